import type { QuestionTerm } from '../question/analysis.ts';
import { commonness } from '../text/lexicon.ts';
import type { Term } from '../text/terms.ts';
import { cosine, likeness, sumOfVectors, vectorOf } from '../text/word-vectors.ts';
import type { Weighted } from './coverage.ts';

// How alike the words of a question and a sentence are in use, where they are not the same: "refugees" and "migrants".

/** The words of a text that have a vector. */
export interface WordVectors {
	/** For each term other than function words the number of its vector; -1 where it has none. */
	readonly numbers: readonly number[];
	/** Their sum, rare words of English counting more. */
	readonly sum: Float64Array;
}

/** How much less the commonest word of English counts than the rarest. Untuned. */
const commonFactor = 0.8;

export function readVectors(terms: readonly Term[]): WordVectors {
	const told = terms.filter((term) => !term.stop);
	const numbers = told.map((term) => vectorOf(term.normal, ...term.bases));
	return {
		numbers,
		sum: sumOfVectors(
			numbers,
			told.map((term) => 1 - commonFactor * commonness(term.normal)),
		),
	};
}

/** Prepares a question for being compared with many texts. */
export function createLikeness({ terms, weights }: Weighted): {
	/** For each of the question's terms, how alike the most alike word of a text is: 0 to 1. */
	readonly strengths: (text: WordVectors) => readonly number[];
	/** How alike the question and a text are as wholes: -1 to 1. */
	readonly whole: (text: WordVectors) => number;
} {
	// A name is not replaced by what is like it: Japan is like Korea.
	const numbers = terms.map((term: QuestionTerm) => (term.kind === 'word' ? vectorOf(term.normal, ...term.bases) : -1));
	const sum = sumOfVectors(
		terms.map((term) => vectorOf(term.normal, ...term.bases)),
		weights,
	);
	const known = numbers.map(() => new Map<number, number>());
	return {
		strengths: (text) =>
			numbers.map((number, asked) => {
				if (number < 0) return 0;
				const memory = known[asked];
				let best = 0;
				for (const other of text.numbers) {
					if (other < 0) continue;
					let like = memory?.get(other);
					if (like === undefined) {
						// Rounding may bring a word's likeness to itself above 1.
						like = Math.min(1, likeness(number, other));
						memory?.set(other, like);
					}
					best = Math.max(best, like);
				}
				return best;
			}),
		whole: (text) => cosine(sum, text.sum),
	};
}
