import { isNoun, type Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { type Met, placesMet } from './meeting.ts';
import { inVerbGroup, isMainVerb, isRelativePronoun, ofNounPhrase } from './parts-of-speech.ts';
import { isSameAsOf, prepositionBefore } from './prepositions.ts';
import { type Element, isNominal, isVerbElement, type Statement } from './statement.ts';
import { verbOfNoun } from './support-verbs.ts';

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
		// "Lost *a contract worth* 5 million euros".
		if (object?.kind === 'quantity') return !isWorthIn(said, verbs, placesMet(met[next]));
		const places = placesMet(met[next]);
		if (object === undefined || !isObjectOf(claim, object, verb)) return true;
		if (met[next]?.kind === 'around') return verbs.some((one) => !actsOnAnother(said, one, met));
		if (places.length === 0) return true;
		return verbs.some((one) =>
			places.some(
				(place) =>
					!isActedOnByAnother(said, place, one) && (hasTwoObjects(claim, object) || !isBehindObject(said, one, place)),
			),
		);
	});
}

function isWorthIn(said: Statement, verbs: readonly Span[], sums: readonly Span[]): boolean {
	const isBehindWorth = ({ text }: Statement, { start }: Span) =>
		/\bworth (?:\p{L}+ ){0,2}$/u.test(text.slice(0, start));
	return sums.length > 0 && sums.every((sum) => isBehindWorth(said, sum) && verbs.some(({ end }) => end < sum.start));
}

function isObjectOf(claim: Statement, object: Element, verb: Element): boolean {
	if (!isNominal(object) || prepositionBefore(claim, object.span) !== null) return false;
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

/** "Gave *Weiss the medal*", which may be said of giving it "to Weiss". */
function hasTwoObjects({ tokens, dates }: Statement, object: Element): boolean {
	const next = tokens.find(({ start }) => start >= object.span.end);
	return next !== undefined && isOfObject(next) && !dates.some((date) => overlap(date, next));
}

/** Behind these stands more of what the verb acts on. */
const alsoActedOn = /\b(?:including|such as|as well as|along with|together with|in addition to)(?: \p{L}+)? $/u;

/** "Met *the wife of* Weiss", "closed *the mill near* the bakery": what the verb acts on stands before the preposition. */
function isBehindObject(said: Statement, verb: Span, place: Span): boolean {
	const { tokens, dates, names, text } = said;
	if (place.start < verb.end) return false;
	const preposition = prepositionBefore(said, place);
	// "Killed *the dog that* Weiss owned".
	const relative = tokens.find(
		(token, i) => token.start >= verb.end && isRelativePronoun(token) && isNoun(tokens[i - 1]),
	);
	if (relative !== undefined && relative.end <= place.start && preposition === null)
		return nounPhraseOnly(tokens, verb.end, relative.start);
	if (preposition === null || alsoActedOn.test(text.slice(verb.end, place.start))) return false;
	const behind = tokens.filter(
		(token) => token.start >= verb.end && token.end <= place.start && !dates.some((date) => overlap(date, token)),
	);
	const at = behind.findLastIndex(({ normal }) => normal === preposition);
	const before = behind.slice(0, at).filter(({ partOfSpeech }) => partOfSpeech !== 'ADV' && partOfSpeech !== 'PART');
	const over = before.findIndex((token) => !isOfObject(token));
	const object = before.slice(0, over < 0 ? undefined : over);
	const head = object.findLast((token) => isNoun(token) || token.partOfSpeech === 'PRON') ?? object.at(-1);
	if (head === undefined) return false;
	// "Carried out *a search of* the house" searches the house.
	if (preposition === 'of' && (isSameAsOf(head) || verbOfNoun(said, head) !== null)) return false;
	// "Met the ambassador to Norland *Weiss*": the ambassador is meant.
	const name = names.find((one) => overlap(one, place));
	const title = tokens.findLast(({ end }) => end <= (name ?? place).start);
	return name === undefined || title?.partOfSpeech !== 'PROPN';
}

/** Whether right before a place stands a verb that is neither this one nor joined to it without an object between. */
function isActedOnByAnother({ tokens }: Statement, place: Span, verb: Span): boolean {
	const other = tokens.findLast((token) => token.end <= place.start && isMainVerb(token));
	if (other === undefined) return false;
	if (!nounPhraseOnly(tokens, other.end, place.start)) return false;
	// "The union *that lost the vote* won": what is only said of somebody is over.
	if (place.end < verb.start && isInRelative(tokens, other)) return true;
	const [first, last] = verb.start < other.start ? [verb, other] : [place, verb];
	const between = tokens.filter((token) => token.start >= first.end && token.end <= last.start);
	// "The mill, *which* Lind sold" acts on it; "the fine, which was high, and dismissed" has left it behind.
	const open = between.slice(between.findLastIndex(({ text }) => text === ',') + 1);
	if (open.some(isRelativePronoun) || !between.some(({ partOfSpeech }) => partOfSpeech === 'CCONJ')) return false;
	return last === verb || !between.every((token) => inVerbGroup(token) || token.partOfSpeech === 'CCONJ');
}

/** Whether a verb stands right behind a relative pronoun, which is its subject. */
export function isInRelative(tokens: readonly Token[], verb: Span): boolean {
	const before = tokens.filter(({ end }) => end <= verb.start).findLast((token) => !inVerbGroup(token));
	return before !== undefined && isRelativePronoun(before);
}

const isOfObject = ({ partOfSpeech }: Token) => ofNounPhrase.has(partOfSpeech) || partOfSpeech === 'PRON';

const nounPhraseOnly = (tokens: readonly Token[], from: number, to: number): boolean =>
	tokens.every((token) => token.start < from || token.end > to || isOfObject(token));
