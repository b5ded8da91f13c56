import { related } from '../text/lexicon.ts';
import { placesWithin } from '../text/members.ts';
import { paraphrasesOf } from '../text/paraphrases.ts';
import { isLightWord, isStopWord } from '../text/stop-words.ts';
import { type Term, termsOf } from '../text/terms.ts';
import type { Relation } from '../text/word-relations.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Another way in which an article may say a word of the question. */
export interface Expansion {
	/** Dictionary forms in the order in which they stand in a text: one, or several for "send back". Never empty. */
	readonly bases: readonly string[];
	/** How surely it means the same, 0 to 1, where the word itself is 1. */
	readonly strength: number;
	readonly relation: Relation | 'abbreviation' | 'paraphrase' | 'within';
}

/** An abbreviation is the same thing in other letters. */
const abbreviationStrength = 0.95;
/** Below this a related word finds more that is wrong than right. Untuned. */
const weakest = 0.08;
/** A word that says little must mean nearly the same: "find" for "discover", but not "people" for "population". Untuned. */
const weakestLight = 0.4;
/** A name is not replaced by what is merely near it: another nation's embassy is no answer. */
const namesKeep: ReadonlySet<Relation> = new Set<Relation>(['derived', 'synonym']);
/** How surely what is said of a town is said of its country, and of one two steps further. */
const withinStrength = { 1: 0.45, 2: 0.35 } as const;
/** Per word of the question, strongest first: bounds the postings that are read. */
const mostExpansions = 16;

/**
 * Words that may stand for a word of a question, strongest first, of equals in the order of the thesaurus and the dictionary.
 *
 * @param vocabulary The corpus's: a word that no article has is not worth looking for.
 * @param read The terms of the question: "sent back" and "talk about" are looked up as wholes.
 */
export function expand(
	term: Term,
	read: readonly Term[],
	text: string,
	isName: boolean,
	vocabulary: Vocabulary,
): readonly Expansion[] {
	if (/^\p{N}/u.test(term.text)) return [];
	const phrases = phrasesAt(term, read);
	const headwords = [...phrases, ...term.bases];
	const found = new Map<string, Expansion>();
	const add = (words: string, strength: number, relation: Expansion['relation']) => {
		if (strength < (isLightWord(words) ? weakestLight : weakest) || term.bases.includes(words)) return;
		const before = found.get(words);
		if (before === undefined || before.strength < strength)
			found.set(words, { bases: basesIn(words), strength, relation });
	};
	for (const headword of headwords) {
		if (!isName) for (const { words, strength } of paraphrasesOf(headword)) add(words, strength, 'paraphrase');
		for (const { word, relation, weight } of related(headword)) {
			if (isName ? namesKeep.has(relation) : relation !== 'antonym') add(word, weight, relation);
		}
	}
	for (const words of vocabulary.otherForms(term, text)) add(words, abbreviationStrength, 'abbreviation');
	return [...found.values()]
		.filter((expansion) => isLookedFor(expansion, vocabulary))
		.sort((a, b) => b.strength - a.strength)
		.slice(0, mostExpansions);
}

/**
 * Places of the corpus within one that a question names, "Lodz" for "Polish", for ranking to meet: a region has too many to look for.
 * Those of the longest name: of "West African" not all that are African.
 *
 * @param read The terms of the question.
 */
export function expandPlace(term: Term, read: readonly Term[], vocabulary: Vocabulary): readonly Expansion[] {
	const of = (names: readonly string[]) => names.flatMap((name) => placesWithin(name.toLowerCase()));
	const byPhrase = of(phrasesAt(term, read));
	// A continent has thousands, of which the articles name few.
	return (byPhrase.length > 0 ? byPhrase : of(term.bases))
		.filter(({ bases }) => isThere(bases, vocabulary))
		.map(({ bases, steps }): Expansion => ({ bases, strength: withinStrength[steps], relation: 'within' }));
}

/**
 * Function words, "step *down*", are not indexed: a phrase needs another word, and all of its others in the corpus. As its words
 * are met everywhere, it must mean the same: "sink" is to "go down", but not to "fall open".
 */
function isLookedFor({ bases, relation }: Expansion, vocabulary: Vocabulary): boolean {
	const meansTheSame = relation === 'synonym' || relation === 'paraphrase' || relation === 'abbreviation';
	return (meansTheSame || !bases.some(isStopWord)) && isThere(bases, vocabulary);
}

/** Whether the corpus has all words of a phrase, function words apart, and it has others. */
function isThere(bases: readonly string[], vocabulary: Vocabulary): boolean {
	return !bases.every(isStopWord) && bases.every((base) => isStopWord(base) || vocabulary.has(base));
}

/**
 * The phrases that a word of the question is part of, as the dictionary would list them: "sent back" is "send back", "lost their
 * lives" is "lose life". Of two or three words; in one of two a function word may stand between them.
 */
function phrasesAt(term: Term, read: readonly Term[]): readonly string[] {
	const at = read.indexOf(term);
	const from = (first: number, ...further: readonly number[]) =>
		joined([first, ...further].map((step) => read[at + step]));
	const phrases = [from(0, 1), from(-1, 0), from(-2, -1, 0), from(-1, 0, 1), from(0, 1, 2)];
	if (read[at + 1]?.stop) phrases.push(from(0, 2));
	if (read[at - 1]?.stop) phrases.push(from(-2, 0));
	return phrases.flat();
}

function joined(words: readonly (Term | undefined)[]): readonly string[] {
	return words.reduce<readonly string[]>(
		(starts, word, i) =>
			starts.flatMap((start) => (word?.bases ?? []).map((base) => (i === 0 ? base : `${start} ${base}`))),
		[''],
	);
}

function basesIn(words: string): readonly string[] {
	if (!words.includes(' ')) return [words];
	// "Lay off" is in dictionary form, though "lay" may be of "lie".
	return termsOf(words).map(({ bases, normal }) => (bases.includes(normal) ? normal : (bases[0] ?? normal)));
}
