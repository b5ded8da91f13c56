import type { Answer } from './answer/answer.ts';
import type { Corpus } from './corpus/corpus.ts';

export interface AnswerOptions {
	/** How many quotations at most, 1 or more. Default 5. */
	readonly top?: number;
	/** Earlier questions of the same conversation, oldest first. */
	readonly history?: readonly string[];
}

/** The whole pipeline over one corpus. Pure: the same question gives the same answer, byte for byte. */
export interface Engine {
	readonly corpus: Corpus;
	answer(question: string, options?: AnswerOptions): Answer;
}
