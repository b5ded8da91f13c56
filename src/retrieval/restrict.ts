import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { rememberedWhileKept } from '../text/remembered.ts';
import { firstAtLeast } from './postings.ts';
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

/** The same for one article, found without a look at the sentences of others. */
export function restrictToArticle(index: SentenceIndex, article: Article): SentenceIndex {
	const first = firstSentences(index.corpus).get(article) ?? 0;
	const { sentences } = index.corpus;
	let end = first;
	while (sentences[end]?.article === article) end++;
	return {
		...index,
		sentencesWith: (base) => {
			const all = index.sentencesWith(base);
			return all.subarray(firstAtLeast(all, first), firstAtLeast(all, end));
		},
	};
}

/** The place of the first sentence of each article. */
const firstSentences = rememberedWhileKept(
	({ sentences }: Corpus): ReadonlyMap<Article, number> =>
		new Map([...sentences].reverse().map(({ article, index }) => [article, index])),
);
