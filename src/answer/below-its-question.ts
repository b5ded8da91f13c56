import type { Article } from '../corpus/article.ts';
import { type ArticleFilter, articlesWithin } from '../corpus/article-filter.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { standingOf } from '../corpus/standing.ts';
import { analyzeQuestion, type QuestionAnalysis } from '../question/analysis.ts';
import { isTelling } from '../ranking/coverage.ts';
import { createMatcher, surelyMet } from '../ranking/match.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { isLightWord } from '../text/stop-words.ts';
import { termsOf } from '../text/terms.ts';
import { howTo, onlyAsks, withoutLabel } from './asks.ts';
import { isQuestionLine } from './read-with.ts';

/** Sentences of an article that stand together, one or more. */
export type Section = readonly [Sentence, ...Sentence[]];

/** Sentences with the rarest word of a question, among which a line that asks the same is looked for; see `mostPostings`. Untuned. */
const mostLookedAt = 20_000;

/** What stands below lines of articles: one section for each line in the corpus's order, and then for each title. */
export interface Below {
	/**
	 * Below a line that asks the same ("Where can I park?"), below one that says how to do what is asked ("How to pay", "Installing a
	 * lock"), or, asked to define something, below its name.
	 */
	readonly asked: readonly Section[];
	/** Asked what something is or are, "what are the requirements?": below a heading that says just that. */
	readonly named: readonly Section[];
}

/**
 * What articles themselves say in answer to a question, below a line that asks it.
 *
 * The ranking takes a heading for what a sentence is about, and no more: "Yes, on a lead." shares no word with the question.
 */
export function belowItsQuestion(analysis: QuestionAnalysis, index: SentenceIndex, filter: ArticleFilter): Below {
	const saysTheSame = createSaysTheSame(analysis, index);
	const { corpus } = index;
	const [rarest] = analysis.terms
		.filter(isTelling)
		.map(basesOf)
		.toSorted((a, b) => frequency(a, index) - frequency(b, index));
	if (rarest === undefined || frequency(rarest, index) > mostLookedAt) return { asked: [], named: [] };
	const chosen = Object.keys(filter).length === 0 ? null : new Set(articlesWithin(corpus, filter));
	const isChosen = (article: Article) => chosen?.has(article) ?? true;
	const below = placesOf(rarest, index.sentencesWith).flatMap((place): readonly Found[] => {
		const line = corpus.sentences[place];
		if (line === undefined || !isChosen(line.article)) return [];
		const isHeading = line.kind === 'heading';
		const how = isHeading || isQuestionLine(line) ? saysTheSame(line.text, isHeading) : null;
		const section = how === null ? null : sectionBelow(line, corpus);
		return how === null || section === null ? [] : [{ how, section }];
	});
	const titled = placesOf(rarest, index.articlesTitled).flatMap((place): readonly Found[] => {
		const article = corpus.articles[place];
		const how = article === undefined || !isChosen(article) ? null : saysTheSame(article.title, true);
		const section = article === undefined || how === null ? null : beginningOf(article, corpus);
		return how === null || section === null ? [] : [{ how, section }];
	});
	// A title is often the first heading as well.
	const found = [...below, ...titled.filter((one) => !below.some(({ section }) => section.includes(one.section[0])))];
	const those = (asked: How) => found.filter(({ how }) => how === asked).map(({ section }) => section);
	return { asked: those('asked'), named: those('named') };
}

type How = keyof Below;
interface Found {
	readonly how: How;
	readonly section: Section;
}

function basesOf({ bases, expansions }: QuestionAnalysis['terms'][number]): readonly string[] {
	const others = expansions.filter(({ strength, bases: words }) => strength > surelyMet && words.length === 1);
	return [...bases, ...others.flatMap((expansion) => expansion.bases)];
}

function frequency(bases: readonly string[], { vocabulary }: SentenceIndex): number {
	return bases.reduce((sum, base) => sum + vocabulary.frequency(base), 0);
}

/** Where one of the words stands, each place once, in the corpus's order. */
function placesOf(bases: readonly string[], placesWith: (base: string) => Int32Array): readonly number[] {
	return [...new Set(bases.flatMap((base) => [...placesWith(base)]))].sort((a, b) => a - b);
}

