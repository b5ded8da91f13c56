import { related } from '../text/lexicon.ts';
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
	readonly relation: Relation | 'abbreviation' | 'paraphrase';
}

/** An abbreviation is the same thing in other letters. */
const abbreviationStrength = 0.95;
/** Below this a related word finds more that is wrong than right. Untuned. */
const weakest = 0.08;
/** A word that says little must mean nearly the same: "find" for "discover", but not "people" for "population". Untuned. */
const weakestLight = 0.4;
/** A name is not replaced by what is merely near it: another nation's embassy is no answer. */
const namesKeep: ReadonlySet<Relation> = new Set<Relation>(['derived', 'synonym']);
/** Per word of the question, strongest first: bounds the postings that are read. */
const mostExpansions = 16;

/**
 * Words that may stand for a word of a question, strongest first.
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
		.sort((a, b) => b.strength - a.strength || (a.bases.join(' ') < b.bases.join(' ') ? -1 : 1))
		.slice(0, mostExpansions);
}

/**
 * Function words, "step *down*", are not indexed: a phrase needs another word, and all of its others in the corpus. As its words
 * are met everywhere, it must mean the same: "sink" is to "go down", but not to "fall open".
 */
function isLookedFor({ bases, relation }: Expansion, vocabulary: Vocabulary): boolean {
	const others = bases.filter((base) => !isStopWord(base));
	const meansTheSame = relation === 'synonym' || relation === 'paraphrase' || relation === 'abbreviation';
	if (others.length < bases.length && !meansTheSame) return false;
	return others.length > 0 && others.every((base) => vocabulary.has(base));
}

// "sent back" -> "send back", "lost their lives" -> "lose life": as the dictionary would list them, for each of their words.
function phrasesAt(term: Term, read: readonly Term[]): readonly string[] {
	const at = read.indexOf(term);
	const join = (first: Term | undefined, second: Term | undefined) =>
		(first?.bases ?? []).flatMap((a) => (second?.bases ?? []).map((b) => `${a} ${b}`));
	const pairs = [join(term, read[at + 1]), join(read[at - 1], term)];
	if (read[at + 1]?.stop) pairs.push(join(term, read[at + 2]));
	if (read[at - 1]?.stop) pairs.push(join(read[at - 2], term));
	return pairs.flat();
}

function basesIn(words: string): readonly string[] {
	return words.includes(' ') ? termsOf(words).map((term) => term.bases[0] ?? term.normal) : [words];
}
