import type { Match } from '../../ranking/match.ts';
import { datelineEnd } from '../../ranking/span-fit.ts';
import type { Quantity } from '../../text/quantities.ts';
import { overlap, type Span } from '../../text/span.ts';
import { areComparable, type Binding } from './binding.ts';
import { dateHolds, quantityHolds } from './entailment.ts';
import { isPlaced, isShortFor } from './name-forms.ts';
import { isAnother, onlyPossesses } from './noun-phrases.ts';
import { standsOtherwise } from './prepositions.ts';
import { hasPronoun, hasPronounFor, hasStandIn } from './stand-ins.ts';
import type { Element, Statement } from './statement.ts';
import { verbOfNoun } from './support-verbs.ts';

/** The words of the claim that the sentence and what stands around it have. */
export interface Surroundings {
	/** In the sentence: `at` is a place in its terms. */
	readonly matches: readonly Match[];
	/** In the title of the article, and in the sentences before: places in the claim's terms. */
	readonly inTitle: ReadonlySet<number>;
	readonly before: ReadonlySet<number>;
	/** What a pronoun may stand for: in the sentence before, and in those before that as far as they have pronouns themselves. */
	readonly within: ReadonlySet<number>;
}

/** How a part of the claim is met. */
export type Met =
	| { readonly kind: 'own'; readonly places: readonly Span[] }
	| { readonly kind: 'around' }
	/** The sentence has another of its sort there. */
	| { readonly kind: 'other'; readonly said: Span }
	| { readonly kind: 'absent' };

/** Where in the sentence a part of the claim is met, or another of its sort stands. */
export const placesMet = (met: Met | undefined): readonly Span[] =>
	met?.kind === 'own' ? met.places : met?.kind === 'other' ? [met.said] : [];

/** A claim and the sentence that it is compared to. */
export interface Sides {
	readonly claim: Statement;
	readonly elements: readonly Element[];
	readonly said: Statement;
	readonly surroundings: Surroundings;
	/** Where the sentence has a word of the claim. */
	readonly placesOf: (asked: number) => readonly Span[];
	readonly bound: Binding;
}

/** Looks for a part of a claim in the sentence. */
export function meet(element: Element, sides: Sides): Met {
	switch (element.kind) {
		case 'quantity': {
			const comparable = sides.said.quantities
				.filter((quantity) => areComparable(element.quantity, sides.claim, quantity, sides.said))
				.filter((quantity) => sides.bound(element, quantity) && standsAlike(element, quantity, sides));
			const holding = comparable.filter((quantity) => holds(element.quantity, quantity, sides));
			if (holding.length > 0) return { kind: 'own', places: holding };
			const others = comparable.filter((quantity) => !isConverted(element.quantity, quantity, sides));
			const likeliest = others.toSorted(
				(a, b) => distance(element.quantity, a, sides) - distance(element.quantity, b, sides),
			);
			return otherThan(likeliest, (quantity) => isMetBy(quantity, element, sides));
		}
		case 'date': {
			const { claim, said } = sides;
			const words = (date: Span) => ({
				claimed: claim.text.slice(element.span.start, element.span.end),
				said: said.text.slice(date.start, date.end),
			});
			const bound = said.dates.filter((date) => sides.bound(element, date) && standsAlike(element, date, sides));
			const holding = bound.filter((date) => dateHolds(element.date, date, words(date)));
			if (holding.length > 0) return { kind: 'own', places: holding };
			return otherThan(
				bound.filter(({ relation }) => isComparableRelation(relation, element.date.relation)),
				(date) => isMetBy(date, element, sides),
			);
		}
		case 'name':
			return meetName(element, sides);
		case 'word': {
			const all = sides.placesOf(element.asked).map((place) => inVerbOf(element, place, sides.said));
			const places = all.filter((place) => staysItself(element, place, sides));
			if (places.length > 0) return { kind: 'own', places };
			if (all.length > 0) return { kind: 'absent' };
			const { inTitle, before } = sides.surroundings;
			// "Her rival, Emil Stroud, won" says nothing of Harrow, who is named before.
			const isNamed = sides.claim.tokens.some(
				(token) => token.partOfSpeech === 'PROPN' && overlap(token, element.span),
			);
			const isReplaced = isNamed && sides.said.names.some((name) => isOnSameSide(element.span, name, sides));
			const around = !isReplaced && (inTitle.has(element.asked) || before.has(element.asked));
			return element.wordClass === 'noun' && around ? { kind: 'around' } : { kind: 'absent' };
		}
	}
}

