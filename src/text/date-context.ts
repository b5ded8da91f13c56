import { isCapitalised } from './words.ts';

// What the words around an expression tell of whether it is a date.

/** Words in -s that are no plurals. */
const noPlural = 'was|as|has|is|its|this|does|across|unless|versus|less|plus|thus|perhaps|always|towards';
const plural = new RegExp(`^ (?!(?:${noPlural})\\b)[a-z]+s\\b`, 'u');

/** Before the plural of a thing a number is no year, "2000 homes"; before a name it may be: "in 2020 Democrats won". */
export function isCounted(after: string): boolean {
	return plural.test(after);
}

/** The beginning of a sentence or phrase, or a word that goes with a noun. */
export const nounBehind =
	/(?:^|[^\p{L}\s] ?|['’]s |\b(?:its|his|her|their|our|my|your|these|those|in|over|for|during|within|of) )$/iu;

export function isYearContext(before: string): boolean {
	return /(?:\b(?:in|since|by|until|till|during|throughout|before|after|from|to|through|around|circa|between|as of|back to|of|and|or|for|year|early|late|end-)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December),?|\() ?$/iu.test(
		before,
	);
}

/** Behind "May 3" stands no unit: "June 5 million" is no date. */
export function isNoAmount(_before: string, after: string): boolean {
	return !/^ (?:million|billion|percent|per cent)\b/u.test(after);
}

/** "every Sunday", "the first Sunday of the month", "open Tuesday to Sunday", "the Saturday club". */
export function recurs(before: string, after: string): boolean {
	return (
		/^ (?:club|school|class|classes|lessons?|league|markets?)\b/u.test(after) ||
		/\b(?:every|each|most|any|first|second|third|fourth|last)(?: other)? $/iu.test(before) ||
		/day(?: (?:to|through|until) | ?[-–] ?)$/u.test(before) ||
		/^ ?(?:to|through|until|[-–]) ?\p{Lu}\p{L}+day\b/u.test(after)
	);
}

/** "the Sunday Herald", "Black Friday": a capital that does not begin a sentence, and no word that goes with a day. */
export function isPartOfName(before: string, after: string): boolean {
	if (/\b(?:the|a|an) $/iu.test(before) && /^ \p{Lu}/u.test(after)) return true;
	const previous = /(?<word>\p{L}+) $/u.exec(before)?.groups?.word;
	if (previous === undefined || !isCapitalised(previous)) return false;
	return !/^(?:On|By|Since|Until|Till|After|Before|From|Last|Next|This|Late|Early|And|But|Or|Between|As|Starting|Beginning|Through|Of|Following)$/u.test(
		previous,
	);
}
