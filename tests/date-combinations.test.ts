import { describe, expect, it } from 'vitest';
import { findDates } from '../src/text/dates.ts';

/** Published on a Tuesday. */
const published = '2024-09-10';
const read = (text: string): readonly string[] =>
	findDates(text, published).map(
		({ start, end, relation, period }) =>
			`${text.slice(start, end)} | ${relation} | ${period === null ? 'unread' : `${period.from} ${period.to}`}`,
	);

describe('both ends of a stretch', () => {
	it.each([
		'from 3 May 2019 to 4 June 2020',
		'from 3 May 2019 until 4 June 2020',
		'from 3 May 2019 till 4 June 2020',
		'from 3 May 2019 through 4 June 2020',
		'from 3 May 2019 – 4 June 2020',
		'between 3 May 2019 and 4 June 2020',
		'from the 3 May 2019 to 4 June 2020',
	])('are one expression: %s', (words) =>
		expect(read(`The lift stood still ${words}.`)).toEqual([`${words} | range | 2019-05-03 2020-06-04`]),
	);

	it.each([
		'The lift stood still on 3 May 2019 and on 4 June 2020.',
		'The lift stood still on 3 May 2019 until 4 June 2020.',
		'Between floors, it stood on 3 May 2019 and 4 June 2020.',
		'Away from the hall, it stood on 3 May 2019 – 4 June 2020.',
		'It moved from 3 May 2019 and 4 June 2020.',
		'It stood still between them on 3 May 2019, 4 June 2020.',
	])('are two without the words that join them: %s', (text) => expect(read(text)).toHaveLength(2));

	it('is unread where its second end lies before its first, or is not known', () => {
		expect(read('It stood from 4 June 2020 to 3 May 2019.')[0]).toContain('unread');
		expect(read('It stood from 3 May 2019 to 4/6/2020.')[0]).toContain('unread');
	});

	it('are not joined again to a date behind them', () => {
		expect(read('It moved from 2010 to 2015 to 4 June 2020.')[0]).toBe(
			'from 2010 to 2015 | range | 2010-01-01 2015-12-31',
		);
	});

	it('do not take in a third date', () => {
		expect(read('It was shut from 3 May 2019 to 4 June 2019 and 5 July 2019.')).toEqual([
			'from 3 May 2019 to 4 June 2019 | range | 2019-05-03 2019-06-04',
			'5 July 2019 | at | 2019-07-05 2019-07-05',
		]);
	});
});

describe('a weekday behind another', () => {
	it.each([
		['They will meet on Monday and Tuesday.', 'unread'],
		['They met on Friday and Saturday.', '2024-09-07'],
		['They will meet on Monday, as on Tuesday.', '2024-09-10'],
	])('is not before it: %s', (text, day) => expect(read(text)[1]).toContain(day));
});

describe('a day counted from another', () => {
	it.each<readonly [string, string]>([
		['two days before 3 May 2023', '2023-05-01'],
		['two days after 3 May 2023', '2023-05-05'],
		['two nights after 3 May 2023', '2023-05-05'],
		['two days following 3 May 2023', '2023-05-05'],
		['two days from 3 May 2023', '2023-05-05'],
		['a week from 3 May 2023', '2023-05-10'],
		['the day before 3 May 2023', '2023-05-02'],
		['the night before 3 May 2023', '2023-05-02'],
		['the day after the 3 May 2023', '2023-05-04'],
		['the eve of 3 May 2023', '2023-05-02'],
		...['the', 'its', 'his', 'her', 'their', 'this', 'a', 'an'].map(
			(word) => [`three days after ${word} fire of 3 May 2023`, '2023-05-06'] as const,
		),
	])('%s', (words, day) => expect(read(`It closed ${words}.`)).toEqual([`${words} | at | ${day} ${day}`]));

	it.each(['in', 'on', 'at'])('is unread where its event may be of another day: "%s"', (word) =>
		expect(read(`It closed three days after the fire ${word} 3 May 2023.`).at(-1)).toContain('unread'),
	);

	it.each('than least most about around some roughly under nearly almost only barely to another'.split(' '))(
		'is unread where the count is loose: "%s"',
		(word) => expect(read(`It closed ${word} two days after 3 May 2023.`).join()).toMatch(/^two days.*unread$/u),
	);

	it.each('within for in over during the first last past next every each these those'.split(' '))(
		'is none where the words say how long: "%s two weeks after"',
		(word) =>
			expect(read(`It was shut ${word} two weeks after 3 May 2023.`).join()).toContain('after 3 May 2023 | after |'),
	);

	it.each([
		['The year before 3 May 2023 was dry.', 'before 3 May 2023 | before |'],
		['It lasted three days of 3 May 2023.', '3 May 2023 | at | 2023-05-03 2023-05-03'],
		['It closed the eve before 3 May 2023.', 'before 3 May 2023 | before |'],
		['It closed within two days of 3 May 2023.', '3 May 2023 | at | unread'],
	])('is none: %s', (text, expected) => expect(read(text).join()).toContain(expected));
});

