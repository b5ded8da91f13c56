import type { Day, Period } from './calendar.ts';
import type { Tense } from './verb-tense.ts';

/** How what is said stands to the days that are named. `range`: from the first to the last of them. */
export type DateRelation = 'at' | 'as-of' | 'by' | 'since' | 'until' | 'before' | 'after' | 'range';

/** What a date expression is read against. */
export interface DateReference {
	/** The day the text was published; null where it is not known, and then nothing that needs it is read. */
	readonly published: Day | null;
	/** The tense of what is said of the date. */
	readonly tense: () => Tense;
	/** The date named before it in the sentence: what "the following day" follows. */
	readonly anchor: Period | null;
	/** The year that a day or month without one belongs to, where the sentence begins with it: "In 1940, ...". */
	readonly year: number | null;
	/** Whether the sentence is also about years long before its publication, so that a date without a year may be of them. */
	readonly amongOldYears: boolean;
}

/** The named parts of what a pattern matched, and `match`, the whole. */
export type Groups = Readonly<Record<string, string | undefined>>;
