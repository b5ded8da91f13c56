import {
	afterTimes,
	ambiguous,
	ambiguousCapitalised,
	beforeNumbers,
	exclaimedNames,
	inNotes,
	reportingVerbs,
	sentenceStarters,
	titles,
} from './full-stops.ts';
import { isSpace } from './lines.ts';
import { isCapitalised } from './words.ts';

/** A stop in a text, with what stands around it. All offsets into `text`. */
export interface Stop {
	readonly text: string;
	/** Where the sentence begins that the stop may end. */
	readonly sentenceStart: number;
	/** The first and past the last of the stops: "." or "?!" or ". . .". */
	readonly stop: number;
	readonly stopEnd: number;
	/** Past the closing quotation marks and brackets behind it. */
	readonly end: number;
	/** Where the paragraph ends; greater than `end`. */
	readonly limit: number;
}

/** Whether the sentence ends at `end`, for a stop with text behind it in the same paragraph. */
export function endsHere(stop: Stop): boolean {
	const { text, end, stopEnd } = stop;
	const mark = text.charAt(stopEnd - 1);
	if (/[。！？．｡]/.test(mark)) return true;
	if (!isSpace(text, end)) return isMissingSpace(stop);
	const next = nextWord(stop, end);
	const before = wordBefore(stop);
	if (isLowerCase(next.word)) return isCasual(stop, mark, before, next);
	if (mark === '!' || mark === '?') {
		if (end > stopEnd && isReported(stop, next)) return false;
		return mark === '?' || !exclaimedNames.has(before.toLowerCase()) || sentenceStarters.has(next.word.toLowerCase());
	}
	if (mark === '…' || stopEnd - stop.stop > 1) return endsAfterEllipsis(stop, next);
	if (mark !== '.') return true;
	return endsAfterPoint(stop, before, next);
}

/** "it rained. they left" and "who knows? ask him": written without capitals. An abbreviation or a quotation goes on. */
function isCasual({ stop, stopEnd, end }: Stop, mark: string, before: string, next: NextWord): boolean {
	if (end > stopEnd || stopEnd - stop > 1 || next.opening !== '') return false;
	if (mark === '?') return true;
	return mark === '.' && /^\p{Ll}{3,}$/u.test(before) && !abbreviations.some((list) => list.has(before));
}

interface NextWord {
	/** Without opening quotation marks and brackets; empty where the next thing is a sign. */
	readonly word: string;
	/** What stands before it: quotation marks, brackets, signs. */
	readonly opening: string;
	readonly end: number;
}

/** Characters of a word that are looked at; longer words are in no list. */
const longestWord = 40;

