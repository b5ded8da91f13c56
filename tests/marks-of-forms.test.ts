import { describe, expect, it } from 'vitest';
import { marked } from './marked.ts';

describe('what somebody said', () => {
	it('is what follows, where the speaker stands first', () => {
		const line = 'Its secretary, Dilruba Sen, said a cleaner would now spend a ninth of her wages on the bus.';
		expect(marked('What did the secretary say about the rise?', line)).toBe(
			'a cleaner would now spend a ninth of her wages on the bus',
		);
	});

	it('is the whole of it, where only its end stands in quotation marks', () => {
		const line = 'A spokesman said that rights would be raised “in the proper room at night”.';
		expect(marked('What did the spokesman say about rights?', line)).toBe(
			'rights would be raised “in the proper room at night”',
		);
		const all = 'A spokesman said that he had one rule: “Rights are raised in the proper room.”';
		expect(marked('What did the spokesman say about rights?', all)).toBe('Rights are raised in the proper room');
	});

	it.each<[string, string, string]>([
		[
			'What is Weiss afraid of?',
			'Weiss fears that other towns would present claims, and named three.',
			'other towns would present claims',
		],
		[
			'What excuse did the general give?',
			'The general replied in his own hand that his men had been out of fuel.',
			'his men had been out of fuel',
		],
		[
			'What did the union want the firm to do?',
			'The union wanted the firm to pay its workers in full and insists that talks go on.',
			'pay its workers in full',
		],
		[
			'What did the union want the firm to do?',
			'The union wanted the firm to pay its workers in full and open the books.',
			'pay its workers in full and open the books',
		],
		[
			'What does the club want the town to do?',
			'The club urged the town to mend the roof and spoke of a scandal.',
			'mend the roof',
		],
	])('is the clause that is asked for: %s', (question, line, words) => {
		expect(marked(question, line)).toBe(words);
	});
});

describe('an amount that is asked for', () => {
	it.each<[string, string, string]>([
		[
			'By how much did the bank cut its rate?',
			'The bank cut its rate by half a percentage point in May.',
			'half a percentage point',
		],
		[
			'What must every town chip in for the patrols?',
			'Each town is to contribute at least one boat or $4,000 a year.',
			'at least one boat or $4,000 a year',
		],
		[
			'At what temperature must the vaccine be kept?',
			'The vaccine must be kept at between 2 and 8 degrees Celsius.',
			'between 2 and 8 degrees Celsius',
		],
		[
			'How old is the stone?',
			'The stone, more than 4.5 billion years old, lay in the ice.',
			'more than 4.5 billion years old',
		],
		[
			'How long did the crew need to build the bridge?',
			'The crew built a bridge of 140 metres in 51 minutes.',
			'51 minutes',
		],
		[
			'How many patients are in intensive care?',
			'Twenty-two patients are still in hospital, five of them in intensive care.',
			'five',
		],
		[
			'How many patients are in hospital?',
			'Twenty-two patients are still in hospital, five of them in intensive care.',
			'Twenty-two',
		],
		[
			'How many children are vaccinated?',
			'All children between nine months and fifteen years are vaccinated, some 120,000 in number.',
			'120,000',
		],
		[
			'How far is Arn from Orlo?',
			'Arn, where prices rose by 8 percent, is an hour and a half from Orlo.',
			'an hour and a half',
		],
		[
			'Where was the ship stopped?',
			'The ship was stopped 55 nautical miles west of Ushant.',
			'55 nautical miles west of Ushant',
		],
	])('is told whole and from the others: %s', (question, line, words) => {
		expect(marked(question, line)).toBe(words);
	});
});

describe('a day that is asked for', () => {
	const moved = 'The mill was to open in May, but that has been put off until July.';
	const airport = 'The airport closed on Tuesday night and will reopen on Friday if the lights are mended.';
	it.each<[string, string, string]>([
		['When will the mill open?', moved, 'July'],
		['When was the mill originally to open?', moved, 'May'],
		['When will the airport reopen?', airport, 'Friday'],
		['When did the airport close?', airport, 'Tuesday night'],
		['When will Calder retire?', 'Calder will retire after the games in Budapest.', 'after the games in Budapest'],
		['When will the flow be greatest?', 'The flow will be greatest between 2032 and 2038.', 'between 2032 and 2038'],
	])('is the one that holds now: %s', (question, line, words) => {
		expect(marked(question, line)).toBe(words);
	});
});
