import type { Sentence } from '../corpus/sentence.ts';
import type { Day, Period } from '../text/calendar.ts';
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
	const { text, start: offset } = sentence;
	const answering = answer && { start: answer.start - offset, end: answer.end - offset };
	const dates = datesOf(sentence, answering);
	const claimed = answering === null ? onlyOne(text, dates) : nearest(text, dates, answering);
	return claimed && inArticle(claimed, offset);
}

/** Where several dates could be meant, the first that can be told, and rather one of what was said than of the saying. */
export function firstDateOf(sentence: Sentence): ClaimDate | null {
	const { text } = sentence;
	const dates = datesOf(sentence, null);
	const told = dates.length > 1 ? dates.filter(({ period }) => period !== null) : [];
	const first = told.find((date) => !datesReport(text, date)) ?? told[0];
	return first === undefined ? null : inArticle(first, sentence.start);
}

/** Whether a sentence has dates, and all of them are of its saying or of what it compares with: it tells of the day of writing. */
export function isOfWriting({ text, article }: Sentence): boolean {
	const dates = findDates(text, article.date ?? null);
	return (
		dates.length > 0 &&
		dates.every((date) => datesReport(text, date) || isOfDateline(text, date) || isOfComparison(text, date, null))
	);
}

function inArticle({ start, end, relation, period }: DateExpression, offset: number): ClaimDate {
	return { start: start + offset, end: end + offset, relation, period };
}

/** The dates of a sentence that may date what it says. */
function datesOf({ text, article }: Sentence, answer: Span | null): readonly DateExpression[] {
	const names = findNames(text);
	return findDates(text, article.date ?? null).filter(
		(date) =>
			!names.some((name) => isWithin(date, name) && !isWithin(name, date)) &&
			!isOfComparison(text, date, answer) &&
			!isOfDateline(text, date) &&
			!isAside(text, date, answer) &&
			!isOfSubject(text, date, article.date),
	);
}

