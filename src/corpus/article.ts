import { parse as parseYaml } from 'yaml';

/**
 * One file of the corpus folder.
 *
 * `body` is what follows the front matter, unchanged: every quotation is a slice of it.
 */
export interface Article {
	/** Path below the corpus folder, with `/` between folders. It names the article: unique in a corpus. */
	readonly file: string;
	/** From the front matter; else the first line when it is a heading; else the file name. Never empty. */
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

/** Why a file is no article. The message says what was expected and what was found. */
export class ArticleError extends Error {}

/** The front matter: between two lines of three hyphens at the very beginning. */
const frontMatter = /^---\r?\n([\s\S]*?)(?:\r?\n)?---\r?(?:\n|$)/;
/** An article's front matter has no use for aliases; this many are no attack. */
const mostAliases = 10;

/**
 * Reads an article from the bytes of its file.
 *
 * @throws ArticleError where the bytes are not UTF-8, the body is empty, or the front matter is not as documented.
 */
export function parseArticle(file: string, bytes: Uint8Array): Article {
	const text = decode(bytes);
	const head = frontMatter.exec(text);
	const body = head === null ? text : text.slice(head[0].length);
	if (body.trim() === '') throw new ArticleError('expected text, found an empty article');
	const control = /[^\P{Cc}\t\n\r]/u.exec(body);
	if (control !== null) {
		const code = control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
		throw new ArticleError(
			`expected text, found the control character U+${code} at character ${control.index} of the body`,
		);
	}
	const fields = head === null ? {} : readFields(head[1] ?? '');
	return { file, title: fields.title ?? headingOf(body) ?? nameOf(file), body, ...fields };
}

function decode(bytes: Uint8Array): string {
	try {
		// Drops a byte-order mark and changes nothing else.
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new ArticleError(`expected UTF-8, found a byte that is not at offset ${firstBadByte(bytes)}`);
	}
}

// The longest beginning that decodes, found by halving: cheap, and only for a file that is refused anyway.
function firstBadByte(bytes: Uint8Array): number {
	let [good, bad] = [0, bytes.length];
	while (good < bad) {
		const middle = Math.ceil((good + bad) / 2);
		try {
			new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
			good = middle;
		} catch {
			bad = middle - 1;
		}
	}
	return good;
}

type Fields = Partial<Pick<Article, 'title' | 'url' | 'source' | 'author' | 'date' | 'collection' | 'language'>>;

function readFields(yaml: string): Fields {
	let record: unknown;
	try {
		record = parseYaml(yaml, { maxAliasCount: mostAliases, schema: 'core' });
	} catch (error) {
		throw new ArticleError(`front matter: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
	}
	if (record === null || record === undefined) return {};
	if (typeof record !== 'object' || Array.isArray(record)) {
		throw new ArticleError(`front matter: expected fields such as "title: ...", found ${JSON.stringify(record)}`);
	}
	const fields = new Map<string, unknown>(Object.entries(record));
	const text = (name: keyof Fields): Fields => {
		const value = fields.get(name);
		if (value === undefined || value === null || value === '') return {};
		if (typeof value !== 'string' && typeof value !== 'number') {
			throw new ArticleError(`front matter: expected a text in "${name}", found ${JSON.stringify(value)}`);
		}
		return { [name]: String(value).trim() };
	};
	const found = { ...text('title'), ...text('source'), ...text('author'), ...text('collection'), ...text('language') };
	return {
		...found,
		...checked(text('url'), 'url', isWebAddress, 'an http or https address'),
		...checked(text('date'), 'date', isDate, 'a date as YYYY-MM-DD'),
	};
}

function checked(field: Fields, name: 'url' | 'date', fits: (value: string) => boolean, expected: string): Fields {
	const value = field[name];
	if (value === undefined || fits(value)) return field;
	throw new ArticleError(`front matter: expected ${expected} in "${name}", found ${JSON.stringify(value)}`);
}

function isWebAddress(value: string): boolean {
	return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isDate(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function headingOf(body: string): string | undefined {
	return /^\s*#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|$)/.exec(body)?.[1];
}

function nameOf(file: string): string {
	const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
	return name.replace(/[-_]+/g, ' ').trim() || file;
}
