import { isNoun, isVerb, type Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { implies } from './governors.ts';
import { isMainVerb, isPresentForm } from './parts-of-speech.ts';
import { isNegation } from './polarity.ts';
import { type Element, isVerbElement, type Statement, tokenAt } from './statement.ts';

/** Verbs that say with a noun what the noun's own verb says: "made an arrest" for "arrested", and of whom it is said for the second sort. */
const supporting: ReadonlyMap<string, 'active' | 'passive'> = new Map([
	...(['make', 'take', 'give', 'conduct', 'perform', 'issue', 'launch', 'hold'] as const).map(
		(verb) => [verb, 'active'] as const,
	),
	...(['receive', 'get', 'suffer', 'sustain', 'undergo', 'face'] as const).map((verb) => [verb, 'passive'] as const),
]);

/**
 * The elements of a claim with the noun in place of the verb that only supports it, where the sentence has the noun as a verb: "the police
 * *made* no *arrests*" for "the police arrested nobody".
 */
export function withoutSupport(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	placesOf: (asked: number) => readonly Span[],
): readonly Element[] {
	const dropped = new Set(elements.filter((element) => saysNothing(claim, element, said, placesOf)));
	const changed = new Map<Element, Element>();
	elements.forEach((verb, i) => {
		const noun = elements.slice(i + 1).find(({ kind }) => kind !== 'quantity');
		if (!isVerbElement(verb) || placesOf(verb.asked).length > 0) return;
		if (noun?.kind !== 'word' || noun.wordClass !== 'noun') return;
		const voice = supporting.get(tokenAt(claim, verb.span)?.lemma ?? '');
		const places = placesOf(noun.asked);
		const between = claim.tokens.filter((token) => token.start >= verb.span.end && token.end <= noun.span.start);
		if (voice === undefined || places.length === 0 || between.some(({ partOfSpeech }) => !inPhrase.has(partOfSpeech)))
			return;
		if (!places.every((place) => isMainVerb(tokenAt(said, place)))) return;
		dropped.add(verb);
		changed.set(noun, { ...noun, wordClass: 'verb', voice });
	});
	if (dropped.size === 0) return elements;
	return elements.filter((element) => !dropped.has(element)).map((element) => changed.get(element) ?? element);
}

/** "*Now* lives", where the sentence speaks of today, and "*stood* empty" for "was empty". */
function saysNothing(
	{ tokens }: Statement,
	element: Element,
	said: Statement,
	placesOf: (asked: number) => readonly Span[],
): boolean {
	if (element.kind !== 'word' || placesOf(element.asked).length > 0) return false;
	const at = tokens.findIndex((token) => overlap(token, element.span));
	const token = tokens[at];
	if (token === undefined) return false;
	if (/^(?:now|currently)$/u.test(token.normal)) return isOfToday(tokens) && isOfToday(said.tokens);
	if (element.wordClass !== 'verb') return false;
	return token.lemma === 'stand' && tokens[at + 1]?.partOfSpeech === 'ADJ';
}

/** Whether the first verb that has a tense has the present: "is living", "has left", not "was" or "will". */
function isOfToday(tokens: readonly Token[]): boolean {
	const verb = tokens.find(isVerb);
	return verb !== undefined && isPresentForm(verb);
}

const inPhrase: ReadonlySet<string> = new Set(['DET', 'NUM']);

/** Verbs by which somebody does what a noun behind them says. "Faced a trial" and "got a warning" say it of another. */
const doing: ReadonlySet<string> = new Set(
	'make give conduct perform issue launch hold submit tender hand stage deliver lodge mount file'.split(' '),
);

/**
 * Whether who stands before these words may do what a noun behind them says: with no verb, with one that denies it, or with one by which he
 * does. Who "survived an *attack*" attacked nobody.
 */
export function mayDoNoun(between: readonly Token[]): boolean {
	const at = between.findLastIndex(isMainVerb);
	const verb = between[at];
	if (verb === undefined || isNegation(verb.normal) || implies(between, at)) return true;
	return doing.has(verb.lemma) || supporting.has(verb.lemma);
}

/** The verb that supports a noun as its object, "*submitted* her resignation"; null where the noun stands otherwise. */
export function verbOfNoun({ tokens }: Statement, noun: Span): Span | null {
	const at = tokens.findIndex((token) => overlap(token, noun));
	if (!isNoun(tokens[at]) || isNoun(tokens[at + 1])) return null;
	const verb = tokens
		.slice(0, at)
		.findLastIndex(
			(token) => !ofObject.has(token.partOfSpeech) && !/^(?:her|his|its|their|in|out)$/u.test(token.normal),
		);
	const token = tokens[verb];
	return token !== undefined && isMainVerb(token) && doing.has(token.lemma) ? token : null;
}

const ofObject: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ']);
