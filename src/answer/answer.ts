import type { ArticleFilter } from '../corpus/article-filter.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { Span } from '../text/span.ts';

/** A sentence put forward for a question, with the words in it that answer. */
export interface Evidenced {
	readonly sentence: Sentence;
	/** The answering words, as offsets into the article's body within the sentence; null where none are clear. */
	readonly answer: Span | null;
	/** How well the sentence answers, 0 to 1. */
	readonly score: number;
	/**
	 * The sentences behind it that belong to the answer as well: the rest of what an article says below a question, a heading or a title,
	 * and empty where that is all. Left out of what is not given for standing there.
	 */
	readonly goesOn?: readonly Sentence[];
}

/** What the articles say, taken together, to a question that asks for a quantity, a date, a name or a place. */
export interface Agreement {
	/** `compatible`: there is more than one value, and all of them may be true. See docs/agreement.md. */
	readonly kind: 'agree' | 'compatible' | 'differ';
	/** The value of the best sentence first. One for `agree`, else two or more. */
	readonly readings: readonly Reading[];
}

/** A value, and the sentences of different articles that give it. */
export interface Reading {
	/** Best first. */
	readonly given: readonly [Given, ...Given[]];
	/** Other spellings of a name that is the value: "Jonathon Lalley", where it is first given as "Jonathan Lalley". */
	readonly variants: readonly string[];
}

/** Where a value is given. Spans are offsets into the article's body. */
export interface Given {
	/** Place in `Answered.quotations`. */
	readonly quotation: number;
	readonly value: Span;
	/** Of which time the value is: "by August 4"; null where the sentence does not say. */
	readonly scope: Span | null;
	/** Whose figure it is: "according to government estimates"; null where the sentence does not say. */
	readonly attribution: Span | null;
}

/** Why nothing is quoted as an answer. */
export type AbstentionReason =
	| 'not-a-question' // a greeting, thanks, or no words that could be looked for
	| 'nothing-shared' // no sentence shares a content word with the question
	| 'focus-missing' // what the question is about is not in the corpus
	| 'no-answer-of-type' // sentences on the subject, none with a date, a number, a person ... as asked
	| 'weak-evidence'; // the best sentence is not good enough

interface AnswerBase {
	/** The same corpus, question and version give the same id. */
	readonly answerId: string;
	/** The question as it was asked. */
	readonly question: string;
	/** The question as it was understood, where that differs from how it was asked. */
	readonly readAs?: string;
	/** The further questions of a message that asks several: only its first is answered. */
	readonly otherQuestions?: readonly string[];
	/** Which articles it was put to, where not to all. */
	readonly filter?: ArticleFilter;
	/** Whether the questions before it were needed to understand it. Left out where they were not. */
	readonly followUp?: true;
	/**
	 * Probability that the first sentence answers the question, 0 to 1; where it is given because several articles answer each by
	 * itself, that of its article alone.
	 */
	readonly confidence: number;
}

export interface Answered extends AnswerBase {
	readonly kind: 'answered';
	/** Best first: as many as were asked for, and behind them those that `agreement` refers to besides. */
	readonly quotations: readonly [Evidenced, ...Evidenced[]];
	/** How many further sentences of the corpus give the same answer. */
	readonly supportedBy: number;
	/** Where two articles or more say something that can be compared. */
	readonly agreement?: Agreement;
}

export interface Abstained extends AnswerBase {
	readonly kind: 'abstained';
	readonly reason: AbstentionReason;
	/** The words of the question that no sentence of the corpus has, as the question spells them. */
	readonly missing: readonly string[];
	/** What sort of answer was looked for, in words: "a number", "a date". */
	readonly lookedFor: string;
	/** The nearest sentences, best first. Too unsure to be given as an answer. */
	readonly nearest: readonly Evidenced[];
}

export type Answer = Answered | Abstained;
