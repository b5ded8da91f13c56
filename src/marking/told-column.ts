import type { Sentence } from '../corpus/sentence.ts';
import { tableRowOf } from '../corpus/table-row.ts';
import type { AnswerType } from '../question/answer-type.ts';
import { createMatcher, surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isWithin, type Span } from '../text/span.ts';
import { termsOf } from '../text/terms.ts';

/** Asked for a number or a date, nobody means what the row is called, even by a name without one. */
const measured: ReadonlySet<AnswerType> = new Set<AnswerType>(['date', 'duration', 'quantity', 'money', 'percentage']);

/**
 * Of a row of a table the cell below the head that says most of the question, of what the row itself does not say: asked when the café
 * closes on Saturday, of "| Saturday | 10:00–20:00 | 10:00–18:00 |" the second time. Null where no head says more than the others,
 * and where the sentence is no row.
 */
export function ofColumnAsked(sentence: Sentence, scene: Scene): Span | null {
	return columnAsked(sentence, scene)?.span ?? null;
}

/** A cell of a row, as offsets into the sentence, and the places of the question's terms that the head over it says. */
interface Column {
	readonly span: Span;
	readonly says: ReadonlySet<number>;
}

/** The cell of {@link ofColumnAsked} with what the head over it says. */
export function columnAsked(
	sentence: Sentence,
	{ analysis, matches, reading }: Pick<Scene, 'analysis' | 'matches' | 'reading'>,
): Column | null {
	const row = tableRowOf(sentence);
	if (row === null) return null;
	const { body } = sentence.article;
	const match = createMatcher(analysis);
	const saidByRow = new Set(matches.filter(({ strength }) => strength > surelyMet).map(({ asked }) => asked));
	const columns = row.cells.flatMap((cell, column) => {
		const head = row.headCells[column];
		const isCalled = column === 0 && measured.has(analysis.answerType);
		if (head === undefined || isCalled || !isWithin(cell, sentence)) return [];
		const span = { start: cell.start - sentence.start, end: cell.end - sentence.start };
		const words = reading.terms.flatMap((term, at) => (isWithin(term, span) ? [at] : []));
		// What the question says is not what it asks for.
		if (words.length > 0 && words.every((at) => matches.some((one) => one.at === at && one.strength > surelyMet)))
			return [];
		const said = match(termsOf(body.slice(head.start, head.end))).filter(
			({ asked, strength }) => strength > surelyMet && !saidByRow.has(asked),
		);
		return [{ span, says: new Set(said.map(({ asked }) => asked)) }];
	});
	const most = Math.max(0, ...columns.map(({ says }) => says.size));
	const [only, ...others] = columns.filter(({ says }) => says.size === most);
	return most === 0 || only === undefined || others.length > 0 ? null : only;
}
