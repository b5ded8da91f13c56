import { partOfSpeechOf, type Sense, synsetEntry, wordEntry, wordNumber, wordsOf } from './lexicon-entries.ts';
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

/** Concepts at the top of WordNet, which stand in a file of their own. */
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

/** What a name names. */
export type NameClass = 'person' | 'place' | 'group';

/** Words under which everything is of one class, whatever its lexicographer file; the first sense of each counts. */
const classWords = {
	money: ['currency', 'monetary unit', 'money', 'sum of money'],
	place: ['location', 'geological formation', 'body of water', 'dry land', 'celestial body'],
	quantity: ['proportion'],
} as const;

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
	const named = classSynsets();
	for (const concept of [synset, ...ancestorsOf(synset)]) {
		const wordClass = named.get(concept);
		if (wordClass !== undefined) return wordClass;
	}
	const { synsetClass } = synsetEntry(synset);
	if (synsetClass !== 'noun.Tops') return classOfFile[synsetClass];
	const top = wordsOf(synset).find((word) => Object.hasOwn(classOfTop, wordEntry(word).word));
	return top === undefined ? null : (classOfTop[wordEntry(top).word] ?? null);
}

let concepts: ReadonlyMap<number, WordClass> | undefined;

function classSynsets(): ReadonlyMap<number, WordClass> {
	concepts ??= new Map(
		(Object.keys(classWords) as (keyof typeof classWords)[]).flatMap((wordClass) =>
			classWords[wordClass].flatMap((word) =>
				nounSenses(word)
					.slice(0, 1)
					.map(({ synset }) => [synset, wordClass] as const),
			),
		),
	);
	return concepts;
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

/** The senses that a noun is mostly used in. Empty for what is no noun. */
export function dominantSynsets(word: string): readonly number[] {
	const senses = nounSenses(word);
	const total = senses.reduce((sum, sense) => sum + sense.share, 0);
	return senses.filter(({ share }) => share / total >= dominantShare).map(({ synset }) => synset);
}

/** The dominant senses of a noun, and all above them. */
export function sensesAndAbove(word: string): ReadonlySet<number> {
	return new Set(dominantSynsets(word).flatMap((synset) => [synset, ...ancestorsOf(synset)]));
}

/** A word counts as a name when its senses as a name have at least this share of its uses as a noun. Untuned. */
const nameShare = 0.4;

/** A word that also is the name of one individual counts as a name from this share on: "turkey", "bush". Untuned. */
const individualShare = 0.2;

/** The class of the proper name that a word is, by its most frequent sense as one; null where it is mostly none. */
export function classOfName(name: string): NameClass | null {
	const senses = nounSenses(name);
	const total = senses.reduce((sum, sense) => sum + sense.share, 0);
	const shares = new Map<NameClass, number>();
	let named = 0;
	let individual = 0;
	for (const { synset, share } of senses) {
		const entry = synsetEntry(synset);
		if (entry.kind === 'concept') continue;
		named += share / total;
		if (entry.kind === 'individual') individual += share / total;
		const nameClass = nameClassOf(synset);
		if (nameClass !== null) shares.set(nameClass, (shares.get(nameClass) ?? 0) + share);
	}
	if (named < nameShare && individual < individualShare) return null;
	return [...shares].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function nameClassOf(synset: number): NameClass | null {
	const wordClass = classOfSynset(synset);
	return wordClass === 'person' || wordClass === 'place' || wordClass === 'group' ? wordClass : null;
}
