import { cutSentences } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { tableRowOf } from '../corpus/table-row.ts';
import { columnAsked } from '../marking/told-column.ts';
import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import { isTelling } from '../ranking/coverage.ts';
import { createMatcher, surelyMet } from '../ranking/match.ts';
import { readSentence } from '../ranking/reading.ts';
import { termsOf } from '../text/terms.ts';
import { headingsOver } from './read-with.ts';
import { hasOpposite, turningUnsaid } from './turning-words.ts';

/**
 * The one row of a table among sentences that has the cell asked for: the row itself says a word of the question, the head over the
 * cell another, and row, head, headings and title all of its words but what is done ("can *bring*"; what has an opposite is said). Null where none or several do.
 *
 * The ranking reads a row without its head, so that "| Family | 4 |" says nothing of guests.
 */
export function rowAsked<Candidate extends { readonly sentence: Sentence }>(
	candidates: readonly Candidate[],
	analysis: QuestionAnalysis,
): Candidate | null {
	const match = createMatcher(analysis);
	const saidBy = (text: string): readonly number[] =>
		match(termsOf(text)).flatMap(({ asked, strength }) => (strength > surelyMet ? [asked] : []));
	const has = ({ sentence }: Candidate): boolean => {
		const row = tableRowOf(sentence);
		if (row === null) return false;
		const reading = readSentence(sentence);
		const column = columnAsked(sentence, { analysis, reading, matches: match(reading.terms) });
		if (column === null) return false;
		const cell = sentence.text.slice(column.span.start, column.span.end);
		if (!canAnswer(cell, analysis)) return false;
		const { article } = sentence;
		const above = headingsOver(cutSentences(article), sentence.number - 1);
		const head = article.body.slice(row.head.start, row.head.end);
		const [named] = row.headCells;
		// "The family *card*": what the rows are.
		const rows = named === undefined ? '' : article.body.slice(named.start, named.end);
		const around = [article.title, ...above.map(({ text }) => text), rows];
		const ofRow = saidBy(sentence.text);
		const said = new Set([...ofRow, ...column.says, ...around.flatMap(saidBy)]);
		const isRow = ofRow.some((asked) => analysis.terms[asked]?.light === false);
		const mayBeUnsaid = (term: QuestionTerm) => term.verb && (!hasOpposite(term) || bothEnds.test(cell));
		if (!isRow || !analysis.terms.every((term, asked) => !isTelling(term) || said.has(asked) || mayBeUnsaid(term)))
			return false;
		return turningUnsaid(analysis, [sentence.text.replace(refusal, '|'), head, ...around]).length === 0;
	};
	const [only, ...others] = candidates.filter(has);
	return only === undefined || others.length > 0 ? null : only;
}

/** "| no |" denies what its own head says, and nothing that is asked of another. */
const refusal = /\|\s*(?:no|none|never)\s*(?=\|)/giu;

/** "10:00–18:00" says when something opens and when it closes. */
const bothEnds = /\p{N}[^\p{L}\p{N}]*(?:[ap]\.?m\.?)? ?(?:[-–—]|to|until) ?\p{N}/iu;

const inWords = /\b(?:who|whom|whose|where|why)\b/iu;

/** Whether a cell is not empty and no bare number where that is no answer: of "| Lost | 3 |" nobody learns who lost, or when. */
function canAnswer(cell: string, { answerType, text }: QuestionAnalysis): boolean {
	if (inWords.test(text)) return /\p{L}/u.test(cell);
	return (answerType === 'date' ? /\p{L}|\p{N}{4}|\p{N}[^\p{L}\p{N}]+\p{N}/u : /[\p{L}\p{N}]/u).test(cell);
}
