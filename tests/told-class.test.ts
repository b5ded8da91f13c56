import { describe, expect, it } from 'vitest';
import { toldByForm } from '../src/marking/told-by-form.ts';
import { ofClassAsked } from '../src/marking/told-class.ts';
import { ofKindAsked } from '../src/marking/told-kind.ts';
import { wordQuoted } from '../src/marking/told-words.ts';
import { wholeDoer } from '../src/marking/whole-marks.ts';
import { winnerOf } from '../src/marking/winner.ts';
import { spanOf } from '../src/text/span.ts';
import { toldIn } from './scene-of.ts';

/** What is marked in the one sentence of a corpus where these words of it were chosen before; null where they are left. */
function insteadOf(words: string, question: string, line: string, tell = ofClassAsked): string | null {
	const start = line.indexOf(words);
	const chosen = spanOf(words === '' ? undefined : { start, end: start + words.length });
	return toldIn((scene) => tell(chosen, scene), question, line);
}

const rider = 'Iker Arrizubia was taken to hospital with a broken collarbone after a loose dog ran into the bunch.';

describe('asked for one of a class', () => {
	it.each([
		['Iker Arrizubia', 'Which animal made the champion fall?', rider, 'dog'],
		['Iker Arrizubia', 'Which bone did the champion break?', rider, 'collarbone'],
		[
			'Shehani Perumal',
			'Which plant tells the story?',
			'Shehani Perumal won the prize for a novel told by a tea bush.',
			'tea bush',
		],
		[
			'Weiss',
			'In which household appliance were they found?',
			'Weiss said that they had been found in a washing machine.',
			'washing machine',
		],
		['Weiss', 'Which animal chased the dog?', 'Weiss said that a cat had chased the dog.', 'cat'],
		['Weiss', 'Which animal ran away?', 'Weiss and Fox ran after a goat.', 'goat'],
		['Red Cross', 'What illness does Malik have?', 'A doctor of the Red Cross found that he has diabetes.', 'diabetes'],
	])('the only noun for one of it is marked, and not %s: %s', (chosen, question, line, words) => {
		expect(insteadOf(chosen, question, line)).toBe(words);
	});

	it.each([
		[
			'the only country, though its name is said as whose',
			'Which country cut its rate?',
			"LIMA - Peru's central bank cut its rate.",
		],
		['a country told by its people', 'Which country won?', 'LIMA - The Peruvian team won.'],
	])('%s is marked, and not the town: %s', (_, question, line) => {
		expect(insteadOf('LIMA', question, line)).toMatch(/^Peru/);
	});

	it.each([
		['those chosen have one', 'a loose dog', 'Which animal made the champion fall?', rider],
		['there are several', 'farmer', 'Which animal ran away?', 'The farmer said that a goat and a pig ran away.'],
		[
			'it only describes another thing',
			'Hafiz Kamil',
			'Which animal stopped the final?',
			'Hafiz Kamil won when Mads Overby tore a calf muscle.',
		],
		['what is asked for may have a name', 'Calder Star', 'Which vessel sank?', 'The Calder Star sank beside a ferry.'],
		['the class is not asked for itself', 'Weiss', 'Which owner of a dog paid?', 'Weiss paid for a poodle.'],
	])('nothing else is marked where %s', (_, chosen, question, line) => {
		expect(insteadOf(chosen, question, line)).toBeNull();
	});

	it.each([
		[
			'Azores',
			'Which island was the rocket to start from?',
			'It was to have started from the island of Santa Maria in the Azores.',
			'Santa Maria',
		],
		['Dammam', 'Which carrier sent planes to Dammam?', 'The carrier Qamar Air sent 14 planes to Dammam.', 'Qamar Air'],
	])('the name behind its word is marked, and not %s: %s', (chosen, question, line, words) => {
		expect(insteadOf(chosen, question, line)).toBe(words);
	});

	it('two names behind its word are left to be judged', () => {
		const line = 'The island of Texel and the island of Terschelling lie north of Leith.';
		expect(insteadOf('Leith', 'Which island lies north?', line)).toBeNull();
	});
});