/** "How much would *that* cost?": of what was said before, which another page may have been asked of as well. */
const pointing = /\b(?:that|this|these|those|it|they|them|he|she|him|her)\b/iu;
/** Words of weight from which such a question says of itself what it is about. Untuned. */
const fewestOfSaid = 2;

/** "Installing a lock": what is done, and no thing. */
const doing = /^\W*\p{L}+ing\b/iu;

/** "What are the requirements?": of a thing nothing but what it is. */
const whatIs = /^\W*what(?:['’]s| is| are)\b/iu;

/** Tells of each line of an article whether it asks, or announces, just what a question asks: the same words, and the same of them. */
function createSaysTheSame(
	analysis: QuestionAnalysis,
	{ vocabulary }: SentenceIndex,
): (line: string, isHeading: boolean) => How | null {
	const match = createMatcher(analysis);
	const isOfSaid = pointing.test(analysis.text) && analysis.terms.filter(isTelling).length < fewestOfSaid;
	const asksOfThing = analysis.terms.every(({ verb, light }) => !verb || light);
	return (written, isHeading) => {
		if (isOfSaid) return null;
		const line = withoutLabel(written);
		const words = termsOf(line);
		const met = match(words).filter(({ strength }) => strength > surelyMet);
		const isSaid = analysis.terms.every(({ light }, asked) => light || met.some((one) => one.asked === asked));
		const isAsked = words.every(
			({ stop, bases }, at) => stop || bases.some(isLightWord) || met.some((one) => one.at === at),
		);
		if (!isSaid || !isAsked) return null;
		if (onlyAsks(line)) {
			const other = analyzeQuestion(line, vocabulary);
			return other.answerType === analysis.answerType && modalOf(other) === modalOf(analysis) ? 'asked' : null;
		}
		if (!isHeading) return null;
		const isDone = met.some(({ asked, at }) => at === 0 && analysis.terms[asked]?.verb === true);
		if (analysis.answerType === 'manner') return howTo.test(line) || (isDone && doing.test(line)) ? 'asked' : null;
		if (!asksOfThing) return null;
		return analysis.answerType === 'definition' ? 'asked' : whatIs.test(analysis.text) ? 'named' : null;
	};
}

/** "Can I", "do I need to", "should I": of these each asks something else. How something can be done, it is done. */
function modalOf({ answerType, text }: QuestionAnalysis): string {
	if (answerType !== 'yes-no' && answerType !== 'other') return '';
	const modal = /\b(?:can|could|may|might|must|shall|should|will|would|need|have to|supposed to)\b/iu.exec(text)?.[0];
	const same = modal === undefined ? undefined : sameModal.get(modal.toLowerCase());
	return same ?? modal?.toLowerCase() ?? '';
}

const sameModal: ReadonlyMap<string, string> = new Map([
	['could', 'can'],
	['may', 'can'],
	['might', 'can'],
	['have to', 'need'],
	['must', 'need'],
]);

function sectionBelow(line: Sentence, corpus: Corpus): Section | null {
	const standing = standingOf(line);
	const level = standing.kind === 'heading' ? standing.level : null;
	return sectionFrom(line.index + 1, level, line.article, corpus);
}

function beginningOf(article: Article, corpus: Corpus): Section | null {
	const first = corpus.sentences.find((sentence) => sentence.article === article);
	return first === undefined ? null : sectionFrom(first.index, 0, article, corpus);
}

/**
 * The sentences from a place on, up to the next heading or question. Headings of a deeper `level` may stand before the first. Below a
 * line that is no heading (null) they end where the lines do.
 */
function sectionFrom(from: number, level: number | null, article: Article, corpus: Corpus): Section | null {
	const found: Sentence[] = [];
	for (let i = from; corpus.sentences[i]?.article === article; i++) {
		const next = corpus.sentences[i];
		if (next === undefined) break;
		const standing = standingOf(next);
		if (standing.kind === 'heading') {
			if (found.length > 0 || level === null || standing.level <= level) break;
			continue;
		}
		if (isQuestionLine(next)) break;
		const before = found.at(-1);
		const isApart = before !== undefined && /\n[ \t]*\r?\n/.test(article.body.slice(before.end, next.start));
		if (level === null && isApart) break;
		// What only looks like a heading is not quoted by itself.
		if (found.length > 0 || next.kind === 'prose') found.push(next);
	}
	const [first, ...rest] = found;
	return first === undefined ? null : [first, ...rest];
}
