import { createHash } from 'node:crypto';
import { splitSentences } from '../text/segmentation.ts';
import type { Article } from './article.ts';
import { quote, type Sentence } from './sentence.ts';
import { keyedSentences } from './sentence-key.ts';

/** A file that could not be served, and why: what was expected, what was found, where. */
export interface CorpusProblem {
	readonly file: string;
	readonly message: string;
	/** Whether the file could not be read, so that nothing is known of what is in it. */
	readonly unread?: true;
}

/** The files that articles are read from, asked anew each time: they may have changed since the corpus was read. */
export interface ArticleFiles {
	/** The names of the files that could hold an article, ordered. Rejects where the folder cannot be read. */
	list(): Promise<readonly string[]>;
	/** The article in a file of the list, or undefined where there is none any more. Rejects with an `ArticleError`. */
	read(file: string): Promise<Article | undefined>;
}

/** Everything the bot knows, read once. */
export interface Corpus {
	/** Ordered by file. */
	readonly articles: readonly Article[];
	/** Article after article, each in reading order. */
	readonly sentences: readonly Sentence[];
	/** Files that were skipped, ordered by file. The articles beside them are served. */
	readonly problems: readonly CorpusProblem[];
	/** Where the articles stand. Nothing that answers a question reads it. */
	readonly files: ArticleFiles;
	/** SHA-256 over all of the articles, in hexadecimal: equal for equal articles, another when any of their fields changes. */
	readonly revision: string;
	/** The sentence with this key (see `sentenceKey`), or undefined when the article has changed or gone. */
	sentenceByKey(key: string): Sentence | undefined;
}

/**
 * Splits articles into sentences. The order of the articles given does not matter. Without `files`, the articles given are
 * what there is.
 *
 * @throws RangeError where two articles have the same file.
 */
export function corpusOf(
	articles: readonly Article[],
	problems: readonly CorpusProblem[] = [],
	files: ArticleFiles = inMemory(articles),
): Corpus {
	const ordered = articles.toSorted((a, b) => inCodeUnitOrder(a.file, b.file));
	ordered.forEach(({ file }, i) => {
		if (file === ordered[i + 1]?.file) throw new RangeError(`expected every file once, found two articles of ${file}`);
	});
	const sentences: Sentence[] = [];
	for (const article of ordered) {
		const first = sentences.length;
		for (const sentence of cutSentences(article)) sentences.push({ ...sentence, index: sentences.length });
		// One copy is kept, not two.
		sentencesOf.set(article, sentences.slice(first));
	}
	return {
		articles: ordered,
		sentences,
		problems: problems.toSorted((a, b) => inCodeUnitOrder(a.file, b.file)),
		files,
		revision: revisionOf(ordered),
		sentenceByKey: keyedSentences(sentences),
	};
}

/** Articles that stand nowhere but in memory, and so never change. */
export function inMemory(articles: readonly Article[]): ArticleFiles {
	return {
		list: async () => articles.map(({ file }) => file).toSorted(inCodeUnitOrder),
		read: async (file) => articles.find((article) => article.file === file),
	};
}

/** The sentences that an article was cut into, while it is kept: another corpus with the same article need not cut it again. */
const sentencesOf = new WeakMap<Article, readonly Sentence[]>();

/** Cuts an article into its sentences, once; each corpus gives them indices of its own. */
export function cutSentences(article: Article): readonly Sentence[] {
	const known = sentencesOf.get(article);
	if (known !== undefined) return known;
	const seen = new Map<string, number>();
	const sentences = splitSentences(article.body).map(({ start, end, kind, paragraph }, i) => {
		const text = quote(article, { start, end });
		const repeat = seen.get(text) ?? 0;
		seen.set(text, repeat + 1);
		const sentence = { article, start, end, kind, text, number: i + 1, paragraph, index: i };
		return repeat === 0 ? sentence : { ...sentence, repeat };
	});
	sentencesOf.set(article, sentences);
	return sentences;
}

/** The order of files on every machine, whatever its language. */
function inCodeUnitOrder(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function revisionOf(articles: readonly Article[]): string {
	const hash = createHash('sha256');
	for (const article of articles) hash.update(`${allOf(article)}\n`);
	return hash.digest('hex');
}

/** Everything an article says of itself, in one line: two articles with the same are the same, character for character. */
export function allOf({ file, title, body, url, source, author, date, collection, language }: Article): string {
	return JSON.stringify([file, title, body, url, source, author, date, collection, language]);
}
