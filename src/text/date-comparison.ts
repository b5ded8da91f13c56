import type { DateRelation } from './date-reference.ts';
import { isWithin, type Span } from './span.ts';

interface Related extends Span {
	readonly relation: DateRelation;
}

/** A stretch that says what a figure is compared with, as far as its date: ", up from 54 percent in", "more than in". */
const comparison = /(?:(?:^|, )(?:up|down)\b|\bcompared (?:with|to)\b|\bversus\b)[^,;]*$|\bthan (?:\p{L}+ ){0,3}$/iu;
/** ", its lowest since 1987"; not "she has run the oldest mill since 1987". */
const superlative =
	/(?:^|, )(?:its|the|their|his|her|a) (?:[\p{L}-]+[ -])?(?:\p{Ll}{2,}est|best|worst|most|least)(?: [\p{L}-]+){0,2} $/iu;
/** "Fell to 310 from 400 a year earlier", "310, after 400 the year before". */
const comparedYear = /\b(?:earlier|before)$/iu;
const fromFigure = /\bfrom [^,;]*$|\b(?:after|against) [^,;]*\d[^,;]*$/iu;
/** "From a year ago". */
const fromYear = /^from .*\b(?:ago|earlier|before)$/iu;

/** Characters before a date in which what it is compared with is looked for: a long clause. */
const reach = 200;

/** Whether it is the date of what a figure is compared with, and the answer is not that. `answer` is null where it is not known. */
export function isOfComparison(text: string, { start, end, relation }: Related, answer: Span | null): boolean {
	const first = Math.max(0, start - reach);
	const [before, words] = [text.slice(first, start), text.slice(start, end)];
	const begins = [
		comparison.exec(before)?.index,
		relation === 'since' ? superlative.exec(before)?.index : undefined,
		comparedYear.test(words) ? fromFigure.exec(before)?.index : undefined,
		formerFigure(before, text.slice(end, end + reach)),
		fromYear.test(words) ? before.length : undefined,
	];
	return begins.some(
		(from) => from !== undefined && (answer === null || !isWithin(answer, { start: first + from, end })),
	);
}

/** Where "from 33 million in" begins, behind "to 41 million" or before it; undefined where the date is of no such figure. */
function formerFigure(before: string, behind: string): number | undefined {
	const clause = /[^,;]*$/u.exec(before)?.[0] ?? '';
	const from = clause.toLowerCase().lastIndexOf('from ');
	const moves = /\bto \D{0,3}\d/iu.test(clause.slice(0, Math.max(from, 0))) || /^ to \D{0,3}\d/iu.test(behind);
	if (from < 0 || !moves || !/\d[^,;]* (?:in|on|at|during|for) (?:the |early |late )?$/iu.test(clause.slice(from)))
		return;
	return before.length - clause.length + from;
}
