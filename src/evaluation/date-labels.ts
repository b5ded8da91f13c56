import type { Day } from '../text/calendar.ts';
import type { DateRelation } from '../text/date-reference.ts';
import { findDates } from '../text/dates.ts';
import type { Figures } from './figures.ts';

/** A date expression in a sentence, and how a careful reader reads it. */
export interface DateLabel {
	/** The day of the article; null where it has no date. */
	readonly published: Day | null;
	readonly sentence: string;
	/** Where the expression begins in the sentence. */
	readonly start: number;
	readonly expression: string;
	/** Null where it is no date, or means different days to different readers: then it is to stay unread. */
	readonly expect: { readonly from: Day; readonly to: Day; readonly relation: DateRelation } | null;
}

export type DateVerdict = 'right' | 'unresolved' | 'wrong';

/** A fixed rule parts the labels: the rules of reading were written with the first, third, fifth ... before the eyes. */
export type Half = 'development' | 'held out';

export interface JudgedDate {
	readonly label: DateLabel;
	readonly half: Half;
	readonly verdict: DateVerdict;
	/** What was read, in words. */
	readonly read: string;
}

/** Reads every labelled expression. Wrong is every reading that differs in days or relation; none is `unresolved`. */
export function judgeDates(labels: readonly DateLabel[]): readonly JudgedDate[] {
	return labels.map((label, place) => {
		const { sentence, published, start, expression, expect } = label;
		const found = findDates(sentence, published).find(
			(one) => one.start < start + expression.length && start < one.end,
		);
		const period = found?.period ?? null;
		const same =
			period !== null && period.from === expect?.from && period.to === expect.to && found?.relation === expect.relation;
		const verdict = period === null ? (expect === null ? 'right' : 'unresolved') : same ? 'right' : 'wrong';
		const read = period === null ? 'unread' : `${found?.relation} ${period.from} to ${period.to}`;
		return { label, half: place % 2 === 0 ? 'development' : 'held out', verdict, read };
	});
}

/** See `dateColumns`. */
export function dateFigures(judged: readonly JudgedDate[]): Figures {
	const share = (of: readonly JudgedDate[], verdict: DateVerdict) =>
		of.filter((one) => one.verdict === verdict).length / of.length;
	const half = (name: Half) => judged.filter((one) => one.half === name);
	return {
		right: share(judged, 'right'),
		unresolved: share(judged, 'unresolved'),
		wrong: share(judged, 'wrong'),
		right_developed: share(half('development'), 'right'),
		right_held_out: share(half('held out'), 'right'),
	};
}

/** Figures by half, and every expression that is not read as labelled. */
export function dateReport(judged: readonly JudgedDate[]): string {
	const rows = (['development', 'held out'] as const).map((half) => {
		const own = judged.filter((one) => one.half === half);
		const count = (verdict: DateVerdict) => own.filter((one) => one.verdict === verdict).length;
		const share = ((100 * count('right')) / own.length).toFixed(1);
		return `${half}: ${count('right')} of ${own.length} right (${share} %), ${count('unresolved')} unresolved, ${count('wrong')} wrong`;
	});
	const unread = judged.filter(({ label }) => label.expect === null);
	const left = unread.filter(({ verdict }) => verdict === 'right').length;
	const misses = judged
		.filter(({ verdict }) => verdict !== 'right')
		.map(({ label: { published, sentence, expression, expect }, half, verdict, read }) => {
			const expected = expect === null ? 'unread' : `${expect.relation} ${expect.from} to ${expect.to}`;
			return `  ${verdict} (${half}): “${expression}” in “${sentence}” of ${published ?? 'an undated article'}: expected ${expected}, found ${read}`;
		});
	return [...rows, `of ${unread.length} that are to stay unread, ${left} do`, ...misses].join('\n');
}
