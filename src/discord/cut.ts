import type { Span } from '../text/span.ts';
import { escapeMarkdown } from './escape.ts';

/** What of a text is shown: `text.slice(start, end)`. */
export interface Cut extends Span {
	/** Whether text before or after it is left out. */
	readonly before: boolean;
	readonly after: boolean;
}

/** Characters kept before the answer words where the beginning of a long sentence has to go. Untuned. */
const LEAD = 200;

/**
 * The stretch of `text` to show so that it has `limit` characters or fewer once `length` of it is taken (by default: once
 * escaped). It begins at the beginning where it can, and else shortly before the answer words; it ends between words where
 * it can, and never inside a character.
 */
export function cutToFit(
	text: string,
	limit: number,
	answer: Span | null = null,
	length: (slice: string) => number = (slice) => escapeMarkdown(slice).length,
): Cut {
	if (length(text) <= limit) return { start: 0, end: text.length, before: false, after: false };
	const fromStart = fittingEnd(text, 0, limit, length);
	const start = answer === null || answer.end <= fromStart ? 0 : wordStart(text, Math.max(0, answer.start - LEAD));
	const fitting = fittingEnd(text, start, limit, length);
	const blank = text.slice(start, fitting).search(/\s\S*$/);
	const betweenWords = fitting === text.length || /\s/.test(text.charAt(fitting));
	const atWord = betweenWords || blank <= 0 ? fitting : start + blank;
	const end = answer !== null && atWord < answer.end ? fitting : atWord;
	return { start, end, before: start > 0, after: end < text.length };
}

/** For names and questions, which are no quotations: the text cut to `limit` once escaped, with an ellipsis where cut. */
export function escapedToFit(text: string, limit: number): string {
	const whole = escapeMarkdown(text);
	if (whole.length <= limit) return whole;
	return escapeMarkdown(text.slice(0, cutToFit(text, limit - ELLIPSIS.length).end)) + ELLIPSIS;
}

/** The same for places that know no markup. */
export function plainToFit(text: string, limit: number): string {
	if (text.length <= limit) return text;
	return beginningOf(text, limit - ELLIPSIS.length) + ELLIPSIS;
}

/** The text up to `limit` characters, which ends between words where it can. */
export function beginningOf(text: string, limit: number): string {
	return text.slice(0, cutToFit(text, limit, null, (slice) => slice.length).end);
}

const ELLIPSIS = '…';

/** Words of an article for a line of our own, which stays one wherever the article breaks its lines. */
export function inOneLine(words: string): string {
	return words.replace(/\s+/g, ' ');
}

/** The greatest end for which the slice fits. */
function fittingEnd(text: string, start: number, limit: number, length: (slice: string) => number): number {
	let fits = start;
	let tooLong = Math.min(text.length, start + limit) + 1;
	while (tooLong - fits > 1) {
		const middle = Math.floor((fits + tooLong) / 2);
		if (length(text.slice(start, middle)) <= limit) fits = middle;
		else tooLong = middle;
	}
	return splitsCharacter(text, fits) ? fits - 1 : fits;
}

/** The first place at or after `offset` where a word starts; `offset` itself where none does soon. */
function wordStart(text: string, offset: number): number {
	const blanks = /\s+/g;
	blanks.lastIndex = offset;
	const found = offset === 0 ? null : blanks.exec(text);
	if (found !== null && found.index - offset < LEAD / 2) return blanks.lastIndex;
	return splitsCharacter(text, offset) ? offset - 1 : offset;
}

function splitsCharacter(text: string, offset: number): boolean {
	return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xff_ff;
}
