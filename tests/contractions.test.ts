import { describe, expect, it } from 'vitest';
import { withLeftOut } from '../src/question/contractions.ts';

describe('apostrophes and capitals that were left out', () => {
	it.each([
		['whos the mayor', "who's the mayor"],
		['Whats the rate?', "What's the rate?"],
		['why didnt the bank raise it', "why didn't the bank raise it"],
		['how many refugees did the us take', 'how many refugees did the US take'],
		['what happened in may', 'what happened in May'],
		['which towns werent flooded', "which towns weren't flooded"],
	])('are read in "%s"', (typed, read) => {
		expect(withLeftOut(typed)).toBe(read);
	});

	it.each([
		'whose seat is it',
		'who showed the hows and whys',
		'what cant is',
		'the parent was patient',
		'who told us',
		'who may stay',
	])('are not missed in "%s"', (typed) => {
		expect(withLeftOut(typed)).toBe(typed);
	});
});
