import { isNoun, type Token } from '../../text/annotation.ts';
import { genderOfGivenName } from '../../text/given-names.ts';
import { isPersonNoun } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import { joinsNames } from '../../text/person-name.ts';
import { overlap, type Span } from '../../text/span.ts';
import { isRelativePronoun, ofNounPhrase } from './parts-of-speech.ts';
import { isPossessive } from './prepositions.ts';
import type { Statement } from './statement.ts';

/** The names that a noun of a statement says who they are: of "the coach, Lee Poe," the one behind it. */
export interface Bearers {
	/** Beside it, on whichever side. */
	readonly all: readonly Span[];
	/** Those that it surely goes with: where each side has a name, the one that nothing else is said of. */
	readonly sure: readonly Span[];
}

/** Reads what a statement says of which name: "coach Lee Poe", "the coach of Arn, Lee Poe,", "Lee Poe, 41, the coach,". */
export function bearersOf(statement: Statement, place: Span): Bearers {
	const { tokens } = statement;
	const names = wholeNames(statement);
	const inName = (token: Token | undefined) => token !== undefined && names.some((name) => overlap(name, token));
	const first = tokens.findIndex((token) => overlap(token, place));
	if (first < 0 || inName(tokens[first])) return { all: [], sure: [] };
	const behind = tokens.slice(first + 1);
	const over = behind.findIndex((token) => inName(token) || !(isNoun(token) || token.text === '-'));
	const head = over < 0 ? tokens.length - 1 : first + over;
	const next = tokens[head + 1];
	// "The *coach*'s wife, Ann Holm".
	if (isOwnersMark(next)) return { all: [], sure: [] };
	const isPlural = tokens[head]?.normal !== tokens[head]?.lemma;
	const right = names.find(({ start }) => start === next?.start);
	if (right !== undefined) {
		const direct = isPlural ? listFrom(statement, names, right) : [right];
		return { all: direct, sure: direct };
	}
	const after = closedBehind(statement, names, head + 1);
	const explained = tokens.slice(0, first).findLastIndex((token) => !isInside(token));
	const left = namedBefore(statement, names, explained);
	const before = left === undefined || after === 'open' ? [] : isPlural ? listTo(statement, names, left) : [left];
	const behindIt = typeof after === 'string' ? [] : isPlural ? listFrom(statement, names, after) : [after];
	const all = [...before, ...behindIt];
	if (left === undefined || typeof after === 'string' || before.length === 0) return { all, sure: all };
	// "The chairman, Hans Bo, its *treasurer*, Ina Dahl": what is said before each name, or behind each.
	if (isExplainedBefore(tokens, left, inName)) return { all, sure: behindIt };
	return { all, sure: isExplainedBehind(statement, names, after) ? before : [] };
}

/** The names of a statement without the office before them, and with those that only a particle parts as one. */
export function wholeNames({ names, text }: Statement): readonly Span[] {
	const joined: Span[] = [];
	for (const name of names.filter(isProper)) {
		const last = joined.at(-1);
		if (last !== undefined && joinsNames(text.slice(last.end, name.start)))
			joined[joined.length - 1] = { start: last.start, end: name.end };
		else joined.push({ start: name.start + officeIn(text.slice(name.start, name.end)), end: name.end });
	}
	return joined;
}

/** Length of what opens a name as it is written and is no part of it: "*Treasurer* Hans de Groot". */
function officeIn(name: string): number {
	const word = /^(\p{L}+)\s+/u.exec(name);
	const [opening, first = ''] = word ?? [''];
	const isOffice = isPersonNoun(first.toLowerCase()) && genderOfGivenName(first) === undefined;
	return isOffice ? opening.length + officeIn(name.slice(opening.length)) : 0;
}

