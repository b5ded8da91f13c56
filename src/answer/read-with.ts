import { cutSentences } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { isApart, type Standing, standingOf } from '../corpus/standing.ts';
import { tableRowOf } from '../corpus/table-row.ts';
import type { Span } from '../text/span.ts';
import type { Evidenced } from './answer.ts';
import { howTo, onlyAsks } from './asks.ts';

/**
 * What of its article a sentence is to be read with, since alone it may say nothing or the opposite: "Support for version 11" under
 * "Removed", "gloves at the lathe" behind "Never:". Spans of the article's body, in reading order.
 */
export interface ReadWith {
	/**
	 * The headings over it, where it is an entry, a row or another piece of text that is no whole sentence, or as far as they ask or
	 * name what it answers; then the line with a colon that leads to it, or the head of its table. Never the article's title.
	 */
	readonly above: readonly Span[];
	/** What the colon at its end announces, or what an article goes on with in answer. */
	readonly below: Few;
}

/** The first of several sentences, as many as are given below another. */
export interface Few {
	readonly spans: readonly Span[];
	/** Whether there are more of them. */
	readonly goesOn: boolean;
}

const none: Few = { spans: [], goesOn: false };

/** Headings and lines that are given above a sentence. A deeper order than that is read in the article. Untuned. */
const mostAbove = 4;
/** Sentences and characters that are given below one. Untuned. */
const mostBelow = { sentences: 8, characters: 700 };

/** @param goesOn What the answer goes on with behind the sentence: see `Evidenced.goesOn`. */
export function readWith(sentence: Sentence, goesOn?: Evidenced['goesOn']): ReadWith {
	const all = cutSentences(sentence.article);
	const at = sentence.number - 1;
	if (all[at]?.start !== sentence.start) return { above: [], below: none };
	const leading = leadingTo(all, at);
	const row = tableRowOf(sentence);
	const standsAlone = row === null && isWhole(sentence) && standingAt(all, firstOfParagraph(all, at))?.kind === 'text';
	const headings = headingsOver(all, at);
	// A heading that asks or names what is told below it is read with those over it: the same may be asked of two things.
	const isGivenBelow = goesOn !== undefined;
	const nearest = headings.findLastIndex(
		({ text }, i) => onlyAsks(text) || howTo.test(text) || (isGivenBelow && i === headings.length - 1),
	);
	const shown = standsAlone ? headings.slice(0, nearest + 1) : headings;
	const over = [...shown, ...leading];
	// A question is answered below it, and no longer below the next.
	const lastAsked = over.findLast(({ text }) => onlyAsks(text));
	const lines = over.filter((line) => line === lastAsked || !onlyAsks(line.text));
	const above = [...lines.filter(({ start }) => start !== row?.head.start), ...(row === null ? [] : [row.head])];
	return {
		above: above.slice(-mostAbove).map((line) => emphasised(line, sentence.article.body)),
		below: goesOn === undefined ? announcedBy(all, at) : fewOf(goesOn),
	};
}

/** The first sentences of a stretch of an article, as many as are given below another. */
function fewOf(sentences: readonly Sentence[]): Few {
	let characters = 0;
	const worded = sentences.filter(({ text }) => /[\p{L}\p{N}]/u.test(text.replace(/<[^<>]*>/g, '')));
	const tooMany = worded.findIndex(({ text }, i) => {
		characters += text.length;
		return i >= mostBelow.sentences || characters > mostBelow.characters;
	});
	const few = worded.slice(0, tooMany < 0 ? undefined : tooMany);
	return { spans: few.map(({ start, end }) => ({ start, end })), goesOn: tooMany >= 0 };
}

/** A line without the stars around all of it: shown by itself, it is set apart already. */
function emphasised({ start, end }: Span, body: string): Span {
	const marks = /^([*_]{1,3})(?=[^*_]+\1$)/.exec(body.slice(start, end))?.[1]?.length ?? 0;
	return { start: start + marks, end: end - marks };
}

/** Words of the shortest sentence that says something without what is above it: "Yes, on a lead." does not. Untuned. */
const fewestWords = 5;

