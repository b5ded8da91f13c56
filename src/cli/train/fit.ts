import { type EvidenceName, evidenceNames } from '../../ranking/evidence.ts';
import { type Calibration, confidenceNames, type Model } from '../../ranking/model.ts';
import type { Tree } from '../../ranking/regression-trees.ts';
import { logit, type WordsCalibration } from '../../ranking/sure-by-words.ts';
import { type Example, evidenceAt } from './examples.ts';
import { bestOf } from './first-candidates.ts';
import { fitLinear, scoresOf } from './linear.ts';
import { listwiseLoss, logisticLoss } from './losses.ts';
import { readerSet } from './reader-questions.ts';
import { reportsSet } from './reports.ts';
import { type BoostingOptions, boost, rounded, type Table } from './trees.ts';
import { newsQuizSet, paraphrasedSet } from './written-folders.ts';

export interface RankingOptions extends BoostingOptions {
	/** Penalty on the squares of the weights, which the trees start from: it draws them to 0 as so many examples would. */
	readonly ridge: number;
}

/** How the model is fitted. */
export interface FitOptions {
	readonly ranking: RankingOptions;
	/** Drawn to 0 as the weights of the ranking are. */
	readonly order: Pick<RankingOptions, 'ridge'>;
	readonly confidence: BoostingOptions;
}

/** Of a question's candidates those that compare: the right ones, and so many others that seem best. */
const mostCompared = 30;
/** What makes a candidate seem good enough to be compared. */
const promising: readonly EvidenceName[] = ['retrieval', 'coverageAround', 'answerFit'];

/**
 * Learns to order the candidates of a question, from the questions that have right and wrong ones.
 *
 * @param without Evidence that is not looked at.
 */
export function fitRanking(
	examples: readonly Example[],
	options: RankingOptions,
	without: readonly EvidenceName[] = [],
): Model['ranking'] {
	const names = evidenceNames.filter((name) => !without.includes(name));
	const compared = examples
		.filter((example) => teachesOrder(example) && example.right.includes(true) && example.right.includes(false))
		.map((example) => ({ example, rows: comparedOf(example) }));
	const starts = [0];
	for (const { rows } of compared) starts.push((starts.at(-1) ?? 0) + rows.length);
	const right = compared.flatMap(({ example, rows }) => rows.map((at) => (example.right[at] === true ? 1 : 0)));
	const table = tableOf(names, compared);
	const loss = listwiseLoss(right, starts, countsBySet(compared.map(({ example }) => example)));
	// Weights carry over to what is unlike the examples, which trees do not; trees tell what no weight does.
	const weights = fitLinear(table, loss, options.ridge).map(rounded);
	const trees = boost(table, loss, options, scoresOf(table.columns, weights, table.rows));
	return { weights: Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])), trees };
}

/** Whether the order is learned from an example. With the reports as well, fewer first sentences answer over what is kept aside. */
export function teachesOrder({ set }: Example): boolean {
	return set !== reportsSet;
}

/** What each example counts: a set with the root of its size, as a large one must not drown the others, nor a small one its own noise. */
export function countsBySet(examples: readonly Example[]): readonly number[] {
	const sizes = countsOf(examples.map(countedAs));
	return examples.map((example) => Math.sqrt(examples.length / (sizes.get(countedAs(example)) ?? 1)));
}

/** The sets that were written for this project count as one: apart, the smaller ones cost the published sets more than they gain. */
function countedAs({ set }: Example): string {
	return readerSets.includes(set) ? readerSet : set;
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}

function comparedOf(example: Example): readonly number[] {
	const { right } = example;
	const worth = right.map((_, at) => promising.reduce((sum, name) => sum + evidenceAt(example, at, name), 0));
	const best = new Set(
		worth
			.map((_, at) => at)
			.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
			.slice(0, mostCompared),
	);
	return worth.map((_, at) => at).filter((at) => best.has(at) || right[at] === true);
}

function tableOf(
	names: readonly EvidenceName[],
	compared: readonly { readonly example: Example; readonly rows: readonly number[] }[],
): Table {
	const rows = compared.reduce((sum, { rows: own }) => sum + own.length, 0);
	const columns = names.map((name) => {
		const column = new Float64Array(rows);
		let row = 0;
		for (const { example, rows: own } of compared) for (const at of own) column[row++] = evidenceAt(example, at, name);
		return column;
	});
	return { names, columns, rows };
}

