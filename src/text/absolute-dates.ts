import {
	addDays,
	between,
	type Day,
	dayOf,
	dayPeriod,
	daysBetween,
	monthAfter,
	monthPeriod,
	type Period,
	partsOf,
	weekdayOf,
} from './calendar.ts';
import type { DateReference, Groups } from './date-reference.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'mon tue wed thu fri sat sun'.split(' ');

export function monthNumber(name = ''): number {
	return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

export function weekdayNumber(name = ''): number {
	return weekdays.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** From then on the English-speaking world counts days as `Day` does: the weekdays of earlier dates are those of another calendar. */
const firstReckoned: Day = '1752-09-14';

/** Whether a day is of the weekday that is written beside it, where one is. One of two that disagree is a slip, and which is not said. */
export function isOfWeekday(day: Day, written: string | undefined): boolean {
	return written === undefined || day < firstReckoned || weekdayOf(day) === weekdayNumber(written);
}

export function oneDay(found: Day | null): Period | null {
	return found === null ? null : dayPeriod(found);
}

export function isoDay(written: string): Day | null {
	const [year = 0, ofYear = 0, ofMonth = 0] = written.split('-').map(Number);
	return dayOf(year, ofYear, ofMonth);
}

export function yearOf({ year, relativeYear: relative }: Groups, { published, anchor }: DateReference): number | null {
	if (year !== undefined) return Number(year);
	const word = relative?.toLowerCase();
	const steps = word === 'last' || word === 'the previous' ? -1 : word === 'next' || word === 'the following' ? 1 : 0;
	const from = word === 'last' || word === 'this' || word === 'next' ? published : (anchor?.to ?? null);
	return from === null || word === undefined ? null : partsOf(from)[0] + steps;
}

function ofWeekday(found: Day | null, written: string | undefined): Day | null {
	return found === null || isOfWeekday(found, written) ? found : null;
}

export function readDay(groups: Groups, reference: DateReference): Period | null {
	const [ofYear, ofMonth] = [monthNumber(groups.month), Number(groups.day)];
	if (groups.year !== undefined || groups.relativeYear !== undefined) {
		const year = yearOf(groups, reference);
		return year === null ? null : oneDay(ofWeekday(dayOf(year, ofYear, ofMonth), groups.weekday));
	}
	return oneDay(bareDay(ofYear, ofMonth, reference, groups.weekday));
}

export function readDays(groups: Groups, reference: DateReference): Period | null {
	const [first, last] = [monthNumber(groups.month), monthNumber(groups.month2 ?? groups.month)];
	if (groups.year !== undefined) {
		const year = Number(groups.year);
		const from = ofWeekday(dayOf(first > last ? year - 1 : year, first, Number(groups.day)), groups.weekday);
		return between(from, ofWeekday(dayOf(year, last, Number(groups.day2)), groups.weekday2));
	}
	const from = bareDay(first, Number(groups.day), reference, groups.weekday);
	if (from === null) return null;
	const year = partsOf(from)[0];
	const to = dayOf(first > last ? year + 1 : year, last, Number(groups.day2));
	return between(from, ofWeekday(to, groups.weekday2));
}

/** "3 and 4 June" follow each other; "3, 4 and 9 June" are several dates and no stretch. */
export function readListedDays(groups: Groups, reference: DateReference): Period | null {
	const listed = [...(groups.days ?? '').matchAll(/\d+/gu)].map(([digits]) => digits);
	const follow = listed.every((day, i) => i === 0 || Number(day) === Number(listed[i - 1]) + 1);
	if (!follow) return null;
	const [first, last] = [listed[0], listed.at(-1)].map((day) => readDay({ ...groups, day }, reference));
	return first && last ? between(first.from, last.to) : null;
}

const ordinals = 'first second third fourth'.split(' ');

/** "The second Tuesday of November", "the last Sunday in August 2023". */
export function readWeekdayOfMonth(groups: Groups, reference: DateReference): Period | null {
	const hasYear = groups.year !== undefined || groups.relativeYear !== undefined;
	const year = hasYear ? yearOf(groups, reference) : null;
	const month = monthNumber(groups.month);
	const whole = !hasYear ? bareMonth(month, reference) : year === null ? null : monthPeriod(year, month);
	if (whole === null) return null;
	const wanted = weekdayNumber(groups.weekday);
	const days = Array.from({ length: partsOf(whole.to)[2] }, (_, i) => addDays(whole.from, i)).filter(
		(one) => one !== null && weekdayOf(one) === wanted,
	);
	return oneDay(days.at(ordinals.indexOf(groups.nth?.toLowerCase() ?? '')) ?? null);
}

export function readMonths(groups: Groups, reference: DateReference): Period | null {
	const [first, last] = [monthNumber(groups.month), monthNumber(groups.month2)];
	// "May and June" follow each other; "May and November" are two dates.
	if (groups.joined !== undefined && (last - first + 12) % 12 !== 1) return null;
	const hasYear = groups.year !== undefined || groups.relativeYear !== undefined;
	const year = hasYear ? yearOf(groups, reference) : null;
	const end = !hasYear ? bareMonth(last, reference) : year === null ? null : monthPeriod(year, last);
	if (end === null) return null;
	const endYear = partsOf(end.to)[0];
	const start = monthPeriod(first > last ? endYear - 1 : endYear, first);
	return start && between(start.from, end.to);
}

/** Days, and months, within which a date whose tense does not tell is taken for the nearest. Untuned. */
const near = 90;
const nearMonths = 3;
/** Days. A date so soon after publication is hardly ever last year's. Untuned. */
const soon = 45;

/** A day of a month without a year. */
function bareDay(ofYear: number, ofMonth: number, reference: DateReference, written?: string): Day | null {
	const { published, year, amongOldYears } = reference;
	if (year !== null) return ofWeekday(dayOf(year, ofYear, ofMonth), written);
	if (published === null || amongOldYears) return null;
	const current = partsOf(published)[0];
	const possible = [current - 1, current, current + 1]
		.map((candidate) => dayOf(candidate, ofYear, ofMonth))
		.filter((candidate) => candidate !== null);
	if (written !== undefined) {
		const fitting = possible.filter((candidate) => weekdayOf(candidate) === weekdayNumber(written));
		return fitting.length === 1 ? (fitting[0] ?? null) : null;
	}
	switch (reference.tense()) {
		case 'past': {
			const [last, next] = [possible.findLast((one) => one <= published), possible.find((one) => one > published)];
			// "Followed by" a date that lies right ahead looks like a past, and is none.
			const mayBeAhead = last !== undefined && next !== undefined && daysBetween(published, next) <= soon;
			return mayBeAhead && daysBetween(last, published) > near ? null : (last ?? null);
		}
		case 'future':
			return possible.find((candidate) => candidate >= published) ?? null;
		case 'present':
		case 'unclear':
			return possible.find((candidate) => Math.abs(daysBetween(published, candidate)) <= near) ?? null;
	}
}

/** A month without a year. */
export function bareMonth(number: number, { published, year, amongOldYears, tense }: DateReference): Period | null {
	if (year !== null) return monthPeriod(year, number);
	if (published === null || amongOldYears) return null;
	const [currentYear, current] = partsOf(published);
	switch (tense()) {
		case 'past':
			return monthPeriod(number <= current ? currentYear : currentYear - 1, number);
		case 'future':
			return monthPeriod(number >= current ? currentYear : currentYear + 1, number);
		case 'present': {
			const ahead = (number - current + 12) % 12;
			const steps = ahead <= nearMonths ? ahead : 12 - ahead <= nearMonths ? ahead - 12 : null;
			return steps === null ? null : monthPeriod(...monthAfter(currentYear, current, steps));
		}
		case 'unclear':
			return null;
	}
}
