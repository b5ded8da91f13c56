import { monthNumber } from './absolute-dates.ts';
import { annotate, type Token } from './annotation.ts';
import { type Day, type Period, partsOf } from './calendar.ts';
import { joined, type Named } from './date-combinations.ts';
import { isOfComparison } from './date-comparison.ts';
import { datePatterns } from './date-patterns.ts';
import type { DateReference, DateRelation, Groups } from './date-reference.ts';
import type { DatePattern } from './date-words.ts';
import type { Span } from './span.ts';
import { tenseAt } from './tense.ts';
import { isDeclared, isLaterThan, isMoved, isOfCalledEvent, isRepeated } from './unread-dates.ts';
import type { Tense } from './verb-tense.ts';
import { isCapitalised } from './words.ts';

/** A date as a sentence words it: "by August 4", "since November of last year", "Tuesday". */
export interface DateExpression extends Span {
	readonly relation: DateRelation;
	/** The days that its words name; null where they cannot be told for certain. */
	readonly period: Period | null;
}

interface Found extends Span {
	readonly pattern: DatePattern;
	readonly groups: Groups;
}

/** UTF-16 code units of a text that are looked at: four times as many as the longest sentence has. */
const mostRead = 4000;

const withoutNames = (source: string) => source.replace(/\(\?<(?![=!])[^>]+>/g, '(?:');
const scanner = new RegExp(
	`(?<![\\p{L}\\d])(?:${datePatterns.map(({ source }) => withoutNames(source)).join('|')})(?![\\p{L}\\d])`,
	'giu',
);
const whole = datePatterns.map(({ source }) => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'iuy'));

/**
 * The dates that a sentence names, in reading order, each with its relation and the days it means.
 *
 * What is relative ("last month", "Tuesday", "August 4") is read against the day of publication, by the tense of the verb it
 * goes with; without that day it stays unread, as does what means different days to different readers: fiscal years,
 * quarters, seasons, "next Friday" on a Tuesday, 03/04/2023. docs/dates.md has the rules, their sources and their limits.
 *
 * @param published The day the sentence was published; null where it is not known.
 * @example findDates('675,190 had returned by August 4.', '2024-09-10') // by, 2024-08-04 to 2024-08-04
 */
export function findDates(written: string, published: Day | null): readonly DateExpression[] {
	// A date may be broken over two lines, or kept together by a space of another kind.
	const text = written.slice(0, mostRead).replace(/\s/gu, ' ');
	let read: readonly Token[] | undefined;
	const tokens = () => {
		read ??= annotate(text).tokens;
		return read;
	};
	const all = scan(text);
	const old = all.filter((found) => isOldYear(found, published) && !looksBackOnly(text, found));
	const years = sharedYears(text, all);
	const expressions: Named[] = [];
	let anchor: Period | null = null;
	for (const [i, found] of all.entries()) {
		const { relation, start } = relationOf(text, found);
		const others = old.filter((one) => one !== found);
		const leading = others.find((one) => one.start < found.start && isBareYear(one) && leads(text, one));
		const reference: DateReference = {
			// “Next year,” somebody said long ago: a year after that.
			published: others.length > 0 && isQuoted(text, found.start) ? null : published,
			tense: () => tenseFor(text, tokens, found, relation),
			anchor,
			year: years[i] ?? (leading === undefined ? null : Number(leading.groups.year)),
			amongOldYears: others.length > 0,
		};
		const period = isInDoubt(text, found) ? null : found.pattern.read(found.groups, reference);
		anchor = period;
		const settledRelation = settled(relation, text, found, reference.tense);
		expressions.push({ start, bare: found.start, end: found.end, relation: settledRelation, period });
	}
	return joined(text, expressions).map(({ start, end, relation, period }) => ({ start, end, relation, period }));
}

/** Between dates that have a year in common: "in May or June 2019", "3 June and 9 July 2019". */
const sharing = /^(?:, | ?\/ ?|,? (?:and|or|&) )(?:(?:in|on|the|early|mid|late)[ -])*$/iu;

/** The years that dates without one share with the date that they are listed with; null where they are with none. */
function sharedYears(text: string, all: readonly Found[]): readonly (number | null)[] {
	const years: (number | null)[] = [];
	for (const [back, { end, groups }] of all.toReversed().entries()) {
		const next = all[all.length - back];
		const month = monthNumber(groups.month2 ?? groups.month);
		const isAlone = month > 0 && groups.year === undefined && groups.relativeYear === undefined;
		const isListed = isAlone && next?.groups.month !== undefined && sharing.test(text.slice(end, next.start));
		const year = !isListed ? null : next.groups.year === undefined ? (years[0] ?? null) : Number(next.groups.year);
		// "In December and January 2024" begins in the year before.
		years.unshift(year !== null && monthNumber(next?.groups.month) < month ? year - 1 : year);
	}
	return years;
}

function scan(text: string): readonly Found[] {
	const all: Found[] = [];
	scanner.lastIndex = 0;
	for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
		const found = patternAt(text, match.index);
		// What is no date where it stands may have one inside.
		scanner.lastIndex = found?.end ?? match.index + 1;
		if (found !== undefined) all.push(found);
	}
	return all;
}

