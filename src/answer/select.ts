import type { ArticleFilter } from '../corpus/article-filter.ts';
import { createMark } from '../marking/mark-answers.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import { type RankedCandidate, sureByWords } from '../ranking/rank.ts';
import { createScoreWithinArticle, type ScoreWithinArticle } from '../ranking/within-article.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { termsOf } from '../text/terms.ts';
import { lookedFor, missingWords, reasonFor, saysOfWhat } from './abstention.ts';
import { agreementOf, furtherCandidates } from './agreement/agreement.ts';
import { readingsOf, type StatedReadings } from './agreement/readings.ts';
import { statedValueOf } from './agreement/stated-value.ts';
import { bearsOut, createToldInStory, type RankWithin, sureTogether } from './agreement/told-in-story.ts';
import type { Answer, Evidenced } from './answer.ts';
import { answerId } from './answer-id.ts';
import { onlyAsks } from './asks.ts';
import { sureByForm, tellByForm } from './by-form.ts';
import { round, toEvidenced } from './evidenced.ts';

/**
 * Probability from which a sentence is given as an answer: four of five answers are right to readers' questions over folders of news that the
 * models have not seen, even if chance was kind to those that were asked (docs/training.md, docs/abstention.md).
 */
export const answerThreshold = 0.55;

/**
 * Probability from which a sentence is given that alone would not be, because another report of the same event tells the same fact, agreeing or
 * not: of 25 such on the folders that this was chosen on 18 are right. Of dated articles only: over encyclopedia articles it answers more near
 * misses than questions.
 */
const sureOfTwo = 0.62;
/** Below this no second report makes a sentence sure enough. */
const worthLookingUp = 0.3;

export interface Selection {
	/** How many sentences to give. */
	readonly top: number;
	readonly filter?: ArticleFilter;
	/** Ranks an article that other reports of the same event may be found in; none are read without. */
	readonly rankWithin?: RankWithin;
}

/** "~~The report comes on Friday.~~" */
const struckOut = /^\W*~~[^~]+~~\W*$/u;

/**
 * Decides between an answer and an abstention, and chooses the answering words of what is given.
 *
 * @param candidates As ranked, best first.
 */
export function selectAnswer(
	analysis: QuestionAnalysis,
	candidates: readonly RankedCandidate[],
	index: SentenceIndex,
	{ top, filter = {}, rankWithin = () => [] }: Selection,
): Answer {
	const mark = createMark(analysis, index);
	const telling = candidates.filter(tells);
	const ranked = saysOfWhat(analysis)
		? telling.map((candidate, place) => (place < top ? mark(candidate) : candidate))
		: [];
	const [best] = ranked;
	const within = createScoreWithinArticle(ranked, analysis.answerType);
	const tellingIn: RankWithin = (article) => rankWithin(article).filter(tells);
	const score = best?.score ?? 0;
	const alone =
		best === undefined || score >= answerThreshold
			? score
			: sureByWords(within(best.sentence), mark(best).weighed?.worth ?? null, analysis.answerType);
	const anchor = best === undefined || alone < worthLookingUp ? null : statedValueOf(mark(best), analysis);
	const inStory = anchor === null ? [] : createToldInStory(analysis, index, tellingIn, mark)(anchor);
	const bearing = inStory.filter((one) => best !== undefined && bearsOut(one, best.sentence));
	const together = bearing.length === 0 ? 0 : sureTogether(alone, bearing);
	const isToldTwice = together >= sureOfTwo && best?.sentence.article.date !== undefined;
	const stated =
		alone < answerThreshold && !isToldTwice
			? null
			: readingsOf(analysis, ranked, index.corpus, within, answerThreshold, mark, inStory);
	const confidence = sureOf({ score, alone, together: isToldTwice ? together : 0 }, stated, within);
	const base = {
		answerId: answerId({ revision: index.corpus.revision, question: analysis.text, filters: { ...filter } }),
		question: analysis.question,
		...(analysis.corrected ? { readAs: analysis.text } : {}),
		...(analysis.others.length > 0 ? { otherQuestions: analysis.others } : {}),
		...(Object.keys(filter).length === 0 ? {} : { filter }),
		confidence: round(confidence),
	};
	const byForm = tellByForm({ analysis, ranked, index, filter, mark, top });
	const given = (first: Evidenced, more: readonly Evidenced[]): Answer => {
		const isGiven = ({ sentence }: RankedCandidate) =>
			[first, ...more].some((one) => one.sentence === sentence || one.goesOn?.includes(sentence));
		const others = ranked.filter((candidate) => !isGiven(candidate)).slice(0, top);
		const further = [...more, ...others.map(mark).map(toEvidenced)].slice(0, top - 1);
		const quotations = [first, ...falling(further, first.score)] as const;
		return { ...base, kind: 'answered', confidence: first.score, quotations, supportedBy: 0 };
	};
	const [asked, ...alsoAsked] = byForm.asked;
	if (asked !== undefined) return given(asked, alsoAsked);
	// By their form a row or a line is surer than what is only likely.
	const isUnsure = confidence < sureByForm || (best?.answer === null && analysis.answerType !== 'yes-no');
	const told = isUnsure ? byForm.cellOrLine() : null;
	if (told !== null && told.sentence !== best?.sentence) return given(told, []);
	const shown = falling(ranked.slice(0, top).map(toEvidenced));
	const [first, ...rest] = shown;
	if (first !== undefined && best !== undefined && confidence >= answerThreshold) {
		const further = stated === null ? [] : furtherCandidates(stated, ranked.slice(0, top));
		return {
			...base,
			kind: 'answered',
			quotations: [first, ...rest, ...falling(further.map(toEvidenced), shown.at(-1)?.score)],
			supportedBy: supportersOf(best, ranked),
			...(stated === null ? {} : { agreement: agreementOf(stated, [...ranked.slice(0, top), ...further]) }),
		};
	}
	if (told !== null) return given(told, []);
	const [named, ...alsoNamed] = byForm.named();
	if (named !== undefined) return given(named, alsoNamed);
	const missing = missingWords(analysis, index);
	return {
		...base,
		kind: 'abstained',
		reason: reasonFor(analysis, best, missing),
		missing,
		lookedFor: lookedFor[analysis.answerType],
		nearest: shown,
	};
}

