import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantedIn } from '../src/evaluation/planted.ts';

describe('what is planted in place of an answer', () => {
	it.each([
		['a larger number', '1,450 people', /^(?:1,[7-9]\d\d|2,[0-6]\d\d) people$/],
		['a number with as many decimals', '$2.5 million', /^\$(?:3\.\d|4\.[0-5]) million$/],
		['an earlier year', 'in 2021', /^in 20(?:20|19|18)$/],
		['another day of the month', '31 December', /^(?:[1-9]|1\d|2[0-8]) December$/],
		['another day, the month first', 'Oct. 31', /^Oct\. 31$|^Oct\. \d+$/],
		['another number in a word', 'Nine lives', /^(?!Nine)[A-Z][a-z]+ lives$/],
		['another weekday', 'on Tuesday', /^on (?!Tuesday)[A-Z][a-z]+day$/],
		['another month', 'in August', /^in (?!August)[A-Z][a-z]+$/],
	])('is %s', (_, text, expected) => {
		for (const key of ['a', 'b', 'c', 'd', 'e']) {
			const planted = plantedIn(text, key);
			expect(planted).toMatch(expected);
			expect(planted).not.toBe(text);
		}
	});

	it.each(['a reason', 'Ida Lund', '6-5', '3:15'])('is nothing in "%s"', (text) => {
		expect(plantedIn(text, 'key')).toBeNull();
	});

	it('is never the same text, and the same for the same key', () => {
		fc.assert(
			fc.property(fc.nat(2_000_000), fc.string(), (number, key) => {
				const text = `${number.toLocaleString('en-US')} people`;
				const planted = plantedIn(text, key);
				expect(planted).not.toBe(text);
				expect(planted).toBe(plantedIn(text, key));
			}),
		);
	});
});
