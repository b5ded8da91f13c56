import { isNoun, type Token } from '../text/annotation.ts';
import type { MentionKind } from '../text/mentions.ts';
import type { NameClass } from '../text/names.ts';
import { causes, nounPhrases, ways } from '../text/phrases.ts';
import { isWithin, overlap, type Span } from '../text/span.ts';
import { sameWord } from './match.ts';
import { type QuestionForm, questionForm } from './question-form.ts';
import type { Scene } from './scene.ts';
import { datelineEnd } from './span-fit.ts';

/** What a stretch of a sentence is, as far as it is told by more than its words. */
export const stretchKinds = [
	'phrase',
	'name',
	'names',
	'office and name',
	'mention',
	'sure cause',
	'cause',
	'way',
	'quoted',
	'bracketed',
	'judged',
	'words',
] as const;

export type StretchKind = (typeof stretchKinds)[number];

/** A stretch of a sentence that may be the answer. Offsets into the sentence's text. */
export interface Stretch extends Span {
	/** Places of its first and last token. */
	readonly first: number;
	readonly last: number;
	readonly kinds: readonly StretchKind[];
	readonly mention: MentionKind | null;
	readonly nameClass: NameClass | null;
}

const pronouns = new Set('i me we us you he him she her it they them this that these those'.split(' '));
/** Tokens. Few answers are longer, but for reasons and ways. */
const longest = 10;
const opens = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB', 'SYM', 'PRON', 'ADV', 'PART', 'DET', 'X']);
const closes = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB', 'SYM', 'X', 'ADV', 'PRON']);
const leftOut = /^(?:the|an?|'s|to|which|who|whom|whose)$/;
/** No answer goes on across these, unless it is one of the kinds that are found by their form. */
const breaks = /^(?:[;:()?!"]|-+)$/;
const measured: ReadonlySet<QuestionForm> = new Set<QuestionForm>(['date', 'number']);
/** "Alberta*, *Ontario* and *Quebec". */
const joins = /^(?:, (?:and |or )?(?:the )?| (?:and|or|&) (?:the )?)$/u;

/** A title or a name in quotation marks, and what explains in brackets, of so many characters: what is longer says more than an answer. Untuned. */
const quoted = /["“]([^"“”]{2,80}?)[,.]?["”]/gu;
const bracketed = /\(([^()]{2,60})\)/gu;

/** Every stretch of a sentence that may be an answer, in no order. `judged`: those that answer by judgment. */
export function stretchesOf(scene: Scene, judged: readonly Span[]): readonly Stretch[] {
	const saysTheAsked = createSaysTheAsked(scene);
	const { tokens } = scene.reading.annotation();
	const found = new Map<number, Stretch>();
	const firstAt = new Map(tokens.map(({ start }, i) => [start, i]));
	const lastAt = new Map(tokens.map(({ end }, i) => [end, i]));
	const add = ({ start, end }: Span, kind: StretchKind, of: Partial<Pick<Stretch, 'mention' | 'nameClass'>> = {}) => {
		const key = start * (scene.text.length + 1) + end;
		const known = found.get(key);
		if (known === undefined) {
			const first = firstAt.get(start) ?? tokens.findLastIndex((token) => token.start <= start);
			const last = lastAt.get(end) ?? tokens.findIndex((token) => token.end >= end);
			if (first < 0 || last < first) return;
			found.set(key, { start, end, first, last, kinds: [kind], mention: null, nameClass: null, ...of });
		} else if (kind !== 'words') found.set(key, { ...known, ...of, kinds: [...new Set([...known.kinds, kind])] });
	};
	for (const span of judged) add(span, 'judged');
	for (const mention of scene.reading.mentions) add(mention, 'mention', { mention: mention.kind });
	// A date or a number is marked whole, with the words that bound it, and nothing else.
	if (judged.length > 0 && measured.has(questionForm(scene.analysis))) {
		return [...found.values()].filter((span) => !saysTheAsked(span));
	}
	addFormed(scene, add);
	for (const span of wordRuns(tokens)) add(span, 'words');
	const never = notAnswering(scene);
	return [...found.values()].filter(
		(span) => !never.some((other) => overlap(span, other)) && !isPronoun(span, tokens) && !saysTheAsked(span),
	);
}

/** What no stretch overlaps that answers: asked who, the prize that was won; but asked where, the town that a report is from. */
function notAnswering({ analysis, reading, text }: Scene): readonly Span[] {
	const things = analysis.answerType === 'person' ? reading.names.filter(({ nameClass }) => nameClass === 'thing') : [];
	return analysis.answerType === 'place' ? things : [...things, { start: 0, end: datelineEnd(text) }];
}

/**
 * Tells whether a stretch says nothing but words of the question, which asks for others; unless it lets one choose ("Marrow or
 * Lisenne?"). Of persons one may be told by a part of a name that the question has.
 */
function createSaysTheAsked({ analysis, reading, matches }: Scene): (stretch: Span) => boolean {
	if (analysis.answerType === 'person' || /\bor\b/iu.test(analysis.text)) return () => false;
	const met = new Set(matches.filter(({ strength }) => strength >= sameWord).map(({ at }) => at));
	const telling = reading.terms.map((term, at) => ({ term, isAsked: met.has(at) })).filter(({ term }) => !term.stop);
	return (stretch) => {
		let says = false;
		for (const { term, isAsked } of telling) {
			if (!isWithin(term, stretch)) continue;
			if (!isAsked) return false;
			says = true;
		}
		return says;
	};
}

/** "Officials denied *this*": what it stands for is not told by it. */
function isPronoun({ first, last }: Stretch, tokens: readonly Token[]): boolean {
	return first === last && pronouns.has(tokens[first]?.normal ?? '');
}

type Add = (span: Span, kind: StretchKind, of?: Partial<Pick<Stretch, 'mention' | 'nameClass'>>) => void;

function addFormed({ reading, text }: Scene, add: Add): void {
	for (const span of nounPhrases(reading.annotation())) add(span, 'phrase');
	for (const [i, name] of reading.names.entries()) {
		const { nameClass } = name;
		add(name, 'name', { nameClass });
		if (name.role !== null) add({ start: name.role.start, end: name.end }, 'office and name', { nameClass });
		let before = name;
		for (const next of reading.names.slice(i + 1)) {
			if (!joins.test(text.slice(before.end, next.start))) break;
			add({ start: name.start, end: next.end }, 'names', { nameClass });
			before = next;
		}
	}
	for (const span of causes(text)) add(span, span.sure ? 'sure cause' : 'cause');
	for (const span of ways(text)) add(span, 'way');
	for (const span of insidesOf(quoted, text)) add(span, 'quoted');
	for (const span of insidesOf(bracketed, text)) add(span, 'bracketed');
}

/** Where the words stand of what a pattern matches, which begins with one sign and has the words as its group. */
function insidesOf(pattern: RegExp, text: string): readonly Span[] {
	return Array.from(text.matchAll(pattern), ({ index, 1: words = '' }) => ({
		start: index + 1,
		end: index + 1 + words.length,
	}));
}

function wordRuns(tokens: readonly Token[]): readonly Span[] {
	const runs: Span[] = [];
	// Whether a run ends before a token. "Last year *a* minister ...": another phrase begins, which may be a run of its own.
	const ends = tokens.map(({ normal, partOfSpeech }, i) =>
		breaks.test(normal) ? 'always' : partOfSpeech === 'DET' && isNoun(tokens[i - 1]) ? 'inside' : null,
	);
	for (const [first, { start, normal, partOfSpeech }] of tokens.entries()) {
		if (!opens.has(partOfSpeech) || leftOut.test(normal)) continue;
		for (let last = first; last < Math.min(first + longest, tokens.length); last++) {
			const token = tokens[last];
			if (token === undefined || ends[last] === 'always' || (ends[last] === 'inside' && last > first)) break;
			if (closes.has(token.partOfSpeech)) runs.push({ start, end: token.end });
		}
	}
	return runs;
}