/** How sure the best sentence is: by itself, were its article the only one, and with other reports of the same event. */
interface Sureness {
	readonly score: number;
	readonly alone: number;
	readonly together: number;
}

function sureOf(
	{ score, alone, together }: Sureness,
	stated: StatedReadings | null,
	within: ScoreWithinArticle,
): number {
	if (score >= answerThreshold || stated === null) return score;
	return alone >= answerThreshold && (othersAgree(stated) || severalAnswer(stated, within))
		? Math.max(alone, together)
		: Math.max(score, together);
}

// A question of the article's own says nothing, however much of the reader's question it has; what is struck out is no longer said.
function tells({ sentence: { text } }: RankedCandidate): boolean {
	return !onlyAsks(text) && !struckOut.test(text);
}

/** With scores that fall: no sentence is surer than one that stands above it. `most`: the score of the one above the first. */
function falling(quotations: readonly Evidenced[], most = 1): readonly Evidenced[] {
	let least = most;
	return quotations.map((quotation) => {
		least = Math.min(least, quotation.score);
		return { ...quotation, score: least };
	});
}

/**
 * Whether two articles that give different values each answer by themselves. There are several Barbara Smiths: that another
 * article answers for another one makes the first sentence's answer no less likely to be one, and both are shown.
 */
function severalAnswer({ readings }: StatedReadings, within: ScoreWithinArticle): boolean {
	const answering = readings.filter((statements) =>
		statements.some(({ candidate }) => within(candidate.sentence) >= answerThreshold),
	);
	return answering.length > 1;
}

/** Whether another article gives the value of the first sentence: that it answers as well makes the first no less likely to. */
function othersAgree({ readings: [first] }: StatedReadings): boolean {
	return first !== undefined && first.length > 1;
}

// Another sentence supports an answer when it has the answer's words and would have been given as an answer itself.
function supportersOf(best: RankedCandidate, ranked: readonly RankedCandidate[]): number {
	if (best.answer === null) return 0;
	const words = (candidate: RankedCandidate, from: number, to: number) =>
		new Set(
			termsOf(candidate.sentence.text.slice(from, to))
				.filter((term) => !term.stop)
				.flatMap((term) => term.bases),
		);
	const answer = words(best, best.answer.start, best.answer.end);
	return ranked.filter((other) => {
		if (other === best || other.score < answerThreshold) return false;
		const said = words(other, 0, other.sentence.text.length);
		return [...answer].every((base) => said.has(base));
	}).length;
}
