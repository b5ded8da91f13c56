import type { RankedCandidate } from '../ranking/rank.ts';
import type { Evidenced } from './answer.ts';

/** A candidate as an answer gives it. */
export function toEvidenced({ sentence, answer, score }: RankedCandidate): Evidenced {
	return {
		sentence,
		answer: answer === null ? null : { start: sentence.start + answer.start, end: sentence.start + answer.end },
		score: round(score),
	};
}

/** Four digits say all that a score knows, and keep the printed answer the same on every machine. */
export function round(score: number): number {
	return Math.round(score * 10_000) / 10_000;
}
