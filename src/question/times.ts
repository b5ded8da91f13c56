import { months } from '../text/calendar-names.ts';
import { findDates } from '../text/dates.ts';
import { genderOfGivenName } from '../text/given-names.ts';
import { overlap, type Span } from '../text/span.ts';

const unit = '(?:hour|day|night|week|weekend|month|quarter|season|term|year|decade|century)';

/** "last season", "this quarter", "the day before": told apart by when it is spoken of, or by what was spoken of. */
const deictic = new RegExp(
	`\\b(?:(?:this|last|next|past|previous|coming) ${unit}|the ${unit} (?:before|after)(?! \\p{L}))\\b`,
	'giu',
);
/** A month by itself, and no part of a name: not "the July Days", not "Theresa May". */
const loneMonth = new RegExp(`(?<![\\p{L}-]|\\p{Lu}\\p{Ll}* )(?:${months.join('|')})\\b(?! \\p{Lu})`, 'gu');

/** The times that a text names: dates, "last season", and months that are nobody's name here ("April" alone is the month). */
export function timesIn(text: string): readonly Span[] {
	const dates = findDates(text, null).map(({ start, end }) => ({ start, end }));
	const others = [...text.matchAll(deictic), ...text.matchAll(loneMonth)]
		.filter(({ 0: words }) => genderOfGivenName(words) === undefined || words === text.trim())
		.map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
	return [...dates, ...others.filter((other) => !dates.some((date) => overlap(date, other)))];
}

const wholeUnit = new RegExp(`^${unit}s?$`, 'iu');

/** Whether a noun counts time: "season", "weeks". */
export function isUnitOfTime(noun: string): boolean {
	return wholeUnit.test(noun);
}
