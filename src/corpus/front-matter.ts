import { parse as parseYaml } from 'yaml';
import { type Day, dayOf } from '../text/calendar.ts';
import type { Article } from './article.ts';
import { readTypedDate } from './typed-date.ts';

/** Why a file is no article. The message says what was expected and what was found. */
export class ArticleError extends Error {}

/** What the front matter may say of an article, in names of any case. Other fields are passed over. */
export type Fields = Partial<Pick<Article, 'title' | 'url' | 'source' | 'author' | 'date' | 'collection' | 'language'>>;

const fieldNames = [
	'title',
	'url',
	'source',
	'author',
	'date',
	'collection',
	'language',
] as const satisfies readonly (keyof Fields)[];

/** A file's text without its front matter, and what that says. */
export interface Parted {
	readonly fields: Fields;
	readonly body: string;
}

/**
 * YAML between two lines of three hyphens at the very beginning, whatever the line ends are; behind the first hyphens YAML
 * allows a comment. Two such lines with nothing between them are rules: what follows them is the article's, up to any rule further below.
 */
const frontMatter =
	/^---(?:[ \t]+#[^\n\r]*)?(?:\r\n|[\n\r])(?!---(?:[\n\r]|$))([\s\S]*?)(?:\r\n|[\n\r])---(?:\r\n|[\n\r]|$)/;
/** Other programs take a word behind the hyphens for a language, and run what follows. */
const otherLanguage = /^---[ \t]*([A-Za-z]\w{0,20})[ \t]*[\n\r]/;
/** Beginnings of what other programs read as front matter. */
const otherFences = [
	{ sign: /^\+{3}[ \t]*[\n\r]\s*[\w-]+[ \t]*=/, found: 'TOML behind a line "+++"' },
	{ sign: /^\{\s*"\w+"\s*:/, found: 'JSON' },
];
const lineEnd = /\r\n|[\n\r]/;
const closedWithSpace = 'expected a line of three hyphens at its end, found white space behind them';
/** UTF-16 code units. Seven fields have some 500; YAML of megabytes could hold up the start. */
const longestFrontMatter = 20_000;
/** Fields of an article have no use for aliases. */
const mostAliases = 0;

/**
 * Parts the front matter from the body. A text without front matter is all body.
 *
 * @throws ArticleError where the front matter is not as documented in {@link Article}.
 */
export function partFrontMatter(text: string): Parted {
	const language = otherLanguage.exec(text)?.[1];
	if (language !== undefined) {
		throw new ArticleError(`expected YAML front matter after a line "---", found "${language}" behind the hyphens`);
	}
	const other = otherFences.find(({ sign }) => sign.test(text))?.found;
	if (other !== undefined) throw new ArticleError(`expected YAML front matter after a line "---", found ${other}`);
	const [whole, yaml] = frontMatter.exec(text) ?? [];
	if (whole === undefined || yaml === undefined) {
		const message = misspelling(text.slice(0, longestFrontMatter));
		// Read as text, the fields would be quoted in answers.
		if (message !== undefined) throw frontMatterError(message);
		return { fields: {}, body: text };
	}
	if (yaml.length > longestFrontMatter) {
		throw frontMatterError(`expected at most ${longestFrontMatter} characters, found ${yaml.length}`);
	}
	return { fields: fieldsOf(recordOf(yaml)), body: text.slice(whole.length) };
}

/** What is wrong with what was meant for front matter; undefined where nothing was. */
function misspelling(start: string): string | undefined {
	const [fence, before, behind] = /^([\s\u200b]*)---(?:[ \t]+#[^\n\r]*|([ \t]*))(?:\r\n|[\n\r])/.exec(start) ?? [];
	if (fence === undefined) return undefined;
	if (before === '' && behind) return 'expected a first line of three hyphens, found white space behind them';
	const lines = start.slice(fence.length).split(lineEnd);
	const length = lines.findIndex((line) => !/^(?:[\w-]+:|[ \t]+\S|-[ \t]|#)/.test(line));
	const isField = (line: string) => fieldNames.some((name) => line.toLowerCase().startsWith(`${name}:`));
	if (!lines.slice(0, length < 0 ? lines.length : length).some(isField)) return undefined;
	if (before !== '') return 'expected a first line of three hyphens, found white space before it';
	return lines.some(isSpacedFence) ? closedWithSpace : 'expected a line of three hyphens at its end, found none';
}

const isSpacedFence = (line: string): boolean => /^---[ \t]+$/.test(line);

function recordOf(yaml: string): ReadonlyMap<string, unknown> {
	// YAML would take the line for the end of a document, and the text behind it for another.
	if (yaml.split(lineEnd).some(isSpacedFence)) throw frontMatterError(closedWithSpace);
	let record: unknown;
	try {
		// The line of hyphens counts, so that errors name the line of the file. By the failsafe schema every scalar is the
		// text that stands there: 1984 stays a title, 2024-10-01 a date.
		record = parseYaml(`\n${yaml.replace(/\r\n?/g, '\n')}`, {
			schema: 'failsafe',
			maxAliasCount: mostAliases,
			logLevel: 'error',
		});
	} catch (error) {
		const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
		throw frontMatterError(`expected YAML, found: ${reason.replace(/:$/, '')}${hintFor(reason, yaml)}`);
	}
	if (record === null || record === undefined || record === '') return new Map();
	if (typeof record !== 'object' || Array.isArray(record)) {
		throw frontMatterError(`expected fields such as "title: ...", found ${shown(record)}`);
	}
	const entries = Object.entries(record).map(([name, value]) => [name.toLowerCase(), value] as const);
	const twice = fieldNames.find((field) => entries.filter(([name]) => name === field).length > 1);
	if (twice !== undefined) throw frontMatterError(`expected "${twice}" once, found it twice`);
	return new Map(entries);
}

/** What to do about an error, where that is known. */
function hintFor(reason: string, yaml: string): string {
	if (reason.startsWith('Nested mappings')) return ' (a text with a colon in it needs quotation marks)';
	if (/^[^\s:]+:[ \t]+(?:[@`'"[{*&%!|>]|[-?][ \t])/mu.test(yaml)) {
		return ' (a text that begins with a sign needs quotation marks around it)';
	}
	return reason.startsWith('Implicit map keys') ? ' (is a line of three hyphens missing before it?)' : '';
}

function fieldsOf(record: ReadonlyMap<string, unknown>): Fields {
	const text = (name: keyof Fields): string | undefined => {
		const value = record.get(name) ?? '';
		if (typeof value !== 'string') throw fieldError(name, 'a text', value);
		if (/[^\P{Cc}\s]/u.test(value) || !value.isWellFormed()) throw fieldError(name, 'a text of characters', value);
		const line = value.replace(/\s+/g, ' ').trim();
		return line === '' || line === '~' || line === 'null' ? undefined : line;
	};
	const url = text('url');
	if (url !== undefined && !isWebAddress(url)) throw fieldError('url', 'an http or https address', url);
	const date = text('date');
	const day = date === undefined ? undefined : dayIn(date);
	if (day === null) throw fieldError('date', 'a day as YYYY-MM-DD', date);
	return {
		...given('title', text('title')),
		...given('url', url),
		...given('source', text('source')),
		...given('author', text('author')),
		...given('date', day),
		...given('collection', text('collection')),
		...given('language', text('language')),
	};
}

function given(name: keyof Fields, value: string | undefined): Fields {
	return value === undefined ? {} : { [name]: value };
}

function isWebAddress(value: string): boolean {
	return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
}

/**
 * The day of a date or a timestamp as it is written, whatever the time zone; null when there is no such day, or when it may be
 * another one ("06/03/2024").
 */
function dayIn(value: string): Day | null {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}\S*(?: \S+)?)?$/i.exec(value) ?? [];
	if (day !== undefined) return dayOf(Number(year), Number(month), Number(day));
	if (!onlyDate.test(value)) return null;
	const typed = readTypedDate(value.replace(timeBehind, ''), 'since');
	return typed.kind === 'read' && typed.period.from === typed.period.to ? typed.period.from : null;
}

/** A date in figures, or with the names of a month and a weekday, and no word that relates it to what is said. */
const onlyDate =
	/^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;
/** A time of day, with its zone: "08:00:00 +0000", "T08:00Z". */
const timeBehind = /(?:,? |T)\d{1,2}:\d{2}\S*(?: \S{1,6})?$/;

function fieldError(name: string, expected: string, found: unknown): ArticleError {
	return frontMatterError(`expected ${expected} in "${name}", found ${shown(found)}`);
}

function frontMatterError(message: string): ArticleError {
	return new ArticleError(`front matter: ${message}`);
}

/** Characters of a wrong value that an error shows: enough to find it by. */
const longestShown = 80;

function shown(value: unknown): string {
	const written = JSON.stringify(value);
	const beginning = [...written].slice(0, longestShown).join('');
	return beginning === written ? written : `${beginning}...`;
}
