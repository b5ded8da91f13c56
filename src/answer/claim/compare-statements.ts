import { overlap, type Span } from '../../text/span.ts';
import { straighten } from '../../text/straighten.ts';
import { isAsserted } from './assertion.ts';
import { createBinding } from './binding.ts';
import { behindJoint, clauseAround, turnedBehind } from './clauses.ts';
import { keepsComparisons } from './comparisons.ts';
import { isOnlyTold } from './fiction.ts';
import { keepsPairs } from './gapping.ts';
import { type Met, meet, placesMet, type Surroundings } from './meeting.ts';
import { joinsNames } from './noun-phrases.ts';
import { keepsObjects } from './objects.ts';
import { keepsParticles, keepsRanks, keepsSequence } from './order.ts';
import { negationIn, partsOf, polarityOf, recursAlike } from './polarity.ts';
import { predicatesOf } from './predicates.ts';
import { hasSubject, keepsRoles } from './roles.ts';
import { type Element, type Statement, withoutOpening } from './statement.ts';
import { withoutSupport } from './support-verbs.ts';
import { isVerbOrAuxiliary } from './verb-groups.ts';

/** How a sentence stands to a claim. `share`: how much of the claim the sentence has by itself, 0 to 1. */
export type Comparison =
	| { readonly kind: 'supports'; readonly share: number }
	| { readonly kind: 'differs'; readonly share: number; readonly differences: readonly SpanDifference[] }
	| { readonly kind: 'nothing'; readonly share: number };

/** Spans of the claim and of the sentence. */
export interface SpanDifference {
	readonly claimed: Span | null;
	readonly said: Span | null;
}

/** Of a claim, the sentence itself states at least so much: what is around it only says of whom. Untuned. */
const leastOwn = 0.5;
/** One word alone does not state it, whatever is around: "they left" says nothing of a mill. */
const fewestOwn = 2;
/** With more differences it is not the same statement. Untuned. */
const mostDifferences = 2;

/** Compares a claim, with the parts of it that have to be met, to a sentence. */
export function compareStatements(
	claim: Statement,
	claimed: readonly Element[],
	said: Statement,
	surroundings: Surroundings,
): Comparison {
	if (isRepeated(claim.text, said.text)) return { kind: 'supports', share: 1 };
	const placesOf = placesIn(said, surroundings);
	const elements = withoutSupport(claim, claimed, said, placesOf);
	const bound = createBinding(claim, elements, said, placesOf);
	const met = elements.map((element) => meet(element, { claim, elements, said, surroundings, placesOf, bound }));
	const own = nearEachOther(met.map(placesMet).filter((places) => places.length > 0));
	const share = elements.length === 0 ? 0 : own.length / elements.length;
	const nothing: Comparison = { kind: 'nothing', share };
	if (
		own.length < fewestOwn ||
		share < leastOwn ||
		isAsked(said.text, own) ||
		!(states(elements) || standsWhole(claim.text, said.text)) ||
		!eachHasItsOwn(elements, met) ||
		met.some(({ kind }) => kind === 'absent')
	)
		return nothing;
	const differences = elements.flatMap(({ span }, i): readonly SpanDifference[] => {
		const one = met[i];
		return one?.kind === 'other' ? [{ claimed: span, said: one.said }] : [];
	});
	// Another number of another period is not the same statement.
	const differIn = (kind: Element['kind']) =>
		elements.some((element, i) => element.kind === kind && met[i]?.kind === 'other');
	if (differIn('quantity') && differIn('date')) return nothing;
	if (differences.length > mostDifferences || !hasSubject(claim, elements, said, met, surroundings)) return nothing;
	if (!keepsRoles(claim, elements, said, met) || !isAsserted(claim, elements, said, met)) return nothing;
	if (!keepsComparisons(claim, elements, said, met) || !joinsNames(claim, elements, said, placesOf)) return nothing;
	if (!keepsPairs(claim, elements, said, met) || !keepsObjects(claim, elements, said, met)) return nothing;
	if (!keepsSequence(claim, elements, said, placesOf) || !keepsParticles(claim, elements, said, placesOf))
		return nothing;
	if (!keepsRanks(claim, elements, said, placesOf, predicatesOf(claim), predicatesOf(said))) return nothing;
	return agreeInPolarity(claim, elements, said, met, own, differences, share);
}

