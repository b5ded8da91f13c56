import { monthNumber } from '../text/absolute-dates.ts';
import { type Day, monthPeriod, type Period } from '../text/calendar.ts';
import { findDates } from '../text/dates.ts';
import type { Article } from './article.ts';
import type { Corpus } from './corpus.ts';

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
 * Reads a filter as people write it: days, months or years with their year ("2024-09-01", "1 September 2024", "2024-09",
 * "September 2024", "2024"), of which `since` takes the first day and `until` the last.
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

function readDate(option: 'since' | 'until', written: string | undefined): Period | undefined {
	const typed = written?.trim() ?? '';
	if (typed === '') return undefined;
	const [, year, month] = /^(\d{4})-(\d{2})$/.exec(typed) ?? [];
	const isoMonth = year === undefined ? null : monthPeriod(Number(year), Number(month));
	if (isoMonth !== null) return isoMonth;
	// A year alone is one behind a word that goes with a year.
	const [date, ...others] = findDates(`in ${withCapitalMonths(typed)}`, null);
	if (date?.period == null || others.length > 0 || date.start > 3 || date.end < typed.length + 3) {
		throw new FilterError(
			`${option}: expected a date such as 2024-09-01, September 2024 or 2024, found "${typed.slice(0, longestShown)}"`,
		);
	}
	return date.period;
}

/** Who types into a field writes "september 2024"; in a sentence, "may" and "march" are no months. */
function withCapitalMonths(typed: string): string {
	return typed.replace(/\p{L}{3,}/gu, (word) =>
		monthNumber(word) === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1),
	);
}

/** Characters of a wrong value that an error shows: enough to find it by. */
const longestShown = 60;

function noneLeft({ since, until, from }: ArticleFilter, corpus: Corpus): FilterError {
	if (from !== undefined && articlesWithin(corpus, { from }).length === 0) {
		return new FilterError(
			`from: expected a source, an article, or words of their names, found "${from.slice(0, longestShown)}", which none has`,
		);
	}
	const days = corpus.articles.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
	const [first, last] = [days[0], days.at(-1)];
	const dated = first === undefined ? 'none with a date' : `dates from ${first} to ${last}`;
	const asked = [since && `since ${since}`, until && `until ${until}`, from && `from "${from.slice(0, longestShown)}"`];
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
	const wanted = name.toLowerCase();
	const isSource = ({ source }: Article) => source !== undefined && shown(source) === wanted;
	const isTitle = ({ title }: Article) => shown(title) === wanted;
	for (const isNamed of [isSource, isTitle]) if (all.some(isNamed)) return among.filter(isNamed);
	return among.filter((article) => hasWords(article, name));
}

/** Whether an article has every one of these words in its title, source or file name, whatever their letter case. */
export function hasWords({ title, source, file }: Article, words: string): boolean {
	const text = `${shown(title)}\n${shown(source ?? '')}\n${file.toLowerCase()}`;
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}

/** As it can be seen and typed: without the characters that only turn the direction of writing round. */
function shown(name: string): string {
	return name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').toLowerCase();
}
