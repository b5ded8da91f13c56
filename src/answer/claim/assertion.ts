import { isNoun, isVerb, type Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { openGovernors } from './governors.ts';
import { type Met, placesMet } from './meeting.ts';
import { isInNounPhrase, isMainVerb } from './parts-of-speech.ts';
import { isNegation, isPlanned, isReserve, isWanted } from './polarity.ts';
import { type Element, isVerbElement, type Statement } from './statement.ts';

/**
 * The word over a sentence's verb that leaves open whether it came to be what the claim asserts ("pledged to build", "doubt that") and
 * is not over the claim's as well; null where it asserts it. "Denied that" turns it round, which is the polarity's.
 */
export function openWord(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): Token | null {
	const claimed = claim.tokens.filter(isVerb).flatMap((verb) => openGovernors(claim, verb));
	const isClaimed = (governor: Token) =>
		isNegation(governor.normal) ||
		claimed.some(
			(other) =>
				other.lemma === governor.lemma ||
				(isWanted(other.lemma) && isPlanned(governor.lemma)) ||
				placesOf(other).some((place) => overlap(place, governor)),
		);
	const placesOf = (word: Span): readonly Span[] =>
		elements.flatMap((element, i) => (overlap(element.span, word) ? placesMet(met[i]) : []));
	const verbs = elements.flatMap((element, i) => (isVerbElement(element) ? [placesMet(met[i])] : []));
	// "Is 51,200 years old": the verb says nothing, and goes with what it says of its subject.
	const predicates = elements.flatMap((element, i) =>
		element.kind === 'name' ? [] : [placesMet(met[i]).flatMap((place) => verbOf(said, place) ?? [])],
	);
	for (const places of verbs.length > 0 ? verbs : predicates) {
		const open = places.map((place) => openGovernors(said, place).find((governor) => !isClaimed(governor)));
		const [first] = open;
		if (first !== undefined && !open.includes(undefined)) return first;
	}
	return null;
}

/**
 * What shows a reader what such a word leaves open: "pledged", "a *plan* to"; of "*warned* fishing boats to" the verb. Null where nothing
 * near it does.
 */
export function shownFor({ tokens }: Statement, open: Token): Token | null {
	if (open.normal === 'to') return null;
	if (!isNoun(open) || isReserve(open.normal) || isNegation(open.normal)) return open;
	const before = tokens.findLast((token) => token.end <= open.start && !isInNounPhrase(token));
	return before !== undefined && isMainVerb(before) ? before : null;
}

/** The verb before a place, in the same clause. */
function verbOf({ tokens }: Statement, place: Span): Token | undefined {
	return tokens.findLast((token) => token.start < place.start && isVerb(token));
}