/** "*Submitted* her resignation" for "resigned": the verb that says with a noun what the claim's verb says. */
const inVerbOf = (element: Extract<Element, { kind: 'word' }>, place: Span, said: Statement): Span =>
	element.wordClass === 'verb' ? (verbOfNoun(said, place) ?? place) : place;

const standsAlike = ({ span }: Element, place: Span, { claim, said }: Sides): boolean =>
	!standsOtherwise(claim, span, said, place);

/** Whether a word of the sentence says of the same thing what the claim's says, or tells the same time, order or score. */
function staysItself(element: Extract<Element, { kind: 'word' }>, place: Span, sides: Sides): boolean {
	const { claim, said } = sides;
	if (element.wordClass === 'noun') {
		if (onlyPossesses(claim, element.span, said, place)) return false;
		return standsAlike(element, place, sides) && !isAnother(claim, element.span, said, place);
	}
	if (/^\p{N}/u.test(claim.text.slice(element.span.start, element.span.end))) {
		return standsAlike(element, place, sides) && scoreAt(claim, element.span) === scoreAt(said, place);
	}
	return true;
}

/** The side of "3-1" that a number stands on, and with what: "1-3" is another score. */
function scoreAt({ text }: Statement, { start, end }: Span): string {
	const before = /(\d+)[-–]$/u.exec(text.slice(0, start))?.[1] ?? '';
	const behind = /^[-–](\d+)/u.exec(text.slice(end))?.[1] ?? '';
	return `${before}-${behind}`;
}

/** "Children under 14": a bound that says who is meant, not how many there are, holds for itself alone. */
function holds(claimed: Quantity, said: Quantity, { claim }: Sides): boolean {
	const before = claim.tokens.findLast(({ end }) => end <= claimed.start);
	const restricts = before?.partOfSpeech === 'NOUN' || before?.normal === 'of';
	return quantityHolds(claimed, said) && (!restricts || claimed.low === said.low);
}

/** Share of a value by which it may be off when somebody put it into another unit. Untuned. */
const roundedOff = 0.05;

/** "135 kilometres" where it is 84 miles: another unit for much the same is neither a difference nor surely the same. */
function isConverted(claimed: Quantity, other: Quantity, { claim, said }: Sides): boolean {
	const unitOf = (text: string, { number, end }: Quantity) => text.slice(number.end, end).trim().toLowerCase();
	if (claimed.unit.kind !== 'measure' || unitOf(claim.text, claimed) === unitOf(said.text, other)) return false;
	return Math.abs(claimed.low - other.low) <= roundedOff * Math.abs(other.low);
}

/** How unlikely it is that one number stands for the other: behind another word ("*to* 4.25%"), then by the factor between them. */
function distance(claimed: Quantity, other: Quantity, { claim, said }: Sides): number {
	const wordBefore = (text: string, at: number) => /(\p{L}+)\W*$/u.exec(text.slice(0, at))?.[1]?.toLowerCase();
	const behindAnother = wordBefore(claim.text, claimed.start) !== wordBefore(said.text, other.start);
	const factor = Math.abs(Math.log((1 + Math.abs(claimed.low)) / (1 + Math.abs(other.low))));
	return (behindAnother ? largestLogFactor : 0) + Math.min(factor, largestLogFactor);
}

/** Natural logarithm of the largest factor between two numbers that counts: a factor never outweighs another word. Untuned. */
const largestLogFactor = 100;

const isComparableRelation = (a: string, b: string) =>
	a === b || (a === 'as-of' && b === 'at') || (a === 'at' && b === 'as-of');

function otherThan<T extends Span>(candidates: readonly T[], isTaken: (candidate: T) => boolean): Met {
	const free = candidates.find((candidate) => !isTaken(candidate));
	return free === undefined ? { kind: 'absent' } : { kind: 'other', said: free };
}

/** Whether another number or date of the claim is the one that holds here. */
function isMetBy(place: Span, except: Element, { elements, said, claim }: Sides): boolean {
	return elements.some((element) => {
		if (element === except) return false;
		if (element.kind === 'quantity') {
			return said.quantities.some(
				(other) =>
					overlap(other, place) &&
					areComparable(element.quantity, claim, other, said) &&
					quantityHolds(element.quantity, other),
			);
		}
		if (element.kind !== 'date') return false;
		return said.dates.some(
			(date) =>
				overlap(date, place) &&
				dateHolds(element.date, date, {
					claimed: claim.text.slice(element.span.start, element.span.end),
					said: said.text.slice(date.start, date.end),
				}),
		);
	});
}

