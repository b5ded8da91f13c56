import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateLabel, dateReport, judgeDates } from '../src/evaluation/date-labels.ts';
import { addDays, dayOf, weekdayOf } from '../src/text/calendar.ts';
import { findDates } from '../src/text/dates.ts';

/** The share of labelled expressions that are read rightly, required of the finished bot. */
const floor = 0.92;

const labels = readFileSync('tests/date-labels.jsonl', 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as DateLabel);

describe('the labelled date expressions', () => {
	it('are 150 different ones, each where its label says', () => {
		expect(labels).toHaveLength(150);
		expect(new Set(labels.map((label) => JSON.stringify(label))).size).toBe(150);
		for (const { sentence, start, expression } of labels)
			expect(sentence.slice(start, start + expression.length)).toBe(expression);
	});

	const judged = judgeDates(labels);

	it.each(['development', 'held out'] as const)('of the %s half are read rightly in 92 of 100, at least', (half) => {
		const own = judged.filter((one) => one.half === half);
		expect(own).toHaveLength(75);
		expect(own.filter(({ verdict }) => verdict === 'right').length / own.length, dateReport(judged)).toBeGreaterThan(
			floor,
		);
	});

	it('are left unread rather than read wrongly', () => {
		const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
		expect(wrong, dateReport(judged)).toEqual([]);
	});

	it('count a reading as wrong where its days or its relation differ, and as unresolved where there is none', () => {
		const [label] = labels;
		if (label?.expect == null) throw new Error('expected a first label with days');
		const expecting = (expect: DateLabel['expect']) => judgeDates([{ ...label, expect }])[0]?.verdict;
		expect(expecting(label.expect)).toBe('right');
		expect(expecting({ ...label.expect, to: '2024-08-05' })).toBe('wrong');
		expect(expecting({ ...label.expect, relation: 'since' })).toBe('wrong');
		expect(expecting(null)).toBe('wrong');
		expect(judgeDates([{ ...label, published: null }])[0]?.verdict).toBe('unresolved');
	});
});

const read = (text: string, published: string | null) =>
	findDates(text, published).map(({ start, end, relation, period }) =>
		[text.slice(start, end), relation, period === null ? 'unread' : `${period.from} ${period.to}`].join(' | '),
	);

describe('a date expression', () => {
	it('takes in the word that relates it, and no other', () => {
		expect(read('In all, 212 had left by the end of May 2020 and since 3 June 2020 none has.', null)).toEqual([
			'by the end of May 2020 | by | 2020-05-01 2020-05-31',
			'since 3 June 2020 | since | 2020-06-03 2020-06-03',
		]);
	});

	it('of a part of the day is that day', () => {
		expect(read('They meet next Friday evening.', '2024-09-14')).toEqual([
			'next Friday evening | at | 2024-09-20 2024-09-20',
		]);
	});

	it('is one where a sentence gives both ends', () => {
		expect(read('The lift stood still from 3 May 2019 to 4 June 2020.', null)).toEqual([
			'from 3 May 2019 to 4 June 2020 | range | 2019-05-03 2020-06-04',
		]);
	});

	it.each([
		['The bridge shut on Tuesday, 3 June 2024.', 'at'],
		['The fair ran from Friday, June 3 to Sunday, June 6, 2024.', 'range'],
		['The fair ran from Monday, June 3 to Sunday, June 6, 2024.', 'range'],
		['The fair runs from Monday, June 3 to Sunday, June 6.', 'range'],
	])('is unread where it has another weekday than is written beside it: %s', (text, relation) => {
		expect(read(text, '2024-05-20')).toEqual([expect.stringMatching(`${relation} \\| unread$`)]);
	});

	it('is not counted from a date further before it where the one it follows is unread', () => {
		const text = 'The mill opened on 3 May 2020; it shut on Tuesday, 3 June 2024, and burned down the following day.';
		expect(read(text, null).map((found) => found.split(' | ')[2])).toEqual([
			'2020-05-03 2020-05-03',
			'unread',
			'unread',
		]);
	});

	it('is read with its weekday in the calendar of its time, which nobody may count back', () => {
		expect(read('The Great Fire began on Sunday, 2 September 1666.', null)[0]).toContain('1666-09-02');
		expect(read('The bridge shut on Monday, 3 June 2024.', null)[0]).toContain('2024-06-03');
	});

	it('is read by the weekday that is written beside it, whatever the tense', () => {
		expect(read('Doors: Saturday, Sept. 28.', '2024-10-02')[0]).toContain('2024-09-28');
		expect(read('Doors: Friday, Sept. 28.', '2024-10-02')[0]).toContain('unread');
	});

	it('that recurs is none', () => {
		expect(read('Children may come to the Saturday club and the Sunday market.', '2024-10-02')).toEqual([]);
		expect(read('It was close in the Saturday vote.', '2024-10-02')).toHaveLength(1);
		expect(
			read('Open Tuesday to Sunday, free on the first Sunday of the month and every Monday.', '2024-10-02'),
		).toEqual([]);
	});

	it.each([
		'It will open in May, three months later than planned.',
		'The president declared Friday a day of mourning.',
		'The union called a one-day strike at both pits on Friday.',
		'She wants to move the fair from May to June.',
		'The landing has been put off from 2031 to 2034.',
		'Each farm pays 300 euros a month from Friday.',
	])('is unread where it says no day, or may say either of two: %s', (text) =>
		expect(read(text, '2025-03-24').at(-1)).toContain('unread'),
	);

	it('is no day behind another where a rate stands before it', () => {
		expect(read('Homes will get 90 litres a day from Friday.', '2025-03-24')).toEqual([
			'from Friday | since | 2025-03-28 2025-03-28',
		]);
	});

	it('without a year is read beside a year since which something has been so', () => {
		const text = 'The choir, which has sung here since 2009, was dissolved on January 9.';
		expect(read(text, '2025-03-24')[1]).toBe('January 9 | at | 2025-01-09 2025-01-09');
	});

	it('without a year is unread where the sentence looks back on another time', () => {
		expect(read('The firm, founded in 1987, closed its mill on June 3.', '2024-09-10')).toEqual([
			'1987 | at | 1987-01-01 1987-12-31',
			'June 3 | at | unread',
		]);
	});
});

