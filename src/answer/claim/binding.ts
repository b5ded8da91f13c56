import type { Quantity } from '../../text/quantities.ts';
import type { Span } from '../../text/span.ts';
import { countTheSame, isSameUnit } from './entailment.ts';
import { type Element, overlap, type Statement } from './statement.ts';

/** Whether what a claim says beside its number or date stands beside this one in the sentence. */
export type Binding = (element: Element, said: Span) => boolean;

/**
 * Where a sentence has several numbers of a sort, or several dates, what stands beside the claim's has to stand beside the
 * one that it is compared with: "Okonjo-Dahl takes home $25,000 and Lindqvist $14,000".
 */
export function createBinding(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	placesOf: (asked: number) => readonly Span[],
): Binding {
	const names = elements.flatMap((element) => (element.kind === 'name' ? element.asked.flatMap(placesOf) : []));
	const claimed = (span: Span) => names.some((name) => overlap(name, span));
	return (element, place) => {
		const rivals = rivalsOf(element, claim, said);
		if (rivals.length < 2) return true;
		const inClaim = rivalsOf(element, claim, claim);
		return elements.every((other) => {
			if (other.kind === 'quantity' || other.kind === 'date') return true;
			if (other.kind === 'word' && other.wordClass === 'verb') return true;
			if (inClaim.length > 1 && nearestTo(other.span, inClaim) !== element.span) return true;
			const places = placesOf(other.kind === 'name' ? (other.asked.at(-1) ?? -1) : other.asked);
			return places.length === 0 || places.some((at) => goesWith(at, place, rivals, said, claimed));
		});
	};
}

/** Whether a word goes with one of several numbers or dates: the nearest, or one that shares the word with the nearest. */
function goesWith(
	word: Span,
	place: Span,
	rivals: readonly Span[],
	said: Statement,
	isClaimed: (span: Span) => boolean,
): boolean {
	const nearest = nearestTo(word, rivals);
	if (nearest === undefined || overlap(nearest, place)) return true;
	const [first, last] = nearest.start < place.start ? [nearest, place] : [place, nearest];
	const between = { start: first.end, end: last.start };
	// "Its rate by a quarter of a point to 4.25%": nobody else comes between. "Seven of the nine members": nothing at all does.
	if (word.end <= first.start) {
		return ![...said.names, ...said.dates].some((other) => overlap(other, between) && !isClaimed(other));
	}
	return word.start >= last.end && !said.terms.some((term) => !term.stop && overlap(term, between));
}

/** The numbers of a statement that this one could be taken for, or its dates. */
function rivalsOf(element: Element, claim: Statement, statement: Statement): readonly Span[] {
	if (element.kind === 'date') return statement.dates;
	if (element.kind !== 'quantity') return [];
	return statement.quantities.filter((quantity) => areComparable(element.quantity, claim, quantity, statement));
}

/** Whether two quantities measure and count the same, so that one can hold for the other or differ from it. */
export function areComparable(claimed: Quantity, claim: Statement, said: Quantity, sentence: Statement): boolean {
	if (!isSameUnit(claimed.unit, said.unit) || isWhole(claimed, claim) !== isWhole(said, sentence)) return false;
	// "1.45 million Afghans who are registered as refugees" counts refugees as well.
	return (
		countTheSame(claimed, said) ||
		claimed.counted.every((word) => sentence.terms.some(({ bases }) => bases.includes(word)))
	);
}

/** "Seven of the *nine* members": what a part is taken of. */
function isWhole(quantity: Quantity, { text, quantities }: Statement): boolean {
	const part = quantities[quantities.indexOf(quantity) - 1];
	return (
		part !== undefined && /^ (?:out )?of (?:\p{L}[\p{L}’']* ){0,3}$/u.test(text.slice(part.number.end, quantity.start))
	);
}

function nearestTo(span: Span, others: readonly Span[]): Span | undefined {
	const gap = (other: Span) => Math.max(other.start - span.end, span.start - other.end, 0);
	return others.toSorted((a, b) => gap(a) - gap(b))[0];
}