/**
 * A name is met where one of its words stands in the sentence ("the bank"; of a person the surname) and the rest around it,
 * or by what stands around alone, where the sentence has a pronoun or "the company" for it.
 */
function meetName(element: Extract<Element, { kind: 'name' }>, sides: Sides): Met {
	const { claim, said, surroundings, placesOf, elements } = sides;
	const { inTitle, before, within } = surroundings;
	const report = datelineEnd(said.text);
	const all = (element.name.nameClass === 'person' ? element.asked.slice(-1) : element.asked)
		.flatMap(placesOf)
		.filter(({ start }) => start >= report);
	const own = all.filter(
		(place) =>
			standsAlike(element, place, sides) &&
			!onlyPossesses(claim, element.span, said, place) &&
			!isInOtherName(element, place, sides),
	);
	if (own.length < all.length && own.length === 0) return { kind: 'absent' };
	const isAround = (asked: number) => inTitle.has(asked) || before.has(asked) || placesOf(asked).length > 0;
	if (own.length > 0 && element.asked.every(isAround)) return { kind: 'own', places: own };
	const askedNames = elements.flatMap((other) => (other.kind === 'name' ? other.asked : []));
	const taken = askedNames.flatMap(placesOf);
	const free = said.names.filter((name) => name.start >= report && !taken.some((place) => overlap(name, place)));
	const written = free.find((name) => isShortFor(claim.text, element.span, said.text, name));
	if (written !== undefined) return { kind: 'own', places: [written] };
	const alike = free.filter(({ nameClass }) => isSameClass(nameClass, element.name.nameClass));
	// "In a hotel near Arn" has nobody in the place of Weiss.
	const rivals = alike.filter((name) => isPlaced(claim, element.span) || !isPlaced(said, name));
	const everyWordAround = element.asked.every(isAround);
	const isMeant = hasPronounFor(said.text, element.name) && element.asked.some((asked) => within.has(asked));
	// "Her rival, Emil Stroud, won": another name stands where the title's would, on its side of the verb.
	const byTitle =
		element.asked.every((asked) => inTitle.has(asked)) &&
		element.name.nameClass !== 'person' &&
		// "Its shares", where "it" is another that the sentence before names.
		!(hasPronoun(said.text) && !isMeant && element.asked.some((asked) => before.has(asked))) &&
		!rivals.some((rival) => isOnSameSide(element.span, rival, sides));
	const standsFor = isMeant || hasStandIn(said, element.name);
	if (everyWordAround && ((standsFor && rivals.length === 0) || byTitle)) return { kind: 'around' };
	// What happened in the place where the report was written may be told to have happened in the country.
	if (element.asked.flatMap(placesOf).some(({ start }) => start < report)) return { kind: 'absent' };
	const [only, ...others] = alike;
	return only !== undefined && others.length === 0 && rivals.includes(only)
		? { kind: 'other', said: only }
		: { kind: 'absent' };
}

/** Whether a name of the sentence stands on the same side of a verb as one of the claim. */
function isOnSameSide(claimed: Span, rival: Span, { elements, placesOf }: Sides): boolean {
	return elements.some(
		(verb) =>
			verb.kind === 'word' &&
			verb.wordClass === 'verb' &&
			placesOf(verb.asked).some((at) => claimed.start < verb.span.start === rival.start < at.start),
	);
}

/** "High Street" is not named by a claim about Dock Street: each has a word that the other has not. */
function isInOtherName(element: Extract<Element, { kind: 'name' }>, place: Span, { said, placesOf }: Sides): boolean {
	const name = said.names.find((other) => overlap(other, place));
	if (name === undefined) return false;
	const places = element.asked.map(placesOf);
	const hasAll = places.every((at) => at.some((one) => overlap(one, name)));
	const own = said.terms.filter((term) => !term.stop && overlap(term, name));
	return !hasAll && own.some((term) => !places.flat().some((at) => overlap(at, term)));
}

function isSameClass(a: string, b: string): boolean {
	return a === b || a === 'unknown' || b === 'unknown';
}