describe('a year that a figure is only compared with', () => {
	it.each(['It fell to 4.7 percent in May, the lowest since 2019.', 'It rose to 41 in May from 33 in 2019.'])(
		'does not make the sentence look back: %s',
		(text) => expect(read(text, '2023-06-13')[0]).toBe('May | at | 2023-05-01 2023-05-31'),
	);
});

describe('the tense that a date is read by', () => {
	const [published, last, next] = ['2025-03-24', '2025-03-21', '2025-03-28'];

	it.each([
		['Unloading began to slow on Friday.', last],
		['The witness failed to appear on Friday.', last],
		['Soldiers managed to free the town on Friday.', last],
		['The minister is to leave on Friday.', next],
		['The minister is still to leave on Friday.', next],
		['The minister plans to leave on Friday.', next],
		['The vote, planned for Friday, is the third.', next],
		// Whether that Friday has come is not said.
		['The minister agreed to leave on Friday.', 'unread'],
		['They spoke of a vote to be held on Friday.', 'unread'],
	])('%s', (text, day) => expect(read(text, published)[0]).toContain(day));

	it('is not that of an announcement where "set" has an object of its own', () => {
		expect(read('The company set a record in December.', published)).toEqual(['December | at | 2024-12-01 2024-12-31']);
	});

	it.each([
		['Norberg beat Ruud in straight sets on Friday.', last],
		['Arlen beat Corve 2-1 as rain fell on Friday.', last],
		['A lorry hit the gate on Friday.', last],
		// Shops may have shut, or do so every week.
		['Shops shut on Friday.', 'unread'],
		['The board will sell the mill and cut 30 jobs on Friday.', next],
		['Talks set for Friday are in doubt.', next],
	])('is a past where one thing or person "beat" or "hit", whose past looks like a present: %s', (text, day) =>
		expect(read(text, published)[0]).toContain(day),
	);

	it.each([
		['He will learn more when he is sentenced on Friday.', next],
		['He is accused of setting the mill alight on Friday.', last],
		['The pass is closed after a landslide on Friday.', last],
		['The ship is owned by a firm in the harbour on Friday.', 'unread'],
	])('of what "is done" is ahead only right before the date: %s', (text, day) =>
		expect(read(text, published)[0]).toContain(day),
	);

	it.each([
		['The club suspended its captain on Friday.', last],
		['The judge adjourned the case on Friday.', last],
		['The judge adjourned the case until Friday.', next],
		['The hearing was moved to Friday.', next],
	])('is ahead of a verb that puts off only where it is put off to that day: %s', (text, day) =>
		expect(read(text, published)[0]).toContain(day),
	);

	it.each([
		['The permit expires on 2 December.', '2025-12-02'],
		['The ban takes effect on 2 December.', '2025-12-02'],
		['Its director is leaving in December.', '2025-12-01'],
		['The mayor has promised to open the baths in December.', '2025-12-01'],
		['The next fair will be held in Port Reap on 2 December.', '2025-12-02'],
	])(
		'is ahead of what expires, is promised or comes behind a "will", whatever stands right before it: %s',
		(text, day) => expect(read(text, published)[0]).toContain(day),
	);

	it.each([
		['Norland summoned the envoy, Ada Lind, on Friday to ask for an apology.', last],
		['The investor withdrew on Friday because the bank refused.', last],
		['The rise will be backdated to 1 January.', '2025-01-01'],
		// Whether the meeting has been is not said.
		['The mayor was granted a meeting for Friday.', 'unread'],
		['Each class has one Friday a month off.', 'unread'],
	])('is that of the verb across a name in commas, and of "withdrew" as of "drew": %s', (text, day) =>
		expect(read(text, published)[0]).toContain(day),
	);

	it('is not taken from beyond the clause of the date, unless that begins with it', () => {
		expect(read('The striker, who cost a fortune in July, is due to play on Friday.', '2025-08-20')[0]).toContain(
			'unread',
		);
		expect(read('On Friday, after a week of talks, the minister left.', published)[0]).toContain(last);
	});
});

