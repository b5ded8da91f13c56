import type { Turn, TurnAnswer } from '../question/salience.ts';
import type { Answer } from './answer.ts';

/** An answered question as a turn of a conversation: as it was read, with the first quotation. */
export function turnOf(answer: Answer): Turn & { readonly answer: TurnAnswer | null } {
	const question = answer.readAs ?? answer.question;
	if (answer.kind === 'abstained') return { question, asRead: true, answer: null };
	const [{ sentence, answer: words }] = answer.quotations;
	const { title, body } = sentence.article;
	return {
		question,
		asRead: true,
		answer: { text: sentence.text, title, ...(words === null ? {} : { words: body.slice(words.start, words.end) }) },
	};
}
