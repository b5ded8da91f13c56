import { numberByKey } from '../../evaluation/draw.ts';
import { type Calibration, calibrated, type Model } from '../../ranking/model.ts';
import { orderByWords } from '../../ranking/order-by-words.ts';
import { createSureByWords, type WordsCalibration } from '../../ranking/sure-by-words.ts';
import type { Example } from './examples.ts';
import { bestOf, logOddsBy, rankingsBy } from './first-candidates.ts';
import { type FitOptions, fitCalibration, fitConfidence, fitRanking, fitWords, type RankingOptions } from './fit.ts';
import { fitOrder } from './fit-order.ts';
import type { BoostingOptions } from './trees.ts';

/** What models make of an example that were fitted without it. */
export interface HeldOut {
	/** For each candidate. */
	readonly rankings: Float64Array;
	/** The probability that the first candidate answers. */
	readonly confidence: number;
}

/** Parts that the articles are divided into; each is judged by models fitted to the others. Five is usual. */
const parts = 5;

/** By article: what a model has learned of an article must not help it with another question about it. */
export function partOf({ group }: Example): number {
	return numberByKey(`part ${group}`, parts);
}

/** Which part an example belongs to: what is fitted for a part has seen none of it. */
type HeldOutBy = (example: Example) => number | string;

/**
 * What each example comes to by what was learned from the examples of the other parts; one that comes to null is left out.
 *
 * @param learn Given the others, judges an example.
 */
function judgedByOthers<Judged>(
	examples: readonly Example[],
	heldOut: HeldOutBy,
	learn: (others: readonly Example[]) => (example: Example) => Judged | null,
): ReadonlyMap<Example, Judged> {
	const found = new Map<Example, Judged>();
	for (const part of new Set(examples.map(heldOut))) {
		const judge = learn(examples.filter((example) => heldOut(example) !== part));
		for (const example of examples) {
			const judged = heldOut(example) === part ? judge(example) : null;
			if (judged !== null) found.set(example, judged);
		}
	}
	return found;
}

/**
 * The rankings of every example's candidates as the bot has them, by models that were fitted to others: by evidence, and among the
 * best few by what their answering words are worth.
 *
 * @param byEvidence See {@link heldOutByEvidence}.
 */
export function heldOutRankings(
	examples: readonly Example[],
	{ ridge }: FitOptions['order'],
	byEvidence: ReadonlyMap<Example, Float64Array>,
	heldOut: HeldOutBy = partOf,
): ReadonlyMap<Example, Float64Array> {
	return judgedByOthers(examples, heldOut, (others) => {
		const order = fitOrder(others, byEvidence, ridge);
		return (example) =>
			orderByWords(byEvidence.get(example) ?? new Float64Array(), example.worthOf, example.answerType, order);
	});
}

/** The rankings of every example's candidates by evidence alone, by models that were fitted to others. */
export function heldOutByEvidence(
	examples: readonly Example[],
	options: RankingOptions,
	heldOut: HeldOutBy = partOf,
): ReadonlyMap<Example, Float64Array> {
	return judgedByOthers(examples, heldOut, (others) => rankingsBy(fitRanking(others, options)));
}

/**
 * The log-odds, before calibration, that the first candidate of each example answers, by models that were fitted to others.
 * An example without candidates, or with given ones only, has none.
 */
function heldOutLogOdds(
	examples: readonly Example[],
	rankings: ReadonlyMap<Example, Float64Array>,
	options: BoostingOptions,
): ReadonlyMap<Example, number> {
	return judgedByOthers(examples, partOf, (others) => {
		const logOddsOf = logOddsBy(fitConfidence(others, rankings, options));
		return (example) => (example.ranksAll ? null : logOddsOf(example, rankings.get(example) ?? new Float64Array()));
	});
}

function calibrationOf(
	examples: readonly Example[],
	rankings: ReadonlyMap<Example, Float64Array>,
	logOdds: ReadonlyMap<Example, number>,
): Calibration {
	return fitCalibration(
		examples.flatMap((example) => {
			const known = logOdds.get(example);
			const best = bestOf(example, rankings.get(example) ?? new Float64Array());
			return known === undefined || best === null ? [] : [{ logOdds: known, right: best.right }];
		}),
	);
}

/** What the worth of the answering words adds, learned from examples whose log-odds are by models that had not seen them. */
function wordsOf(
	examples: readonly Example[],
	rankings: ReadonlyMap<Example, Float64Array>,
	logOdds: ReadonlyMap<Example, number>,
	calibration: Calibration,
): WordsCalibration {
	return fitWords(
		examples.flatMap((example) => {
			const known = logOdds.get(example);
			const best = bestOf(example, rankings.get(example) ?? new Float64Array());
			const worth = best === null ? null : example.worthOf(best.at);
			if (known === undefined || best === null || worth === null) return [];
			return [{ example, score: calibrated(calibration, known), worth, right: best.right }];
		}),
	);
}

/** Judges every example by models, and a calibration, that were fitted to other articles. `byEvidence`: see {@link heldOutByEvidence}. */
export function crossValidate(
	examples: readonly Example[],
	options: FitOptions,
	byEvidence: ReadonlyMap<Example, Float64Array>,
): ReadonlyMap<Example, HeldOut> {
	const rankings = heldOutRankings(examples, options.order, byEvidence);
	const logOdds = heldOutLogOdds(examples, rankings, options.confidence);
	return judgedByOthers(examples, partOf, (others) => {
		const calibration = calibrationOf(others, rankings, logOdds);
		const sureByWords = createSureByWords(wordsOf(others, rankings, logOdds, calibration));
		return (example) => {
			const known = logOdds.get(example);
			const own = rankings.get(example) ?? new Float64Array();
			const best = bestOf(example, own);
			const score = known === undefined ? 0 : calibrated(calibration, known);
			const worth = known === undefined || best === null ? null : example.worthOf(best.at);
			return { rankings: own, confidence: sureByWords(score, worth, example.answerType) };
		};
	});
}

/** The model for use: fitted to all examples, its confidence to rankings of articles that the ranking had not seen. */
export function fitModel(examples: readonly Example[], options: FitOptions): Model {
	const byEvidence = heldOutByEvidence(examples, options.ranking);
	const rankings = heldOutRankings(examples, options.order, byEvidence);
	const logOdds = heldOutLogOdds(examples, rankings, options.confidence);
	const calibration = calibrationOf(examples, rankings, logOdds);
	return {
		ranking: fitRanking(examples, options.ranking),
		order: fitOrder(examples, byEvidence, options.order.ridge),
		confidence: fitConfidence(examples, rankings, options.confidence),
		calibration,
		words: wordsOf(examples, rankings, logOdds, calibration),
	};
}
