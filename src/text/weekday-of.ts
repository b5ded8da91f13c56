import type { Span } from './span.ts';

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;

/** Whether a weekday stands right before a date of a text that begins with its number, so that both are one day: "*Friday*, 3 May". */
export function isWeekdayOf(day: Span, date: Span, text: string): boolean {
	return (
		weekday.test(text.slice(day.start, day.end)) &&
		/^\d/u.test(text.slice(date.start)) &&
		/^,? $/u.test(text.slice(day.end, date.start))
	);
}