function patternAt(text: string, start: number): Found | undefined {
	for (const [place, pattern] of datePatterns.entries()) {
		const expression = whole[place];
		if (expression === undefined) continue;
		expression.lastIndex = start;
		const match = expression.exec(text);
		if (match === null) continue;
		const groups: Groups = { ...match.groups, match: match[0] };
		const [matchEnd, before] = [start + match[0].length, text.slice(0, start)];
		if (!isNamedWithCapitals(groups)) continue;
		if (pattern.stands?.(before, text.slice(matchEnd), groups) === false) continue;
		return { pattern, groups, start, end: matchEnd };
	}
	return undefined;
}

/** "may", "march" and "sun" are words, "May" and "March" months. */
function isNamedWithCapitals({ month, month2, weekday }: Groups): boolean {
	return [month, month2, weekday].every((name) => name === undefined || isCapitalised(name));
}

/** Between the word that relates and the date: "by *the end of* April", "since *early* June". */
const filler =
	'(?:(?:about|around|roughly|late|early|at least) )?(?:(?:the )?(?:very )?(?:end|close|start|beginning|middle) of )?(?:the )?(?:(?:evening|morning|afternoon|night) of )?';
const relations: readonly (readonly [DateRelation, RegExp])[] = [
	['as-of', leading('as (?:of|at|on)')],
	['by', leading('(?:by|no later than|not later than|on or before)')],
	[
		'since',
		leading(
			'(?:ever )?since|(?:no|not) (?:earlier|sooner) than|not before|on or after|(?:beginning|starting)(?: on| in| from)?|as from|effective(?: on| from)?|from',
		),
	],
	['until', leading('(?:up )?(?:until|till|’til|through)|up to')],
	['before', leading('before|prior to|ahead of')],
	['after', leading('after|following')],
];

function leading(words: string): RegExp {
	return new RegExp(`\\b(?:${words}) ${filler}$`, 'iu');
}

function relationOf(text: string, found: Found): { readonly relation: DateRelation; readonly start: number } {
	const before = text.slice(0, found.start);
	if (found.pattern.isRange) {
		const lead = /\b(?:from|between) (?:the )?$/iu.exec(before);
		return { relation: 'range', start: lead?.index ?? found.start };
	}
	for (const [relation, pattern] of relations) {
		const lead = pattern.exec(before);
		if (lead === null) continue;
		// "destroyed by Tuesday's storm" dates the storm.
		if (relation === 'by' && /['’]s?$/u.test(found.groups.match ?? '')) break;
		return { relation, start: lead.index };
	}
	return { relation: 'at', start: found.start };
}

/** "From Friday the toll rises" says since when; "the letter from March" says only when. */
function settled(relation: DateRelation, text: string, found: Found, tense: () => Tense): DateRelation {
	const fromOnly =
		relation === 'since' &&
		/(?<!\b(?:as|beginning|starting|effective) )\bfrom (?:the )?$/iu.test(text.slice(0, found.start));
	if (!fromOnly || /^ on(?:wards?)?\b|^ onwards?\b/u.test(text.slice(found.end))) return relation;
	return tense() === 'future' ? 'since' : 'at';
}

function tenseFor(text: string, tokens: () => readonly Token[], found: Found, relation: DateRelation): Tense {
	const lead = text.slice(0, found.start);
	if (relation === 'since' && /\bsince\b[^,;]*$/iu.test(lead)) return 'past';
	if (/\bahead of (?:the )?$/iu.test(lead)) return 'future';
	if (/\b(?:in the wake of|in the aftermath of) (?:the )?$/iu.test(lead)) return 'past';
	if (/\bbackdated to (?:the )?$/iu.test(lead)) return 'past';
	if (isOfCalledEvent(text, found)) return 'unclear';
	const tense = tenseAt(tokens(), found);
	// A meeting was granted for Thursday: whether it has been is not said.
	if (tense === 'past' && /\bfor (?:the )?$/iu.test(lead)) return 'unclear';
	// A road closed until Monday, a post left before Monday: whether that Monday has come is not said.
	return (relation === 'until' || relation === 'before') && tense === 'past' ? 'unclear' : tense;
}

function isBareYear({ groups }: Found): boolean {
	return groups.year !== undefined && groups.month === undefined && groups.half === undefined && !groups.year2;
}

/** Whether it names a year before the one that precedes publication, so that the sentence looks back. */
function isOldYear({ groups }: Found, published: Day | null): boolean {
	if (groups.year === undefined) return false;
	return (
		published === null || Number(groups.year2?.length === 4 ? groups.year2 : groups.year) < partsOf(published)[0] - 1
	);
}

/** What has been so since a year, or is compared with one, is told of the time of writing. */
function looksBackOnly(text: string, found: Found): boolean {
	const related = relationOf(text, found);
	return related.relation === 'since' || isOfComparison(text, { ...found, ...related }, null);
}

/** Whether it stands at the beginning of the sentence: "In 1940, ...". */
function leads(text: string, { start }: Span): boolean {
	return /^[\s"“‘']*(?:in|during|early in|late in|by)?\s*$/iu.test(text.slice(0, start));
}

function isInDoubt(text: string, found: Found): boolean {
	return (
		(found.groups.year === undefined && isRepeated(text, found)) ||
		(found.pattern.isRange === true && isMoved(text.slice(0, found.start))) ||
		isLaterThan(text, found) ||
		isDeclared(text, found)
	);
}

function isQuoted(text: string, at: number): boolean {
	const before = text.slice(0, at);
	const curly = (before.match(/“/g)?.length ?? 0) - (before.match(/”/g)?.length ?? 0);
	return curly > 0 || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
