import { isPleasantry } from '../../question/preamble.ts';
import { splitSentences } from '../../text/segmentation.ts';
import { termsOf } from '../../text/terms.ts';

/** Words of weight, without which a sentence says nothing that could be looked for. */
const fewestWords = 2;

/** The place in a list that opens a statement: "2. ", "(2) ", "b) ". It is no number that is stated. */
const listMark = /^(?:\(?\d{1,2}(?:\.?\)|\.)|\(?\p{L}\))\s+/u;

/**
 * The statements that a text makes: its sentences, without what numbers them, and but for headings, questions, pleasantries and what is too
 * short to be one.
 */
export function claimsIn(text: string): readonly string[] {
	return splitSentences(text)
		.map(({ start, end }) => text.slice(start, end).replace(listMark, ''))
		.filter((sentence) => !isQuestion(sentence) && !isPleasantry(sentence))
		.filter((sentence) => termsOf(sentence).filter(({ stop }) => !stop).length >= fewestWords);
}

function isQuestion(sentence: string): boolean {
	return /\?["”’')\]]*$/u.test(sentence);
}