/** "ORLAND, 11 Sept (VN) - A court ...": where and when the article was written. */
function isOfDateline(text: string, { start, end }: Span): boolean {
	return (
		/^(?:\p{Lu}{2}[\p{Lu}.'’-]*(?:, | ))(?:[\p{L}.]+(?:, | )){0,4}$/u.test(text.slice(0, start)) &&
		/^(?:, \d{4})?(?: \([^)]{1,30}\))? ?[-–—]/u.test(text.slice(end))
	);
}

/** "The guild, which has met since 2017, ..." and "..., a town that was flooded last month, ...": a clause on a thing in passing. */
const aside =
	/, (?:who|whom|whose|which|where|(?:an?|the|its|his|her|their) [^,;]*? (?:who|whose|which|that|where))\b[^,;]*$/u;

/** Whether it is the date of a clause that only says something of a thing in passing, and the answer is not of that clause. */
function isAside(text: string, { start, end }: Span, answer: Span | null): boolean {
	const [from, behind] = [aside.exec(text.slice(0, start))?.index, /^[^,;]*/u.exec(text.slice(end))?.[0] ?? ''];
	if (from === undefined) return false;
	const to = end + behind.length;
	// What ends the sentence may go on with its story: "was taken to a hospital, where he died on Friday".
	const isClosed = /^, (?!(?:and|but|or|nor) )/u.test(text.slice(to));
	if (!isClosed && !/^, whose\b/u.test(text.slice(from))) return false;
	return answer === null || !isWithin(answer, { start: from, end: to });
}

/** "A mill *burnt down in the 1950s* is for sale": a year before that of writing, which says which mill. */
function isOfSubject(text: string, { end, period }: DateExpression, published: Day | undefined): boolean {
	return (
		period !== null &&
		published !== undefined &&
		period.to < `${published.slice(0, 4)}-01-01` &&
		/^ (?:has|have|is|are|will)\b/u.test(text.slice(end))
	);
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
		.flatMap((named) => {
			if (isOfOtherVerb(text, named, answer)) return [];
			const isBefore = named.end <= answer.start;
			const between = isBefore ? text.slice(named.end, answer.start) : text.slice(answer.end, named.start);
			// "Since 2014, when 3,100 boats were at sea": in that year.
			const isThen = isBefore && when.test(between);
			const date = isThen && named.relation === 'since' ? { ...named, relation: 'at' as const } : named;
			const gap = isThen ? between.replace(when, '') : between;
			const opens = isBefore && /^[\s"“‘']*(?:\p{L}+ ){0,2}$/u.test(text.slice(0, date.start));
			if (startsClause.test(opens ? gap.replace(/^[^,]*,/u, '') : gap)) return [];
			const commas = gap.split(',').length - (opens ? 2 : 1);
			return [{ date, distance: gap.length + commaWorth * commas + (isBefore ? before : 0) }];
		})
		.toSorted((a, b) => a.distance - b.distance);
	return closest?.date ?? null;
}

const when = /^,? when\b/u;
/** Where a clause with dates of its own begins. */
const startsClause =
	/[;—–()]|,? (?:but|though|although|while|whereas|because) |, (?:and|or|which|who|where|when|that) /u;

/** "Was founded in 2014 *and has* 41 members": what is so now is not of that year. */
const goesOn = /\band (?:(?:now|also|still|today) )?(?:is|are|was|were|has|have|had|does|do|will|would|can|could) /u;
/** "30 short of *what the minister had promised* in May". */
const ofWhat = /\b(?:what|whatever) /u;
/** "Should open by May, *the union said, after* a vote of 300 members": what stands behind whoever says it is of the saying. */
const behindSaying =
	/, (?:[^,;]{1,60} )?(?:said|says|announced|reported|told)\b[^,;]*, (?:after|as|when|while|following|because|since|citing) /u;
const sayingVerb = '(?:said|says|told|tells|warned|warns|announced|added|adds|stated|explained|predicted|promised)';
/** "Cracks were found in 2022, *said* Ann Lee", "Ann Lee *said the bridge would open* in 2026": whoever speaks is of no such day. */
const saidBy = new RegExp(`[,”"] ?${sayingVerb} (?:[\\p{L}.’'-]+ ){0,4}$`, 'u');
const saidThat = new RegExp(
	`^[^;]*?\\b${sayingVerb} (?!(?:on|in|at|late|early|earlier|last|this|yesterday)\\b)[^,;]*\\p{L}`,
	'u',
);

/** Whether a date goes with another verb than the answer does, or with what somebody says where the answer is who. */
function isOfOtherVerb(text: string, date: Span, answer: Span): boolean {
	const isBefore = date.end <= answer.start;
	const gap = isBefore ? text.slice(date.end, answer.start) : text.slice(answer.end, date.start);
	// "In 2023 the office closed and was sold": a date that opens the sentence goes with all of it.
	const opens = isBefore && /^[\s"“‘']*(?:\p{L}+ ){0,2}$/u.test(text.slice(0, date.start));
	if ((!opens && goesOn.test(gap)) || (!isBefore && ofWhat.test(gap))) return true;
	if (isBefore) return behindSaying.test(gap) || saidBy.test(gap);
	const isSpeaker = /^\p{Lu}/u.test(text.slice(answer.start)) || /\bthe $/iu.test(text.slice(0, answer.start));
	return isSpeaker && saidThat.test(gap);
}

/** Whether a date of a sentence is known to date something else than a value of it: what it is compared with, or what another verb says. */
export function isDateOfOther(sentence: Sentence, value: Span, { start, end }: Span): boolean {
	const { text, article } = sentence;
	const date = findDates(text, article.date ?? null).find((one) => overlap(one, { start, end }));
	if (date === undefined || overlap(date, value)) return false;
	return isOfOtherVerb(text, date, value) || isOfComparison(text, date, value) || isAside(text, date, value);
}

/** Whether a date is that of a clause behind the answering words: "has risen to 91, and a man died *last month*". */
export function isOfLaterClause({ text, start: offset }: Sentence, answer: Span, date: Span): boolean {
	return date.start >= answer.end && startsClause.test(text.slice(answer.end - offset, date.start - offset));
}

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
