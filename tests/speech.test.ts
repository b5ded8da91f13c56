import { describe, expect, it } from 'vitest';
import { speechesIn } from '../src/text/speech.ts';

const speeches = (text: string) => speechesIn(text).map(({ start, end }) => text.slice(start, end));

describe('what a sentence has in quotation marks', () => {
	it.each<[string, readonly string[]]>([
		['“Stay in,” said Lind, “and lock up.”', ['“Stay in,”', '“and lock up.”']],
		['Stay in,” said Lind.', ['Stay in,”']],
		['Lind said: “Stay in.', ['“Stay in.']],
		['‘The workers’ mill is shut,’ said Lind.', ['‘The workers’ mill is shut,’']],
		["'The workers' mill is shut,' said Lind.", ["'The workers' mill is shut,'"]],
		['Lind called it ‘a joke’ on Monday.', ['‘a joke’']],
		['“The ‘joke’ is over,” said Lind.', ['“The ‘joke’ is over,”']],
		['‘The “joke” is over,’ said Lind.', ['‘The “joke” is over,’']],
	])('is told whatever the marks are: %s', (text, words) => {
		expect(speeches(text)).toEqual(words);
	});

	it.each([
		'It’s the workers’ mill, and Lind’s, said the mayor.',
		"It's the workers' mill, and Lind's, since the '90s, said the mayor.",
	])('is nothing where there are apostrophes alone: %s', (text) => {
		expect(speeches(text)).toEqual([]);
	});
});
