import type { Loss } from './losses.ts';
import type { Table } from './trees.ts';

/** Newton steps at most; about ten are taken. */
const mostSteps = 20;
/** A step that lowers the loss by less than this part of it ends the fit. */
const leastProgress = 1e-5;
/** A step is halved until it lowers the loss, but not below this part of it. */
const leastPart = 1e-3;
/**
 * The weights of a weighted sum of the inputs that lowers a loss: ridge regression, by Newton's method. No chance is involved.
 *
 * @param ridge Penalty on the squares of the weights, above 0: it draws them to 0 as so many examples would.
 */
export function fitLinear({ columns, rows }: Table, loss: Loss, ridge: number): readonly number[] {
	const gradients = new Float64Array(rows);
	const curvatures = new Float64Array(rows);
	const lossAt = (weights: readonly number[]) =>
		loss(scoresOf(columns, weights, rows), gradients, curvatures) +
		weights.reduce((sum, weight) => sum + (ridge / 2) * weight ** 2, 0);

	let weights: readonly number[] = columns.map(() => 0);
	let lowest = lossAt(weights);
	for (let step = 0; step < mostSteps; step++) {
		const change = newtonStep(columns, gradients, curvatures, weights, ridge);
		let part = 1;
		let [next, nextLoss] = [weights, Number.POSITIVE_INFINITY];
		while (nextLoss > lowest && part > leastPart) {
			const taken = part;
			next = weights.map((weight, i) => weight + taken * (change[i] ?? 0));
			nextLoss = lossAt(next);
			part /= 2;
		}
		if (nextLoss > lowest) break;
		const progress = (lowest - nextLoss) / lowest;
		[weights, lowest] = [next, nextLoss];
		if (progress < leastProgress) break;
	}
	return weights;
}

/** The score of each row. */
export function scoresOf(columns: readonly Float64Array[], weights: readonly number[], rows: number): Float64Array {
	const scores = new Float64Array(rows);
	columns.forEach((column, i) => {
		const weight = weights[i] ?? 0;
		if (weight !== 0)
			for (let row = 0; row < rows; row++) scores[row] = (scores[row] ?? 0) + weight * (column[row] ?? 0);
	});
	return scores;
}

function newtonStep(
	columns: readonly Float64Array[],
	gradients: Float64Array,
	curvatures: Float64Array,
	weights: readonly number[],
	ridge: number,
): readonly number[] {
	const width = columns.length;
	const lower = columns.map((_, i) => new Float64Array(i + 1));
	const descent = new Float64Array(width);
	const row = new Float64Array(width);
	// Row by row rather than column by column, so that what is being added up stays in the cache.
	for (let at = 0; at < gradients.length; at++) {
		const [gradient, curvature] = [gradients[at] as number, curvatures[at] as number];
		for (let i = 0; i < width; i++) row[i] = (columns[i] as Float64Array)[at] as number;
		for (let i = 0; i < width; i++) {
			const value = row[i] as number;
			if (value === 0) continue;
			descent[i] = (descent[i] as number) - gradient * value;
			const curved = curvature * value;
			const line = lower[i] as Float64Array;
			for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + curved * (row[j] as number);
		}
	}
	lower.forEach((line, i) => {
		line[i] = (line[i] ?? 0) + ridge;
	});
	return solvePositive(
		lower,
		[...descent].map((value, i) => value - ridge * (weights[i] ?? 0)),
	);
}

/** Solves a system of equations by Cholesky's decomposition. `lower`: the lower half of a symmetric, positive matrix. */
function solvePositive(lower: readonly Float64Array[], right: readonly number[]): readonly number[] {
	const at = (i: number, j: number) => lower[i]?.[j] ?? 0;
	lower.forEach((line, i) => {
		for (let j = 0; j <= i; j++) {
			let sum = at(i, j);
			for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
			line[j] = i === j ? Math.sqrt(Math.max(sum, Number.EPSILON)) : sum / at(j, j);
		}
	});
	const forward: number[] = [];
	right.forEach((value, i) => {
		let sum = value;
		for (let k = 0; k < i; k++) sum -= at(i, k) * (forward[k] ?? 0);
		forward.push(sum / at(i, i));
	});
	const solution = right.map(() => 0);
	for (let i = right.length - 1; i >= 0; i--) {
		let sum = forward[i] ?? 0;
		for (let k = i + 1; k < right.length; k++) sum -= at(k, i) * (solution[k] ?? 0);
		solution[i] = sum / at(i, i);
	}
	return solution;
}