const isProper = ({ nameClass }: Name) => nameClass !== 'nationality';
const isSeparator = (token: Token | undefined) => token !== undefined && /^(?:[,;:()–—-]|--)$/u.test(token.text);
const isEnd = (token: Token | undefined) => token === undefined || isSeparator(token) || /^[.!?"”]$/u.test(token.text);
const isOwnersMark = (token: Token | undefined) => token !== undefined && /^['’]s?$/u.test(token.text);
/** What may stand between a name's comma and the noun that says who it is: "Arn's former head". */
const isInside = (token: Token) =>
	(ofNounPhrase.has(token.partOfSpeech) && token.partOfSpeech !== 'NUM') ||
	isOwnersMark(token) ||
	isPossessive(token) ||
	token.partOfSpeech === 'ADV';

/**
 * The name behind a noun and what is joined to it by prepositions, between commas: "coach *of Arn, Lee Poe,*". `closed` where none follows
 * and the phrase is over, `open` where it goes on: in "Holm, the coach *said*" nobody is a coach.
 */
function closedBehind(statement: Statement, names: readonly Span[], from: number): Span | 'closed' | 'open' {
	const { tokens } = statement;
	const joined = tokens[from]?.partOfSpeech === 'ADP' ? lengthOf(tokens.slice(from)) : 0;
	const end = tokens[from + joined];
	const name = isSeparator(end) ? names.find(({ start }) => start === tokens[from + joined + 1]?.start) : undefined;
	if (name !== undefined && isEnd(tokens.find(({ start }) => start >= name.end))) return name;
	return isEnd(end) || end?.partOfSpeech === 'CCONJ' || (end !== undefined && isRelativePronoun(end))
		? 'closed'
		: 'open';
}

function lengthOf(tokens: readonly Token[]): number {
	const over = tokens.findIndex((token) => !(isInside(token) || token.partOfSpeech === 'ADP'));
	return over < 0 ? tokens.length : over;
}

/** The name that ends right before the comma, or the "and" of what is said of it, at this place: "Holm, the mayor of Arn *and*". */
function namedBefore({ tokens }: Statement, names: readonly Span[], at: number): Span | undefined {
	const joint = tokens[at];
	const comma =
		joint?.partOfSpeech === 'CCONJ' && !isSeparator(tokens[at - 1])
			? tokens.slice(0, at).findLastIndex((token) => !(isInside(token) || token.partOfSpeech === 'ADP'))
			: at;
	if (!isSeparator(tokens[comma])) return undefined;
	// "Holm, *58*, the mayor".
	const opening = tokens[comma - 1]?.partOfSpeech === 'NUM' && isSeparator(tokens[comma - 2]) ? comma - 2 : comma;
	return names.find(({ end }) => end === tokens[opening - 1]?.end);
}

/** Whether a noun stands right before a name, with a comma or without. */
function isExplainedBefore(
	tokens: readonly Token[],
	name: Span,
	inName: (token: Token | undefined) => boolean,
): boolean {
	const before = tokens.filter(({ end }) => end <= name.start);
	const noun = isSeparator(before.at(-1)) ? before.at(-2) : before.at(-1);
	return isNoun(noun) && !inName(noun);
}

/** Whether behind a name, between commas, a noun phrase says who it is. */
function isExplainedBehind({ tokens }: Statement, names: readonly Span[], name: Span): boolean {
	const behind = tokens.filter(({ start }) => start >= name.end);
	const phrase = behind.slice(1, 1 + lengthOf(behind.slice(1)));
	const isOther = phrase.some((token) => isNoun(token) && !names.some((other) => overlap(other, token)));
	return isSeparator(behind[0]) && isOther && isEnd(behind[1 + phrase.length]);
}

const isListed = /^(?:, |,? and )$/u;

/** "The coaches *Ann Holm and Lee Poe*". */
function listFrom({ text }: Pick<Statement, 'text'>, names: readonly Span[], first: Span): readonly Span[] {
	const next = names.find(({ start }) => start > first.start);
	const goesOn = next !== undefined && isListed.test(text.slice(first.end, next.start));
	return goesOn ? [first, ...listFrom({ text }, names, next)] : [first];
}

/** "*Ann Holm and Lee Poe*, the coaches". */
function listTo({ text }: Pick<Statement, 'text'>, names: readonly Span[], last: Span): readonly Span[] {
	const before = names.findLast(({ start }) => start < last.start);
	const goesOn = before !== undefined && isListed.test(text.slice(before.end, last.start));
	return goesOn ? [...listTo({ text }, names, before), last] : [last];
}
