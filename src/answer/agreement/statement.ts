import type { AnswerType } from '../../question/answer-type.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import { readSentence } from '../../ranking/reading.ts';
import { type Quantity, readQuantities } from '../../text/quantities.ts';
import type { Span } from '../../text/span.ts';
import { compareDates } from './compare-dates.ts';
import { compareNames } from './compare-names.ts';
import { compareQuantities } from './compare-quantities.ts';
import type { Comparison } from './comparison.ts';
import { type DateParts, dateParts } from './date-parts.ts';
import { attributionOf, scopeOf } from './scope.ts';

/** A value in a sentence; the span is an offset into the sentence's text. */
export type Value = Span &
	(
		| { readonly kind: 'quantity'; readonly quantity: Quantity }
		| { readonly kind: 'date'; readonly date: DateParts }
		| { readonly kind: 'name'; readonly name: string }
	);

/** What one sentence says in answer to a question. Spans are offsets into the sentence's text. */
export interface Statement {
	readonly candidate: RankedCandidate;
	readonly value: Value;
	/** Further values of the sentence of the same kind: what it also says, though not as the likeliest answer. */
	readonly others: readonly Value[];
	/** Of which time the value is: "by August 4"; null where the sentence does not say. */
	readonly scope: Span | null;
	/** Whose figure it is: "according to government estimates"; null where the sentence does not say. */
	readonly attribution: Span | null;
}

/** What a candidate states in answer to a question of a type; null where the answer is no quantity, date or name. */
export function statementOf(candidate: RankedCandidate, answerType: AnswerType): Statement | null {
	const { sentence, answer } = candidate;
	if (answer === null) return null;
	const values = valuesOf(candidate, answerType);
	const value = values.find(({ start, end }) => start < answer.end && answer.start < end);
	if (value === undefined || (answerType === 'other' && !fills(value, answer))) return null;
	const { mentions } = readSentence(sentence);
	return {
		candidate,
		value,
		others: values.filter((other) => other !== value),
		scope: value.kind === 'quantity' ? scopeOf(sentence.text, value, mentions) : null,
		attribution: attributionOf(sentence.text, value),
	};
}

function valuesOf({ sentence, answer }: RankedCandidate, answerType: AnswerType): readonly Value[] {
	const { text } = sentence;
	const { mentions, names, annotation } = readSentence(sentence);
	const quantities = () =>
		readQuantities(text, mentions, annotation).map((quantity): Value => {
			const { start, end } = quantity;
			return { kind: 'quantity', quantity, start, end };
		});
	const dates = () =>
		mentions
			.filter(({ kind }) => kind === 'date')
			.map(({ start, end }): Value => {
				return { kind: 'date', date: dateParts(text.slice(start, end), sentence.article.date), start, end };
			});
	const named = () =>
		names.map(({ start, end }): Value => ({ kind: 'name', name: text.slice(start, end), start, end }));
	switch (answerType) {
		case 'quantity':
		case 'money':
		case 'percentage':
			return quantities();
		case 'duration':
			return [...quantities(), ...dates()].sort((a, b) => a.start - b.start);
		case 'date':
			return dates();
		case 'person':
		case 'place': {
			// "*US* Ambassador": what only describes another name is no place.
			const found = named().filter(({ end }) => answerType === 'person' || !/^ \p{Lu}/u.test(text.slice(end)));
			if (answer === null || names.some(({ start, end }) => start < answer.end && answer.start < end)) return found;
			// A description, "a committee of experts", is compared as it is written.
			const { start, end } = answer;
			return [...found, { kind: 'name', name: text.slice(start, end), start, end }];
		}
		// "What does a ticket cost?", "what is the fine?": the kind shows in the answer.
		case 'other':
			return [...quantities(), ...dates(), ...named()].sort((a, b) => a.start - b.start);
		case 'reason':
		case 'manner':
		case 'definition':
		case 'yes-no':
			return [];
	}
}

/** Whether the words marked are the value and little else. */
function fills(value: Span, answer: Span): boolean {
	return value.end - value.start >= (answer.end - answer.start) / 2;
}

/** The same statement with another of its values as the one that counts. */
export function withValue(statement: Statement, value: Value): Statement {
	const others = [statement.value, ...statement.others].filter((other) => other !== value);
	return { ...statement, value, others };
}

/** How two statements of one fact stand to each other, by their values and the times these are of. */
export function compareStatements(a: Statement, b: Statement): Comparison {
	const values = compareValues(a.value, b.value);
	return values === 'differ' && (ofAnotherTime(a, b) || isList(a) || isList(b)) ? 'compatible' : values;
}

// "Who came?": one of several names does not contradict another.
function isList({ value, candidate }: Statement): boolean {
	if (value.kind !== 'name') return false;
	const { text } = candidate.sentence;
	return (
		/^,? (?:and|or|&) (?:the )?\p{Lu}|^, \p{Lu}[^,;.]*,? and /u.test(text.slice(value.end)) ||
		/\p{Lu}[\p{L}'’.-]*,? (?:and|or|&) (?:the )?$/u.test(text.slice(0, value.start))
	);
}

function compareValues(a: Value, b: Value): Comparison {
	if (a.kind === 'quantity' && b.kind === 'quantity') return compareQuantities(a.quantity, b.quantity);
	if (a.kind === 'date' && b.kind === 'date') return compareDates(a.date, b.date);
	if (a.kind === 'name' && b.kind === 'name') {
		const names = compareNames(a.name, b.name);
		return names === 'variant' ? 'agree' : names;
	}
	return 'unrelated';
}

/** Both say of which time their value is, and the times are not the same: the figure may have moved. */
function ofAnotherTime(a: Statement, b: Statement): boolean {
	const [one, other] = [a, b].map((statement) => {
		const { scope, candidate } = statement;
		const { text, article } = candidate.sentence;
		return scope === null ? null : dateParts(text.slice(scope.start, scope.end), article.date);
	});
	return (
		one !== null && one !== undefined && other !== null && other !== undefined && compareDates(one, other) !== 'agree'
	);
}
