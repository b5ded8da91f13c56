import type { Tree } from '../../ranking/model.ts';
import type { Table } from './linear.ts';
import type { Loss } from './losses.ts';

export interface BoostingOptions {
	/** How many trees. */
	readonly trees: number;
	/** Questions that a tree asks at most before it tells, 1 to 6. */
	readonly depth: number;
	/** What part of its best correction each tree makes, above 0, at most 1. */
	readonly rate: number;
	/** Curvature that each side of a split has at least: about four times as many rows, where they are undecided. */
	readonly leastCurvature: number;
	/** Added to each leaf's curvature: it draws the leaves of few rows to 0. */
	readonly penalty: number;
	/** For each input, whether a larger value may only raise the score (1), only lower it (-1), or either (0). */
	readonly directions?: readonly number[];
}

/** Cuts of each input's values into bins at most. More than the distinct values of most evidence. */
const mostBins = 48;

/**
 * Gradient-boosted regression trees: each tree is fitted to what the ones before it leave, by Newton steps over histograms
 * of the inputs (https://doi.org/10.1145/2939672.2939785, sections 2 and 3). No chance is involved.
 *
 * @param scores Where to begin; left at the fitted scores.
 */
export function boost(table: Table, loss: Loss, options: BoostingOptions, scores: Float64Array): readonly Tree[] {
	const binned = table.columns.map(binColumn);
	const gradient = new Float64Array(table.rows);
	const curvature = new Float64Array(table.rows);
	const trees: Tree[] = [];
	for (let i = 0; i < options.trees; i++) {
		loss(scores, gradient, curvature);
		trees.push(growTree(table.names, binned, gradient, curvature, options, scores));
	}
	return trees;
}

interface Binned {
	/** The bin of each row. */
	readonly bins: Uint8Array;
	/** The greatest value of each bin but the last: where it can be cut. */
	readonly cuts: readonly number[];
}

/** Digits after the point of a cut and of a leaf: what the weights file has room for. */
const digits = 4;

export function rounded(value: number): number {
	return Math.round(value * 10 ** digits) / 10 ** digits;
}

function binColumn(column: Float64Array): Binned {
	const sorted = column.toSorted();
	const cuts: number[] = [];
	for (let i = 1; i <= mostBins - 1; i++) {
		// Rounded before it is used, so that the file says exactly what was fitted.
		const cut = rounded(sorted[Math.floor((i * (sorted.length - 1)) / mostBins)] ?? 0);
		const last = cuts.at(-1);
		if ((last === undefined || cut > last) && cut < (sorted.at(-1) ?? 0)) cuts.push(cut);
	}
	const bins = Uint8Array.from(column, (value) => {
		let [low, high] = [0, cuts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (value > (cuts[middle] ?? 0)) low = middle + 1;
			else high = middle;
		}
		return low;
	});
	return { bins, cuts };
}

interface Leaf {
	readonly rows: Int32Array;
	readonly gradient: number;
	readonly curvature: number;
	/** Bounds of what the leaf may tell, so that a later split keeps the directions of earlier ones. */
	readonly least: number;
	readonly most: number;
}

function growTree(
	names: readonly string[],
	binned: readonly Binned[],
	gradient: Float64Array,
	curvature: Float64Array,
	options: BoostingOptions,
	scores: Float64Array,
): Tree {
	const stepOf = (g: number, h: number, { least, most }: Pick<Leaf, 'least' | 'most'>) =>
		Math.min(most, Math.max(least, -g / (h + options.penalty)));
	const lossOf = (g: number, h: number, step: number) => g * step + 0.5 * (h + options.penalty) * step * step;
	const leafOf = (rows: Int32Array, least: number, most: number): Leaf => {
		let [g, h] = [0, 0];
		for (const row of rows) {
			g += gradient[row] ?? 0;
			h += curvature[row] ?? 0;
		}
		return { rows, gradient: g, curvature: h, least, most };
	};

	const bestSplit = (leaf: Leaf) => {
		let best: { readonly input: number; readonly bin: number; readonly low: number; readonly high: number } | null =
			null;
		let bestLoss = lossOf(leaf.gradient, leaf.curvature, stepOf(leaf.gradient, leaf.curvature, leaf)) - leastGain;
		binned.forEach(({ bins, cuts }, input) => {
			if (cuts.length === 0) return;
			const gradients = new Float64Array(mostBins);
			const curvatures = new Float64Array(mostBins);
			for (const row of leaf.rows) {
				const bin = bins[row] ?? 0;
				gradients[bin] = (gradients[bin] ?? 0) + (gradient[row] ?? 0);
				curvatures[bin] = (curvatures[bin] ?? 0) + (curvature[row] ?? 0);
			}
			const direction = options.directions?.[input] ?? 0;
			let [g, h] = [0, 0];
			for (let bin = 0; bin < cuts.length; bin++) {
				g += gradients[bin] ?? 0;
				h += curvatures[bin] ?? 0;
				if (h < options.leastCurvature || leaf.curvature - h < options.leastCurvature) continue;
				const low = stepOf(g, h, leaf);
				const high = stepOf(leaf.gradient - g, leaf.curvature - h, leaf);
				if (direction * (high - low) < 0) continue;
				const loss = lossOf(g, h, low) + lossOf(leaf.gradient - g, leaf.curvature - h, high);
				if (loss < bestLoss) {
					bestLoss = loss;
					best = { input, bin, low, high };
				}
			}
		});
		return best as { readonly input: number; readonly bin: number; readonly low: number; readonly high: number } | null;
	};

	const grow = (leaf: Leaf, depth: number): Tree => {
		const split = depth === 0 ? null : bestSplit(leaf);
		const column = split === null ? undefined : binned[split.input];
		if (split === null || column === undefined) {
			const step = rounded(options.rate * stepOf(leaf.gradient, leaf.curvature, leaf));
			for (const row of leaf.rows) scores[row] = (scores[row] ?? 0) + step;
			return step;
		}
		const direction = options.directions?.[split.input] ?? 0;
		const middle = (split.low + split.high) / 2;
		const low = leaf.rows.filter((row) => (column.bins[row] ?? 0) <= split.bin);
		const high = leaf.rows.filter((row) => (column.bins[row] ?? 0) > split.bin);
		return {
			ask: names[split.input] ?? '',
			above: column.cuts[split.bin] ?? 0,
			yes: grow(leafOf(high, direction > 0 ? middle : leaf.least, direction < 0 ? middle : leaf.most), depth - 1),
			no: grow(leafOf(low, direction < 0 ? middle : leaf.least, direction > 0 ? middle : leaf.most), depth - 1),
		};
	};

	const weighed: number[] = [];
	for (let row = 0; row < gradient.length; row++) weighed.push(row);
	return grow(leafOf(Int32Array.from(weighed), -Infinity, Infinity), options.depth);
}

/** A split that lowers the loss by less is chance. */
const leastGain = 1e-6;
