import type { Judged } from './calibration.ts';

/** What a threshold would do: every question whose confidence reaches it is answered. */
export interface RiskAtCoverage {
	/** 0 to 1. */
	readonly threshold: number;
	/** Share of all questions that is answered, above 0 up to 1. */
	readonly coverage: number;
	/** Share of those answers that is wrong, 0 to 1. */
	readonly risk: number;
}

/**
 * The risk-coverage curve: one point for every threshold that makes a difference, from the most careful to the one that
 * answers everything (El-Yaniv and Wiener 2010, https://jmlr.org/papers/v11/el-yaniv10a.html). Questions of equal
 * confidence are answered together: no threshold parts them.
 */
export function riskCoverage(judged: readonly Judged[]): readonly RiskAtCoverage[] {
	const ordered = judged.toSorted((a, b) => b.confidence - a.confidence);
	const points: RiskAtCoverage[] = [];
	let wrong = 0;
	ordered.forEach(({ confidence, right }, i) => {
		if (!right) wrong++;
		if (ordered[i + 1]?.confidence === confidence) return;
		points.push({ threshold: confidence, coverage: (i + 1) / ordered.length, risk: wrong / (i + 1) });
	});
	return points;
}

/** The largest share of the questions that can be answered with at least this precision; null where no threshold does. */
export function bestCoverage(judged: readonly Judged[], precision: number): RiskAtCoverage | null {
	// Computed from a share of wrong answers; without the slack, 9 right of 10 would miss a precision of 0.9.
	const slack = 1e-9;
	return riskCoverage(judged).findLast(({ risk }) => risk <= 1 - precision + slack) ?? null;
}