describe('a number of years or days', () => {
	it.each([
		['It rained in the last ten days.', '2024-08-31 2024-09-10'],
		['Its last ten days were wet.', '2024-08-31 2024-09-10'],
	])('that are the last ones is a date: %s', (text, days) => expect(read(text, '2024-09-10')[0]).toContain(days));

	it.each(['The judge expects the trial to last ten weeks.', 'The battery will last five years.'])(
		'that something lasts is none: %s',
		(text) => expect(read(text, '2024-09-10')).toEqual([]),
	);
});

describe('a year', () => {
	it.each(['In 2020 Democrats won.', 'In 2020 Texas voted.', 'In 2020 was a flood.'])(
		'stands before a name in -s, or a verb: %s',
		(text) => expect(read(text, null)).toEqual(['2020 | at | 2020-01-01 2020-12-31']),
	);

	it('is a number before a plural', () => expect(read('In 2000 homes the light went out.', null)).toEqual([]));
});

describe('a date is read with the words beside it that count from it, or stays unread', () => {
	const published = '2024-09-10';
	it.each([
		['Two days before 3 June 1914 he left.', 'Two days before 3 June 1914 | at | 1914-06-01 1914-06-01'],
		['Three weeks after 4 March 2021 it stood.', 'Three weeks after 4 March 2021 | at | 2021-03-22 2021-03-28'],
		['It opened the day after 4 March 2021.', 'the day after 4 March 2021 | at | 2021-03-05 2021-03-05'],
		['It opened on the eve of 1 May 1949.', 'the eve of 1 May 1949 | at | 1949-04-30 1949-04-30'],
		['It opened more than two weeks after 4 March 2021.', 'two weeks after 4 March 2021 | at | unread'],
		// How long, and no day.
		['In the two weeks after 4 March 2021 it rained.', 'after 4 March 2021 | after | 2021-03-04 2021-03-04'],
		['He must pay within 30 days from Monday.', 'from Monday | since | 2024-09-16 2024-09-16'],
		['The ban starts a week from Friday.', 'a week from Friday | at | 2024-09-20 2024-09-20'],
		['The ban starts a week on Friday.', 'Friday | at | unread'],
		['The ban starts Friday week.', 'Friday week | at | 2024-09-20 2024-09-20'],
		['The ban starts on Friday next week.', 'Friday next week | at | 2024-09-20 2024-09-20'],
		['The ban starts on Sunday next week.', 'Sunday next week | at | unread'],
		['It failed on Friday the 13th.', 'Friday the 13th | at | unread'],
		['It failed on Friday 6th.', 'Friday 6th | at | 2024-09-06 2024-09-06'],
		['It is shut in the week beginning 16 September.', 'the week beginning 16 September | at | 2024-09-16 2024-09-22'],
		['40 came in the week ending 6 September.', 'the week ending 6 September | at | 2024-08-31 2024-09-06'],
		// Sunday 8 September: the week before it to some, the one behind it to others.
		['40 came in the week of 8 September.', 'the week of 8 September | at | unread'],
		['Profit rose in the six months to June 2023.', 'in the six months to June 2023 | range | 2023-01-01 2023-06-30'],
		['Profit rose in the year to 15 March 2023.', 'the year to 15 March 2023 | range | 2022-03-16 2023-03-15'],
		['The fair was held on the last Sunday in August.', 'the last Sunday in August | at | 2024-08-25 2024-08-25'],
		[
			'Polls open on the second Tuesday of November 2026.',
			'the second Tuesday of November 2026 | at | 2026-11-10 2026-11-10',
		],
		['In the last week of August he left.', 'August | at | 2024-08-01 2024-08-31'],
		['It opened two years after the fire of 2020.', 'two years after the fire of 2020 | at | 2022-01-01 2022-12-31'],
		['It opened three days after the storm on 3 May.', '3 May | at | unread'],
		['It is due within 10 days of 1 October 2024.', '1 October 2024 | at | unread'],
		['A year ago today they met.', 'A year ago today | at | 2023-09-10 2023-09-10'],
		['Two years ago last Friday they met.', 'Two years ago last Friday | at | unread'],
		['The road will be shut Monday-Wednesday.', null],
		['It will start not before 1 October 2024.', 'not before 1 October 2024 | since | 2024-10-01 2024-10-01'],
		['The club will meet on 1 October each year.', '1 October | at | unread'],
		['Each year on 1 October the club meets.', '1 October | at | unread'],
	])('%s', (text, expected) => expect(read(text, published)).toEqual(expected === null ? [] : [expected]));

	it('of the morning behind a day, and of the year before a year', () => {
		expect(read('He came on 3 June 1914 and left the next morning.', null)[1]).toBe(
			'the next morning | at | 1914-06-04 1914-06-04',
		);
		expect(read('Sales fell in 2022 after a rise the year before.', null)[1]).toBe(
			'the year before | at | 2021-01-01 2021-12-31',
		);
		expect(read('On 3 May 2023 it burned; a year to the day after, it reopened.', null)).toHaveLength(1);
	});
});

