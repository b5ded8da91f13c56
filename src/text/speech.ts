import type { Span } from './span.ts';

/** What closes a speech, as a pattern of one sign. */
export const closingMark = '["”’\']';
const closesAtEnd = new RegExp(`${closingMark}\\s*$`, 'u');

/**
 * The stretches of a sentence in quotation marks, with the marks. One that began in a sentence before begins with this one, and one that goes
 * on behind it ends with it.
 */
export function speechesIn(text: string): readonly Span[] {
	const speeches: Span[] = [];
	let opened: { readonly at: number; readonly single: boolean } | null = null;
	for (const { index, 0: sign } of text.matchAll(/["“”‘’']/gu)) {
		const single = /[‘’']/u.test(sign);
		if (single && !isSingleMark(sign, text, index, opened?.single === true)) continue;
		// "“The ‘joke’ is over,” he said": within a speech other marks are its own.
		if (opened !== null && opened.single !== single) continue;
		const closes =
			sign === '”' || sign === '’' || (sign !== '“' && sign !== '‘' && (opened !== null || isClosing(text, index)));
		if (!closes) opened ??= { at: index, single };
		else {
			if (opened !== null || speeches.length === 0) speeches.push({ start: opened?.at ?? 0, end: index + 1 });
			opened = null;
		}
	}
	return opened === null ? speeches : [...speeches, { start: opened.at, end: text.length }];
}

/** The words of a speech, without its marks and the comma or full stop before the last. */
export function withoutMarks({ start, end }: Span, text: string): Span {
	const from = /^["“‘']/u.test(text.slice(start)) ? start + 1 : start;
	return { start: from, end: from + text.slice(from, end).replace(/[.,]?["”’']?$/u, '').length };
}

/** A straight mark behind a word or a stop closes what a sentence before opened. */
function isClosing(text: string, at: number): boolean {
	return /\S$/u.test(text.slice(0, at)) && !/^[\p{L}\d]/u.test(text.slice(at + 1));
}

/** "…,’ she said": no apostrophe stands behind a stop. */
const closesLater = /[,.?!…—–][’'](?:[\s)\]—–]|$)/u;

/** Whether "‘", "’" or "'" is a quotation mark and no apostrophe: "‘The workers’ mill is shut,’ she said". */
function isSingleMark(sign: string, text: string, at: number, isOpen: boolean): boolean {
	const [before, behind] = [text.slice(0, at), text.slice(at + 1)];
	if (closesLater.test(text.slice(Math.max(0, at - 1), at + 2))) return true;
	if (sign === '’') return isOpen && !/^\p{L}/u.test(behind) && !closesLater.test(behind);
	const mayOpen = /(?:^|[\s([—–])$/u.test(before) && /^[\p{L}“"]/u.test(behind);
	return mayOpen && (sign === '‘' || closesLater.test(behind));
}

/** Whether a sentence is spoken in quotation marks, or some of it: `before` is what its paragraph says before it. */
export function isInSpeech(text: string, before: string): boolean {
	const last = speechesIn(before).at(-1);
	return speechesIn(text).length > 0 || (last !== undefined && last.end === before.length && !closesAtEnd.test(before));
}
