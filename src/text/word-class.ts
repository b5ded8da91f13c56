import { partOfSpeechOf, type Sense, type SynsetEntry, synsetEntry, wordEntry, wordNumber } from './lexicon-entries.ts';
import type { SynsetClass } from './lexicon-format.ts';

/** What sort of thing a noun names, coarsely. */
export type WordClass =
	| 'person'
	| 'place'
	| 'group'
	| 'time'
	| 'quantity'
	| 'money'
	| 'event'
	| 'act'
	| 'communication'
	| 'artifact'
	| 'animal'
	| 'plant'
	| 'food'
	| 'substance'
	| 'object'
	| 'body'
	| 'attribute'
	| 'state'
	| 'feeling'
	| 'cognition'
	| 'possession'
	| 'phenomenon'
	| 'relation';

export interface ClassShare {
	readonly wordClass: WordClass;
	/** Share of the word's uses as a noun, above 0, at most 1. */
	readonly share: number;
}

const classOfFile: Readonly<Record<SynsetClass, WordClass | null>> = {
	'noun.Tops': null,
	'noun.act': 'act',
	'noun.animal': 'animal',
	'noun.artifact': 'artifact',
	'noun.attribute': 'attribute',
	'noun.body': 'body',
	'noun.cognition': 'cognition',
	'noun.communication': 'communication',
	'noun.event': 'event',
	'noun.feeling': 'feeling',
	'noun.food': 'food',
	'noun.group': 'group',
	'noun.location': 'place',
	'noun.motive': 'cognition',
	'noun.object': 'object',
	'noun.person': 'person',
	'noun.phenomenon': 'phenomenon',
	'noun.plant': 'plant',
	'noun.possession': 'possession',
	'noun.process': 'phenomenon',
	'noun.quantity': 'quantity',
	'noun.relation': 'relation',
	'noun.shape': 'attribute',
	'noun.state': 'state',
	'noun.substance': 'substance',
	'noun.time': 'time',
	verb: null,
	adjective: null,
	adverb: null,
};

/** Concepts at the top of WordNet, which stand in no file of their own class. */
const classOfTop: Readonly<Record<string, WordClass>> = {
	person: 'person',
	location: 'place',
	group: 'group',
	time: 'time',
	quantity: 'quantity',
	event: 'event',
	act: 'act',
	communication: 'communication',
	artifact: 'artifact',
	animal: 'animal',
	plant: 'plant',
	food: 'food',
	substance: 'substance',
	object: 'object',
	attribute: 'attribute',
	state: 'state',
	feeling: 'feeling',
	possession: 'possession',
	phenomenon: 'phenomenon',
	process: 'phenomenon',
	relation: 'relation',
	cognition: 'cognition',
};

/** Words under which everything is money, whatever its file. */
const moneyWords = ['currency', 'monetary unit', 'money', 'sum of money'];

const nounSenses = (word: string): readonly Sense[] => {
	const number = wordNumber(word);
	if (number === undefined) return [];
	return wordEntry(number).senses.filter(({ synset }) => partOfSpeechOf(synsetEntry(synset).synsetClass) === 'noun');
};

/** The classes of a noun, dominant first; empty for what is no noun of the lexicon. */
export function nounClasses(word: string): readonly ClassShare[] {
	const senses = nounSenses(word);
	const total = senses.reduce((sum, sense) => sum + sense.share, 0);
	const shares = new Map<WordClass, number>();
	for (const { synset, share } of senses) {
		const wordClass = classOfSynset(synset);
		if (wordClass !== null) shares.set(wordClass, (shares.get(wordClass) ?? 0) + share / total);
	}
	return [...shares]
		.map(([wordClass, share]) => ({ wordClass, share }))
		.sort((a, b) => b.share - a.share || (a.wordClass < b.wordClass ? -1 : 1));
}

function classOfSynset(synset: number): WordClass | null {
	const { synsetClass, words } = synsetEntry(synset);
	if (moneySynsets().has(synset) || [...ancestorsOf(synset)].some((ancestor) => moneySynsets().has(ancestor))) {
		return 'money';
	}
	const word = words[0] === undefined ? undefined : wordEntry(words[0]).word;
	return classOfFile[synsetClass] ?? (word === undefined ? null : (classOfTop[word] ?? null));
}

let money: ReadonlySet<number> | undefined;

function moneySynsets(): ReadonlySet<number> {
	money ??= new Set(moneyWords.flatMap((word) => nounSenses(word).slice(0, 1)).map((sense) => sense.synset));
	return money;
}

/** The hypernyms of a synset, all the way up, without itself. */
function ancestorsOf(synset: number): ReadonlySet<number> {
	const found = new Set<number>();
	const climb = (from: number) => {
		for (const parent of synsetEntry(from).parents) {
			if (found.has(parent)) continue;
			found.add(parent);
			climb(parent);
		}
	};
	climb(synset);
	return found;
}

/** A sense counts for kinship when it has at least this share of the noun's uses. Untuned. */
const dominantShare = 0.2;

function dominantSynsets(word: string): readonly number[] {
	const senses = nounSenses(word);
	const total = senses.reduce((sum, sense) => sum + sense.share, 0);
	return senses.filter(({ share }) => share / total >= dominantShare).map(({ synset }) => synset);
}

/** Whether a dominant sense of one noun is, or is below, a dominant sense of the other. */
export function isBelow(word: string, ancestor: string): boolean {
	const targets = new Set(dominantSynsets(ancestor));
	return dominantSynsets(word).some(
		(synset) => targets.has(synset) || [...ancestorsOf(synset)].some((above) => targets.has(above)),
	);
}

/** The class of the proper name a word is, by its most frequent sense that is written with a capital; null for none. */
export function classOfName(name: string): 'person' | 'place' | 'group' | null {
	const classes = new Map<string, number>();
	for (const { synset, share } of nounSenses(name)) {
		const entry = synsetEntry(synset);
		const wordClass = entry.kind === 'c' ? null : nameClass(entry);
		if (wordClass !== null) classes.set(wordClass, (classes.get(wordClass) ?? 0) + share);
	}
	const [best] = [...classes].sort(([, a], [, b]) => b - a);
	return best === undefined ? null : (best[0] as 'person' | 'place' | 'group');
}

function nameClass({ synsetClass }: SynsetEntry): 'person' | 'place' | 'group' | null {
	const wordClass = classOfFile[synsetClass];
	if (wordClass === 'object') return 'place';
	return wordClass === 'person' || wordClass === 'place' || wordClass === 'group' ? wordClass : null;
}
