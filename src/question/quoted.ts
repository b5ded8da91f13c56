import { mostCharacters } from './limits.ts';

/** "who said", and what may stand for it. */
const whoSaid =
	/^who (?:has |had )?(?:said|says|say|claimed|claims|reported|reports|announced|estimated|confirmed|wrote|thinks|believes|told (?:you|them|us))(?: that)?:? [“"](.+?)(?:…|\.\.\.)?[”"][\s?.!]*$/isu;

/** Characters of a sentence that a question quotes at most: the rest of what is read of a question is the question. */
const longestQuoted = 360;

/** The question who said a sentence, in words of it that are found again. */
export function askingWhoSaid(sentence: string): string {
	const text = sentence.trim();
	const cut = text.length <= longestQuoted ? text : text.slice(0, text.lastIndexOf(' ', longestQuoted));
	return `Who said “${cut}${cut === text ? '' : '…'}”?`;
}

/** What a question asks the speaker of, where it quotes it: 'who said “The bridge is safe.”?'. Null for other questions. */
export function quotedIn(question: string): string | null {
	if (question.length > mostCharacters) return null;
	return whoSaid.exec(question.trim())?.[1] ?? null;
}

const quotation = /“([^“”]*)”|"([^"]*)"/gu;

/** Whether a place in a question is in quotation marks: somebody's words, in which nothing is put for anything else. */
export function isInQuotation(at: number, question: string): boolean {
	return [...question.matchAll(quotation)].some(({ index, 0: { length } }) => index < at && at < index + length);
}

/** Whether what a question has in quotation marks stands letter for letter in one of the texts. */
export function quotesOnly(question: string, texts: readonly string[]): boolean {
	return [...question.matchAll(quotation)].every(([, curly = '', straight = '']) => {
		const words = (curly + straight).replace(/(?:…|\.\.\.)$/u, '');
		return texts.some((text) => text.includes(words));
	});
}
