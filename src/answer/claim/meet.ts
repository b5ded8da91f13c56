import { isVerb } from '../../text/annotation.ts';
import type { Quantity } from '../../text/quantities.ts';
import { overlap, type Span } from '../../text/span.ts';
import { areComparable } from './binding.ts';
import { areRelatedAlike, dateHoldsIn, mayBeSameDays, quantityHolds } from './entailment.ts';
import { meetName } from './meet-name.ts';
import { isOnSameSide, type Met, type Sides, standsAlike } from './meeting.ts';
import { isAnother, isEvery, isModifier, isNarrowed, isOfNarrowerShare, onlyPossesses } from './noun-phrases.ts';
import type { Element, Statement, WordElement } from './statement.ts';
import { verbOfNoun } from './support-verbs.ts';

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
			const bound = said.dates.filter((date) => sides.bound(element, date) && standsAlike(element, date, sides));
			const holding = bound.filter((date) => dateHoldsIn(claim, element.date, said, date));
			if (holding.length > 0) return { kind: 'own', places: holding };
			return otherThan(
				bound.filter((date) => areRelatedAlike(date, element.date) && !mayBeSameDays(date, element.date)),
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
const inVerbOf = (element: WordElement, place: Span, said: Statement): Span =>
	element.wordClass === 'verb' ? (verbOfNoun(said, place) ?? place) : place;

/** Whether a word of the sentence says of the same thing what the claim's says, or tells the same time, order or score. */
function staysItself(element: WordElement, place: Span, sides: Sides): boolean {
	const { claim, said } = sides;
	if (element.wordClass === 'noun') {
		if (onlyPossesses(claim, element.span, said, place)) return false;
		if (isModifier(said, place) && !isModifier(claim, element.span)) return false;
		if (isEvery(claim, element.span) && isNarrowed(said, place) && !isNarrowed(claim, element.span)) return false;
		if (isOfNarrowerShare(claim, element.span, said, place)) return false;
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
	// In "the bridge cost over 4 million" the verb is taken for a noun.
	const isNounBefore = before?.partOfSpeech === 'NOUN' && claim.tokens.some(isVerb);
	const restricts = isNounBefore || before?.normal === 'of';
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
		return said.dates.some((date) => overlap(date, place) && dateHoldsIn(claim, element.date, said, date));
	});
}
