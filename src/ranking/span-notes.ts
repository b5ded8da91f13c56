import type { Token } from '../text/annotation.ts';
import type { Span } from '../text/span.ts';
import type { AnswerSpan } from './answer-span.ts';
import { endNote, gapPlace, lengthPlace, sharePlace, startNote, tags, wholeNote } from './note-names.ts';
import type { Scene } from './scene.ts';
import type { Stretch } from './stretches.ts';
import { bit, bitsOf, isCapital, isOfClass, notedBits, readTokens } from './token-bits.ts';

/**
 * What is noted of the stretches of a sentence, as numbers of notes (see note-names.ts). Most notes are of one end of a
 * stretch; they are taken once for all stretches that begin or end there.
 */
export interface SpanNotes {
	/** For each token, of the stretches that begin with it. */
	readonly starts: readonly (readonly number[])[];
	/** For each token, of the stretches that end with it. */
	readonly ends: readonly (readonly number[])[];
	readonly whole: (stretch: Stretch) => readonly number[];
}

/** Steps that a word of another sort counts on the way to a verb of the question: another verb takes over its objects. Untuned. */
const apart = { verb: 3, sign: 2 };

/** Takes the notes of a sentence. `judged`: the spans that answer by judgment, best first. */
export function noteSpans(scene: Scene, judged: readonly AnswerSpan[]): SpanNotes {
	const { analysis, weights, reading } = scene;
	const { tokens } = reading.annotation();
	const { terms } = analysis;
	const classTerm = terms.findLastIndex(({ role }) => role === 'class');
	const classWord = terms[classTerm]?.bases[0];
	const preposition = prepositionAsked(analysis.text);
	const { asked, content } = readTokens(scene, tokens);
	const tag = tokens.map(({ partOfSpeech }) => tags.indexOf(partOfSpeech));
	const isVerb = (i: number) => terms[asked[i] ?? -1]?.verb === true;
	const isSign = (i: number) => tokens[i]?.partOfSpeech === 'PUNCT';
	const bits = tokens.map((token, i) => bitsOf(token, asked[i] ?? -1, content[i] === true, i, classTerm, scene));
	const before = weightBefore(asked, weights);
	const all = before[tokens.length] ?? 0;
	// The nearest content word in a direction, with no sign in between.
	const neighbour = (from: number, step: 1 | -1) => {
		let at = from + step;
		while (at >= 0 && at < tokens.length && content[at] !== true && !isSign(at)) at += step;
		return at;
	};
	const gapsOn = (order: readonly number[]) => {
		const gaps = tokens.map(() => ({ word: far, verb: far, phrase: far }));
		let [word, verb, phrase] = [far, far, far];
		for (const i of order) {
			gaps[i] = { word, verb, phrase };
			const part = tokens[i]?.partOfSpeech;
			const isAsked = (asked[i] ?? -1) >= 0;
			word = isAsked ? 0 : word + (isSign(i) ? 0.5 : 1);
			verb = isVerb(i) ? 0 : verb + (part === 'VERB' ? apart.verb : isSign(i) ? apart.sign : 1);
			phrase = isAsked ? 0 : phrase + (phraseSteps[part ?? 'X'] ?? 0);
		}
		return gaps;
	};
	const places = tokens.map((_, i) => i);
	const [back, on] = [gapsOn(places), gapsOn(places.toReversed())];

	const starts = tokens.map((token, i): readonly number[] => {
		const [prior, second, gap] = [tokens[i - 1], tokens[i - 2], back[i]];
		const notes = [startNote.tag.nth(tag[i] ?? 0), startNote.share.nth(sharePlace(shareOf(before[i] ?? 0, all)))];
		if (prior === undefined) notes.push(startNote.sentence);
		else {
			notes.push(startNote.tagBefore.nth(tag[i - 1] ?? 0), startNote.tags(tag[i - 1] ?? 0, tag[i] ?? 0));
			notes.push(startNote.wordBefore.of(prior.normal));
			if (prior.normal === preposition) notes.push(startNote.preposition);
			if (prior.normal === ',' && (asked[i - 2] ?? -1) >= 0) notes.push(startNote.comma);
		}
		if (second !== undefined) notes.push(startNote.wordTwoBefore.of(second.normal));
		if (isCapital(token)) notes.push(startNote.capital);
		if (gap !== undefined) pushGaps(notes, startNote, gap);
		const at = neighbour(i, -1);
		if ((asked[at] ?? -1) >= 0) {
			notes.push(isVerb(at) ? startNote.afterVerb : startNote.afterWord);
			if (i - at === 2 && isBe(prior)) notes.push(startNote.isSaidOf);
			if (asked[at] === classTerm) notes.push(startNote.classBefore);
		}
		return notes.filter((note) => note >= 0);
	});
	const ends = tokens.map((token, i): readonly number[] => {
		const [next, gap] = [tokens[i + 1], on[i]];
		const notes = [
			endNote.tag.nth(tag[i] ?? 0),
			endNote.share.nth(sharePlace(shareOf(all - (before[i + 1] ?? 0), all))),
		];
		if (next === undefined) notes.push(endNote.sentence);
		else {
			notes.push(endNote.tagAfter.nth(tag[i + 1] ?? 0), endNote.tags(tag[i] ?? 0, tag[i + 1] ?? 0));
			notes.push(endNote.wordAfter.of(next.normal));
			if (next.normal === ',' && (asked[i + 2] ?? -1) >= 0) notes.push(endNote.comma);
		}
		if (gap !== undefined) pushGaps(notes, endNote, gap);
		const at = neighbour(i, 1);
		if ((asked[at] ?? -1) >= 0) {
			notes.push(isVerb(at) ? endNote.beforeVerb : endNote.beforeWord);
			if (at - i === 2 && isBe(next)) notes.push(endNote.saysOf);
			if (asked[at] === classTerm) notes.push(endNote.classAfter);
		}
		if (classTerm >= 0 && asked[i] === classTerm) notes.push(endNote.classLast);
		else if (isOfClass(token, classWord)) notes.push(endNote.ofClass);
		return notes.filter((note) => note >= 0);
	});

	return {
		starts,
		ends,
		whole: (stretch) => {
			const { first, last, kinds, mention, nameClass } = stretch;
			const notes = [
				wholeNote.length.nth(lengthPlace(last - first + 1)),
				wholeNote.tags(tag[first] ?? 0, tag[last] ?? 0),
			];
			for (const kind of kinds) notes.push(wholeNote.kind.of(kind));
			if (mention !== null) notes.push(wholeNote.mention.of(mention));
			if (nameClass !== null) notes.push(wholeNote.name.of(nameClass));
			pushJudgment(notes, stretch, judged);
			let [found, words, shared] = [0, 0, 0];
			for (let i = first; i <= last; i++) {
				const is = bits[i] ?? 0;
				if (is & bit.of && !(found & bit.of) && i > first && isOfClass(tokens[i - 1], classWord))
					notes.push(wholeNote.ofClass);
				if (is & bit.content) words++;
				if (is & bit.shared) shared++;
				found |= i > first ? is : is & ~(bit.verb | bit.capital);
				if (i === last && is & bit.class) found &= ~bit.class;
			}
			for (let place = 0; place < notedBits; place++) if (found & (1 << place)) notes.push(wholeNote.has.nth(place));
			if (found & bit.sharedName) notes.push(wholeNote.sharesName);
			notes.push(wholeNote.shares.nth(shared === 0 ? 0 : 2 * shared < words ? 1 : 2));
			return notes;
		},
	};
}

