import type { Article } from './article.ts';
import type { Sentence } from './sentence.ts';

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
