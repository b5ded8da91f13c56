import { createHash } from 'node:crypto';
import { splitSentences } from '../text/segmentation.ts';
import type { Article } from './article.ts';
import { quote, type Sentence } from './sentence.ts';
import { keyedSentences } from './sentence-key.ts';

/** A file that could not be served, and why: what was expected, what was found, where. */
export interface CorpusProblem {
	readonly file: string;
	readonly message: string;
}

/** Everything the bot knows, read once. */
export interface Corpus {
	/** Ordered by file. */
	readonly articles: readonly Article[];
	/** Article after article, each in reading order. */
	readonly sentences: readonly Sentence[];
	/** Files that were skipped. The articles beside them are served. */
	readonly problems: readonly CorpusProblem[];
	/** SHA-256 over files and bodies, in hexadecimal: equal for equal corpora. */
	readonly revision: string;
	/** The sentence with this key (see `sentenceKey`), or undefined when the article has changed or gone. */
	sentenceByKey(key: string): Sentence | undefined;
}

/** Splits articles into sentences. The order of the articles given does not matter. */
export function corpusOf(articles: readonly Article[], problems: readonly CorpusProblem[] = []): Corpus {
	const ordered = articles.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
	const sentences: Sentence[] = [];
	for (const article of ordered) {
		splitSentences(article.body).forEach(({ start, end, kind }, i) => {
			const text = quote(article, { start, end });
			sentences.push({ article, start, end, kind, text, number: i + 1, index: sentences.length });
		});
	}
	return {
		articles: ordered,
		sentences,
		problems,
		revision: revisionOf(ordered),
		sentenceByKey: keyedSentences(sentences),
	};
}

function revisionOf(articles: readonly Article[]): string {
	const hash = createHash('sha256');
	for (const article of articles) hash.update(`${JSON.stringify(article)}\n`);
	return hash.digest('hex');
}
