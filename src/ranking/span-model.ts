import { type QuestionForm, questionForms } from './question-form.ts';
import { featureNames } from './span-feature-names.ts';
import type { SpanFeatures } from './span-features.ts';
import file from './span-weights.json' with { type: 'json' };
import type { Stretch } from './stretches.ts';

/** For each feature that counts its weight: for `every` question, and on top of that for a form of question. */
export type SpanWeights = Readonly<Record<string, Readonly<Partial<Record<QuestionForm | 'every', number>>>>>;

/** The weight of each feature for each form of question, in the order of the features. */
export function compileSpanWeights(weights: SpanWeights): ReadonlyMap<QuestionForm, Float64Array> {
	return new Map(
		questionForms.map((form) => [
			form,
			Float64Array.from(featureNames, (name) => (weights[name]?.every ?? 0) + (weights[name]?.[form] ?? 0)),
		]),
	);
}

/** What was learned by `npm run train-spans`, from the sets that span-weights.json names. */
const learned = compileSpanWeights(file.weights);

export function spanWeightsFor(form: QuestionForm): Float64Array {
	return learned.get(form) ?? new Float64Array(featureNames.length);
}

/** The score of each stretch: log-odds of being the answer, comparable within one sentence only. */
export function stretchScores(
	stretches: readonly Stretch[],
	features: SpanFeatures,
	weights: Float64Array,
): Float64Array {
	const sum = (ids: readonly number[]) => {
		let total = 0;
		for (const id of ids) total += weights[id] ?? 0;
		return total;
	};
	const starts = features.starts.map(sum);
	const ends = features.ends.map(sum);
	return Float64Array.from(
		stretches,
		(stretch) => (starts[stretch.first] ?? 0) + (ends[stretch.last] ?? 0) + sum(features.whole(stretch)),
	);
}
