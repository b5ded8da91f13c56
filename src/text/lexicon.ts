import { possibleBases } from './inflection.ts';
import { countries, partOfSpeechOf, synsetEntry, wordEntry, wordNumber } from './lexicon-entries.ts';
import { isStopWord } from './stop-words.ts';
import { type ClassShare, classOfName, isBelow, nounClasses } from './word-class.ts';
import { type RelatedWord, relationsOf } from './word-relations.ts';

export type { ClassShare, WordClass } from './word-class.ts';
export type { RelatedWord, Relation } from './word-relations.ts';

/**
 * What is known about English words, from WordNet 3.1 reduced to lexicon.txt (see src/cli/build-lexicon.ts and
 * LICENSE-WordNet). Words are given in any case and come back in lower case; an entry of several words has spaces.
 * The file is read at the first question about a word. Nothing here changes: the same word, the same answer.
 */

/** An inflected form is one of about four of its base, so it has a quarter of the base's uses. Untuned. */
const formsOfABase = 4;

/** The verbs whose forms are function words; WordNet has their meanings. */
const auxiliaries = new Set(['be', 'have', 'do']);

function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
	const known = new Map<string, Answer>();
	return (word) => {
		// US and IT are not the function words that they read like.
		const lower = isStopWord(word) || !isStopWord(word.toLowerCase()) ? word.toLowerCase() : word;
		const before = known.get(lower);
		if (before !== undefined) return before;
		const found = answer(lower);
		known.set(lower, found);
		return found;
	};
}

/**
 * The base forms a word may be of, likeliest first: "took" // => ["take"]; "left" // => ["leave", "left"]. The word itself
 * where nothing is known about it, and for function words other than forms of "be", "have" and "do". Never empty.
 */
export const baseForms: (word: string) => readonly string[] = remembered((word) => {
	if (isStopWord(word)) return [possibleBases(word).find(({ base }) => auxiliaries.has(base))?.base ?? word];
	const weights = new Map<string, number>();
	const own = wordNumber(word);
	if (own !== undefined) weights.set(word, tagged(own, null));
	for (const { base, partOfSpeech } of possibleBases(word)) {
		const number = wordNumber(base);
		if (number === undefined || !hasSense(number, partOfSpeech)) continue;
		weights.set(base, Math.max(weights.get(base) ?? 0, tagged(number, partOfSpeech) / formsOfABase));
	}
	if (weights.size === 0) return [word];
	return [...weights].sort(([, a], [, b]) => b - a).map(([base]) => base);
});

function tagged(number: number, partOfSpeech: string | null): number {
	let count = 0;
	for (const sense of wordEntry(number).senses) {
		const { synsetClass } = synsetEntry(sense.synset);
		if (partOfSpeech === null || partOfSpeechOf(synsetClass) === partOfSpeech) count += sense.tagCount;
	}
	return count;
}

function hasSense(number: number, partOfSpeech: string): boolean {
	return wordEntry(number).senses.some(({ synset }) => {
		const { synsetClass, kind } = synsetEntry(synset);
		return kind !== 'i' && partOfSpeechOf(synsetClass) === partOfSpeech;
	});
}

/** Words related to a base form, strongest first; each once, under its strongest relation. Empty for an unknown word. */
export const related: (base: string) => readonly RelatedWord[] = remembered(relationsOf);

/** The classes of a noun, dominant first: "minister" // => person first. Empty for what is no noun. */
export const classesOf: (base: string) => readonly ClassShare[] = remembered(nounClasses);

/** Whether a noun names a kind of what the other names, or an instance of it: ("ambassador", "diplomat"), ("japan", "country"). */
export const isKindOf = (base: string, ancestor: string): boolean =>
	isBelow(base.toLowerCase(), ancestor.toLowerCase());

/** What sort of thing a proper name names: "Kabul" // => "place"; null for what WordNet does not know as a name. */
export const properNounClass = (name: string): 'person' | 'place' | 'group' | null => classOfName(name.toLowerCase());

/** The country, state or city of a nationality word: "Afghan" // => "afghanistan"; null for others. */
export const countryOf = (demonym: string): string | null => countries().get(demonym.toLowerCase()) ?? null;

/** The nationality words of a country, in alphabetical order: "Afghanistan" // => ["afghan", "afghani", ...]. */
export const demonymsOf: (country: string) => readonly string[] = remembered((country) =>
	[...countries()].filter(([, other]) => other === country).map(([demonym]) => demonym),
);

/** Whether a word, or a base form of it, is in the lexicon at all, names included; function words are. */
export const knownWord: (word: string) => boolean = remembered(
	(word) => isStopWord(word) || baseForms(word).some((base) => wordNumber(base) !== undefined),
);

/** Whether a word, or a base form of it, is more than a proper name: "turkey", not "kabul"; function words are. */
export const isOrdinaryWord: (word: string) => boolean = remembered((word) => {
	if (isStopWord(word)) return true;
	return baseForms(word).some((base) => {
		const number = wordNumber(base);
		return number !== undefined && wordEntry(number).senses.some(({ synset }) => synsetEntry(synset).kind === 'c');
	});
});

/** Uses of the commonest word ("be") in the counts that the lexicon was built from; the end of the scale below. */
const mostUses = 40_000;

/**
 * How common a word is, by its commonest base form: 0 for an unknown word to 1 for a function word or "be". Logarithmic in
 * WordNet's tag counts and the uses in its definitions; good for weighing words against each other, not as a probability.
 */
export const commonness: (word: string) => number = remembered((word) => {
	if (isStopWord(word)) return 1;
	const uses = baseForms(word).map((base) => {
		const number = wordNumber(base);
		return number === undefined ? 0 : 1 + wordEntry(number).frequency;
	});
	return Math.min(1, Math.log2(1 + Math.max(...uses)) / Math.log2(mostUses));
});
