import type { Span } from './span.ts';

/**
 * The stretches of a sentence in quotation marks, with the marks. One that began in a sentence before begins with this one, and one that goes
 * on behind it ends with it.
 */
export function speechesIn(text: string): readonly Span[] {
	const speeches: Span[] = [];
	let opened: number | null = null;
	for (const { index, 0: sign } of text.matchAll(/["“”]/gu)) {
		const closes = sign === '”' || (sign === '"' && (opened !== null || isClosing(text, index)));
		if (!closes) opened ??= index;
		else {
			if (opened !== null || speeches.length === 0) speeches.push({ start: opened ?? 0, end: index + 1 });
			opened = null;
		}
	}
	return opened === null ? speeches : [...speeches, { start: opened, end: text.length }];
}

/** A straight mark behind a word or a stop closes what a sentence before opened. */
function isClosing(text: string, at: number): boolean {
	return /\S$/u.test(text.slice(0, at)) && !/^[\p{L}\d]/u.test(text.slice(at + 1));
}

/** Whether a sentence is spoken in quotation marks, or some of it: `before` is what its paragraph says before it. */
export function isInSpeech(text: string, before: string): boolean {
	const last = speechesIn(before).at(-1);
	return /["“”]/u.test(text) || (last !== undefined && last.end === before.length && !/["”]\s*$/u.test(before));
}