/**
 * What a wrong sentence counts, in learning when to answer, that was put first though another one answers; one put first where
 * nothing answers counts 1. A reader minds an answer to what the articles do not say more than one sentence for another. With a
 * quarter, near misses are told a little better (squad20's area under the curve is 0.7 points more) and everything else worse.
 */
const wrongOfAnswerable = 0.5;

/**
 * What a question counts, in learning when to answer, that was written for this project, as readers put them to small folders: they
 * are few beside those about encyclopedia articles, and what the bot is for. With one instead of three, fewer of them can be
 * answered with four of five right; with five somewhat more, and near misses of encyclopedia articles are told less well.
 */
const readersCount = 3;
/** The sets that were written for this project. */
export const readerSets: readonly string[] = [readerSet, paraphrasedSet, newsQuizSet, reportsSet];

/**
 * Learns how far the best candidate of a question can be trusted.
 *
 * @param rankings As the bot has them, fitted to other examples than the one that it ranks.
 */
export function fitConfidence(
	examples: readonly Example[],
	rankings: ReadonlyMap<Example, Float64Array>,
	options: BoostingOptions,
): readonly Tree[] {
	// Given candidates without an article around them are ranked, but nobody is answered with them.
	const judged = examples.flatMap((example) => {
		const best = example.ranksAll ? null : bestOf(example, rankings.get(example) ?? new Float64Array());
		if (best === null) return [];
		const counts = best.right || example.kind !== 'answerable' ? 1 : wrongOfAnswerable;
		return [{ ...best, counts: readerSets.includes(example.set) ? readersCount * counts : counts }];
	});
	const columns = confidenceNames.map((_, i) => Float64Array.from(judged, ({ row }) => row[i] ?? 0));
	const right = judged.map((best) => (best.right ? 1 : 0));
	const loss = logisticLoss(
		right,
		judged.map(({ counts }) => counts),
	);
	return boost({ names: confidenceNames, columns, rows: judged.length }, loss, options);
}

/** So faint that it only keeps the calibration determined. */
const faintRidge = 1e-3;

/** Learns to make probabilities of log-odds, from answers that are right or not (Platt 1999). */
export function fitCalibration(judged: readonly { readonly logOdds: number; readonly right: boolean }[]): Calibration {
	const table: Table = {
		names: ['slope', 'base'],
		columns: [Float64Array.from(judged, ({ logOdds }) => logOdds), new Float64Array(judged.length).fill(1)],
		rows: judged.length,
	};
	const loss = logisticLoss(judged.map(({ right }) => (right ? 1 : 0)));
	const [slope = 1, base = 0] = fitLinear(table, loss, faintRidge).map(rounded);
	return { slope, base };
}

/** A first sentence by its score (0 to 1), what its words are worth (log-odds), and whether it answers. */
interface JudgedWords {
	readonly example: Example;
	readonly score: number;
	readonly worth: number;
	readonly right: boolean;
}

/** Learns what the worth of the answering words adds to a score. */
export function fitWords(judged: readonly JudgedWords[]): WordsCalibration {
	const types = [...new Set(judged.map(({ example }) => example.answerType))].sort();
	const table: Table = {
		names: ['slope', 'worth', ...types],
		columns: [
			Float64Array.from(judged, ({ score }) => logit(score)),
			Float64Array.from(judged, ({ worth }) => worth),
			...types.map((type) => Float64Array.from(judged, ({ example }) => (example.answerType === type ? 1 : 0))),
		],
		rows: judged.length,
	};
	const loss = logisticLoss(
		judged.map(({ right }) => (right ? 1 : 0)),
		judged.map(({ example }) => (readerSets.includes(example.set) ? readersCount : 1)),
	);
	const [slope = 1, worth = 0, ...bases] = fitLinear(table, loss, faintRidge).map(rounded);
	return { slope, worth, bases: Object.fromEntries(types.map((type, i) => [type, bases[i] ?? 0])) };
}
