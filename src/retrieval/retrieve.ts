import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import { type Layout, layOut } from './layout.ts';
import { mostPostings, planReadings, type TermReadings } from './plan.ts';
import { createScoring, standsWithin } from './scoring.ts';
import type { SentenceIndex } from './sentence-index.ts';

export { inverseFrequency } from './inverse-frequency.ts';

/** A sentence that might answer. */
export interface Candidate {
	readonly sentence: Sentence;
	/** How much of the question it shares, 0 or more; comparable within one question only. */
	readonly retrievalScore: number;
	/** For each of the question's terms, how strongly its article says it anywhere: 0 to 1. */
	readonly inArticle: readonly number[];
}

/** Sentences handed to ranking. Past 100 hardly a right one is found, and ranking costs about 0.1 ms a sentence. */
export const mostCandidates = 100;

/**
 * Finds the sentences that share words, or words that may stand for them, with a question; best first.
 *
 * @param most How many at most, 1 or more.
 * @param postings How many postings are read at most, 1 or more: see `mostPostings`.
 * @returns What finds them; given an index of some of the articles (see `restrict`), among these alone.
 */
export function createRetrieve(
	index: SentenceIndex,
	most = mostCandidates,
	postings = mostPostings,
): (analysis: QuestionAnalysis, within?: SentenceIndex) => readonly Candidate[] {
	const { sentences, articles } = index.corpus;
	const layout = layOut(sentences, articles);
	const scoring = createScoring(layout, index.lengths);

	return ({ terms }, within = index) => {
		const plan = planReadings(terms, within, postings);
		const strengths = new Map<number, readonly number[]>();
		return scoring.best(plan, most).flatMap(({ number, score }): readonly Candidate[] => {
			const sentence = sentences[number];
			if (sentence === undefined) return [];
			const article = layout.articleOf[number] ?? -1;
			const inArticle = strengths.get(article) ?? strengthsIn(article, plan.terms, layout);
			strengths.set(article, inArticle);
			return [{ sentence, retrievalScore: score, inArticle }];
		});
	};
}

/** For each term, the strongest reading that any sentence of the article has. */
function strengthsIn(article: number, terms: readonly TermReadings[], { firstOfArticle }: Layout): readonly number[] {
	const [first, end] = [firstOfArticle[article] ?? 0, firstOfArticle[article + 1] ?? 0];
	return terms.map(
		({ readings }) => readings.find(({ sentences }) => standsWithin(sentences, first, end))?.strength ?? 0,
	);
}
