import { drawByKey } from '../../evaluation/draw.ts';
import type { Tree } from '../../ranking/regression-trees.ts';
import type { Loss } from './losses.ts';

/** Examples as a table: a column for each input, a row for each example. */
export interface Table {
	readonly names: readonly string[];
	readonly columns: readonly Float64Array[];
	readonly rows: number;
}

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
	/**
	 * What part of the inputs each tree may ask about, above 0, at most 1. Which ones is drawn anew for each tree, so that the
	 * trees lean on different inputs (https://doi.org/10.1109/34.709601).
	 */
	readonly inputShare: number;
}

/** Cuts of each input's values into bins at most. More than the distinct values of most evidence. */
const mostBins = 48;

/**
 * Gradient-boosted regression trees: each tree is fitted to what the ones before it leave, by Newton steps over histograms
 * of the inputs (https://doi.org/10.1145/2939672.2939785, sections 2 and 3). The same table gives the same trees.
 *
 * @param scores Where to begin; left at the fitted scores.
 */
export function boost(
	table: Table,
	loss: Loss,
	options: BoostingOptions,
	scores: Float64Array = new Float64Array(table.rows),
): readonly Tree[] {
	const inputs = table.columns.map((column, i) => ({ name: table.names[i] ?? '', ...binColumn(column) }));
	const asked = Math.max(1, Math.round(options.inputShare * inputs.length));
	const gradients = new Float64Array(table.rows);
	const curvatures = new Float64Array(table.rows);
	const trees: Tree[] = [];
	for (let i = 0; i < options.trees; i++) {
		loss(scores, gradients, curvatures);
		const drawn = drawByKey(inputs, asked, ({ name }) => name, `tree ${i}`);
		trees.push(growTree(drawn, gradients, curvatures, options, scores));
	}
	return trees;
}

interface Binned {
	readonly name: string;
	/** The bin of each row. */
	readonly bins: Uint8Array;
	/** The greatest value of each bin but the last: where it can be cut. */
	readonly cuts: readonly number[];
}

/** Of a cut and of a leaf, from one whole number to the next: four digits, what the weights file has room for. */
const steps = 10_000;

export function rounded(value: number): number {
	return Math.round(value * steps) / steps;
}

function binColumn(column: Float64Array): Omit<Binned, 'name'> {
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

/** The rows that have come the same way down a tree, and for each bin of each input what they add up to: see {@link histogramOf}. */
interface Leaf {
	readonly rows: Int32Array;
	readonly histogram: Float64Array;
}

interface Split {
	readonly input: number;
	readonly bin: number;
}

/** A split that lowers the loss by less is chance. */
const leastGain = 1e-6;

/** For each bin of each input, the sums of gradient and curvature of the rows in it, one behind the other. */
function histogramOf(
	rows: Int32Array,
	binned: readonly Binned[],
	gradients: Float64Array,
	curvatures: Float64Array,
): Float64Array {
	const histogram = new Float64Array(binned.length * mostBins * 2);
	binned.forEach(({ bins }, input) => {
		const from = input * mostBins * 2;
		for (let i = 0; i < rows.length; i++) {
			const row = rows[i] as number;
			const at = from + 2 * (bins[row] as number);
			histogram[at] = (histogram[at] as number) + (gradients[row] as number);
			histogram[at + 1] = (histogram[at + 1] as number) + (curvatures[row] as number);
		}
	});
	return histogram;
}

function growTree(
	binned: readonly Binned[],
	gradients: Float64Array,
	curvatures: Float64Array,
	options: BoostingOptions,
	scores: Float64Array,
): Tree {
	const stepOf = (gradient: number, curvature: number) => -gradient / (curvature + options.penalty);
	// What the best step of a leaf takes off the loss.
	const gainOf = (gradient: number, curvature: number) => (0.5 * gradient * gradient) / (curvature + options.penalty);
	const totalsOf = ({ histogram }: Leaf): readonly [gradient: number, curvature: number] => {
		let [gradient, curvature] = [0, 0];
		for (let at = 0; at < mostBins * 2; at += 2) {
			gradient += histogram[at] ?? 0;
			curvature += histogram[at + 1] ?? 0;
		}
		return [gradient, curvature];
	};

	const bestSplit = (leaf: Leaf): Split | null => {
		const [allGradient, allCurvature] = totalsOf(leaf);
		let best: Split | null = null;
		let most = gainOf(allGradient, allCurvature) + leastGain;
		binned.forEach(({ cuts }, input) => {
			let [gradient, curvature] = [0, 0];
			for (let bin = 0; bin < cuts.length; bin++) {
				const at = 2 * (input * mostBins + bin);
				gradient += leaf.histogram[at] ?? 0;
				curvature += leaf.histogram[at + 1] ?? 0;
				if (curvature < options.leastCurvature || allCurvature - curvature < options.leastCurvature) continue;
				const gain = gainOf(gradient, curvature) + gainOf(allGradient - gradient, allCurvature - curvature);
				if (gain > most) {
					most = gain;
					best = { input, bin };
				}
			}
		});
		return best;
	};

	// The larger side's histogram is what the smaller one leaves of the whole.
	const sidesOf = (leaf: Leaf, { input, bin }: Split): readonly [low: Leaf, high: Leaf] => {
		const bins = binned[input]?.bins ?? new Uint8Array();
		const low = leaf.rows.filter((row) => (bins[row] as number) <= bin);
		const high = leaf.rows.filter((row) => (bins[row] as number) > bin);
		const smaller = histogramOf(low.length < high.length ? low : high, binned, gradients, curvatures);
		const larger = leaf.histogram.map((value, at) => value - (smaller[at] as number));
		return low.length < high.length
			? [
					{ rows: low, histogram: smaller },
					{ rows: high, histogram: larger },
				]
			: [
					{ rows: low, histogram: larger },
					{ rows: high, histogram: smaller },
				];
	};

	const grow = (leaf: Leaf, depth: number): Tree => {
		const split = depth === 0 ? null : bestSplit(leaf);
		if (split === null) {
			const step = rounded(options.rate * stepOf(...totalsOf(leaf)));
			for (const row of leaf.rows) scores[row] = (scores[row] ?? 0) + step;
			return step;
		}
		const [low, high] = sidesOf(leaf, split);
		return {
			ask: binned[split.input]?.name ?? '',
			above: binned[split.input]?.cuts[split.bin] ?? 0,
			yes: grow(high, depth - 1),
			no: grow(low, depth - 1),
		};
	};

	const rows = Int32Array.from(gradients, (_, row) => row);
	return grow({ rows, histogram: histogramOf(rows, binned, gradients, curvatures) }, options.depth);
}
