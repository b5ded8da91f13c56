import { type Column, type Figures, given } from './figures.ts';
import type { Table } from './table.ts';

/** Two sentences of different articles, and how they stand to each other in answer to a question. */
export interface SentencePair {
	readonly id: string;
	/** `own`, or the set whose facts the sentences put in other words. */
	readonly from: string;
	readonly label: Standing;
	readonly question: string;
	readonly first: string;
	readonly second: string;
}

/** `unrelated`: only one of the two answers, so that nothing is to be compared. */
export type Standing = 'agree' | 'compatible' | 'differ' | 'unrelated';

const standings: readonly Standing[] = ['agree', 'compatible', 'differ', 'unrelated'];

export interface JudgedPair {
	readonly pair: SentencePair;
	/** What the bot said of them: `unrelated` where it abstained, or gave one reading without a second. */
	readonly found: Standing;
}

/**
 * Reads a record of a file of pairs.
 *
 * @throws Error where it is none.
 */
export function toSentencePair(record: unknown): SentencePair {
	const pair = record as Partial<Record<keyof SentencePair, unknown>>;
	const texts = [pair.id, pair.from, pair.question, pair.first, pair.second];
	if (texts.some((text) => typeof text !== 'string' || text === '') || !standings.includes(pair.label as Standing)) {
		throw new Error(
			`expected {"id", "from", "label", "question", "first", "second"} with a label of ${standings.join(', ')}, found ${JSON.stringify(record).slice(0, 80)}`,
		);
	}
	return record as SentencePair;
}

/** Whether a pair is held out: those of odd number. What is tuned is tuned on the others. */
export function isHeldOut({ id }: SentencePair): boolean {
	return Number(/\d+$/u.exec(id)?.[0]) % 2 === 1;
}

export const pairColumns: readonly Column[] = [
	{ figure: 'accuracy', heading: 'accuracy', meaning: 'pairs told right: agree, compatible, differ, unrelated' },
	{ figure: 'differ_precision', heading: 'differ: P', meaning: 'pairs said to differ that do' },
	{ figure: 'differ_recall', heading: 'differ: R', meaning: 'pairs that differ and are said to' },
	{ figure: 'agree_precision', heading: 'agree: P', meaning: 'pairs said to agree that do' },
];

export function pairFigures(judged: readonly JudgedPair[]): Figures {
	const share = (of: readonly JudgedPair[]) => of.filter(({ pair, found }) => pair.label === found).length / of.length;
	const figures = {
		accuracy: share(judged),
		differ_precision: share(judged.filter(({ found }) => found === 'differ')),
		differ_recall: share(judged.filter(({ pair }) => pair.label === 'differ')),
		agree_precision: share(judged.filter(({ found }) => found === 'agree')),
	};
	// Where nothing was said to differ, there is no precision.
	return given(figures);
}

/** How often each label was told as each: a row for each label. */
export function confusionTable(judged: readonly JudgedPair[]): Table {
	return {
		headings: ['labelled', ...standings],
		rows: standings.map((label) => [
			label,
			...standings.map((told) =>
				String(judged.filter(({ pair, found }) => pair.label === label && found === told).length),
			),
		]),
	};
}
