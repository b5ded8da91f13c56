import { type Column, type Figures, given } from './figures.ts';

/** How reports of one event stand to each other in answer to a question; all but the first do not contradict each other. */
const groups = ['conflict', 'same', 'rounded', 'scope', 'once'] as const;

/** A question about an event that several articles report. */
export interface ReportedFact {
	readonly id: number;
	readonly group: (typeof groups)[number];
	readonly question: string;
	readonly readings: readonly Reported[];
}

/** What one article says: wordings of the value, each as it stands in the sentence. */
export interface Reported {
	readonly value: readonly string[];
	readonly article: string;
	readonly sentence: string;
}

/** A value that was shown, with the reading that it was shown in. */
export interface ShownValue {
	readonly reading: number;
	readonly article: string;
	readonly value: string;
}

export interface JudgedFact {
	readonly fact: ReportedFact;
	readonly answered: boolean;
	readonly saidToDiffer: boolean;
	readonly shown: readonly ShownValue[];
}

/**
 * Reads a record of a file of such questions.
 *
 * @throws Error where it is none.
 */
export function toReportedFact(record: unknown): ReportedFact {
	const { question, group, readings } = record as Partial<ReportedFact>;
	if (typeof question !== 'string' || !Array.isArray(readings) || !groups.some((one) => one === group)) {
		throw new Error(
			`expected {"question", "group", "readings"} with a group of ${groups.join(', ')}, found ${JSON.stringify(record).slice(0, 80)}`,
		);
	}
	return record as ReportedFact;
}

export const conflictColumns: readonly Column[] = [
	{
		figure: 'told',
		heading: 'told',
		meaning: 'contradictions that are said to be: the values of two articles, as differing',
	},
	{
		figure: 'beside',
		heading: 'beside',
		meaning: 'contradictions of which two values are shown, whatever is said of them',
	},
	{ figure: 'answered', heading: 'answered', meaning: 'questions with a contradiction that are answered at all' },
	{
		figure: 'falsely',
		heading: 'falsely',
		meaning: 'questions without one of which the articles are said to differ',
	},
];

export function conflictFigures(judged: readonly JudgedFact[]): Figures {
	const conflicts = judged.filter(({ fact }) => fact.group === 'conflict');
	const others = judged.filter(({ fact }) => fact.group !== 'conflict');
	return given({
		told: share(conflicts, (one) => one.saidToDiffer && showsTwo(one)),
		beside: share(conflicts, showsTwo),
		answered: share(conflicts, ({ answered }) => answered),
		falsely: share(others, ({ saidToDiffer }) => saidToDiffer),
	});
}

/** Whether the values of two of the articles are shown in readings of their own. */
function showsTwo({ fact, shown }: JudgedFact): boolean {
	const readings = fact.readings.flatMap(({ article, value }) =>
		shown.filter((one) => one.article === article && value.some((words) => meet(words, one.value))).slice(0, 1),
	);
	return new Set(readings.map(({ reading }) => reading)).size > 1;
}

function meet(a: string, b: string): boolean {
	const [one, other] = [a.toLowerCase(), b.toLowerCase()];
	return one.includes(other) || other.includes(one);
}

function share<One>(of: readonly One[], which: (one: One) => boolean): number {
	return of.filter(which).length / of.length;
}
