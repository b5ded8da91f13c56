import type { Article } from '../corpus/article.ts';
import { type ArticleFilter, articlesWithin } from '../corpus/article-filter.ts';
import { cutSentences } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { standingOf } from '../corpus/standing.ts';
import { labelOf } from '../marking/told-label.ts';
import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import type { AnswerType } from '../question/answer-type.ts';
import { isTelling } from '../ranking/coverage.ts';
import { createMatcher, surelyMet } from '../ranking/match.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { findMentions } from '../text/mentions.ts';
import type { Span } from '../text/span.ts';
import { termsOf } from '../text/terms.ts';
import { headingsOver } from './read-with.ts';
import { turningUnsaid } from './turning-words.ts';

/** What a page calls its answer to "when", "where" and "how much". */
const calledBy: Readonly<Partial<Record<AnswerType, RegExp>>> = {
	date: /^(?:when|date|dates|time|date and time|day)$/iu,
	place: /^(?:where|place|location|venue|address|meeting point)$/iu,
	money: /^(?:price|prices|cost|costs|fee|fees|admission|entry|tickets?)$/iu,
};
/** Answered by a number, which stands behind a label or the line does not answer. */
const counted: ReadonlySet<AnswerType> = new Set<AnswerType>(['quantity', 'percentage', 'duration']);
/** Articles that are looked into. Untuned. */
const mostArticles = 20;

/** A press release has a date and a place of its own, which are not those of what it tells. */
const ofAnyPage = /^(?:date|dates|day|time|date and time|place|location|address)$/iu;
/** Telling words of a title up to which it is the name of something, and no headline; as in ranking. */
const mostOfName = 4;

/** A line and its words behind the label, as offsets into the article's body. */
interface Labelled {
	readonly sentence: Sentence;
	readonly answer: Span;
}

/**
 * The one line that a page about what is asked has for the sort of answer: asked when game night is, "**When:** Friday, 20 June" of an
 * article with that title. Null where none or several have one.
 *
 * The ranking finds no word of the question in such a line.
 */
export function labelAsked(analysis: QuestionAnalysis, index: SentenceIndex, filter: ArticleFilter): Labelled | null {
	const match = createMatcher(analysis);
	const saidBy = (text: string): readonly number[] =>
		match(termsOf(text)).flatMap(({ asked, strength }) => (strength > surelyMet ? [asked] : []));
	// Each of its words by a word of its own: "competing interests" is not "took part".
	const isWhole = (label: string): boolean => {
		const words = termsOf(label);
		const met = match(words).filter(({ strength }) => strength > surelyMet);
		const said = words.filter(({ stop }) => !stop).length;
		return said <= new Set(met.map(({ asked }) => asked)).size && said <= new Set(met.map(({ at }) => at)).size;
	};
	const telling = analysis.terms.filter(isTelling);
	const within = Object.keys(filter).length === 0 ? null : new Set(articlesWithin(index.corpus, filter));
	const found = titledMost(telling, index, (article) => within?.has(article) ?? true).flatMap((article) => {
		const title = saidBy(article.title);
		const isHeadline = termsOf(article.title).filter(({ stop }) => !stop).length > mostOfName;
		const all = cutSentences(article);
		return all.flatMap((sentence): readonly Labelled[] => {
			const label = labelOf(sentence.text);
			if (label === null) return [];
			// A line over prose is taken for a heading where it has no stop, and is one only where it is marked as one.
			const standing = standingOf(sentence);
			if (standing.kind === 'heading' || (standing.kind === 'entry' && standing.indent > 0)) return [];
			const isOfPage = isHeadline && ofAnyPage.test(label.words);
			const isCalled = !isOfPage && calledBy[analysis.answerType]?.test(label.words) === true;
			const own = saidBy(label.words);
			if (!isCalled && (own.length === 0 || !isWhole(label.words))) return [];
			if (counted.has(analysis.answerType) && findMentions(sentence.text.slice(label.end)).length === 0) return [];
			const over = headingsOver(all, sentence.number - 1).map(({ text }) => text);
			const said = new Set([...title, ...own, ...over.flatMap(saidBy)]);
			if (!analysis.terms.every((term, asked) => !isTelling(term) || said.has(asked))) return [];
			if (turningUnsaid(analysis, [article.title, label.words, ...over]).length > 0) return [];
			return [{ sentence, answer: { start: sentence.start + label.end, end: sentence.end } }];
		});
	});
	const [only, ...others] = found;
	return only === undefined || others.length > 0 ? null : only;
}

/**
 * The articles whose titles say most of the words, in the corpus's order. None where so many say as much that not all can be looked
 * into: one line would be taken for the only one.
 */
function titledMost(
	terms: readonly QuestionTerm[],
	{ articlesTitled, corpus }: SentenceIndex,
	isChosen: (article: Article) => boolean,
): readonly Article[] {
	const said = new Map<number, number>();
	for (const { bases } of terms) {
		for (const place of new Set(bases.flatMap((base) => [...articlesTitled(base)]))) {
			said.set(place, (said.get(place) ?? 0) + 1);
		}
	}
	const titled = [...said].flatMap(([place, count]) => {
		const article = corpus.articles[place];
		return article === undefined || !isChosen(article) ? [] : [{ article, place, count }];
	});
	const most = titled.toSorted((a, b) => b.count - a.count || a.place - b.place);
	const cut = most[mostArticles]?.count ?? 0;
	const isTied = most[mostArticles - 1]?.count === cut;
	return most.slice(0, mostArticles).flatMap(({ article, count }) => (isTied && count === cut ? [] : [article]));
}
