import type { Turn, TurnAnswer } from '../question/salience.ts';
import type { Answer } from './answer.ts';

/** An answered question as a turn of a conversation: as it was read, with the first quotation. */
export function turnOf(answer: Answer): Turn & { readonly answer: TurnAnswer | null } {
	const question = answer.readAs ?? answer.question;
	const asked = {
		question,
		asRead: true,
		...(question === answer.question ? {} : { written: answer.question }),
	} as const;
	if (answer.kind === 'abstained') return { ...asked, answer: null };
	const [{ sentence, answer: words }] = answer.quotations;
	const { title, body } = sentence.article;
	return {
		...asked,
		answer: { text: sentence.text, title, ...(words === null ? {} : { words: body.slice(words.start, words.end) }) },
	};
}
