import { readFileSync } from 'node:fs';

/*
 * What words are like in use: GloVe's vectors (https://doi.org/10.3115/v1/D14-1162) of common words, reduced to
 * word-vectors.bin by src/cli/build-vectors.ts. The file is read at the first question about a word. Nothing here changes.
 *
 * The file: a line `verbatim-vectors 1 words COUNT dimensions COUNT`, the words, each on a line, and for each word its vector,
 * a signed byte for each dimension. Only directions mean something: the lengths are scaled to use the whole byte.
 */

interface Vectors {
	readonly numbers: ReadonlyMap<string, number>;
	readonly dimensions: number;
	/** Unit vectors, one behind the other. */
	readonly values: Float32Array;
}

const header = /^verbatim-vectors 1 words (\d+) dimensions (\d+)\n/;
/** Bytes in which the header ends at the latest. */
const longestHeader = 100;

let loaded: Vectors | undefined;

function vectors(): Vectors {
	loaded ??= load();
	return loaded;
}

function load(): Vectors {
	const path = new URL('word-vectors.bin', import.meta.url);
	const bytes = readFileSync(path);
	const [line, count, size] = header.exec(bytes.toString('latin1', 0, longestHeader)) ?? [];
	if (line === undefined)
		throw new Error(`${path.pathname}: expected "verbatim-vectors 1 ...", found another beginning`);
	const [words, dimensions] = [Number(count), Number(size)];
	const first = bytes.length - words * dimensions;
	const spelled = bytes.toString('latin1', line.length, first).split('\n');
	const values = new Float32Array(words * dimensions);
	for (let word = 0; word < words; word++) {
		let square = 0;
		for (let i = 0; i < dimensions; i++) square += bytes.readInt8(first + word * dimensions + i) ** 2;
		const length = Math.sqrt(square);
		for (let i = 0; i < dimensions; i++)
			values[word * dimensions + i] = bytes.readInt8(first + word * dimensions + i) / length;
	}
	return { numbers: new Map(spelled.slice(0, words).map((word, number) => [word, number])), dimensions, values };
}

/** The number of the first of some spellings that has a vector, most frequent word first; -1 where none has. */
export function vectorOf(...spellings: readonly string[]): number {
	const { numbers } = vectors();
	for (const spelling of spellings) {
		const number = numbers.get(spelling);
		if (number !== undefined) return number;
	}
	return -1;
}

/** Cosine of the angle between the vectors of two words, by number: near 0 for words that have nothing to do with each other. */
export function likeness(a: number, b: number): number {
	const { dimensions, values } = vectors();
	let sum = 0;
	const [ofA, ofB] = [a * dimensions, b * dimensions];
	for (let i = 0; i < dimensions; i++) sum += (values[ofA + i] ?? 0) * (values[ofB + i] ?? 0);
	return sum;
}

/** The sum of the vectors of some words, by number, each taken so many times. Words without a vector are left out. */
export function sumOfVectors(words: readonly number[], times: readonly number[]): Float64Array {
	const { dimensions, values } = vectors();
	const sum = new Float64Array(dimensions);
	words.forEach((word, at) => {
		if (word < 0) return;
		for (let i = 0; i < dimensions; i++)
			sum[i] = (sum[i] ?? 0) + (times[at] ?? 0) * (values[word * dimensions + i] ?? 0);
	});
	return sum;
}

/** Cosine of the angle between two vectors; 0 where one is 0. */
export function cosine(a: Float64Array, b: Float64Array): number {
	let [product, ofA, ofB] = [0, 0, 0];
	for (let i = 0; i < a.length; i++) {
		product += (a[i] ?? 0) * (b[i] ?? 0);
		ofA += (a[i] ?? 0) ** 2;
		ofB += (b[i] ?? 0) ** 2;
	}
	return ofA === 0 || ofB === 0 ? 0 : product / Math.sqrt(ofA * ofB);
}
