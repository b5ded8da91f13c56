// The pieces that the patterns of dates are made of.

import type { Period } from './calendar.ts';
import { monthPattern, weekdayPattern } from './calendar-names.ts';
import type { DateReference, Groups } from './date-reference.ts';
import { smallNumbers } from './relative-dates.ts';

/** A way of writing dates, and how it is read: to the days it names, or to null where that cannot be told. */
export interface DatePattern {
	/** The source of a regular expression that ignores case. Months and weekdays are checked for their capital afterwards. */
	readonly source: string;
	readonly read: (groups: Groups, reference: DateReference) => Period | null;
	/** Whether it names the stretch from one date to another. */
	readonly isRange?: true;
	/** Whether the words before and after let it be a date; by default they do. */
	readonly stands?: (before: string, after: string, groups: Groups) => boolean;
}

export const month = `(?<month>${monthPattern})(?!\\p{L})`;
export const secondMonth = `(?<month2>${monthPattern})(?!\\p{L})`;
export const weekday = `(?<weekday>${weekdayPattern})(?!\\p{L})`;
export const dayNumber = '(?:0?[1-9]|[12]\\d|3[01])';
export const day = `(?<day>${dayNumber})(?:st|nd|rd|th)?(?![\\p{L}\\d]|[.,:]\\d)`;
export const secondDay = `(?<day2>${dayNumber})(?:st|nd|rd|th)?(?![\\p{L}\\d]|[.,:]\\d)`;
const listedDay = `${dayNumber}(?:st|nd|rd|th)?(?: ?[-–] ?${dayNumber}(?:st|nd|rd|th)?)?(?![\\p{L}\\d]|[.:]\\d)`;
/** "3, 4 and 9": the last behind a word, so that it is no number of a list and the day of another. */
export const listedDays = `${listedDay}(?:, ${listedDay})*,? (?:and|or|&) (?:the )?${listedDay}`;
export const yearDigits = '(?:1\\d{3}|20\\d{2})(?![\\p{L}\\d]|[.,:]\\d)';
const relativeYear = '(?:of )?(?<relativeYear>last|this|next|that|the same|the following|the previous) year';
export const someYear = `(?:,? (?<year>${yearDigits})|,? ${relativeYear})`;
export const modifier = '(?:(?:early|mid|late)[- ](?:in )?)?';
// "and" joins the ends of a range only behind "between".
export const rangeSign = '(?: ?[-–—] ?| to | through | until |(?<=\\bbetween [^,;]{1,40}) and )';
export const units = '(?<unit>day|week|month|year)';
export const count = `(?<count>\\d{1,3}|an?|${smallNumbers.join('|')})`;
export const season = '(?:spring|summer|autumn|fall|winter)';
