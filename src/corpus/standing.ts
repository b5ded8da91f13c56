import type { Sentence } from './sentence.ts';

/** How the paragraph of a sentence is set in its article. */
export type Standing =
	/** A heading that is marked as one, of a level from 1 for the article's title to 6. */
	| { readonly kind: 'heading'; readonly level: number }
	/** An entry of a list, with the characters before its marker. */
	| { readonly kind: 'entry'; readonly indent: number }
	/** All else: prose, code, and what only looks like a heading. */
	| { readonly kind: 'text'; readonly indent: number };

const hashes = /^[ \t>]*(#{1,6})[ \t]+$/;
const headingTag = /^[ \t]*<h([1-6])\b[^<>]*>/i;
const underline = /^[ \t]*(?:\r\n|[\n\r])[ \t]*(=+|-+)[ \t]*(?:[\n\r]|$)/;
const marker = /^([ \t>]*)(?:[-*+•‣◦▪⁃]|\(?(?:\d{1,3}|[a-z])[.)]|<li\b[^<>]*>)[ \t]*(?:\[[ xX]\][ \t]*)?$/i;
/** Characters of a line that are looked at. Untuned. */
const lookahead = 200;

/** How the paragraph is set that begins with a sentence. */
export function standingOf({ article: { body }, start, end, kind }: Sentence): Standing {
	const lead = body.slice(Math.max(body.lastIndexOf('\n', start - 1) + 1, start - lookahead), start);
	if (kind === 'heading') {
		const level = hashes.exec(lead)?.[1]?.length ?? headingTag.exec(lead)?.[1];
		if (level !== undefined) return { kind: 'heading', level: Number(level) };
		const line = underline.exec(body.slice(end, end + lookahead))?.[1];
		if (line !== undefined) return { kind: 'heading', level: line.startsWith('=') ? 1 : 2 };
	}
	const entry = marker.exec(lead)?.[1];
	if (entry !== undefined) return { kind: 'entry', indent: entry.length };
	return { kind: 'text', indent: /^\s*/.exec(lead)?.[0].length ?? 0 };
}

/** Whether an empty line stands between two places of a body, so that what is behind it is apart. */
export function isApart(body: string, from: number, to: number): boolean {
	return /\n[ \t]*\r?\n/.test(body.slice(from, to));
}
