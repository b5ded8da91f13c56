import { readFileSync } from 'node:fs';
import { parseVectors } from './vectors-format.ts';

/*
 * How words are used, from GloVe (Pennington, Socher and Manning 2014; 100 dimensions) reduced to word-vectors.bin (see
 * src/cli/build-vectors.ts and LICENSE-GloVe). Words that stand among the same words have much the same direction, and so have
 * opposites: it tells what a sentence is about, and not what it says of it. The file is read at the first question about a word.
 */

/** How a word is used: a direction. */
export interface WordVector {
	/** As many as there are dimensions. */
	readonly numbers: Int8Array;
	/** Of the vector of these numbers, above 0. */
	readonly length: number;
}

let loaded: ReadonlyMap<string, WordVector> | undefined;

/** How a word, given in lower case, is used; null for rare words and for function words. */
export function vectorOf(word: string): WordVector | null {
	loaded ??= readVectors();
	return loaded.get(word) ?? null;
}

function readVectors(): ReadonlyMap<string, WordVector> {
	const { words, dimensions, rows } = parseVectors(readFileSync(new URL('word-vectors.bin', import.meta.url)));
	return new Map(
		words.map((word, i) => {
			const numbers = rows.subarray(i * dimensions, (i + 1) * dimensions);
			return [word, { numbers, length: Math.sqrt(numbers.reduce((sum, number) => sum + number ** 2, 0)) }];
		}),
	);
}
