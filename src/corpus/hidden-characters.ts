/** The source of a regular expression for one of the characters whose only effect is to show others in a different order. */
export const BIDI_CONTROL = '[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]';

/**
 * How many characters of a text cannot be seen and change how others are shown: those that turn the direction of writing
 * round (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), and tags (U+E0000 to U+E007F) but for those that make
 * the flags of England, Scotland and Wales.
 *
 * An article with such characters is served as it is; whoever keeps the corpus should know of them.
 */
export function hiddenCharacters(text: string): number {
	return text.replace(flags, '').match(hidden)?.length ?? 0;
}

const hidden = new RegExp(`${BIDI_CONTROL}|[\\u{e0000}-\\u{e007f}]`, 'gu');
const flags = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,32}\u{e007f}/gu;
