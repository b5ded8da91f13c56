import { baseForms } from './lexicon.ts';
import type { Span } from './span.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './words.ts';

/** A word of a text, reduced to what it is compared by. */
export interface Term extends Span {
	/** As written. */
	readonly text: string;
	/** Lower case, without accents, apostrophes made straight, possessive dropped; US, WHO, IT stay in capitals. */
	readonly normal: string;
	/** The dictionary forms it may be of, likeliest first; never empty. Two words are the same word when they share one. */
	readonly bases: readonly string[];
	/** Whether it is a function word, which is neither indexed nor looked for. */
	readonly stop: boolean;
}

/** Reads a text into terms, in reading order. Questions and sentences are read by this one function, so that both are read alike. */
export function termsOf(text: string): readonly Term[] {
	return words(text).map((word) => {
		const normal = normalForm(word.text);
		return {
			text: word.text,
			start: word.start,
			end: word.end,
			normal,
			bases: basesOf(normal),
			stop: isStopWord(word.text),
		};
	});
}

/** How a word is compared: see `Term.normal`. */
export function normalForm(word: string): string {
	const bare = word
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replaceAll('’', "'")
		.replace(/'s?$/iu, '');
	const abbreviation = /^(?:\p{L}\.)+\p{L}?\.?$/u.test(bare) ? bare.replaceAll('.', '') : bare;
	const lower = abbreviation.toLowerCase();
	// A capitalised abbreviation that reads like a function word keeps its capitals, so that it stays findable.
	return /^\p{Lu}{2,5}$/u.test(abbreviation) && isStopWord(lower) ? abbreviation : lower;
}

const known = new Map<string, readonly string[]>();
/** Entries, each some 200 bytes: more than the vocabulary of a large corpus; past it the oldest are read anew. */
const mostKnown = 200_000;

function basesOf(normal: string): readonly string[] {
	const found = known.get(normal);
	if (found !== undefined) return found;
	const digitsOnly = normal.replace(/(?<=\d),(?=\d{3})/g, '');
	const bases = digitsOnly === normal ? baseForms(normal) : [digitsOnly];
	if (known.size >= mostKnown) known.clear();
	known.set(normal, bases);
	return bases;
}
