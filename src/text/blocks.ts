import { isSpace, type Line, linesOf } from './lines.ts';
import type { Span } from './span.ts';
import { isCapitalised } from './words.ts';

/** A stretch of lines that belong together: sentences end where it ends. Markers before and after it are not part of it. */
export interface Block extends Span {
	readonly kind: 'prose' | 'heading';
}

/**
 * The headings, paragraphs, list entries and block quotes of plain text or Markdown, in reading order, trimmed of white space.
 *
 * A line is a paragraph of its own, except that (1) where the whole text is broken at some width of up to 120 characters,
 * lines are joined again, and (2) a line that begins in lower case is joined to one before it that ends no sentence.
 * Headings are lines with `#`, lines underlined with `===` or `---`, and short lines without a stop that stand over prose.
 *
 * What is left out between blocks is white space, rules (`---`, `***`, `===`), markers at the start of a line (`#`, `>`,
 * `-`, `*`, `+`, `•`, `1.`, `1)`) or `#`s at the end of a heading, and mark-up at the ends of a line that shows no words: comments,
 * pictures, tags around text. Mark-up inside a sentence is part of it.
 */
export function blocksOf(text: string): readonly Block[] {
	const lines = linesOf(text);
	const width = wrapWidth(text, lines);
	const blocks: Block[] = [];
	// Whether the run of lines that ends here ends with a sentence, found from the end for every line at once.
	const runEndsSentence: boolean[] = [];
	for (let i = lines.length - 1; i >= 0; i -= 1) {
		const [line, next] = [lines[i], lines[i + 1]];
		runEndsSentence[i] =
			next?.kind === 'text' ? runEndsSentence[i + 1] === true : line !== undefined && endsSentence(text, line);
	}
	for (let i = 0; i < lines.length; i += 1) {
		const line = lines[i];
		if (line === undefined || line.start === line.end || line.kind === 'rule') continue;
		let last = line;
		for (
			let next = lines[i + 1];
			next?.kind === 'text' && line.kind !== 'heading' && line.kind !== 'quote';
			next = lines[i + 1]
		) {
			if (!continues(text, last, next, width, runEndsSentence[i] === true)) break;
			last = next;
			i += 1;
		}
		const bare = line.kind === 'text' && last === line && isBareHeading(text, line, lines, i + 1);
		blocks.push({ start: line.start, end: last.end, kind: line.kind === 'heading' || bare ? 'heading' : 'prose' });
	}
	return blocks;
}

/** Whether `next` goes on with the sentence or paragraph of `line`. */
function continues(text: string, line: Line, next: Line, width: number | undefined, runEndsSentence: boolean): boolean {
	if (width !== undefined) return !fitsBehind(text, line, next, width);
	return (
		runEndsSentence &&
		/^\p{Ll}/u.test(text.slice(next.start, next.start + 2)) &&
		!/[.!?:;…]/.test(text.charAt(line.end - 1))
	);
}

/** Whether the first word of `next` would have had room behind `line`, so that the line was broken on purpose. */
function fitsBehind(text: string, line: Line, next: Line, width: number): boolean {
	let wordEnd = next.start;
	while (wordEnd < next.end && !isSpace(text, wordEnd)) wordEnd += 1;
	return line.end - line.start + 1 + (wordEnd - next.start) <= width;
}

/** Characters; narrower texts are verse or tables, wider ones have a paragraph a line. */
const wrapWidths = { least: 50, most: 120 };
/** Of the lines with a line of text below, in a text that was broken at a width. The rest are last lines of paragraphs. */
const leastBroken = { lines: 3, share: 0.8 };

/** The width at which the text was broken into lines, if it was. */
function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
	const pairs = lines.flatMap((line, i): (readonly [Line, Line])[] => {
		const next = lines[i + 1];
		return line.kind === 'text' && next?.kind === 'text' ? [[line, next]] : [];
	});
	const width = pairs.reduce((most, [line, next]) => Math.max(most, line.end - line.start, next.end - next.start), 0);
	if (pairs.length < leastBroken.lines || width < wrapWidths.least || width > wrapWidths.most) return undefined;
	const broken = pairs.filter(([line, next]) => !fitsBehind(text, line, next, width)).length;
	return broken >= leastBroken.share * pairs.length ? width : undefined;
}

/** Characters: a longer line is a paragraph whose stop was forgotten. */
const longestBareHeading = 100;

/** A line over prose that ends in no stop and looks like a heading: underlined, in title case, or the only one without a stop. */
function isBareHeading(text: string, line: Line, lines: readonly Line[], after: number): boolean {
	const written = text.slice(line.start, line.end);
	const underline = lines[after];
	// Of the rows of a table the first alone says what the others are of.
	if (/^\|.*\|$/.test(written)) return underline?.kind === 'rule';
	if (written.length > longestBareHeading || endsSentence(text, line) || /[,;:]$/.test(written)) return false;
	if (underline?.kind === 'rule' && /^(?:-+|=+)$/.test(text.slice(underline.start, underline.end))) return true;
	let below = after;
	while (lines[below]?.kind === 'blank') below += 1;
	const next = lines[below];
	if (next === undefined || next.kind === 'rule' || /^\p{Ll}/u.test(written)) return false;
	if (isTitleCase(written)) return true;
	return next.kind === 'text' && next.end - next.start > written.length && endsSentence(text, next);
}

function isTitleCase(written: string): boolean {
	const long = written.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
	return long.length >= 2 && long.every(isCapitalised);
}

/** Whether a stop is the last thing in a line, closing quotation marks, brackets and emphasis apart. */
function endsSentence(text: string, line: Span): boolean {
	let end = line.end;
	while (end > line.start && closers.has(text.charAt(end - 1))) end -= 1;
	return stops.has(text.charAt(end - 1));
}

/** Characters that end a sentence. */
export const stops: ReadonlySet<string> = new Set('.!?…。！？．｡؟।');
/** Characters that may stand between a stop and the end of its sentence. */
export const closers: ReadonlySet<string> = new Set('"\'”’»›)]}*_~`');
