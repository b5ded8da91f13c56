import type { Answer } from './answer/answer.ts';
import { selectAnswer } from './answer/select.ts';
import { turnOf } from './answer/turn.ts';
import type { Corpus } from './corpus/corpus.ts';
import { analyzeQuestion } from './question/analysis.ts';
import { readConversation, readFollowUp } from './question/follow-up.ts';
import type { Turn } from './question/salience.ts';
import { rank } from './ranking/rank.ts';
import { createRetrieve } from './retrieval/retrieve.ts';
import { indexSentences } from './retrieval/sentence-index.ts';

export interface AnswerOptions {
	/** How many quotations at most, 1 or more. Default 5. */
	readonly top?: number;
	/** What was asked before in the same conversation, oldest first. What is not said to be answered is answered first. */
	readonly history?: readonly Turn[];
}

/** The whole pipeline over one corpus. Pure: the same question gives the same answer, byte for byte. */
export interface Engine {
	readonly corpus: Corpus;
	answer(question: string, options?: AnswerOptions): Answer;
}

/** Five fit into one reply and its buttons. */
const defaultTop = 5;

/** Indexes a corpus once; answers from then on. */
export function createEngine(corpus: Corpus): Engine {
	const index = indexSentences(corpus);
	const retrieve = createRetrieve(index);
	const answerAlone = (question: string, top: number): Answer => {
		const analysis = analyzeQuestion(question, index.vocabulary);
		const candidates = retrieve(analysis);
		const ranking = rank(analysis, candidates, index);
		return selectAnswer(analysis, ranking, index, top);
	};
	return {
		corpus,
		answer(question, { top = defaultTop, history = [] } = {}) {
			const before = readConversation(history, (earlier) => turnOf(answerAlone(earlier, 1)).answer);
			const whole = readFollowUp(question, before);
			const answer = answerAlone(whole, top);
			return whole === question ? answer : { readAs: whole, ...answer, question, followUp: true };
		},
	};
}

/**
 * Answer sentence selection: how well each sentence of a corpus answers, in the corpus's order, by the same analysis and
 * ranking as {@link createEngine}'s answers. A sentence that shares nothing with the question is below 0, and the further
 * below the later it stands.
 */
export function scoreSentences(
	corpus: Corpus,
	question: string,
): { readonly scores: readonly number[]; readonly confidence: number } {
	const index = indexSentences(corpus);
	const analysis = analyzeQuestion(question, index.vocabulary);
	const ranking = rank(analysis, createRetrieve(index, corpus.sentences.length)(analysis), index);
	const scores = corpus.sentences.map((_, i) => -(i + 1) / (corpus.sentences.length + 1));
	for (const { sentence, score } of ranking) scores[sentence.index] = score;
	return { scores, confidence: ranking[0]?.score ?? 0 };
}
