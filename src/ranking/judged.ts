import { type Evidence, evidenceNames } from './evidence.ts';

/**
 * What a piece of evidence adds to the log-odds of being the answer, per unit, by judgment of what a reader minds most. A fifth of
 * what is decided by, beside what was learned: most questions that were learned from are about encyclopedia articles, where a
 * sentence without a number is more often right, through a question misread, than a reader of news would forgive. Untuned.
 */
const judgedWeights: Partial<Evidence> = {
	coverage: 0.8,
	coverageAround: 1.2,
	namesAround: 0.3,
	leastName: 2,
	nameAbsent: -5,
	predicate: 0.6,
	predicateAround: 2.3,
	predicateAbsent: -6,
	leastFocus: 0.9,
	answerFit: 2.5,
	pairsKept: 0.8,
	retrieval: 1.7,
};
/** Log-odds with no evidence at all. Untuned. */
const judgedBase = -7.2;

const inOrder = evidenceNames.map((name) => judgedWeights[name] ?? 0);

/** The log-odds that a candidate answers, by judgment. `row`: its evidence in the order of {@link evidenceNames}. */
export function judgedLogOdds(row: ArrayLike<number>): number {
	let sum = judgedBase;
	for (let i = 0; i < inOrder.length; i++) sum += (inOrder[i] ?? 0) * (row[i] ?? 0);
	return sum;
}
