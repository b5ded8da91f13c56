import type { Span } from '../text/span.ts';

// Fixed here, apart from the bot's own list: a draw of questions must not change when the bot reads a word differently.
const functionWords = new Set(
	`a about above after again against all also am an and any are as at be because been before being below between both but
	by can could did do does doing done down during each either else ever every few for from had has have having he her
	here hers him his how i if in into is it its just may me might mine more most much many must my neither no nor not of
	off on once one only or other our ours out over own same shall she should so some something someone such than that the
	their theirs them then there these they thing things this those through to too under until up us very was we were what
	when where whether which while who whom whose why will with would you your yours`.split(/\s+/),
);

/** The words of a question that are no function words: letters and digits, two or more. Spans are offsets into it. */
export function contentWords(question: string): readonly Span[] {
	return [...question.matchAll(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)]
		.filter(([word]) => word.length > 1 && !functionWords.has(word.toLowerCase().replace(/['’]s$/, '')))
		.map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
