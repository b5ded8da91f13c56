import type { AnswerType } from '../question/answer-type.ts';
import { byAnswerType } from './by-answer-type.ts';
import { everyNth } from './draw.ts';
import { percentText } from './figures.ts';
import { textTable } from './table.ts';

/** A question with sentences to choose from, in their document's order. */
export interface SelectionQuestion {
	readonly id: string;
	readonly question: string;
	/** `label`: 1 where the sentence answers. */
	readonly candidates: readonly { readonly text: string; readonly label: 0 | 1 }[];
}

/** What `select` prints for a question. */
export interface PrintedScores {
	readonly id: string;
	/** One for each candidate; below 0 where it shares nothing with the question. */
	readonly scores: readonly number[];
	readonly confidence: number;
}

export interface SelectionCase {
	readonly question: SelectionQuestion;
	readonly printed: PrintedScores;
	readonly answerType: AnswerType;
}

/** Whether a set's measures count the question: some of its candidates answer, others do not. */
export function isClean({ candidates }: SelectionQuestion): boolean {
	return candidates.some(({ label }) => label === 1) && candidates.some(({ label }) => label === 0);
}

/** Place of the first candidate that answers, counted from 1; among equals it comes last. Null where none does. */
export function firstRightPlace({ candidates }: SelectionQuestion, { scores }: PrintedScores): number | null {
	const best = Math.max(...candidates.flatMap(({ label }, i) => (label === 1 ? [scores[i] ?? -1] : [])));
	if (best === Number.NEGATIVE_INFINITY) return null;
	return 1 + candidates.filter(({ label }, i) => label === 0 && (scores[i] ?? -1) >= best).length;
}

const placed = {
	'place 1': (place: number) => place === 1,
	'2 or 3': (place: number) => place === 2 || place === 3,
	lower: (place: number) => place > 3,
} as const;

/** Where the first right candidate came, by answer type, with examples of those that did not come first. */
export function selectionReport(cases: readonly SelectionCase[], examples: number): string {
	const known = cases.flatMap((one) => {
		const place = isClean(one.question) ? firstRightPlace(one.question, one.printed) : null;
		return place === null ? [] : [{ one, place, unshared: sharesNothing(one) }];
	});
	const counted = (held: readonly (typeof known)[number][]) => [
		String(held.length),
		percentText(held.filter(({ place }) => place === 1).length / held.length),
		...Object.values(placed).map((holds) => String(held.filter(({ place }) => holds(place)).length)),
		String(held.filter(({ unshared }) => unshared).length),
	];
	const types = byAnswerType(known, ({ one }) => one.answerType);
	const table = textTable({
		headings: ['answer type', 'questions', 'P@1 %', ...Object.keys(placed), 'shares nothing'],
		rows: [...types.map(({ type, held }) => [type, ...counted(held)]), ['all', ...counted(known)]],
	});
	const shown = everyNth(
		known.filter(({ place }) => place > 1),
		examples,
	).map(({ one, place }) => exampleText(one, place));
	return [table, ...shown].join('\n\n');
}

/** Whether no candidate that answers shares anything with the question. */
function sharesNothing({ question, printed }: SelectionCase): boolean {
	return question.candidates.every(({ label }, i) => label === 0 || (printed.scores[i] ?? -1) < 0);
}

function exampleText({ question, printed, answerType }: SelectionCase, place: number): string {
	const ordered = question.candidates
		.map(({ text, label }, i) => ({ text, label, score: printed.scores[i] ?? -1 }))
		.sort((a, b) => b.score - a.score || a.label - b.label);
	const line = (label: string, one: { readonly text: string; readonly score: number } | undefined) =>
		one === undefined ? [] : [`    ${label} ${one.score.toFixed(3)} ${one.text.replace(/[\p{Cc}\s]+/gu, ' ')}`];
	return [
		`  ${question.question} [${answerType}; ${question.id}; place ${place}]`,
		...line(
			'expected:',
			ordered.find(({ label }) => label === 1),
		),
		...line('found:   ', ordered[0]),
	].join('\n');
}