/** No word of the question that way. */
const far = 99;
/** Phrases that a token leads into: what is said behind another verb or a sign is a step further. */
const phraseSteps: Readonly<Record<string, number>> = { VERB: 2, PUNCT: 2, SCONJ: 2, ADP: 1, CCONJ: 1, PRON: 1 };

interface Gaps {
	readonly word: number;
	readonly verb: number;
	readonly phrase: number;
}

function pushGaps(notes: number[], note: typeof startNote | typeof endNote, gap: Gaps): void {
	if (gap.word < far) notes.push(note.gap.nth(gapPlace(gap.word)), note.phraseGap.nth(gapPlace(gap.phrase)));
	if (gap.verb < far) notes.push(note.verbGap.nth(gapPlace(gap.verb)));
}

function pushJudgment(notes: number[], { start, end }: Span, judged: readonly AnswerSpan[]): void {
	const [best, second] = judged;
	if (best === undefined) return;
	const own = judged.find((span) => span.start === start && span.end === end);
	if (own !== undefined) notes.push(wholeNote.judged.nth(Math.floor(own.fit * 10)));
	if (own === best) notes.push(wholeNote.judgedBest);
	else if (own !== undefined && own === second) notes.push(wholeNote.judgedSecond);
	else if (best.start <= start && end <= best.end) notes.push(wholeNote.insideBest);
	else if (start <= best.start && best.end <= end) notes.push(wholeNote.aroundBest);
}

// How much of the question stands before each token, and at the end before all; a word said twice counts where it is first.
function weightBefore(asked: readonly number[], weights: readonly number[]): readonly number[] {
	const counted = new Set<number>();
	let sum = 0;
	return [
		0,
		...asked.map((term) => {
			if (term >= 0 && !counted.has(term)) sum += weights[term] ?? 0;
			counted.add(term);
			return sum;
		}),
	];
}

function shareOf(part: number, all: number): number {
	return all === 0 ? 0 : part / all;
}

// "In what", "by whom", "what did it refer *to*".
function prepositionAsked(question: string): string | undefined {
	const found =
		/\b(in|on|at|to|by|for|from|of|with|as|into|under|through|against|about|over) (?:what|which|whom|whose|who)\b/iu.exec(
			question,
		) ?? /\b(in|on|at|to|by|for|from|of|with|as|into|under|through|against|about|over)\W*$/iu.exec(question);
	return found?.[1]?.toLowerCase();
}

function isBe(token: Token | undefined): boolean {
	return token !== undefined && /^(?:is|are|was|were|be|been|being|'s)$/.test(token.normal);
}
