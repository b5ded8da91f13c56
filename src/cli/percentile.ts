/**
 * The value below or at which `share` (above 0, up to 1) of the values lie, by the nearest-rank method: always one of them.
 *
 * @throws RangeError where there are no values, or the share is out of range.
 */
export function percentile(values: readonly number[], share: number): number {
	if (!(share > 0 && share <= 1)) throw new RangeError(`expected a share above 0 and up to 1, found ${share}`);
	const found = values.toSorted((left, right) => left - right)[Math.ceil(share * values.length) - 1];
	if (found === undefined) throw new RangeError('expected at least one value, found none');
	return found;
}
