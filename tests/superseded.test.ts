import { describe, expect, it } from 'vitest';
import { supersededIn } from '../src/text/superseded.ts';

const given = (text: string): string | null => {
	const span = supersededIn(text);
	return span === null ? null : text.slice(span.start, span.end).trim();
};

describe('what is given as said by an earlier version of an article', () => {
	it.each([
		['An earlier version of this article said Ann Weiss had resigned.', 'Ann Weiss had resigned'],
		[
			'A previous version of this press release gave the figure as 4.9 million; it is 9.4 million.',
			'the figure as 4.9 million',
		],
		['This report originally stated that the mill closed. It did not.', 'that the mill closed'],
		['The article wrongly said that the mill closed.', 'that the mill closed'],
	])('ends where it is put right: %s', (text, words) => {
		expect(given(text)).toBe(words);
	});

	it.each([
		'An earlier version of the bill said nothing of rents.',
		'The report said that the mill closed.',
		'A previous version of this article misspelt the name of Ann Weiss.',
		'The first edition of the novel sold 400 copies.',
	])('is nothing where no version of an article is corrected: %s', (text) => {
		expect(given(text)).toBeNull();
	});
});
