import { daysAndMonths } from './full-stops.ts';
import { genderOfGivenName } from './given-names.ts';
import { baseForms, countryOf, isAdverb, isKindOf, isOrdinaryWord, isPersonNoun, properNounClass } from './lexicon.ts';
import type { Span } from './span.ts';
import { isStopWord } from './stop-words.ts';
import { isCapitalised, type Word, words } from './words.ts';

/**
 * `nationality` is a word such as "Afghan" by itself, which rather describes than names. `thing` is what is called by a common word
 * that is neither a place nor a group: "the Nobel Prize", "the Havelund Open".
 */
export type NameClass = 'person' | 'place' | 'group' | 'thing' | 'nationality' | 'unknown';

/** A proper name in a text. Titles and offices are not part of it: in "US Ambassador Donald Blome" it is "Donald Blome". */
export interface Name extends Span {
	readonly nameClass: NameClass;
	/** The title or office before the name, where there is one: "US Ambassador". */
	readonly role: Span | null;
}

// Lower-case words inside a name: "Bank of England", "Ludwig van Beethoven".
const connectors = new Set('of de van von der den la le bin ibn al el du da di'.split(' '));
const honorifics = new Set(
	'mr mrs ms miss dr prof professor sir lady lord dame saint st rev father president pm dpm king queen prince princess pope emperor sultan sheikh capt captain col colonel gen general lt sgt major maj judge justice sen senator rep gov governor mayor chancellor premier spokesperson spokesman spokeswoman chairman chairwoman chairperson ceo director secretary ambassador minister envoy coach manager detective inspector imam ayatollah bishop cardinal'.split(
		' ',
	),
);
const groupWords = new Set(
	'university college school institute academy council committee commission ministry department office agency bureau assembly parliament congress senate court bank corporation corp company co inc ltd llc group association organization organisation union league party club team federation foundation society church army navy force forces police embassy mission board authority administration government conference network press times post news summit fund trust museum hospital'.split(
		' ',
	),
);
const placeWords = new Set(
	'river lake sea ocean mountain mountains mount island islands bay gulf strait city town county state province district region valley desert park street avenue road square bridge airport harbour harbor port beach forest peninsula coast republic kingdom territory village'.split(
		' ',
	),
);

const thingWords = new Set(
	'open cup prize award awards medal trophy championship championships tournament olympics games festival treaty agreement accord pact act bill law charter convention declaration constitution war battle revolution crisis plan programme program project protocol theorem effect syndrome disease law album song symphony edition day week month year'.split(
		' ',
	),
);

/** Words, other than adverbs, that open a sentence before a name and are no part of it: "*Last* Monday", "*Despite* Norway's vote". */
const opensSentence = new Set(
	'yesterday today tomorrow tonight last next later earlier early late meanwhile overall despite unlike amid amidst'.split(
		' ',
	),
);
/**
 * The proper names of a text, in reading order and apart from each other.
 *
 * @param all Its words, where they are known.
 */
export function findNames(text: string, all: readonly Word[] = words(text)): readonly Name[] {
	return capitalisedRuns(text, all).flatMap((run) => splitAtPlace(run).flatMap((part) => nameOf(part, text) ?? []));
}

/**
 * The words for offices that a text writes like names without naming anybody: "the *Prime Minister* of Norland", "the U.S. *President*".
 *
 * @param names Those of the text.
 */
export function officesAmong(names: readonly Name[], text: string): readonly Span[] {
	return names.flatMap(({ role, end, ...name }) => {
		const start = role?.start ?? name.start;
		const before = text.slice(start, end).split(' of ', 1)[0] ?? '';
		return isRole(words(before).at(-1)?.text ?? '') ? [{ start, end: start + before.length }] : [];
	});
}

