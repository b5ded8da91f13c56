import type { Period } from '../text/calendar.ts';
import { isOfComparison } from '../text/date-comparison.ts';
import type { DateRelation } from '../text/date-reference.ts';
import { type DateExpression, findDates } from '../text/dates.ts';
import { findNames } from '../text/names.ts';
import { isWithin, overlap, type Span } from '../text/span.ts';
import type { Evidenced } from './answer.ts';

/** The date that a sentence gives to what it says in answer. Spans are offsets into the article's body. */
export interface ClaimDate extends Span {
	readonly relation: DateRelation;
	/** The days its words name, read against the article's date; null where they cannot be told for certain. */
	readonly period: Period | null;
}

/**
 * Which date of a sentence dates the answering words: the nearest of their own clause, or one that the sentence begins with
 * ("In October 2023, ..."). Null where there is none, and where the words that answer are not known and several dates could
 * be meant.
 *
 * A date inside a name ("the September 11 attacks") dates nothing, and neither does the day on which something was said:
 * "50 people were killed, officials said on Tuesday". What a figure is compared with has a date of its own: "61 percent, up from
 * 54 percent in 2020".
 */
export function claimDateOf({ sentence, answer }: Pick<Evidenced, 'sentence' | 'answer'>): ClaimDate | null {
	const { text, article, start: offset } = sentence;
	const names = findNames(text);
	const answering = answer && { start: answer.start - offset, end: answer.end - offset };
	const dates = findDates(text, article.date ?? null).filter(
		(date) =>
			!names.some((name) => isWithin(date, name) && !isWithin(name, date)) && !isOfComparison(text, date, answering),
	);
	const claimed = answering === null ? onlyOne(text, dates) : nearest(text, dates, answering);
	if (claimed === null) return null;
	const { start, end, relation, period } = claimed;
	return { start: start + offset, end: end + offset, relation, period };
}

function onlyOne(text: string, dates: readonly DateExpression[]): DateExpression | null {
	const [first, ...others] = dates.filter((date) => !datesReport(text, date));
	return others.length === 0 ? (first ?? null) : null;
}

/** Characters that a comma counts for when distances are compared, and that a date before the answer stands back. Untuned. */
const commaWorth = 40;
const before = 5;

function nearest(text: string, dates: readonly DateExpression[], answer: Span): DateExpression | null {
	const overlapping = dates.find((date) => overlap(date, answer));
	if (overlapping !== undefined) return overlapping;
	const [closest] = dates
		.filter((date) => !datesReport(text, date))
		.flatMap((date) => {
			const isBefore = date.end <= answer.start;
			const gap = isBefore ? text.slice(date.end, answer.start) : text.slice(answer.end, date.start);
			const opens = isBefore && /^[\s"“‘']*(?:\p{L}+ ){0,2}$/u.test(text.slice(0, date.start));
			if (startsClause.test(opens ? gap.replace(/^[^,]*,/u, '') : gap)) return [];
			const commas = gap.split(',').length - (opens ? 2 : 1);
			return [{ date, distance: gap.length + commaWorth * commas + (isBefore ? before : 0) }];
		})
		.toSorted((a, b) => a.distance - b.distance);
	return closest?.date ?? null;
}

/** Where a clause with dates of its own begins. */
const startsClause =
	/[;—–()]|,? (?:but|though|although|while|whereas|because) |, (?:and|or|which|who|where|when|that) /u;

const report =
	'(?:said|says|saying|told|tells|heard|announced|announces|reported|reports|stated|states|wrote|writes|tweeted|posted|added|confirmed|' +
	'(?:statement|report|release|figures|survey|data)\\b[^,;]* (?:released|published|issued)|released|published|issued)';
/** "said on Tuesday", "a statement released by the embassy on Tuesday"; then "On Tuesday, the mayor said". */
const reportBefore = new RegExp(`\\b${report}\\b[^,;:“”"]{0,60}$`, 'u');
const reportAfter = new RegExp(`^,? [^,;:]{0,40}\\b${report}\\b`, 'u');

/** Whether it dates the saying rather than what was said. */
function datesReport(text: string, { start, end, relation }: DateExpression): boolean {
	if (relation !== 'at') return false;
	const earlier = text.slice(0, start);
	const clause = /[^,;:“”"]*$/u.exec(earlier)?.[0] ?? '';
	// "said that 50 died on Tuesday", "said 50 were killed on Tuesday": the clause has another verb behind the report.
	if (reportBefore.test(clause))
		return !/\b(?:that|were|was|had|has|have|would|will|is|are)\b/u.test(afterReport(clause));
	return /^[\s"“‘']*(?:on|late on|early on)?\s*$/iu.test(earlier) && reportAfter.test(text.slice(end));
}

function afterReport(clause: string): string {
	return clause.slice(clause.search(reportBefore)).replace(new RegExp(`^${report}`, 'u'), '');
}
