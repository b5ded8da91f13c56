import type { Evidenced } from '../answer/answer.ts';
import { claimDateOf } from '../answer/claim-date.ts';
import type { Day, Period } from '../text/calendar.ts';
import { escapedToFit, inOneLine } from './cut.ts';
import * as wording from './wording.ts';

/**
 * The hour, in UTC, at which a day is given to Discord, which shows a time stamp by the reader's own clock. At ten it is the
 * same day from UTC-10 (Hawaii) to UTC+13 (New Zealand in summer, Tonga), so for everybody but some 60,000 people in American
 * Samoa and Niue (UTC-11) and on Kiribati's Line Islands (UTC+14). Noon would show all New Zealand the next day.
 */
const hour = '10:00:00Z';

/** Characters of an article's wording of a date that are shown, escaped. */
const WORDS_LIMIT = 60;

/** A day as Discord's time stamp `<t:SECONDS:D>`, which shows "4 August 2024" in the reader's language. */
export function dayStamp(day: Day): string {
	return `<t:${Date.parse(`${day}T${hour}`) / 1000}:D>`;
}

/** A period as its day, or as its first and last. */
export function periodStamp({ from, to }: Period): string {
	return from === to ? dayStamp(from) : wording.dayToDay(dayStamp(from), dayStamp(to));
}

/**
 * The line below a quotation that says which days its date means, in up to 130 characters; undefined where it has no date, or
 * none that can be told for certain. It stands outside of the quotation, whose words stay as they are.
 */
export function claimDateLine(quoted: Pick<Evidenced, 'sentence' | 'answer'>): string | undefined {
	const dated = claimDateOf(quoted);
	if (dated === null || dated.period === null) return undefined;
	const words = inOneLine(quoted.sentence.article.body.slice(dated.start, dated.end));
	return wording.claimDate(escapedToFit(words, WORDS_LIMIT), periodStamp(dated.period));
}
