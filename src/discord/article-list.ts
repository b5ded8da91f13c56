import type { Article } from '../corpus/article.ts';
import { hasWords } from '../corpus/article-filter.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { button, buttonRow, FILTER_LIMIT } from './buttons.ts';
import { type Choice, choicesOf } from './choices.ts';
import { beginningOf, escapedToFit } from './cut.ts';
import { articleLink } from './fragment-link.ts';
import { COLOURS, type Message } from './message.ts';
import { footer, provenanceMarkup } from './quotation-embed.ts';
import { shownTitle } from './shown-name.ts';
import * as wording from './wording.ts';

/** Articles on a page: as many as fit into an embed's 4,096 characters with 500 for each, and a screen. */
const PER_PAGE = 8;
const TITLE_LIMIT = 200;
/** A longer address is left out rather than cut. */
const URL_LIMIT = 120;

/** A page of the articles that have every word of `filter` in title, source or file name; the last page where there are fewer. */
export function renderArticles(corpus: Corpus, page: number, filter: string): Message {
	// As much as a button can carry.
	const kept = beginningOf(filter.trim(), FILTER_LIMIT);
	const articles = matching(corpus, kept);
	const shownFilter = escapedToFit(kept, FILTER_LIMIT * 2);
	const title =
		kept === ''
			? wording.corpusSize(articles.length, corpus.sentences.length)
			: wording.articlesMatching(articles.length, corpus.articles.length, shownFilter);
	if (articles.length === 0) {
		const description = kept === '' ? wording.NO_ARTICLES : wording.noArticleMatches(shownFilter);
		return { embeds: [{ title, color: COLOURS.other, description }] };
	}
	const pages = Math.ceil(articles.length / PER_PAGE);
	const current = Math.min(Math.max(page, 0), pages - 1);
	const counts = countSentences(corpus.sentences);
	const entries = articles
		.slice(current * PER_PAGE, (current + 1) * PER_PAGE)
		.map((article) => entry(article, counts.get(article) ?? 0));
	const embed = { title, color: COLOURS.other, description: entries.join('\n\n') };
	if (pages === 1) return { embeds: [embed] };
	const { previous, next } = wording.BUTTON_LABELS;
	return {
		embeds: [{ ...embed, footer: footer([wording.articlesPage(current + 1, pages)]) }],
		components: buttonRow([
			button({ kind: 'articles', page: Math.max(0, current - 1), filter: kept }, previous, current === 0),
			button({ kind: 'articles', page: current + 1, filter: kept }, next, current === pages - 1),
		]),
	};
}

/** Titles of up to 25 articles that have every word typed so far, to choose from. Free text is fine as well. */
export function suggestArticles(corpus: Corpus, typed: string): Choice[] {
	return choicesOf(matching(corpus, typed).map(shownTitle), FILTER_LIMIT);
}

function matching(corpus: Corpus, filter: string): readonly Article[] {
	return corpus.articles.filter((article) => hasWords(article, filter));
}

function entry(article: Article, sentences: number): string {
	const shown = escapedToFit(shownTitle(article), TITLE_LIMIT);
	const url = articleLink(article);
	const about = [
		...provenanceMarkup(article),
		wording.sentenceCount(sentences),
		...(url !== undefined && url.length <= URL_LIMIT ? [wording.openLink(url)] : []),
	];
	return `**${shown}**\n${about.join(' · ')}`;
}

function countSentences(sentences: readonly Sentence[]): ReadonlyMap<Article, number> {
	const counts = new Map<Article, number>();
	for (const { article } of sentences) counts.set(article, (counts.get(article) ?? 0) + 1);
	return counts;
}
