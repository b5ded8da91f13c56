import type { Token } from '../text/annotation.ts';
import type { Span } from '../text/span.ts';
import type { AnswerSpan } from './answer-span.ts';
import type { Scene } from './scene.ts';
import {
	endFeature,
	gapPlace,
	lengthPlace,
	sharePlace,
	startFeature,
	tags,
	wholeFeature,
} from './span-feature-names.ts';
import type { Stretch } from './stretches.ts';
import { bit, bitsOf, featureBits, isCapital, isOfClass, readTokens } from './token-bits.ts';

/**
 * The features of the stretches of a sentence, by their numbers (see span-feature-names.ts). Most are of one end of a stretch; they
 * are read once for all stretches that begin or end there.
 */
export interface SpanFeatures {
	/** For each token, of the stretches that begin with it. */
	readonly starts: readonly (readonly number[])[];
	/** For each token, of the stretches that end with it. */
	readonly ends: readonly (readonly number[])[];
	readonly whole: (stretch: Stretch) => readonly number[];
}

/** Steps that a word of another sort counts on the way to a verb of the question: another verb takes over its objects. Untuned. */
const apart = { verb: 3, sign: 2 };

/** Reads the features of a sentence's stretches. `judged`: the spans that answer by judgment, best first. */
export function spanFeatures(scene: Scene, judged: readonly AnswerSpan[]): SpanFeatures {
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
		const features = [
			startFeature.tag.nth(tag[i] ?? 0),
			startFeature.share.nth(sharePlace(shareOf(before[i] ?? 0, all))),
		];
		if (prior === undefined) features.push(startFeature.sentence);
		else {
			features.push(startFeature.tagBefore.nth(tag[i - 1] ?? 0), startFeature.tags(tag[i - 1] ?? 0, tag[i] ?? 0));
			features.push(startFeature.wordBefore.of(prior.normal));
			if (prior.normal === preposition) features.push(startFeature.preposition);
			if (prior.normal === ',' && (asked[i - 2] ?? -1) >= 0) features.push(startFeature.comma);
		}
		if (second !== undefined) features.push(startFeature.wordTwoBefore.of(second.normal));
		if (isCapital(token)) features.push(startFeature.capital);
		if (gap !== undefined) pushGaps(features, startFeature, gap);
		const at = neighbour(i, -1);
		if ((asked[at] ?? -1) >= 0) {
			features.push(isVerb(at) ? startFeature.afterVerb : startFeature.afterWord);
			if (i - at === 2 && isBe(prior)) features.push(startFeature.isSaidOf);
			if (asked[at] === classTerm) features.push(startFeature.classBefore);
		}
		return features.filter((feature) => feature >= 0);
	});
	const ends = tokens.map((token, i): readonly number[] => {
		const [next, gap] = [tokens[i + 1], on[i]];
		const features = [
			endFeature.tag.nth(tag[i] ?? 0),
			endFeature.share.nth(sharePlace(shareOf(all - (before[i + 1] ?? 0), all))),
		];
		if (next === undefined) features.push(endFeature.sentence);
		else {
			features.push(endFeature.tagAfter.nth(tag[i + 1] ?? 0), endFeature.tags(tag[i] ?? 0, tag[i + 1] ?? 0));
			features.push(endFeature.wordAfter.of(next.normal));
			if (next.normal === ',' && (asked[i + 2] ?? -1) >= 0) features.push(endFeature.comma);
		}
		if (gap !== undefined) pushGaps(features, endFeature, gap);
		const at = neighbour(i, 1);
		if ((asked[at] ?? -1) >= 0) {
			features.push(isVerb(at) ? endFeature.beforeVerb : endFeature.beforeWord);
			if (at - i === 2 && isBe(next)) features.push(endFeature.saysOf);
			if (asked[at] === classTerm) features.push(endFeature.classAfter);
		}
		if (classTerm >= 0 && asked[i] === classTerm) features.push(endFeature.classLast);
		else if (isOfClass(token, classWord)) features.push(endFeature.ofClass);
		return features.filter((feature) => feature >= 0);
	});

	return {
		starts,
		ends,
		whole: (stretch) => {
			const { first, last, kinds, mention, nameClass } = stretch;
			const features = [
				wholeFeature.length.nth(lengthPlace(last - first + 1)),
				wholeFeature.tags(tag[first] ?? 0, tag[last] ?? 0),
			];
			for (const kind of kinds) features.push(wholeFeature.kind.of(kind));
			if (mention !== null) features.push(wholeFeature.mention.of(mention));
			if (nameClass !== null) features.push(wholeFeature.name.of(nameClass));
			pushJudgment(features, stretch, judged);
			let [found, words, shared] = [0, 0, 0];
			for (let i = first; i <= last; i++) {
				const is = bits[i] ?? 0;
				if (is & bit.of && !(found & bit.of) && i > first && isOfClass(tokens[i - 1], classWord))
					features.push(wholeFeature.ofClass);
				if (is & bit.content) words++;
				if (is & bit.shared) shared++;
				found |= i > first ? is : is & ~(bit.verb | bit.capital);
				if (i === last && is & bit.class) found &= ~bit.class;
			}
			for (let place = 0; place < featureBits; place++)
				if (found & (1 << place)) features.push(wholeFeature.has.nth(place));
			if (found & bit.sharedName) features.push(wholeFeature.sharesName);
			features.push(wholeFeature.shares.nth(shared === 0 ? 0 : 2 * shared < words ? 1 : 2));
			return features;
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

function pushGaps(features: number[], feature: typeof startFeature | typeof endFeature, gap: Gaps): void {
	if (gap.word < far) features.push(feature.gap.nth(gapPlace(gap.word)), feature.phraseGap.nth(gapPlace(gap.phrase)));
	if (gap.verb < far) features.push(feature.verbGap.nth(gapPlace(gap.verb)));
}

function pushJudgment(features: number[], { start, end }: Span, judged: readonly AnswerSpan[]): void {
	const [best, second] = judged;
	if (best === undefined) return;
	const own = judged.find((span) => span.start === start && span.end === end);
	if (own !== undefined) features.push(wholeFeature.judged.nth(Math.floor(own.fit * 10)));
	if (own === best) features.push(wholeFeature.judgedBest);
	else if (own !== undefined && own === second) features.push(wholeFeature.judgedSecond);
	else if (best.start <= start && end <= best.end) features.push(wholeFeature.insideBest);
	else if (start <= best.start && best.end <= end) features.push(wholeFeature.aroundBest);
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