describe('the words that relate a date', () => {
	it.each([
		['since', 'since'],
		['ever since', 'since'],
		['no earlier than', 'since'],
		['not earlier than', 'since'],
		['no sooner than', 'since'],
		['not sooner than', 'since'],
		['not before', 'since'],
		['on or after', 'since'],
		['beginning', 'since'],
		['beginning on', 'since'],
		['starting', 'since'],
		['starting in', 'since'],
		['starting from', 'since'],
		['as from', 'since'],
		['effective', 'since'],
		['effective on', 'since'],
		['effective from', 'since'],
		['no later than', 'by'],
		['not later than', 'by'],
		['on or before', 'by'],
	])('"%s" is of the date, and says that it is %s then', (words, relation) =>
		expect(read(`It is shut, ${words} 3 May 2023.`, null)).toEqual([
			`${words} 3 May 2023 | ${relation} | 2023-05-03 2023-05-03`,
		]),
	);

	it.each(['each year', 'every year', 'of every year', 'in each year', 'each calendar year'])(
		'and a day of "%s" is none',
		(words) => expect(read(`It will open on 1 October ${words}.`, '2024-09-10')[0]).toContain('unread'),
	);

	it.each(['Every year, on', 'Each year on', 'Annually on', 'Every leap year on'])(
		'and neither is one behind "%s"',
		(words) => expect(read(`${words} 1 October it will open.`, '2024-09-10')[0]).toContain('unread'),
	);
});

describe('dates in a row', () => {
	it.each([
		' & ',
		' or ',
		', ',
		' / ',
		'/',
		' and in ',
		' and on ',
		', and the ',
		' and early ',
		' and mid-',
		' and late ',
	])('share the year of the last, joined by "%s"', (between) =>
		expect(read(`It rained in June${between}August 2019.`, '2024-09-10')[0]).toContain('2019-06-01'),
	);

	it('share no year where the first has one of its own', () => {
		expect(read('It rained in June last year and August 2019.', '2024-09-10')[0]).toContain('2023-06-01');
	});

	it.each([
		['It rained on May 3 and 4, 2023.', 'May 3 and 4, 2023 | range | 2023-05-03 2023-05-04'],
		['The road was shut between 3 and 9 June.', 'between 3 and 9 June | range | 2024-06-03 2024-06-09'],
		['It rained on 3, 4 and 9 May 2023.', '3, 4 and 9 May 2023 | range | unread'],
		['It rained on 28, 29 and 30 May 2023.', '28, 29 and 30 May 2023 | range | 2023-05-28 2023-05-30'],
		['On May 3 and 40 people died.', 'May 3 | at | 2024-05-03 2024-05-03'],
		['On May 3 and 4 people died.', 'May 3 | at | 2024-05-03 2024-05-03'],
	])('are a stretch only where they follow each other: %s', (text, expected) =>
		expect(read(text, '2024-09-10')).toEqual([expected]),
	);

	it('that are days of the week follow each other, or are unread', () => {
		expect(read('It will be shut on Monday and Tuesday.', '2024-09-10')).toEqual([
			'Monday | at | 2024-09-16 2024-09-16',
			'Tuesday | at | unread',
		]);
		expect(read('It was shut on Saturday and Sunday.', '2024-09-10')[1]).toBe('Sunday | at | 2024-09-08 2024-09-08');
	});

	it.each([
		['It rained on 3 June and 9 July 2019.', ['2019-06-03', '2019-07-09']],
		['It rained in April or early May 2019.', ['2019-04-01', '2019-05-01']],
		['It rained in December and on 2 January 2019.', ['2018-12-01', '2019-01-02']],
	])('have the year of the last: %s', (text, days) =>
		expect(read(text, '2024-09-10').map((one) => one.split(' | ')[2]?.slice(0, 10))).toEqual(days),
	);
});

