import type { Quotation } from '../corpus/sentence.ts';
import { questionWordPattern } from '../question/question-words.ts';

/** What an author writes before a question and its answer: "**Q:** ", "Question 3. ", "A: ". */
const label = /^[\s"*_`<>]*(?:Q|Question|A|Answer)(?: ?\d{1,3})?[.:)][*_`]*\s+/iu;
const asking = new RegExp(
	`^(?:(?:and|but|so|also),? )?(?:${questionWordPattern}|is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|must)\\b[^"“”«»]*\\?[^\\p{L}\\p{N}]*$`,
	'iu',
);

/** A heading that says how to do something: "How to pay". */
export const howTo = /^\W*how to\b/iu;

/** The words of a line without the label of a question or an answer, and the marks before them. */
export function withoutLabel(line: string): string {
	return line
		.replace(/<\/?[a-z][^<>]*>/giu, '')
		.replace(label, '')
		.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** What is shown of a text that is folded away. */
const summary = /^<summary\b/iu;

/** Whether a sentence is a question of the article's own, or what stands for one, and no question that somebody is quoted with: it tells nothing. */
export function onlyAsks(text: Quotation | string): boolean {
	return summary.test(text) || (text.includes('?') && asking.test(withoutLabel(text)));
}
