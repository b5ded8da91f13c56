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

export type EntityKind =
	| 'cardinal'
	| 'date'
	| 'duration'
	| 'email'
	| 'emoji'
	| 'emoticon'
	| 'hashtag'
	| 'mention'
	| 'money'
	| 'ordinal'
	| 'percentage'
	| 'time'
	| 'url';

/** A stretch of whole tokens that the recognizer takes for a date, a sum of money, and so on. */
export interface Entity extends Span {
	readonly kind: EntityKind;
}

/** Tokens and entities in reading order. Every character that is not white space belongs to exactly one token. */
export interface Annotation {
	readonly tokens: readonly Token[];
	readonly entities: readonly Entity[];
}

/**
 * The longest run without white space that is analysed, in UTF-16 code units. The tokenizer's time grows with the
 * square of a run; the longest English words and most addresses are shorter. A longer run becomes one token of kind
 * `other`.
 */
export const longestRun = 200;

/** Reads English text. The same text always gives the same annotation. */
export function annotate(text: string): Annotation {
	const tokens: Token[] = [];
	const entities: Entity[] = [];
	let from = 0;
	for (const run of text.matchAll(/\S+/g)) {
		if (run[0].length <= longestRun) continue;
		annotatePiece(text, from, run.index, tokens, entities);
		from = run.index + run[0].length;
		tokens.push(unknownToken(text, run.index, from));
	}
	annotatePiece(text, from, text.length, tokens, entities);
	return { tokens, entities };
}

function annotatePiece(text: string, from: number, to: number, tokens: Token[], entities: Entity[]): void {
	// The reader knows fewer kinds of white space, and would take "a\u00A0b" for one run, however long.
	const piece = text.slice(from, to).replace(/\s/g, (space) => (space === '\n' ? space : ' '));
	if (piece.trim() === '') return;
	const reading = read(piece);
	// Where each of the reader's tokens stands in the text; it is not bound to give back every character it was given.
	const places: (Span | undefined)[] = [];
	let cursor = from;
	for (const part of reading.parts) {
		const start = part.text.trim() === '' ? -1 : text.indexOf(part.text, cursor);
		if (start < 0 || start + part.text.length > to) {
			places.push(undefined);
			continue;
		}
		pushUnread(text, cursor, start, tokens);
		cursor = start + part.text.length;
		places.push({ start, end: cursor });
		tokens.push(tokenAt(start, cursor, part));
	}
	pushUnread(text, cursor, to, tokens);
	for (const { kind, first, last } of reading.entities) {
		const spans = places.slice(first, last + 1).filter((place) => place !== undefined);
		const [start, end] = [spans[0]?.start, spans.at(-1)?.end];
		if (start !== undefined && end !== undefined) entities.push({ kind, start, end });
	}
}

function pushUnread(text: string, from: number, to: number, tokens: Token[]): void {
	for (const run of text.slice(from, to).matchAll(/\S+/g)) {
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

interface Reading {
	readonly parts: readonly Part[];
	/** `first` and `last` are places in `parts`, both inclusive. */
	readonly entities: readonly { readonly kind: EntityKind; readonly first: number; readonly last: number }[];
}

const entityKinds = new Map<string, EntityKind>([
	['CARDINAL', 'cardinal'],
	['DATE', 'date'],
	['DURATION', 'duration'],
	['EMAIL', 'email'],
	['EMOJI', 'emoji'],
	['EMOTICON', 'emoticon'],
	['HASHTAG', 'hashtag'],
	['MENTION', 'mention'],
	['MONEY', 'money'],
	['ORDINAL', 'ordinal'],
	['PERCENT', 'percentage'],
	['TIME', 'time'],
	['URL', 'url'],
]);

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
	const nlp = winkNLP({ ...model, core }, ['sbd', 'pos', 'ner']);
	if (lexicon === undefined) throw new Error('wink-nlp: expected the model to be loaded, found that it was not');
	return { nlp, lexicon, known: lexicon.lexeme.list.length };
}

let reader: ReturnType<typeof createReader> | undefined;

function read(text: string): Reading {
	reader ??= createReader();
	const { nlp, lexicon, known } = reader;
	const { its } = nlp;
	const before = lexicon.lexeme.list.length;
	const doc = nlp.readDoc(text);
	const tokens = doc.tokens();
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
	const spans = doc.entities().out(its.span) as unknown as (readonly [number, number] | undefined)[];
	const details = doc.entities().out(its.detail) as unknown as ({ readonly type: string } | undefined)[];
	const entities = spans.flatMap((span, i) => {
		const kind = entityKinds.get(details[i]?.type ?? '');
		return span === undefined || kind === undefined ? [] : [{ kind, first: span[0], last: span[1] }];
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
	return { parts, entities };
}
