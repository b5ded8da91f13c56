import { irregularForms } from '../../text/irregular-forms.ts';
import { baseForms } from '../../text/lexicon.ts';
import { synsetEntry, type WordEntry, wordCount, wordEntry } from '../../text/lexicon-entries.ts';
import { isStopWord } from '../../text/stop-words.ts';

/** Words to make sentences of, each list commonest first. Names are capitalised. */
export interface English {
	readonly nouns: WordList;
	readonly adjectives: WordList;
	readonly verbs: readonly [Verb, ...Verb[]];
	readonly places: WordList;
	readonly givenNames: WordList;
	readonly surnames: WordList;
}

export type WordList = readonly [string, ...string[]];

/** A regular verb. */
export interface Verb {
	readonly base: string;
	readonly past: string;
}

/** The most words of each kind. Together with the names they make a vocabulary as large as a newspaper's of a year. */
const most = { nouns: 12_000, adjectives: 4_000, verbs: 3_000 };

/** The share of a word's uses that a kind must have for the word to be of it: more than half. */
const mainly = 0.5;

const givenNames =
	`Amira Andrew Anna Ayesha Carlos Chen Clara Daniel David Elena Emma Fatima Grace Hana Hassan Helen Hugo Ibrahim
	Ingrid Ivan James Jan Joanna Jonas Karim Kofi Laila Lars Laura Leon Lucia Maria Marta Maya Michael Nadia Nikolai Nora Olga Omar
	Oscar Pedro Peter Priya Rachel Rahim Robert Rosa Samir Sara Sofia Stefan Susan Tariq Thomas Victor Yuki Yusuf Zara`.split(
		/\s+/,
	);

/** Names that are not to be met in made-up news. */
const unsuitable = new Set(
	'allah buddha christ devil eve god hitler jesus krishna lord mary mohammed moses muhammad paul stalin'.split(' '),
);

/** Reads the words of the lexicon. */
export function readEnglish(): English {
	const entries = Array.from({ length: wordCount() }, (_, number) => wordEntry(number)).sort(
		(a, b) => b.frequency - a.frequency || a.word.length - b.word.length || (a.word < b.word ? -1 : 1),
	);
	const words = entries.filter(({ word }) => /^[a-z]{3,}$/.test(word) && !isStopWord(word));
	const list = (kind: Kind) => words.filter((entry) => shareOf(entry, kind) > mainly).map(({ word }) => word);
	// "Einstein" and "Albert Einstein": a last name.
	const lastWords = new Set(entries.flatMap(({ word }) => /^[a-z]+ ([a-z]+)$/.exec(word)?.[1] ?? []));
	const surnames = list('person').filter((word) => lastWords.has(word) && !unsuitable.has(word));
	return {
		nouns: notEmpty(list('noun').slice(0, most.nouns)),
		adjectives: notEmpty(list('adjective').slice(0, most.adjectives)),
		verbs: notEmpty(
			list('verb')
				.flatMap((base) => regularVerb(base) ?? [])
				.slice(0, most.verbs),
		),
		places: notEmpty(list('place').map(capitalised)),
		givenNames: notEmpty(givenNames),
		surnames: notEmpty(surnames.map(capitalised)),
	};
}

type Kind = 'noun' | 'adjective' | 'verb' | 'place' | 'person';

function shareOf({ senses }: WordEntry, kind: Kind): number {
	return senses.filter(({ synset }) => kindOf(synset) === kind).reduce((sum, { share }) => sum + share, 0);
}

function kindOf(synset: number): Kind | null {
	const { synsetClass, kind } = synsetEntry(synset);
	if (kind === 'individual') {
		if (synsetClass === 'noun.location') return 'place';
		return synsetClass === 'noun.person' ? 'person' : null;
	}
	if (kind === 'proper') return null;
	if (synsetClass === 'verb' || synsetClass === 'adjective') return synsetClass;
	return synsetClass.startsWith('noun.') ? 'noun' : null;
}

const irregularBases = [...new Set([...irregularForms.verb.values()].flat())];

/** Null for a verb that is irregular ("become" as "come"), or may be, as short ones with a "t" are: "put", "cost". */
function regularVerb(base: string): Verb | null {
	if (/^[a-z]{1,3}t$/.test(base) || irregularBases.some((other) => base.endsWith(other))) return null;
	const stem = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base)
		? `${base}${base.at(-1)}`
		: base.replace(/(?<=[^aeiou])y$/, 'i');
	const past = base.endsWith('e') ? `${base}d` : `${stem}ed`;
	return baseForms(past).includes(base) ? { base, past } : null;
}

/** The regular plural of a noun; the noun itself where it has none. */
export function pluralOf(noun: string): string {
	const regular = /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun.replace(/(?<=[^aeiou])y$/, 'ie')}s`;
	return baseForms(regular).includes(noun) ? regular : noun;
}

export function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

function notEmpty<T>(list: readonly T[]): readonly [T, ...T[]] {
	const [first, ...rest] = list;
	if (first === undefined) throw new Error('expected words of every kind in the lexicon, found none of one kind');
	return [first, ...rest];
}
