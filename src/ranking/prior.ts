import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence adds to the log-odds of being the answer, per unit, by judgment: where training begins, and
 * what it returns to where the examples say little (see src/cli/train). 0 where nothing was judged.
 */
export const priorWeights: Readonly<Record<keyof Evidence, number>> = {
	exact: 0,
	coverage: 0.8,
	coverageAround: 1.2,
	coverageBefore: 0,
	coverageAfter: 0,
	coverageInTitle: 0,
	coverageInArticle: 0,
	names: 0,
	namesAround: 0.3,
	leastName: 2,
	nameAbsent: -3,
	predicate: 0.6,
	predicateAround: 2.3,
	predicateAbsent: -2,
	leastWord: 0,
	wordsMissing: 0,
	verbs: 0,
	leastFocus: 0.9,
	answerFit: 2.5,
	kindMissing: -3.6,
	pairsKept: 0.8,
	longestRun: 0,
	orderKept: 0,
	tightness: 0,
	length: 0,
	earliness: 0,
	retrieval: 1.7,
};

/** The names of all evidence, in the order of their rows. */
export const evidenceNames = Object.keys(priorWeights) as readonly (keyof Evidence)[];
