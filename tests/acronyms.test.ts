import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import { acronymsIn } from '../src/text/acronyms.ts';
import { normalForm } from '../src/text/terms.ts';
import { article } from './articles.ts';

describe('an acronym that a text explains', () => {
	it.each([
		['holders of the Afghan Citizenship Card (ACC) may stay', [['acc', 'afghan citizenship card']]],
		[
			'the IPCC (Intergovernmental Panel on Climate Change) met',
			[['ipcc', 'intergovernmental panel on climate change']],
		],
		['a Non-Governmental Organisation (NGO)', [['ngo', 'non governmental organisation']]],
		[
			'the UN Security Council (UNSC)',
			[
				['unsc', 'un security council'],
				['unsc', 'security council'],
			],
		],
	])('is found in "%s"', (text, expected) => {
		expect(acronymsIn(text).map(({ short, long }) => [short, long])).toEqual(expected);
	});

	it.each([
		['the brackets hold something else', 'The Foreign Office (on Monday) wrote.'],
		['a letter stands for no word', 'The Harbour Board (HBX) met.'],
		['a word has no letter', 'The Old Harbour Board (OB) met.'],
		['the long form is elsewhere', 'The Harbour Board, which met (HB), wrote.'],
		['there is one letter, or one word', 'Vitamin C (C) and Norland (NL) met.'],
	])('is not found where %s', (_, text) => {
		expect(acronymsIn(text)).toEqual([]);
	});

	it('is found whatever the words, by the letters that they begin with', () => {
		const word = fc.constantFrom('Harbour', 'Fishing', 'Council', 'Northern', 'Alliance', 'Union');
		fc.assert(
			fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (long) => {
				const short = long.map(([letter]) => letter).join('');
				const found = { short: normalForm(short), long: long.join(' ').toLowerCase() };
				expect(acronymsIn(`The ${long.join(' ')} (${short}) met.`)).toEqual([found]);
			}),
		);
	});
});

describe('a question with one form of it', () => {
	const engine = createEngine(
		corpusOf([
			article(
				'Fishing talks',
				'The North Harbour Fishing Association (NHFA) elected Olga Brandt on Monday.',
				'The NHFA has 340 members.',
				'Crews of the North Harbour Fishing Association went on strike in May.',
			),
			article('Water', 'The Water Board has nine members.'),
		]),
	);

	it.each([
		['How many members does the North Harbour Fishing Association have?', 'The NHFA has 340 members.'],
		['When did NHFA crews go on strike?', 'Crews of the North Harbour Fishing Association went on strike in May.'],
	])('is answered best by a sentence with the other: %s', (question, text) => {
		const answer = engine.answer(question);
		const [first] = answer.kind === 'answered' ? answer.quotations : answer.nearest;
		expect(first?.sentence.text).toBe(text);
	});
});

describe('a short form of general usage', () => {
	it.each([
		[
			'How many cases did the World Health Organisation count?',
			'The WHO counted 30 cases.',
			'Many who had it counted cases.',
		],
		[
			'How many clinics did MSF open?',
			'Doctors Without Borders opened three clinics.',
			'The ministry opened five clinics.',
		],
		['How many people live in Kiev?', 'Kyiv has three million people.', 'Oslo has 700,000 people.'],
	])('is another name of the same: %s', (question, text, other) => {
		const engine = createEngine(corpusOf([article('One', other), article('Two', text)]));
		const answer = engine.answer(question);
		const [first] = answer.kind === 'answered' ? answer.quotations : answer.nearest;
		expect(first?.sentence.text).toBe(text);
	});
});
