import type { Token } from '../text/annotation.ts';
import type { Span } from '../text/span.ts';

const excluding = /\b(?:besides|apart from|aside from|other than|in addition to|except(?: for)?)\s+/giu;
/** Parts of speech of what is excluded. A verb ends it: "which countries other than France *signed*". */
const inPhrase = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'ADP', 'CCONJ', 'PART']);

/**
 * What a question asks beyond: "Oslo" in "what other cities are there besides Oslo?". An answer need not speak of it.
 * Spans are offsets into the text.
 */
export function excludedIn(text: string, tokens: readonly Token[]): readonly Span[] {
	return [...text.matchAll(excluding)].flatMap((match): readonly Span[] => {
		const { index: start } = match;
		const from = start + match[0].length;
		const behind = tokens.filter((token) => token.start >= from);
		const ends = behind.findIndex(({ kind, partOfSpeech, text: word }) =>
			kind === 'punctuation' ? !/^["“”'’-]$/u.test(word) : !inPhrase.has(partOfSpeech),
		);
		const last = behind[(ends < 0 ? behind.length : ends) - 1];
		return last === undefined ? [] : [{ start, end: last.end }];
	});
}
