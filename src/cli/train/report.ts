import { areaUnderRoc } from '../../evaluation/auroc.ts';
import { expectedCalibrationError, type Judged } from '../../evaluation/calibration.ts';
import { wilsonInterval } from '../../evaluation/interval.ts';
import { bestCoverage, type RiskAtCoverage, riskCoverage } from '../../evaluation/risk-coverage.ts';
import type { Table } from '../../evaluation/table.ts';
import type { HeldOut } from './cross-validation.ts';
import type { Example } from './examples.ts';
import { bestOf } from './first-candidates.ts';

// Tables of what models make of examples that they were not fitted to. Shares in percent.

/** How examples are put together in a table: by set, and by how the corpus is made. */
function kindOfCorpus({ set, size, ranksAll }: Example): string {
	return `${set}${size === 'large' ? ', whole' : ranksAll ? ', to choose from' : ', small corpora'}`;
}

function grouped<T>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
	const found = new Map<string, T[]>();
	for (const one of all) {
		const name = nameOf(one);
		found.set(name, [...(found.get(name) ?? []), one]);
	}
	return found;
}

/** Whether the order of an example's candidates can be right or wrong. */
function isClean({ kind, right, notFound, ranksAll }: Example): boolean {
	if (kind !== 'answerable' || !(right.includes(true) || notFound.includes(true))) return false;
	return !ranksAll || right.includes(false);
}

/** The place of each right candidate, best first and counted from 1, and how many right sentences are no candidates. */
function places({ right, notFound }: Example, rankings: ArrayLike<number>) {
	const order = right.map((_, at) => at).sort((a, b) => (rankings[b] ?? 0) - (rankings[a] ?? 0) || a - b);
	return {
		found: order.flatMap((at, i) => (right[at] === true ? [i + 1] : [])),
		missed: notFound.filter(Boolean).length,
	};
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number | null) => (share === null ? '' : (100 * share).toFixed(1));

type Order = (example: Example) => ArrayLike<number>;

const figureNames = ['P@1', 'MRR', 'MAP', 'R@10'] as const;

function orderFigures(held: readonly Example[], order: Order): readonly number[] {
	const all = held.map((example) => places(example, order(example)));
	return [
		mean(all.map(({ found }) => (found[0] === 1 ? 1 : 0))),
		mean(all.map(({ found }) => 1 / (found[0] ?? Number.POSITIVE_INFINITY))),
		mean(all.map(({ found, missed }) => mean([...found.map((place, i) => (i + 1) / place), ...Array(missed).fill(0)]))),
		mean(all.map(({ found }) => ((found[0] ?? 11) <= 10 ? 1 : 0))),
	];
}

/** How well the candidates are ordered, by set. `orders`: names, and for each what gives the rankings of an example. */
export function rankingTable(examples: readonly Example[], orders: Readonly<Record<string, Order>>): Table {
	return {
		headings: ['set', 'questions', ...Object.keys(orders).flatMap((name) => figureNames.map((it) => `${name} ${it}`))],
		rows: [...grouped(examples.filter(isClean), kindOfCorpus)].map(([name, held]) => [
			name,
			String(held.length),
			...Object.values(orders).flatMap((order) => orderFigures(held, order).map(percent)),
		]),
	};
}

/** How well the candidates are ordered, on average over the sets: a row for each order. */
export function ablationTable(examples: readonly Example[], orders: Readonly<Record<string, Order>>): Table {
	const sets = [...grouped(examples.filter(isClean), kindOfCorpus).values()];
	const averaged = (order: Order) => {
		const bySet = sets.map((held) => orderFigures(held, order));
		return figureNames.map((_, i) => mean(bySet.map((figures) => figures[i] ?? 0)));
	};
	return {
		headings: ['without', ...figureNames],
		rows: Object.entries(orders).map(([name, order]) => [name, ...averaged(order).map(percent)]),
	};
}

function judgedOf(example: Example, { rankings, confidence }: HeldOut): Judged {
	return { confidence, right: bestOf(example, rankings)?.right ?? false };
}

/** How far the confidence can be trusted: every question counts, whatever its kind. */
export function confidenceTable(heldOut: ReadonlyMap<Example, HeldOut>): Table {
	const all = [...heldOut].filter(([{ ranksAll }]) => !ranksAll);
	const rowOf = (name: string, held: readonly (readonly [Example, HeldOut])[]): readonly string[] => {
		const judged = held.map(([example, one]) => judgedOf(example, one));
		const auroc = areaUnderRoc(judged.map(({ confidence, right }) => ({ score: confidence, positive: right })));
		const answerable = areaUnderRoc(
			held.map(([{ kind }, { confidence }]) => ({ score: confidence, positive: kind === 'answerable' })),
		);
		return [
			name,
			String(held.length),
			percent(mean(judged.map(({ right }) => (right ? 1 : 0)))),
			percent(mean(judged.map(({ confidence }) => confidence))),
			percent(expectedCalibrationError(judged)),
			percent(auroc),
			percent(answerable),
			percent(bestCoverage(judged, 0.9)?.coverage ?? 0),
		];
	};
	return {
		headings: ['questions of', 'number', 'right', 'confidence', 'ECE', 'AUROC', 'AUROC-a', 'cov@90'],
		rows: [...grouped(all, ([example]) => kindOfCorpus(example))]
			.map(([name, held]) => rowOf(name, held))
			.concat([rowOf('all', all)]),
	};
}

/** What a threshold does to questions of each kind: the share that is answered, and of those the share that is right. */
export function thresholdTable(heldOut: ReadonlyMap<Example, HeldOut>, thresholds: readonly number[]): Table {
	const all = [...heldOut].filter(([{ ranksAll }]) => !ranksAll);
	const kinds = [...grouped(all, ([{ kind }]) => kind)];
	const rows = thresholds.map((threshold) => {
		const answered = all.filter(([, { confidence }]) => confidence >= threshold);
		const right = answered.filter(([example, one]) => judgedOf(example, one).right);
		return [
			threshold.toFixed(2),
			percent(right.length / answered.length),
			...kinds.map(([, held]) => percent(held.filter(([, one]) => one.confidence >= threshold).length / held.length)),
			percent(right.length / all.filter(([{ kind }]) => kind === 'answerable').length),
		];
	});
	return {
		headings: ['threshold', 'precision', ...kinds.map(([kind]) => `${kind} answered`), 'answerable right'],
		rows,
	};
}

/**
 * The lowest confidence from which on the answers have at least this precision. `seen`: as they were judged; `sure`: as far as the
 * chance of the draw allows to say, by the lower end of Wilson's interval.
 */
export function thresholdFor(
	heldOut: ReadonlyMap<Example, HeldOut>,
	precision: number,
	by: 'seen' | 'sure',
): number | null {
	const judged = [...heldOut].filter(([{ ranksAll }]) => !ranksAll).map(([example, one]) => judgedOf(example, one));
	const reaches = ({ risk, coverage }: RiskAtCoverage) => {
		const answered = Math.round(coverage * judged.length);
		const right = Math.round((1 - risk) * answered);
		return (by === 'seen' ? right / answered : wilsonInterval(right, answered)[0]) >= precision;
	};
	return riskCoverage(judged).findLast(reaches)?.threshold ?? null;
}
