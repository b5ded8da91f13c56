import { describe, expect, it } from 'vitest';
import { announcedList } from '../src/marking/told-list.ts';
import { toldIn } from './scene-of.ts';

describe('what a sentence announces by number', () => {
	it.each<[string, string, string]>([
		[
			'What does the union call for?',
			'The union is calling on the board to do three things: raise pay, hire nurses from next autumn, and report every term.',
			'raise pay, hire nurses from next autumn, and report every term',
		],
		[
			'What does the union demand?',
			'The union demands four changes: shorter shifts, a canteen, free coats and a say in rosters.',
			'shorter shifts, a canteen, free coats and a say in rosters',
		],
		[
			'Why did the board stop the count?',
			'The board stopped the count for two reasons: the sample had shrunk, and nobody read the result.',
			'the sample had shrunk, and nobody read the result',
		],
	])('is told whole: %s', (question, line, words) => {
		expect(toldIn(announcedList, question, line)).toBe(words);
	});

	it.each<[string, string]>([
		['What did the union demand?', 'The union demanded a rise in two letters: it wants 4 percent.'],
		['Who demands four changes?', 'The union demands four changes: shorter shifts, a canteen and coats.'],
		['What did the board sell?', 'The union demands four changes: shorter shifts, a canteen and coats.'],
	])('is not told where one thing follows, or another is asked for: %s', (question, line) => {
		expect(toldIn(announcedList, question, line)).toBeNull();
	});
});