/** Of what is met at several places the one beside the rest: "it found no coins, but *found* a sword". */
function nearEachOther(places: readonly (readonly Span[])[]): readonly Span[] {
	const sure = places.flatMap((found) => (found.length === 1 ? found : []));
	const gap = (place: Span) => sure.reduce((sum, other) => sum + Math.abs(other.start - place.start), 0);
	return places.flatMap((found) => (found.length < 2 ? found : found.toSorted((a, b) => gap(a) - gap(b)).slice(0, 1)));
}

/** Whether the sentence only asks it. */
function isAsked(text: string, places: readonly Span[]): boolean {
	const end = Math.max(...places.map((place) => place.end));
	return /^[^.!?]*\?/u.test(text.slice(end));
}

/** Whether a claim is the sentence, however its quotation marks are drawn. */
function isRepeated(claim: string, said: string): boolean {
	const bare = (text: string) =>
		withoutOpening(straighten(text).trim())
			.replace(/[\s.!"']+$/u, '')
			.replace(/\s+/gu, ' ');
	return bare(claim).toLowerCase() === bare(said).toLowerCase();
}

/** Places of one word in a sentence that are looked at. More than any sentence of prose has; untuned. */
const mostPlaces = 8;

/** Where a sentence has each word of the claim. */
function placesIn({ terms }: Statement, { matches }: Surroundings): (asked: number) => readonly Span[] {
	const places = new Map<number, Span[]>();
	for (const { asked, at } of matches) {
		const term = terms[at];
		const known = places.get(asked) ?? [];
		if (term !== undefined && known.length < mostPlaces) places.set(asked, [...known, term]);
	}
	return (asked) => places.get(asked) ?? [];
}

/** ", *not Lind*,": what is not so beside what is. */
function insteadOf(text: string): readonly Span[] {
	const found =
		/, (?:but )?not (?!only\b|yet\b)(?:(?!\b(?:is|was|were|are|had|has|have|did|do|does|will|would)\b)[^,;:.])+(?=[,;:.]|$)/gu;
	return [...text.matchAll(found)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** "*Three of the* ferries were cancelled", where the claim has no number for it. */
function isOfPart({ text, quantities }: Statement, own: readonly Span[]): boolean {
	return quantities.some(({ number, end }) => {
		const part = /^ (?:out )?of (?:the|its|their|his|her|these|those)\b/u.exec(text.slice(number.end));
		if (part === null || own.some((place) => overlap(place, number))) return false;
		return own.some(({ start }) => start >= end && /^ (?:[\p{L}’'-]+ ){2,5}$/u.test(text.slice(number.end, start)));
	});
}

/** Whether the claim says of today what the sentence says of a time that has ended: "employed 300 people *until 2019*". */
function isOver(claim: Statement, said: Statement): boolean {
	const isUntil = ({ dates }: Statement) => dates.some(({ relation }) => relation === 'until');
	if (!isUntil(said) || isUntil(claim)) return false;
	const verb = claim.tokens.find(isVerbOrAuxiliary);
	return verb !== undefined && /^(?:is|are|has|have|do|does|still)$|s$/u.test(verb.normal) && verb.normal !== 'was';
}

/** Two numbers of the claim are not both met by one of the sentence. */
function eachHasItsOwn(elements: readonly Element[], met: readonly Met[]): boolean {
	const used = new Set<number>();
	return elements.every(({ kind }, i) => {
		const one = met[i];
		if (kind !== 'quantity' || one?.kind !== 'own') return true;
		const free = one.places.find(({ start }) => !used.has(start));
		if (free !== undefined) used.add(free.start);
		return free !== undefined;
	});
}

/**
 * "Afghans were behind the bombings", "it began": names and nouns alone do not tell one statement from another, nor does a
 * verb, nor do numbers.
 */
function states(elements: readonly Element[]): boolean {
	const tells = (element: Element) =>
		element.kind === 'quantity' || element.kind === 'date' || (element.kind === 'word' && element.wordClass === 'verb');
	return elements.length > 1 && elements.some(tells) && elements.some(({ kind }) => kind === 'word' || kind === 'name');
}

/** "*The vaccine is safe*, said Lind": the claim opens the sentence, word for word. */
function standsWhole(claim: string, said: string): boolean {
	const bare = straighten(claim).replace(/[\s.!]+$/u, '');
	const whole = straighten(said).replace(/^["']/u, '');
	return whole.startsWith(bare) && /^["']?(?:[,;.]|$)/u.test(whole.slice(bare.length));
}

function agreeInPolarity(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
	own: readonly Span[],
	differences: readonly SpanDifference[],
	share: number,
): Comparison {
	const whole = { start: 0, end: claim.text.length };
	const stretch = clauseAround(said.text, own);
	const isOwn = (other: Span) => own.some((place) => overlap(place, other));
	// "Fired" where it says "dismissed": what is met turns nothing round that the claim does not turn round as well.
	const words = elements.flatMap(({ kind, span }, i) => {
		const places = placesMet(met[i]);
		return kind === 'word' && places.length > 0 ? [{ span, places }] : [];
	});
	const askedApart = [...claim.quantities, ...claim.dates, ...words.map(({ span }) => span)];
	const apart = [
		...said.quantities,
		...said.dates,
		...insteadOf(said.text).filter((other) => !isOwn(other)),
		...words.flatMap(({ places }) => places),
		...turnedBehind(said, own),
	];
	const asked = polarityOf(claim.text, whole, askedApart);
	const turned = behindJoint(said, stretch, own);
	const given = polarityOf(said.text, stretch, apart, turned);
	if (!isSameSet(backshifted(asked.reserves, claim.text), backshifted(given.reserves, said.text)))
		return { kind: 'nothing', share };
	if (isOfPart(said, own) || isOver(claim, said) || isOnlyTold(claim, said, stretch)) return { kind: 'nothing', share };
	const askedParts = partsOf(claim.text, whole, claim.terms);
	if (!partsOf(said.text, stretch, own).every((word) => askedParts.includes(word))) return { kind: 'nothing', share };
	if (!asked.restrictions.every((word) => given.restrictions.includes(word))) return { kind: 'nothing', share };
	if (!recursAlike(claim.text, said.text)) return { kind: 'nothing', share };
	if (!isSameSet(asked.exceptions, given.exceptions)) return { kind: 'nothing', share };
	if (asked.negations !== given.negations) {
		// "No matter who" and a "not" beside it are two, and yet no denial of a denial.
		const isTurned = asked.negations === 0 || given.negations === 0;
		if (differences.length > 0 || !isTurned) return { kind: 'nothing', share };
		const claimed = asked.negations > 0 ? (negationIn(claim.text, whole, askedApart) ?? null) : null;
		const found = given.negations > 0 ? (negationIn(said.text, turned, apart) ?? null) : null;
		return { kind: 'differs', share, differences: [{ claimed, said: found }] };
	}
	return differences.length === 0 ? { kind: 'supports', share } : { kind: 'differs', share, differences };
}

/** "Said that it *would* close" is what "it *will* close" is said by. */
function backshifted(reserves: readonly string[], text: string): readonly string[] {
	if (!/\b(?:said|told|announced|added|confirmed)\b/u.test(text)) return reserves;
	return reserves.map((word) => (word === 'would' ? 'will' : word));
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
	return a.every((word) => b.includes(word)) && b.every((word) => a.includes(word));
}
