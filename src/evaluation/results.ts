import type { Figures } from './figures.ts';

/** What a whole set of questions came to. */
export interface Measured {
	/** `YYYY-MM-DD`. */
	readonly date: string;
	/** Of the program that was measured; says so where it had changes that are not committed. */
	readonly commit: string;
	/** How many questions were asked. */
	readonly questions: number;
	readonly figures: Figures;
}

/** By the name of the set. */
export type Results = Readonly<Record<string, Measured>>;

/**
 * Reads a results file.
 *
 * @throws Error where it is not one.
 */
export function parseResults(text: string): Results {
	const record: unknown = JSON.parse(text);
	if (typeof record !== 'object' || record === null || Array.isArray(record)) {
		throw new Error(`expected an object with a record for each set, found ${text.slice(0, 40)}`);
	}
	for (const [set, measured] of Object.entries(record)) {
		if (!isMeasured(measured)) {
			throw new Error(
				`expected {"date", "commit", "questions", "figures"} for ${set}, found ${JSON.stringify(measured).slice(0, 80)}`,
			);
		}
	}
	return record as Results;
}

function isMeasured(value: unknown): value is Measured {
	if (typeof value !== 'object' || value === null) return false;
	const { date, commit, questions, figures } = value as Partial<Record<keyof Measured, unknown>>;
	return (
		typeof date === 'string' &&
		typeof commit === 'string' &&
		typeof questions === 'number' &&
		typeof figures === 'object' &&
		figures !== null &&
		Object.values(figures).every((figure) => typeof figure === 'number')
	);
}

/** Digits after the point. More would change with the last question, and nobody could tell why. */
const digits = 4;

/** The file's text: sets in the order given, figures with four decimals. */
export function formatResults(results: Results, order: readonly string[]): string {
	const place = (set: string) => (order.includes(set) ? order.indexOf(set) : order.length);
	const ordered = Object.entries(results)
		.toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
		.map(([set, { date, commit, questions, figures }]) => [
			set,
			{ date, commit, questions, figures: rounded(figures) },
		]);
	return `${JSON.stringify(Object.fromEntries(ordered), null, '\t')}\n`;
}

function rounded(figures: Figures): Figures {
	return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Number(figure.toFixed(digits))]));
}
