import type { Article } from '../corpus/article.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { AnswerType } from '../question/answer-type.ts';
import { remembered } from '../text/remembered.ts';
import type { EvidencedCandidate } from './evidence.ts';
import { type RankedCandidate, scoresOf } from './rank.ts';
import { createComparison } from './rivals.ts';

/**
 * The probability that a sentence answers, 0 to 1, were its article the only one; 0 for one that is no candidate. A score says of
 * the first sentence how likely it is the answer; this says of each article whether it has one.
 */
export type ScoreWithinArticle = (sentence: Sentence) => number;

/** `candidates`: all of a question's, best first. An article is scored when it is first asked for. */
export function createScoreWithinArticle(
	candidates: readonly RankedCandidate[],
	answerType: AnswerType,
): ScoreWithinArticle {
	const scoresIn = remembered((article: Article) =>
		scoredAlone(
			candidates.filter(({ sentence }) => sentence.article === article),
			answerType,
		),
	);
	return (sentence) => scoresIn(sentence.article).get(sentence) ?? 0;
}

/** The candidates of an article, compared among themselves. */
function scoredAlone(candidates: readonly RankedCandidate[], answerType: AnswerType): ReadonlyMap<Sentence, number> {
	const compared = createComparison(candidates.map(({ evidence }) => evidence));
	const alone = candidates.map(
		(candidate): EvidencedCandidate => ({
			...candidate,
			evidence: { ...candidate.evidence, ...compared(candidate.evidence) },
		}),
	);
	const scores = scoresOf(alone, answerType, (at) => candidates[at]?.weighed?.worth ?? null);
	return new Map(candidates.map(({ sentence }, i) => [sentence, scores[i]?.score ?? 0]));
}
