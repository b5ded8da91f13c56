import type { Sentence } from '../../corpus/sentence.ts';
import type { Period } from '../../text/calendar.ts';
import { findDates } from '../../text/dates.ts';
import { overlap, type Span } from '../../text/span.ts';
import { compareDates } from './compare-dates.ts';
import type { Comparison } from './comparison.ts';
import { type DateParts, dateParts } from './date-parts.ts';

/** A date as it stands in an article. */
export interface DateInArticle {
	readonly parts: DateParts;
	/** The days it names, read against the article's own date; null where they cannot be told. */
	readonly period: Period | null;
	/** Whether the article has a date of its own. */
	readonly published: boolean;
}

/** The date at a span of a sentence, as `findMentions` finds it. */
export function dateInArticle({ text, article }: Sentence, span: Span): DateInArticle {
	const published = article.date ?? null;
	const named = findDates(text, published).find((date) => overlap(date, span));
	return {
		parts: dateParts(text.slice(span.start, span.end), article.date),
		period: named?.period ?? null,
		published: published !== null,
	};
}

/**
 * How two dates of articles stand to each other. Where one gives no year, the days that the articles' own dates make of them
 * tell what the words do not: "yesterday" is another day in another paper, and "Tuesday" may be "March 4". Such days agree or
 * are compatible; only words differ. Two articles without a date are taken to be of one time.
 */
export function compareDatesOfArticles(a: DateInArticle, b: DateInArticle): Comparison {
	const byWords = compareDates(a.parts, b.parts);
	const haveYears = a.parts.years !== null && b.parts.years !== null;
	if (byWords === 'differ' || haveYears || !(a.published || b.published)) return byWords;
	const [one, other] = [a.period, b.period];
	if (one === null || other === null) return byWords === 'agree' ? 'compatible' : byWords;
	if (one.from === other.from && one.to === other.to && a.parts.clock === b.parts.clock) return 'agree';
	return byWords === 'unrelated' && (one.to < other.from || other.to < one.from) ? 'unrelated' : 'compatible';
}
