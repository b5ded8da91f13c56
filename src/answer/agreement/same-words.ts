import { diffArrays } from 'diff';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Sentence } from '../../corpus/sentence.ts';
import { readSentence } from '../../ranking/reading.ts';
import { overlap, type Span } from '../../text/span.ts';
import { isLightWord } from '../../text/stop-words.ts';
import type { Term } from '../../text/terms.ts';

/** Telling words that two sentences share at least before the one is taken for the other with something else in it. Untuned. */
const leastShared = 3;
/** So many share enough for any two articles; sentences with fewer are of one thing only if something else says so. Untuned. */
const surelyShared = 6;
/** The share of the shorter sentence, what answers apart, that the longer has in the same order. Untuned. */
const leastCovered = 0.8;
/** Words that stand in the place of an answer, at most. Untuned. */
const longestInstead = 8;

/** What stands in one sentence where another, in the same words, has something else. Offsets into each sentence's text. */
export interface OtherWords {
	readonly own: Span;
	readonly other: Span;
	/** Whether the words around suffice to say that both are of one thing, whatever their articles are about. */
	readonly sure: boolean;
}

/**
 * Where two sentences have the same words but for what stands in one place: "The fire killed *14 people*, police said" and "The fire killed *nine*, police
 * said". Null where the words that differ are not those of `value`, where other telling words or numbers differ as well, or only one says "not".
 *
 * Short sentences ("It was built by Ida Lund") are compared where the sentence before or behind them is the same one too.
 */
export function otherWords(sentence: Sentence, value: Span, other: Sentence, corpus: Corpus): OtherWords | null {
	const [own, its] = [readSentence(sentence).terms, readSentence(other).terms];
	if (!mayBeSame(own, its)) return null;
	const pairs = commonWords(own, its);
	const changed = own.flatMap((term, at) => (overlap(term, value) && !pairs.has(at) ? [at] : []));
	const [first, last] = [changed[0], changed.at(-1)];
	if (first === undefined || last === undefined) return null;
	const ownStretch = stretchAround(first, last, own.length, (at) => pairs.has(at));
	const [before, behind] = [pairs.get(ownStretch.from - 1) ?? -1, pairs.get(ownStretch.to) ?? its.length];
	const stretch = { from: before + 1, to: behind };
	const length = stretch.to - stretch.from;
	if (length < 1 || length > longestInstead || ownStretch.to - ownStretch.from > longestInstead) return null;
	const matched = new Set(pairs.values());
	const apart = [
		own.filter((_, at) => !pairs.has(at) && !isIn(at, ownStretch)),
		its.filter((_, at) => !matched.has(at) && !isIn(at, stretch)),
	] as const;
	if (!apart.flat().every(isOfNoMatter) || apart.every((terms) => terms.some(tells))) return null;
	const valued = own.filter((term) => overlap(term, value)).length;
	const shorter = Math.min(own.length - valued, its.length - Math.min(length, valued));
	if (pairs.size < leastCovered * shorter) return null;
	const telling = own.filter((term, at) => pairs.has(at) && tells(term)).length;
	const areBeside = () => standsBySame(sentence, other, corpus);
	if (telling < leastShared && !(telling > 0 && areBeside())) return null;
	const [ownSpan, span] = [spanOver(own, ownStretch), spanOver(its, stretch)];
	return ownSpan === null || span === null
		? null
		: { own: ownSpan, other: span, sure: telling >= surelyShared || areBeside() };
}

/** Whether a sentence has the words of another in their order, with few of its own. */
export function isCopy(a: Sentence, b: Sentence): boolean {
	const [one, other] = [readSentence(a).terms, readSentence(b).terms];
	return commonWords(one, other).size >= leastCovered * Math.max(one.length, other.length);
}

function mayBeSame(own: readonly Term[], its: readonly Term[]): boolean {
	const said = new Set(its.map(({ normal }) => normal));
	const shared = own.filter(({ normal }) => said.has(normal)).length;
	return shared >= leastCovered * (Math.min(own.length, its.length) - longestInstead);
}

interface Stretch {
	readonly from: number;
	/** The place behind the last. */
	readonly to: number;
}

function stretchAround(first: number, last: number, length: number, isMatched: (at: number) => boolean): Stretch {
	let [from, to] = [first, last + 1];
	while (from > 0 && !isMatched(from - 1)) from--;
	while (to < length && !isMatched(to)) to++;
	return { from, to };
}

function isIn(at: number, { from, to }: Stretch): boolean {
	return from <= at && at < to;
}

function spanOver(terms: readonly Term[], { from, to }: Stretch): Span | null {
	const [first, last] = [terms[from], terms[to - 1]];
	return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The words that two sentences have in the same order, as few as can be left out: places in the one to places in the other. */
function commonWords(own: readonly Term[], its: readonly Term[]): ReadonlyMap<number, number> {
	const changes = diffArrays([...own], [...its], { comparator: (one, other) => one.normal === other.normal });
	const pairs = new Map<number, number>();
	let [at, place] = [0, 0];
	for (const { added, removed, count } of changes) {
		if (!added && !removed) for (let step = 0; step < count; step++) pairs.set(at + step, place + step);
		if (!added) at += count;
		if (!removed) place += count;
	}
	return pairs;
}

function tells(term: Term): boolean {
	return !term.stop && !term.bases.some(isLightWord);
}

const denies = /^(?:not|no|never|nor|neither|without|\p{L}+n't)$/u;
const dayOrMonth =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|May|june|july|august|september|october|november|december|yesterday|today|tomorrow)$/u;

/** Words that one of two sentences may have more, and still say the same. */
function isOfNoMatter({ normal }: Term): boolean {
	return !/\d/u.test(normal) && !denies.test(normal) && !dayOrMonth.test(normal);
}

function standsBySame(a: Sentence, b: Sentence, { sentences }: Corpus): boolean {
	return [-1, 1].some((step) => {
		const [one, other] = [sentences[a.index + step], sentences[b.index + step]];
		return one?.article === a.article && other?.article === b.article && isCopy(one, other);
	});
}
