import { logistic } from '../../ranking/sure-by-words.ts';

/**
 * A loss over rows of examples, to be lowered by giving each row a better score. Writes the gradient and the curvature (first and
 * second derivative, the curvature never below 0) by each row's score, and returns the loss.
 */
export type Loss = (scores: Float64Array, gradients: Float64Array, curvatures: Float64Array) => number;

/** Below this the curvature of a row is taken for this: a Newton step over a flat loss would be endless. */
const leastRowCurvature = 1e-4;

/**
 * Logistic loss: the scores are log-odds of being right.
 *
 * @param counts How much each row counts, above 0; 1 where nothing is given.
 */
export function logisticLoss(right: ArrayLike<number>, counts: ArrayLike<number> = []): Loss {
	return (scores, gradients, curvatures) => {
		let loss = 0;
		for (let i = 0; i < scores.length; i++) {
			const score = scores[i] ?? 0;
			const count = counts[i] ?? 1;
			const chance = logistic(score);
			gradients[i] = count * (chance - (right[i] ?? 0));
			curvatures[i] = count * Math.max(leastRowCurvature, chance * (1 - chance));
			const wrongness = (right[i] ?? 0) > 0 ? -score : score;
			loss += count * (Math.max(0, wrongness) + Math.log1p(Math.exp(-Math.abs(wrongness))));
		}
		return loss;
	};
}

/**
 * Listwise loss: of the rows of one question one is picked with a chance that grows with the exponential of its score; the
 * loss is minus the logarithm of the chance that it is a right one (https://doi.org/10.1145/1273496.1273513, with sets of
 * right rows).
 *
 * @param starts The first row of each question, and behind them the number of rows. Each question has a right row.
 * @param counts How much each question counts, above 0; 1 where nothing is given.
 */
export function listwiseLoss(
	right: ArrayLike<number>,
	starts: readonly number[],
	counts: readonly number[] = [],
): Loss {
	return (scores, gradients, curvatures) => {
		let loss = 0;
		for (let question = 0; question + 1 < starts.length; question++) {
			const [from, to] = [starts[question] ?? 0, starts[question + 1] ?? 0];
			const count = counts[question] ?? 1;
			let highest = Number.NEGATIVE_INFINITY;
			for (let i = from; i < to; i++) highest = Math.max(highest, scores[i] ?? 0);
			let [all, ofRight] = [0, 0];
			for (let i = from; i < to; i++) {
				const part = Math.exp((scores[i] ?? 0) - highest);
				all += part;
				if ((right[i] ?? 0) > 0) ofRight += part;
			}
			for (let i = from; i < to; i++) {
				const part = Math.exp((scores[i] ?? 0) - highest);
				const chance = part / all;
				gradients[i] = count * (chance - ((right[i] ?? 0) > 0 ? part / ofRight : 0));
				curvatures[i] = count * Math.max(leastRowCurvature, chance * (1 - chance));
			}
			loss += count * (Math.log(all) - Math.log(ofRight));
		}
		return loss;
	};
}
