import { overlap, type Span } from '../../text/span.ts';
import type { Element, Statement } from './statement.ts';
import { isVerb } from './verb-groups.ts';

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
	const tokenAt = ({ tokens }: Statement, place: Span) => tokens.find((token) => overlap(token, place));
	const dropped = new Set<Element>();
	const changed = new Map<Element, Element>();
	elements.forEach((verb, i) => {
		const noun = elements.slice(i + 1).find(({ kind }) => kind !== 'quantity');
		if (verb.kind !== 'word' || verb.wordClass !== 'verb' || placesOf(verb.asked).length > 0) return;
		if (noun?.kind !== 'word' || noun.wordClass !== 'noun') return;
		const voice = supporting.get(tokenAt(claim, verb.span)?.lemma ?? '');
		const places = placesOf(noun.asked);
		const between = claim.tokens.filter((token) => token.start >= verb.span.end && token.end <= noun.span.start);
		if (voice === undefined || places.length === 0 || between.some(({ partOfSpeech }) => !inPhrase.has(partOfSpeech)))
			return;
		if (!places.every((place) => isVerb(tokenAt(said, place)))) return;
		dropped.add(verb);
		changed.set(noun, { ...noun, wordClass: 'verb', voice });
	});
	if (dropped.size === 0) return elements;
	return elements.filter((element) => !dropped.has(element)).map((element) => changed.get(element) ?? element);
}

const inPhrase: ReadonlySet<string> = new Set(['DET', 'NUM']);
