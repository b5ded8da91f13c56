import { daysAndMonths } from './full-stops.ts';
import { genderOfGivenName } from './given-names.ts';
import { baseForms, countryOf, isAdverb, isOrdinaryWord, isPersonNoun, properNounClass } from './lexicon.ts';
import type { Span } from './span.ts';

/** Small words inside the name of a person: "Paul *van der* Meer", "Jean *de la* Cour". */
const particle = '(?:van|von|der|den|de|la|le|du|di|da|dos|del|della|ten|ter|bin|ibn|al|el|af|av|zu)';
/** Those that are English words, or stand before a noun in English: they belong to a name only behind a forename. */
const alsoWords = /^(?:den|ten|bin|la|le|el|al|av|da)\b/u;

const surnameBehind = new RegExp(`^(?: ${particle})* ${particle}[ -]\\p{Lu}[\\p{L}’']*(?:-\\p{Lu}[\\p{L}’']*)*`, 'u');
const particlesBehind = new RegExp(`(?<=^|[ (“"])(?:${particle} )*${particle}[ -]$`, 'u');
const particlesAtEnd = new RegExp(`(?: ${particle})+$`, 'u');
const wordBefore = /(?<![\p{L}\d’'-])(\p{Lu}(?:\.|[\p{L}’']+(?:-\p{L}+)*)) $/u;

/** Forenames that are ordinary words or titles as well. Not "Will" or "Grace", which are known for given names. */
const alsoForenames = new Set(
	'per amir art chase chip drew hope ivy jade joy olive pat pearl penny rich ruby sandy skip'.split(' '),
);
/** Between two capitalised words the words are more, "Maria *do* Carmo", since there they are nothing else. */
const between = new RegExp(`^ (?:(?:${particle}|do|das|ben|bint) )+$`, 'iu');

/** Whether what stands between two parts of a text that are read as names makes them one: "Maria *del* Valle", "Hans *de* Groot". */
export function joinsNames(text: string): boolean {
	return between.test(text);
}

/** What everybody is called, and no part of a name. */
const courtesy = new Set('mr mrs ms miss dr prof sir dame lady lord sheikh king prince princess'.split(' '));
/** Words. Few have more forenames. */
const mostForenames = 2;

/**
 * The whole name of a person, of which a part is given: "Paul van der *Meer*", "*Jean* de la Cour", "Amir *Roe*". Titles and offices are
 * no part of it. The same part where nothing more belongs to it.
 */
export function wholePersonName(text: string, part: Span): Span {
	// A part may be cut short: "Paul *van der*".
	const cut = part.end - (particlesAtEnd.exec(text.slice(part.start, part.end))?.[0].length ?? 0);
	const behind = surnameBehind.exec(text.slice(cut))?.[0];
	const end = behind === undefined ? part.end : cut + behind.length;
	const own = { start: part.start, end };
	if (!/^\p{Lu}/u.test(text.slice(part.start))) return own;
	const small = particlesBefore(text, part.start);
	// What is long already has its forename.
	if (small === '' && text.slice(part.start, end).includes(' ')) return own;
	let start = part.start;
	for (let taken = 0; taken < mostForenames; taken++) {
		const from = start - particlesBefore(text, start).length;
		const word = wordBefore.exec(text.slice(0, from))?.[1];
		if (word === undefined || !isForename(word, text.slice(0, from - word.length - 1))) break;
		start = from - word.length - 1;
	}
	if (start < part.start || alsoWords.test(small)) return { start, end };
	return { start: start - small.length, end };
}

function particlesBefore(text: string, at: number): string {
	return particlesBehind.exec(text.slice(0, at))?.[0] ?? '';
}

/** Whether a word with a capital, behind `before`, is somebody's forename and neither a title nor what begins the sentence. */
function isForename(word: string, before: string): boolean {
	const lower = word.toLowerCase();
	// "J. Roe".
	if (word.endsWith('.') && word.length === 2) return true;
	if (courtesy.has(lower) || countryOf(word) !== null) return false;
	if (
		daysAndMonths.has(lower) &&
		/(?:\b(?:on|in|by|since|until|from|last|next|this|late|early|mid)[ -]|^)$/iu.test(before)
	)
		return false;
	if (genderOfGivenName(word) !== undefined || alsoForenames.has(lower)) return true;
	if (isOrdinaryWord(lower) || isPersonNoun(lower) || properNounClass(lower) === 'place') return false;
	const isFirst = /(?:^|[.!?:”"]\s*|\n)[“"(]?$/u.test(before);
	return !isFirst || (!isAdverb(lower) && baseForms(lower).every((base) => base === lower));
}
