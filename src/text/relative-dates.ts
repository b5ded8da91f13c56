import { monthNumber, oneDay, weekdayNumber } from './absolute-dates.ts';
import {
	addDays,
	addMonths,
	between,
	type Day,
	dayPeriod,
	monthAfter,
	monthPeriod,
	type Period,
	partsOf,
	weekdayOf,
	weekPeriod,
	yearPeriod,
} from './calendar.ts';
import type { DateReference, Groups } from './date-reference.ts';

export const smallNumbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

export function countOf(word = ''): number {
	const place = smallNumbers.indexOf(word.toLowerCase());
	if (place >= 0) return place + 1;
	return /^an?$/iu.test(word) ? 1 : Number(word);
}

export function readWeekday(groups: Groups, reference: DateReference): Period | null {
	const { ofMonth, ofWeek, weekLater } = groups;
	if (ofWeek !== undefined) return ofThatWeek(groups, reference);
	const found = plainWeekday(groups, reference);
	if (found === null) return null;
	// "Friday week" is the one after the next.
	if (weekLater !== undefined) {
		const isAhead = reference.published !== null && found.from >= reference.published;
		return isAhead ? oneDay(addDays(found.from, weekLater.toLowerCase() === 'week' ? 7 : 14)) : null;
	}
	return ofMonth === undefined || partsOf(found.from)[2] === Number(ofMonth) ? found : null;
}

/** "Friday next week". A Sunday belongs to the week before it to some, and to the one behind it to others: unread. */
function ofThatWeek({ weekday: name, ofWeek }: Groups, { published }: DateReference): Period | null {
	const wanted = weekdayNumber(name);
	const steps = ofWeek?.toLowerCase() === 'last' ? -1 : ofWeek?.toLowerCase() === 'next' ? 1 : 0;
	if (published === null || wanted === sunday || weekdayOf(published) === sunday) return null;
	const week = unitAround('week', published, steps);
	return week && oneDay(addDays(week.from, wanted - 1));
}

const sunday = 7;

function plainWeekday({ which, weekday: name, possessive }: Groups, reference: DateReference): Period | null {
	const { published, anchor } = reference;
	const wanted = weekdayNumber(name);
	const word = which?.toLowerCase();
	if (word?.startsWith('the ')) {
		if (anchor === null || anchor.from !== anchor.to) return null;
		return word === 'the previous' ? oneDay(lastBefore(anchor.from, wanted)) : oneDay(firstAfter(anchor.from, wanted));
	}
	if (published === null) return null;
	const sameWeek = (found: Day | null) =>
		found === null || weekPeriod(found)?.from === weekPeriod(published)?.from ? null : oneDay(found);
	switch (word) {
		// To some the last and the next are the nearest, to others those of another week: read where both agree.
		case 'last':
			return sameWeek(lastBefore(published, wanted));
		case 'next':
			return sameWeek(firstAfter(published, wanted));
		case 'this past':
			return oneDay(lastBefore(published, wanted));
		case 'this coming':
			return oneDay(firstAfter(published, wanted));
	}
	// The day of publication is named like any other of the week.
	if (weekdayOf(published) === wanted) return dayPeriod(published);
	switch (reference.tense()) {
		case 'past':
			return oneDay(lastBefore(published, wanted));
		case 'present':
			// "Sunday's vote is fair": the verb is not the vote's.
			return possessive === undefined ? oneDay(firstAfter(published, wanted)) : null;
		case 'future':
			return oneDay(firstAfter(published, wanted));
		case 'unclear':
			return null;
	}
}

function lastBefore(than: Day, wanted: number): Day | null {
	return addDays(than, -((weekdayOf(than) - wanted + 6) % 7) - 1);
}

function firstAfter(than: Day, wanted: number): Day | null {
	return addDays(than, ((wanted - weekdayOf(than) + 6) % 7) + 1);
}

export function readRelativeUnit({ part, which, unit }: Groups, reference: DateReference): Period | null {
	const { published } = reference;
	if (published === null) return null;
	const word = which?.toLowerCase() ?? '';
	const steps = word === 'last' ? -1 : word === 'next' ? 1 : 0;
	if (unit?.toLowerCase() === 'weekend') return weekend(word, reference, published);
	const whole = unitAround(unit, published, steps);
	if (whole === null || part === undefined) return whole;
	return part.toLowerCase() === 'earlier' ? between(whole.from, published) : between(published, whole.to);
}

