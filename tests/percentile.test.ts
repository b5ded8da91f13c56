import { describe, expect, it } from 'vitest';
import { percentile } from '../src/cli/percentile.ts';

const values = Array.from({ length: 200 }, (_, position) => 200 - position);

describe('a percentile', () => {
	it.each([
		[0.5, 100],
		[0.505, 101],
		[0.95, 190],
		[0.99, 198],
		[0.991, 199],
		[1, 200],
		[0.001, 1],
	])('at %f of 1 to 200 is %i', (share, expected) => {
		expect(percentile(values, share)).toBe(expected);
	});

	it('of one value is that value', () => {
		expect(percentile([7], 0.01)).toBe(7);
	});

	it.each([0, 1.01, Number.NaN])('refuses the share %f, and no values', (share) => {
		expect(() => percentile(values, share)).toThrow('expected a share above 0 and up to 1');
		expect(() => percentile([], 0.5)).toThrow('expected at least one value');
	});
});
