import { genderOfGivenName } from '../../text/given-names.ts';
import { countryOf, isKindOf, isOrdinaryWord, properNounClass } from '../../text/lexicon.ts';
import { normalForm } from '../../text/terms.ts';
import { words } from '../../text/words.ts';
import type { Comparison } from './comparison.ts';

/** How two names stand to each other, where `variant` is one name spelt, shortened or titled in two ways. */
export function compareNames(a: string, b: string): Comparison | 'variant' {
	const [one, other] = [nameWords(a), nameWords(b)];
	if (one.length === 0 || other.length === 0) return 'unrelated';
	if (one.join(' ') === other.join(' ')) return plain(a) === plain(b) ? 'agree' : 'variant';
	if (isShortForm(one, other) || isShortForm(other, one)) return 'variant';
	if (isAcronymOf(a, other) || isAcronymOf(b, one)) return 'variant';
	// A country does not contradict a place in it.
	if (isCountry(one) !== isCountry(other) && [one, other].every(isPlace)) return 'compatible';
	return 'differ';
}

/** Titles before a name, which are no part of it. Behind another word of the name one is: "Stephen *King*". */
const titles = new Set(
	'mr mrs ms miss dr prof professor sir lady dame lord pm president minister prime ambassador mayor gen general col sen senator gov governor king queen prince princess judge justice saint st'.split(
		' ',
	),
);
/** Words within a name that writers leave out. */
const small = new Set('the a an of de la jr sr'.split(' '));

/** Long forms of what is mostly written short. General usage. */
const longForms = new Map([
	['us', 'united states'],
	['usa', 'united states'],
	['america', 'united states'],
	['uk', 'united kingdom'],
	['britain', 'united kingdom'],
	['great britain', 'united kingdom'],
	['un', 'united nations'],
	['eu', 'european union'],
	['uae', 'united arab emirates'],
	['nyc', 'new york city'],
	['unsc', 'united nations security council'],
	['unga', 'united nations general assembly'],
]);

function nameWords(name: string): readonly string[] {
	const all = words(name).map(({ text }) => normalForm(text).toLowerCase());
	const telling = all.filter((word) => !small.has(word));
	const named = telling.filter((word, i) => !titles.has(word) || (i > 0 && i === telling.length - 1));
	const kept = named.every((word) => titles.has(word)) ? telling : named;
	const bare = kept.length === 0 ? all : kept;
	const demonym = bare.length === 1 ? countryOf(bare[0] ?? '') : null;
	const long = longForms.get(demonym ?? bare.join(' '));
	if (long !== undefined) return long.split(' ');
	return demonym === null ? bare.flatMap((word) => longForms.get(word)?.split(' ') ?? [word]) : demonym.split(' ');
}

/** As a reader compares at a glance: what differs beyond this is shown as a variant. */
function plain(name: string): string {
	return name
		.replace(/^the /iu, '')
		.replace(/['’]s$/u, '')
		.replace(/\s+/gu, ' ')
		.toLowerCase();
}

/** Whether every word of `short` stands for one of `long`, in order: "Lalley", "J. Lalley", "Jonathon Lalley". */
function isShortForm(short: readonly string[], long: readonly string[]): boolean {
	if (short.length > long.length) return false;
	let at = 0;
	for (const [i, word] of short.entries()) {
		const isLast = i === short.length - 1;
		const found = long.findIndex((other, j) => j >= at && sameNameWord(word, other, isLast));
		if (found < 0) return false;
		at = found + 1;
	}
	const [word = ''] = short;
	return short.length > 1 || sameNameWord(word, long.at(-1) ?? '', true) || namesAlone(word, long.slice(1));
}

/** Letters from which a word that no list knows is taken for a name by itself. Untuned. */
const longEnoughAlone = 4;

/**
 * Whether a word that is not the last of a name names the same by itself: a given name, or a word that is no other name and no
 * ordinary word. "Bank" is no short form of "Bank of England", nor "Paris" of "Paris Saint-Germain"; a place is of its county.
 */
function namesAlone(word: string, others: readonly string[]): boolean {
	if (genderOfGivenName(word) !== undefined) return true;
	if (word.length < longEnoughAlone || isOrdinaryWord(word)) return false;
	return properNounClass(word) !== 'place' || properNounClass(others.join(' ')) === 'place';
}

function sameNameWord(a: string, b: string, whole: boolean): boolean {
	if (a === b) return true;
	const initial = a.length === 1 || b.length === 1;
	if (initial) return !whole && a[0] === b[0];
	return isSpellingOf(a, b);
}

/** Letters from which two spellings of a name may differ in their vowels: below, "Maria" would be "Mario". Untuned. */
const longEnough = 6;
/** Consonants that two spellings must share: fewer are shared by too many names. Untuned. */
const fewestConsonants = 4;

/**
 * Whether two words may be spellings of one name: the same consonants in the same order with doubles and the vowels
 * between left out ("Jonathon", "Jonathan"; "Mohammed", "Muhammad"), and the same kind of ending, since the last letter of
 * a first name often tells women from men.
 */
function isSpellingOf(a: string, b: string): boolean {
	if (Math.min(a.length, b.length) < longEnough || a[0] !== b[0]) return false;
	const ending = (word: string) => (/[aeiouy]$/u.test(word) ? word.at(-1) : '');
	return skeleton(a) === skeleton(b) && skeleton(a).length >= fewestConsonants && ending(a) === ending(b);
}

function skeleton(word: string): string {
	return word
		.replace(/[aeiouy]/gu, '')
		.replace(/ph/gu, 'f')
		.replace(/(.)\1+/gu, '$1');
}

/** "FO" for "Foreign Office": the first letters of all words. */
function isAcronymOf(short: string, long: readonly string[]): boolean {
	const letters = short.replace(/[.\s]/gu, '');
	return (
		/^\p{Lu}{2,6}$/u.test(letters) && long.length > 1 && long.map((word) => word[0]).join('') === letters.toLowerCase()
	);
}

function isCountry(name: readonly string[]): boolean {
	return isKindOf(name.join(' '), 'country');
}

function isPlace(name: readonly string[]): boolean {
	return properNounClass(name.join(' ')) !== 'person';
}
