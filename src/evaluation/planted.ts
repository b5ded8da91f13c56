import { numberByKey } from './draw.ts';

/** A planted number is between a fifth and four fifths larger than the one in its place: no rounding of it, and still likely. */
const [leastMore, mostMore] = [20, 80];
/** Years between a year and the planted one, at most. */
const furthestYear = 3;

const numberWords = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const months = 'January February March April May June July August September October November December'.split(' ');

const figure = /(?<![\d.,:-])(?<!No\. )\d+(?:,\d{3})*(?:\.\d+)?(?![\d:]|[-–]\d)/u;

/**
 * The same words with another number, weekday or month in them, as an article would have it that contradicts this one; null where there is none to
 * change. `key` decides by how much.
 */
export function plantedIn(text: string, key: string): string | null {
	const dated = plantedDay(text, key);
	if (dated !== null) return dated;
	const digits = figure.exec(text);
	if (digits !== null) return replaced(text, digits, otherNumber(digits[0], key));
	return plantedOf(numberWords, text, key) ?? plantedOf(weekdays, text, key) ?? plantedOf(months, text, key);
}

/** "31 December", "May 30": another day of the month, as there is one in any. */
function plantedDay(text: string, key: string): string | null {
	const named = months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|\\.)?`).join('|');
	const day = new RegExp(`(?<=\\b(?:${named}) )\\d{1,2}\\b|\\b\\d{1,2}(?= (?:${named})\\b)`, 'u').exec(text);
	if (day === null) return null;
	const own = Number(day[0]);
	const others = Array.from({ length: 28 }, (_, i) => i + 1).filter((other) => Math.abs(other - own) > 1);
	return replaced(text, day, String(others[numberByKey(key, others.length)]));
}

function otherNumber(written: string, key: string): string {
	const value = Number(written.replaceAll(',', ''));
	const isYear = /^(?:1[5-9]|20)\d\d$/u.test(written);
	if (isYear) return String(value - 1 - numberByKey(key, furthestYear));
	const more = 1 + (leastMore + numberByKey(key, mostMore - leastMore)) / 100;
	const decimals = written.split('.')[1]?.length ?? 0;
	const other = decimals > 0 ? (value * more).toFixed(decimals) : String(Math.max(value + 1, Math.round(value * more)));
	return written.includes(',') ? Number(other).toLocaleString('en-US') : other;
}

function plantedOf(words: readonly string[], text: string, key: string): string | null {
	const found = new RegExp(`\\b(?:${words.join('|')})\\b`, words === numberWords ? 'iu' : 'u').exec(text);
	if (found === null) return null;
	const own = words.findIndex((word) => word.toLowerCase() === found[0].toLowerCase());
	const other = words[(own + 2 + numberByKey(key, words.length - 3)) % words.length] ?? '';
	return replaced(
		text,
		found,
		/^\p{Lu}/u.test(found[0]) ? `${other.slice(0, 1).toUpperCase()}${other.slice(1)}` : other,
	);
}

function replaced(text: string, { 0: own, index }: RegExpExecArray, other: string): string {
	return `${text.slice(0, index)}${other}${text.slice(index + own.length)}`;
}
