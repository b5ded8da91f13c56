import { readFileSync } from 'node:fs';
import type { QuestionAnalysis } from '../question/analysis.ts';
import type { Candidate } from '../retrieval/retrieve.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import type { EvidencedCandidate } from './evidence.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { createScorer, type Model } from './model.ts';
import { createSureByWords } from './sure-by-words.ts';
import { termWeights } from './term-weights.ts';
import { createScenes, type Weighed, weigh } from './weigh-words.ts';

export interface RankedCandidate extends EvidencedCandidate {
	/** How well it answers beside the other candidates of the question: any number, the higher the better. */
	readonly ranking: number;
	/** Probability that the sentence answers, 0 to 1. No candidate has more than one that ranks above it. */
	readonly score: number;
	/** The stretch that looks most like the answer; null for all but the best few, and where there is none. */
	readonly weighed: Weighed | null;
}

/** Written by `npm run train`. */
const model = JSON.parse(readFileSync(new URL('model.json', import.meta.url), 'utf8')) as Model;
/** The rankings and scores of the candidates of a question, in their order. */
export const scoresOf = createScorer(model);
/** The probability that a candidate answers whose words were weighed. */
export const sureByWords = createSureByWords(model.words);

/**
 * Ranks candidates of a question by how well each one answers, best first; ties go to the earlier sentence.
 *
 * @param ranked Those of them that are ranked; see `promising`.
 */
export function rank(
	analysis: QuestionAnalysis,
	candidates: readonly Candidate[],
	index: SentenceIndex,
	ranked = candidates,
): readonly RankedCandidate[] {
	const gathered = gatherEvidence(analysis, candidates, termWeights(analysis, index), index, ranked);
	const sceneOf = createScenes(analysis, index);
	const weighed = new Map<number, Weighed | null>();
	const scores = scoresOf(gathered, analysis.answerType, (at) => {
		const candidate = gathered[at];
		const best = candidate === undefined ? null : weigh(sceneOf(candidate.sentence));
		weighed.set(at, best);
		return best?.worth ?? null;
	});
	return gathered
		.map((candidate, i) => ({
			...candidate,
			ranking: scores[i]?.ranking ?? 0,
			score: scores[i]?.score ?? 0,
			weighed: weighed.get(i) ?? null,
		}))
		.sort((a, b) => b.ranking - a.ranking || a.sentence.index - b.sentence.index);
}
