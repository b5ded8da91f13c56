import type { Span } from './span.ts';

/** A word as it is written. */
export interface Word extends Span {
	/** `text.slice(start, end)`. */
	readonly text: string;
}

/**
 * The words of a text, in reading order: runs of letters, digits and the marks on them. No letter or number is left out.
 *
 * Kept together: an apostrophe inside ("Pakistan’s", "didn't", not the last of "refugees’"), the points and separators of
 * a number ("1.45", "700,000", "1,45,000", "5:30"), and letters with points between ("U.S.", "p.m.", with the last
 * point). Split: at hyphens and dashes ("state-run" is two words, "1979-80" two numbers) and everything else.
 *
 * Takes time in proportion to the text, whatever is in it.
 */
export function words(text: string): readonly Word[] {
	return mapWords(text, (word, start, end) => ({ text: word, start, end }));
}

/** Whether a word, or the first word of a text, is written with a capital. */
export function isCapitalised(text: string): boolean {
	return /^\p{Lu}/u.test(text);
}

/** What is made of each of the words of a text; see {@link words}. */
export function mapWords<Made>(
	text: string,
	make: (word: string, start: number, end: number) => Made,
): readonly Made[] {
	const found: Made[] = [];
	let at = 0;
	while (at < text.length) {
		if (!startsWord(classAt(text, at))) {
			at += width(text, at);
			continue;
		}
		const end = endOfInitials(text, at) ?? endOfWord(text, at);
		found.push(make(text.slice(at, end), at, end));
		at = end;
	}
	return found;
}

function endOfWord(text: string, start: number): number {
	let at = start;
	for (;;) {
		while (classAt(text, at) !== other) at += width(text, at);
		if (!joins(text, at)) return at;
		at += 1;
	}
}

/** Whether the character at `at`, which is neither letter nor digit, stands inside a word. A word character is before it. */
function joins(text: string, at: number): boolean {
	switch (text.charAt(at)) {
		case "'":
		case '’':
		case '\u00AD': // soft hyphen
		case '\u200C': // zero-width non-joiner and joiner: inside Persian and Indic words
		case '\u200D':
			return startsWord(classAt(text, at + 1));
		case '.':
		case ':':
			return isDigit(text, at - 1) && isDigit(text, at + 1);
		case ',':
			return isDigit(text, at - 1) && startsGroup(text, at + 1);
		default:
			return false;
	}
}

/** Three digits; or two with another group after them, as India and Pakistan write lakhs: 1,45,000. */
function startsGroup(text: string, at: number): boolean {
	let end = at;
	while (end < at + 4 && isDigit(text, end)) end += 1;
	return end - at === 3 || (end - at === 2 && text.charAt(end) === ',' && isDigit(text, end + 1));
}

/** The end of two or more single letters with a point after each but perhaps the last: "U.S.", "e.g.", "U.S", "U.S.’s". */
function endOfInitials(text: string, start: number): number | undefined {
	let at = start;
	let letters = 0;
	while (classAt(text, at) === letter) {
		const next = at + width(text, at);
		if (classAt(text, next) !== other) break;
		letters += 1;
		at = next;
		if (text.charAt(at) !== '.') break;
		at += 1;
	}
	if (letters < 2) return undefined;
	return isApostrophe(text.charAt(at)) && joins(text, at) ? endOfWord(text, at + 1) : at;
}

function isApostrophe(character: string): boolean {
	return character === "'" || character === '’';
}

const unread = 0;
const other = 1;
const letter = 2;
const digit = 3;
const mark = 4;

function startsWord(found: number): boolean {
	return found === letter || found === digit;
}

function isDigit(text: string, at: number): boolean {
	return classAt(text, at) === digit;
}

function width(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

// What each character is, found once: a look into an array is some ten times faster than a regular expression.
const classes = new Uint8Array(0x110000);

function classAt(text: string, at: number): number {
	const code = text.codePointAt(at);
	if (code === undefined) return other;
	const found = classes[code] ?? other;
	if (found !== unread) return found;
	const character = String.fromCodePoint(code);
	const read = classOf(character);
	classes[code] = read;
	return read;
}

/** Numbers that are no decimal digits (½, Ⅷ) behave like letters. A mark continues a word and never starts one. */
function classOf(character: string): number {
	if (/\p{Nd}/u.test(character)) return digit;
	if (/[\p{L}\p{N}]/u.test(character)) return letter;
	return /\p{M}/u.test(character) ? mark : other;
}
