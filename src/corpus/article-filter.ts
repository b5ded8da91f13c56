import type { Day, Period } from '../text/calendar.ts';
import type { Article } from './article.ts';
import type { Corpus } from './corpus.ts';
import { BIDI_CONTROL } from './hidden-characters.ts';
import { type Bound, readTypedDate } from './typed-date.ts';

/** Which articles a question is put to; all of them where it is empty. */
export interface ArticleFilter {
	/** Only articles published on this day or later. An article without a date is not known to be. */
	readonly since?: Day;
	/** Only articles published on this day or earlier; likewise. */
	readonly until?: Day;
	/** Only this source or this article; else those with every one of these words in title, source or file name. */
	readonly from?: string;
}

/** Why articles cannot be chosen as asked. The message says what was expected and what was found. */
export class FilterError extends Error {}

/**
 * Reads a filter as people write it: days, months or years with their year ("2024-09-01", "1 September 2024", "1-Sep-2024",
 * "2024-09", "9/2024", "September 2024", "2024"), of which `since` takes the first day and `until` the last.
 *
 * @throws FilterError where a date cannot be read, the dates stand in the wrong order, or no article is left.
 */
export function parseFilter(
	written: Readonly<Record<'since' | 'until' | 'from', string | undefined>>,
	corpus: Corpus,
): ArticleFilter {
	const since = readDate('since', written.since)?.from;
	const until = readDate('until', written.until)?.to;
	const from = written.from?.replace(/\s+/g, ' ').trim() || undefined;
	if (since !== undefined && until !== undefined && since > until) {
		throw new FilterError(`expected "since" to come before "until", found ${since} and ${until}`);
	}
	const filter: ArticleFilter = {
		...(since === undefined ? {} : { since }),
		...(until === undefined ? {} : { until }),
		...(from === undefined ? {} : { from }),
	};
	if (corpus.articles.length > 0 && articlesWithin(corpus, filter).length === 0) throw noneLeft(filter, corpus);
	return filter;
}

function readDate(option: Bound, written: string | undefined): Period | undefined {
	const typed = written?.trim() ?? '';
	if (typed === '') return undefined;
	const read = readTypedDate(typed, option);
	const found = `found ${shown(typed)}`;
	switch (read.kind) {
		case 'read':
			return read.period;
		case 'of-other-weekday':
			throw new FilterError(
				`expected for "${option}" a day with its own weekday or none, ${found}, which is a ${read.weekday}`,
			);
		case 'unread':
			throw new FilterError(`expected for "${option}" a date such as 2024-09-01, September 2024 or 2024, ${found}`);
	}
}

/** Characters of a wrong value that an error shows: enough to find it by. */
const longestShown = 60;
const shown = (value: string): string => `"${[...value].slice(0, longestShown).join('')}"`;

function noneLeft({ since, until, from }: ArticleFilter, corpus: Corpus): FilterError {
	if (from !== undefined && articlesWithin(corpus, { from }).length === 0) {
		return new FilterError(
			`expected for "from" a source, an article, or words of their names, found ${shown(from)}, which none has`,
		);
	}
	const days = corpus.articles.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
	const [first, last] = [days[0], days.at(-1)];
	const dated = first === undefined ? 'none with a date' : `dates from ${first} to ${last}`;
	const asked = [since && `since ${since}`, until && `until ${until}`, from && `from ${shown(from)}`];
	return new FilterError(`expected articles ${asked.filter(Boolean).join(', ')}, found ${dated}`);
}

/** The articles of a corpus that a filter lets through, in its order. */
export function articlesWithin({ articles }: Corpus, { since, until, from }: ArticleFilter): readonly Article[] {
	const dated =
		since === undefined && until === undefined
			? articles
			: articles.filter(({ date }) => date !== undefined && (since ?? date) <= date && date <= (until ?? date));
	return from === undefined ? dated : named(dated, articles, from);
}

function named(among: readonly Article[], all: readonly Article[], name: string): readonly Article[] {
	const wanted = typeable(name).replace(/^"(.*)"$/u, '$1');
	const isSource = ({ source }: Article) => source !== undefined && typeable(source) === wanted;
	const isTitle = ({ title }: Article) => typeable(title) === wanted;
	for (const isNamed of [isSource, isTitle]) if (all.some(isNamed)) return among.filter(isNamed);
	return among.filter((article) => hasWords(article, name));
}

/** Whether an article has every one of these words in its title, source or file name, whatever their letter case. */
export function hasWords({ title, source, file }: Article, words: string): boolean {
	return isSaidIn(`${title}\n${source ?? ''}\n${file}`, words);
}

/** Whether a name has every word that was typed; signs around a word and a "the" before others do not count. */
export function isSaidIn(name: string, typed: string): boolean {
	const words = typeable(typed)
		.split(/[\s,;|"—–]+/u)
		.map((word) => word.replace(/^[.()'-]+|[.()'-]+$/gu, ''))
		.filter((word) => word !== '');
	const telling = words.filter((word) => word !== 'the');
	if (words.length === 0) return typed.trim() === '';
	const text = typeable(name);
	return (telling.length > 0 ? telling : words).every((word) => text.includes(word));
}

const bidiControls = new RegExp(BIDI_CONTROL, 'g');

/**
 * As it can be seen and typed: without the characters that only turn the direction of writing round, without accents, and
 * with a keyboard's quotation marks.
 */
function typeable(name: string): string {
	return name
		.replace(bidiControls, '')
		.normalize('NFKD')
		.replace(/\p{Mn}/gu, '')
		.replace(/[‘’]/gu, "'")
		.replace(/[“”]/gu, '"')
		.toLowerCase();
}
