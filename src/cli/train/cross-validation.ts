import { numberByKey } from '../../evaluation/draw.ts';
import type { Model } from '../../ranking/model.ts';
import type { Example } from './examples.ts';
import { confidenceBy, type FitOptions, fitConfidence, fitRanking, type RankingOptions, rankingsBy } from './fit.ts';

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

/**
 * Ranks the candidates of every example by models that were fitted to others.
 *
 * @param heldOut Which part an example belongs to: what is fitted for a part has seen none of it.
 */
export function heldOutRankings(
	examples: readonly Example[],
	options: RankingOptions,
	heldOut: (example: Example) => number | string = partOf,
): ReadonlyMap<Example, Float64Array> {
	const rankings = new Map<Example, Float64Array>();
	for (const name of new Set(examples.map(heldOut))) {
		const others = examples.filter((example) => heldOut(example) !== name);
		const rankingsOf = rankingsBy(fitRanking(others, options));
		for (const example of examples) if (heldOut(example) === name) rankings.set(example, rankingsOf(example));
	}
	return rankings;
}

/** Judges every example by models that were fitted to others: see {@link heldOutRankings}. */
export function crossValidate(
	examples: readonly Example[],
	options: FitOptions,
	heldOut: (example: Example) => number | string = partOf,
): ReadonlyMap<Example, HeldOut> {
	const rankings = heldOutRankings(examples, options.ranking, heldOut);
	const names = [...new Set(examples.map(heldOut))];
	const judged = new Map<Example, HeldOut>();
	for (const name of names) {
		const others = examples.filter((example) => heldOut(example) !== name);
		const confidenceOf = confidenceBy(fitConfidence(others, rankings, options.confidence));
		for (const example of examples) {
			if (heldOut(example) !== name) continue;
			const own = rankings.get(example) ?? new Float64Array();
			judged.set(example, { rankings: own, confidence: confidenceOf(example, own) });
		}
	}
	return judged;
}

/** The model for use: fitted to all examples, its confidence to rankings of articles that the ranking had not seen. */
export function fitModel(examples: readonly Example[], options: FitOptions): Model {
	return {
		ranking: fitRanking(examples, options.ranking),
		confidence: fitConfidence(examples, heldOutRankings(examples, options.ranking), options.confidence),
	};
}