function capitalisedRuns(text: string, all: readonly Word[]): Word[][] {
	const runs: Word[][] = [];
	let run: Word[] = [];
	const close = () => {
		while (run.length > 0 && !isCapitalised(run.at(-1)?.text ?? '')) run.pop();
		if (run.length > 0) runs.push(run);
		run = [];
	};
	all.forEach((word, i) => {
		const before = all[i - 1];
		if (run.length > 0 && before !== undefined) {
			const gap = text.slice(before.end, word.start);
			const joined =
				/^(?:\s|-|\.\s| & )$/u.test(gap) &&
				(gap !== '. ' || before.text.length <= 2 || honorifics.has(before.text.toLowerCase()));
			// "Pakistan's Senate" names two things, "King's College" one.
			const owner = /['’]s$/u.test(before.text) && !isOrdinaryWord(before.text.slice(0, -2));
			if (!joined || owner) close();
		}
		if (isCapitalised(word.text)) {
			if (run.length === 0 && startsSentence(text, word.start) && !isNameAtStart(word.text, all[i + 1]?.text ?? ''))
				return;
			if (run.length === 0 && isStopWord(word.text)) return;
			if (isTime(run, text)) run = [];
			run.push(word);
		} else if (run.length > 0) {
			const next = all[i + 1];
			// "Bank of England" is one name, "Viktor Lindqvist of Sweden" is two.
			const joins = word.text !== 'of' || isOrdinaryWord(run.at(-1)?.text ?? '');
			const bridges = joins && connectors.has(word.text) && next !== undefined && isCapitalised(next.text);
			if (bridges || /^\d+$/u.test(word.text)) run.push(word);
			else if (word.text === 'the' && run.at(-1)?.text === 'of') run.push(word);
			else close();
		}
	});
	close();
	return runs;
}

/** "On *Monday* Karl Weiss spoke", "in *March 2020* Norway": when it was is no part of the name. "The Sunday Times" is whole. */
function isTime([first, ...rest]: readonly Word[], text: string): boolean {
	if (first === undefined || !daysAndMonths.has(first.text.toLowerCase())) return false;
	const behind = /\b(?:on|in|by|since|until|till|from|last|next|this|late|early|mid)[ -]$/iu;
	return rest.every((word) => /^\d+$/u.test(word.text)) && behind.test(text.slice(0, first.start));
}

/** Characters before a word: room for a stop, closing and opening signs and white space. */
const betweenSentences = 8;

function startsSentence(text: string, at: number): boolean {
	return /(?:^|[.!?:]["'”’)\]]*\s+|\n)["'“‘([]*$/u.test(text.slice(Math.max(0, at - betweenSentences), at));
}

// The first word of a sentence is capitalised anyway; it is a name when it is not an ordinary word.
function isNameAtStart(word: string, next: string): boolean {
	const lower = word.toLowerCase();
	if (isStopWord(word) || opensSentence.has(lower) || isAdverb(lower)) return false;
	// "*Visiting* Norway"; but "Boxing Day".
	const isDoing = lower.endsWith('ing') && baseForms(lower)[0] !== lower && !isOrdinaryWord(next.toLowerCase());
	return (isCapitalised(next) && !isDoing) || !isOrdinaryWord(lower) || properNounClass(lower) !== null;
}

// "Ambassador to Pakistan Donald Blome": a country before a person's name is not part of it.
function splitAtPlace(run: Word[]): Word[][] {
	const [first, ...rest] = run;
	if (first === undefined || rest.length < 2 || rest.length > 3) return [run];
	if (properNounClass(first.text.toLowerCase()) !== 'place' || isRole(rest[0]?.text ?? '')) return [run];
	const isGiven = (word: Word | undefined) => word !== undefined && genderOfGivenName(word.text) !== undefined;
	const isPerson = !isGiven(first) && isGiven(rest[0]);
	const most: readonly NameClass[] = isPerson ? ['unknown', 'person', 'place'] : ['unknown'];
	const plain = rest.every(
		(word) =>
			isCapitalised(word.text) && most.includes(classOfWord(word.text)) && !placeWords.has(word.text.toLowerCase()),
	);
	return plain ? [[first], rest] : [run];
}

function nameOf(run: readonly Word[], text: string): Name | null {
	const cut = endOfRole(run);
	const own = run.slice(cut);
	const [first, last] = [own[0], own.at(-1)];
	const [roleFirst, roleLast] = [run[0], run[cut - 1]];
	if (first === undefined || last === undefined) return null;
	const role = cut > 0 && roleFirst && roleLast ? { start: roleFirst.start, end: roleLast.end } : null;
	const end = last.end - (/['’]s?$/u.exec(last.text)?.[0].length ?? 0);
	return {
		start: first.start,
		end,
		role,
		nameClass: role ? 'person' : classOf(own, text.slice(first.start, last.end)),
	};
}

/** Words. Few titles and offices are longer. */
const longestRole = 6;

// How many of the first words are a title: everything up to the last word that names an office, if a name is left.
function endOfRole(run: readonly Word[]): number {
	for (let i = Math.min(run.length - 1, longestRole) - 1; i >= 0; i--) {
		const rest = run.slice(i + 1);
		if (!isRole(run[i]?.text ?? '')) continue;
		if (rest.some((word) => connectors.has(word.text) || ['group', 'place'].includes(classOfWord(word.text)))) continue;
		return i + 1;
	}
	return 0;
}

function isRole(word: string): boolean {
	const lower = word.toLowerCase().replace('.', '');
	return honorifics.has(lower) || (isOrdinaryWord(lower) && isPersonNoun(lower) && properNounClass(lower) === null);
}

/** Words. Few persons are called by more. */
const longestPersonName = 4;

function classOf(own: readonly Word[], written: string): NameClass {
	const whole = own
		.map((word) => word.text)
		.join(' ')
		.replace(/['’]s?$/u, '');
	if (own.every((word) => countryOf(word.text) !== null) || isKindOf(whole.toLowerCase(), 'inhabitant'))
		return 'nationality';
	const known = properNounClass(whole.toLowerCase());
	if (known !== null) return known;
	const last = own.at(-1)?.text.toLowerCase() ?? '';
	if (own.length > 1 && thingWords.has(last)) return 'thing';
	if (written.includes(' & ')) return 'group';
	const head = own[Math.max(0, own.findIndex((word) => connectors.has(word.text)) - 1)] ?? own.at(-1);
	// "the U.S. President": an office without a name still says who.
	if (own.length > 1 && isRole(own.at(-1)?.text ?? '')) return 'person';
	const classes = [own.at(-1), head, own[0]].map((word) => classOfWord(word?.text ?? ''));
	const clear = classes.slice(0, 2).find((nameClass) => nameClass !== 'unknown');
	if (clear !== undefined && clear !== 'person') return clear;
	if (own.length === 1) return /^\p{Lu}{2,}$/u.test(whole) ? 'group' : (clear ?? 'unknown');
	if (clear !== undefined || own.length > longestPersonName) return clear ?? 'unknown';
	if (genderOfGivenName(own[0]?.text ?? '') !== undefined && !own.some((word) => connectors.has(word.text)))
		return 'person';
	// Of a name with a hyphen, "Okonjo-Dahl", one part may be a common word.
	const units = written.split(/\s+/u).map((unit) => unit.split('-'));
	const plain = units.every((parts) =>
		parts.some((part) => !isOrdinaryWord(part.toLowerCase().replace(/['’]s?$/u, '')) || /^\p{Lu}\.?$/u.test(part)),
	);
	return plain ? 'person' : 'unknown';
}

function classOfWord(word: string): NameClass {
	const lower = word.toLowerCase().replace(/['’]s?$/u, '');
	if (groupWords.has(lower)) return 'group';
	if (placeWords.has(lower)) return 'place';
	return properNounClass(lower) ?? 'unknown';
}
