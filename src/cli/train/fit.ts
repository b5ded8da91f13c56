import type { Evidence } from '../../ranking/evidence.ts';
import { compileSum, confidenceNames, type Model, type Sum, standingNames, standings } from '../../ranking/model.ts';
import { evidenceNames, priorWeights } from '../../ranking/prior.ts';
import type { Example } from './examples.ts';
import { fitLinear, scoresOf, type Table } from './linear.ts';
import { type Loss, listwiseLoss, logisticLoss } from './losses.ts';
import { type BoostingOptions, boost, rounded } from './trees.ts';

/** How one of the model's sums is fitted. */
export interface SumOptions {
	/** How strongly the weights are drawn to what was judged, as so many examples would. */
	readonly pull: number;
	/** Null where the weights are to be all. */
	readonly boosting: BoostingOptions | null;
}

export interface FitOptions {
	readonly ranking: SumOptions;
	readonly confidence: SumOptions;
}

/** Of a question's candidates those that compare: the right ones, and so many others that seem best by the prior. */
const mostCompared = 25;

const prior = evidenceNames.map((name) => priorWeights[name]);

/**
 * Learns to order the candidates of a question, from the questions that have right and wrong ones.
 *
 * @param without Evidence that is not looked at.
 */
export function fitRanking(
	examples: readonly Example[],
	options: SumOptions,
	without: readonly (keyof Evidence)[] = [],
): Sum {
	// A set counts with the root of its size: a large one must not drown the others, nor a small one its own noise.
	const sizes = countsOf(examples.map(({ set }) => set));
	const largest = Math.max(...sizes.values());
	const rows: (readonly [Example, number])[] = [];
	const starts: number[] = [];
	const counts: number[] = [];
	for (const example of examples) {
		if (!example.right.includes(true) || !example.right.includes(false)) continue;
		starts.push(rows.length);
		counts.push(Math.sqrt(largest / (sizes.get(example.set) ?? 1)));
		for (const at of comparedOf(example)) rows.push([example, at]);
	}
	starts.push(rows.length);
	const kept = evidenceNames.flatMap((name, i) => (without.includes(name) ? [] : [i]));
	const table = tableOf(
		kept.map((i) => evidenceNames[i] ?? ''),
		rows.map(([example, at]) => {
			const row = evidenceOf(example, at);
			return kept.map((i) => row[i] ?? 0);
		}),
	);
	const right = rows.map(([example, at]) => (example.right[at] === true ? 1 : 0));
	return fitSum(
		table,
		listwiseLoss(right, starts, counts),
		kept.map((i) => prior[i] ?? 0),
		options,
	);
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}

function comparedOf(example: Example): readonly number[] {
	const worth = example.right.map((_, at) =>
		evidenceOf(example, at).reduce((sum, value, i) => sum + value * (prior[i] ?? 0), 0),
	);
	const best = new Set(
		worth
			.map((_, at) => at)
			.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
			.slice(0, mostCompared),
	);
	return worth.map((_, at) => at).filter((at) => best.has(at) || example.right[at] === true);
}

/**
 * Learns how far the best candidate of a question can be trusted.
 *
 * @param rankings By {@link Model.ranking}, fitted to other examples than the one that it ranks.
 */
export function fitConfidence(
	examples: readonly Example[],
	rankings: ReadonlyMap<Example, Float64Array>,
	options: SumOptions,
): Sum {
	// Given candidates without an article around them are ranked, but nobody is answered with them.
	const judged = examples.flatMap((example) => {
		const best = example.ranksAll ? null : bestOf(example, rankings.get(example) ?? new Float64Array());
		return best === null ? [] : [best];
	});
	const table = tableOf(
		confidenceNames,
		judged.map(({ row }) => row),
	);
	const right = judged.map((best) => (best.right ? 1 : 0));
	return fitSum(table, logisticLoss(right), [...prior, ...standingNames.map(() => 0)], options);
}

/** The candidate that ranks first, with the inputs of the confidence; null where there are no candidates. */
export function bestOf(
	example: Example,
	rankings: Float64Array,
): { readonly at: number; readonly right: boolean; readonly row: readonly number[] } | null {
	if (rankings.length === 0) return null;
	const at = rankings.reduce((best, ranking, i) => (ranking > (rankings[best] ?? 0) ? i : best), 0);
	const standing = standings(rankings, example.reading)[at] ?? [];
	return { at, right: example.right[at] === true, row: [...evidenceOf(example, at), ...standing] };
}

/** The ranking of every candidate of an example. */
export function rankingsBy(ranking: Sum): (example: Example) => Float64Array {
	const rankingOf = compileSum(ranking, evidenceNames);
	return (example) => Float64Array.from(example.right, (_, at) => rankingOf(evidenceOf(example, at)));
}

/** The probability that the first of an example's candidates answers; 0 where there are none. */
export function confidenceBy(confidence: Sum): (example: Example, rankings: Float64Array) => number {
	const logOddsOf = compileSum(confidence, confidenceNames);
	return (example, rankings) => {
		const best = bestOf(example, rankings);
		return best === null ? 0 : 1 / (1 + Math.exp(-logOddsOf(best.row)));
	};
}

function evidenceOf(example: Example, at: number): readonly number[] {
	const width = evidenceNames.length;
	return [...example.evidence.subarray(at * width, (at + 1) * width)];
}

function tableOf(names: readonly string[], rows: readonly (readonly number[])[]): Table {
	return { names, columns: names.map((_, i) => Float64Array.from(rows, (row) => row[i] ?? 0)), rows: rows.length };
}

function fitSum(table: Table, loss: Loss, prior: readonly number[], options: SumOptions): Sum {
	const fitted = fitLinear(table, loss, { prior, pull: options.pull });
	const base = rounded(fitted.base);
	const weights = fitted.weights.map(rounded);
	const scores = scoresOf(table.columns, weights, table.rows).map((score) => score + base);
	const trees = options.boosting === null ? [] : boost(table, loss, options.boosting, scores);
	return { base, weights: Object.fromEntries(table.names.map((name, i) => [name, weights[i] ?? 0])), trees };
}
