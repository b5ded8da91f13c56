import { readFileSync } from 'node:fs';
import {
	decodeCount,
	decodeDigit,
	decodeReference,
	decodeReferences,
	formatVersion,
	referenceWidth,
	type SynsetClass,
	type SynsetKind,
	synsetClasses,
} from './lexicon-format.ts';

/** One meaning of a word. */
export interface Sense {
	/** Number of the synset. */
	readonly synset: number;
	/** How often it was tagged in WordNet's semantic concordances; within 10 %. */
	readonly tagCount: number;
	/** Share of the word's uses, all parts of speech together: above 0, at most 1; the shares of a word add up to 1. */
	readonly share: number;
}

export interface WordEntry {
	/** Lower case; an entry of several words has spaces. */
	readonly word: string;
	/** Uses in definitions and concordances, weighted; within 10 %. See src/cli/build-lexicon.ts. */
	readonly frequency: number;
	/** Nouns, verbs, adjectives, adverbs; each part of speech from the most frequent sense. */
	readonly senses: readonly Sense[];
	/** Numbers of the words it is linked to by derivation. */
	readonly derived: readonly number[];
	readonly antonyms: readonly number[];
}

/** A set of synonyms. */
export interface SynsetEntry {
	readonly synsetClass: SynsetClass;
	readonly kind: SynsetKind;
	/** Numbers of its hypernyms, of what it is an instance of, or of what it causes or entails ("kill": "die"). */
	readonly parents: readonly number[];
	/** Numbers of its words. */
	readonly words: readonly number[];
	/** Numbers of similar adjectives, or of verbs of the same group. */
	readonly similar: readonly number[];
	/** Numbers of the first content words of its definition. */
	readonly definition: readonly number[];
}

interface LexiconLines {
	readonly words: readonly string[];
	readonly synsets: readonly string[];
	/** From a nationality word to its country. */
	readonly countries: ReadonlyMap<string, string>;
}

let loaded: LexiconLines | undefined;

/** The lines of lexicon.txt, read at the first question about a word. */
function lexiconLines(): LexiconLines {
	loaded ??= parseLexicon(readFileSync(new URL('./lexicon.txt', import.meta.url), 'latin1'));
	return loaded;
}

function parseLexicon(text: string): LexiconLines {
	const lines = text.split('\n');
	const expected = `verbatim-lexicon ${formatVersion} `;
	if (!lines[0]?.startsWith(expected)) {
		throw new Error(`src/text/lexicon.txt: expected "${expected}..." in the first line, found "${lines[0]}"`);
	}
	let next = 1;
	const section = (name: string): readonly string[] => {
		const heading = lines[next] ?? '';
		const count = Number(heading.slice(name.length + 1));
		if (!heading.startsWith(`${name} `) || !Number.isInteger(count) || next + count >= lines.length) {
			throw new Error(`src/text/lexicon.txt:${next + 1}: expected "${name} COUNT" and its lines, found "${heading}"`);
		}
		next += 1 + count;
		return lines.slice(next - count, next);
	};
	const words = section('words');
	const synsets = section('synsets');
	const countries = new Map<string, string>();
	for (const line of section('demonyms')) {
		const [demonym = '', country = ''] = line.split('\t');
		countries.set(demonym, country);
	}
	return { words, synsets, countries };
}

/** From a nationality word ("afghan") to its country ("afghanistan"). */
export const countries = (): ReadonlyMap<string, string> => lexiconLines().countries;

/** The number of a word; undefined when the lexicon does not have it. */
export function wordNumber(word: string): number | undefined {
	const { words } = lexiconLines();
	let low = 0;
	let high = words.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const line = words[middle] ?? '';
		const tab = line.indexOf('\t');
		const found = line.slice(0, tab);
		if (found === word) return middle;
		if (found < word) low = middle + 1;
		else high = middle - 1;
	}
	return undefined;
}

const wordEntries = new Map<number, WordEntry>();

export function wordEntry(number: number): WordEntry {
	const known = wordEntries.get(number);
	if (known !== undefined) return known;
	const line = lexiconLines().words[number];
	if (line === undefined) throw new RangeError(`expected the number of a word of the lexicon, found ${number}`);
	const [word = '', uses = '', derived = '', antonyms = ''] = line.split('\t');
	const entry = {
		word,
		frequency: decodeCount(uses, 0),
		senses: readSenses(uses),
		derived: decodeReferences(derived),
		antonyms: decodeReferences(antonyms),
	};
	wordEntries.set(number, entry);
	return entry;
}

/** Share of uses: the tag count, smoothed by the reciprocal of the place within the part of speech. */
function readSenses(uses: string): readonly Sense[] {
	const senses: { synset: number; tagCount: number; weight: number }[] = [];
	const placesTaken = new Map<string, number>();
	for (let at = 1; at + referenceWidth < uses.length; at += referenceWidth + 1) {
		const synset = decodeReference(uses, at);
		const tagCount = decodeCount(uses, at + referenceWidth);
		const partOfSpeech = partOfSpeechOf(synsetEntry(synset).synsetClass);
		const place = (placesTaken.get(partOfSpeech) ?? 0) + 1;
		placesTaken.set(partOfSpeech, place);
		senses.push({ synset, tagCount, weight: tagCount + 1 / place });
	}
	const total = senses.reduce((sum, sense) => sum + sense.weight, 0);
	return senses.map(({ synset, tagCount, weight }) => ({ synset, tagCount, share: weight / total }));
}

export function partOfSpeechOf(synsetClass: SynsetClass): 'noun' | 'verb' | 'adjective' | 'adverb' {
	if (synsetClass === 'verb' || synsetClass === 'adjective' || synsetClass === 'adverb') return synsetClass;
	return 'noun';
}

const synsetEntries = new Map<number, SynsetEntry>();

export function synsetEntry(number: number): SynsetEntry {
	const known = synsetEntries.get(number);
	if (known !== undefined) return known;
	const line = lexiconLines().synsets[number];
	if (line === undefined) throw new RangeError(`expected the number of a synset of the lexicon, found ${number}`);
	const [head = '', parents = '', words = '', similar = '', definition = ''] = line.split('\t');
	const kind = head.charAt(1);
	const entry: SynsetEntry = {
		synsetClass: synsetClasses[decodeDigit(head, 0)] ?? 'noun.Tops',
		kind: kind === 'i' || kind === 'p' ? kind : 'c',
		parents: decodeReferences(parents),
		words: decodeReferences(words),
		similar: decodeReferences(similar),
		definition: decodeReferences(definition),
	};
	synsetEntries.set(number, entry);
	return entry;
}

let children: ReadonlyMap<number, readonly number[]> | undefined;

/** Numbers of the synsets directly below one: its hyponyms and what entails it, without individuals. */
export function childrenOf(number: number): readonly number[] {
	children ??= readChildren();
	return children.get(number) ?? [];
}

function readChildren(): ReadonlyMap<number, readonly number[]> {
	const found = new Map<number, number[]>();
	for (const [number, line] of lexiconLines().synsets.entries()) {
		const individual = line.charAt(1) === 'i';
		if (individual) continue;
		const end = line.indexOf('\t', 3);
		for (const parent of decodeReferences(line.slice(3, end))) {
			const siblings = found.get(parent);
			if (siblings === undefined) found.set(parent, [number]);
			else siblings.push(number);
		}
	}
	return found;
}
