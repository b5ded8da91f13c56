import { asksJob } from '../../marking/told-job.ts';
import type { QuestionAnalysis } from '../../question/analysis.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import { readSentence } from '../../ranking/reading.ts';
import { overlap, type Span } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import { isDateOfOther } from '../claim-date.ts';
import { attributionOf, scopeOf } from './scope.ts';
import { jobMarked, type Value, valuesOf, valuesOfClass } from './values-in.ts';

/** What one sentence says in answer to a question. Spans are offsets into the sentence's text. */
export interface StatedValue {
	readonly candidate: RankedCandidate;
	readonly value: Value;
	/** Further values of the sentence of the same kind: what it also says, though not as the likeliest answer. */
	readonly others: readonly Value[];
	/** Of which time the value is: "by August 4"; null where the sentence does not say. */
	readonly scope: Span | null;
	/** Whose figure it is: "according to government estimates"; null where the sentence does not say. */
	readonly attribution: Span | null;
}

/** What a candidate states in answer to a question; null where the answer is no quantity, date, name, or thing of a kind. */
export function statedValueOf(candidate: RankedCandidate, analysis: QuestionAnalysis): StatedValue | null {
	const { answerType } = analysis;
	const { sentence, answer } = candidate;
	if (answer === null) return null;
	const job = asksJob(analysis) ? jobMarked(sentence.text, answer) : null;
	const ofClass = job !== null ? [job] : asksJob(analysis) ? [] : valuesOfClass(sentence.text, analysis);
	const values =
		ofClass.length > 0 ? ofClass : valuesOf(candidate, analysis).filter((it) => !namesTheAsked(it, analysis));
	const marked = values.find((value) => overlap(value, answer));
	const value = marked ?? ofClass[0];
	if (value === undefined || (answerType === 'other' && ofClass.length === 0 && !fills(value, answer))) return null;
	const times = readSentence(sentence).mentions.filter(
		(one) => one.kind !== 'date' || !isDateOfOther(sentence, value, one),
	);
	return {
		candidate,
		value,
		others: values.filter((other) => other !== value),
		scope: value.kind === 'quantity' ? scopeOf(sentence.text, value, times) : null,
		attribution: attributionOf(sentence.text, value),
	};
}

/** The words that a candidate marks as what it states, of whatever kind they are; null where none are marked. */
export function describedBy(candidate: RankedCandidate): StatedValue | null {
	const { sentence, answer } = candidate;
	if (answer === null) return null;
	const { start, end } = answer;
	const value = { kind: 'description', words: sentence.text.slice(start, end), start, end } as const;
	return { candidate, value, others: [], scope: null, attribution: attributionOf(sentence.text, value) };
}

// Asked who composed the Liturgy of Saint Chrysostom, "Chrysostom" is no answer.
function namesTheAsked(value: Value, { terms }: QuestionAnalysis): boolean {
	if (value.kind !== 'name') return false;
	const said = termsOf(value.name).filter(({ stop }) => !stop);
	return said.every((term) => terms.some(({ bases }) => bases.some((base) => term.bases.includes(base))));
}

/** Whether the words marked are the value and little else. */
function fills(value: Span, answer: Span): boolean {
	return value.end - value.start >= (answer.end - answer.start) / 2;
}

/** The same stated value with another of its values as the one that counts. */
export function withValue(stated: StatedValue, value: Value): StatedValue {
	const others = [stated.value, ...stated.others].filter((other) => other !== value);
	return { ...stated, value, others };
}
