import { possibleBases } from '../text/inflection.ts';
import { isStopWord } from '../text/stop-words.ts';
import {
	isInstance,
	locationFile,
	shares,
	tagTotal,
	type WordNet,
	type WordNetSense,
	type WordNetSynset,
} from './wordnet.ts';

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

/** Lexicographer files noun.animal, noun.body and noun.plant: mostly Latin species and bones, not words of the news. */
const obscureFiles: ReadonlySet<number> = new Set([5, 8, 20]);

/** So many uses in definitions show that an obscure word, or one of several words, is an ordinary one. Untuned. */
const ordinaryUses = 2;

/** A word brings its unused synonyms along when their synset has at least this share of its uses. Untuned. */
const dominantShare = 0.3;

/**
 * The words worth their bytes: what was tagged; verbs; places; nationality words; other single words unless they are
 * obscure, and other phrases only when definitions use them, or when they are a synonym of a tagged word in a dominant sense.
 */
export function selectWords(
	wordnet: WordNet,
	uses: ReadonlyMap<string, number>,
	nationalities: ReadonlySet<string>,
): readonly string[] {
	const selected: string[] = [];
	for (const [word, senses] of wordnet.senses) {
		const single = !word.includes(' ');
		const obscure = senses.every(({ synset }) => obscureFiles.has(synset.lexicographerFile));
		const individual = senses.some(({ synset }) => isInstance(synset));
		const count = uses.get(word) ?? 0;
		const chosen =
			tagTotal(senses) > 0 ||
			nationalities.has(word) ||
			senses.some(({ synset }) => synset.partOfSpeech === 'v' || isPlace(synset)) ||
			(single && !obscure) ||
			count >= (individual ? 1 : ordinaryUses) ||
			(!obscure && senses.some((sense) => isBroughtAlong(wordnet, sense)));
		if (chosen) selected.push(word);
	}
	return selected.sort((a, b) => (a < b ? -1 : 1));
}

const isPlace = (synset: WordNetSynset): boolean => isInstance(synset) && synset.lexicographerFile === locationFile;

function isBroughtAlong(wordnet: WordNet, sense: WordNetSense): boolean {
	return sense.synset.words.some((mate) => {
		const senses = wordnet.senses.get(mate.toLowerCase()) ?? [];
		const place = senses.findIndex(({ synset }) => synset === sense.synset);
		return (senses[place]?.tagCount ?? 0) > 0 && (shares(senses)[place] ?? 0) >= dominantShare;
	});
}
