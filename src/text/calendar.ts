/** A calendar day, `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31: days in this form compare as texts. Days have no time zone. */
export type Day = string;

/** A stretch of days, both ends included. */
export interface Period {
	readonly from: Day;
	readonly to: Day;
}

const millisecondsADay = 86_400_000;

/** The day of a year, a month from 1 and a day of the month; null where the calendar has none: 30 February. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
	if (!(1 <= year && year <= 9999)) return null;
	const written = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
	const time = Date.parse(`${written}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : null;
}

/** `day` as a period of one day. */
export function dayPeriod(day: Day): Period {
	return { from: day, to: day };
}

/** A month from 1. */
export function monthPeriod(year: number, month: number): Period | null {
	return between(dayOf(year, month, 1), dayOf(year, month, lengthOfMonth(year, month)));
}

export function yearPeriod(first: number, last = first): Period | null {
	return between(dayOf(first, 1, 1), dayOf(last, 12, 31));
}

/** From Monday to Sunday. */
export function weekPeriod(day: Day): Period | null {
	const monday = addDays(day, 1 - weekdayOf(day));
	return monday === null ? null : between(monday, addDays(monday, 6));
}

/** From the one to the other; null where either is missing or they stand in the wrong order. */
export function between(from: Day | null, to: Day | null): Period | null {
	return from === null || to === null || from > to ? null : { from, to };
}

/** The year, the month from 1, and the day of the month. */
export function partsOf(day: Day): readonly [year: number, month: number, dayOfMonth: number] {
	return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function addDays(day: Day, days: number): Day | null {
	const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsADay);
	return Number.isNaN(moved.getTime())
		? null
		: dayOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The same day of another month, or that month's last where it is shorter. */
export function addMonths(day: Day, months: number): Day | null {
	const [year, month, dayOfMonth] = partsOf(day);
	const [movedYear, movedMonth] = monthAfter(year, month, months);
	return dayOf(movedYear, movedMonth, Math.min(dayOfMonth, lengthOfMonth(movedYear, movedMonth)));
}

/** The month so many months after another. */
export function monthAfter(year: number, month: number, months: number): readonly [year: number, month: number] {
	const count = year * 12 + (month - 1) + months;
	return [Math.floor(count / 12), (count % 12) + 1];
}

/** How many days lie from the one day to the other; below 0 where the other is earlier. */
export function daysBetween(one: Day, other: Day): number {
	return Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / millisecondsADay);
}

function lengthOfMonth(year: number, month: number): number {
	if (month === 2) return dayOf(year, 2, 29) === null ? 28 : 29;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function padded(value: number, width: number): string {
	return String(value).padStart(width, '0');
}
