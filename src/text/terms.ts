import { baseForms, commonness } from './lexicon.ts';
import type { Span } from './span.ts';
import { isStopWord } from './stop-words.ts';
import { vectorOf, type WordVector } from './word-vectors.ts';
import { mapWords } from './words.ts';

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
	/** 0 for an unknown word to 1 for a function word; see `commonness`. */
	readonly commonness: number;
	/** How it, or its likeliest dictionary form, is used; null for function words and where nothing is known. */
	readonly vector: WordVector | null;
}

/** How much a word says wherever it stands: 0.5 for a function word to 1 for one that nobody uses. Untuned. */
export function rarenessOf({ commonness }: Pick<Term, 'commonness'>): number {
	return 1 - commonness / 2;
}

/** Reads a text into terms, in reading order. Questions and sentences are read by this one function, so that both are read alike. */
export function termsOf(text: string): readonly Term[] {
	return mapWords(text, (written, start, end) => {
		const word = (start > 0 && likeFunctionWords.get(written)) || readWord(written);
		const { normal, bases, stop, commonness, vector } = word;
		return { text: written, start, end, normal, bases, stop, commonness, vector };
	});
}

/** The dictionary forms of the word at a place, by itself and with the one or two before it: "machine", "washing machine". */
export function wordsEndingAt(terms: readonly Term[], at: number): readonly string[] {
	const bases = terms[at]?.bases ?? [];
	const before = [1, 2].map((steps) => {
		const [first, next] = [terms[at - steps], terms[at - steps + 1]];
		return first !== undefined && first.end + 1 === next?.start ? first.normal : null;
	});
	const [one, two] = before;
	return [
		...bases,
		...(typeof one === 'string' ? bases.map((base) => `${one} ${base}`) : []),
		...(typeof one === 'string' && typeof two === 'string' ? bases.map((base) => `${two} ${one} ${base}`) : []),
	];
}

type ReadWord = Omit<Term, 'text' | 'start' | 'end'>;

/** With a capital inside a sentence, a month or a name: "in May", "Will Smith". The function words are other words. */
const likeFunctionWords: ReadonlyMap<string, ReadWord> = new Map(
	['May', 'Will'].map((word) => [word, { normal: word, bases: [word], stop: false, commonness: 1, vector: null }]),
);

const known = new Map<string, ReadWord>();
/** Words kept read, some 300 bytes each: more than the vocabulary of a large corpus. Past it all are forgotten. */
const mostKnown = 200_000;
/** Characters. A longer word is hardly met again, and is not worth the memory. */
const longestKnown = 40;

function readWord(written: string): ReadWord {
	const found = known.get(written);
	if (found !== undefined) return found;
	const normal = normalForm(written);
	const [bases, stop] = [basesOf(normal), isStopWord(written)];
	const vector = stop ? null : (vectorOf(normal) ?? vectorOf(bases[0] ?? ''));
	const read = { normal, bases, stop, commonness: commonness(normal), vector };
	if (written.length > longestKnown) return read;
	if (known.size >= mostKnown) known.clear();
	known.set(written, read);
	return read;
}

/** How a word is compared: see `Term.normal`. */
export function normalForm(word: string): string {
	const bare = word
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replaceAll('’', "'")
		.replace(/'s?$/iu, '');
	// "6 p.m." is no prime minister.
	if (/^[ap]\.m\.?$/iu.test(bare)) return `${bare[0]?.toLowerCase()}.m.`;
	const abbreviation = /^(?:\p{L}\.)+\p{L}?\.?$/u.test(bare) ? bare.replaceAll('.', '') : bare;
	const lower = abbreviation.toLowerCase();
	// A capitalised abbreviation that reads like a function word keeps its capitals, so that it stays findable.
	return /^\p{Lu}{2,5}$/u.test(abbreviation) && isStopWord(lower) ? abbreviation : lower;
}

function basesOf(normal: string): readonly string[] {
	const digitsOnly = normal.replace(/(?<=\d),(?=\d{3})/g, '');
	return digitsOnly === normal ? baseForms(normal) : [digitsOnly];
}
