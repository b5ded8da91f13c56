import { type Annotation, annotate } from './annotation.ts';
import { type Approximator, approximatorOf } from './approximators.ts';
import { type Change, changeOf, rateOf } from './changes.ts';
import { countedBy } from './counted.ts';
import { findMentions, type Mention } from './mentions.ts';
import { lastPlace, numberAt, times, type WrittenNumber } from './numbers.ts';
import { overlap, type Span } from './span.ts';
import { unitBehind } from './unit-behind.ts';
import { plainUnits, type Unit, unitNamed } from './units.ts';
import { type Word, words } from './words.ts';

/**
 * A number of a text with what it counts or measures. Two writings of one value give one quantity: "1.45 million",
 * "1,450,000" and "1.45m"; "$2bn" and "two billion dollars"; "half" and "50%"; "2 km" and "2,000 metres".
 *
 * The span takes in the approximator and the unit, not the things counted: "nearly 700,000", "about 5 km", "up to 8%".
 */
export interface Quantity extends Span {
	/** The least and the greatest value said, in the base unit of the dimension (see `Dimension`); equal for one value. */
	readonly low: number;
	readonly high: number;
	/**
	 * The place value of the last digit that is not a zero, in the base unit: the value may be rounded to it. Taken from
	 * the value, not from how it is written: 100,000 for 1,700,000.
	 */
	readonly lastPlace: number;
	readonly unit: Unit;
	readonly approximator: Approximator;
	/** Whether it is by how much something rose or fell ("rose 4 percent", "a drop of 300"), and not what it came to. */
	readonly change: Change;
	/**
	 * The words that say what is counted, adjectives first and the head last, in dictionary form: "registered",
	 * "refugee". Of a share, what it is a share of. Empty where the text does not say.
	 */
	readonly counted: readonly string[];
	/** What it is a rate by, in dictionary form: "mile" for "885 people per square mile"; null where it is no rate. */
	readonly per: string | null;
	/** The number as it is written, without approximator and unit. */
	readonly number: Span;
}

/** "Half", "a third" are said of shares a few hundredths off: the place value of a share in words. Untuned. */
const wordShare = 0.05;
const currencySign =
	/(?:(?:US|A|C|CA|HK)?[$€£¥₹₽₩₺₪₴]|\$(?:US|A)|\b(?:USD|EUR|GBP|PKR|INR|CAD|AUD|CHF|JPY|CNY|Rs\.?))\s?$/u;
const rangeWord = /^(?:\s?[-–—]\s?|\s+(?:to|or)\s+)$/u;

/**
 * The quantities of a text, in reading order and apart from each other. Dates, ordinals and numbers that only name
 * something ("Resolution 242", "Covid-19") are none.
 *
 * @param mentions See `findMentions`; passed where they are known already.
 * @param annotation As for `mentions`; it is read only where the text has a number.
 */
export function readQuantities(
	text: string,
	mentions: readonly Mention[] = findMentions(text),
	annotation: () => Annotation = () => annotate(text),
): readonly Quantity[] {
	const list = words(text);
	const notQuantities = mentions.filter(({ kind }) => kind === 'date' || kind === 'ordinal');
	const isDated = (number: WrittenNumber) =>
		notQuantities.some((other) => overlap(number, other)) &&
		// "1500 km": four digits with a unit are no year.
		unitBehind(text, list, number).written.unit.kind === 'count';
	const found: Quantity[] = [];
	let at = 0;
	while (at < list.length) {
		const first = numberAt(text, list, at);
		if (first === null || isDated(first) || isPartOfWord(text, first)) {
			at++;
			continue;
		}
		const range = rangeFrom(text, list, first, isDated);
		const quantity = quantityOf(text, list, first, range, annotation);
		at = Math.max(at + 1, range?.next ?? first.next);
		if (quantity !== null && quantity.start >= (found.at(-1)?.end ?? 0)) found.push(quantity);
	}
	return found;
}

/** "Covid-19", "F-16", "G7 2.0": a number that is joined to letters before it. */
function isPartOfWord(text: string, { start }: Span): boolean {
	return (
		/\p{L}[-‑.:/]$/u.test(text.slice(0, start)) &&
		!/\b(?:mid|over|under|some|nearly|half)-$/iu.test(text.slice(0, start))
	);
}

