import { isOfWeekday, oneDay } from '../text/absolute-dates.ts';
import { dayOf, monthPeriod, type Period, weekdayOf } from '../text/calendar.ts';
import type { DateRelation } from '../text/date-reference.ts';
import { findDates } from '../text/dates.ts';

/** What a typed date bounds: the first day of what is looked for, or its last. */
export type Bound = 'since' | 'until';

/** A date as it was read from a field. */
export type TypedDate =
	| { readonly kind: 'read'; readonly period: Period }
	/** It stands with a weekday that it does not have; `weekday`: the one it has. */
	| { readonly kind: 'of-other-weekday'; readonly weekday: string }
	/** It is no date, may be two ("3/4/2024"), or its words are of the other bound ("before 2023", for `since`). */
	| { readonly kind: 'unread' };

/** Reads a date as people type it into a field: with its year, in figures or words, in any order that means one day. */
export function readTypedDate(typed: string, option: Bound): TypedDate {
	const plain = typed.length > longestTyped ? '' : asInSentence(typed, option);
	const written = weekdayBefore.exec(plain);
	const period = periodOf(plain.slice(written?.[0].length), option);
	if (period === null) return { kind: 'unread' };
	if (written === null) return { kind: 'read', period };
	if (period.from !== period.to) return { kind: 'unread' };
	return isOfWeekday(period.from, written.groups?.weekday)
		? { kind: 'read', period }
		: { kind: 'of-other-weekday', weekday: weekdays[weekdayOf(period.from) - 1] ?? '' };
}

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** "Mon", "Tues.," and "Wednesday" before a day. */
const weekdayBefore =
	/^(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?,? (?=\d{1,4}\b|\p{L})/iu;

function periodOf(plain: string, option: Bound): Period | null {
	const [year, month, day] = numbersOf(plain);
	if (year !== undefined && month !== undefined) {
		const found = day === undefined ? monthPeriod(year, month) : oneDay(dayOf(year, month, day));
		if (found !== null) return found;
	}
	// A year alone is one behind a word that goes with a year.
	const [date, ...others] = findDates(`in ${withCapitals(plain)}`, null);
	if (date === undefined || others.length > 0 || date.start > 3 || date.end < plain.length + 3) return null;
	return fitting[option].has(date.relation) ? date.period : null;
}

/** UTF-16 code units. "the beginning of Wednesday, 18th September 2024" has 44; more is no date, and could take seconds. */
const longestTyped = 60;

/** "Before 2023" is no day to begin with, and neither does "until" it end with that year. */
const fitting: Readonly<Record<Bound, ReadonlySet<DateRelation>>> = {
	since: new Set<DateRelation>(['at', 'range', 'since']),
	until: new Set<DateRelation>(['at', 'range', 'until', 'by', 'as-of']),
};

/** A date as it is typed into a field, in a sentence's way: "5-Jan-2024", "2024 Feb 5", "Mon 5 Feb 2024", "2024-01-05 10:00". */
function asInSentence(typed: string, option: Bound): string {
	const edge = option === 'since' ? /^(?:the )?(?:start|beginning) of /iu : /^(?:the )?end of /iu;
	return typed
		.normalize('NFKC')
		.replace(/^["“‘']+|["”’'.]+$/gu, '')
		.replace(/\s+/gu, ' ')
		.replace(/ \d{1,2}:\d{2}(?::\d{2})?$/u, '')
		.replace(/^(?:in|on) /iu, '')
		.replace(edge, '')
		.replace(/(?<=\p{L})[-/](?=\d)|(?<=\d)[-/](?=\p{L})/gu, ' ')
		.replace(/(?<=^|^\p{L}+\.?,? )(\d{4}) (\p{L}+)(?: (\d{1,2}))?$/u, (_whole, year, month, day = '') =>
			`${day} ${month} ${year}`.trim(),
		)
		.replace(/(?<=^\p{L}+\.?) of (?=\d{4}$)/u, ' ');
}

/** The year, month and day of a date in figures that begins with its year, or has nothing but it and a month. */
function numbersOf(typed: string): readonly (number | undefined)[] {
	const ofYear = /^(\d{4})([-/. ])(\d{1,2})(?:\2(\d{1,2}))?$/u.exec(typed);
	if (ofYear !== null) return [ofYear[1], ofYear[3], ofYear[4]].map((digits) => (digits ? Number(digits) : undefined));
	const ofMonth = /^(\d{1,2})[-/.](\d{4})$/u.exec(typed);
	return ofMonth === null ? [] : [Number(ofMonth[2]), Number(ofMonth[1])];
}

/** Who types into a field writes "september 2024"; in a sentence, "may" and "march" are no months. */
function withCapitals(typed: string): string {
	return typed.replace(/\p{L}{3,}/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}
