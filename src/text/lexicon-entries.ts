import { readFileSync } from 'node:fs';
import type { PartOfSpeech } from './inflection.ts';
import {
	decodeCount,
	decodeDigit,
	decodeKind,
	decodeReference,
	decodeReferences,
	formatVersion,
	referenceWidth,
	type SynsetClass,
	type SynsetKind,
	synsetClasses,
} from './lexicon-format.ts';
import { remembered } from './remembered.ts';

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
interface SynsetEntry {
	readonly synsetClass: SynsetClass;
	readonly kind: SynsetKind;
	/** Numbers of its hypernyms, of what it is an instance of, or of what it causes or entails ("kill": "die"). */
	readonly parents: readonly number[];
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

/** How many words the lexicon has; their numbers run from 0. */
export const wordCount = (): number => lexiconLines().words.length;

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

export const wordEntry: (number: number) => WordEntry = remembered((number) => {
	const line = lexiconLines().words[number];
	if (line === undefined) throw new RangeError(`expected the number of a word of the lexicon, found ${number}`);
	const [word = '', uses = '', derived = '', antonyms = ''] = line.split('\t');
	return {
		word,
		frequency: decodeCount(uses, 0),
		senses: readSenses(uses),
		derived: decodeReferences(derived),
		antonyms: decodeReferences(antonyms),
	};
});

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

export function partOfSpeechOf(synsetClass: SynsetClass): PartOfSpeech {
	if (synsetClass === 'verb' || synsetClass === 'adjective' || synsetClass === 'adverb') return synsetClass;
	return 'noun';
}

export const synsetEntry: (number: number) => SynsetEntry = remembered((number) => {
	const line = lexiconLines().synsets[number];
	if (line === undefined) throw new RangeError(`expected the number of a synset of the lexicon, found ${number}`);
	const [head = '', parents = '', similar = '', definition = ''] = line.split('\t');
	return {
		synsetClass: synsetClasses[decodeDigit(head, 0)] ?? 'noun.Tops',
		kind: decodeKind(head.charAt(1)),
		parents: decodeReferences(parents),
		similar: decodeReferences(similar),
		definition: decodeReferences(definition),
	};
});

/** What points to each number: lists for `size` numbers, laid out one after the other. */
interface Inversion {
	/** Where each number's list starts; one more than numbers, the last being the end. */
	readonly starts: Int32Array;
	readonly sources: Int32Array;
}

function listOf({ starts, sources }: Inversion, number: number): readonly number[] {
	return [...sources.subarray(starts[number] ?? 0, starts[number + 1] ?? 0)];
}

/** The part of a line that holds references, `width` characters apart. */
type ReferenceField = (line: string) => string;

/** Turns lines with references around. Plain loops, for 140,000 references are read before the first answer. */
function invert(lines: readonly string[], size: number, field: ReferenceField, width: number): Inversion {
	const sourceOf: number[] = [];
	const targetOf: number[] = [];
	const starts = new Int32Array(size + 1);
	for (let source = 0; source < lines.length; source++) {
		const references = field(lines[source] ?? '');
		for (let at = 0; at < references.length; at += width) {
			const target = decodeReference(references, at);
			sourceOf.push(source);
			targetOf.push(target);
			starts[target + 1] = (starts[target + 1] ?? 0) + 1;
		}
	}
	for (let number = 0; number < size; number++) starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
	const next = starts.slice();
	const sources = new Int32Array(sourceOf.length);
	for (let place = 0; place < sourceOf.length; place++) {
		const target = targetOf[place] ?? 0;
		const free = next[target] ?? 0;
		sources[free] = sourceOf[place] ?? 0;
		next[target] = free + 1;
	}
	return { starts, sources };
}

let members: Inversion | undefined;

/** Numbers of the words of a synset, ascending. */
export function wordsOf(synset: number): readonly number[] {
	const { words, synsets } = lexiconLines();
	members ??= invert(words, synsets.length, sensesField, referenceWidth + 1);
	return listOf(members, synset);
}

function sensesField(line: string): string {
	const start = line.indexOf('\t') + 2; // past the tab and the commonness
	const end = line.indexOf('\t', start);
	return line.slice(start, end === -1 ? line.length : end);
}

let children: Inversion | undefined;

/** Numbers of the synsets directly below one: its hyponyms and what entails it, without individuals. */
export function childrenOf(synset: number): readonly number[] {
	const { synsets } = lexiconLines();
	children ??= invert(synsets, synsets.length, parentsField, referenceWidth);
	return listOf(children, synset);
}

function parentsField(line: string): string {
	const start = line.indexOf('\t') + 1;
	if (start === 0 || decodeKind(line.charAt(1)) === 'individual') return '';
	const end = line.indexOf('\t', start);
	return line.slice(start, end === -1 ? line.length : end);
}
