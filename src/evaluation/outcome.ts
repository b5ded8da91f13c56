import type { AbstentionReason } from '../answer/answer.ts';
import type { Judged } from './calibration.ts';
import { type CollectionMap, covers, type OpenQuestion, placesOf, wordF1 } from './gold.ts';

/** What `ask --json` prints for a question, as far as it is judged here. */
export interface PrintedAnswer {
	readonly id: string;
	readonly kind: 'answered' | 'abstained';
	readonly reason?: AbstentionReason;
	readonly confidence: number;
	/** Best first. */
	readonly quotations: readonly {
		readonly text: string;
		readonly article: string;
		readonly title: string;
		readonly start: number;
		readonly end: number;
		readonly answer: { readonly text: string } | null;
	}[];
}

/** What the answer to a question of an open collection was worth. */
export interface Outcome {
	readonly question: OpenQuestion;
	readonly printed: PrintedAnswer;
	readonly answerable: boolean;
	/** Place of the first quotation that answers, counted from 1; null where none of those printed does. */
	readonly rank: number | null;
	/** Agreement of the marked with the expected words (see `wordF1`) where the first quotation answers; else null. */
	readonly spanF1: number | null;
}

/** A question counts when it is known to be answerable or known not to be. */
export function counts({ answers, unanswerable }: OpenQuestion): boolean {
	return unanswerable || answers.length > 0;
}

export function outcomeOf(question: OpenQuestion, printed: PrintedAnswer, map: CollectionMap): Outcome {
	const answerable = !question.unanswerable && question.answers.length > 0;
	const places = placesOf(question, map);
	const first = answerable
		? printed.quotations.findIndex((quotation) => places.some((place) => covers(quotation, place)))
		: -1;
	const expected = question.answers.map(({ text }) => text);
	return {
		question,
		printed,
		answerable,
		rank: first < 0 ? null : first + 1,
		spanF1: first === 0 ? wordF1(printed.quotations[0]?.answer?.text ?? '', expected) : null,
	};
}

/** The confidence in the first sentence, and whether it answers: given as an answer or not. */
export function judgedOf({ printed, rank }: Outcome): Judged {
	return { confidence: printed.confidence, right: rank === 1 };
}
