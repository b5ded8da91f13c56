import { type QuestionForm, questionForms } from '../../ranking/question-form.ts';
import { featureNames, isPair } from '../../ranking/span-feature-names.ts';
import { compileSpanWeights, type SpanWeights } from '../../ranking/span-model.ts';
import type { SpanExample } from './spans.ts';

/** Passes over the examples. More teach the examples by heart. */
const passes = 8;
/** Size of a first step of a weight; each is smaller the more it has moved (AdaGrad, https://jmlr.org/papers/v12/duchi11a.html). */
const stepSize = 0.04;
/** What part of a step the last passes have lost, about: it settles the weights. Untuned. */
const stepLost = 0.7;
/** Keeps a step finite where a weight has not moved. */
const leastMoved = 1e-6;
/** A weight below this is left out: it decides nothing. */
const leastWeight = 0.02;
/** Where no stretch is the expected words, those that agree with them by at least this share are aimed for. */
const leastAgreement = 0.5;
/** Of a difference of chances below this nothing is learned; it saves most of the time. */
const leastGradient = 1e-4;

/**
 * Learns the weight of each feature: of the stretches of a sentence one is picked with a chance that grows with the
 * exponential of its score, and a right one is to be likely. The examples are taken in their order; no chance is involved.
 */
export function fitSpanWeights(examples: readonly SpanExample[]): SpanWeights {
	const count = featureNames.length;
	// A row of weights for every question, and one for each form.
	const weights = new Float64Array(count * (questionForms.length + 1));
	const moved = new Float64Array(weights.length);
	const gradients = new Float64Array(count);
	const pair = Uint8Array.from(featureNames, (_, feature) => (isPair(feature) ? 1 : 0));
	for (let pass = 0; pass < passes; pass++) {
		const step = stepSize * (1 - (stepLost * pass) / passes);
		for (const example of examples) {
			const row = count * (1 + questionForms.indexOf(example.form));
			const touched = gradientsOf(
				example,
				(feature) => (weights[feature] ?? 0) + (weights[row + feature] ?? 0),
				gradients,
			);
			for (const feature of touched) {
				const gradient = gradients[feature] ?? 0;
				gradients[feature] = 0;
				for (const at of pair[feature] === 1 ? [feature] : [feature, row + feature]) {
					moved[at] = (moved[at] ?? 0) + gradient ** 2;
					weights[at] = (weights[at] ?? 0) - (step * gradient) / (Math.sqrt(moved[at] ?? 0) + leastMoved);
				}
			}
		}
	}
	return named(weights);
}

// Adds up the gradient of the loss by each feature's weight, and gives the features that have one.
function gradientsOf(
	{ starts, ends, stretches }: SpanExample,
	weightOf: (feature: number) => number,
	gradients: Float64Array,
): ReadonlySet<number> {
	const touched = new Set<number>();
	const aims = aimsOf(stretches);
	if (aims === null) return touched;
	const sum = (features: readonly number[]) => features.reduce((total, feature) => total + weightOf(feature), 0);
	const [byStart, byEnd] = [starts.map(sum), ends.map(sum)];
	const scores = stretches.map(({ first, last, whole }) => (byStart[first] ?? 0) + (byEnd[last] ?? 0) + sum(whole));
	const highest = Math.max(...scores);
	const parts = scores.map((score) => Math.exp(score - highest));
	const all = parts.reduce((total, part) => total + part, 0);
	const right = parts.reduce((total, part, i) => total + part * (aims[i] ?? 0), 0);
	const add = (features: readonly number[], gradient: number) => {
		if (gradient === 0) return;
		for (const feature of features) {
			gradients[feature] = (gradients[feature] ?? 0) + gradient;
			touched.add(feature);
		}
	};
	const startGradients = new Float64Array(starts.length);
	const endGradients = new Float64Array(ends.length);
	stretches.forEach(({ first, last, whole }, i) => {
		const part = parts[i] ?? 0;
		const gradient = part / all - (part * (aims[i] ?? 0)) / right;
		if (Math.abs(gradient) < leastGradient) return;
		add(whole, gradient);
		startGradients[first] = (startGradients[first] ?? 0) + gradient;
		endGradients[last] = (endGradients[last] ?? 0) + gradient;
	});
	for (const [i, features] of starts.entries()) add(features, startGradients[i] ?? 0);
	for (const [i, features] of ends.entries()) add(features, endGradients[i] ?? 0);
	return touched;
}

// How much each stretch is aimed for: the expected words, else those that agree with them for the most part.
function aimsOf(stretches: SpanExample['stretches']): readonly number[] | null {
	const exact = stretches.some(({ agreement }) => agreement === 1);
	const aims = stretches.map(({ agreement }) =>
		exact ? (agreement === 1 ? 1 : 0) : agreement >= leastAgreement ? agreement * agreement * agreement : 0,
	);
	return aims.some((aim) => aim > 0) ? aims : null;
}

function named(weights: Float64Array): SpanWeights {
	const rows: readonly (QuestionForm | 'every')[] = ['every', ...questionForms];
	return Object.fromEntries(
		featureNames.flatMap((name, feature) => {
			const kept = rows.flatMap((form, row) => {
				const weight = Math.round((weights[row * featureNames.length + feature] ?? 0) * 100) / 100;
				return Math.abs(weight) < leastWeight ? [] : [[form, weight] as const];
			});
			return kept.length === 0 ? [] : [[name, Object.fromEntries(kept)] as const];
		}),
	);
}

/** For each example how well the stretch that the weights choose agrees with the expected words, 0 to 1. */
export function agreements(weights: SpanWeights, examples: readonly SpanExample[]): readonly number[] {
	const compiled = compileSpanWeights(weights);
	return examples.map(({ form, starts, ends, stretches }) => {
		const row = compiled.get(form) ?? new Float64Array();
		const sum = (features: readonly number[] = []) =>
			features.reduce((total, feature) => total + (row[feature] ?? 0), 0);
		let [best, agreement] = [Number.NEGATIVE_INFINITY, 0];
		for (const stretch of stretches) {
			const score = sum(starts[stretch.first]) + sum(ends[stretch.last]) + sum(stretch.whole);
			if (score > best) [best, agreement] = [score, stretch.agreement];
		}
		return agreement;
	});
}
