import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cutToFit, escapedToFit, plainToFit } from '../src/discord/cut.ts';
import { escapeMarkdown } from '../src/discord/escape.ts';

describe('cutting', () => {
	it('leaves alone what fits exactly, and cuts one character more between words', () => {
		expect(cutToFit('one two six', 11)).toEqual({ start: 0, end: 11, before: false, after: false });
		expect(cutToFit('one two six', 10)).toEqual({ start: 0, end: 7, before: false, after: true });
		expect(cutToFit('one two six', 7)).toMatchObject({ end: 7 });
	});

	it('counts the backslashes that escaping adds', () => {
		expect(cutToFit('a * b', 6)).toMatchObject({ end: 5 });
		expect(cutToFit('a * b', 5)).toMatchObject({ end: 3 });
	});

	it('moves the window to the answer words where they lie beyond it, and begins it with a word', () => {
		const text = `${'word '.repeat(200)}answer ${'tail '.repeat(200)}`;
		const start = text.indexOf('answer');
		const cut = cutToFit(text, 300, { start, end: start + 6 });
		expect(text.slice(cut.start, cut.end)).toMatch(/^word .*answer .*tail$/);
		expect(cut).toMatchObject({ before: true, after: true });
	});

	it('begins at the beginning where the answer words are within reach from there', () => {
		expect(cutToFit('answer first, then much more', 14, { start: 0, end: 6 })).toMatchObject({ start: 0 });
	});

	it('is always a slice that fits, has the answer words where they fit, and splits no character', () => {
		const text = fc
			.array(fc.constantFrom('a', '*', ' ', 'word', '😀', '\n', '_', '漢'))
			.map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(
				text,
				fc.integer({ min: 8, max: 60 }),
				fc.nat(),
				fc.integer({ min: 0, max: 6 }),
				(whole, limit, at, length) => {
					const start = whole.length === 0 ? 0 : at % whole.length;
					const answer = { start, end: Math.min(whole.length, start + length) };
					const cut = cutToFit(whole, limit, answer);
					const slice = whole.slice(cut.start, cut.end);
					expect(escapeMarkdown(slice).length).toBeLessThanOrEqual(limit);
					expect(slice.isWellFormed()).toBe(true);
					expect(cut.before).toBe(cut.start > 0);
					expect(cut.after).toBe(cut.end < whole.length);
					if (!cut.before && !cut.after) expect(slice).toBe(whole);
				},
			),
			{ seed: 1, numRuns: 2_000 },
		);
	});

	test.each([
		['Title', 5, 'Title'],
		['A title', 5, 'A…'],
		['Unbroken', 5, 'Unbr…'],
	])('of %j to %i characters gives %j where no quotation is at stake', (text, limit, expected) => {
		expect(plainToFit(text, limit)).toBe(expected);
		expect(escapedToFit(text, limit)).toBe(expected);
	});
});
