import type { Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { openGovernors } from './governors.ts';
import { type Met, placesMet } from './meeting.ts';
import { isNegation } from './polarity.ts';
import type { Element, Statement } from './statement.ts';
import { isVerbOrAuxiliary } from './verb-groups.ts';

/**
 * Whether a sentence asserts what the claim asserts: no word over its verb leaves open whether it came to be ("pledged to build",
 * "doubt that") but one that is over the claim's as well. "Denied that" turns it round, which is the polarity's.
 */
export function isAsserted(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	const claimed = claim.tokens.filter(isVerbOrAuxiliary).flatMap((verb) => openGovernors(claim, verb));
	const isClaimed = (governor: Token) =>
		isNegation(governor.normal) ||
		claimed.some(
			(other) => other.lemma === governor.lemma || placesOf(other).some((place) => overlap(place, governor)),
		);
	const placesOf = (word: Span): readonly Span[] =>
		elements.flatMap((element, i) => (overlap(element.span, word) ? placesMet(met[i]) : []));
	const isVerbElement = (element: Element) => element.kind === 'word' && element.wordClass === 'verb';
	const verbs = elements.flatMap((element, i) => (isVerbElement(element) ? [placesMet(met[i])] : []));
	// "Is 51,200 years old": the verb says nothing, and goes with what it says of its subject.
	const predicates = elements.flatMap((element, i) =>
		element.kind === 'name' ? [] : [placesMet(met[i]).flatMap((place) => verbOf(said, place) ?? [])],
	);
	return (verbs.length > 0 ? verbs : predicates).every(
		(places) => places.length === 0 || places.some((place) => openGovernors(said, place).every(isClaimed)),
	);
}

/** The verb before a place, in the same clause. */
function verbOf({ tokens }: Statement, place: Span): Token | undefined {
	return tokens.findLast((token) => token.start < place.start && isVerbOrAuxiliary(token));
}
