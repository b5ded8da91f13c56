import { describe, expect, it } from 'vitest';
import { withApostrophes } from '../src/question/contractions.ts';

describe('apostrophes that were left out', () => {
	it.each([
		['whos the mayor', "who's the mayor"],
		['Whats the rate?', "What's the rate?"],
		['why didnt the bank raise it', "why didn't the bank raise it"],
		['which towns werent flooded', "which towns weren't flooded"],
	])('are read in "%s"', (typed, read) => {
		expect(withApostrophes(typed)).toBe(read);
	});

	it.each(['whose seat is it', 'who showed the hows and whys', 'what cant is', 'the parent was patient'])(
		'are not missed in "%s"',
		(typed) => {
			expect(withApostrophes(typed)).toBe(typed);
		},
	);
});
