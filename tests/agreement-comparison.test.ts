import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates } from '../src/answer/agreement/compare-dates.ts';
import { compareNames } from '../src/answer/agreement/compare-names.ts';
import { compareOfOneFact, compareQuantities } from '../src/answer/agreement/compare-quantities.ts';
import type { Comparison } from '../src/answer/agreement/comparison.ts';
import { dateParts } from '../src/answer/agreement/date-parts.ts';
import { type Quantity, readQuantities } from '../src/text/quantities.ts';

const quantity = (text: string): Quantity => {
	const [first] = readQuantities(text);
	if (first === undefined) throw new Error(`expected a quantity in "${text}"`);
	return first;
};
const quantities = (a: string, b: string) => compareQuantities(quantity(a), quantity(b));

describe('quantities of one fact in two reports', () => {
	it.each<[string, string, Comparison]>([
		['31 councillors', '27 votes', 'differ'],
		['640 jobs', '640 workers', 'agree'],
		['40 dollars a day', '55 dollars', 'differ'],
		// Something else, however each is called.
		['four people', 'five states', 'unrelated'],
		['nine people', 'nine weeks', 'unrelated'],
		['40 dollars', '40 percent', 'unrelated'],
		['$5 a day', '$5 a week', 'unrelated'],
		['four villages', 'five villages', 'differ'],
	])('%s, %s: %s', (a, b, expected) => {
		expect(compareOfOneFact(quantity(a), quantity(b))).toBe(expected);
	});
});

describe('quantities', () => {
	it.each<[string, string, Comparison]>([
		// One value, whatever hedges it.
		['an estimated 1.7 million people', 'approximately 1,700,000 individuals', 'agree'],
		['1.7 million people', 'about 1.7m people', 'agree'],
		['nearly 700,000 people', 'almost 700,000 people', 'agree'],
		['2 km', '2,000 metres', 'agree'],
		['two years', '24 months', 'agree'],
		// Both may be true: one is rounded or bounded.
		['nearly 700,000 nationals', '675,190 people', 'compatible'],
		['nearly 700,000 people', '700,000 people', 'compatible'],
		['more than 50 people', '120 people', 'compatible'],
		['at least 12 people', '12 people', 'compatible'],
		['up to 600 jobs', '450 jobs', 'compatible'],
		['about 100 people', '91 people', 'compatible'],
		['dozens of houses', '43 houses', 'compatible'],
		['600 to 700 people', '640 people', 'compatible'],
		// Rounding reaches as far as half of the last place, and no further.
		['700,000 people', '665,001 people', 'compatible'],
		['700,000 people', '664,999 people', 'differ'],
		['1.7 million people', '1.75 million people', 'compatible'],
		['1.7 million people', '1.76 million people', 'differ'],
		['1.7 million people', '1.8 million people', 'differ'],
		// "Nearly" and "about" reach a tenth.
		['nearly 1,000 people', '900 people', 'compatible'],
		['nearly 1,000 people', '889 people', 'differ'],
		['about 1,000 people', '1,100 people', 'compatible'],
		['about 1,000 people', '1,111 people', 'differ'],
		// Nobody rounds 12 to 10.
		['10 people', '12 people', 'differ'],
		['exactly 700 people', '699 people', 'differ'],
		['over 50 people', '49 people', 'differ'],
		['fewer than 150 people', 'more than 400 people', 'differ'],
		['rose 4 percent', 'fell 4 percent', 'differ'],
		// Nothing to be compared.
		['5%', '5 people', 'unrelated'],
		['$5', '£5', 'unrelated'],
		['1.2 million sheep', '1.2 million cars', 'unrelated'],
		// People are counted under many names, and are no chickens.
		['12 people', '14 fishermen', 'differ'],
		['12 people', '14 deaths', 'differ'],
		['two people', '15,000 chickens', 'unrelated'],
		['14,200 people', '450 jobs', 'unrelated'],
		['8.5 percent', 'rose 8.5 percent', 'unrelated'],
		['885 people per square mile', '885 people', 'unrelated'],
	])('%s, %s: %s', (a, b, expected) => {
		expect(quantities(a, b)).toBe(expected);
		expect(quantities(b, a)).toBe(expected);
	});

	const approximators = ['', 'about ', 'nearly ', 'over ', 'at least ', 'under ', 'up to ', 'exactly ', 'just over '];
	const written = fc
		.tuple(fc.constantFrom(...approximators), fc.integer({ min: 1, max: 5_000_000 }))
		.map(([approximator, value]) => `${approximator}${value.toLocaleString('en-US')} rafts`);

	it('stand to each other the same way round as the other', () => {
		fc.assert(fc.property(written, written, (a, b) => quantities(a, b) === quantities(b, a)));
	});

	it('agree with themselves', () => {
		fc.assert(fc.property(written, (a) => quantities(a, a) === 'agree'));
	});

	it('never differ where one only bounds what the other gives', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (value, more) => {
				const [bound, given] = [value, value + more].map((one) => `${one.toLocaleString('en-US')} rafts`);
				expect(quantities(`at least ${bound}`, `${given}`)).not.toBe('differ');
				expect(quantities(`up to ${given}`, `${bound}`)).not.toBe('differ');
			}),
		);
	});
});

