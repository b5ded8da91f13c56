/** A number that should be high where something is so, and whether it is so. */
export interface Scored {
	readonly score: number;
	readonly positive: boolean;
}

/**
 * Area under the receiver operating characteristic: the chance that a positive scores above a negative, both drawn at
 * random, where a tie counts a half (the Mann-Whitney statistic, https://doi.org/10.1148/radiology.143.1.7063747).
 *
 * @returns 0 to 1; 0.5 says nothing. Null where there are no positives or no negatives.
 */
export function areaUnderRoc(scored: readonly Scored[]): number | null {
	const ordered = scored.toSorted((a, b) => a.score - b.score);
	const positives = ordered.filter(({ positive }) => positive).length;
	const negatives = ordered.length - positives;
	if (positives === 0 || negatives === 0) return null;
	let [won, below] = [0, 0];
	let [tiedUp, tiedDown] = [0, 0];
	ordered.forEach(({ score, positive }, i) => {
		if (positive) tiedUp++;
		else tiedDown++;
		if (ordered[i + 1]?.score === score) return;
		won += tiedUp * (below + tiedDown / 2);
		below += tiedDown;
		[tiedUp, tiedDown] = [0, 0];
	});
	return won / (positives * negatives);
}
