// What becomes of a date by the words and dates beside it: "from 3 May to 4 June", "two days before 3 May", "the week ending 3 May".

import { addDays, between, type Period, weekdayOf } from './calendar.ts';
import type { DateRelation } from './date-reference.ts';
import { count } from './date-words.ts';
import { countOf, move, unitFrom } from './relative-dates.ts';
import type { Span } from './span.ts';
import { isMoved } from './unread-dates.ts';

/** A date as it is read by itself. */
export interface Named extends Span {
	/** Where the date begins behind the word that relates it. */
	readonly bare: number;
	readonly relation: DateRelation;
	readonly period: Period | null;
}

/** Makes one expression of dates that give both ends of a stretch, and of a date with the words that count from it. */
export function joined(text: string, dates: readonly Named[]): readonly Named[] {
	const out: Named[] = [];
	for (const date of dates) {
		const previous = out.at(-1);
		if (previous !== undefined && isPair(text, previous, date)) {
			out[out.length - 1] = stretch(text, previous, date);
			continue;
		}
		const isLater = previous !== undefined && isBehindLater(text, previous, date);
		const whole = counted(text, isLater ? { ...date, period: null } : date);
		// "The last six months", of "in *the last six months* to June 2023".
		if (previous !== undefined && whole.start <= previous.start) out.pop();
		out.push(whole);
	}
	return out;
}

/** "On Monday and Tuesday", said on a Tuesday of days to come: the Tuesday behind that Monday, and no earlier one. */
function isBehindLater(text: string, previous: Named, date: Named): boolean {
	const areDays = [previous, date].every(({ bare, end }) => /^\p{L}+day\b/u.test(text.slice(bare, end)));
	if (!areDays || text.slice(previous.end, date.start) !== ' and ') return false;
	return previous.period !== null && date.period !== null && date.period.from < previous.period.from;
}