function weekend(word: string, reference: DateReference, published: Day): Period | null {
	const saturday = 6;
	const within = weekdayOf(published) >= saturday;
	const current = within ? addDays(published, saturday - weekdayOf(published)) : null;
	const twoDays = (first: Day | null) => (first === null ? null : between(first, addDays(first, 1)));
	switch (word) {
		case 'last':
		case 'this past':
			return twoDays(lastBefore(current ?? published, saturday));
		case 'next':
			// The coming one to some, the one after to others.
			return current === null ? null : twoDays(addDays(current, 7));
		case 'this coming':
			return twoDays(firstAfter(current ?? published, saturday));
	}
	if (current !== null) return twoDays(current);
	switch (reference.tense()) {
		case 'past':
			return twoDays(lastBefore(published, saturday));
		case 'present':
		case 'future':
			return twoDays(firstAfter(published, saturday));
		case 'unclear':
			return null;
	}
}

export function readNearDay(groups: Groups, { published }: DateReference): Period | null {
	if (published === null) return null;
	const words = (groups.match ?? '').toLowerCase();
	const days = words.includes('yesterday') ? -1 : words.includes('tomorrow') ? 1 : 0;
	return oneDay(addDays(published, words.startsWith('the day') ? 2 * days : days));
}

/** A round count of years, from this on, is a rough one. */
const roundYears = 10;

export function isRough(number = '', unit = ''): boolean {
	const counted = countOf(number);
	return unit.toLowerCase() === 'year' && counted >= roundYears && counted % 5 === 0;
}

export function readAgo(
	{ loose, count: number, unit, today, this: then }: Groups,
	{ published }: DateReference,
): Period | null {
	const counted = countOf(number);
	if (published === null || loose !== undefined || Number.isNaN(counted)) return null;
	if (isRough(number, unit)) return null;
	// "A year ago today" is a day; which is "a year ago on Friday" is not said.
	if (then !== undefined) return null;
	return today === undefined ? unitAround(unit, published, -counted) : oneDay(move(published, unit, -counted));
}

/** The day, week, month or year that lies so many of them from a day. */
export function unitAround(unit: string | undefined, from: Day, steps: number): Period | null {
	const [year, ofYear] = partsOf(from);
	switch (unit?.toLowerCase()) {
		case 'day':
			return oneDay(addDays(from, steps));
		case 'week': {
			const moved = addDays(from, 7 * steps);
			return moved === null ? null : weekPeriod(moved);
		}
		case 'month':
			return monthPeriod(...monthAfter(year, ofYear, steps));
		case 'year':
			return yearPeriod(year + steps);
		default:
			return null;
	}
}

/** The same from a period, where that is no longer than the unit: no day follows a month. */
export function unitFrom(unit: string | undefined, anchor: Period, steps: number): Period | null {
	const whole = /^(?:morning|afternoon|evening|night)$/iu.test(unit ?? '') ? 'day' : unit;
	const start = unitAround(whole, anchor.from, 0);
	return start !== null && anchor.to <= start.to ? unitAround(whole, anchor.from, steps) : null;
}

export function move(from: Day, unit: string | undefined, steps: number): Day | null {
	switch (unit?.toLowerCase()) {
		case 'day':
			return addDays(from, steps);
		case 'week':
			return addDays(from, 7 * steps);
		case 'month':
			return addMonths(from, steps);
		case 'year':
			return addMonths(from, 12 * steps);
		default:
			return null;
	}
}

/** "Last March", "next May", "this June". */
export function readRelativeMonth({ which, month: name }: Groups, { published }: DateReference): Period | null {
	if (published === null) return null;
	const [year, current] = partsOf(published);
	const back = (current - monthNumber(name) + 12) % 12;
	const ahead = (12 - back) % 12;
	switch (which?.toLowerCase()) {
		case 'last':
		case 'this past':
			// Last March, said in April, may be the one before.
			return back <= 1 ? null : monthPeriod(...monthAfter(year, current, -back));
		case 'next':
		case 'this coming':
			return ahead <= 1 ? null : monthPeriod(...monthAfter(year, current, ahead));
		default:
			return monthPeriod(year, monthNumber(name));
	}
}