describe('asked who won or lost', () => {
	const draw = 'Marlene Pachkowski, 67, beat the owner Doug Friesen in the draw.';
	const final = 'Karl Weiss was soundly beaten by Ines Calder in the final.';
	it.each([
		['Who won the draw?', draw, 'Marlene Pachkowski'],
		['Who lost the draw?', draw, 'Doug Friesen'],
		['Who won the final?', final, 'Ines Calder'],
		['Who lost the final?', final, 'Karl Weiss'],
	])('whoever beat the other is told from whom was beaten: %s %s', (question, line, name) => {
		expect(toldIn(winnerOf, question, line)).toBe(name);
		expect(toldIn(toldByForm, question, line)).toBe(name);
	});

	it.each([
		['it is not told who beat', 'Who won the final?', 'Karl Weiss was beaten in Oslo.'],
		['one was beaten before', 'Who won the final?', 'Karl Weiss beat Ines Calder after she had beaten Olga Brandt.'],
		['it is asked whom', 'Who was beaten by Calder?', final],
		['two are before the verb', 'Who won?', 'Karl Weiss said Ines Calder beat Olga Brandt.'],
	])('nothing is told where %s', (_, question, line) => {
		expect(toldIn(winnerOf, question, line)).toBeNull();
	});
});

describe('asked for a word', () => {
	it('the one between quotation marks is told', () => {
		expect(
			toldIn(
				wordQuoted,
				'What word did the board use of the bid?',
				'Andesol called the bid "opportunistic" on Friday.',
			),
		).toBe('opportunistic');
	});

	it('no sentence is, nor one of two words', () => {
		expect(toldIn(wordQuoted, 'What word did he use?', 'He said: "I will not sell my shares to them."')).toBeNull();
		expect(toldIn(wordQuoted, 'What word did he use?', 'He called it "cheap" and "late".')).toBeNull();
	});
});

describe('asked how deep, tall or heavy', () => {
	it('a measure is marked, and no count', () => {
		const line = 'Nine miners were trapped 540 metres below ground.';
		expect(insteadOf('Nine', 'How deep were the miners trapped?', line, ofKindAsked)).toBe('540 metres');
		const shaft = 'They stood in a 540-metre shaft 3 km from Leith.';
		expect(insteadOf('540-metre', 'How deep is the shaft?', shaft, ofKindAsked)).toBeNull();
		expect(insteadOf('Nine', 'How many miners were trapped?', line, ofKindAsked)).toBeNull();
	});
});

describe('asked what did something', () => {
	it('what that is belongs to where it is from, and not so what it was done to', () => {
		const whole = (line: string) =>
			insteadOf(
				'Valdora',
				'What struck the pier?',
				line,
				(chosen, scene) => (chosen && wholeDoer(chosen, scene)) ?? null,
			);
		expect(whole('A ship from Valdora struck the pier.')).toBe('ship from Valdora');
		expect(whole('It struck the pier and a ship from Valdora on Monday.')).toBeNull();
	});
});

describe('asked how many of a narrower sort', () => {
	const line = 'The port employs over 900 people, including 310 skilled welders.';
	it('the count before the word for it is marked, and not that of all', () => {
		expect(insteadOf('900', 'How many skilled people does the port employ?', line, ofKindAsked)).toBe('310');
	});

	it.each([
		['no sort is asked for', 'How many people does the port employ?', line],
		['no count is of the sort', 'How many foreign people does the port employ?', line],
		[
			'several are',
			'How many skilled people does the port employ?',
			'The port employs 900 people, among them 310 skilled welders and 40 skilled cooks.',
		],
		[
			'it only sounds like one',
			'How many people live near the port?',
			'The port has 900 houses, and 310 people live near.',
		],
	])('nothing else is marked where %s', (_, question, other) => {
		expect(insteadOf('900', question, other, ofKindAsked)).toBeNull();
	});

	it.each(['How many houses burned?', 'How many houses in Leith burned?'])(
		'nor where what did it is asked of all: %s',
		(question) => {
			expect(
				insteadOf('310', question, 'The port has 900 houses, of which 310 burned in Leith.', ofKindAsked),
			).toBeNull();
		},
	);
});
