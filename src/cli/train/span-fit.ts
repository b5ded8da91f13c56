import { isPair, noteNames } from '../../ranking/note-names.ts';
import { type QuestionForm, questionForms } from '../../ranking/question-form.ts';
import { compileSpanWeights, type SpanWeights } from '../../ranking/span-model.ts';
import type { SpanExample } from './spans.ts';

/** Passes over the examples. More teach the examples by heart. */
const passes = 8;
/** Size of a first step of a weight; each is smaller the more it has moved (AdaGrad, https://jmlr.org/papers/v12/duchi11a.html). */
const stepSize = 0.04;
/** A weight below this is left out: it decides nothing. */
const leastWeight = 0.02;
/** Where no stretch is the expected words, those that agree with them by at least this share are aimed for. */
const leastAgreement = 0.5;
/** Of a difference of chances below this nothing is learned; it saves most of the time. */
const leastGradient = 1e-4;

/**
 * Learns what each note is worth: of the stretches of a sentence one is picked with a chance that grows with the
 * exponential of its worth, and a right one is to be likely. The examples are taken in their order; no chance is involved.
 */
export function fitSpanWeights(examples: readonly SpanExample[]): SpanWeights {
	const count = noteNames.length;
	// A row of weights for every question, and one for each form.
	const weights = new Float64Array(count * (questionForms.length + 1));
	const moved = new Float64Array(weights.length);
	const gradients = new Float64Array(count);
	const pair = Uint8Array.from(noteNames, (_, note) => (isPair(note) ? 1 : 0));
	for (let pass = 0; pass < passes; pass++) {
		const step = stepSize * (1 - (0.7 * pass) / passes);
		for (const example of examples) {
			const row = count * (1 + questionForms.indexOf(example.form));
			const touched = gradientsOf(example, (note) => (weights[note] ?? 0) + (weights[row + note] ?? 0), gradients);
			for (const note of touched) {
				const gradient = gradients[note] ?? 0;
				gradients[note] = 0;
				for (const at of pair[note] === 1 ? [note] : [note, row + note]) {
					moved[at] = (moved[at] ?? 0) + gradient ** 2;
					weights[at] = (weights[at] ?? 0) - (step * gradient) / (Math.sqrt(moved[at] ?? 0) + 1e-6);
				}
			}
		}
	}
	return named(weights);
}

// Adds up the gradient of the loss by each note's weight, and gives the notes that have one.
function gradientsOf(
	{ starts, ends, stretches }: SpanExample,
	weightOf: (note: number) => number,
	gradients: Float64Array,
): ReadonlySet<number> {
	const touched = new Set<number>();
	const aims = aimsOf(stretches);
	if (aims === null) return touched;
	const sum = (notes: readonly number[]) => notes.reduce((total, note) => total + weightOf(note), 0);
	const [byStart, byEnd] = [starts.map(sum), ends.map(sum)];
	const worths = stretches.map(({ first, last, whole }) => (byStart[first] ?? 0) + (byEnd[last] ?? 0) + sum(whole));
	const highest = Math.max(...worths);
	const parts = worths.map((worth) => Math.exp(worth - highest));
	const all = parts.reduce((total, part) => total + part, 0);
	const right = parts.reduce((total, part, i) => total + part * (aims[i] ?? 0), 0);
	const add = (notes: readonly number[], gradient: number) => {
		if (gradient === 0) return;
		for (const note of notes) {
			gradients[note] = (gradients[note] ?? 0) + gradient;
			touched.add(note);
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
	for (const [i, notes] of starts.entries()) add(notes, startGradients[i] ?? 0);
	for (const [i, notes] of ends.entries()) add(notes, endGradients[i] ?? 0);
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
		noteNames.flatMap((name, note) => {
			const kept = rows.flatMap((form, row) => {
				const weight = Math.round((weights[row * noteNames.length + note] ?? 0) * 100) / 100;
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
		const sum = (notes: readonly number[] = []) => notes.reduce((total, note) => total + (row[note] ?? 0), 0);
		let [best, agreement] = [Number.NEGATIVE_INFINITY, 0];
		for (const stretch of stretches) {
			const worth = sum(starts[stretch.first]) + sum(ends[stretch.last]) + sum(stretch.whole);
			if (worth > best) [best, agreement] = [worth, stretch.agreement];
		}
		return agreement;
	});
}
