/**
 * A stretch of text: `text.slice(start, end)`. Offsets are UTF-16 code units; `end` is exclusive.
 */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether a span lies within another; no span lies in none. */
export function isWithin(inner: Span | undefined, outer: Span): boolean {
	return inner !== undefined && inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two spans have a character in common. */
export function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Where a pattern stands in a text, in reading order. `pattern`: a global one. */
export function spansMatching(pattern: RegExp, text: string): readonly Span[] {
	return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** The place of something in a text and nothing else of it; null for nothing. */
export function spanOf(found: Span | undefined): Span | null {
	return found === undefined ? null : { start: found.start, end: found.end };
}
