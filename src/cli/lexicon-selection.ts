import { possibleBases } from '../text/inflection.ts';
import { isStopWord } from '../text/stop-words.ts';
import { derivations, isInstance, linkedWords, shares, tagTotal, type WordNet, type WordNetSense } from './wordnet.ts';

/** An inflected form is one of about four of its base, so it has a quarter of the base's uses. Untuned. */
const formsOfABase = 4;

/** Finds the likeliest base form of a lower-case word of a definition; undefined for function words and unknown ones. */
export function baseFinder(wordnet: WordNet): (word: string) => string | undefined {
	const known = new Map<string, string | undefined>();
	return (word) => {
		if (known.has(word)) return known.get(word);
		let best: string | undefined;
		let most = -1;
		const consider = (base: string, weight: number) => {
			if (weight <= most || !wordnet.senses.has(base)) return;
			best = base;
			most = weight;
		};
		if (!isStopWord(word)) {
			// An untagged word is still likelier itself than a form of another untagged one.
			consider(word, tagTotal(wordnet.senses.get(word)) + 1 / formsOfABase);
			for (const { base } of possibleBases(word)) consider(base, tagTotal(wordnet.senses.get(base)) / formsOfABase);
		}
		known.set(word, best);
		return best;
	};
}

/** Longest entry that is looked for in definitions, in words. */
const longestPhrase = 3;

/** How often each word occurs in WordNet's definitions and examples, entries of two and three words included. */
export function countUses(wordnet: WordNet, baseOf: (word: string) => string | undefined): ReadonlyMap<string, number> {
	const uses = new Map<string, number>();
	const add = (word: string) => uses.set(word, (uses.get(word) ?? 0) + 1);
	for (const synset of wordnet.synsets.values()) {
		const tokens = synset.gloss.toLowerCase().match(/[a-z][a-z'-]*/g) ?? [];
		const bases = tokens.map((token) => baseOf(token) ?? token);
		for (const [at, base] of bases.entries()) {
			if (wordnet.senses.has(base)) add(base);
			for (let length = 2; length <= longestPhrase && at + length <= bases.length; length++) {
				const phrase = bases.slice(at, at + length).join(' ');
				if (wordnet.senses.has(phrase)) add(phrase);
			}
		}
	}
	return uses;
}

/** Nouns of these lexicographer files are mostly species, bones, dishes and compounds, not words of the news. */
const obscureFiles: ReadonlySet<number> = new Set([5, 8, 13, 20, 27]);
const personFile = 18;
const locationFile = 15;

/** So many uses in definitions show that a word of an obscure file, or of several words, is an ordinary one. Untuned. */
const ordinaryUses = 2;

/** A word brings its unused synonyms along when their synset has at least this share of its uses. Untuned. */
const dominantShare = 0.3;

/**
 * The words worth their bytes: those that were tagged, or that occur in definitions; every verb; names of persons and
 * places, when they are of one word or occur in a definition; and words that nothing uses, but that are derived from a
 * tagged word or are its synonym in a dominant sense.
 */
export function selectWords(wordnet: WordNet, uses: ReadonlyMap<string, number>): readonly string[] {
	const selected: string[] = [];
	for (const [word, senses] of wordnet.senses) {
		const count = uses.get(word) ?? 0;
		const phrase = word.includes(' ');
		const named = senses.some(({ synset }) => isNamed(synset));
		const obscure = senses.every(({ synset }) => obscureFiles.has(synset.lexicographerFile));
		const needed = obscure || (phrase && !named) ? ordinaryUses : 1;
		const chosen =
			tagTotal(senses) > 0 ||
			count >= needed ||
			(named && !phrase) ||
			senses.some(({ synset }) => synset.partOfSpeech === 'v') ||
			(!obscure && senses.some((sense) => isBroughtAlong(wordnet, sense)));
		if (chosen) selected.push(word);
	}
	return selected.sort((a, b) => (a < b ? -1 : 1));
}

const isNamed = (synset: WordNetSense['synset']): boolean =>
	isInstance(synset) && [personFile, locationFile].includes(synset.lexicographerFile);

function isBroughtAlong(wordnet: WordNet, sense: WordNetSense): boolean {
	const isTagged = (word: string) => tagTotal(wordnet.senses.get(word)) > 0;
	if (!sense.word.includes(' ') && linkedWords(wordnet, sense, derivations).some(isTagged)) return true;
	return sense.synset.words.some((mate) => {
		const senses = wordnet.senses.get(mate.toLowerCase()) ?? [];
		const place = senses.findIndex(({ synset }) => synset === sense.synset);
		return (senses[place]?.tagCount ?? 0) > 0 && (shares(senses)[place] ?? 0) >= dominantShare;
	});
}
