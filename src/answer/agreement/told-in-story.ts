import type { Article } from '../../corpus/article.ts';
import type { Sentence } from '../../corpus/sentence.ts';
import type { Mark } from '../../marking/mark-answers.ts';
import type { QuestionAnalysis } from '../../question/analysis.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import type { SentenceIndex } from '../../retrieval/sentence-index.ts';
import { termsOf } from '../../text/terms.ts';
import { compareInStory } from './compare-stated-values.ts';
import type { Comparison } from './comparison.ts';
import { createCountsForOther } from './of-other.ts';
import { createHasOppositeDegree } from './opposite-degree.ts';
import { createSameFact, type ReadInStory } from './same-fact.ts';
import { storyOf } from './same-story.ts';
import { isCopy } from './same-words.ts';
import { createIsOfSide } from './side-of-time.ts';
import { type StatedValue, statedValueOf, withValue } from './stated-value.ts';
import { valuesOf } from './values-in.ts';

/** What another report of the same event says where the first one says what is asked. */
export interface ToldInStory {
	readonly stated: StatedValue;
	/** Probability that its sentence answers, were its article the only one. */
	readonly score: number;
	/** How it stands to what the first one says. */
	readonly how: Exclude<Comparison, 'unrelated'>;
}

type Read = ToldInStory & ReadInStory;

/** The candidates of a question in one article, ranked as if there were no other, best first. */
export type RankWithin = (article: Article) => readonly RankedCandidate[];

/** Sentences of a report that are read, best first. Untuned. */
const mostRead = 3;
/** Less sure than this, a sentence hardly says what is asked, whatever it agrees with. Chosen with the numbers of same-fact.ts. */
const leastSure = 0.1;

/** Prepares a question for being looked up in the other reports of what an article reports. */
export function createToldInStory(
	analysis: QuestionAnalysis,
	index: SentenceIndex,
	rankWithin: RankWithin,
	mark: Mark,
): (anchor: StatedValue) => readonly ToldInStory[] {
	const countsForOther = createCountsForOther(analysis);
	const hasOppositeDegree = createHasOppositeDegree(analysis);
	return (anchor) => {
		const isOfSide = createIsOfSide(analysis, anchor);
		const { article: own } = anchor.candidate.sentence;
		const sameFact = createSameFact(analysis, anchor, () => rankWithin(own));
		const told = (article: Article): ToldInStory | null => {
			const ranked = rankWithin(article);
			const read = ranked.slice(0, mostRead).flatMap((candidate, place): readonly Read[] => {
				const marked = mark(candidate);
				if (marked.score < leastSure) return [];
				const lead = candidate.ranking - (ranked[place === 0 ? 1 : 0]?.ranking ?? Number.NEGATIVE_INFINITY);
				return statedIn(marked, analysis).flatMap((stated) => {
					if (countsForOther(stated) || !isOfSide(stated) || hasOppositeDegree(stated)) return [];
					const how = compareInStory(stated, anchor);
					return how === 'unrelated' ? [] : [{ stated, score: marked.score, how, lead }];
				});
			});
			const isAgreeing = ({ how, stated }: Read) => how === 'agree' && stated.value.kind !== 'name';
			const first = read.find((one) => one.how !== 'agree' && sameFact.mayBe(one));
			return read.find(isAgreeing) ?? (first !== undefined && sameFact.is(first, ranked) ? first : null);
		};
		const saysNames = createSaysNames(analysis, own, index);
		return storyOf(own, index).flatMap((article) => (saysNames(article) ? (told(article) ?? []) : []));
	};
}

/** Whether an article has the names of the question that another has, or both have a day: two towns may be described in the same words. */
function createSaysNames(
	{ terms }: QuestionAnalysis,
	own: Article,
	{ corpus, sentencesWith }: SentenceIndex,
): (article: Article) => boolean {
	const has = (article: Article, bases: readonly string[]) =>
		bases.some(
			(base) =>
				sentencesWith(base).some((at) => corpus.sentences[at]?.article === article) ||
				termsOf(article.title).some((term) => term.bases.includes(base)),
		);
	const names = terms.filter(({ kind, verb, bases }) => kind === 'name' && !verb && has(own, bases));
	return (article) =>
		(own.date !== undefined && article.date !== undefined) || names.every(({ bases }) => has(article, bases));
}

/** What a sentence states, the marked value first; where none is marked, any of its values of the kind. */
function statedIn(candidate: RankedCandidate, analysis: QuestionAnalysis): readonly StatedValue[] {
	const marked = statedValueOf(candidate, analysis);
	const [first] = marked === null ? valuesOf(candidate, analysis) : [];
	const stated =
		marked ??
		(first === undefined
			? null
			: statedValueOf({ ...candidate, answer: { start: first.start, end: first.end, fit: 0 } }, analysis));
	return stated === null ? [] : [stated, ...stated.others.map((value) => withValue(stated, value))];
}

/**
 * Whether a report makes the first one's sentence likelier to be what is asked for. One that agrees in the same sentence was copied, and does not; one that
 * has another value in it shows that the value matters.
 */
export function bearsOut({ stated, how }: ToldInStory, first: Sentence): boolean {
	return how !== 'agree' || !isCopy(first, stated.candidate.sentence);
}

/** The probability that one of several reports answers, each by itself, that are found to speak of one fact. */
export function sureTogether(score: number, told: readonly ToldInStory[]): number {
	return 1 - told.reduce((doubt, one) => doubt * (1 - one.score), 1 - score);
}