/** Whether text is a sentence by its form: it has some words and a stop. */
function isWhole({ text }: Sentence): boolean {
	return text.split(/\s+/).length >= fewestWords && /[.!?…]["”’»)\]*_`~]*$/u.test(text);
}

/** The headings that a sentence stands under, outermost first, without one that only repeats the title. */
export function headingsOver(all: readonly Sentence[], at: number): readonly Sentence[] {
	const over: Sentence[] = [];
	let level = Number.POSITIVE_INFINITY;
	for (let i = at - 1; i >= 0 && level > 1; i--) {
		const heading = all[i];
		const standing = heading?.kind === 'heading' ? standingOf(heading) : undefined;
		if (heading === undefined || standing?.kind !== 'heading' || standing.level >= level) continue;
		level = standing.level;
		const isTitle = (i === 0 && level === 1) || bare(heading.text) === bare(heading.article.title);
		if (!isTitle) over.unshift(heading);
	}
	return over;
}

/** The question that a sentence is behind, or the line with a colon that leads to it, and the entries that it stands below in its list. */
function leadingTo(all: readonly Sentence[], at: number): readonly Sentence[] {
	const first = firstOfParagraph(all, at);
	const own = standingAt(all, first);
	return own?.kind === 'entry' ? leadingToEntry(all, first, own.indent) : leadingToText(all, at);
}

function leadingToEntry(all: readonly Sentence[], first: number, indent: number): readonly Sentence[] {
	const over: Sentence[] = [];
	let depth = indent;
	for (let i = first - 1; i >= 0; i--) {
		const before = all[i];
		const begin = firstOfParagraph(all, i);
		const standing = standingAt(all, begin);
		if (before === undefined || standing === undefined || standing.kind === 'heading') break;
		if (standing.kind === 'text') {
			// Code and paragraphs inside an entry are set in.
			if (standing.indent > 0) continue;
			if (leads(before) || isQuestionLine(before)) over.unshift(before);
			break;
		}
		if (standing.indent < depth) {
			depth = standing.indent;
			const entry = all[begin];
			if (entry !== undefined) over.unshift(entry);
		}
		i = begin;
	}
	return over;
}

function leadingToText(all: readonly Sentence[], at: number): readonly Sentence[] {
	for (let i = at - 1; i >= 0; i--) {
		const [before, behind] = [all[i], all[i + 1]];
		if (before === undefined || behind === undefined) break;
		if (before.paragraph !== behind.paragraph) {
			if (standingAt(all, i)?.kind === 'heading') break;
			if (leads(before) || isQuestionLine(before)) return [before];
			if (isApart(before.article.body, before.end, behind.start)) break;
			// Of a list it is what comes behind, and not what its lead announced.
			if (standingAt(all, firstOfParagraph(all, i))?.kind === 'entry') break;
		}
	}
	return [];
}

/** What stands behind a colon: the entries of a list, or lines without a gap. */
function announcedBy(all: readonly Sentence[], at: number): Few {
	const sentence = all[at];
	if (sentence === undefined || !leads(sentence) || all[at + 1]?.paragraph === sentence.paragraph) return none;
	const own = standingAt(all, firstOfParagraph(all, at));
	const announced: Sentence[] = [];
	for (let i = at + 1; i < all.length; i++) {
		const next = all[i];
		const standing = standingAt(all, firstOfParagraph(all, i));
		if (next === undefined || standing === undefined || standing.kind === 'heading') break;
		// The next step of a list is not what this one announces.
		if (own?.kind === 'entry' && standing.kind === 'entry' && standing.indent <= own.indent) break;
		const first = announced[0];
		const isList = first !== undefined && standingAt(all, firstOfParagraph(all, at + 1))?.kind === 'entry';
		const isBehindGap = isApart(next.article.body, all[i - 1]?.end ?? 0, next.start);
		if (isList ? standing.kind === 'text' && standing.indent === 0 : first !== undefined && isBehindGap) break;
		announced.push(next);
	}
	return fewOf(announced);
}

function firstOfParagraph(all: readonly Sentence[], at: number): number {
	let first = at;
	while (all[first - 1]?.paragraph === all[at]?.paragraph && first > 0) first--;
	return first;
}

function standingAt(all: readonly Sentence[], at: number): Standing | undefined {
	const sentence = all[at];
	return sentence === undefined ? undefined : standingOf(sentence);
}

function leads({ text }: Sentence): boolean {
	return /[:：][*_`~"”)]*$/u.test(text);
}

/** Whether a question has its line to itself, so that what is below answers it. */
export function isQuestionLine(sentence: Sentence): boolean {
	if (!onlyAsks(sentence.text)) return false;
	const { body } = sentence.article;
	const from = body.lastIndexOf('\n', sentence.start - 1) + 1;
	const to = body.indexOf('\n', sentence.end);
	const beside = body.slice(from, sentence.start) + body.slice(sentence.end, to < 0 ? body.length : to);
	return !/[\p{L}\p{N}]/u.test(beside.replace(/<[^<>]*>/g, ''));
}

/** A heading as it is compared: without its marks, its case and the white space around it. */
function bare(heading: string): string {
	return heading
		.replace(/[#*_`]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}
