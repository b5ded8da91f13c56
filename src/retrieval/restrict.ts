import type { Article } from '../corpus/article.ts';
import type { SentenceIndex } from './sentence-index.ts';

/**
 * An index of some of the articles of a corpus: what is looked up in it has their sentences only, so that a question's best
 * candidates are theirs. What words are worth stays that of the whole corpus.
 */
export function restrict(index: SentenceIndex, articles: readonly Article[]): SentenceIndex {
	if (articles.length === index.corpus.articles.length) return index;
	const { sentences } = index.corpus;
	const kept = new Set(articles);
	return {
		...index,
		sentencesWith: (base) =>
			index.sentencesWith(base).filter((at) => {
				const sentence = sentences[at];
				return sentence !== undefined && kept.has(sentence.article);
			}),
	};
}
