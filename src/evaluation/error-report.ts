import type { AnswerType } from '../question/answer-type.ts';
import { byAnswerType } from './by-answer-type.ts';
import { type Cause, causeOf, causes, type Traced } from './causes.ts';
import { everyNth } from './draw.ts';
import { percentText } from './figures.ts';
import { expectedText } from './judgment-report.ts';
import { oneLine, textTable } from './table.ts';

/** A question with all that is known of it. */
export interface Case extends Traced {
	readonly answerType: AnswerType;
	/** The sentences that hold an expected answer. */
	readonly expectedSentences: readonly string[];
}

const order = Object.keys(causes) as readonly Cause[];

/**
 * What went wrong in a set of questions, counted by answer type and by cause, with examples spread over the set.
 *
 * @param judgeSpan Whether the expected answers are words that should be marked.
 * @param examples How many of each cause at most, 0 or more.
 */
export function errorReport(cases: readonly Case[], judgeSpan: boolean, examples: number): string {
	const judged = cases.map((one) => ({ one, cause: causeOf(one, judgeSpan) }));
	const counted = (held: readonly (typeof judged)[number][]) => [
		String(held.length),
		percentText(held.filter(({ cause }) => cause === null).length / held.length),
		...order.map((wanted) => String(held.filter(({ cause }) => cause === wanted).length)),
	];
	const types = byAnswerType(judged, ({ one }) => one.answerType);
	const table = textTable({
		headings: ['answer type', 'questions', 'right %', ...order.map((cause) => causes[cause])],
		rows: [...types.map(({ type, held }) => [type, ...counted(held)]), ['all', ...counted(judged)]],
	});
	const examplesOf = order.flatMap((wanted) => {
		const held = judged.filter(({ cause }) => cause === wanted).map(({ one }) => one);
		if (held.length === 0) return [];
		const shown = everyNth(held, examples).map(exampleText);
		return [`${causes[wanted]}: ${summary(wanted, held)}`, ...shown];
	});
	return [table, ...examplesOf].join('\n\n');
}

function summary(cause: Cause, held: readonly Case[]): string {
	const answered = held.filter(({ outcome }) => outcome.printed.kind === 'answered').length;
	const decided = `${held.length} questions, ${answered} answered wrongly, ${held.length - answered} not answered`;
	switch (cause) {
		case 'ranked-low': {
			const within = (from: number, to: number) =>
				held.filter(({ outcome: { rank } }) => rank !== null && from <= rank && rank <= to).length;
			const [near, far] = [within(2, 3), within(4, 10)];
			return `${decided}; at place 2 or 3: ${near}, 4 to 10: ${far}, below: ${held.length - near - far}`;
		}
		case 'split':
		case 'not-retrieved':
			return decided;
		case 'wrong-span': {
			const none = held.filter(({ outcome }) => outcome.printed.quotations[0]?.answer === null).length;
			return `${held.length} questions, ${none} with nothing marked`;
		}
		case 'wrongly-abstained':
		case 'wrongly-answered':
			return `${held.length} questions`;
	}
}

function exampleText({ outcome, answerType, expectedSentences, retrieved }: Case): string {
	const { question, printed, rank } = outcome;
	const first = printed.quotations[0];
	// Of several sentences that answer, the one whose place is given.
	const expected = (rank === null ? undefined : printed.quotations[rank - 1]?.text) ?? expectedSentences[0];
	const golds = [...new Set(question.answers.map(({ text }) => text))].slice(0, 3);
	const place = [
		rank === null ? 'not among the first printed' : `place ${rank}`,
		...(retrieved === null ? [] : [`retrieved at ${retrieved}`]),
	];
	return [
		`  ${question.question} [${answerType}; ${question.id}]`,
		`    ${expectedText(golds)}`,
		...(expected === undefined ? [] : [`          in: ${oneLine(expected)} (${place.join(', ')})`]),
		`    found:    ${printed.kind}${printed.reason === undefined ? '' : ` (${printed.reason})`}, confidence ${printed.confidence.toFixed(2)}`,
		...(first === undefined
			? []
			: [
					`          ${oneLine(first.text)} [${first.title}]`,
					`          marked: ${first.answer === null ? 'nothing' : `“${oneLine(first.answer.text)}”`}`,
				]),
	].join('\n');
}
