import type { Candidate } from './retrieve.ts';

/** So many are ranked, however far they stay behind the best: another article may answer differently, in fewer of the question's words. */
export const leastRanked = 15;
/**
 * Of what the best one shares of the question, the part that a candidate beyond those must share. Of every fifteenth question that is
 * learned from (1,565) nearly half the candidates have less; without them 880 of the right sentences come first, with them 881. At 0.5 the
 * first file of readers' questions kept aside is one answer below its floor.
 */
export const leastOfBest = 0.45;

/**
 * The candidates of a question that may come first by ranking. Its evidence takes some 0.4 ms for each, and most are far behind the best.
 *
 * @param candidates Best first.
 * @param shown How many are shown, and so needed in any case.
 */
export function promising(candidates: readonly Candidate[], shown: number): readonly Candidate[] {
	const inAnyCase = Math.max(leastRanked, shown);
	const least = leastOfBest * (candidates[0]?.retrievalShare ?? 0);
	return candidates.filter(({ retrievalShare }, place) => place < inAnyCase || retrievalShare >= least);
}
