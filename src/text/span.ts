/**
 * A stretch of text: `text.slice(start, end)`. Offsets are UTF-16 code units; `end` is exclusive.
 */
export interface Span {
	readonly start: number;
	readonly end: number;
}
