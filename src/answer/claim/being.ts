import { isNoun } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { type Met, placesMet } from './meeting.ts';
import { isFiniteVerb, isMainVerb, ofNounPhrase } from './parts-of-speech.ts';
import { prepositionBefore } from './prepositions.ts';
import { type Element, isNominal, isVerbElement, type Statement, tokenAt } from './statement.ts';
import { isParted } from './subjects.ts';

/** The verb of a claim that has none of weight: "*is*" of "The bell is 9 metres wide"; undefined for other claims. */
export const verbOfBeing = ({ tokens }: Statement, elements: readonly Element[]): Span | undefined =>
	elements.some(isVerbElement) ? undefined : tokens.find((_, i) => isFiniteVerb(tokens, i));

/** Whether what such a claim says of its subject is said of it in the sentence, and not of what only stands beside it: "the road *to the bell*". */
export function keepsBeing(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	const verb = verbOfBeing(claim, elements);
	if (verb === undefined) return true;
	const isHead = (element: Element) =>
		isNominal(element) && element.span.end <= verb.start && prepositionBefore(claim, element.span) === null;
	const at = elements.findLastIndex(isHead);
	const behind = elements.findIndex(({ span }, i) => span.start >= verb.end && placesMet(met[i]).length > 0);
	const [subject, predicate] = [elements[at], elements[behind]];
	const places = placesMet(met[at]);
	if (subject === undefined || predicate === undefined || places.length === 0) return true;
	if (isParted(claim, subject.span, predicate.span)) return true;
	const has = tokenAt(claim, verb)?.lemma === 'have';
	const isMet = (token: Span) => met.some((other) => placesMet(other).some((place) => overlap(place, token)));
	/** "The firm *lost* 12 mills", "has *closed* 12 mills": it has none of them by that. */
	const doesElse = (owner: Span, thing: Span) => {
		const done = tokenAt(said, verbBefore(said, thing, owner));
		return isMainVerb(done) && !having.has(done?.lemma ?? '') && !isMet(done ?? owner);
	};
	return places.some(
		(place) =>
			(has && isWhereCounted(claim, said, place)) ||
			placesMet(met[behind]).some((one) =>
				place.start < one.start
					? !isParted(said, place, verbBefore(said, one, place)) && !(has && doesElse(place, one))
					: isDescribedBy(said, one, place),
			),
	);
}

/** Verbs by which somebody has what is said to be had. By hand; what is missing costs support. */
const having: ReadonlySet<string> = new Set(
	'have own boast possess contain include comprise hold keep feature number count run operate employ maintain enjoy retain house offer carry wear'.split(
		' ',
	),
);

/** "*Visitor numbers at* the park": it has as many as what is counted before the preposition comes to. */
function isWhereCounted(claim: Statement, said: Statement, place: Span): boolean {
	const { tokens, names } = said;
	const name = names.find((one) => overlap(one, place)) ?? place;
	if (!/^(?:at|in|of|to)$/u.test(prepositionBefore(said, name) ?? '')) return false;
	const before = tokens.filter(({ end }) => end <= name.start);
	const phrase = before.slice(
		0,
		before.findLastIndex(({ partOfSpeech }) => partOfSpeech === 'ADP'),
	);
	const counted = phrase.slice(phrase.findLastIndex((token) => !isNoun(token)) + 1);
	return counted.some(({ lemma }) => claim.quantities.some((quantity) => quantity.counted.includes(lemma)));
}

/** The verb that says something of a place, where it stands behind its subject: "*is*" in "is 4 metres (13 feet) high". */
const verbBefore = ({ tokens }: Statement, place: Span, subject: Span): Span =>
	tokens.findLast((token, i) => token.start >= subject.end && token.end <= place.start && isFiniteVerb(tokens, i)) ??
	place;

/** "The *9-metre-wide road*", "at *9 metres wide, the road* is". */
function isDescribedBy({ tokens }: Statement, before: Span, noun: Span): boolean {
	const between = { start: before.end, end: noun.start };
	return tokens
		.filter((token) => overlap(token, between))
		.every(
			({ text, partOfSpeech }) => /^[,-]$/u.test(text) || partOfSpeech === 'AUX' || ofNounPhrase.has(partOfSpeech),
		);
}
