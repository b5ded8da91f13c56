import { describe, expect, it } from 'vitest';
import { withWholeNumbers } from '../src/text/whole-number.ts';

function widened(text: string, words: string): string {
	const start = text.lastIndexOf(words);
	const { start: from, end } = withWholeNumbers({ start, end: start + words.length }, text);
	return text.slice(from, end);
}

describe('a number of which a part is marked', () => {
	it.each([
		['The rate was cut to -0.25 percent.', '0.25 percent', '-0.25 percent'],
		['The rate was cut to -0.25.', '0.25', '-0.25'],
		['It fell to −12 degrees.', '12 degrees', '−12 degrees'],
		['It was minus 12 degrees.', '12 degrees', 'minus 12 degrees'],
		['They made -$5 million.', '$5 million', '-$5 million'],
	])('gets the sign before it: %s', (text, words, whole) => {
		expect(widened(text, words)).toBe(whole);
	});

	it.each([
		['It cost 1 200 000 euros.', '000 euros', '1 200 000 euros'],
		['It had 1 200 000 boats.', '1', '1 200 000'],
		['It cost 200 000 euros.', '000 euros', '200 000 euros'],
		['It had 1\u00a0200 boats.', '200', '1\u00a0200'],
	])('gets the other groups of its digits: %j', (text, words, whole) => {
		expect(widened(text, words)).toBe(whole);
	});

	it('gets the other end where it stands between two', () => {
		expect(widened('Between 30 and 40 people came.', '40')).toBe('Between 30 and 40');
		expect(widened('Between 30 and 40 people came.', '30')).toBe('Between 30 and 40');
		expect(widened('It grew by between 3 and 4 percent.', '4 percent')).toBe('between 3 and 4 percent');
	});

	it.each([
		['It ran from 1979-80.', '80'],
		['It ran from 1979 -1990.', '1990'],
		['They won 5-10.', '10'],
		['It has COVID-19 wards.', '19'],
		['On May 12 300 left.', '300'],
		['On page 3 200 boats.', '200'],
		['It was held between 1990 and 2000.', '1990'],
		['Nearly 700,000 came.', 'Nearly 700,000'],
		['It fell to -3 and then to 5 degrees.', '5 degrees'],
	])('stays as it is where what stands beside it is another: %s', (text, words) => {
		expect(widened(text, words)).toBe(words);
	});
});
