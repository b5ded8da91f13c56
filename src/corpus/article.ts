import { blocksOf } from '../text/blocks.ts';
import { ArticleError, partFrontMatter } from './front-matter.ts';

/**
 * One file of the corpus folder.
 *
 * `body` is what follows the front matter, unchanged: every quotation is a slice of it.
 */
export interface Article {
	/** Path below the corpus folder, with `/` between folders. It names the article: unique in a corpus. */
	readonly file: string;
	/**
	 * From the front matter; else the first line when it is a heading of up to 200 characters; else the file name. One
	 * line, never empty. Two articles may share a title: `file` tells them apart.
	 */
	readonly title: string;
	readonly body: string;
	/** An http or https address. */
	readonly url?: string;
	/** Who published it, for example a newspaper. */
	readonly source?: string;
	readonly author?: string;
	/** When it was published: `YYYY-MM-DD`. */
	readonly date?: string;
	readonly collection?: string;
	readonly language?: string;
}

/**
 * Reads an article from the bytes of its file, or from its text.
 *
 * @throws ArticleError where the bytes are not UTF-8, the body is empty or holds what is no text, or the front matter is not
 * as documented. Every other file is an article.
 */
export function parseArticle(file: string, contents: Uint8Array | string): Article {
	const text = typeof contents === 'string' ? contents.replace(/^\uFEFF/, '') : decode(contents);
	const { fields, body } = partFrontMatter(text);
	if (body.trim() === '') throw new ArticleError('expected text, found an empty article');
	const stray = strayCharacter(body);
	if (stray !== undefined) throw new ArticleError(`expected text, found ${stray} of the body`);
	return { file, title: headingOf(body) ?? nameOf(file), body, ...fields };
}

/** What no text holds, and neither a screen nor a search can cope with: control characters and halves of characters. */
function strayCharacter(body: string): string | undefined {
	const control = /[^\P{Cc}\t\n\f\r]/u.exec(body);
	if (control !== null) return `the control character U+${hexadecimal(control[0])} at character ${control.index}`;
	const half = /\p{Cs}/u.exec(body);
	return half === null ? undefined : `the lone surrogate U+${hexadecimal(half[0])} at character ${half.index}`;
}

function hexadecimal(character: string): string {
	return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

function decode(bytes: Uint8Array): string {
	try {
		// Drops a byte-order mark and changes nothing else.
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const offset = firstBadByte(bytes);
		const hint = isUtf16(bytes) ? ' (the file looks like UTF-16: save it as UTF-8)' : '';
		const found = bytes[offset]?.toString(16).toUpperCase().padStart(2, '0') ?? 'nothing';
		throw new ArticleError(`expected UTF-8, found the byte ${found} at byte offset ${offset}${hint}`);
	}
}

function isUtf16([first, second]: Uint8Array): boolean {
	return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Where the first character begins that is none. */
function firstBadByte(bytes: Uint8Array): number {
	// The longest beginning that may yet become text, found by halving.
	let [good, bad] = [0, bytes.length];
	while (good < bad) {
		const middle = Math.ceil((good + bad) / 2);
		if (decodes(bytes.subarray(0, middle), true)) good = middle;
		else bad = middle - 1;
	}
	while (!decodes(bytes.subarray(0, good), false)) good -= 1;
	return good;
}

function decodes(bytes: Uint8Array, mayGoOn: boolean): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayGoOn });
		return true;
	} catch {
		return false;
	}
}

/** UTF-16 code units. A longer heading is a paragraph by another name. */
const longestTitle = 200;
/** UTF-16 code units: more than a heading and the paragraph below it, by which a heading is told. */
const beginning = 4000;

function headingOf(body: string): string | undefined {
	const start = body.slice(0, beginning);
	const [first] = blocksOf(start);
	if (first?.kind !== 'heading' || first.end - first.start > longestTitle) return undefined;
	// A title is shown outside the article, where its emphasis would be so many stars, and its links so many addresses.
	const title = start
		.slice(first.start, first.end)
		.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]|\[([^[\]]+)\]\([^()\s]*\)/g, (_, wiki = '', link = '') => wiki + link)
		.replace(/^[*_`]+|[*_`]+$/g, '');
	return title.trim() === '' ? undefined : title.replace(/\s+/g, ' ').trim();
}

function nameOf(file: string): string {
	const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
	const words = name.replace(/[-_\s]+/g, ' ').trim();
	return words === '' ? file : words.charAt(0).toUpperCase() + words.slice(1);
}
