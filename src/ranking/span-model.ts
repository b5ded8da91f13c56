import { noteNames } from './note-names.ts';
import { type QuestionForm, questionForms } from './question-form.ts';
import type { SpanNotes } from './span-notes.ts';
import file from './span-weights.json' with { type: 'json' };
import type { Stretch } from './stretches.ts';

/** For each note that counts what it is worth: for `every` question, and on top of that for a form of question. */
export type SpanWeights = Readonly<Record<string, Readonly<Partial<Record<QuestionForm | 'every', number>>>>>;

/** The worth of each note for each form of question, in the order of the notes. */
export function compileSpanWeights(weights: SpanWeights): ReadonlyMap<QuestionForm, Float64Array> {
	return new Map(
		questionForms.map((form) => [
			form,
			Float64Array.from(noteNames, (name) => (weights[name]?.every ?? 0) + (weights[name]?.[form] ?? 0)),
		]),
	);
}

/** What was learned by `npm run train-spans`, from the sets that span-weights.json names. */
const learned = compileSpanWeights(file.weights);

export function spanWeightsFor(form: QuestionForm): Float64Array {
	return learned.get(form) ?? new Float64Array(noteNames.length);
}

/** The worth of each stretch: log-odds of being the answer, comparable within one sentence only. */
export function worthsOf(stretches: readonly Stretch[], notes: SpanNotes, weights: Float64Array): Float64Array {
	const sum = (ids: readonly number[]) => {
		let total = 0;
		for (const id of ids) total += weights[id] ?? 0;
		return total;
	};
	const starts = notes.starts.map(sum);
	const ends = notes.ends.map(sum);
	return Float64Array.from(
		stretches,
		(stretch) => (starts[stretch.first] ?? 0) + (ends[stretch.last] ?? 0) + sum(notes.whole(stretch)),
	);
}
