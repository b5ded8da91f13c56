import { possibleBases } from './inflection.ts';
import { countries, partOfSpeechOf, synsetEntry, wordEntry, wordNumber } from './lexicon-entries.ts';
import { isListedKind } from './members.ts';
import { americanSpellings } from './spelling-variants.ts';
import { isStopWord } from './stop-words.ts';
import {
	type ClassShare,
	classOfName,
	dominantSynsets,
	type NameClass,
	nounClasses,
	sensesAndAbove,
} from './word-class.ts';
import { type RelatedWord, relationsOf } from './word-relations.ts';

/*
 * What is known about English words, from WordNet 3.1 reduced to lexicon.txt (see src/cli/build-lexicon.ts and
 * LICENSE-WordNet). Words are given in any case and come back in lower case; an entry of several words has spaces.
 * The file is read at the first question about a word. Nothing here changes: the same word, the same answer.
 */

/** An inflected form is one of about four of its base, so it has a quarter of the base's uses. Untuned. */
const formsOfABase = 4;

/** The verbs whose forms are function words; WordNet has their meanings. */
const auxiliaries = new Set(['be', 'have', 'do']);

/** Words remembered by each function below, a few hundred bytes each: more than the words of a large corpus. */
const mostRemembered = 100_000;

/** Characters. The longest word of the lexicon has 33; a longer run of letters has no forms, and is not worth remembering. */
const longestWord = 40;

/** Lower-cases the word and answers each only once, until so many are known that all are forgotten. */
function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
	const known = new Map<string, Answer>();
	return (word) => {
		const before = known.get(word);
		if (before !== undefined) return before;
		// US and IT are not the function words that they read like.
		const found = answer(isStopWord(word) || !isStopWord(word.toLowerCase()) ? word.toLowerCase() : word);
		if (word.length > longestWord) return found;
		if (known.size >= mostRemembered) known.clear();
		known.set(word, found);
		return found;
	};
}

/**
 * The base forms a word may be of, likeliest first: "took" // => ["take"]; "left" // => ["leave", "left"]. A British
 * spelling is followed by the American one, so that both meet: "organised" // => ["organise", "organize"]. The word itself
 * where nothing is known about it, and for function words other than forms of "be", "have" and "do". Never empty; with a
 * base form always comes itself: `baseForms(base)` contains `base`.
 */
export const baseForms: (word: string) => readonly string[] = remembered((word) => {
	if (isStopWord(word)) return [auxiliaryOf(word) ?? word];
	if (word.length > longestWord) return [word];
	const bases = inflectionBases(word);
	const found = bases.length > 0 ? bases : otherHyphenation(word);
	const spelled = (found.length > 0 ? found : [word]).flatMap((base) => [base, ...american(base)]);
	const known = [...new Set(spelled)].filter((base) => wordNumber(base) !== undefined);
	return known.length > 0 ? known : [word];
});

/** "be" for "was", "have" for "has", "do" for "did"; undefined for other function words. */
const auxiliaryOf = (word: string): string | undefined =>
	possibleBases(word).find(({ base }) => auxiliaries.has(base))?.base;

function inflectionBases(word: string): readonly string[] {
	const weights = new Map<string, number>();
	const own = wordNumber(word);
	if (own !== undefined) weights.set(word, tagged(own, null));
	for (const { base, partOfSpeech } of possibleBases(word)) {
		const number = wordNumber(base);
		if (number === undefined || !hasSense(number, partOfSpeech)) continue;
		// An are is a unit of area, but "are" is read as a form of "be".
		if (isStopWord(base) && auxiliaryOf(base) !== undefined) continue;
		weights.set(base, Math.max(weights.get(base) ?? 0, tagged(number, partOfSpeech) / formsOfABase));
	}
	return [...weights].sort(([, a], [, b]) => b - a).map(([base]) => base);
}

/** A shorter word than this is not tried with a hyphen: too much is "so-so". Untuned. */
const shortestHyphenated = 6;

