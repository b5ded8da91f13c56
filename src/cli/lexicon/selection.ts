import { possibleBases } from '../../text/inflection.ts';
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

/**
 * Function words of definitions. WordNet lists some of them as rare nouns ("a", "in", "as"). Kept apart from
 * text/stop-words.ts, so that the lexicon does not change when that list does.
 */
const functionWords: ReadonlySet<string> = new Set(
	(
		'a an the this that these those i me my he him his she her it its we us our they them their who whom whose which what ' +
		'of to in on at by for from with without into about above below under over between among through during before after ' +
		'and or but nor so as if than then not no any some all each every both either neither such other another ' +
		'is are was were be been being am has have had having do does did done can could will would may might must shall should ' +
		'up down out off when where why how there here more most very too also'
	).split(' '),
);

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
		if (!functionWords.has(word)) {
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
function selectWords(
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

/** A sense with a smaller share of its word's uses is left out. Untuned. */
const smallestShare = 0.03;

/** What of WordNet goes into the lexicon, numbered. */
export interface Selection {
	readonly wordnet: WordNet;
	/** Sorted by code unit. */
	readonly words: readonly string[];
	readonly numberOf: ReadonlyMap<string, number>;
	/** How often definitions use a word. */
	readonly uses: ReadonlyMap<string, number>;
	/** The senses kept of each word. */
	readonly senses: ReadonlyMap<string, readonly WordNetSense[]>;
	/** The synsets of these senses, sorted by key. */
	readonly synsets: readonly WordNetSynset[];
	/** From the key of a synset to its number. */
	readonly placeOf: ReadonlyMap<string, number>;
}

/**
 * Selects what goes into the lexicon.
 *
 * @param nationalities Words that are selected whatever their uses.
 */
export function select(
	wordnet: WordNet,
	uses: ReadonlyMap<string, number>,
	nationalities: ReadonlySet<string>,
): Selection {
	const words = selectWords(wordnet, uses, nationalities);
	const senses = new Map(
		words.map((word) => {
			const all = wordnet.senses.get(word) ?? [];
			const share = shares(all);
			return [word, all.filter((_, place) => (share[place] ?? 0) >= smallestShare)] as const;
		}),
	);
	const used = new Set([...senses.values()].flatMap((kept) => kept.map(({ synset }) => synset)));
	const synsets = [...used].sort((a, b) => (a.key < b.key ? -1 : 1));
	return {
		wordnet,
		words,
		numberOf: new Map(words.map((word, number) => [word, number])),
		uses,
		senses,
		synsets,
		placeOf: new Map(synsets.map(({ key }, place) => [key, place])),
	};
}