describe('dates', () => {
	const dates = (a: string, b: string, published?: string) =>
		compareDates(dateParts(a, published), dateParts(b, published));

	it.each<[string, string, Comparison]>([
		['14 March 2019', 'March 14, 2019', 'agree'],
		['2019-03-14', '14th of March 2019', 'agree'],
		['6:40 a.m.', '06:40', 'agree'],
		['November last year', 'November of last year', 'agree'],
		['1954', '21 July 1954', 'compatible'],
		['the early 1990s', '1992', 'compatible'],
		['the 12th century', '1147', 'compatible'],
		['Monday', '4 June', 'compatible'],
		['last month', 'May', 'unrelated'],
		['three weeks ago', '3 May', 'unrelated'],
		['three weeks ago', 'two weeks ago', 'compatible'],
		['three years ago', 'three years ago', 'agree'],
		['1871', '1874', 'differ'],
		['3 May 1902', '8 May 1902', 'differ'],
		['the 1820s', '1841', 'differ'],
		['June 1911', 'August 1911', 'differ'],
		['Monday', 'Tuesday', 'differ'],
		['today', '1987', 'unrelated'],
	])('%s, %s: %s', (a, b, expected) => {
		expect(dates(a, b)).toBe(expected);
		expect(dates(b, a)).toBe(expected);
	});

	it('have the month that they name, and "decade" names none', () => {
		expect(dateParts('Dec. 3', undefined).month).toBe(12);
		expect(dateParts('two decades ago', undefined).month).toBeNull();
	});

	it('are read against the date of the article where it has one', () => {
		expect(dates('last year', '2023', '2024-05-01')).toBe('agree');
		expect(dates('last year', '2022', '2024-05-01')).toBe('differ');
		expect(dates('last year', '2022')).toBe('unrelated');
	});
});

describe('names', () => {
	it.each<[string, string, ReturnType<typeof compareNames>]>([
		['Clara Whitfield', 'Clara Whitfield', 'agree'],
		['the Northgate Group', 'Northgate Group', 'agree'],
		['Jonathon Lalley', 'Jonathan Lalley', 'variant'],
		['US', 'U.S.', 'variant'],
		['US', 'United States', 'variant'],
		['Lalley', 'Jonathan Lalley', 'variant'],
		['J. Lalley', 'Jonathan Lalley', 'variant'],
		['William E. Parsons', 'William Parsons', 'variant'],
		['Muhammad Akram', 'Mohammed Akram', 'variant'],
		['UNSC', 'UN Security Council', 'variant'],
		['Dr. Ruth Abel', 'Ruth Abel', 'variant'],
		['Mayor Olga Brandt', 'Olga Brandt', 'variant'],
		['Judge Aaron Judge', 'Aaron Judge', 'variant'],
		['Martin King', 'Martin Luther King Jr.', 'variant'],
		['Prime Minister', 'the Prime Minister', 'agree'],
		['Olga', 'Olga Brandt', 'variant'],
		['Nordlicht', 'Nordlicht Group', 'variant'],
		['Springfield', 'Springfield, Massachusetts', 'variant'],
		['Brazil', 'Recife', 'compatible'],
		['Bank', 'Bank of England', 'differ'],
		['United', 'United Nations', 'differ'],
		['Paris', 'Paris Saint-Germain', 'differ'],
		['Stephen King', 'Stephen Weiss', 'differ'],
		['Aaron Judge', 'Aaron King', 'differ'],
		['Maria Rossi', 'Mario Rossi', 'differ'],
		['Christina Berg', 'Christian Berg', 'differ'],
		['Uruguay', 'Portugal', 'differ'],
		['Tobias Lund', 'Henrik Dahl', 'differ'],
	])('%s, %s: %s', (a, b, expected) => {
		expect(compareNames(a, b)).toBe(expected);
		expect(compareNames(b, a)).toBe(expected);
	});
});
