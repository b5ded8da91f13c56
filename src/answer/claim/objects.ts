import { isNoun, type Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { type Met, placesMet } from './meeting.ts';
import { inVerbGroup, isMainVerb, isRelativePronoun, ofNounPhrase } from './parts-of-speech.ts';
import { prepositionBefore } from './prepositions.ts';
import { type Element, isVerbElement, type Statement } from './statement.ts';

/**
 * Whether what the claim's verbs act on is not what another verb of the sentence acts on: who "accepted *the fine* and dismissed four
 * managers" dismissed no fine.
 */
export function keepsObjects(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	return elements.every((verb, at) => {
		const verbs = placesMet(met[at]);
		if (!isVerbElement(verb) || verbs.length === 0) return true;
		const next = elements.findIndex(({ kind, span }) => span.start > verb.span.start && kind !== 'date');
		const object = elements[next];
		const places = placesMet(met[next]);
		if (object === undefined || !isObjectOf(claim, object, verb)) return true;
		if (met[next]?.kind === 'around') return verbs.some((one) => !actsOnAnother(said, one, met));
		if (places.length === 0) return true;
		return verbs.some((one) => places.some((place) => !isActedOnByAnother(said, place, one)));
	});
}

function isObjectOf(claim: Statement, object: Element, verb: Element): boolean {
	const isNoun = object.kind === 'name' || (object.kind === 'word' && object.wordClass === 'noun');
	if (!isNoun || prepositionBefore(claim, object.span) !== null) return false;
	return nounPhraseOnly(claim.tokens, verb.span.end, object.span.start);
}

/** Whether a noun of which the claim says nothing stands right behind a verb: "closed *two trails*", and not the forest around them. */
function actsOnAnother({ tokens, dates }: Statement, verb: Span, met: readonly Met[]): boolean {
	const from = tokens.filter(({ start }) => start >= verb.end);
	const over = from.findIndex((token) => !isOfObject(token));
	const head = from.slice(0, over < 0 ? undefined : over).findLast(isNoun);
	if (head === undefined || dates.some((date) => overlap(date, head))) return false;
	return !met.some((one) => placesMet(one).some((place) => overlap(place, head)));
}

/** Whether right before a place stands a verb that is neither this one nor joined to it without an object between. */
function isActedOnByAnother({ tokens }: Statement, place: Span, verb: Span): boolean {
	const other = tokens.findLast((token) => token.end <= place.start && isMainVerb(token));
	if (other === undefined) return false;
	if (!nounPhraseOnly(tokens, other.end, place.start)) return false;
	const [first, last] = verb.start < other.start ? [verb, other] : [place, verb];
	const between = tokens.filter((token) => token.start >= first.end && token.end <= last.start);
	// "The mill, *which* Lind sold" acts on it; "the fine, which was high, and dismissed" has left it behind.
	const open = between.slice(between.findLastIndex(({ text }) => text === ',') + 1);
	if (open.some(isRelativePronoun) || !between.some(({ partOfSpeech }) => partOfSpeech === 'CCONJ')) return false;
	return last === verb || !between.every((token) => inVerbGroup(token) || token.partOfSpeech === 'CCONJ');
}

const isOfObject = ({ partOfSpeech }: Token) => ofNounPhrase.has(partOfSpeech) || partOfSpeech === 'PRON';

const nounPhraseOnly = (tokens: readonly Token[], from: number, to: number): boolean =>
	tokens.every((token) => token.start < from || token.end > to || isOfObject(token));
