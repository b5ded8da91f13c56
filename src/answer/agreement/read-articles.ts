import type { Article } from '../../corpus/article.ts';
import type { Mark } from '../../marking/mark-answers.ts';
import type { QuestionAnalysis } from '../../question/analysis.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import type { ScoreWithinArticle } from '../../ranking/within-article.ts';
import { createCountsForOther } from './of-other.ts';
import { createHasOppositeDegree } from './opposite-degree.ts';
import type { Sayings } from './sayings.ts';
import { type StatedValue, statedValueOf } from './stated-value.ts';
import { answersFrom, createIsOfName, createSays, mostSaid } from './subject.ts';

/** The least share of the telling words of the question for a sentence to be on the subject. Untuned. */
const halfSaid = 0.5;
/** Sentences of an article that are read for what it says of the name, best first. */
const readOfArticle = 3;
/** Sentences that are read in all, since reading a number costs a millisecond. Untuned. */
const mostRead = 24;
/** Sentences beyond those shown of which the words are chosen with care: some 5 ms. */
const mostMarked = 12;

/** A sentence that may state a value, and what it proves. */
export interface Read {
	readonly stated: StatedValue;
	/** Whether it is on the subject: by itself, or with what stands around it, it says names and half of the question. */
	readonly onSubject: boolean;
	/** Whether it answers by itself. */
	readonly answers: boolean;
	/** Whether the article has all names of the question, and the sentence what is asked of them: enough to agree on a name. */
	readonly ofArticle: boolean;
	/** Whether it may answer for something else, or somebody else, of the name that is asked about. */
	readonly ofName: boolean;
}

/** The sentences of each other article that may state a value, best first. */
export function readArticles(
	analysis: QuestionAnalysis,
	anchor: StatedValue,
	ranked: readonly RankedCandidate[],
	sayings: Sayings,
	within: ScoreWithinArticle,
	threshold: number,
	mark: Mark,
): ReadonlyMap<Article, readonly Read[]> {
	const says = createSays(analysis, sayings, anchor);
	const isOfName = createIsOfName(analysis, sayings);
	const countsForOther = createCountsForOther(analysis);
	const hasOppositeDegree = createHasOppositeDegree(analysis);
	const of = new Map<Article, Read[]>();
	let [marked, total] = [0, 0];
	for (const candidate of ranked) {
		if (total === mostRead) break;
		const { article } = candidate.sentence;
		if (article === anchor.candidate.sentence.article) continue;
		const { names, share } = says(candidate);
		// As a share of the threshold. Ranking an article by itself takes a while, and most are of something else.
		const score = () => within(candidate.sentence) / threshold;
		const read = of.get(article) ?? [];
		const onSubject = names && share >= halfSaid;
		const ofName = read.length < readOfArticle && isOfName(candidate, score);
		const { nameAbsent, predicate } = candidate.evidence;
		const ofArticle = nameAbsent === 0 && predicate >= halfSaid && score() >= answersFrom;
		if (!onSubject && !ofName && !ofArticle) continue;
		const answers = onSubject && share >= mostSaid && score() >= answersFrom;
		const carefully = (answers || ofName || ofArticle) && read.length < readOfArticle && marked < mostMarked;
		if (carefully) marked++;
		total++;
		const stated = statedValueOf(carefully ? mark(candidate) : candidate, analysis);
		if (stated === null || countsForOther(stated) || hasOppositeDegree(stated)) continue;
		of.set(article, [...read, { stated, onSubject, answers, ofArticle, ofName }]);
	}
	return of;
}
