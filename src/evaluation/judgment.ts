import type { Judged } from './calibration.ts';
import type { PrintedAnswer } from './outcome.ts';

/** A question, and what the bot is expected to do with it. */
export interface Judgment {
	/** Line of the file it comes from, counted from 1. */
	readonly line: number;
	readonly question: string;
	readonly expect: 'answer' | 'abstain';
	/** The quotation must have one of these texts, letter for letter. Empty where nothing answers. */
	readonly quotationContainsAny: readonly string[];
	/** The marked words must be one of these, case and surrounding punctuation apart. Empty where any will do. */
	readonly answerSpanAny: readonly string[];
}

/** What became of a question. */
export type Verdict =
	| 'right' // answered with an expected sentence
	| 'wrong' // answered with another sentence
	| 'missed' // not answered, though an answer was expected
	| 'declined' // not answered, as expected
	| 'baseless'; // answered, though nothing answers

export interface JudgedAnswer {
	readonly judgment: Judgment;
	readonly printed: PrintedAnswer;
	readonly verdict: Verdict;
	/** Whether the first sentence, given as an answer or only as the nearest, is an expected one. */
	readonly firstRight: boolean;
	/** Whether the expected words are marked, where the question is answered rightly and words are expected; else null. */
	readonly spanRight: boolean | null;
}

export function judge(judgment: Judgment, printed: PrintedAnswer): JudgedAnswer {
	const first = printed.quotations[0];
	const firstRight =
		first !== undefined && judgment.quotationContainsAny.some((expected) => first.text.includes(expected));
	const verdict = verdictOf(judgment, printed, firstRight);
	const marked = plain(first?.answer?.text ?? '');
	const spanRight =
		verdict !== 'right' || judgment.answerSpanAny.length === 0
			? null
			: judgment.answerSpanAny.some((expected) => plain(expected) === marked);
	return { judgment, printed, verdict, firstRight, spanRight };
}

function verdictOf({ expect }: Judgment, { kind }: PrintedAnswer, firstRight: boolean): Verdict {
	if (kind === 'answered') return expect === 'abstain' ? 'baseless' : firstRight ? 'right' : 'wrong';
	return expect === 'abstain' ? 'declined' : 'missed';
}

/** The confidence in the first sentence, and whether it is an expected one. */
export function judgedOf({ printed, firstRight }: JudgedAnswer): Judged {
	return { confidence: printed.confidence, right: firstRight };
}

/** Case and surrounding punctuation apart; a currency sign before a number and a percent sign after it belong to it. */
function plain(text: string): string {
	return text.toLowerCase().replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, '');
}
