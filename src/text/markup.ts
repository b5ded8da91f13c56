import type { Span } from './span.ts';

/**
 * Where a text has what a browser never shows as words: HTML comments, scripts and styles, in order and apart. What is opened
 * and never closed is text.
 */
export function unseenIn(text: string): readonly Span[] {
	const found: Span[] = [];
	// What was not closed once is not looked for again, or a wall of openings would be read again at each.
	const unclosed = new Set<string>();
	opening.lastIndex = 0;
	for (let open = opening.exec(text); open !== null; open = opening.exec(text)) {
		const name = open[1]?.toLowerCase() ?? '';
		if (unclosed.has(name)) continue;
		const end = endOfUnseen(text, open.index, name);
		if (end === undefined) unclosed.add(name);
		else {
			found.push({ start: open.index, end });
			opening.lastIndex = end;
		}
	}
	return found;
}

const opening = /<(!--|script|style)/gi;
const closings: ReadonlyMap<string, RegExp> = new Map([
	['script', /<\/script\s*>/gi],
	['style', /<\/style\s*>/gi],
]);

function endOfUnseen(text: string, start: number, name: string): number | undefined {
	const closing = closings.get(name);
	if (closing === undefined) {
		// "<!-->" is a whole comment to a browser.
		const hyphens = text.indexOf('-->', start + '<!'.length);
		return hyphens < 0 ? undefined : hyphens + '-->'.length;
	}
	closing.lastIndex = start;
	const tag = closing.exec(text);
	return tag === null ? undefined : tag.index + tag[0].length;
}

const address = String.raw`\((?:[^()\n\r]|\([^()\n\r]*\))*\)`;
const picture = String.raw`!\[(?:[^[\]\n\r]|\[[^[\]\n\r]*\])*\](?:${address}|\[[^[\]\n\r]*\])(?:\{[^{}\n\r]*\})?`;
/** Obsidian. */
const embedded = String.raw`!\[\[[^[\]\n\r]*\]\]`;
/** Of tags only those that stand around text: a sentence may begin in bold. */
const tagNames =
	'p|div|br|hr|img|figure|figcaption|picture|source|video|audio|iframe|embed|object|blockquote|[uod]l|li|d[td]|table|thead|tbody|tfoot|t[rdh]|' +
	'section|article|aside|header|footer|main|nav|center|h[1-6]';
const shortcodes = 'caption|gallery|embed|audio|video|playlist';
const marks = [
	picture,
	embedded,
	String.raw`\[${picture}\]${address}`,
	String.raw`</?(?:${tagNames})(?=[\s/>])[^<>\n\r]*>`,
	// WordPress.
	String.raw`\[(?:${shortcodes})(?:\s+[a-z_]+=[^[\]\n\r]*)\]|\[/(?:${shortcodes})\]`,
].join('|');
const markAhead = new RegExp(marks, 'iy');
const wholeMark = new RegExp(`^(?:${marks})$`, 'i');
/** What a note below the text begins with: "[^1]: Counted in May." */
const noteMarker = /\[\^[^[\]\s]{1,40}\]:(?=\s)/y;

/** Where the mark-up ends that stands at a place and shows no words: a picture, a tag around text. The place where there is none. */
export function endOfMark(text: string, start: number, end: number): number {
	if (!'<![]'.includes(text.charAt(start))) return start;
	for (const pattern of [markAhead, noteMarker]) {
		pattern.lastIndex = start;
		const found = pattern.exec(text)?.[0].length ?? 0;
		if (found > 0 && start + found <= end) return start + found;
	}
	return start;
}

/** What the last character of a mark opened with, nearest first. */
const openers: ReadonlyMap<string, readonly string[]> = new Map([
	['>', ['<']],
	[')', ['![', '[![']],
	[']', ['![', '[']],
	['}', ['![']],
]);

/** UTF-16 code units that are looked back over: a picture's address and title. What is longer stays. Untuned. */
const longestMark = 2000;
/** The name by which Obsidian refers to a paragraph stands behind it. */
const paragraphName = /(?<=\s)\^[a-z\d-]{4,40}$/i;
const longestName = 42;

/** The same for mark-up that ends at a place: where it begins. */
export function startOfMark(text: string, start: number, end: number): number {
	for (const opener of openers.get(text.charAt(end - 1)) ?? []) {
		const at = lastOf(opener, text, Math.max(start, end - longestMark), end);
		// "Stop![1]" has a stop and a note.
		const apart = !opener.includes('!') || at <= start || /[\s>)\]]/.test(text.charAt(at - 1));
		if (at >= start && apart && wholeMark.test(text.slice(at, end))) return at;
	}
	const caret = lastOf('^', text, Math.max(start, end - longestName), end);
	return caret > start && paragraphName.test(text.slice(caret - 1, end)) ? caret : end;
}

/** Where a sign stands last in a stretch; -1 where it does not. */
function lastOf(sign: string, text: string, from: number, to: number): number {
	for (let at = to - sign.length; at >= from; at -= 1) if (text.startsWith(sign, at)) return at;
	return -1;
}

const markupLine = new RegExp(
	[
		// An address that a text refers to: "[1]: https://example.org".
		String.raw`\[[^[\]]{1,100}\]:\s*<?[a-z]{2,10}://\S+(?:\s+["'(].*["')])?`,
		// What is written so as to be seen by nobody: "[//]: # (Check this.)".
		String.raw`\[[^[\]]{1,100}\]:\s*(?:#|<>)\s*(?:\(.*\)|".*"|'.*')`,
		// The fences of a box: "::: warning".
		String.raw`:{3,}(?:\s*[\w-]+|\s*\{.*\})?`,
		// Hugo, Jekyll, kramdown, a table of contents, a comment of Obsidian.
		String.raw`\{\{[<%].*[%>]\}\}|\{%.*%\}|\{:.*\}|\[\[?_?TOC_?\]?\]|%%.*%%`,
		// The fences of code.
		'(?:`{3,}|~{3,})[\\w+#.-]*',
	]
		.map((one) => `^(?:${one})$`)
		.join('|'),
	'i',
);

/** Whether a line is nothing but mark-up of which a reader sees nothing where it stands. */
export function isMarkupLine(line: string): boolean {
	return /^[[{%`~:]/.test(line) && markupLine.test(line);
}

/** The line below the head of a table. */
export const tableRule = /^\|(?:\s*:?-+:?\s*\|)+$/;