function isPair(text: string, previous: Named, { start, relation }: Named): boolean {
	if (previous.relation === 'range') return false;
	const [gap, lead] = [text.slice(previous.end, start), text.slice(0, previous.end)];
	const clause = lead.slice(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')) + 1);
	const isFrom = /\bfrom /iu.test(clause);
	return (
		(isFrom && (/^ (?:to|until|till|through) $|^ ?[–—] ?$/u.test(gap) || (gap === ' ' && relation === 'until'))) ||
		(gap === ' and ' && /\bbetween /iu.test(clause))
	);
}

/** "From 3 May 2019" and "to 4 June 2020". */
function stretch(text: string, one: Named, other: Named): Named {
	const isStretch =
		one.period && other.period && one.period.from <= other.period.to && !isMoved(text.slice(0, one.bare));
	const period = isStretch ? between(one.period.from, other.period.to) : null;
	const word = /\b(?:from|between) (?:the )?$/iu.exec(text.slice(0, one.start));
	return { start: word?.index ?? one.start, bare: one.bare, end: other.end, relation: 'range', period };
}

/** "Two weeks before", "the day after", "a month from"; and what stands before the number. */
const offset = new RegExp(
	`(?<lead>\\p{L}+ )?\\b(?:${count}|the) (?<unit>day|night|eve|week|month|year)s? (?<which>before|after|following|from|of) (?:(?:the|an?|its|his|her|their|this) (?:[\\p{L}-]+ ){1,3}(?<event>of|in|on|at) )?(?:the )?$`,
	'iu',
);
/** "Within 30 days from Monday", "in the three weeks after 3 May": how long, and no day. */
const isExtent = /^(?:within|for|in|over|during|the|first|last|past|next|every|each|these|those) $/iu;
/** "More than a year after 3 May": which day is not said. */
const isLoose = /^(?:than|least|most|about|around|some|roughly|under|nearly|almost|only|barely|to|another) $/iu;
const weekOf =
	/\b(?:(?:the|a|that) week (?<which>beginning|starting|commencing|ending|ended|to)(?: on)?|the week (?<from>from|of)) (?:the )?$/iu;
const until = new RegExp(
	`\\b(?:(?:the|in|over|for|during) (?:the )?(?:(?:first|last|past) )?${count} (?<unit>week|month|year)s?|(?:the|a) (?:(?:last|past) )?(?<lone>year|quarter)) (?:to|ended|ending|through|up to|until)(?: in| on)? (?:the end of )?$`,
	'iu',
);
/** "A week on Friday": the Friday behind the next, which the tense does not tell from a past one. */
const weekOn = /\b(?:an?|two) (?:week|fortnight)s? on $/iu;

function counted(text: string, date: Named): Named {
	const before = text.slice(0, date.bare);
	if (date.relation === 'range') return date;
	const [week, stretchTo, from] = [weekOf.exec(before), until.exec(before), offset.exec(before)];
	if (week !== null) return { ...date, start: week.index, relation: 'at', period: weekBeside(week, date.period) };
	if (stretchTo !== null) {
		return {
			...date,
			start: stretchTo.index,
			relation: 'range',
			period: untilEnd(stretchTo.groups ?? {}, date.period),
		};
	}
	if (weekOn.test(before)) return { ...date, period: null };
	return from === null ? date : offsetFrom(from, date);
}

function weekBeside({ groups }: RegExpExecArray, period: Period | null): Period | null {
	if (period === null || period.from !== period.to) return null;
	// "The week of" a Sunday is the one before it to some, and the one behind it to others.
	if (groups?.from?.toLowerCase() === 'of' && weekdayOf(period.from) !== monday) return null;
	const isEnd = /^(?:end|to)/iu.test(groups?.which ?? '');
	return isEnd ? between(addDays(period.from, -6), period.to) : between(period.from, addDays(period.from, 6));
}

const monday = 1;

/** The six months that end with a day or a month. Those that end with a year are counted in more ways than one. */
function untilEnd(
	{ count: number, unit, lone }: RegExpExecArray['groups'] & object,
	period: Period | null,
): Period | null {
	if (period === null || period.from.slice(0, 7) !== period.to.slice(0, 7)) return null;
	const behind = addDays(period.to, 1);
	if (behind === null) return null;
	const isQuarter = lone?.toLowerCase() === 'quarter';
	const from = isQuarter
		? move(behind, 'month', -monthsOfQuarter)
		: move(behind, unit ?? lone, -countOf(number ?? 'a'));
	return between(from, period.to);
}

const monthsOfQuarter = 3;

/** "110 litres *a day from* Monday": how often, and no day behind another. "A week from Monday" is one; in doubt it is unread. */
const rate = /\d(?:[^,;:]* )?$/u;

function offsetFrom({ index, groups = {}, input }: RegExpExecArray, date: Named): Named {
	const { lead = '', count: number, unit = '', which = '', event } = groups;
	const start = index + lead.length;
	if (which.toLowerCase() === 'from' && /^an?$/iu.test(number ?? '')) {
		if (unit.toLowerCase() === 'day') return date;
		if (rate.test(input.slice(0, start))) return { ...date, period: null };
	}
	// "Within ten days of 3 May" may be before it.
	if (which.toLowerCase() === 'of' && /^within $/iu.test(lead)) return { ...date, period: null };
	const isEve = unit.toLowerCase() === 'eve';
	if (isEve !== (which.toLowerCase() === 'of')) return date;
	const isDay = isEve || /^(?:day|night)$/iu.test(unit);
	// "The year before 3 May 1914" may be any twelve months, "the day before" is one.
	if (number === undefined && !isDay) return date;
	if (number !== undefined && isExtent.test(lead)) return date;
	if (number !== undefined && isLoose.test(lead)) return { ...date, start, relation: 'at', period: null };
	// "Two years after the fire of 2020"; "after the war in 1920" may be when it was or when it happened.
	if (event !== undefined && event.toLowerCase() !== 'of') return { ...date, period: null };
	const steps = (number === undefined ? 1 : countOf(number)) * (/^(?:before|of)$/iu.test(which) ? -1 : 1);
	const { period } = date;
	const isExact = isDay || (which.toLowerCase() === 'from' && unit.toLowerCase() === 'week');
	const moved = (day: string) => move(day, isDay ? 'day' : 'week', steps);
	if (period === null) return { ...date, start, relation: 'at' };
	if (!isExact) return { ...date, start, relation: 'at', period: unitFrom(unit, period, steps) };
	const day = period.from === period.to ? moved(period.from) : null;
	return { ...date, start, relation: 'at', period: between(day, day) };
}
