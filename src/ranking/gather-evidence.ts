import type { QuestionAnalysis } from '../question/analysis.ts';
import type { Candidate } from '../retrieval/retrieve.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { findAnswerSpan } from './answer-span.ts';
import type { EvidencedCandidate } from './evidence.ts';
import { createMet } from './met-around.ts';
import { createOwnEvidence } from './own-evidence.ts';
import { createComparison } from './rivals.ts';

/**
 * Gathers the evidence for the candidates of a question.
 *
 * @param weights How much each of the question's terms tells.
 * @param ranked Those that it is gathered for; of the others only the words are read, which tell how much a word tells among all.
 */
export function gatherEvidence(
	analysis: QuestionAnalysis,
	candidates: readonly Candidate[],
	weights: readonly number[],
	index: SentenceIndex,
	ranked = candidates,
): readonly EvidencedCandidate[] {
	const { inSentence, around } = createMet(analysis, index.corpus);
	const said = candidates.map(({ sentence }) => inSentence(sentence));
	const ownEvidence = createOwnEvidence(analysis, weights, said, index);
	const gathered = ranked.map((candidate) => {
		const { sentence, retrievalShare } = candidate;
		const met = around(candidate);
		const { reading, matches } = met;
		const answer = findAnswerSpan({ analysis, text: sentence.text, reading, matches, weights });
		return { sentence, evidence: ownEvidence(met, answer, retrievalShare), answer };
	});
	const compared = createComparison(gathered.map(({ evidence }) => evidence));
	for (const { evidence } of gathered) Object.assign(evidence, compared(evidence));
	return gathered;
}
