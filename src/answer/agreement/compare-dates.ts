import type { Comparison } from './comparison.ts';
import type { DateParts } from './date-parts.ts';

/**
 * How two dates stand to each other, part by part. They differ where a part that both give differs; one that gives fewer
 * parts says less. A part that only the article's date could resolve is compared by its words, and never differs.
 */
export function compareDates(a: DateParts, b: DateParts): Comparison {
	const parts = [
		ranges(a.years, b.years),
		single(a.month, b.month),
		ranges(a.days, b.days),
		single(a.weekday, b.weekday),
		single(a.clock, b.clock),
		single(a.relative, b.relative),
	];
	if (isVague(a) !== isVague(b)) return 'unrelated';
	// A day of the week and a day of the month may be one day: there is nothing that could differ.
	if (parts.every((part) => part === 'unsaid' || part === 'less')) return 'compatible';
	// "Last month" in two articles, or "Friday" and "June": the words alone do not tell.
	if (a.relative !== b.relative && (a.relative !== null || b.relative !== null)) {
		const told = parts.slice(0, 3).includes('differ') && a.years !== null && b.years !== null;
		return told ? 'differ' : 'compatible';
	}
	if (parts.includes('differ')) return 'differ';
	return parts.every((part) => part === 'same' || part === 'unsaid') ? 'agree' : 'compatible';
}

/** "Today", "this year", "9 a.m.": by itself it dates nothing that another article could contradict. */
function isVague({ years, month, days, weekday }: DateParts): boolean {
	return years === null && month === null && days === null && weekday === null;
}

type Part =
	| 'same'
	| 'differ'
	/** They overlap, or one gives the part and the other does not. */
	| 'less'
	/** Neither gives it. */
	| 'unsaid';

function single<Value>(a: Value | null, b: Value | null): Part {
	if (a === null || b === null) return a === b ? 'unsaid' : 'less';
	return a === b ? 'same' : 'differ';
}

function ranges(a: readonly [number, number] | null, b: readonly [number, number] | null): Part {
	if (a === null || b === null) return a === b ? 'unsaid' : 'less';
	if (a[0] === b[0] && a[1] === b[1]) return 'same';
	return a[0] <= b[1] && b[0] <= a[1] ? 'less' : 'differ';
}