describe('a week and what it begins or ends with', () => {
	it.each([
		['the week beginning 3 May 2023', '2023-05-03 2023-05-09'],
		['the week starting 3 May 2023', '2023-05-03 2023-05-09'],
		['the week commencing 3 May 2023', '2023-05-03 2023-05-09'],
		['the week beginning on 3 May 2023', '2023-05-03 2023-05-09'],
		['that week beginning 3 May 2023', '2023-05-03 2023-05-09'],
		['a week ending 3 May 2023', '2023-04-27 2023-05-03'],
		['the week ended 3 May 2023', '2023-04-27 2023-05-03'],
		['the week to 3 May 2023', '2023-04-27 2023-05-03'],
		['the week from 3 May 2023', '2023-05-03 2023-05-09'],
		['the week of 3 June 2024', '2024-06-03 2024-06-09'],
		['the week of 4 June 2024', 'unread'],
		['the week beginning May 2023', 'unread'],
	])('%s', (words, days) => expect(read(`It rained in ${words}.`)).toEqual([`${words} | at | ${days}`]));

	it.each(['a week on Friday', 'two weeks on Friday', 'a fortnight on Friday'])('is unread as "%s"', (words) =>
		expect(read(`It will close ${words}.`).at(-1)).toContain('unread'),
	);
});

describe('a stretch that ends with a date', () => {
	it.each([
		['in the six months to June 2023', '2023-01-01 2023-06-30'],
		['over the six months to June 2023', '2023-01-01 2023-06-30'],
		['during the six months to June 2023', '2023-01-01 2023-06-30'],
		['for the six months to June 2023', '2023-01-01 2023-06-30'],
		['in the first six months to June 2023', '2023-01-01 2023-06-30'],
		['in the last six months to June 2023', '2023-01-01 2023-06-30'],
		['in the past six months to June 2023', '2023-01-01 2023-06-30'],
		['in the six months ended June 2023', '2023-01-01 2023-06-30'],
		['in the six months ending June 2023', '2023-01-01 2023-06-30'],
		['in the six months ending in June 2023', '2023-01-01 2023-06-30'],
		['in the six months ended on 30 June 2023', '2023-01-01 2023-06-30'],
		['in the six months through June 2023', '2023-01-01 2023-06-30'],
		['in the six months up to June 2023', '2023-01-01 2023-06-30'],
		['in the six months until June 2023', '2023-01-01 2023-06-30'],
		['in the six months to the end of June 2023', '2023-01-01 2023-06-30'],
		['in the two weeks to 3 May 2023', '2023-04-20 2023-05-03'],
		['in the two years to June 2023', '2021-07-01 2023-06-30'],
		['the year to June 2023', '2022-07-01 2023-06-30'],
		['the past year to June 2023', '2022-07-01 2023-06-30'],
		['a year to June 2023', '2022-07-01 2023-06-30'],
		['the quarter ended 30 June 2023', '2023-04-01 2023-06-30'],
	])('%s', (words, days) => expect(read(`Profit rose ${words}.`)).toEqual([`${words} | range | ${days}`]));

	it('is not counted where it ends with a year', () => {
		expect(read('Profit rose in the five years to 2020.').join()).toContain('unread');
	});
});
