import { isVerb } from '../../text/annotation.ts';
import { overlap, type Span, spansMatching } from '../../text/span.ts';
import { supersededIn } from '../../text/superseded.ts';
import { behindJoint, clauseAround, turnedBehind } from './clauses.ts';
import { type Comparison, fallingShort, type Nothing, type SpanDifference } from './comparison.ts';
import { isOnlyTold } from './fiction.ts';
import { type Met, placesMet } from './meeting.ts';
import { inVerbGroup, isPresentForm } from './parts-of-speech.ts';
import {
	isPlanned,
	isWanted,
	negationIn,
	partsOf,
	planning,
	polarityOf,
	type QualifyingWord,
	recursAlike,
	wanting,
} from './polarity.ts';
import { isInOtherWords } from './quantity-sense.ts';
import { without } from './shortfall.ts';
import { type Element, isVerbElement, type Statement, tokenAt } from './statement.ts';

/**
 * Compares how both state what they state: the negations, what is planned or thought, and the parts of which it is so. They have to agree,
 * but for one "not", which is a difference.
 *
 * @param own Where the sentence has what the claim has.
 * @param nothing What it comes to where they do not agree.
 */
export function agreeInPolarity(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
	own: readonly Span[],
	differences: readonly SpanDifference[],
	share: number,
	nothing: Nothing,
): Comparison {
	const whole = { start: 0, end: claim.text.length };
	const stretch = clauseAround(said.text, own);
	const isOwn = (other: Span) => own.some((place) => overlap(place, other));
	// "Fired" where it says "dismissed": what is met turns nothing round that the claim does not turn round as well.
	const words = elements.flatMap(({ kind, span }, i) => {
		const places = placesMet(met[i]);
		return kind === 'word' && places.length > 0 ? [{ span, places }] : [];
	});
	const askedApart = [...claim.quantities, ...claim.dates, ...inOtherWords(claim), ...words.map(({ span }) => span)];
	const apart = [
		...said.quantities,
		...said.dates,
		...inOtherWords(said),
		...[...insteadOf(said.text), ...insertedIn(said.text)].filter((other) => !isOwn(other)),
		...words.flatMap(({ places }) => places),
		...turnedBehind(said, own),
	];
	const asked = polarityOf(claim.text, whole, askedApart);
	const turned = behindJoint(said, stretch, own);
	const given = polarityOf(said.text, stretch, apart, turned);
	const reserves = {
		asked: backshifted(asked.reserves, claim.text),
		given: backshifted(given.reserves, said.text),
	};
	const askedParts = partsOf(claim.text, whole, claim.terms);
	const gap = (word: Span) =>
		Math.min(...own.map((place) => Math.max(place.start - word.end, word.start - place.end, 0)));
	const [qualified] = [
		...notIn(reserves.asked.flatMap(withPlanned), reserves.given),
		...ofPart(said, own),
		...ofGroup(claim, said, own),
		...notIn(askedParts, partsOf(said.text, stretch, own)),
		...notIn(asked.exceptions, given.exceptions),
		...endsIn(claim, said),
		...isOver(claim, elements, said, met),
	].toSorted((a, b) => gap(a) - gap(b));
	if (qualified !== undefined) return fallingShort(nothing, { kind: 'qualified', said: qualified });
	const unqualified = [
		...notIn(reserves.given.flatMap(withWanted), reserves.asked),
		...notIn(given.restrictions, asked.restrictions),
		...notIn(given.exceptions, asked.exceptions),
	];
	if (unqualified.length > 0) {
		const missing = unqualified.filter(({ word }) => !new RegExp(`\\b${word}\\b`, 'iu').test(said.text));
		return fallingShort(nothing, without(claim, missing));
	}
	if (isOnlyTold(claim, said, stretch) || isSuperseded(claim, said, own) || !recursAlike(claim.text, said.text))
		return nothing;
	if (asked.negations !== given.negations) {
		// "No matter who" and a "not" beside it are two, and yet no denial of a denial.
		const isTurned = asked.negations === 0 || given.negations === 0;
		if (differences.length > 0 || !isTurned) return nothing;
		const claimed = asked.negations > 0 ? (negationIn(claim.text, whole, askedApart) ?? null) : null;
		const found = given.negations > 0 ? (negationIn(said.text, turned, apart) ?? null) : null;
		return { kind: 'differs', share, differences: [{ claimed, said: found }] };
	}
	return differences.length === 0 ? { kind: 'supports', share } : { kind: 'differs', share, differences };
}

/** "Said that it *would* close" is what "it *will* close" is said by. */
function backshifted(reserves: readonly QualifyingWord[], text: string): readonly QualifyingWord[] {
	if (!/\b(?:said|told|announced|added|confirmed)\b/u.test(text)) return reserves;
	return reserves.map((one) => (one.word === 'would' ? { ...one, word: 'will' } : one));
}

/** What is wanted as well, where it is planned. */
const withWanted = (one: QualifyingWord): readonly QualifyingWord[] =>
	isPlanned(one.word) ? [one, ...wanting.map((word) => ({ ...one, word }))] : [one];

/** Wanting in the words of plans too, so that no plan qualifies it. */
const withPlanned = (one: QualifyingWord): readonly QualifyingWord[] =>
	isWanted(one.word) ? [one, ...planning.map((word) => ({ ...one, word }))] : [one];

