import { compileLogOdds, compileRanking, type Model, standings } from '../../ranking/model.ts';
import { type Example, evidenceOf } from './examples.ts';

// What a model that was fitted makes of an example.

/** The candidate that ranks first, with the inputs of the confidence; null where there are no candidates. */
export function bestOf(
	example: Example,
	rankings: Float64Array,
): { readonly at: number; readonly right: boolean; readonly row: readonly number[] } | null {
	if (rankings.length === 0) return null;
	const at = rankings.reduce((best, ranking, i) => (ranking > (rankings[best] ?? 0) ? i : best), 0);
	const rows = example.right.map((_, i) => evidenceOf(example, i));
	const standing = standings(rankings, example.reading, rows)[at] ?? [];
	return { at, right: example.right[at] === true, row: [...evidenceOf(example, at), ...standing] };
}

/** The ranking of every candidate of an example by its evidence alone. */
export function rankingsBy(ranking: Model['ranking']): (example: Example) => Float64Array {
	const rankingOf = compileRanking(ranking);
	return (example) => Float64Array.from(example.right, (_, at) => rankingOf(evidenceOf(example, at)));
}

/** The log-odds, before calibration, that the first of an example's candidates answers; null where there are none. */
export function logOddsBy(
	confidence: Model['confidence'],
): (example: Example, rankings: Float64Array) => number | null {
	const logOddsOf = compileLogOdds(confidence);
	return (example, rankings) => {
		const best = bestOf(example, rankings);
		return best === null ? null : logOddsOf(best.row);
	};
}
