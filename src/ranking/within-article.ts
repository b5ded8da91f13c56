import type { Article } from '../corpus/article.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { EvidencedCandidate } from './evidence.ts';
import { type RankedCandidate, scoresOf } from './rank.ts';
import { createComparison } from './rivals.ts';

/**
 * For each candidate the probability that it answers, 0 to 1, were its article the only one: what other articles say takes nothing
 * from it. A score says of the first sentence how likely it is the answer; this says of each article whether it has one.
 */
export type ScoresWithinArticles = ReadonlyMap<Sentence, number>;

/** The candidates are all of a question's, best first. */
export function scoresWithinArticles(candidates: readonly RankedCandidate[]): ScoresWithinArticles {
	const byArticle = new Map<Article, RankedCandidate[]>();
	for (const candidate of candidates) {
		const { article } = candidate.sentence;
		byArticle.set(article, [...(byArticle.get(article) ?? []), candidate]);
	}
	const found = new Map<Sentence, number>();
	for (const own of byArticle.values()) {
		const scores = scoresOf(comparedAlone(own));
		for (const [i, { sentence }] of own.entries()) found.set(sentence, scores[i]?.score ?? 0);
	}
	return found;
}

/** The evidence of an article's candidates, compared among themselves. */
function comparedAlone(candidates: readonly RankedCandidate[]): readonly EvidencedCandidate[] {
	const compared = createComparison(candidates.map(({ evidence }) => evidence));
	return candidates.map((candidate) => ({
		...candidate,
		evidence: { ...candidate.evidence, ...compared(candidate.evidence) },
	}));
}
