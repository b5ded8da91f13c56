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
