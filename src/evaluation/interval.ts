/** Standard deviations that hold 95 % of a normal distribution. */
const ninetyFivePercent = 1.959964;

/**
 * Where the true share lies with 95 % confidence, when `met` of `all` questions were seen to be so: Wilson's score
 * interval, which holds for few questions and for shares near 0 and 1 (https://doi.org/10.2307/2276774).
 *
 * @param all 1 or more.
 * @returns Both ends, 0 to 1.
 */
export function wilsonInterval(met: number, all: number): readonly [low: number, high: number] {
	if (!(all >= 1 && met >= 0 && met <= all))
		throw new RangeError(`expected 0..all of 1 or more, found ${met} of ${all}`);
	const z2 = ninetyFivePercent ** 2;
	const share = met / all;
	const middle = (share + z2 / (2 * all)) / (1 + z2 / all);
	const half = (ninetyFivePercent / (1 + z2 / all)) * Math.sqrt((share * (1 - share)) / all + z2 / (4 * all * all));
	return [met === 0 ? 0 : middle - half, met === all ? 1 : middle + half];
}
