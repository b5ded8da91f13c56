/**
 * The form of src/text/word-vectors.bin, shared by the program that writes it and the stage that reads it.
 *
 * A head of ASCII lines: `verbatim-word-vectors VERSION PACKAGE VERSION words COUNT dimensions COUNT sha256 HASH`, HASH over
 * everything that follows this line, then the words, commonest first, one a line. Then a row for each word, of as many signed bytes
 * as there are dimensions: its vector, stretched so that the largest of its numbers is {@link largest}. Only its direction counts.
 */
export const vectorsVersion = 1;

/** Of a row, as a signed byte holds -128 to 127. */
export const largest = 127;

interface VectorRows {
	/** Commonest first. */
	readonly words: readonly string[];
	readonly dimensions: number;
	/** Row after row. */
	readonly rows: Int8Array;
}

/** The direction of a vector in signed bytes. */
export function quantised(vector: readonly number[]): Int8Array {
	const most = Math.max(...vector.map(Math.abs));
	return Int8Array.from(vector, (number) => Math.round((number / most) * largest));
}

/** @throws Error with what was expected and found, where the file is none of this form. */
export function parseVectors(file: Buffer): VectorRows {
	const firstLine = lineAt(file, 0);
	const head = /^verbatim-word-vectors (\d+) \S+ \S+ words (\d+) dimensions (\d+) sha256 /u.exec(firstLine);
	const [version, count, dimensions] = head?.slice(1).map(Number) ?? [];
	if (version !== vectorsVersion || count === undefined || dimensions === undefined) {
		const expected = `verbatim-word-vectors ${vectorsVersion} ...`;
		throw new Error(`src/text/word-vectors.bin: expected "${expected}" in the first line, found "${firstLine}"`);
	}
	const rowsAt = file.length - count * dimensions;
	const words = file
		.toString('latin1', firstLine.length + 1, rowsAt)
		.trimEnd()
		.split('\n');
	if (words.length !== count) {
		throw new Error(`src/text/word-vectors.bin: expected ${count} words, found ${words.length}`);
	}
	return { words, dimensions, rows: new Int8Array(file.buffer, file.byteOffset + rowsAt, count * dimensions) };
}

/** Characters. The first line is shorter. */
const longestFirstLine = 200;

function lineAt(file: Buffer, start: number): string {
	return file.toString('latin1', start, start + longestFirstLine).split('\n', 1)[0] ?? '';
}
