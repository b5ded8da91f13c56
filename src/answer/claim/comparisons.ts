import { overlap, type Span, spansMatching } from '../../text/span.ts';
import { type Met, placesMet } from './meeting.ts';
import { inVerbGroup, isFiniteVerb } from './parts-of-speech.ts';
import type { Element, Statement } from './statement.ts';

/** What something is compared with, up to where the clause goes on: "than the one of 2011", "as many as in 2016". */
const measured =
	/\b(?:than|compared (?:with|to)|(?<=\bas (?!(?:well|soon|long|far)\b)\p{L}+ )as)\b(?:(?!, (?!(?:(?:in|of|at|from|on|by) )?(?:who|which|whom|whose|where|when)\b))[^;:—()“”"])*/giu;
/** What something is not, up to the end of the noun phrase: "unlike Lind", "instead of the shop", "rather than closed". */
const setAside =
	/\b(?:unlike|instead of|in place of|rather than)(?: (?!(?:in|on|at|by|to|for|from|with|after|before|when|as|and|was|were|is|are|had|has|have|will)\b)[^\s,;:()]+)+/giu;

/**
 * Whether what the claim says stands on one side of a comparison in the sentence, or on both as in the claim. "The storm was weaker
 * than the one in which nine died" says of neither storm what it says of the other, nor does "the V9 is faster than the V8".
 */
export function keepsComparisons(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	const [asked, given] = [comparedIn(claim), comparedIn(said)];
	if (asked.length === 0 && given.length === 0) return true;
	const isIn = (stretches: readonly Span[], place: Span) => stretches.some((stretch) => overlap(stretch, place));
	const placed = elements.flatMap(({ span }, i) => {
		const places = placesMet(met[i]);
		return places.length === 0 ? [] : [{ span, places }];
	});
	const stand = (side: (span: Span) => boolean) =>
		placed.every(({ span, places }) => places.some((place) => isIn(given, place) === side(span)));
	return asked.length > 0 ? stand((span) => isIn(asked, span)) : stand(() => false) || stand(() => true);
}

function comparedIn({ text, tokens, quantities, dates }: Statement): readonly Span[] {
	// "More than 40", "no later than May" compare nothing.
	const isBound = (at: number) => [...quantities, ...dates].some(({ start, end }) => start <= at && at < end);
	return [...spansMatching(setAside, text), ...spansMatching(measured, text)]
		.filter(({ start }) => !isBound(start))
		.map(({ start, end }) => {
			// "Faster than the V8 *and uses* less power".
			const goesOn = tokens.find(
				(token, i) => token.start > start && token.end <= end && token.partOfSpeech === 'CCONJ' && opensVerb(i),
			);
			return { start, end: goesOn?.start ?? end };
		});

	function opensVerb(at: number): boolean {
		const next = at + 1 + tokens.slice(at + 1).findIndex((token) => !inVerbGroup(token));
		return isFiniteVerb(tokens, next) || tokens[at + 1]?.partOfSpeech === 'AUX';
	}
}
