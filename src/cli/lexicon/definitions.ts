import type { Selection } from './selection.ts';
import { isInstance, personFile, shares, type WordNetSynset } from './wordnet.ts';

/** At most so many content words of a definition are kept. Untuned. */
const mostDefinitionWords = 3;

/** Definitions are kept for synsets with at least this share of a word's uses; below, text/word-relations.ts drops them. */
const definedShare = 0.4;

/** Words that occur this often in the definitions ("person", "genus") tell nothing of the word defined. Untuned. */
const usesOfNoise = 1000;

/** The language of definitions below that mark. */
const definitionNoise: ReadonlySet<string> = new Set(
	(
		'characteristic type several various include number lack occur provide follow sometimes together thing way equal ' +
		'certain particular degree capable measure result set process kind manner etc especially often become quality'
	).split(' '),
);

/**
 * Finds the words of a synset's definition to keep, in their order: the telling ones of verbs and persons that are a
 * dominant sense of a word. Measured as in text/word-relations.ts, those of other synsets helped to find no answers.
 */
export function definitionReader(
	{ uses, senses, numberOf, wordnet }: Selection,
	baseOf: (word: string) => string | undefined,
): (synset: WordNetSynset) => readonly string[] {
	const defined = new Set<WordNetSynset>();
	for (const word of senses.keys()) {
		const all = wordnet.senses.get(word) ?? [];
		const share = shares(all);
		for (const [place, { synset }] of all.entries()) {
			if ((share[place] ?? 0) >= definedShare && isDefinitionTelling(synset)) defined.add(synset);
		}
	}
	const isTelling = (base: string) =>
		numberOf.has(base) && !definitionNoise.has(base) && (uses.get(base) ?? 0) < usesOfNoise;
	return (synset) => {
		if (!defined.has(synset)) return [];
		const own = synset.words.map((word) => word.toLowerCase());
		const text = synset.definition.replaceAll(/\([^)]*\)/g, ' ').toLowerCase();
		const bases = (text.match(/[a-z][a-z'-]*/g) ?? []).flatMap((token) => baseOf(token) ?? []);
		const telling = bases.filter((base) => isTelling(base) && !own.includes(base));
		return [...new Set(telling)].slice(0, mostDefinitionWords);
	};
}

const isDefinitionTelling = (synset: WordNetSynset): boolean =>
	synset.partOfSpeech === 'v' || (synset.lexicographerFile === personFile && !isInstance(synset));
