import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Span } from './span.ts';
import { straighten } from './straighten.ts';

/** Universal part-of-speech tags, https://universaldependencies.org/u/pos/. */
export type PartOfSpeech =
	| 'ADJ'
	| 'ADP'
	| 'ADV'
	| 'AUX'
	| 'CCONJ'
	| 'DET'
	| 'INTJ'
	| 'NOUN'
	| 'NUM'
	| 'PART'
	| 'PRON'
	| 'PROPN'
	| 'PUNCT'
	| 'SCONJ'
	| 'SYM'
	| 'VERB'
	| 'X';

export interface Token extends Span {
	/** `text.slice(start, end)` of the annotated text. */
	readonly text: string;
	/** Lower case, with curly quotation marks and dashes made straight. */
	readonly normal: string;
	/** Dictionary form in lower case: "extended" is "extend", "n't" is "not". The normal form where none is known. */
	readonly lemma: string;
	readonly partOfSpeech: PartOfSpeech;
	/**
	 * `number` starts with a digit ("1.45", "700,000", "21st", "5:30"); `word` is anything else with a letter or a digit
	 * ("million", "U.S.", "’s", "F-16"); `other` is a currency or percent sign, an address, a hashtag, a pictogram, or a
	 * run of characters too long to be a word.
	 */
	readonly kind: 'word' | 'number' | 'punctuation' | 'other';
}

/** Whether a token is a noun, or a part of a name. */
export function isNoun(token: Token | undefined): boolean {
	return token?.partOfSpeech === 'NOUN' || token?.partOfSpeech === 'PROPN';
}

/** Whether a token is a verb, or a helping one. */
export function isVerb(token: Token | undefined): boolean {
	return token?.partOfSpeech === 'VERB' || token?.partOfSpeech === 'AUX';
}

/** Tokens in reading order. Every character that is not white space belongs to exactly one of them. */
export interface Annotation {
	readonly tokens: readonly Token[];
}

/**
 * The longest run without white space that is analysed, in UTF-16 code units. The tokenizer's time grows with the
 * square of a run; the longest English words and most addresses are shorter. A longer run becomes one token of kind
 * `other`.
 */
export const longestRun = 200;
const overlongRun = new RegExp(`\\S{${longestRun + 1},}`, 'g');

/** Reads English text. The same text always gives the same annotation. */
export function annotate(text: string): Annotation {
	const tokens: Token[] = [];
	let from = 0;
	for (const run of text.matchAll(overlongRun)) {
		annotatePiece(text, from, run.index, tokens);
		from = run.index + run[0].length;
		tokens.push(unknownToken(text, run.index, from));
	}
	annotatePiece(text, from, text.length, tokens);
	return { tokens };
}

function annotatePiece(text: string, from: number, to: number, tokens: Token[]): void {
	// The reader knows fewer kinds of white space, and would take "a\u00A0b" for one run, however long.
	const piece = text.slice(from, to).replace(/[^\S\n ]/g, ' ');
	if (piece.trim() === '') return;
	let cursor = from;
	// The reader is not bound to give back every character it was given.
	for (const part of read(piece)) {
		const start = part.text.trim() === '' ? -1 : text.indexOf(part.text, cursor);
		if (start < 0 || start + part.text.length > to) continue;
		pushUnread(text, cursor, start, tokens);
		cursor = start + part.text.length;
		tokens.push(tokenAt(start, cursor, part));
	}
	pushUnread(text, cursor, to, tokens);
}

function pushUnread(text: string, from: number, to: number, tokens: Token[]): void {
	if (from === to) return;
	const unread = text.slice(from, to);
	if (unread.trim() === '') return;
	for (const run of unread.matchAll(/\S+/g)) {
		const start = from + run.index;
		tokens.push(unknownToken(text, start, start + run[0].length));
	}
}

function unknownToken(text: string, start: number, end: number): Token {
	const run = text.slice(start, end);
	const normal = straighten(run.toLowerCase());
	return { text: run, start, end, normal, lemma: normal, partOfSpeech: 'X', kind: 'other' };
}

function tokenAt(start: number, end: number, part: Part): Token {
	const normal = straighten(part.text.toLowerCase());
	const lemma = straighten(part.lemma.toLowerCase()).trim() || normal;
	return { text: part.text, start, end, normal, lemma, partOfSpeech: part.partOfSpeech, kind: kindOf(part) };
}

const neverWords = new Set(['url', 'email', 'mention', 'hashtag', 'emoji', 'emoticon', 'symbol', 'currency']);

function kindOf(part: Part): Token['kind'] {
	if (neverWords.has(part.type)) return 'other';
	if (/^\p{Nd}/u.test(part.text)) return 'number';
	if (/[\p{L}\p{N}]/u.test(part.text)) return 'word';
	return /^\p{P}+$/u.test(part.text) ? 'punctuation' : 'other';
}

// What follows is all that knows wink-nlp.

interface Part {
	readonly text: string;
	readonly lemma: string;
	readonly partOfSpeech: PartOfSpeech;
	readonly type: string;
}

/** The part of the model's memory that grows with every unknown word it reads. */
interface Lexicon {
	readonly lexeme: { readonly hash: Record<string, number>; readonly list: readonly string[] };
	readonly prefix: { readonly list: readonly string[] };
	readonly shape: { readonly list: readonly string[] };
}

/**
 * How full the model's memory may get before it is loaded anew (about 0.1 s). It packs the places of words, prefixes
 * and shapes into 20, 13 and 14 bits, and past them gives wrong features without a word; the margin is more than one
 * text of a megabyte can add. Words are far fewer than would fit, to bound memory.
 */
const fullest = { lexeme: 300_000, prefix: 6_000, shape: 12_000 };

function createReader() {
	let lexicon: Lexicon | undefined;
	const core = (): unknown => {
		const loaded: unknown = (model.core as () => unknown)();
		lexicon = (loaded as { readonly features: Lexicon }).features;
		return loaded;
	};
	const nlp = winkNLP({ ...model, core }, ['pos']);
	if (lexicon === undefined) throw new Error('wink-nlp: expected the model to be loaded, found that it was not');
	return { nlp, lexicon, known: lexicon.lexeme.list.length };
}

let reader: ReturnType<typeof createReader> | undefined;

function read(text: string): readonly Part[] {
	reader ??= createReader();
	const { nlp, lexicon, known } = reader;
	const { its } = nlp;
	const before = lexicon.lexeme.list.length;
	const tokens = nlp.readDoc(text).tokens();
	const texts = tokens.out(its.value) as (string | undefined)[];
	const lemmas = tokens.out(its.lemma as ItsFunction<string>) as (string | undefined)[];
	const tags = tokens.out(its.pos) as (PartOfSpeech | 'SPACE' | undefined)[];
	const types = tokens.out(its.type) as (string | undefined)[];
	const parts = texts.map((value = '', i): Part => {
		const tag = tags[i] ?? 'X';
		return {
			text: value,
			lemma: lemmas[i] ?? '',
			partOfSpeech: tag === 'SPACE' ? 'X' : tag,
			type: types[i] ?? 'unk',
		};
	});
	// A word met before would be tokenized by another path than a new one, and the same text read differently the
	// second time. So the words that this text taught are forgotten again.
	for (const word of lexicon.lexeme.list.slice(Math.max(before, known))) delete lexicon.lexeme.hash[word];
	const { lexeme, prefix, shape } = lexicon;
	if (
		lexeme.list.length - known > fullest.lexeme ||
		prefix.list.length > fullest.prefix ||
		shape.list.length > fullest.shape
	) {
		reader = undefined;
	}
	return parts;
}
