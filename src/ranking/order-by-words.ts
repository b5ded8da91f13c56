import type { AnswerType } from '../question/answer-type.ts';

/** By answer type, what a log-odds more of the answering words is worth in the order. 0 where one is not there. */
export type WordsInOrder = Readonly<Record<string, number>>;

/** Candidates whose words are weighed for the order: those that are shown. */
export const mostWeighed = 5;

/** The places of the best candidates, best first; ties go to the earlier one. `most`: how many. */
export function bestPlaces(rankings: ArrayLike<number>, most: number): readonly number[] {
	return Array.from(rankings, (_, at) => at)
		.sort((a, b) => (rankings[b] ?? 0) - (rankings[a] ?? 0) || a - b)
		.slice(0, most);
}

/**
 * The rankings of a question's candidates, in which each of the best few gains or loses by what its answering words are worth beside
 * those of the others: of two sentences about the right thing the one that has something like an answer comes first.
 *
 * @param worthOf What the words of a candidate are worth, asked for the best few, and for none where it counts nothing; null where
 *   none were weighed.
 */
export function orderByWords(
	rankings: ArrayLike<number>,
	worthOf: (at: number) => number | null,
	answerType: AnswerType,
	worthInOrder: WordsInOrder,
): Float64Array {
	const ordered = Float64Array.from(rankings);
	const share = worthInOrder[answerType] ?? 0;
	// Weighing takes half a millisecond for each.
	if (share === 0) return ordered;
	for (const { at, beyond } of beyondOthers(rankings, worthOf)) ordered[at] = (ordered[at] ?? 0) + share * beyond;
	return ordered;
}

/** What the words of each of the best few are worth more than those of all of them on average: log-odds. */
export function beyondOthers(
	rankings: ArrayLike<number>,
	worthOf: (at: number) => number | null,
): readonly { readonly at: number; readonly beyond: number }[] {
	const weighed = bestPlaces(rankings, mostWeighed).flatMap((at) => {
		const worth = worthOf(at);
		return worth === null ? [] : [{ at, worth }];
	});
	const mean = weighed.reduce((sum, { worth }) => sum + worth, 0) / weighed.length;
	return weighed.map(({ at, worth }) => ({ at, beyond: worth - mean }));
}
