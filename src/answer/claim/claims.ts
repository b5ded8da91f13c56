import { isPleasantry } from '../../question/preamble.ts';
import { splitSentences } from '../../text/segmentation.ts';
import { termsOf } from '../../text/terms.ts';

/** Words of weight, without which a sentence says nothing that could be looked for. */
const fewestWords = 2;

/** The statements that a text makes: its sentences, but for headings, questions, pleasantries and what is too short to be one. */
export function claimsIn(text: string): readonly string[] {
	return splitSentences(text)
		.map(({ start, end }) => text.slice(start, end))
		.filter((sentence) => !isQuestion(sentence) && !isPleasantry(sentence))
		.filter((sentence) => termsOf(sentence).filter(({ stop }) => !stop).length >= fewestWords);
}

function isQuestion(sentence: string): boolean {
	return /\?["”’')\]]*$/u.test(sentence);
}
