import { type Block, blocksOf, closers, stops } from './blocks.ts';
import { isSpace } from './lines.ts';
import { runOnEntries } from './run-on-lists.ts';
import { endsHere } from './sentence-end.ts';
import type { Span } from './span.ts';

interface SentenceSpan extends Span {
	readonly kind: 'prose' | 'heading';
	/** Place of the paragraph, list entry, block quote or heading that it stands in, counted from 1. */
	readonly paragraph: number;
}

/**
 * The longest sentence, in UTF-16 code units. Longer stretches without a stop are divided at white space, so that a wall of
 * text can still be ranked and shown: Discord's messages end at 2,000 characters, and a long English sentence has some 300.
 */
export const longestSentence = 1000;

/**
 * The sentences and headings of an English text, plain or Markdown, in reading order and apart from each other.
 *
 * Each is `text.slice(start, end)`, not empty, without white space at its ends. What is left out between them is what
 * `blocksOf` leaves out: white space, rules, the markers of headings, list entries and block quotes, and mark-up around text.
 */
export function splitSentences(text: string): readonly SentenceSpan[] {
	return blocksOf(text).flatMap((block, i) =>
		stretchesOf(text, block).map(({ start, end }) => ({ start, end, kind: block.kind, paragraph: i + 1 })),
	);
}

function stretchesOf(text: string, block: Block): readonly Span[] {
	const stretches: Span[] = [];
	if (block.kind === 'heading') {
		divide(text, block.start, block.end, stretches);
		return stretches;
	}
	const entries = runOnEntries(text, block.start, block.end);
	const starts = entries.length > 0 ? entries : [block.start];
	starts.forEach((start, i) => {
		splitProse(text, start, starts[i + 1] ?? block.end, stretches);
	});
	return stretches;
}

function splitProse(text: string, from: number, to: number, sentences: Span[]): void {
	let start = from;
	let at = from;
	// A smile or a row of stars behind the last sentence is part of it.
	const lastWordEnd = endOfLastWord(text, from, to);
	while (at < lastWordEnd) {
		if (!stops.has(text.charAt(at))) {
			at += 1;
			continue;
		}
		const stopEnd = endOfStops(text, at, to);
		const end = endOfClosers(text, stopEnd, to);
		if (end < to && endsHere({ text, sentenceStart: start, stop: at, stopEnd, end, limit: to })) {
			divide(text, start, end, sentences);
			start = end;
		}
		at = end;
	}
	divide(text, start, to, sentences);
}

function endOfLastWord(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(from, end - 2), end))) end -= 1;
	return end;
}

/** Past "?!", "...", ". . ." and the like. */
function endOfStops(text: string, from: number, to: number): number {
	let end = from + 1;
	for (;;) {
		if (end < to && stops.has(text.charAt(end))) end += 1;
		else if (text.startsWith(' .', end) && end + 2 <= to && !isWordCharacter(text.charAt(end + 2))) end += 2;
		else return end;
	}
}

function isWordCharacter(character: string): boolean {
	return /[\p{L}\p{N}]/u.test(character);
}

/** Past closing quotation marks and brackets, and references like "[12]" and "[^note]". */
function endOfClosers(text: string, from: number, to: number): number {
	let end = from;
	while (end < to && closers.has(text.charAt(end))) end += 1;
	reference.lastIndex = end;
	const references = text.charAt(end) === '[' ? reference.exec(text) : null;
	return references === null ? end : Math.min(to, end + references[0].length);
}

const reference = /(?:\[(?:[a-z0-9]{1,4}|\^[^[\]\s]{1,40})\])+/y;

/** Adds a stretch as one sentence, or as several where it is too long to be one. */
function divide(text: string, from: number, to: number, sentences: Span[]): void {
	let start = from;
	while (start < to && isSpace(text, start)) start += 1;
	let end = to;
	while (end > start && isSpace(text, end - 1)) end -= 1;
	while (end - start > longestSentence) {
		const cut = cutBefore(text, start, start + longestSentence);
		let pieceEnd = cut;
		while (isSpace(text, pieceEnd - 1)) pieceEnd -= 1;
		sentences.push({ start, end: pieceEnd });
		start = cut;
		while (isSpace(text, start)) start += 1;
	}
	if (start < end) sentences.push({ start, end });
}

/** The last white space in the second half of the bound; else the bound, but not inside a character of two code units. */
function cutBefore(text: string, start: number, bound: number): number {
	for (let at = bound; at > start + longestSentence / 2; at -= 1) if (isSpace(text, at)) return at;
	const code = text.charCodeAt(bound);
	return code >= 0xdc00 && code <= 0xdfff ? bound - 1 : bound;
}
