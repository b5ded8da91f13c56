/** A judged prediction: how sure it was, 0 to 1 or any number that grows with sureness, and whether it was right. */
export interface Judged {
	readonly sureness: number;
	readonly right: boolean;
}

/**
 * Area under the ROC curve: the chance that a right one is surer than a wrong one, ties counting a half. 0.5 is chance.
 * NaN where all are right or all are wrong.
 */
export function areaUnderRoc(judged: readonly Judged[]): number {
	const sorted = judged.toSorted((a, b) => a.sureness - b.sureness);
	let [rankSum, right] = [0, 0];
	for (let from = 0; from < sorted.length; ) {
		let to = from;
		while (to < sorted.length && sorted[to]?.sureness === sorted[from]?.sureness) to++;
		const rights = sorted.slice(from, to).filter((one) => one.right).length;
		rankSum += (rights * (from + to + 1)) / 2;
		right += rights;
		from = to;
	}
	return (rankSum - (right * (right + 1)) / 2) / (right * (sorted.length - right));
}

/** Bins of equal width of the reliability diagram. Ten is customary. */
const reliabilityBins = 10;

/** Expected calibration error: how far sureness and the share of right ones are apart, over ten bins of equal width. */
export function calibrationError(judged: readonly Judged[]): number {
	const bins = Array.from({ length: reliabilityBins }, () => ({ sureness: 0, right: 0 }));
	for (const { sureness, right } of judged) {
		const bin = bins[Math.min(reliabilityBins - 1, Math.floor(sureness * reliabilityBins))];
		if (bin === undefined) continue;
		bin.sureness += sureness;
		bin.right += right ? 1 : 0;
	}
	return bins.reduce((sum, bin) => sum + Math.abs(bin.sureness - bin.right), 0) / judged.length;
}

/** How well one list, best first, puts its right members first. `missed`: right members that are not in the list. */
export function rankingMeasures(right: readonly boolean[], missed = 0) {
	const first = right.indexOf(true);
	let [seen, precisions] = [0, 0];
	right.forEach((isRight, i) => {
		if (isRight) precisions += ++seen / (i + 1);
	});
	return {
		first: first === 0 ? 1 : 0,
		reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
		averagePrecision: seen + missed === 0 ? 0 : precisions / (seen + missed),
	};
}