describe('two years with a sign between them', () => {
	it.each(['It grew in 2023/24.', 'It grew in 2023-24.', 'It grew in fiscal 2023-24.', 'It grew in 2023/2024.'])(
		'that follow each other are unread, for they may be a season or a fiscal year: %s',
		(text) => expect(read(text, '2025-01-01')[0]).toMatch(/unread$/u),
	);

	it.each([
		['Numbers rose from 48,000 in 2019 to 67,300.', ['2019 | at | 2019-01-01 2019-12-31']],
		['It fell from 48 in 2019 to 67 this week.', ['2019 | at | 2019-01-01 2019-12-31']],
		['It stood from 2019 to 2023.', ['from 2019 to 2023 | range | 2019-01-01 2023-12-31']],
	])('takes two digits for a year behind a dash only, and never those of a larger number: %s', (text, dates) => {
		expect(read(text, null).filter((one) => one.includes('2019'))).toEqual(dates);
	});

	it('are both years where they do not, or lie before there were seasons', () => {
		expect(read('The plague of 1348–49 and the war of 1914-18.', null)).toEqual([
			'1348–49 | range | 1348-01-01 1349-12-31',
			'1914-18 | range | 1914-01-01 1918-12-31',
		]);
	});
});

describe('a day in figures alone', () => {
	it('may have slashes and a time, but no address around it', () => {
		expect(read('Seen on 2024/09/03, and on 2024-09-04T23:50:00+02:00.', null)).toEqual([
			'2024/09/03 | at | 2024-09-03 2024-09-03',
			'2024-09-04T23:50:00+02:00 | at | 2024-09-04 2024-09-04',
		]);
		expect(read('https://example.org/2024/09/03/flood', null)).toEqual([]);
	});
});

const pieces = fc.constantFrom(
	...'Tuesday|May|may|3|30|2019|last|next|the|year|month|week|two|ago|later|by|since|until|from|to|between|and|of|in|on|,|.|–|“|said|will|meet|yesterday|1990s|quarter|’s'.split(
		'|',
	),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' '));
const days = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1950-01-01', offset) ?? '1950-01-01');

describe('the dates of any text', () => {
	it('are in order, apart, within the text, and end no sooner than they begin', () => {
		fc.assert(
			fc.property(texts, fc.option(days), (text, published) => {
				let from = 0;
				for (const { start, end, period } of findDates(text, published)) {
					expect(start).toBeGreaterThanOrEqual(from);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					if (period !== null) expect(period.from <= period.to).toBe(true);
					from = end;
				}
			}),
		);
	});

	it('are looked for in the first 4,000 characters, which bounds the work', () => {
		const before = 'from May to '.repeat(332);
		expect(before.length).toBeLessThan(4000);
		expect(read(`${before}${' '.repeat(20)}30 June 2025`, null).at(-1)).not.toContain('2025-06-30');
		expect(read(`${' '.repeat(3900)}30 June 2025`, null)).toEqual(['30 June 2025 | at | 2025-06-30 2025-06-30']);
	});

	it('name a year of the text where the day of publication is not known', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const years = /\b(?:2019|1990s)\b/.test(text);
				if (!years) for (const { period } of findDates(text, null)) expect(period).toBeNull();
			}),
		);
	});
});

describe('the calendar', () => {
	it.each([
		[2023, 2, 29],
		[2024, 13, 1],
		[2024, 4, 31],
		[0, 1, 1],
	])('has no day %i-%i-%i', (year, month, day) => expect(dayOf(year, month, day)).toBeNull());

	it('counts weekdays from Monday, and days across the end of a leap February', () => {
		expect([weekdayOf('2024-09-09'), weekdayOf('2024-09-15')]).toEqual([1, 7]);
		expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
	});

	it('goes back where it came from', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: -9000, max: 9000 }), (day, by) => {
				expect(addDays(addDays(day, by) ?? '', -by)).toBe(day);
			}),
		);
	});
});
