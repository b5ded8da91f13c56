import type { TurnAnswer } from '../question/salience.ts';
import type { Answer } from './answer.ts';

/** An answered question as a turn of a conversation: as it was read, with the first quotation. */
export function turnOf(answer: Answer): { readonly question: string; readonly answer: TurnAnswer | null } {
	const question = answer.readAs ?? answer.question;
	if (answer.kind === 'abstained') return { question, answer: null };
	const [{ sentence, answer: words }] = answer.quotations;
	const { title, body } = sentence.article;
	return {
		question,
		answer: { text: sentence.text, title, ...(words === null ? {} : { words: body.slice(words.start, words.end) }) },
	};
}
