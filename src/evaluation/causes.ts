import type { Outcome } from './outcome.ts';

/** The first stage at which a question went wrong. */
export type Cause =
	| 'split' // no sentence holds an expected answer whole, or only a heading does
	| 'not-retrieved' // a sentence that answers is not among the candidates
	| 'ranked-low' // it is a candidate, and not the first after ranking
	| 'wrongly-abstained' // it is the first, and not given as an answer
	| 'wrong-span' // it is given, with other words marked
	| 'wrongly-answered'; // nothing answers, and something is given

/** What is to be known about a question beside its answer. */
export interface Traced {
	readonly outcome: Outcome;
	/** Whether one sentence that may be quoted holds an expected answer. */
	readonly inOneSentence: boolean;
	/** Place among the candidates before ranking, counted from 1; null where it is none of them. */
	readonly retrieved: number | null;
}

export const causes: Readonly<Record<Cause, string>> = {
	split: 'in no one sentence',
	'not-retrieved': 'not retrieved',
	'ranked-low': 'ranked low',
	'wrongly-abstained': 'wrongly abstained',
	'wrong-span': 'wrong span',
	'wrongly-answered': 'wrongly answered',
};

/** Below this agreement the marked words are others than those expected; above it they have some more or fewer. */
const leastSpanF1 = 0.5;

/** Why a question went wrong; null where it did not. `judgeSpan`: whether the expected answers are words to be marked. */
export function causeOf({ outcome, inOneSentence, retrieved }: Traced, judgeSpan: boolean): Cause | null {
	const { answerable, printed, rank, spanF1 } = outcome;
	if (!answerable) return printed.kind === 'answered' ? 'wrongly-answered' : null;
	if (rank !== 1) {
		if (!inOneSentence) return 'split';
		return retrieved === null && rank === null ? 'not-retrieved' : 'ranked-low';
	}
	if (printed.kind === 'abstained') return 'wrongly-abstained';
	return judgeSpan && spanF1 !== null && spanF1 < leastSpanF1 ? 'wrong-span' : null;
}
