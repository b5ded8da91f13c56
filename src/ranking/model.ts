import type { AnswerType } from '../question/answer-type.ts';
import { type Evidence, type EvidencedCandidate, type EvidenceName, evidenceNames } from './evidence.ts';
import { judgedLogOdds } from './judged.ts';
import { bestPlaces, orderByWords, type WordsInOrder } from './order-by-words.ts';
import { compileTrees, type Tree } from './regression-trees.ts';
import { readingsOf } from './same-answers.ts';
import { logistic, type WordsCalibration } from './sure-by-words.ts';

/** What was learned from examples: how candidates compare, and how far the best one can be trusted. */
export interface Model {
	/** Orders the candidates of one question: each piece of evidence times its weight, and what each tree adds. Comparable within one question only. */
	readonly ranking: { readonly weights: Readonly<Record<string, number>>; readonly trees: readonly Tree[] };
	/** Log-odds that a candidate answers, as the sum of what each tree adds. Inputs: the evidence and {@link standingNames}. */
	readonly confidence: readonly Tree[];
	/** What makes a probability of the log-odds: slope * log-odds + base. */
	readonly calibration: Calibration;
	readonly words: WordsCalibration;
	/** How much the answering words of the best few count in their order. */
	readonly order: WordsInOrder;
}

export interface Calibration {
	readonly slope: number;
	readonly base: number;
}

/**
 * How a candidate stands among its rivals. `lead`: its ranking above the best of those that give another answer, 0 to
 * {@link mostLead}. `share`: of all of them, each counted by the exponential of its ranking, the share that gives its answer.
 * A sentence without the date or number asked for is no rival of one that has it, however much of the question it says.
 */
const standingNames = ['lead', 'share'] as const;
/** A lead past this says no more: the chance that the order is wrong is below 1 in 1,000 by the ranking's own account. */
const mostLead = 7;

export const confidenceNames: readonly string[] = [...evidenceNames, ...standingNames];

/**
 * What a sentence falls behind, in the order and in log-odds of being the answer, that has no date, length of time or number
 * though one is asked for; in log-odds alone, that has no name though one is. By judgment, beside what was learned: most questions
 * that were learned from are about encyclopedia articles, where such a sentence is more often right, through a question misread,
 * than a reader of news would forgive. Untuned.
 */
const withoutKind = { order: 2, logOdds: 3 };
/**
 * What a sentence that announces no reason falls behind in log-odds where one is asked for; in the order it does not, as some give
 * one without a word for it. By judgment: of readers' questions about news one such sentence in fourteen was right, of those about
 * an encyclopedia every second. Untuned.
 */
export const withoutCause = 1;
const kindPlaces = {
	missing: evidenceNames.indexOf('kindMissing'),
	asked: (['asksDate', 'asksNumber'] as const).map((name) => evidenceNames.indexOf(name)),
	causeMissing: evidenceNames.indexOf('causeMissing'),
	nameMissing: evidenceNames.indexOf('nameMissing'),
};

// 1 where a date, a length of time or a number is asked for and not there, else 0.
function lacksKind(row: ArrayLike<number>): number {
	return (row[kindPlaces.missing] ?? 0) * kindPlaces.asked.reduce((sum, place) => sum + (row[place] ?? 0), 0);
}

/** Prepares a ranking for many rows of evidence, each in the order of {@link evidenceNames}. */
export function compileRanking({ weights, trees }: Model['ranking']): (row: ArrayLike<number>) => number {
	const inOrder = evidenceNames.map((name) => weights[name] ?? 0);
	const added = compileTrees(trees, evidenceNames);
	return (row) => {
		let sum = added(row) - withoutKind.order * lacksKind(row);
		for (let i = 0; i < inOrder.length; i++) sum += (inOrder[i] ?? 0) * (row[i] ?? 0);
		return sum;
	};
}

/**
 * What the log-odds by judgment count beside those that were learned. Untuned: half cost one answer in eight that could be given
 * with four of five right (docs/training.md), and less than this answers more near misses over news articles.
 */
