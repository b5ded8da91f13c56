import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimDateLine, dayStamp } from '../src/discord/claim-date-line.ts';
import { addDays } from '../src/text/calendar.ts';
import { corpusOf, evidenced } from './corpus-of.ts';

const line = (sentence: string, words: string, date?: string) => {
	const corpus = corpusOf({ title: 'Untitled', paragraphs: [[sentence]], ...(date === undefined ? {} : { date }) });
	return claimDateLine(evidenced(corpus, words));
};

/** The day that a reader's client shows for a time stamp. */
const shownIn = (stamp: string, timeZone: string) =>
	new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(Number(/\d+/.exec(stamp)?.[0]) * 1000);

describe('the time stamp of a day', () => {
	it.each([
		'Pacific/Honolulu',
		'America/Los_Angeles',
		'Europe/London',
		'Asia/Karachi',
		'Asia/Tokyo',
		'Pacific/Tongatapu',
	])('shows that day in %s, in winter as in summer', (timeZone) => {
		const days = fc.integer({ min: 0, max: 365 }).map((offset) => addDays('2024-01-01', offset) ?? '');
		fc.assert(fc.property(days, (day) => shownIn(dayStamp(day), timeZone) === day));
	});

	it('shows that day to New Zealand in its summer, which noon would not', () => {
		expect(shownIn(dayStamp('2024-01-15'), 'Pacific/Auckland')).toBe('2024-01-15');
		expect(shownIn(dayStamp('2024-01-15'), 'Pacific/Chatham')).toBe('2024-01-15');
		expect(shownIn(dayStamp('2024-01-15'), 'Pacific/Kiritimati')).toBe('2024-01-16');
	});
});

describe('the line that dates a claim', () => {
	it('gives the day, or the first and the last day, that the words of the article mean', () => {
		expect(line('In all, 4,210 pipes were replaced by August 4.', '4,210', '2024-09-12')).toBe(
			'-# “by August 4”: <t:1722765600:D>',
		);
		expect(line('In all, 4,210 pipes were replaced last month.', '4,210', '2024-09-12')).toBe(
			'-# “last month”: <t:1722506400:D> to <t:1725098400:D>',
		);
	});

	it('is not there where the article has no date and one is needed', () => {
		expect(line('In all, 4,210 pipes were replaced last month.', '4,210')).toBeUndefined();
		expect(line('In all, 4,210 pipes were replaced.', '4,210', '2024-09-12')).toBeUndefined();
	});

	it('shows nothing of the article as markup', () => {
		expect(line('By 4\nAugust 2024, 4,210 *pipes* were replaced.', '4,210')).toBe(
			'-# “By 4 August 2024”: <t:1722765600:D>',
		);
	});
});
