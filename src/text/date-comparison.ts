import type { DateRelation } from './date-reference.ts';
import { isWithin, type Span } from './span.ts';
import { superlative } from './superlative.ts';

interface Related extends Span {
	readonly relation: DateRelation;
}

/** Words of one clause; a comma within a number ends none. */
const inClause = '(?:[^,;]|,(?=\\d{3}))*';
/** A stretch that says what a figure is compared with, as far as its date: ", up from 54 percent in", "more than in". */
const comparison = new RegExp(
	`(?:(?:^|, )(?:up|down)\\b|\\bcompared (?:with|to)\\b|\\bversus\\b)${inClause}$|\\bthan (?:\\p{L}+ ){0,3}$`,
	'iu',
);
/** "Half as long as ten months ago", "the same as in 2019". */
const likeness =
	/\b(?:as (?:much|many|few|little|often|high|low|large|big|long|far|fast|cheap|expensive|good|bad|strong)|the same)\b[^,;]* as (?:(?:in|on|at|during|it|they|was|were|did) )*$/iu;
/** ", its lowest since 1987", "gave the lowest number since 1987"; not "she has run the oldest mill since 1987". */
const ofAll = new RegExp(
	`(?:^|[\\s,])(?:its|the|their|his|her|a) (?:[\\p{L}-]+[ -])?(?:${superlative}|best|worst|most|least|first)(?: [\\p{L}\\d-]+){0,6} $`,
	'iu',
);
/** The lasting of a deed: "has run". */
const lasting = /\b(?:has|have|had|['’]ve)\b[^,;]*$/iu;
const thisYear = /^this (?:year|season|month|decade|century)$/iu;
/** "The third halt *since the bridge was begun in* 2012", "her ninth race *since returning in* January". */
const sinceEvent = /\bsince (?!then\b)[^,;]+ (?:in|on|at|during|of) (?:the |early |late )?$/iu;
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
		// What is likened or ranked is what is claimed, and the date alone is what it is compared with.
		likeness.test(before) || isOfSuperlative(before, relation, words) ? before.length : undefined,
		relation === 'at' ? sinceEvent.exec(before)?.index : undefined,
		comparedYear.test(words) ? fromFigure.exec(before)?.index : undefined,
		formerFigure(before, text.slice(end, end + reach)),
		fromYear.test(words) ? before.length : undefined,
	];
	// "Since 2014, when 3,100 boats were at sea": the answer may be what it is compared with.
	const whole = end + (/^, when\b[^,;]*(?:,\d{3}[^,;]*)*/u.exec(text.slice(end))?.[0].length ?? 0);
	return begins.some(
		(from) => from !== undefined && (answer === null || !isWithin(answer, { start: first + from, end: whole })),
	);
}

function isOfSuperlative(before: string, relation: DateRelation, words: string): boolean {
	if (relation !== 'since' && !thisYear.test(words)) return false;
	const found = ofAll.exec(before);
	return found !== null && !lasting.test(before.slice(0, found.index));
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
