import { classesOf, countryOf, related } from '../../text/lexicon.ts';
import type { Quantity } from '../../text/quantities.ts';
import { sameUnit } from '../../text/units.ts';
import type { Comparison } from './comparison.ts';

/** Share of a number within which "about" and "nearly" put the value. Untuned; see docs/agreement.md. */
const nearShare = 0.1;
/** The most that a number without "about" is taken to be rounded by, as a share of it. Untuned. */
const roundingShare = 0.05;
/** Counts below this are taken to be exact: nobody rounds 12 dead to 10. Untuned. */
const roundedFrom = 100;
/** What is left of binary noise after a conversion of units. */
const noise = 1e-9;

interface Interval {
	readonly low: number;
	readonly high: number;
}

/** How two quantities stand to each other, whatever they are said of, given that they are said of one thing. */
export function compareQuantities(a: Quantity, b: Quantity): Comparison {
	// People per square mile are no number of people.
	return sameCounted(a.counted, b.counted) && a.per === b.per ? compareAmounts(a, b) : 'unrelated';
}

/** "Five states" are no "four people", and "three weeks" neither. A closed list of general usage, by hand. */
const placesAndTimes = new Set(
	'state country nation city town village district county province region island place site year month week day night hour minute time occasion'.split(
		' ',
	),
);
const countsPlaceOrTime = ({ counted }: Quantity): boolean => placesAndTimes.has(counted.at(-1) ?? '');

/** The same of two reports of one fact, which may call what they count by other names: "31 councillors", "27 votes". */
export function compareOfOneFact(a: Quantity, b: Quantity): Comparison {
	const areAlike = sameCounted(a.counted, b.counted) || !(countsPlaceOrTime(a) || countsPlaceOrTime(b));
	return areAlike && (a.per === b.per || a.per === null || b.per === null) ? compareAmounts(a, b) : 'unrelated';
}

function compareAmounts(a: Quantity, b: Quantity): Comparison {
	if (!sameUnit(a.unit, b.unit)) return 'unrelated';
	// By how much something rose is not what it came to.
	if (a.change !== b.change) return a.change === 'none' || b.change === 'none' ? 'unrelated' : 'differ';
	if (bound(a) === bound(b) && close(a.low, b.low) && close(a.high, b.high)) return 'agree';
	const meet = overlap(said(a), rounded(b)) || overlap(rounded(a), said(b));
	return meet ? 'compatible' : 'differ';
}

/** A hedge changes how sure a value is, not the value: "an estimated 1.7 million" and "1.7 million" agree. */
function bound({ approximator }: Quantity): string {
	return approximator === 'about' || approximator === 'exactly' ? 'none' : approximator;
}

function close(a: number, b: number): boolean {
	return Number.isFinite(a - b) && Math.abs(a - b) <= noise * Math.max(Math.abs(a), Math.abs(b));
}

function overlap(a: Interval, b: Interval): boolean {
	return reaches(a.low, b.high) && reaches(b.low, a.high);
}

function reaches(low: number, high: number): boolean {
	return low <= high || close(low, high);
}

/** The values that the words allow. */
function said({ low, high, approximator }: Quantity): Interval {
	const near = nearShare * Math.max(Math.abs(low), Math.abs(high));
	switch (approximator) {
		case 'none':
		case 'exactly':
			return { low, high };
		case 'about':
			return { low: low - near, high: high + near };
		case 'nearly':
			return { low: low - near, high };
		case 'just over':
			return { low, high: high + near };
		case 'over':
		case 'at least':
			return { low, high: Number.POSITIVE_INFINITY };
		case 'under':
		case 'at most':
			return { low: Number.NEGATIVE_INFINITY, high };
	}
}

/** The values that the words allow where the number may be rounded. "Exactly" and the bounds are taken at their word. */
function rounded(quantity: Quantity): Interval {
	const { low, high, approximator, unit, lastPlace } = quantity;
	const allowed = said(quantity);
	if (approximator !== 'none') return allowed;
	const size = Math.max(Math.abs(low), Math.abs(high));
	const exact = unit.kind === 'count' && size < roundedFrom;
	const by = Math.min(exact ? Math.min(lastPlace, 1) / 2 : lastPlace / 2, roundingShare * size);
	return { low: allowed.low - by, high: allowed.high + by };
}

/** Nouns that do not say what sort of things are counted. */
const anything = new Set('other total case number figure'.split(' '));
/** Nouns that count people, though each of them names a group, an event or a state: "14 deaths". */
const countsPeople = new Set('people folk population dead death fatality life'.split(' '));

/**
 * Whether two phrases may name the same things. Where one does not say, they may. People are counted under many names
 * ("Afghans", "refugees", "returnees"); which of them are meant is for the rest of the sentence to say.
 */
function sameCounted(a: readonly string[], b: readonly string[]): boolean {
	const [one, other] = [a.at(-1), b.at(-1)];
	if (one === undefined || other === undefined) return true;
	// In "260,000 *people* use" the verb may be taken for a noun; but "11 tram lines" are no trams.
	const isWithin = (a.includes(other) && isPeople(other)) || (b.includes(one) && isPeople(one));
	if (one === other || isWithin || anything.has(one) || anything.has(other)) return true;
	return (
		(isPeople(one) && isPeople(other)) ||
		related(one).some(({ word, relation }) => word === other && relation !== 'antonym')
	);
}

function isPeople(noun: string): boolean {
	if (countsPeople.has(noun) || countryOf(noun) !== null) return true;
	const dominant = classesOf(noun)[0]?.wordClass;
	return dominant === 'person' || dominant === undefined;
}
