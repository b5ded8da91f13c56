import type { Article } from '../corpus/article.ts';
import type { Sentence } from '../corpus/sentence.ts';

/** Characters. Discord's limit for the address of an embed. */
const URL_LIMIT = 2048;

/** Words. A sentence of so many or fewer is written out; a longer one is named by its first and last words. Untuned. */
const WHOLE_WORDS = 12;

/** Words at either end of a longer sentence: enough to be found again in a page whose spacing or quotation marks differ. */
const END_WORDS = 4;

/**
 * The article's address with a text fragment (`#:~:text=`) that makes a browser scroll to the sentence and mark it.
 *
 * Of a long sentence only the first and last words are named, as many as set it apart from what stands before it in the
 * article. Without an address, or with one that is no web address or too long for Discord, there is no link; where only the
 * fragment is too much, the link leads to the page. A page that words the sentence otherwise opens at its top.
 */
export function fragmentLink({ article, text, start }: Sentence): string | undefined {
	const page = articleLink(article);
	if (page === undefined) return undefined;
	const words = wordsOf(withoutMarkup(text));
	const before = () => collapsed(withoutMarkup(article.body.slice(0, start)));
	const separator = page.includes('#') ? '' : '#';
	const directive = cellsDirective(text) ?? (words.length === 0 ? undefined : textDirective(words, before));
	const link = directive === undefined ? page : `${page}${separator}:~:text=${directive}`;
	return link.length <= URL_LIMIT ? link : page;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const address = String.raw`\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)`;
const label = String.raw`\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]`;
const picture = new RegExp(`!${label}${address}`, 'gu');
const masked = new RegExp(`${label}${address}`, 'gu');
/** "__init__" in one word is a name of code as often. */
const strong = /(?<![\p{L}\p{N}_])__(?=\S)([^_\n]+)__(?![\p{L}\p{N}_])/gu;
const tags = /<\/?[a-z][^<>\n]*>/giu;

/**
 * What a page shows of Markdown: links by their labels, and no signs of strong emphasis or code. A browser looks for what is shown.
 * Single stars stay, since in plain text they are shown.
 */
function withoutMarkup(text: string): string {
	return text
		.replace(picture, '')
		.replace(masked, '$1')
		.replace(/<((?:https?|mailto):[^<>\s]+)>/giu, '$1')
		.replace(tags, '')
		.replace(/\*\*|~~|`/g, '')
		.replace(strong, '$1');
}

/** Each cell of a table is a block of its own in a page: a row is found by its first and last. Undefined for what is no row. */
function cellsDirective(text: string): string | undefined {
	if (!/^\|.*\|$/u.test(text)) return undefined;
	const cells = withoutMarkup(text)
		.split(/(?<!\\)\|/u)
		.map((cell) => cell.trim())
		.filter((cell) => /[\p{L}\p{N}]/u.test(cell));
	const [first, last] = [cells[0], cells.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	return cells.length === 1 ? encode(first) : `${encode(first)},${encode(last)}`;
}

/** The article's web address in its normal form, without a text fragment of its own; undefined where it is no address. */
export function articleLink({ url }: Article): string | undefined {
	if (url === undefined || !URL.canParse(url)) return undefined;
	const { protocol, href, hostname } = new URL(url);
	if (protocol !== 'http:' && protocol !== 'https:') return undefined;
	// Discord refuses a message with the address of a host that has no full name: "http://intranet/".
	if (!/[.:]/.test(hostname)) return undefined;
	const page = href
		.replace(/:~:.*$/, '')
		.replace(/#$/, '')
		// A parenthesis would end a masked link early, and behind a backslash none would end it.
		.replaceAll('(', '%28')
		.replaceAll(')', '%29')
		.replaceAll('\\', '%5C');
	return page.length > URL_LIMIT ? undefined : page;
}

/** `start,end`, or the whole sentence where it is short or its first words occur earlier. */
function textDirective(words: readonly string[], before: () => string): string {
	const whole = encode(words.join(' '));
	if (words.length <= WHOLE_WORDS) return whole;
	const first = words.slice(0, END_WORDS).join(' ');
	if (before().includes(collapsed(first))) return whole;
	const last = words.slice(-END_WORDS).join(' ');
	// A browser ends the range at the first place where the last words stand, which may be inside the sentence.
	const firstEnd = collapsed(words.slice(END_WORDS).join(' ')).indexOf(collapsed(last));
	const expectedEnd = collapsed(words.slice(END_WORDS, -END_WORDS).join(' ')).length + 1;
	return firstEnd === expectedEnd ? `${encode(first)},${encode(last)}` : whole;
}

/** As a browser compares: letter case and runs of white space do not count. */
function collapsed(text: string): string {
	return text.replace(/\s+/g, ' ').toLowerCase();
}

/** `-`, `,` and `&` have a meaning inside the directive; parentheses would end a masked link early. */
function encode(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(
		/[-!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
