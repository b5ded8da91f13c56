import { isNoun } from '../../text/annotation.ts';
import type { Quantity } from '../../text/quantities.ts';
import { remembered } from '../../text/remembered.ts';
import { overlap, type Span } from '../../text/span.ts';
import { sameUnit } from '../../text/units.ts';
import { areRelatedAlike, countTheSame, dateHoldsIn } from './entailment.ts';
import { isReport } from './governors.ts';
import { measuredBy } from './measured-by.ts';
import { predicatesOf } from './predicates.ts';
import { isComparedTo, isDateOf, isFormer, isInOtherWords, senseOf } from './quantity-sense.ts';
import { isStatedBy } from './same-meaning.ts';
import { type Element, isVerbElement, type Statement } from './statement.ts';

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
	const named = elements.flatMap((element) => (element.kind === 'name' ? element.asked.flatMap(placesOf) : []));
	// "Storm Juno" is not named by a claim about Storm Ilse.
	const isNamed = (name: Span) => {
		const last = said.terms.findLast((term) => overlap(term, name));
		return last !== undefined && named.some((place) => overlap(place, last));
	};
	const otherNames = said.names.filter((name) => !isNamed(name));
	// Asked for again for every number of the sentence.
	const saidRivals = remembered((element: Element) => rivalsOf(element, claim, said));
	const claimedRivals = remembered((element: Element) => rivalsOf(element, claim, claim));
	const inClaim = predicatesOf(claim);
	const inSentence = predicatesOf(said);
	const goesWithVerbs = (element: Element, place: Span) =>
		elements.every((verb) => {
			if (!isVerbElement(verb) || !inClaim(element.span, verb.span)) return true;
			const places = placesOf(verb.asked);
			return places.length === 0 || places.some((at) => inSentence(place, at));
		});
	const bound: Binding = (element, place) => {
		if (element.kind !== 'quantity' && element.kind !== 'date') return true;
		if (!goesWithVerbs(element, place) || !hasItsDates(element, place)) return false;
		const isCompared = isComparedTo(element.span, claim);
		const isOfNow = !isFormer(element.span, claim);
		const rivals = saidRivals(element).filter(
			(rival) =>
				overlap(rival, place) ||
				((isCompared || !isComparedTo(rival, said)) &&
					!(isOfNow && isFormer(rival, said)) &&
					!isInOtherWords(rival, said)),
		);
		if (rivals.length < 2) return true;
		const own = claimedRivals(element);
		// With a date of its own a number is told from those of other dates.
		const isDated = element.kind === 'quantity' && claim.dates.length > 0;
		const between = isDated ? otherNames : [...otherNames, ...said.dates];
		return elements.every((other) => {
			if (other.kind === 'quantity' || other.kind === 'date') return true;
			if (other.kind === 'word' && (other.wordClass === 'verb' || isFormer(place, said))) return true;
			if (own.length > 1 && nearestTo(other.span, own) !== element.span) return true;
			const places = placesOf(other.kind === 'name' ? (other.asked.at(-1) ?? -1) : other.asked);
			// Who says it has no number of it.
			if (places.some((at) => isSpeaker(said, at)) && isSpeaker(claim, other.span)) return true;
			return places.length === 0 || places.some((at) => goesWith(at, place, rivals, said, between));
		});
	};
	/** "3.1 million boxes, down from 3.4 million in 2023": a former value holds for its own date alone. */
	const hasItsDates = (element: Element, place: Span): boolean => {
		if (element.kind !== 'quantity') return true;
		const rivals = saidRivals(element).filter((rival) => overlap(rival, place) || !isComparedTo(rival, said));
		const own = claimedRivals(element);
		const dates = elements
			.filter((other) => other.kind === 'date')
			.filter(({ span }) => isDateOf(span, element.span, claim.dates, own))
			.map((other) => said.dates.filter((date) => dateHoldsIn(claim, other.date, said, date) && bound(other, date)))
			.filter((found) => found.length > 0);
		if (isFormer(place, said) && !isFormer(element.span, claim) && dates.length === 0) return false;
		return rivals.length < 2 || dates.every((found) => found.some((date) => isDateOf(date, place, said.dates, rivals)));
	};
	return bound;
}

/** "*The auditor* said", "said *Weiss*". */
function isSpeaker({ tokens }: Statement, { start, end }: Span): boolean {
	const behind = tokens.find((token) => token.start >= end && !isNoun(token) && token.partOfSpeech !== 'ADJ');
	const before = tokens.findLast((token) => token.end <= start && !isNoun(token) && token.partOfSpeech !== 'DET');
	return [behind, before].some((token) => token !== undefined && isReport(token));
}

/** Whether a word goes with one of several numbers or dates: the nearest, or one that shares the word with the nearest. */
function goesWith(word: Span, place: Span, rivals: readonly Span[], said: Statement, others: readonly Span[]): boolean {
	const nearest = nearestTo(word, rivals);
	if (nearest === undefined || overlap(nearest, place)) return true;
	const [first, last] = nearest.start < place.start ? [nearest, place] : [place, nearest];
	const between = { start: first.end, end: last.start };
	// "Its rate by a quarter of a point to 4.25%": nobody else comes between. "Seven of the nine members": nothing at all does.
	if (word.end <= first.start) {
		return !others.some((other) => overlap(other, between));
	}
	return word.start >= last.end && !said.terms.some((term) => !term.stop && overlap(term, between));
}

/** The numbers of a statement that this one could be taken for, or its dates. */
function rivalsOf(element: Element, claim: Statement, statement: Statement): readonly Span[] {
	if (element.kind === 'date') return statement.dates.filter((date) => areRelatedAlike(date, element.date));
	if (element.kind !== 'quantity') return [];
	return statement.quantities.filter((quantity) => areComparable(element.quantity, claim, quantity, statement));
}

/** Whether two quantities measure and count the same, so that one can hold for the other or differ from it. */
export function areComparable(claimed: Quantity, claim: Statement, said: Quantity, sentence: Statement): boolean {
	if (!sameUnit(claimed.unit, said.unit)) return false;
	if (senseOf(claimed, claim) !== senseOf(said, sentence)) return false;
	const measured = measuredBy(claimed, claim);
	if (measured !== null && measured !== measuredBy(said, sentence)) return false;
	if (countTheSame(claimed, said)) return true;
	if (claimed.counted.some((word) => said.counted.some((other) => isStatedBy(word, other)))) return true;
	// "1.45 million Afghans who are registered as refugees" counts refugees as well, "300 people in 14 towns" no people twice.
	const isCounted = (word: string) =>
		sentence.quantities.some(
			(other) => other !== said && senseOf(other, sentence) !== 'whole' && other.counted.includes(word),
		);
	// "12 people, *three of them* children": another number counts those.
	const isOfAnother = ({ start }: Span) =>
		/\b(?:of|among) (?:them|whom|these)\b/u.test(sentence.text.slice(said.end, start));
	return claimed.counted.every(
		(word) =>
			!isCounted(word) &&
			sentence.terms.some((term) => term.start >= said.end && term.bases.includes(word) && !isOfAnother(term)),
	);
}

function nearestTo(span: Span, others: readonly Span[]): Span | undefined {
	const gap = (other: Span) => Math.max(other.start - span.end, span.start - other.end, 0);
	return others.reduce<Span | undefined>(
		(nearest, other) => (nearest === undefined || gap(other) < gap(nearest) ? other : nearest),
		undefined,
	);
}