const judgedShare = 0.2;

/** Prepares the log-odds that a candidate answers, before calibration. Rows: the evidence, then {@link standingNames}. */
export function compileLogOdds(confidence: Model['confidence']): (row: ArrayLike<number>) => number {
	const learned = compileTrees(confidence, confidenceNames);
	return (row) =>
		(1 - judgedShare) * learned(row) +
		judgedShare * judgedLogOdds(row) -
		withoutKind.logOdds * (lacksKind(row) + (row[kindPlaces.nameMissing] ?? 0)) -
		withoutCause * (row[kindPlaces.causeMissing] ?? 0);
}

/** The probability that log-odds come to. */
export function calibrated({ slope, base }: Calibration, logOdds: number): number {
	return logistic(slope * logOdds + base);
}

/**
 * The inputs of {@link standingNames} for each candidate.
 *
 * @param rankings By {@link Model.ranking}.
 * @param readings Equal for candidates that give the same answer.
 * @param rows The evidence of each.
 */
export function standings(
	rankings: ArrayLike<number>,
	readings: readonly number[],
	rows: readonly ArrayLike<number>[],
): readonly (readonly [lead: number, share: number])[] {
	const ofKind = rows.map((row) => lacksKind(row) === 0);
	const isRival = ofKind.includes(true) ? ofKind : rows.map(() => true);
	const highest = Math.max(...Array.from(rankings), 0);
	const byReading = new Map<number, { best: number; sum: number }>();
	let all = 0;
	readings.forEach((reading, i) => {
		if (isRival[i] !== true) return;
		const ranking = rankings[i] ?? 0;
		const known = byReading.get(reading) ?? { best: Number.NEGATIVE_INFINITY, sum: 0 };
		known.best = Math.max(known.best, ranking);
		known.sum += Math.exp(ranking - highest);
		all += Math.exp(ranking - highest);
		byReading.set(reading, known);
	});
	const [first, second] = [...byReading].sort(([, a], [, b]) => b.best - a.best);
	return readings.map((reading, i) => {
		const other = (reading === first?.[0] ? second : first)?.[1].best ?? Number.NEGATIVE_INFINITY;
		const lead = Math.min(mostLead, Math.max(0, (rankings[i] ?? 0) - other));
		return [lead, (byReading.get(reading)?.sum ?? 0) / all];
	});
}

/**
 * Prepares a model for the candidates of many questions. What it returns gives, in the candidates' order, the ranking of each
 * and the probability that it answers, which falls with the ranking: no candidate is surer than one that ranks above it.
 * `worthOf`: what the words of a candidate are worth; see {@link orderByWords}.
 */
export function createScorer({
	ranking,
	confidence,
	calibration,
	order,
}: Model): (
	candidates: readonly EvidencedCandidate[],
	answerType: AnswerType,
	worthOf: (at: number) => number | null,
) => readonly { readonly ranking: number; readonly score: number }[] {
	const rankingOf = compileRanking(ranking);
	const addedUp = compileLogOdds(confidence);
	return (candidates, answerType, worthOf) => {
		const rows = candidates.map(({ evidence }) => rowOf(evidence));
		const rankings = orderByWords(rows.map(rankingOf), worthOf, answerType, order);
		const standing = standings(rankings, readingsOf(candidates), rows);
		const chances = rows.map((row, i) => {
			row.set(standing[i] ?? [], evidenceNames.length);
			return calibrated(calibration, addedUp(row));
		});
		let most = 1;
		for (const i of bestPlaces(rankings, rankings.length)) {
			most = Math.min(most, chances[i] ?? 0);
			chances[i] = most;
		}
		return chances.map((score, i) => ({ ranking: rankings[i] ?? 0, score }));
	};
}

// The inputs of the confidence, of which the standing is not known yet: evidence first.
function rowOf(evidence: Evidence): Float64Array {
	const row = new Float64Array(confidenceNames.length);
	for (let i = 0; i < evidenceNames.length; i++) row[i] = evidence[evidenceNames[i] as EvidenceName];
	return row;
}
