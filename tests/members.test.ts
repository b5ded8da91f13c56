import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strongestMatches, surelyMet } from '../src/ranking/match.ts';
import { isKindOf } from '../src/text/lexicon.ts';
import { isListedKind, parseMembers, placesWithin } from '../src/text/members.ts';
import { termsOf } from '../src/text/terms.ts';
import { sceneOf } from './scene-of.ts';

const within = (place: string) =>
	new Map(placesWithin(place).map(({ bases, steps }) => [bases.join(' '), steps] as const));

describe('what is listed as one of a class', () => {
	it.each([
		['capybara', 'rodent'],
		['washing machine', 'household appliance'],
		['watchmaker', 'craftsman'],
		['dengue fever', 'illness'],
		['violet', 'color'],
	])('%s is of the class %s, which the dictionary does not know', (words, className) => {
		expect(isKindOf(words, className)).toBe(true);
	});

	it('is none of another class', () => {
		expect(isListedKind('capybara', 'bird')).toBe(false);
		expect(isListedKind('capybara', 'no class')).toBe(false);
	});
});

describe('the places within a place', () => {
	it.each(['poland', 'polish'])('are found by each of its names: %s', (place) => {
		expect(within(place).get('lodz')).toBe(1);
	});

	it('have their own adjectives, and towns a step further', () => {
		const african = within('african');
		expect([african.get('ghana'), african.get('ghanaian'), african.get('accra')]).toEqual([1, 1, 2]);
	});

	it('are none for a town without districts, and for what is no place', () => {
		expect([placesWithin('lodz'), placesWithin('mayor')]).toEqual([[], []]);
	});
});

describe('a question that names a place', () => {
	/** How strongly each of its terms is met in a sentence, which is the corpus. */
	const metIn = (question: string, sentence: string) => {
		const { analysis, matches } = sceneOf(question, sentence);
		const strengths = strongestMatches(matches, analysis.terms.length);
		return Object.fromEntries(analysis.terms.map(({ text }, i) => [text, strengths[i] ?? 0]));
	};

	it('is met by a town there, less surely than by its name', () => {
		const { Polish = 0 } = metIn('Which Polish hospital closed?', 'LODZ - The hospital closed on Monday.');
		expect(Polish).toBeGreaterThan(0);
		expect(Polish).toBeLessThan(surelyMet);
	});

	it('is met by a country of the region of several words, and by none of another', () => {
		const question = 'Which West African leader resigned?';
		expect(metIn(question, 'ACCRA - The president of Ghana resigned.').African).toBeGreaterThan(0);
		expect(metIn(question, 'NAIROBI - The president of Kenya resigned.').African).toBe(0);
	});
});

describe.each(['kinds.txt', 'places.txt'])('the file %s', (file) => {
	const text = readFileSync(new URL(`../src/text/${file}`, import.meta.url), 'utf8');
	const lines = text
		.trimEnd()
		.split('\n')
		.map((line) => line.split(': ').map((part) => part.split(', ')));
	const again = (words: readonly string[]) => words.filter((one, i) => words.indexOf(one) < i);

	it('has each class or place in one line, and nothing twice in a line', () => {
		const twice = lines.flatMap(([names = [], members = []]) => again([...names, ...members]));
		expect(twice).toEqual([]);
		const names = lines.flatMap(([own = []]) => own);
		expect(names).toHaveLength(new Set(names).size);
	});

	// Else a word would never be met: an article is read in dictionary form.
	it('has every word in dictionary form', () => {
		const words = new Set(lines.flat(2));
		const others = [...words].filter((one) => {
			const bases = termsOf(one).map(({ bases: own }) => own);
			return one.split(' ').some((word, i) => bases[i]?.includes(word) !== true);
		});
		expect(others).toEqual([]);
	});
});

describe('the text of such a file', () => {
	it.each(['poland', 'poland:', 'poland: ', 'poland - lodz', 'poland: lodz: lodz'])(
		'is refused, naming the line that is none: %s',
		(line) => {
			expect(() => parseMembers(`ghana: accra\n${line}\n`, 'src/text/places.txt')).toThrow(
				'src/text/places.txt:2: expected "name, other name: member, member"',
			);
		},
	);
});
