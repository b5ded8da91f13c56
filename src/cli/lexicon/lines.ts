import {
	encodeCount,
	encodeDigit,
	encodeKind,
	encodeReference,
	type SynsetClass,
	type SynsetKind,
	synsetClasses,
} from '../../text/lexicon-format.ts';
import type { Selection } from './selection.ts';
import {
	derivations,
	isInstance,
	linkedWords,
	locationFile,
	personFile,
	tagTotal,
	type WordNet,
	type WordNetSense,
	type WordNetSynset,
} from './wordnet.ts';

/** A tagged use in running text counts as this many uses in a definition, whose language is peculiar. Untuned. */
const usesPerTag = 3;

const antonymy: ReadonlySet<string> = new Set(['!']);

const fields = (...texts: readonly string[]): string => texts.join('\t').trimEnd();

const references = (numbers: Iterable<number>): string => [...new Set(numbers)].map(encodeReference).join('');

/** The lines of the section `words`: see lexicon-format.ts. */
export function wordLines({ wordnet, words, senses, uses, numberOf, placeOf }: Selection): readonly string[] {
	const allSenses = new Map(words.map((word) => [word, wordnet.senses.get(word) ?? []]));
	const families = linksBothWays(wordnet, allSenses, derivations);
	const opposites = linksBothWays(wordnet, senses, antonymy);
	const linked = (links: ReadonlyMap<string, ReadonlySet<string>>, word: string) =>
		references([...(links.get(word) ?? [])].sort().flatMap((other) => numberOf.get(other) ?? []));
	return words.map((word) => {
		const frequency = usesPerTag * tagTotal(wordnet.senses.get(word)) + (uses.get(word) ?? 0);
		const meanings = (senses.get(word) ?? []).flatMap(({ synset, tagCount }) => {
			const place = placeOf.get(synset.key);
			return place === undefined ? [] : encodeReference(place) + encodeCount(tagCount);
		});
		return fields(word, encodeCount(frequency) + meanings.join(''), linked(families, word), linked(opposites, word));
	});
}

/** The words each word is linked to by such pointers of these senses, both ways: WordNet records some one way only. */
function linksBothWays(
	wordnet: WordNet,
	senses: ReadonlyMap<string, readonly WordNetSense[]>,
	symbols: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
	const links = new Map<string, Set<string>>([...senses.keys()].map((word) => [word, new Set()]));
	for (const [word, those] of senses) {
		for (const other of those.flatMap((sense) => linkedWords(wordnet, sense, symbols))) {
			if (!links.has(other)) continue;
			links.get(word)?.add(other);
			links.get(other)?.add(word);
		}
	}
	return links;
}

/**
 * The lines of the section `synsets`: see lexicon-format.ts. Above a synset stand its hypernyms (`@`, `@i`), what it causes
 * (`>`) and what it entails (`*`); beside it similar adjectives (`&`), its verb group (`$`) and the attribute that an
 * adjective is a value of (`=`).
 *
 * @param definitionWords The words of the definition to keep, for a synset.
 */
export function synsetLines(
	{ wordnet, synsets, numberOf, placeOf }: Selection,
	definitionWords: (synset: WordNetSynset) => readonly string[],
): readonly string[] {
	const targets = (synset: WordNetSynset, symbols: readonly string[]) =>
		synset.pointers.filter(({ symbol }) => symbols.includes(symbol)).map(({ target }) => target);
	/** Selected synsets above, across those that are left out. */
	const above = (synset: WordNetSynset): readonly number[] =>
		targets(synset, ['@', '@i', '>', '*']).flatMap((target) => {
			const next = wordnet.synsets.get(target);
			return placeOf.get(target) ?? (next === undefined ? [] : above(next));
		});
	return synsets.map((synset) =>
		fields(
			encodeDigit(synsetClasses.indexOf(classOf(synset))) + encodeKind(kindOf(synset)),
			references(above(synset)),
			references(targets(synset, ['&', '$', '=']).flatMap((target) => placeOf.get(target) ?? [])),
			references(definitionWords(synset).flatMap((word) => numberOf.get(word) ?? [])),
		),
	);
}

/** The first noun file of lexnames(5WN), in which the classes of the lexicon are ordered. */
const firstNounFile = 3;

function classOf({ partOfSpeech, lexicographerFile }: WordNetSynset): SynsetClass {
	if (partOfSpeech === 'v') return 'verb';
	if (partOfSpeech === 'a') return 'adjective';
	if (partOfSpeech === 'r') return 'adverb';
	return synsetClasses[lexicographerFile - firstNounFile] ?? 'noun.Tops';
}

function kindOf(synset: WordNetSynset): SynsetKind {
	if (isInstance(synset)) return 'individual';
	return synset.words.every((word) => /[A-Z]/.test(word)) ? 'proper' : 'concept';
}

/** Nationality words and their places: adjectives by pertainym, inhabitants by the place that they are members of. */
export function demonyms(wordnet: WordNet): readonly (readonly [demonym: string, place: string])[] {
	const pairs = new Map<string, string>();
	for (const synset of wordnet.synsets.values()) {
		for (const { symbol, target, sourceWord } of synset.pointers) {
			const inhabitant = synset.lexicographerFile === personFile && symbol === '#m';
			const adjective = synset.partOfSpeech === 'a' && symbol === '\\';
			const place = wordnet.synsets.get(target);
			if (!(inhabitant || adjective) || place?.lexicographerFile !== locationFile || !isInstance(place)) continue;
			const country = place.words[0]?.toLowerCase() ?? '';
			for (const name of adjective ? synset.words.slice(sourceWord - 1, sourceWord) : synset.words) {
				const demonym = name.toLowerCase();
				// "Anglo-Indian" and "anti-American" are no nationalities.
				if (demonym !== country && !demonym.includes('-') && !pairs.has(demonym)) pairs.set(demonym, country);
			}
		}
	}
	return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
}
