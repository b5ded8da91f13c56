import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import { remembered } from '../text/remembered.ts';
import { layOut } from './layout.ts';
import { mostPostings, planReadings, type TermReadings } from './plan.ts';
import { createScoring, standsWithin } from './scoring.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** A sentence that might answer. */
export interface Candidate {
	readonly sentence: Sentence;
	/** How much of the question it shares: its score against that of a sentence that says the whole question, 0 to about 3. */
	readonly retrievalShare: number;
	/** For each of the question's terms, how strongly its paragraph says it anywhere: 0 to 1. */
	readonly inParagraph: readonly number[];
	/** For each of the question's terms, how strongly its article says it anywhere: 0 to 1. */
	readonly inArticle: readonly number[];
}

/**
 * Sentences that are found at most. Of squad11's answers 98 in 100 are among the first 50; but of the first 60, 40 or 30 ranking puts
 * the same 75.5 % first, and of 25 fewer.
 */
export const mostCandidates = 40;

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

	return ({ terms }, searched = index) => {
		const plan = planReadings(terms, searched, postings);
		const whole = plan.terms.reduce((sum, { worth }) => sum + worth, 0);
		const within = (firstOf: Int32Array) => remembered((place: number) => strengthsWithin(place, plan.terms, firstOf));
		const inParagraph = within(layout.firstOfParagraph);
		const inArticle = within(layout.firstOfArticle);
		return scoring.best(plan, most).flatMap(({ number, score }): readonly Candidate[] => {
			const sentence = sentences[number];
			if (sentence === undefined) return [];
			return [
				{
					sentence,
					retrievalShare: score / whole,
					inParagraph: inParagraph(layout.paragraphOf[number] ?? 0),
					inArticle: inArticle(layout.articleOf[number] ?? 0),
				},
			];
		});
	};
}

/** For each term, the strongest reading that any sentence of a paragraph or an article has. */
function strengthsWithin(place: number, terms: readonly TermReadings[], firstOf: Int32Array): readonly number[] {
	const [first, end] = [firstOf[place] ?? 0, firstOf[place + 1] ?? 0];
	return terms.map(
		({ readings }) => readings.find(({ sentences }) => standsWithin(sentences, first, end))?.strength ?? 0,
	);
}
