import { childrenOf, synsetEntry, type WordEntry, wordEntry, wordNumber } from './lexicon-entries.ts';

/**
 * How another word is related to a word.
 *
 * - `derived`: of one family: "extend", "extension".
 * - `synonym`: of one synset, or at half strength of near ones: similar adjectives ("wounded", "injured"), verbs of a group.
 * - `hypernym`: true whenever the word is: "diplomat" for "ambassador", "die" for "kill". `hyponym`: the other way round.
 * - `gloss`: explains the word in its definition.
 * - `antonym`: evidence against, not for.
 *
 * `derived`, `synonym` and `antonym` hold both ways with one weight; a `hypernym` is the `hyponym` of the other.
 */
export type Relation = 'derived' | 'synonym' | 'hypernym' | 'hyponym' | 'gloss' | 'antonym';

export interface RelatedWord {
	/** Lower case; several words have spaces. */
	readonly word: string;
	readonly relation: Relation;
	/** Above 0, at most 1: the strength of the relation, times how much of both words' uses it covers. */
	readonly weight: number;
}

/** Strength of a relation between words of one meaning each. Untuned. */
const strengths = {
	derived: 0.9,
	derivedTwice: 0.6,
	synonym: 1,
	nearSynonym: 0.5,
	general: 0.4,
	gloss: 0.3,
	antonym: 1,
} as const;

/** Weaker relations are left out. Untuned. */
const smallestWeight = 0.05;

/** Words of one family share a beginning of this many letters, or half the shorter word. Untuned. */
const stemLetters = 4;

/** Up to this many kinds directly below a concept, naming the concept says as much as it can of each. Untuned. */
const fewKinds = 6;

/** At most so many hyponyms: a concept like "person" has hundreds. Untuned. */
const mostHyponyms = 12;

type Weights = Map<number, number>;

/** The relations of a word, strongest first; each word once, under its strongest relation. */
export function relationsOf(word: string): readonly RelatedWord[] {
	const number = wordNumber(word);
	if (number === undefined) return [];
	const entry = wordEntry(number);
	const weights: Record<Relation, Weights> = {
		antonym: new Map(entry.antonyms.map((other) => [other, strengths.antonym])),
		derived: derivedWords(number),
		synonym: new Map(),
		hypernym: new Map(),
		hyponym: new Map(),
		gloss: new Map(),
	};
	for (const { synset, share } of entry.senses) {
		const add = (relation: Relation, other: number, strength: number) => {
			for (const [mate, mateShare] of wordsOf(other)) {
				if (mate === number) continue;
				const overlap = strength * Math.sqrt(share * mateShare);
				weights[relation].set(mate, (weights[relation].get(mate) ?? 0) + overlap);
			}
		};
		const meaning = synsetEntry(synset);
		add('synonym', synset, strengths.synonym);
		for (const other of meaning.similar) add('synonym', other, strengths.nearSynonym);
		if (meaning.kind !== 'i') for (const parent of meaning.parents) add('hypernym', parent, generality(parent));
		for (const child of childrenOf(synset)) add('hyponym', child, generality(synset));
		for (const other of meaning.definition) {
			const weight = strengths.gloss * share;
			if (other !== number && weight > (weights.gloss.get(other) ?? 0)) weights.gloss.set(other, weight);
		}
	}
	weights.hyponym = new Map([...weights.hyponym].sort(([, a], [, b]) => b - a).slice(0, mostHyponyms));
	return strongest(weights);
}

/** Strength of the link between a concept and one of its kinds: the more kinds, the less. */
const generality = (concept: number): number =>
	strengths.general * Math.min(1, Math.log2(2 + fewKinds) / Math.log2(2 + childrenOf(concept).length));

function strongest(weights: Readonly<Record<Relation, ReadonlyMap<number, number>>>): readonly RelatedWord[] {
	const best = new Map<number, RelatedWord>();
	for (const relation of Object.keys(weights) as Relation[]) {
		for (const [other, weight] of weights[relation]) {
			// An antonym is nothing else as well, whatever WordNet says of the two.
			if (weight < smallestWeight || weight <= (best.get(other)?.weight ?? 0)) continue;
			best.set(other, { word: wordEntry(other).word, relation, weight: Math.min(1, weight) });
		}
	}
	return [...best.values()].sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
}

/** The words of a synset, each with the share of its uses that have this meaning. */
function wordsOf(synset: number): readonly (readonly [word: number, share: number])[] {
	return synsetEntry(synset).words.map((word) => [word, shareOf(wordEntry(word), synset)] as const);
}

const shareOf = (entry: WordEntry, synset: number): number =>
	entry.senses.find((sense) => sense.synset === synset)?.share ?? 0;

function derivedWords(number: number): Weights {
	const found = new Map<number, number>();
	const { word } = wordEntry(number);
	for (const other of wordEntry(number).derived) {
		found.set(other, haveOneStem(word, wordEntry(other).word) ? strengths.derived : strengths.derivedTwice);
	}
	for (const other of wordEntry(number).derived) {
		for (const further of wordEntry(other).derived) {
			if (further !== number && !found.has(further) && haveOneStem(word, wordEntry(further).word)) {
				found.set(further, strengths.derivedTwice);
			}
		}
	}
	return found;
}

function haveOneStem(one: string, other: string): boolean {
	let shared = 0;
	while (shared < one.length && one[shared] === other[shared]) shared += 1;
	return shared >= Math.min(stemLetters, Math.ceil(Math.min(one.length, other.length) / 2));
}
