import { datelineEnd } from '../ranking/span-fit.ts';
import { isNoun, isVerb, type Token } from '../text/annotation.ts';
import type { Span } from '../text/span.ts';

/** Which words of a sentence say of what a figure is. */
export interface FigureClause {
	/** Those that say it: its own clause, with what opens it ("In May, ...", "Days after the storm hit Kell, ..."). */
	readonly own: Span;
	/** The clause before, of another subject: "*Norland called for help* as the toll rose to 31". Null where there is none. */
	readonly before: Span | null;
}

/** @param end Where another number with words of its own begins. */
export function figureClauseOf(text: string, tokens: readonly Token[], figure: Span, end: number): FigureClause {
	const from = afterPurpose(text, datelineEnd(text), figure);
	const joint = jointBefore(text, tokens, from, figure);
	const to = Math.min(end, endBehind(text, tokens, figure));
	return joint === null
		? { own: { start: from, end: to }, before: null }
		: { own: { start: joint, end: to }, before: { start: from, end: joint } };
}

/** Whether a figure is what a count came to: "rose *to 31* on Wednesday", "passed 31", "put the toll at 31". */
export function isReached(text: string, { start }: Span): boolean {
	return /\b(?:to|at|reach(?:ed|es)?|pass(?:ed|es)?|hits?|top(?:ped|s)?|exceed(?:ed|s)?|surpass(?:ed|es)?) $/iu.test(
		text.slice(0, start),
	);
}

/** "*To make up for the loss,* the tax was raised to 15 percent" says what for. */
function afterPurpose(text: string, from: number, figure: Span): number {
	const purpose = /^To \p{Ll}+ [^,;:]*, /u.exec(text.slice(from, figure.start));
	return from + (purpose?.[0].length ?? 0);
}

/** Where a clause with a subject and a verb of its own begins before the figure, behind another such: "..., *as* the toll rose to 31". */
function jointBefore(text: string, tokens: readonly Token[], from: number, figure: Span): number | null {
	const joint = [...text.slice(from, figure.start).matchAll(/ (?:as|while|after) (?=[^,;:]*$)/gu)].at(-1);
	if (joint === undefined) return null;
	const at = from + joint.index + 1;
	const clause = tokens.filter(({ start }) => start > at && start < figure.start);
	const subject = clause.findIndex(isNoun);
	const isClause = subject >= 0 && clause.slice(subject).some(isVerb);
	return isClause && tokens.some((token) => token.start >= from && token.end < at && isVerb(token)) ? at : null;
}

/** What joins a clause of its own, whose subject is none of those counted: not "and *all of them* lived in Harn". */
const joins =
	/, (?:and|but|while|although|though) (?!(?:all|both|most|many|some|half|they|these|those|it|this|that)\b)/gu;
/** ", deputy mayor Ann Voss told the council, blaming ...": who said so, and what else. */
const saidBehind = /, (?!which|who|when|where)[^,;:]{1,80}? (?:said|says|told|reported|announced)\b/u;
/** "Rose to 18 *when a man died in hospital*" tells of one more. */
const oneMore = /^,? (?:when|after) [^;:]*\b(?:died|succumbed|found|recovered|pulled)\b/u;

function endBehind(text: string, tokens: readonly Token[], figure: Span): number {
	const behind = text.slice(figure.end);
	const said = saidBehind.exec(behind);
	const other = [...behind.matchAll(joins)].find(({ index, 0: joint }) =>
		isOfOwnSubject(tokens, figure.end + index + joint.length),
	);
	const more = isReached(text, figure) ? oneMore.exec(behind) : null;
	const ends = [said, other, more].flatMap((one) => (one == null ? [] : [figure.end + one.index]));
	return Math.min(text.length, ...ends);
}

const inSubject = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP']);

/** Whether a clause has a noun and then a verb: "*the rebuilding of Kell has* barely begun". */
function isOfOwnSubject(tokens: readonly Token[], from: number): boolean {
	const clause = tokens.filter(({ start }) => start >= from);
	const end = clause.findIndex(({ partOfSpeech, text }) => !inSubject.has(partOfSpeech) && !/^['’]s$|^-$/u.test(text));
	return clause.slice(0, Math.max(end, 0)).some(isNoun) && isVerb(clause[end]);
}
