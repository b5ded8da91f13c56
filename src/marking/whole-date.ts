import type { Scene } from '../ranking/scene.ts';
import { overlap, type Span } from '../text/span.ts';
import { isWeekdayOf } from '../text/weekday-of.ts';

/** "*An hour before* sunrise", "*two weeks after* Easter": not the same day. */
const distance =
	/\b(?:half an|an?|a few|several|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:minute|hour|day|week|month|year)s? (?:before|after) $/iu;
/** "The *first Sunday of the month*", "*every Sunday*": which Sunday belongs to the answer. */
const whichOne = /\b(?:first|second|third|fourth|last|every|each)(?: other)? $/iu;
const ofPeriod = /^ of (?:the|each|every) (?:week|month|quarter|year)\b/iu;
/** "*The end of* October", "*mid-*May": a part of it. */
const partBefore =
	/\b(?:(?:the )?(?:very )?(?:end|close|beginning|start|middle|(?:first|second|third|last|final) (?:week|weekend|half|quarter|days?)|(?:early|small) hours|morning|afternoon|evening|night|eve) of (?:the )?|(?:early|mid|late)(?:-| in | ))$/iu;
/** Asked for the year or the hour, no other part of the date will do. */
const asksWhole = /\b(?:when|deadline|how long)\b/iu;

const clock = '(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.m\\.|p\\.m\\.|am|pm)(?!\\p{L})|\\d{1,2}:\\d{2}|noon|midnight)';
const isClock = new RegExp(`^${clock}$`, 'iu');
/** Between a time of day and its day: "noon *on* Wednesday", "Friday *at* midnight". */
const betweenClockAndDay = /^,? (?:on |at )?$/u;

const together = /^ and (?:(?:in|on|at) )?$/u;
const asksOne = /\b(?:first|second|third|last|latest|next|again|finally|previously)\b/iu;

/** "*Not before* the spring", "*not on* Sundays": without it the mark says the opposite. Of "not until May" it is May. */
const denied = /\bnot (?:(?:on|in|at|by|during|before|after) )?(?:the )?$/iu;

/** A date with what belongs to it: "*every* Sunday", "*the end of* October", "*3.15 a.m. on* 25 June", "*not before* May". */
export function wholeDate(date: Span, scene: Scene): Span {
	const { start, end } = withItsPart(date, scene);
	const denial = /^until\b/iu.test(scene.text.slice(start)) ? null : denied.exec(scene.text.slice(0, start));
	return { start: denial?.index ?? start, end };
}

function withItsPart(date: Span, scene: Scene): Span {
	const { analysis, text } = scene;
	const { start, end } = asksWhole.test(analysis.text)
		? withNext(withClock(withWeekday(date, scene), scene), scene)
		: date;
	const before = text.slice(0, start);
	const opening =
		whichOne.exec(before) ?? distance.exec(before) ?? (asksWhole.test(analysis.text) ? partBefore.exec(before) : null);
	const closing = ofPeriod.exec(text.slice(end));
	const until = end + (closing?.[0].length ?? 0);
	if (opening !== null) return { start: opening.index, end: until };
	const words = text.slice(start, end);
	const side = (isDated(date, scene) ? (/ and /u.test(words) ? between : null) : beforeEvent)?.exec(before);
	return { start: side?.index ?? start, end: until };
}

/** "*Between* 2032 and 2038". */
const between = /\bbetween $/iu;
/** "*After* the championships": what is no date itself is one by what stands before it. */
const beforeEvent = /\b(?:after|before|until|during) (?:the )?$/iu;

function isDated(words: Span, { reading }: Scene): boolean {
	return reading.mentions.some(({ kind, ...date }) => (kind === 'date' || kind === 'duration') && overlap(date, words));
}

/** "*Friday, 3 May*": one day, written with both. */
function withWeekday({ start, end }: Span, { reading, text }: Scene): Span {
	const dates = reading.mentions.filter(({ kind }) => kind === 'date');
	const behind = dates.find((date) => isWeekdayOf({ start, end }, date, text));
	const before = dates.find((day) => isWeekdayOf(day, { start, end }, text));
	return { start: before?.start ?? start, end: behind?.end ?? end };
}

/** A day with the time of day beside it, or a time of day with its day. */
function withClock({ start, end }: Span, { reading, text }: Scene): Span {
	const dates = reading.mentions.filter(({ kind }) => kind === 'date');
	const isTime = (span: Span) => isClock.test(text.slice(span.start, span.end));
	const isOneDay = (first: Span, second: Span) =>
		isTime(first) !== isTime(second) && betweenClockAndDay.test(text.slice(first.end, second.start));
	const own = dates.find((date) => date.start === start && date.end === end);
	if (own === undefined) return { start, end };
	const before = dates.find((date) => date.end < start && isOneDay(date, own));
	const behind = dates.find((date) => date.start > end && isOneDay(own, date));
	return { start: before?.start ?? start, end: behind?.end ?? end };
}

/** Each of two dates that are told together: "in *March and in September*", unless one of them is asked for. */
function withNext({ start, end }: Span, { analysis, reading, text }: Scene): Span {
	if (asksOne.test(analysis.text)) return { start, end };
	const dates = reading.mentions.filter(({ kind }) => kind === 'date');
	const areTold = (first: Span, second: Span) =>
		first.end < second.start &&
		together.test(text.slice(first.end, second.start)) &&
		/^(?:[.,;:)]|$)/u.test(text.slice(second.end));
	const before = dates.find((date) => areTold(date, { start, end }));
	const behind = dates.find((date) => areTold({ start, end }, date));
	return { start: before?.start ?? start, end: behind?.end ?? end };
}
