import { cutSentences } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { columnAsked } from '../marking/told-column.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import { isTelling } from '../ranking/coverage.ts';
import { createMatcher, surelyMet } from '../ranking/match.ts';
import { readSentence } from '../ranking/reading.ts';
import { termsOf } from '../text/terms.ts';
import { headingsOver } from './read-with.ts';

/**
 * The one row of a table among sentences that has the cell asked for: the row itself says a word of the question, the head over the
 * cell another, and row, head, headings and title all of its words but what is done ("can *bring*"). Null where none or several do.
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
		const reading = readSentence(sentence);
		const column = columnAsked(sentence, { analysis, reading, matches: match(reading.terms) });
		if (column === null || !/[\p{L}\p{N}]/u.test(sentence.text.slice(column.span.start, column.span.end))) return false;
		const around = [
			sentence.article.title,
			...headingsOver(cutSentences(sentence.article), sentence.number - 1).map(({ text }) => text),
		];
		const row = saidBy(sentence.text);
		const said = new Set([...row, ...column.says, ...around.flatMap(saidBy)]);
		const isRow = row.some((asked) => analysis.terms[asked]?.light === false);
		return isRow && analysis.terms.every((term, asked) => !isTelling(term) || said.has(asked) || term.verb);
	};
	const [only, ...others] = candidates.filter(has);
	return only === undefined || others.length > 0 ? null : only;
}
