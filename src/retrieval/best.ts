/** Keeps the best of many, by score; of equal ones the lower numbered. */
export interface Best {
	offer(number: number, score: number): void;
	/** The score below which nothing is kept; -Infinity while all is. */
	least(): number;
	/** Those kept, best first, and empties it. */
	take(): readonly { readonly number: number; readonly score: number }[];
}

/**
 * A heap whose top is the worst of the best, so that most of what is offered is refused by one comparison.
 *
 * @param most How many are kept, 1 or more.
 */
export function createBest(most: number): Best {
	const numbers: number[] = [];
	const scores: number[] = [];
	const isWorse = (a: number, b: number): boolean => {
		const [one, other] = [scores[a] ?? 0, scores[b] ?? 0];
		return one < other || (one === other && (numbers[a] ?? 0) > (numbers[b] ?? 0));
	};
	const swap = (a: number, b: number): void => {
		[numbers[a], numbers[b]] = [numbers[b] ?? 0, numbers[a] ?? 0];
		[scores[a], scores[b]] = [scores[b] ?? 0, scores[a] ?? 0];
	};
	const rise = (from: number): void => {
		let at = from;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			if (!isWorse(at, parent)) return;
			swap(at, parent);
			at = parent;
		}
	};
	const sink = (): void => {
		let at = 0;
		for (;;) {
			let worst = at;
			for (const child of [2 * at + 1, 2 * at + 2]) if (child < numbers.length && isWorse(child, worst)) worst = child;
			if (worst === at) return;
			swap(at, worst);
			at = worst;
		}
	};
	return {
		offer(number, score) {
			if (numbers.length < most) {
				numbers.push(number);
				scores.push(score);
				rise(numbers.length - 1);
				return;
			}
			const [worstNumber = 0, worstScore = 0] = [numbers[0], scores[0]];
			if (score < worstScore || (score === worstScore && number > worstNumber)) return;
			numbers[0] = number;
			scores[0] = score;
			sink();
		},
		least: () => (numbers.length < most ? Number.NEGATIVE_INFINITY : (scores[0] ?? Number.NEGATIVE_INFINITY)),
		take() {
			const kept = numbers.map((number, i) => ({ number, score: scores[i] ?? 0 }));
			numbers.length = 0;
			scores.length = 0;
			return kept.sort((a, b) => b.score - a.score || a.number - b.number);
		},
	};
}
