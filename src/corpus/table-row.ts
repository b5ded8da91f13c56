import type { Span } from '../text/span.ts';
import type { Sentence } from './sentence.ts';

/** A row of a Markdown table with the head that says what its cells are. Spans are offsets into the article's body, trimmed. */
export interface TableRow {
	readonly head: Span;
	/** The cells of the head and of the row, empty ones included, in order. */
	readonly headCells: readonly Span[];
	readonly cells: readonly Span[];
}

/** The line below the head of a table. */
const rule = /^[ \t>]*(?:\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?|:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?)$/;
/** Rows that are looked back over for the head of a table. Untuned. */
const mostRows = 500;
/** Characters. A longer line is no row that somebody wrote. */
const longestRow = 2000;

/** The row that a sentence stands in; null where it stands in none, or in the head itself. */
export function tableRowOf({ article: { body }, start, end }: Sentence): TableRow | null {
	const row = lineAt(body, start);
	if (row.end < end || !isRow(body, row)) return null;
	let below = row;
	for (let rows = 0; rows < mostRows && below.start > 0; rows++) {
		const line = lineAt(body, below.start - 1);
		if (!isRow(body, line)) return null;
		if (rule.test(written(body, line))) {
			const head = line.start === 0 ? null : lineAt(body, line.start - 1);
			if (head === null || !isRow(body, head)) return null;
			return { head: trimmed(body, head), headCells: cellsIn(body, head), cells: cellsIn(body, row) };
		}
		below = line;
	}
	return null;
}

/** The line that a place stands in, without its end. */
function lineAt(body: string, at: number): Span {
	const start = body.lastIndexOf('\n', at - 1) + 1;
	const next = body.indexOf('\n', at);
	return { start, end: next < 0 ? body.length : next };
}

const written = (body: string, { start, end }: Span): string => body.slice(start, end).trimEnd();

function isRow(body: string, line: Span): boolean {
	return line.end - line.start <= longestRow && written(body, line).includes('|');
}

/** What stands between the bars of a line; a bar behind a backslash is a character of its cell. */
function cellsIn(body: string, line: Span): readonly Span[] {
	const { start, end } = trimmed(body, line);
	const cells: Span[] = [];
	let from = start;
	for (let at = start; at <= end; at++) {
		const isBar = body.charAt(at) === '|' && body.charAt(at - 1) !== '\\';
		if (at < end && !isBar) continue;
		// Bars at the ends of the line are its frame.
		const isFrame = at === start || (at === end && from === end);
		if (!isFrame) cells.push(trimmed(body, { start: from, end: at }));
		from = at + 1;
	}
	return cells;
}

function trimmed(body: string, line: Span): Span {
	let { start, end } = line;
	while (start < end && /\s/.test(body.charAt(start))) start++;
	while (end > start && /\s/.test(body.charAt(end - 1))) end--;
	return { start, end };
}