function nextWord({ text, limit }: Stop, from: number): NextWord {
	let start = from;
	while (start < limit && isSpace(text, start)) start += 1;
	const bound = Math.min(limit, start + longestWord);
	let first = start;
	while (first < bound && !/[\p{L}\p{N}\s]/u.test(text.charAt(first)) && !isHighSurrogate(text, first)) first += 1;
	let end = first;
	while (end < bound && /[\p{L}\p{M}\p{N}'’]/u.test(text.charAt(end))) end += 1;
	return { word: text.slice(first, end), opening: text.slice(start, first), end };
}

function isHighSurrogate(text: string, at: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

const abbreviations = [titles, beforeNumbers, ambiguous, ambiguousCapitalised, inNotes];

/** In lower case all through: "iPhone" and "eBay" begin sentences. */
function isLowerCase(word: string): boolean {
	return /^\p{Ll}(?!\p{Lu})/u.test(word);
}

/** What stands before the stop, back to white space, an opening sign or a dash; inner points stay: "U.S", "p.m". */
function wordBefore({ text, stop, sentenceStart }: Stop): string {
	const bound = Math.max(sentenceStart, stop - longestWord);
	let start = stop;
	while (start > bound && !/[\s"'“”‘’«»()[\]{}*_~`/—–-]/.test(text.charAt(start - 1))) start -= 1;
	return text.slice(start, stop);
}

function endsAfterPoint(stop: Stop, before: string, next: NextWord): boolean {
	const word = before.toLowerCase();
	const startsSentence = sentenceStarters.has(next.word.toLowerCase().replaceAll('’', "'"));
	const isNumberNext = /^\p{N}/u.test(next.word);
	// "1. Wash", "a. Wash", "A. Smith": a marker or an initial, not a sentence.
	if (isMarker(stop)) return false;
	if (before === '' || stop.end > stop.stopEnd) return !(titles.has(word) && stop.end === stop.stopEnd);
	if (titles.has(word)) return startsSentence && before === word && word.length > 2 && !word.includes('.');
	// "p. 55" is a page, "Judith P. Smith" has an initial.
	if (beforeNumbers.has(word) && !/^\p{Lu}$/u.test(before)) return !isNumberNext;
	if (/^\p{Lu}$/u.test(before)) return endsAfterInitial(stop, before, startsSentence);
	if (/^\p{Ll}$/u.test(before)) return startsSentence;
	if (/^[ap]\.m$/.test(word)) return endsAfterTime(stop, next, isNumberNext);
	// Eastern Standard Time; "est." and "Est." are estimates and foundations.
	if (before === 'EST') return true;
	const isAbbreviation =
		/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(before) ||
		ambiguous.has(word) ||
		(ambiguousCapitalised.has(word) && before !== word);
	return !isAbbreviation || (startsSentence && !/[([]/.test(next.opening));
}

function isMarker({ text, sentenceStart, stop }: Stop): boolean {
	return (
		stop - sentenceStart <= longestMarker && /^[•⁃]?\s*(?:\p{N}{1,3}|\p{L})$/u.test(text.slice(sentenceStart, stop))
	);
}

/** Characters: "• 100". */
const longestMarker = 5;

/** "Jonas E. Smith" goes on; "you and I. Did" and "plan B. The" end. */
function endsAfterInitial({ text, stop, sentenceStart }: Stop, initial: string, startsSentence: boolean): boolean {
	if (startsSentence) return true;
	if (initial !== 'I') return false;
	const earlier = text.slice(Math.max(sentenceStart, stop - longestWord), stop - 1).trimEnd();
	return /(?:^|\s)\p{Ll}+$/u.test(earlier);
}

function endsAfterTime(stop: Stop, next: NextWord, isNumberNext: boolean): boolean {
	if (next.word === '' || isNumberNext || afterTimes.has(next.word.toLowerCase())) return false;
	// "At 5 a.m. Mr. Smith went": nothing has been said yet.
	const said = stop.text.slice(stop.sentenceStart, Math.min(stop.stop, stop.sentenceStart + longestWord));
	return !/^(?:at|by|around|about|until|from|before|after|since|on)(?:\s\S+){1,3}$/i.test(said);
}

function endsAfterEllipsis({ text, stop, stopEnd }: Stop, next: NextWord): boolean {
	const isSpacedApart = isSpace(text, stop - 1);
	const points = text.slice(stop, stopEnd).replace(/\s/g, '').length;
	// " . . . " leaves out words inside a sentence; a fourth point, or none of the space, is the stop.
	if (isSpacedApart && points === 3 && /^I(?:\W|$)/.test(next.word)) return false;
	return next.word !== '' || /["“‘«]/.test(next.opening);
}

/** '"Is it over?" Smith asked', "“Why?” the minister said": up to four words to a verb of saying, the names in capitals. */
function isReported(stop: Stop, next: NextWord): boolean {
	if (!/["”'’»]/.test(stop.text.slice(stop.stopEnd, stop.end))) return false;
	let word = next;
	for (let i = 0; i < mostWordsOfSpeaker; i += 1) {
		if (!isCapitalised(word.word) || !isSpace(stop.text, word.end)) return false;
		word = nextWord(stop, word.end);
		if (word.opening !== '') return false;
		if (reportingVerbs.has(word.word)) return true;
	}
	return false;
}

/** "Foreign Minister Ishaq Dar" */
const mostWordsOfSpeaker = 4;

/** "It rained.The road": a space was forgotten. Not so in "Node.js", "Jane.Doe@example.com" and "www.Example.com". */
function isMissingSpace({ text, sentenceStart, stop, stopEnd, end, limit }: Stop): boolean {
	if (stopEnd - stop > 1) return false;
	if (!/^\p{Lu}[\p{Ll}’' ]/u.test(text.slice(end, end + 2))) return false;
	if (!/[\p{Ll}\p{N})”’"%]/u.test(text.charAt(stop - 1))) return false;
	let runStart = stop;
	const first = Math.max(sentenceStart, stop - longestWord);
	while (runStart > first && !isSpace(text, runStart - 1)) runStart -= 1;
	let runEnd = end;
	const last = Math.min(limit, end + longestWord);
	while (runEnd < last && !isSpace(text, runEnd)) runEnd += 1;
	const left = text.slice(runStart, stop);
	const right = text.slice(end, runEnd);
	if (/[@/:_\\]|^www\b|[a-z]\.[a-z]/.test(left) || /[@/\\_]|\.\p{Ll}|^(?:Com|Org|Net)\b/u.test(right)) return false;
	return left.length > 2 || /^\p{N}/u.test(left);
}
