import { describe, expect, it } from 'vitest';
import { withWholeNumbers } from '../src/text/whole-number.ts';

function widened(text: string, words: string): string {
	const start = text.lastIndexOf(words);
	const { start: from, end } = withWholeNumbers({ start, end: start + words.length }, text);
	return text.slice(from, end);
}

describe('a number of which a part is marked', () => {
	it.each([
		['The margin is plus or minus 0.8 points.', 'minus 0.8 points', 'plus or minus 0.8 points'],
		['The margin is ±3.1 points.', '3.1 points', '±3.1 points'],
		['It fell by between 6% and 9% in May.', '9%', 'between 6% and 9%'],
	])('is a margin or a range as a whole: %s', (text, words, whole) => {
		expect(widened(text, words)).toBe(whole);
	});

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
		['The fine is 12 million tenge.', '12 million', '12 million tenge'],
		['It costs 600 Namibian dollars a tonne.', '600', '600 Namibian dollars'],
		['It cost 4 billion CFA francs ($6 million).', '4 billion', '4 billion CFA francs'],
		['He paid 48,000 marks for it.', '48,000', '48,000 marks'],
		['The year 2024 marks the end of it.', '2024', '2024'],
		['In all 12 Norland won.', '12', '12'],
		['All 31 marks were read.', '31', '31'],
	])('gets the money that it is a sum of: %s', (text, words, whole) => {
		expect(widened(text, words)).toBe(whole);
	});

	it.each([
		['Tickets are sold at prices from 35 to 190 euros.', '190 euros', '35 to 190 euros'],
		['Fees ranging from $20 to $90 are paid.', '$20', '$20 to $90'],
		['The price rose from $35 to $90.', '$90', '$90'],
	])('gets the other end of what prices range over: %s', (text, words, whole) => {
		expect(widened(text, words)).toBe(whole);
	});

	it.each([
		['It was worth no more than 700 euros.', 'more than 700 euros', 'no more than 700 euros'],
		['It cost 600 U.S. dollars a ton.', '600', '600 U.S. dollars'],
		['It cost 600 Friday.', '600', '600'],
	])('gets the bound before it, and the money behind it: %s', (text, words, whole) => {
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

	it.each([
		['It took two and a half years.', 'half years', 'two and a half years'],
		['It cost two and a half million dollars.', 'two', 'two and a half million'],
		['It took an hour and a half.', 'an hour', 'an hour and a half'],
		['It sold two and half of the rest.', 'two', 'two'],
		['It killed two and a third was hurt.', 'two', 'two'],
		['It sold two and a half of the rest.', 'two', 'two'],
	])('gets the half that is told with it: %s', (text, words, expected) => {
		expect(widened(text, words)).toBe(expected);
	});

	it('gets the unit that is only written short', () => {
		expect(widened('It needs 200 MB of disk space.', '200')).toBe('200 MB');
		expect(widened('It needs at least 4.5 GB of memory.', 'at least 4.5')).toBe('at least 4.5 GB');
		expect(widened('It has 200 MBA students.', '200')).toBe('200');
	});

	it('gets the whole of the words that bound it', () => {
		expect(widened('It stays open until at least 2028.', 'least 2028')).toBe('at least 2028');
		expect(widened('It is the least 2028 has seen.', 'least 2028')).toBe('least 2028');
	});

	it('is marked whole as a word is that a hyphen joins to one letter', () => {
		expect(widened('The super-G was called off.', 'G')).toBe('super-G');
		expect(widened('The X-ray was lost.', 'ray')).toBe('X-ray');
		expect(widened('It is a Lisenne-based firm.', 'Lisenne')).toBe('Lisenne');
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
