import type { AnswerType } from '../question/answer-type.ts';
import type { Scene } from '../ranking/scene.ts';
import { isWithin, overlap, type Span, spansMatching } from '../text/span.ts';

// A mark is words of an answer. Words are read as they stand, mark-up among them, so that one may begin in a link's address or end
// on a star.

/** "[the form](https://example.org "Form")": what is shown of it is its label. */
const link = /!?\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)/gu;
/** Tags, and not "<https://example.org>". */
const tag = /<\/?(?!(?:https?|mailto):)[a-z][^<>\n]*>/giu;
const anchor = /^<a\s/iu;
const code = /(?<!`)(`+)[^`\n]+\1(?!`)/gu;
/** A row of a table with bars at its ends. */
const row = /^\|.*\|$/u;
const bar = /(?<!\\)\|/gu;
/** "**Address:** " at the beginning of a line. */
const label = /^[*_]{1,3}[^*:.!?|\n]{1,40}(?::[*_]{1,3}|[*_]{1,3}:)\s+/u;
/** Emphasis, code and what is struck out, at the ends of a mark. */
const opening = /^(?:\*{1,3}|_{1,3}|~~|`+)/u;
const closing = /(?:\*{1,3}|_{1,3}|~~|`+)$/u;
/** What stands between cells, or behind a term, and is no part of words. */
const junk = /^[\s|]+|^:\s+|[\s|]+$/gu;

/** Told by words and not by a number, so that a short cell answers as a whole. */
const inWords: ReadonlySet<AnswerType> = new Set<AnswerType>(['other', 'definition', 'reason', 'manner']);
/** Characters of a cell that is marked whole. A longer one says more than an answer. Untuned. */
const shortCell = 60;

/** The words of a mark without the mark-up that it cuts into or ends in; null where it has no others. */
export function clearOfMarkup(mark: Span, { text, analysis }: Pick<Scene, 'text' | 'analysis'>): Span | null {
	const shown = insideTags(insideLinks(mark, text), text);
	if (shown === null) return null;
	const told = behindLabel(wholeCode(shown, text), text);
	const inCell = row.test(text) ? cellOf(told, text, inWords.has(analysis.answerType)) : told;
	const words = trimmed(inCell, text);
	return /[\p{L}\p{N}]/u.test(text.slice(words.start, words.end)) ? words : null;
}

function insideLinks(mark: Span, text: string): Span | null {
	let { start, end } = mark;
	for (const { 0: whole, 1: words = '', index } of text.matchAll(link)) {
		const all = { start: index, end: index + whole.length };
		const from = index + whole.indexOf('[') + 1;
		const shown = { start: from, end: from + words.length };
		if (!overlap({ start, end }, all) || isWithin({ start, end }, shown)) continue;
		if (isWithin({ start, end }, all)) return words.trim() === '' ? null : shown;
		[start, end] = [Math.min(start, all.start), Math.max(end, all.end)];
	}
	return { start, end };
}

function insideTags(mark: Span | null, text: string): Span | null {
	if (mark === null) return null;
	let { start, end } = mark;
	for (const one of spansMatching(tag, text)) {
		if (!overlap({ start, end }, one)) continue;
		if (isWithin({ start, end }, one)) {
			const close = text.indexOf('<', one.end);
			return anchor.test(text.slice(one.start)) && close > one.end ? { start: one.end, end: close } : null;
		}
		if (one.start <= start) start = one.end;
		else if (end <= one.end) end = one.start;
	}
	return { start, end };
}

/** A mark that begins or ends inside a piece of code, with the rest of the word there; one that goes on outside, with all of it. */
function wholeCode(mark: Span, text: string): Span {
	let { start, end } = mark;
	for (const piece of spansMatching(code, text)) {
		if (!overlap({ start, end }, piece)) continue;
		if (!isWithin({ start, end }, piece)) [start, end] = [Math.min(start, piece.start), Math.max(end, piece.end)];
		else {
			while (start > piece.start && /[^\s`]/u.test(text.charAt(start - 1))) start--;
			while (end < piece.end && /[^\s`]/u.test(text.charAt(end))) end++;
		}
	}
	return { start, end };
}

function behindLabel(mark: Span, text: string): Span {
	const from = label.exec(text)?.[0].length ?? 0;
	return mark.start < from && from < mark.end ? { start: from, end: mark.end } : mark;
}

/** The last cell that a mark reaches into, so far as it does; the whole of a short one where it is told in words. */
function cellOf(mark: Span, text: string, isWhole: boolean): Span {
	const { start, end } = trimmed(mark, text);
	const bars = spansMatching(bar, text);
	const from = bars.findLast((one) => one.end <= end)?.end ?? start;
	const to = bars.find((one) => one.start >= end)?.start ?? end;
	return isWhole && to - from <= shortCell ? { start: from, end: to } : { start: Math.max(start, from), end };
}

/** Without bars and white space at the ends, and without emphasis that the mark has but one side of, or that is around all of it. */
function trimmed(mark: Span, text: string): Span {
	let { start, end } = mark;
	for (;;) {
		const words = text.slice(start, end);
		const bare = words.replace(junk, '');
		if (bare !== words && bare !== '') {
			start += words.indexOf(bare);
			end = start + bare.length;
			continue;
		}
		const [open = '', close = ''] = [opening.exec(words)?.[0], closing.exec(words)?.[0]];
		const isAround = open !== '' && words.indexOf(open, open.length) === words.length - open.length;
		if (open !== '' && (isAround || !words.slice(open.length).includes(open))) start += open.length;
		else if (close !== '' && !words.slice(0, -close.length).includes(close)) end -= close.length;
		else return { start, end };
		if (isAround) end -= open.length;
		if (start >= end) return { start: mark.start, end: mark.start };
	}
}
