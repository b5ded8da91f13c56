import type { Article } from '../corpus/article.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { firstAtLeast } from './postings.ts';

/** Where the sentences of a corpus stand: paragraphs and articles are numbered from 0 through the whole corpus. */
export interface Layout {
	readonly sentences: number;
	/** For each sentence, its article and its paragraph; ascending. */
	readonly articleOf: Int32Array;
	readonly paragraphOf: Int32Array;
	/** For each article, its first sentence; then the number of all sentences. */
	readonly firstOfArticle: Int32Array;
	/** For each paragraph, its first sentence; then the number of all sentences. */
	readonly firstOfParagraph: Int32Array;
	/** 1 for each sentence that may be an answer, 0 for a heading. */
	readonly mayAnswer: Uint8Array;
}

export function layOut(sentences: readonly Sentence[], articles: readonly Article[]): Layout {
	const places = new Map<Article, number>(articles.map((article, i) => [article, i]));
	const articleOf = Int32Array.from(sentences, ({ article }) => places.get(article) ?? -1);
	let paragraph = -1;
	const paragraphOf = Int32Array.from(sentences, (sentence, i) => {
		const before = sentences[i - 1];
		if (before?.article !== sentence.article || before.paragraph !== sentence.paragraph) paragraph++;
		return paragraph;
	});
	const starts = (places: Int32Array, count: number) =>
		Int32Array.from({ length: count + 1 }, (_, place) => firstAtLeast(places, place));
	return {
		sentences: sentences.length,
		articleOf,
		paragraphOf,
		firstOfArticle: starts(articleOf, articles.length),
		firstOfParagraph: starts(paragraphOf, paragraph + 1),
		mayAnswer: Uint8Array.from(sentences, ({ kind }) => (kind === 'heading' ? 0 : 1)),
	};
}
