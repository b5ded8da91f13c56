import type { Match } from '../../ranking/match.ts';
import type { Span } from '../../text/span.ts';
import type { Binding } from './binding.ts';
import { standsOtherwise } from './prepositions.ts';
import { type Element, isVerbElement, type Statement } from './statement.ts';

/** The words of the claim that the sentence and what stands around it have. */
export interface Surroundings {
	/** In the sentence: `at` is a place in its terms. */
	readonly matches: readonly Match[];
	/** In the title of the article, and in the sentences before: places in the claim's terms. */
	readonly inTitle: ReadonlySet<number>;
	readonly before: ReadonlySet<number>;
	/** What a pronoun may stand for: in the sentence before, and in those before that as far as they have pronouns themselves. */
	readonly within: ReadonlySet<number>;
}

/** How a part of the claim is met. */
export type Met =
	| { readonly kind: 'own'; readonly places: readonly Span[] }
	| { readonly kind: 'around' }
	/** The sentence has another of its sort there. */
	| { readonly kind: 'other'; readonly said: Span }
	| { readonly kind: 'absent' };

/** Where in the sentence a part of the claim is met, or another of its sort stands. */
export const placesMet = (met: Met | undefined): readonly Span[] =>
	met?.kind === 'own' ? met.places : met?.kind === 'other' ? [met.said] : [];

/** A claim and the sentence that it is compared to. */
export interface Sides {
	readonly claim: Statement;
	readonly elements: readonly Element[];
	readonly said: Statement;
	readonly surroundings: Surroundings;
	/** Where the sentence has a word of the claim. */
	readonly placesOf: (asked: number) => readonly Span[];
	readonly bound: Binding;
}

export const standsAlike = ({ span }: Element, place: Span, { claim, said }: Sides): boolean =>
	!standsOtherwise(claim, span, said, place);

/** Whether a name of the sentence stands on the same side of a verb as one of the claim. */
export function isOnSameSide(claimed: Span, rival: Span, { elements, placesOf }: Sides): boolean {
	return elements.some(
		(verb) =>
			isVerbElement(verb) &&
			placesOf(verb.asked).some((at) => claimed.start < verb.span.start === rival.start < at.start),
	);
}
