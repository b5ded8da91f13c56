import type { Span } from '../../text/span.ts';
import type { Nearness, Shortfall } from './shortfall.ts';

/** How a sentence stands to a claim. `share`: how much of the claim the sentence has by itself, 0 to 1. */
export type Comparison =
	| { readonly kind: 'supports'; readonly share: number }
	| { readonly kind: 'differs'; readonly share: number; readonly differences: readonly SpanDifference[] }
	| Nothing;

export type Nothing = { readonly kind: 'nothing' } & Nearness;

/** Spans of the claim and of the sentence. */
export interface SpanDifference {
	readonly claimed: Span | null;
	readonly said: Span | null;
}

/** Why a sentence does not state a claim, where no word of the claim is missing. */
export function fallingShort(nothing: Nothing, shortfall: Shortfall | null): Nothing {
	return nothing.shortfall.kind === 'unstated' && shortfall !== null ? { ...nothing, shortfall } : nothing;
}
