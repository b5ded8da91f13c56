import type { Answer } from './answer/answer.ts';
import { type ClaimEvidence, findEvidence } from './answer/claim/find-evidence.ts';
import { selectAnswer } from './answer/select.ts';
import type { Corpus } from './corpus/corpus.ts';
import { analyzeQuestion } from './question/analysis.ts';
import { rank } from './ranking/rank.ts';
import { createRetrieve } from './retrieval/retrieve.ts';
import { indexSentences } from './retrieval/sentence-index.ts';

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
	/** What the articles have on a statement. Pure as well. */
	findEvidence(claim: string): ClaimEvidence;
}

/** Five fit into one reply and its buttons. */
const defaultTop = 5;

/** Indexes a corpus once; answers from then on. */
export function createEngine(corpus: Corpus): Engine {
	const index = indexSentences(corpus);
	const retrieve = createRetrieve(index);
	return {
		corpus,
		answer(question, { top = defaultTop } = {}) {
			const analysis = analyzeQuestion(question, index.vocabulary);
			const candidates = retrieve(analysis);
			const ranking = rank(analysis, candidates, index);
			return selectAnswer(analysis, ranking, index, top);
		},
		findEvidence: (claim) => findEvidence(claim, index, retrieve),
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