/** The words of `those` that these have not. */
function notIn(these: readonly QualifyingWord[], those: readonly QualifyingWord[]): readonly QualifyingWord[] {
	return those.filter(({ word }) => !these.some((one) => one.word === word));
}

/** ", *not Lind*,": what is not so beside what is. */
function insteadOf(text: string): readonly Span[] {
	const found =
		/, (?:but )?not (?!only\b|yet\b)(?:(?!\b(?:is|was|were|are|had|has|have|did|do|does|will|would)\b)[^,;:.])+(?=[,;:.]|$)/gu;
	return spansMatching(found, text);
}

/** ", *refusing to wait*,": what is only inserted, and neither a condition nor a source. */
function insertedIn(text: string): readonly Span[] {
	const found =
		/(?<=^|, )(?!(?:according|assuming|providing|supposing|depending|pending|barring|failing|nothing|everything|anything|something)\b)(?:\p{L}+ly )?\p{L}+ing [^,;:.]+(?=,)/giu;
	return spansMatching(found, text);
}

/** ", *or* $1.9 billion more than planned": no alternative, but the same in another number. */
const inOtherWords = (statement: Statement): readonly Span[] =>
	statement.quantities.flatMap(({ start }) =>
		isInOtherWords({ start }, statement) ? [{ start: start - 'or '.length, end: start }] : [],
	);

/** "An earlier version said that *the firm spent 4 million*", where the claim does not speak of that version as well. */
function isSuperseded(claim: Statement, said: Statement, own: readonly Span[]): boolean {
	const given = supersededIn(said.text);
	return given !== null && supersededIn(claim.text) === null && own.some((place) => overlap(place, given));
}

/** "*Three of the* ferries were cancelled", where the claim has no number for it. */
function ofPart({ text, quantities }: Statement, own: readonly Span[]): readonly Span[] {
	return quantities.flatMap(({ number, end }) => {
		const part = /^ (?:out )?of (?:the|its|their|his|her|these|those)\b/u.exec(text.slice(number.end))?.[0];
		if (part === undefined || own.some((place) => overlap(place, number))) return [];
		const isPart = own.some(
			({ start }) => start >= end && /^ (?:[\p{L}’'-]+ ){2,5}$/u.test(text.slice(number.end, start)),
		);
		return isPart ? [{ start: number.start, end: number.end + part.length }] : [];
	});
}

/**
 * "Mortality fell by 20% *among women*": a rate, a share or a change of a group, where the claim has none. That 20 women were ill among
 * the staff is so of 20 women anyway.
 */
function ofGroup(claim: Statement, { text }: Statement, own: readonly Span[]): readonly Span[] {
	const isRate = claim.quantities.some(
		({ unit, change, counted }) => unit.kind !== 'count' || change !== 'none' || counted.length === 0,
	);
	if (!isRate || /\bamong/iu.test(claim.text)) return [];
	const among = spansMatching(/\bamong(?:st)? (?!them\b|us\b|others?\b|whom\b|which\b)[^,;:.()]+/giu, text);
	return [
		...among.filter((group) => !own.some((place) => overlap(place, group))),
		...own.flatMap(({ end }) => narrowedBehind(text, end, claim.text)),
		...spansMatching(/(?<=, )(?:mostly|mainly|largely|chiefly|primarily|partly)\b/giu, text),
	];
}

/** "Women *under 30* are paid 12% less": whoever a rate is of, told by age, where the claim tells none. */
function narrowedBehind(text: string, at: number, claim: string): readonly Span[] {
	const age = /^ (?:aged|under|over|above|below)(?= (?:the age of )?\p{N})/u.exec(text.slice(at))?.[0];
	if (age === undefined || new RegExp(`\\b${age.trim()} `, 'iu').test(claim)) return [];
	return [{ start: at + 1, end: at + age.length }];
}

/** "The board *had* proposed a tax", where the claim says that it proposes one. */
function isOver(claim: Statement, elements: readonly Element[], said: Statement, met: readonly Met[]): readonly Span[] {
	return elements.flatMap((element, i) => {
		const token = isVerbElement(element) ? tokenAt(claim, element.span) : undefined;
		const [place, ...others] = placesMet(met[i]);
		if (token === undefined || !isPresentForm(token) || place === undefined || others.length > 0) return [];
		const at = said.tokens.findIndex((other) => overlap(other, place));
		const group = said.tokens.slice(0, at).findLastIndex((other) => !inVerbGroup(other));
		return said.tokens.slice(group + 1, at).filter(({ normal }) => normal === 'had');
	});
}

/** Where the claim says of today what the sentence says of a time that has ended: "employed 300 people *until 2019*", "*once* employed". */
function endsIn(claim: Statement, said: Statement): readonly Span[] {
	const ends = ({ dates }: Statement) => dates.filter(({ relation }) => relation === 'until');
	const verb = claim.tokens.find(isVerb);
	if (ends(claim).length > 0 || verb === undefined || !isPresentForm(verb)) return [];
	return [...ends(said), ...spansMatching(nowOver, said.text)];
}

/** "*Once* led the firm", not "once a week" nor "once it closed". */
const nowOver = /\b(?:formerly|once(?= (?:\p{L}+ed|led|had|was|were|held|ran|kept)\b))/giu;