/** The second number of "600,000 to 700,000", "five or six", "5-6%", "between 3 and 4"; null where it is no range. */
function rangeFrom(
	text: string,
	list: readonly Word[],
	first: WrittenNumber,
	isDated: (number: WrittenNumber) => boolean,
): WrittenNumber | null {
	const before = text.slice(0, first.start).replace(currencySign, '');
	// "Rose from 600 to 700" is a change, and its numbers stand apart.
	if (
		/\b(?:rose|rise|rising|fell|fall|falling|grew|grow|growing|went|dropped?|increased?|up|down|raised?|cut|reduced?)(?: [\p{L}]+)? from $/iu.test(
			before,
		)
	)
		return null;
	const isBetween = /\bbetween $/iu.test(before);
	const joint = list[first.next]?.text.toLowerCase() ?? '';
	const candidates = [first.next, first.next + 1];
	for (const place of candidates) {
		const second = numberAt(text, list, place);
		if (second === null || isDated(second) || first.isShare !== second.isShare) continue;
		const gap = text.slice(first.end, second.start).replace(/(?:US)?[$€£¥₹]$|^(?: ?%| percent| per cent)/u, '');
		const joins = rangeWord.test(gap) || (isBetween && joint === 'and' && /^\s+and\s+$/u.test(gap));
		if (!joins) continue;
		// "1.4 to 1.5 million": the magnitude belongs to both.
		const shared = first.magnitude === 1 && second.magnitude > 1 && first.high < second.low / second.magnitude;
		const low = shared ? times(first.low, second.magnitude) : first.low;
		// "31-24" is a score, and its numbers stand apart.
		if (!(low < second.high)) return null;
		return { ...second, low, start: first.start };
	}
	return null;
}

function quantityOf(
	text: string,
	list: readonly Word[],
	first: WrittenNumber,
	range: WrittenNumber | null,
	annotation: () => Annotation,
): Quantity | null {
	const written = range ?? first;
	const sign = currencySign.exec(text.slice(0, first.start));
	// "-5 °C", and not "Covid-5" or "3 -5".
	const minus = /(?:^|[\s(])(?:[-−]|minus |negative )$/iu.exec(text.slice(0, first.start));
	const sense = minus === null || range !== null ? 1 : -1;
	const start = first.start - (sign?.[0].length ?? (sense < 0 ? (minus?.[0].trimStart().length ?? 0) : 0));
	const behind = unitBehind(text, list, written);
	const own = sign === null ? behind.written : (unitNamed(sign[0]) ?? plainUnits.count);
	const { unit, factor, offset } = written.isShare && own.unit.kind === 'count' ? plainUnits.percent : own;
	const scale = written.isShare && own.unit.kind === 'count' ? 100 : factor;
	const number = { start: first.start, end: written.end };
	const isTime = unit.kind === 'measure' && unit.dimension === 'time';
	// "12 or so people", "five metres or more": the words stand before the number, behind it, or behind the unit.
	const beside = approximatorOf(text, { start, end: number.end }, isTime);
	const behindUnit = approximatorOf(text, { start: behind.end, end: behind.end }, isTime);
	const { approximator } = beside.approximator === 'none' ? behindUnit : beside;
	const from = Math.min(start, beside.start);
	const end = Math.max(behind.end, beside.approximator === 'none' ? behindUnit.end : beside.end);
	const counted = countedBy(text, { start, end }, unit, annotation);
	if (unit.kind === 'count' && !counted.some(({ isNoun }) => isNoun) && !isPlausible(text, number, written))
		return null;
	// A place value is that of the number as written: 8.5 in "8.5 km", though that is 8,500 m.
	const place = written.isShare ? wordShare : Math.min(lastPlace(written.low), lastPlace(written.high));
	return {
		start: from,
		end,
		low: exact(sense * written.low * scale + offset),
		high: exact(sense * written.high * scale + offset),
		lastPlace: exact(place * scale),
		unit,
		approximator,
		change: changeOf(text.slice(0, from), text.slice(end)),
		counted: counted.map(({ base }) => base),
		per: rateOf(text.slice(end)),
		number,
	};
}

/** Twelve digits: what is left of binary noise after a conversion. */
function exact(value: number): number {
	return Number(value.toPrecision(12));
}

/** A bare number counts something unless it is a lone "one", or names one of a series: "Resolution 242", "Apollo 11". */
function isPlausible(text: string, number: Span, { low }: WrittenNumber): boolean {
	if (/^one$/iu.test(text.slice(number.start, number.end))) return false;
	const before = text.slice(0, number.start);
	if (inSeries.test(before)) return false;
	const startsSentence = /(?:^|[.!?]["”]?\s)\p{Lu}[\p{L}’']* $/u.test(before);
	return low > longestSeries || startsSentence || !/(?<!\p{L})\p{Lu}[\p{L}.]* #?$/u.test(before);
}

/** What is numbered rather than counted. */
const inSeries =
	/(?<!\p{L})(?:no|nos|number|article|section|chapter|page|line|route|flight|channel|level|phase|aged?|room|resolution|highway|interstate|platform|gate|grade|category|stage|version|volume|issue|episode|season|part|lot|unit|bus|track|day|week|year|round|question|amendment|paragraph|figure|table)\.? ?#?$/iu;
/** Numbers behind a name that are above this count something: "Nadra 12,400 forms". */
const longestSeries = 9999;
