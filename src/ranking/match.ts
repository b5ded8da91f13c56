import type { QuestionAnalysis } from '../question/analysis.ts';
import { countryOf, isPersonNoun } from '../text/lexicon.ts';
import { rememberedWhileKept } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Term } from '../text/terms.ts';

/** Where a word of the question is met in a text. */
export interface Match {
	/** Place in `QuestionAnalysis.terms`. */
	readonly asked: number;
	/** Place among the terms of the text. */
	readonly at: number;
	/** 1 for the very word, less for an inflected, derived or related one. */
	readonly strength: number;
}

/** Another form of the same word keeps nearly all of its meaning; from this strength on a match is the same word. Untuned. */
export const sameWord = 0.97;
/** Surer than this, a word of the question is met, or another that says the same ("host" for "hold"), and not one that is only related. Untuned. */
export const surelyMet = 0.6;
/** What a word counts in "the *deputy* mayor", who is not the mayor, and "the *Afghan* refugees", who are not Afghanistan. Untuned. */
const ofAnother = 0.4;
/** Another name of the same is as good as its own ("PM", "the U.S."), the word for a country's people is not: so strong a match is of the first sort. Untuned. */
export const surelySame = 0.9;
/** Words that make another office of the one behind them. */
export const makesOther: ReadonlySet<string> = new Set(
	'deputy vice former acting interim assistant ex then late incoming outgoing co sub'.split(' '),
);
/** Between the words of a phrase ("send the refugees back") at most so many others stand: room for a short name. Untuned. */
const widestPhraseGap = 3;
/** Before a function word of it, which is met everywhere, at most so many: "set *it* up", but not "took place in" for "take in". */
const widestParticleGap = 1;

/** A way of saying a word of the question, met at its first telling word: "be *home* to". */
interface Way {
	readonly asked: number;
	/** Function words that stand before it, nearest first. */
	readonly before: readonly string[];
	readonly behind: readonly string[];
	readonly strength: number;
}

/**
 * Prepares a question for being matched against many texts. The matches come in reading order. The same sentences are looked at by
 * ranking, by the choice of words and by the reading of several articles: a list of terms is matched once, as long as it is kept.
 */
export function createMatcher({ terms }: Pick<QuestionAnalysis, 'terms'>): Matcher {
	return matcherOf(terms);
}

type Matcher = (text: readonly Term[]) => readonly Match[];

const matcherOf = rememberedWhileKept((terms: QuestionAnalysis['terms']): Matcher => {
	const ways = new Map<string, Way[]>();
	const add = (first: string, way: Way) => ways.set(first, [...(ways.get(first) ?? []), way]);
	terms.forEach((term, asked) => {
		for (const base of term.bases) add(base, { asked, before: [], behind: [], strength: sameWord });
		for (const { bases, strength } of [...term.expansions, ...term.within]) {
			const first = bases.findIndex((base) => !isStopWord(base));
			const base = bases[first];
			if (base === undefined) continue;
			add(base, { asked, before: bases.slice(0, first).reverse(), behind: bases.slice(first + 1), strength });
		}
	});
	const matchesAt = (
		text: readonly Term[],
		at: number,
		{ bases, normal }: Term,
		met: Set<number>,
	): Iterable<readonly [number, number]> => {
		const best = new Map<number, number>();
		for (const base of bases) {
			for (const { asked, before, behind, strength } of ways.get(base) ?? []) {
				const further = [placesOf(before, text, at, -1), placesOf(behind, text, at, 1)];
				if (further.includes(null)) continue;
				for (const place of [at, ...further.flatMap((places) => places ?? [])]) met.add(place);
				const exact = strength === sameWord && terms[asked]?.normal === normal;
				best.set(asked, Math.max(best.get(asked) ?? 0, exact ? 1 : strength));
			}
		}
		return best;
	};
	return rememberedWhileKept((text) => {
		const matches: Match[] = [];
		const met = new Set<number>();
		for (let at = 0; at < text.length; at++) {
			const term = text[at];
			// Nearly all words of a text are none of the question's.
			if (term === undefined || !hasAny(ways, term.bases)) continue;
			for (const [asked, strength] of matchesAt(text, at, term, met)) matches.push({ asked, at, strength });
		}
		return withoutOthers(matches, met, text);
	});
});

/**
 * The matches, weaker where the words around them make something else of what was asked about. `met`: the places that they are
 * at, and those of the further words of phrases: of "prime *minister*" for PM.
 */
function withoutOthers(matches: readonly Match[], met: ReadonlySet<number>, text: readonly Term[]): readonly Match[] {
	const others = text.some(({ normal }) => makesOther.has(normal)) ? ofOtherOffices(met, text) : none;
	return matches.map((match) =>
		others.has(match.at) || describesAnother(match, met, text)
			? { ...match, strength: ofAnother * match.strength }
			: match,
	);
}

/** Asked about the prime minister, "the *deputy* prime minister" is another; asked about the deputy, or about no office, not. */
function ofOtherOffices(met: ReadonlySet<number>, text: readonly Term[]): ReadonlySet<number> {
	const others = new Set<number>();
	text.forEach(({ normal }, at) => {
		if (!makesOther.has(normal) || met.has(at)) return;
		let end = at + 1;
		while (met.has(end)) end++;
		const [head = ''] = text[end - 1]?.bases ?? [];
		if (isPersonNoun(head)) for (let of = at + 1; of < end; of++) others.add(of);
	});
	return others;
}

/** Asked about the minister of Afghanistan, a minister who speaks of "*Afghan* refugees" is another; asked about the refugees, not. */
function describesAnother({ at, strength }: Match, met: ReadonlySet<number>, text: readonly Term[]): boolean {
	if (strength >= surelySame || met.has(at + 1)) return false;
	const [word, next] = [text[at], text[at + 1]];
	if (word === undefined || next === undefined || next.stop || next.start !== word.end + 1) return false;
	return countryOf(word.text) !== null;
}

const none: ReadonlySet<number> = new Set();

function hasAny(ways: ReadonlyMap<string, unknown>, bases: readonly string[]): boolean {
	for (const base of bases) if (ways.has(base)) return true;
	return false;
}

/**
 * The places of the further words of a phrase of which one is at `at`, in the order in which they follow it to one side; null where
 * they are not there.
 */
function placesOf(words: readonly string[], text: readonly Term[], at: number, step: 1 | -1): readonly number[] | null {
	const places: number[] = [];
	let from = at;
	for (const word of words) {
		const gap = isStopWord(word) ? widestParticleGap : widestPhraseGap;
		let next = from + step;
		while (Math.abs(next - from) <= gap + 1 && text[next]?.bases.includes(word) !== true) next += step;
		if (Math.abs(next - from) > gap + 1) return null;
		places.push(next);
		from = next;
	}
	return places;
}

/** The strongest match of each of the question's terms; 0 where it has none. */
export function strongestMatches(matches: readonly Match[], terms: number): readonly number[] {
	const best = new Array<number>(terms).fill(0);
	for (const { asked, strength } of matches) best[asked] = Math.max(best[asked] ?? 0, strength);
	return best;
}

/** Whether a name of a text has a word that the question does not say: asked after *Karl Weiss* who is trader, his name names nobody. */
export function isNewName({ start, end }: Span, terms: readonly Term[], matches: readonly Match[]): boolean {
	return terms.some((term, at) => {
		const isWithin = start <= term.start && term.start < end;
		return isWithin && !term.stop && !matches.some((match) => match.at === at && match.strength > surelyMet);
	});
}
