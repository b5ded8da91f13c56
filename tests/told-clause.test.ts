import { describe, expect, it } from 'vitest';
import { toldByForm } from '../src/marking/told-by-form.ts';
import { toldIn } from './scene-of.ts';

const told = (question: string, line: string) => toldIn(toldByForm, question, line);

describe('an answer that is a clause', () => {
	it.each<[string, string, string]>([
		[
			'What did Ines Calder complain about?',
			'The keeper, Ines Calder, complained that the club had not paid her for May.',
			'the club had not paid her for May',
		],
		[
			'What do the farmers accuse the bank of?',
			'The farmers accuse the bank of hiding its losses from them, and it denies this.',
			'hiding its losses from them',
		],
		['What is Karl Weiss accused of?', 'Karl Weiss is accused of hiding the report.', 'hiding the report'],
		['What was Karl Weiss accused of?', 'The bank accused Karl Weiss of hiding the report.', 'hiding the report'],
		[
			'Under what condition will the mill reopen?',
			'The mill will reopen if the owners mend the roof.',
			'the owners mend the roof',
		],
		[
			'What must happen for the mill to reopen?',
			'The mill is shut until May and will reopen only if a buyer is found.',
			'a buyer is found',
		],
		[
			'What do tenants have to do to get the grant?',
			'Tenants get the grant on condition that they stay for ten years.',
			'they stay for ten years',
		],
		[
			'What did Karl Weiss get for his help?',
			'Karl Weiss agreed to help the court in exchange for a milder sentence.',
			'a milder sentence',
		],
	])('is told by the word that opens it: %s', (question, line, words) => {
		expect(told(question, line)).toBe(words);
	});

	it.each<[string, string]>([
		['What did Ines Calder get in exchange for her boat?', 'Ines Calder got a horse in exchange for her boat.'],
		['What did Weiss demand?', 'Calder demanded that the bridge be closed, and Weiss wept.'],
		['What is Weiss demanding?', 'Calder demanded that the bridge be closed, and Weiss wept.'],
		['What level of noise did the inspector find?', 'The inspector found that 80 decibels was usual.'],
	])(
		'is not told where the clause says what was given, another says it, or a thing is asked for: %s',
		(question, line) => {
			expect(told(question, line)).toBeNull();
		},
	);
});

describe('an amount that is asked for without "how much"', () => {
	it.each<[string, string, string]>([
		['What did the bank pay for the mill?', 'Calder sold the mill to a bank for $27 million in May.', '$27 million'],
		['altitude of the Marrow pass', 'The bus stops at the Marrow pass, 230 metres above the valley.', '230 metres'],
		[
			'What part of the cost does the state bear?',
			'The roof costs €2 million, of which the state bears 40 percent.',
			'40 percent',
		],
	])('is the only one of its kind: %s', (question, line, words) => {
		expect(told(question, line)).toBe(words);
	});

	it.each<[string, string]>([
		['What did the bank pay for?', 'The bank paid $3 million for a new roof.'],
		['What did the bank pay for the mill?', 'The bank paid $3 million for the mill and $2 million for the pond.'],
	])('is none where a thing is asked for, or there are two: %s', (question, line) => {
		expect(told(question, line)).toBeNull();
	});
});

describe('what happened to something', () => {
	it.each<[string, string, string]>([
		['What happened to the sailor who fell?', 'Another sailor broke an arm when he fell.', 'broke an arm when he fell'],
		['What happened to Calder’s claim?', 'A claim by Calder was turned down in May.', 'was turned down in May'],
		[
			'What will happen to fares if the vote fails?',
			'The fares will be raised by a third, he said.',
			'will be raised by a third',
		],
	])('is what the sentence says of it: %s', (question, line, words) => {
		expect(told(question, line)).toBe(words);
	});

	it('is not told of something that the sentence does not name', () => {
		const line = 'Selling a boat means a ban at the first offence.';
		expect(told('What happens to someone who sells a boat?', line)).toBeNull();
	});
});
