import type { AnswerType } from '../question/answer-type.ts';
import type { Figures } from './figures.ts';
import { type CollectionMap, covers, placesOf } from './gold.ts';
import type { Outcome } from './outcome.ts';

/** What retrieval found for a question, before ranking. */
export interface Retrieved {
	readonly id: string;
	/** What sort of answer the bot takes the question to ask for. */
	readonly answerType: AnswerType;
	/** The candidates, best first. */
	readonly retrieved: readonly (readonly [article: string, start: number, end: number])[];
}

/** Depths at which retrieval is measured. */
const depths = [10, 50];

/** Place of the first candidate that answers, counted from 1; null where none does. */
export function retrievedPlace(
	{ question }: Outcome,
	{ retrieved }: Pick<Retrieved, 'retrieved'>,
	map: CollectionMap,
): number | null {
	const golds = placesOf(question, map);
	const at = retrieved.findIndex(([article, start, end]) =>
		golds.some((gold) => covers({ article, start, end }, gold)),
	);
	return at < 0 ? null : at + 1;
}

/** Shares of the answerable questions with a candidate that answers, at each depth. */
export function retrievalFigures(
	outcomes: readonly Outcome[],
	retrieved: ReadonlyMap<string, Retrieved>,
	map: CollectionMap,
): Figures {
	const places = outcomes
		.filter(({ answerable }) => answerable)
		.map((one) => retrievedPlace(one, retrieved.get(one.question.id) ?? { retrieved: [] }, map));
	return Object.fromEntries(
		depths.map((depth) => [
			`retrieved_R@${depth}`,
			places.filter((place) => place !== null && place <= depth).length / places.length,
		]),
	);
}
