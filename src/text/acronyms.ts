import { normalForm } from './terms.ts';
import { type Word, words } from './words.ts';

/** A short form that a text explains by what it is short for. */
export interface Acronym {
	/** As {@link normalForm} has it: "unsc". */
	readonly short: string;
	/** In lower case: "security council". */
	readonly long: string;
}

const bracketed = /\(([^()]{2,80})\)/gu;
/** Characters before a bracket that may be the long form. A text of nothing but brackets must not be read once for each of them. */
const longest = 160;
/** Two capitals at least, and no more than a reader takes for letters. */
const shortForm = /^(?=.*\p{Lu}.*\p{Lu})\p{L}[\p{L}\d.&-]{1,9}$/u;
/** Words that no letter of a short form stands for. */
const connectors = new Set('of the and for on in to at by a an de la du von'.split(' '));

/**
 * The short forms that a text explains: "Afghan Citizenship Card (ACC)", "ACC (Afghan Citizenship Card)". Every letter must
 * begin a word of the long form, in order, and every word but the small ones must begin with one; a word may be short for several
 * itself: "UN Security Council (UNSC)". Stricter than the rule of A. Schwartz and M. Hearst, *A simple algorithm for identifying
 * abbreviation definitions in biomedical text*, 2003, which takes letters from inside words too.
 */
export function acronymsIn(text: string): readonly Acronym[] {
	if (!text.includes('(')) return [];
	return [...text.matchAll(bracketed)].flatMap(({ index, 1: inside = '' }) => {
		const leading = text.slice(Math.max(0, index - longest), index);
		const before = words(leading);
		const last = before.at(-1);
		if (last === undefined || leading.slice(last.end) !== ' ') return [];
		if (shortForm.test(inside)) return explained(inside, before);
		const within = words(inside);
		return shortForm.test(last.text)
			? explained(last.text, within).filter(({ long }) => long.length === inside.length)
			: [];
	});
}

/** The acronym that the last of some words explain; none where they do not. Without an abbreviation that it begins with, too. */
function explained(short: string, explaining: readonly Word[]): readonly Acronym[] {
	const letters = lettersOf(short);
	let left = letters.length;
	let at = explaining.length - 1;
	if (connectors.has(explaining[at]?.text ?? '')) return [];
	for (; left > 0; at--) {
		const word = explaining[at]?.text;
		if (word === undefined) return [];
		const initials = shortForm.test(word) ? lettersOf(word) : lettersOf(word).slice(0, 1);
		if (initials !== '' && letters.slice(0, left).endsWith(initials)) left -= initials.length;
		else if (!connectors.has(word)) return [];
	}
	const long = explaining.slice(at + 1);
	const written = (from: readonly Word[]) => from.map(({ text }) => text.toLowerCase()).join(' ');
	const rest = shortForm.test(long[0]?.text ?? '') ? [long.slice(1)] : [];
	return [long, ...rest]
		.filter(({ length }) => length > 1)
		.map((form) => ({ short: normalForm(short), long: written(form) }));
}

function lettersOf(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
