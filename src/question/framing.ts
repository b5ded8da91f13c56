import { type Span, spansMatching } from '../text/span.ts';

/** Words around an abbreviation that is asked about, which the sentence that explains it does not have. */
const framesMeaning = /\b(?:stands? for|short for|full form of|the (?:acronym|abbreviation|initials?|letters))\b/giu;

/** Whose word is asked for: the answering sentence often has another for "the government" or "the report". Names count as ever. */
const attributes = /\baccording to (?:(?!\bwh\p{L}+\b|\bhow\b|\bdid\b|\bis\b)[^,;?])*/giu;

/** "The inflation *rate*": of prices that rise by 3 % nobody needs to say so. An interest rate is called one. */
const rateOf =
	/(?<=\b(?:inflation|unemployment|jobless|employment|growth|birth|death|mortality|poverty|literacy|crime|divorce) )rates?\b/giu;

/** "Where did the attack *take place*?": of an attack in Marrow nobody needs to say so. */
const takesPlace = /\b(?:takes?|took|taken|taking) place\b/giu;

/** What frames a question, so that a sentence without it is hardly worse. Spans are offsets into the text. */
export function framingIn(text: string): readonly Span[] {
	return [framesMeaning, attributes, rateOf, takesPlace].flatMap((frame) => spansMatching(frame, text));
}
