import { endOfMark, isMarkupLine, startOfMark, tableRule, unseenIn } from './markup.ts';
import { runOnEntries } from './run-on-lists.ts';
import type { Span } from './span.ts';

/** A line without its markers and what is mark-up at its ends. */
export interface Line extends Span {
	/** `text` runs on from or into its neighbours; the other kinds stand alone but for what is joined to them. */
	readonly kind: 'blank' | 'rule' | 'heading' | 'entry' | 'quote' | 'text';
}

/** The lines of a text, in order; blank ones that follow each other are one. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	const unseen = unseenIn(text);
	let next = 0;
	const add = (from: number, to: number) => {
		const before = lines.at(-1);
		while ((unseen[next]?.end ?? Infinity) <= from) next += 1;
		let past = next;
		while ((unseen[past]?.start ?? Infinity) < to) past += 1;
		const line = lineAt(text, from, to, before, unseen.slice(next, past));
		// Megabytes of blank lines are one.
		if (line.kind !== 'blank' || before?.kind !== 'blank') lines.push(line);
	};
	let start = 0;
	for (const newline of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) {
		add(start, newline.index);
		start = newline.index + newline[0].length;
	}
	add(start, text.length);
	return lines;
}

const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$/;
const heading = /^#{1,6}(?=\s|$)/;
const quoteMarker = /^>/;
const entryMarker = /^[-*+•‣◦▪⁃](?=\s|$)/;
const ordinalMarker = /^\d{1,3}[.)](?=\s|$)/;
/** What stands behind the marker of an entry that is to be done, and of a block quote that is an Obsidian callout. */
const box = /^\[[ xX]\](?=\s)/;
const callout = /^\[![\w-]+\][-+]?(?=\s|$)/;
const headingTag = /^<h[1-6][\s>]/i;
/** Characters. */
const headingTagLength = 4;
/** Long enough for every marker and rule; what is behind is not looked at. */
const lookahead = 200;
/** Of one line. Deeper lists than that are noise, and each marker costs a look at the whole line. */
const mostMarkers = 10;

function lineAt(text: string, from: number, to: number, before: Line | undefined, unseen: readonly Span[]): Line {
	let { start, end } = bare(text, from, to, unseen);
	if (start === end) return { start, end, kind: 'blank' };
	// "in\n15. The" is a line broken before a number, not a list.
	const runsOn = before?.kind === 'text' && !/[.!?:…]/.test(text.charAt(before.end - 1));
	let kind: Line['kind'] = 'text';
	// Markers stand inside each other: a heading in a list in a block quote.
	for (let markers = 0; start < end && markers < mostMarkers; markers += 1) {
		const rest = text.slice(start, Math.min(end, start + lookahead));
		if (end - start < lookahead && (rule.test(rest) || tableRule.test(rest))) return { start, end, kind: 'rule' };
		const hashes = heading.exec(rest)?.[0].length;
		if (hashes !== undefined) return { ...headingText(text, start + hashes, end), kind: 'heading' };
		const quoting = quoteMarker.exec(rest);
		const marker = quoting ?? entryMarker.exec(rest) ?? (runsOn ? null : ordinalMarker.exec(rest));
		if (marker === null || (quoting === null && runOnEntries(text, start, end).length > 0)) break;
		if (kind !== 'quote') kind = quoting === null ? 'entry' : 'quote';
		({ start, end } = bare(text, start + marker[0].length, end, unseen));
		const sign = (quoting === null ? box : callout).exec(text.slice(start, Math.min(end, start + lookahead)));
		if (sign !== null) ({ start, end } = bare(text, start + sign[0].length, end, unseen));
	}
	if (headingTag.test(text.slice(from, to).trimStart().slice(0, headingTagLength))) kind = 'heading';
	if (end - start < lookahead && isMarkupLine(text.slice(start, end))) return { start, end: start, kind: 'blank' };
	return { start, end, kind };
}

/** A stretch of a line without the white space and the mark-up at its ends. */
function bare(text: string, from: number, to: number, unseen: readonly Span[]): Span {
	let { start, end } = trimmed(text, from, to);
	let [first, past] = [0, unseen.length];
	while (start < end) {
		while ((unseen[first]?.end ?? Infinity) <= start) first += 1;
		while ((unseen[past - 1]?.start ?? -1) >= end) past -= 1;
		const [hidden, last] = [unseen[first], unseen[past - 1]];
		const begin =
			hidden !== undefined && hidden.start <= start ? Math.min(end, hidden.end) : endOfMark(text, start, end);
		const stop = last !== undefined && last.end >= end ? Math.max(begin, last.start) : startOfMark(text, begin, end);
		if (begin === start && stop === end) break;
		({ start, end } = trimmed(text, begin, stop));
	}
	return { start, end };
}

function headingText(text: string, from: number, to: number): Span {
	const { start, end } = trimmed(text, from, to);
	let closing = end;
	while (closing > start && text.charAt(closing - 1) === '#') closing -= 1;
	// "# C#" ends in its own character; "# Title ##" in markers.
	return closing === start || isSpace(text, closing - 1) ? trimmed(text, start, closing) : { start, end };
}

function trimmed(text: string, from: number, to: number): Span {
	let start = from;
	let end = to;
	while (start < end && isSpace(text, start)) start += 1;
	while (end > start && isSpace(text, end - 1)) end -= 1;
	return { start, end };
}

export function isSpace(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(text.charAt(at)));
}
