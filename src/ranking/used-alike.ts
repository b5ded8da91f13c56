import { rarenessOf, type Term } from '../text/terms.ts';

/** How the words of a text are used, put together: the sum of their directions, the commoner a word the less of it. */
export type Use = Readonly<Float64Array>;

/** The use of a text's words; null where nothing is known of any. */
export function useOf(terms: readonly Term[]): Use | null {
	let sum: Float64Array | null = null;
	for (const term of terms) {
		if (term.vector === null) continue;
		const { numbers, length } = term.vector;
		sum ??= new Float64Array(numbers.length);
		const weight = rarenessOf(term) / length;
		for (let i = 0; i < numbers.length; i++) sum[i] = (sum[i] ?? 0) + weight * (numbers[i] ?? 0);
	}
	return sum;
}

/**
 * Prepares a question for being compared with sentences. What is returned gives the cosine of the angle between the use of the
 * question and that of a sentence and, if given, the one before it: 0, where nothing is alike or known, to 1.
 */
export function createUsedAlike(asked: readonly Term[]): (own: Use | null, before: Use | null) => number {
	const question = useOf(asked);
	return (own, before) => {
		const use = own === null || before === null ? (own ?? before) : own.map((number, i) => number + (before[i] ?? 0));
		if (question === null || use === null) return 0;
		// Of like directions rounding makes a little more than 1.
		return Math.min(
			1,
			Math.max(0, product(question, use) / Math.sqrt(product(question, question) * product(use, use))),
		);
	};
}

function product(one: Use, other: Use): number {
	let sum = 0;
	for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
	return sum;
}
