import type { QuestionTerm } from '../question/analysis.ts';
import { isStopWord } from '../text/stop-words.ts';
import { inverseFrequency } from './inverse-frequency.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** One way of finding a term of the question: the sentences with a word that may stand for it. */
export interface Reading {
	/** `Sentence.index`, ascending. */
	readonly sentences: Int32Array;
	/** How surely it is what was asked, above 0 to 1: 1 for the word itself. */
	readonly strength: number;
	/** What a sentence with it is worth, above 0. */
	readonly worth: number;
}

/** What is known of one term of the question in the corpus. */
export interface TermReadings {
	/** The word itself first, then what may stand for it, strongest first. */
	readonly readings: readonly Reading[];
	/** Articles whose title has the word itself, by their place in the corpus. */
	readonly titles: readonly Int32Array[];
	/** What the word itself is worth, above 0. */
	readonly worth: number;
}

/** Which readings find candidates, and which only add to the worth of those that are found. */
export interface Plan {
	/** As many as the question has terms, in its order. */
	readonly terms: readonly TermReadings[];
	/** To be read whole, or as far as `length` says; a term's readings stand together, the strongest first. */
	readonly read: readonly { readonly term: number; readonly reading: Reading; readonly length: number }[];
	/** For each word that is too frequent to be read, its own readings: looked up for the best that the others find. */
	readonly lookedUp: readonly (readonly Reading[])[];
}

/**
 * Postings that are read for a question at most, so that it takes as long in a large corpus as in a small one: reading them
 * takes a millisecond. A question over 100,000 sentences has 10,000 to 40,000, so that there nothing is left out.
 */
export const mostPostings = 50_000;

/** What a word that says little counts. Untuned. */
const lightShare = 0.25;
/** What a word that may stand for another counts, beside how surely it does. Chosen with the shares in scoring.ts. */
const expansionShare = 0.85;

/** Decides what is read for a question: the rarest words first, until `most` postings are reached. */
export function planReadings(terms: readonly QuestionTerm[], index: SentenceIndex, most = mostPostings): Plan {
	const found = terms.map((term) => readingsOf(term, index));
	const rarestFirst = found
		.map(({ own }, term) => ({ term, postings: sum(own.map(({ sentences }) => sentences.length)) }))
		.filter(({ term }) => (found[term]?.readings.length ?? 0) > 0)
		.sort((a, b) => a.postings - b.postings || a.term - b.term);
	const read: { term: number; reading: Reading; length: number }[] = [];
	const lookedUp: (readonly Reading[])[] = [];
	let left = most;
	for (const { term, postings } of rarestFirst) {
		const { own = [], expansions = [] } = found[term] ?? {};
		const none = read.length === 0;
		if (postings > left && !none) {
			lookedUp.push(own);
			continue;
		}
		for (const reading of own) {
			// Where even the rarest word is too frequent, the first articles that have it must do.
			const length = Math.min(left, reading.sentences.length);
			read.push({ term, reading, length });
			left -= length;
		}
		for (const reading of expansions) {
			if (reading.sentences.length > left) continue;
			read.push({ term, reading, length: reading.sentences.length });
			left -= reading.sentences.length;
		}
	}
	return { terms: found, read, lookedUp };
}

function readingsOf(term: QuestionTerm, index: SentenceIndex) {
	const weight = term.light ? lightShare : 1;
	const rarity = rarityOf(term.bases, index);
	const reading = (base: string, strength: number, itsRarity: number): readonly Reading[] => {
		const sentences = index.sentencesWith(base);
		return sentences.length === 0
			? []
			: [{ sentences, strength, worth: weight * (strength < 1 ? expansionShare * strength : 1) * itsRarity }];
	};
	const own = term.bases.flatMap((base) => reading(base, 1, rarity));
	// What a word finds, it finds by its strongest reading.
	const taken = new Set(term.bases);
	const expansions = term.expansions.flatMap(({ bases, strength }) => {
		// Of "send back" the rarer word finds the sentence; ranking sees whether the other stands beside it.
		const sought = rarest(bases, index);
		if (sought === null || taken.has(sought)) return [];
		taken.add(sought);
		return reading(sought, strength, Math.min(rarity, rarityOf([sought], index)));
	});
	return {
		own,
		expansions,
		readings: [...own, ...expansions],
		titles: term.bases.map((base) => index.articlesTitled(base)).filter(({ length }) => length > 0),
		worth: weight * rarity,
	};
}

/** The rarest of the words of a phrase, function words apart; null where one is not in the corpus at all. */
function rarest(bases: readonly string[], { vocabulary }: SentenceIndex): string | null {
	const [first] = bases
		.filter((base) => !isStopWord(base))
		.sort((a, b) => vocabulary.frequency(a) - vocabulary.frequency(b));
	return first === undefined || !vocabulary.has(first) ? null : first;
}

function rarityOf(bases: readonly string[], { corpus, vocabulary }: SentenceIndex): number {
	return inverseFrequency(corpus.sentences.length, Math.max(0, ...bases.map((base) => vocabulary.frequency(base))));
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
