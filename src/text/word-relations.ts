import { childrenOf, synsetEntry, type WordEntry, wordEntry, wordNumber, wordsOf } from './lexicon-entries.ts';

/**
 * How another word is related to a word.
 *
 * - `derived`: of one family: "extend", "extension".
 * - `synonym`: of one synset, or a little weaker of near ones: similar adjectives ("wounded", "injured"), verbs of a group.
 * - `hypernym`: true whenever the word is: "diplomat" for "ambassador", "die" for "kill". `hyponym`: the other way round.
 * - `gloss`: explains the word in its definition.
 * - `antonym`: evidence against, not for.
 *
 * `derived`, `synonym` and `antonym` hold both ways with one weight. The `hypernym` of a word has it as `hyponym`,
 * with another weight, when it is among the commonest.
 */
export type Relation = 'derived' | 'synonym' | 'hypernym' | 'hyponym' | 'gloss' | 'antonym';

export interface RelatedWord {
	/** Lower case; several words have spaces. */
	readonly word: string;
	readonly relation: Relation;
	/** 0.2 to 1: the strength of the relation, times how much of both words' uses it covers. */
	readonly weight: number;
}

/**
 * Strength of a relation between words of one meaning each, measured on 2,400 questions of three sets for answer sentence
 * selection (SelQA dev, QED dev, ClapNQ dev): the logarithm of how much likelier the related word is in a sentence that
 * answers than in one beside it that does not, over the same for the word itself (which is 2.4 times likelier). Few hits
 * stand behind each, so they are rounded. An antonym's weight does not measure that: it is as sure as WordNet is.
 */
const strengths = {
	derived: 0.75,
	derivedTwice: 0.6,
	synonym: 1,
	nearSynonym: 0.8,
	verbHyponym: 0.75,
	verbHypernym: 0.35,
	nounHyponym: 0.5,
	nounHypernym: 0.4,
	gloss: 0.35,
	antonym: 1,
} as const;

/** Weaker relations were no likelier in sentences that answer. */
const smallestWeight = 0.2;

/** Words of one family share a beginning of this many letters, or half the shorter word. Untuned. */
const stemLetters = 4;

/** From so many kinds directly below a concept on, naming the concept says less of each. Measured as above. */
const manyKinds = 30;

/** At most so many hyponyms, the commonest: a concept like "person" has hundreds. Untuned. */
const mostHyponyms = 16;

type Weights = Map<number, number>;

/** The relations of a word, strongest first, then commonest; each word once, under its strongest relation. */
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
		const meaning = synsetEntry(synset);
		const verb = meaning.synsetClass === 'verb';
		const overlaps = (relation: Relation, other: number, strength: number) => {
			for (const [mate, mateShare] of membersOf(other)) {
				if (mate === number) continue;
				// Each pair of meanings adds the geometric mean of its shares; the root below makes weights of overlaps.
				const overlap = strength ** 2 * Math.sqrt(share * mateShare);
				weights[relation].set(mate, (weights[relation].get(mate) ?? 0) + overlap);
			}
		};
		overlaps('synonym', synset, strengths.synonym);
		for (const other of meaning.similar) {
			const heads = Math.max(meaning.similar.length, synsetEntry(other).similar.length);
			overlaps('synonym', other, strengths.nearSynonym * closeness(heads));
		}
		if (meaning.kind !== 'individual') {
			const strength = verb ? strengths.verbHypernym : strengths.nounHypernym;
			for (const parent of meaning.parents) overlaps('hypernym', parent, strength * generality(parent));
		}
		const strength = (verb ? strengths.verbHyponym : strengths.nounHyponym) * generality(synset);
		for (const child of childrenOf(synset)) overlaps('hyponym', child, strength);
		for (const other of meaning.definition) {
			const weight = (strengths.gloss * share) ** 2;
			if (other !== number && weight > (weights.gloss.get(other) ?? 0)) weights.gloss.set(other, weight);
		}
	}
	const commonest = [...weights.hyponym].sort(([a], [b]) => wordEntry(b).frequency - wordEntry(a).frequency || a - b);
	weights.hyponym = new Map(commonest.slice(0, mostHyponyms));
	return strongest(weights);
}

/** How much being one of so many under one head says, 0 to 1. */
const closeness = (kinds: number): number => Math.min(1, Math.log2(manyKinds) / Math.log2(1 + kinds));

const generality = (concept: number): number => closeness(childrenOf(concept).length);

function strongest(weights: Readonly<Record<Relation, ReadonlyMap<number, number>>>): readonly RelatedWord[] {
	const best = new Map<number, RelatedWord>();
	for (const relation of Object.keys(weights) as Relation[]) {
		for (const [other, squared] of weights[relation]) {
			const weight = Math.min(1, Math.sqrt(squared));
			// Relations are tried in order; what is an antonym is nothing else as well.
			if (weight < smallestWeight || weight <= (best.get(other)?.weight ?? 0)) continue;
			best.set(other, { word: wordEntry(other).word, relation, weight });
		}
	}
	return [...best]
		.sort(
			([a, one], [b, other]) => other.weight - one.weight || wordEntry(b).frequency - wordEntry(a).frequency || a - b,
		)
		.map(([, relatedWord]) => relatedWord);
}

/** The words of a synset, each with the share of its uses that have this meaning. */
function membersOf(synset: number): readonly (readonly [word: number, share: number])[] {
	return wordsOf(synset).map((word) => [word, shareOf(wordEntry(word), synset)] as const);
}

const shareOf = (entry: WordEntry, synset: number): number =>
	entry.senses.find((sense) => sense.synset === synset)?.share ?? 0;

function derivedWords(number: number): Weights {
	const found = new Map<number, number>();
	const { word } = wordEntry(number);
	for (const other of wordEntry(number).derived) {
		found.set(other, haveOneStem(word, wordEntry(other).word) ? strengths.derived ** 2 : strengths.derivedTwice ** 2);
	}
	for (const other of wordEntry(number).derived) {
		for (const further of wordEntry(other).derived) {
			if (further !== number && !found.has(further) && haveOneStem(word, wordEntry(further).word)) {
				found.set(further, strengths.derivedTwice ** 2);
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
