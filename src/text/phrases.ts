import { type Annotation, isNoun, type Token } from './annotation.ts';
import type { Span } from './span.ts';
import { termsOf } from './terms.ts';

/** What a place is may stand before its name: "the city of Leith" is Leith. */
export const kindsOfPlaces: ReadonlySet<string> = new Set(
	'city town village state province country region county district island port'.split(' '),
);

const beforeHead = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/**
 * The noun phrases of a text, in reading order, without a leading "the": "mutual interests", "members of the
 * community". A phrase takes in what "of" adds to it.
 */
export function nounPhrases({ tokens }: Annotation): readonly Span[] {
	const phrases: Span[] = [];
	let i = 0;
	while (i < tokens.length) {
		let end = simplePhraseEnd(tokens, i);
		if (end <= i) {
			i++;
			continue;
		}
		while (tokens[end]?.normal === 'of') {
			const further = simplePhraseEnd(tokens, end + 1);
			if (further <= end + 1) break;
			end = further;
		}
		const from = tokens[i]?.normal === 'the' ? i + 1 : i;
		const [first, last] = [tokens[from], tokens[end - 1]];
		if (first !== undefined && last !== undefined && from < end) phrases.push({ start: first.start, end: last.end });
		i = end;
	}
	return phrases;
}

// The place after the last noun of a phrase that starts at `from`; `from` itself where none does.
function simplePhraseEnd(tokens: readonly Token[], from: number): number {
	let end = from;
	for (let i = from; i < tokens.length; i++) {
		const token = tokens[i];
		if (token === undefined) break;
		const inside =
			beforeHead.has(token.partOfSpeech) ||
			/^['’]s?$/.test(token.text) ||
			// A hyphen joins, a dash between spaces parts: "UNITED NATIONS — Pakistan".
			(i > from && token.normal === '-' && token.start === tokens[i - 1]?.end) ||
			(i > from && token.partOfSpeech === 'SYM');
		if (!inside || (i > from && token.partOfSpeech === 'DET')) break;
		if (isNoun(token)) end = i + 1;
	}
	return end;
}

/** The dictionary form of the last word of a phrase: "cost engineers" // => "engineer"; empty where it has no word. */
export function headOf(phrase: string): string {
	return termsOf(phrase).at(-1)?.bases[0] ?? '';
}

const cause =
	/\b(?:because of|because|due to|owing to|thanks to|as a result of|as a consequence of|on account of|on the grounds that|on grounds of|in response to|amid|given that|caused by|prompted by|driven by|blamed on|attributed to|citing|following|after|over concerns? (?:about|over)|in order to|so as to|so that|to (?=\p{L}+ )|for (?=\p{L}+ing ))\s?/giu;
const sureCause =
	/^(?:because|due|owing|thanks|as a|on |caused|prompted|driven|blamed|attributed|citing|in order|so )/i;
const endOfClause = /[;:()—–]|,(?! \d)|\.(?=\s|$)|\s-\s|\b(?:but|although|though|while|which|who)\b/u;

/** A stretch that gives a cause or a purpose, after the word that announces it. */
export interface Cause extends Span {
	/** Whether the word announces nothing but a cause ("because"), or often something else ("after", "to"). */
	readonly sure: boolean;
}

/** Causes and purposes: "due to *security concerns*", "in order to *save water*". */
export function causes(text: string): readonly Cause[] {
	return [...text.matchAll(cause)].flatMap((match) => {
		const start = match.index + match[0].length;
		const length = text.slice(start).search(endOfClause);
		const end = length < 0 ? text.length : start + length;
		const span = trimmed(text, start, end);
		return span === null ? [] : [{ ...span, sure: sureCause.test(match[0]) }];
	});
}

const means = /\b(?:by (?=\p{L}+ing\b)|by means of|by way of|through|via|using|with the help of)\s?/giu;

/** Ways of doing something: "by *raising taxes*". */
export function ways(text: string): readonly Span[] {
	return [...text.matchAll(means)].flatMap((match) => {
		const start = /ing$/i.test(match[0].trim()) ? match.index : match.index + match[0].length;
		const length = text.slice(start).search(endOfClause);
		return trimmed(text, start, length < 0 ? text.length : start + length) ?? [];
	});
}

function trimmed(text: string, start: number, end: number): Span | null {
	const words = text.slice(start, end);
	const inner = words.trim().replace(/["'”’.,]+$/u, '');
	if (inner === '') return null;
	const from = start + words.indexOf(inner);
	return { start: from, end: from + inner.length };
}
