import type { AnswerType } from '../question/answer-type.ts';

/** What makes a probability of the log-odds of a score and of what the answering words are worth: slope * log-odds + worth * words + base. */
export interface WordsCalibration {
	readonly slope: number;
	readonly worth: number;
	/** By answer type: a date that answers is worth more than a manner that does. 0 where one is not there. */
	readonly bases: Readonly<Record<string, number>>;
}

/** Probabilities nearer to 0 and 1 than this say no more. */
const leastChance = 1e-4;

/** The log-odds of a probability, which may be 0 or 1. */
export function logit(chance: number): number {
	const held = Math.min(1 - leastChance, Math.max(leastChance, chance));
	return Math.log(held / (1 - held));
}

/** The probability that log-odds come to: 0 to 1. */
export function logistic(logOdds: number): number {
	return 1 / (1 + Math.exp(-logOdds));
}

/**
 * The probability that a candidate answers whose words were weighed: a sentence about the right thing that has nothing which looks
 * like the answer is less sure than its score. Where no words were weighed it is the score.
 */
export function createSureByWords({
	slope,
	worth,
	bases,
}: WordsCalibration): (score: number, words: number | null, answerType: AnswerType) => number {
	return (score, words, answerType) =>
		words === null ? score : logistic(slope * logit(score) + worth * words + (bases[answerType] ?? 0));
}
