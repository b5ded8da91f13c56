import { BIDI_CONTROL } from '../corpus/hidden-characters.ts';
import type { Span } from '../text/span.ts';

/** Characters that may stand before the first mark of a line without the mark losing its meaning. */
const BLANK = '[\\s\\p{Cc}\\p{Cf}]';

/** Everything that Discord could read as markup. Each match gets a backslash. */
const MARKUP = new RegExp(
	[
		// Anywhere: emphasis, code, spoilers, quotes, mentions, masked and bare links, time stamps, emoji, commands.
		'[\\\\`*_~|<>[\\]@:]',
		// First in a line: headings, lists, small print.
		`(?<=^${BLANK}*)[#+-]`,
		// A number first in a line: "1984. A year" would become a list, renumbered.
		`(?<=^${BLANK}*\\d+)\\.`,
		// Inside a name such as discord.gg: an invitation is unfolded even without "https:".
		'(?<=[\\p{L}\\p{N}])\\.(?=\\p{L})',
	].join('|'),
	'gmu',
);

const BIDI_CONTROLS = new RegExp(BIDI_CONTROL, 'g');

const LINE = /[^\r\n\u2028\u2029]+/g;
const BLANK_ENDS = new RegExp(`^${BLANK}+|${BLANK}+$`, 'gu');

/**
 * Takes out the invisible characters whose only effect is to show others in a different order (U+061C, U+200E, U+200F,
 * U+202A to U+202E, U+2066 to U+2069).
 *
 * "Verbatim" on screen means: every visible character of the article, in the article's order. With these characters in,
 * "not guilty" could be shown as something else; a stand-in symbol would be a character that the article does not have;
 * leaving them out shows what is written. Right-to-left scripts keep their direction, which is a property of their
 * letters. Offsets, keys and the command line's output keep the characters: only the screen does without.
 */
export function withoutBidiControls(text: string): string {
	return text.replace(BIDI_CONTROLS, '');
}

/**
 * Makes Discord show `text` character for character, with `bold` (offsets into `text`) in bold type.
 *
 * Cut by slicing first, then escape: a cut through escaped text can split a backslash from its character. Normalise nothing
 * afterwards. Do not put the outcome into the label of a masked link: Discord does not honour escapes there.
 *
 * The rules are measured, not copied: discord.js' `escapeMarkdown` leaves quotes, small print, mentions, time stamps and
 * bare links alive.
 */
export function escapeMarkdown(text: string, bold: Span | null = null): string {
	const marks = new Map<number, string>();
	for (const { index } of text.matchAll(MARKUP)) marks.set(index, '\\');
	for (const { start, end } of bold === null ? [] : boldPieces(text, bold)) {
		marks.set(start, `**${marks.get(start) ?? ''}`);
		marks.set(end, `**${marks.get(end) ?? ''}`);
	}
	let escaped = '';
	let from = 0;
	for (const [offset, mark] of [...marks].sort(([a], [b]) => a - b)) {
		escaped += text.slice(from, offset) + mark;
		from = offset;
	}
	return withoutBidiControls(escaped + text.slice(from));
}

/** Puts every line of escaped text into a block quote. */
export function blockQuote(escaped: string): string {
	return escaped
		.split(/\r\n|[\r\n]/)
		.map((line) => `> ${line}`)
		.join('\n');
}

/** Bold type line by line and without blanks at the ends, since `** word **` is not bold everywhere. */
function boldPieces(text: string, { start, end }: Span): Span[] {
	return [...text.slice(start, end).matchAll(LINE)].flatMap(({ 0: line, index }) => {
		const inner = line.replace(BLANK_ENDS, '');
		const innerStart = start + index + line.indexOf(inner);
		return inner === '' ? [] : [{ start: innerStart, end: innerStart + inner.length }];
	});
}