/** Bases of an unknown word with its hyphens left out, or with one put in: "co-operation", "ceasefire". */
function otherHyphenation(word: string): readonly string[] {
	if (word.includes('-')) return inflectionBases(word.replaceAll('-', ''));
	if (word.length < shortestHyphenated || !/^[a-z]+$/.test(word)) return [];
	for (let at = 1; at < word.length; at++) {
		const bases = inflectionBases(`${word.slice(0, at)}-${word.slice(at)}`);
		if (bases.length > 0) return bases;
	}
	return [];
}

/** American spellings of a British word that are a word of one meaning with it, or that are known where it is not. */
function american(word: string): readonly string[] {
	const own = wordNumber(word);
	const meanings = own === undefined ? null : new Set(wordEntry(own).senses.map(({ synset }) => synset));
	return americanSpellings(word).filter((variant) => {
		const number = variant === word ? undefined : wordNumber(variant);
		if (number === undefined) return false;
		return meanings === null || wordEntry(number).senses.some(({ synset }) => meanings.has(synset));
	});
}

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
		return kind !== 'individual' && partOfSpeechOf(synsetClass) === partOfSpeech;
	});
}

/** Words related to a base form, strongest first; each once, under its strongest relation. Empty for an unknown word. */
export const related: (base: string) => readonly RelatedWord[] = remembered(relationsOf);

/** The classes of a noun, dominant first: "minister" // => person first. Empty for what is no noun. */
export const classesOf: (base: string) => readonly ClassShare[] = remembered(nounClasses);

/** Whether a noun, in dictionary form, mostly names a person: "minister", "sister", but not "office". */
export function isPersonNoun(base: string): boolean {
	return classesOf(base)[0]?.wordClass === 'person';
}

/** Whether a noun mostly names somebody who may act, alone or together: "minister", "committee". */
export function isActorNoun(base: string): boolean {
	const wordClass = classesOf(base)[0]?.wordClass;
	return wordClass === 'person' || wordClass === 'group';
}

/** Whether a noun, or several words, name a kind of what others name, or an instance of it: ("ambassador", "diplomat"), ("japan", "country"), ("larynx", "body part"). */
export function isKindOf(base: string, ancestor: string): boolean {
	if (isListedKind(base.toLowerCase(), ancestor.toLowerCase())) return true;
	const kinds = kindsOf(base.toLowerCase());
	return kinds.size > 0 && meaningsOf(ancestor.toLowerCase()).some((synset) => kinds.has(synset));
}

const kindsOf = remembered(sensesAndAbove);
const meaningsOf = remembered(dominantSynsets);

/** What sort of thing a proper name names: "Kabul" // => "place"; null for what WordNet does not know as a name. */
export const properNounClass: (name: string) => NameClass | null = remembered((name) =>
	classOfName(name.toLowerCase()),
);

/** The country, state or city of a nationality word: "Afghan" // => "afghanistan"; null for others. */
export const countryOf = (demonym: string): string | null => countries().get(demonym.toLowerCase()) ?? null;

/** Whether a word, or a base form of it, is in the lexicon at all, names included; function words are. */
export const knownWord: (word: string) => boolean = remembered(
	(word) => isStopWord(word) || baseForms(word).some((base) => wordNumber(base) !== undefined),
);

/** Whether a word, or a base form of it, is more than a proper name: "turkey", not "kabul"; function words are. */
export const isOrdinaryWord: (word: string) => boolean = remembered((word) => {
	if (isStopWord(word)) return true;
	return baseForms(word).some((base) => {
		const number = wordNumber(base);
		return (
			number !== undefined && wordEntry(number).senses.some(({ synset }) => synsetEntry(synset).kind === 'concept')
		);
	});
});

/** Whether a word is an adverb and nothing else: "recently", not "early". */
export const isAdverb: (word: string) => boolean = remembered((word) => {
	const number = wordNumber(word);
	const senses = number === undefined ? [] : wordEntry(number).senses;
	return senses.length > 0 && senses.every(({ synset }) => synsetEntry(synset).synsetClass === 'adverb');
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
