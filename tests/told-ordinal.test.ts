import { describe, expect, it, test } from 'vitest';
import { wordsCalled } from '../src/marking/told-called.ts';
import { placeInRow } from '../src/marking/told-ordinal.ts';
import { toldIn } from './scene-of.ts';

const winner = 'In which minute did Okoro head the winner?';

describe('the place in a row that is asked for', () => {
	test.each([
		[winner, 'Okoro headed the winner in the 71st minute.', '71st minute'],
		['In what round was Karl Weiss beaten?', 'It ended in the second round.', 'second round'],
		[winner, 'Okoro, in his first match, headed the winner in the 83rd minute.', '83rd minute'],
		[winner, 'Okoro made it 2-2 in the 82nd minute and headed the winner in the 112th', '112th'],
		[winner, 'Okoro made it 2-2 in the 82nd minute, headed the winner in the 112th and left.', '112th'],
		[
			'In which minute did Okoro head the late winner?',
			'Okoro made it 2-2 in the 82nd minute and headed the winner in the 112th.',
			'112th',
		],
		[
			'In which minute did Okoro make the winner?',
			'Okoro made a run in the 12th minute and headed the winner in the 83rd.',
			'83rd',
		],
		[winner, 'Okoro made it 2-2 in the 82nd minute and headed the winner in the 112th.', '112th'],
		[winner, 'Okoro headed the winner in the 83rd minute; Lind had scored in the 12th.', '83rd minute'],
		[
			winner,
			'Okoro headed the winner in the 83rd minute, Lind his goal in the 12th and the 20th, and Moss in the 30th',
			'83rd minute',
		],
		[winner, 'Okoro headed the winner in the 83rd minute before Lind left in the 90th', '83rd minute'],
	])('is that of the clause which alone has a word of the question: %s %s', (question, line, told) => {
		expect(toldIn(placeInRow, question, line)).toBe(told);
	});

	test.each([
		[
			'no place in a row is asked for',
			'When did Okoro head the winner?',
			'Okoro headed the winner in the 83rd minute.',
		],
		['the noun is another', winner, 'Okoro headed the winner in the first half.'],
		['the first has no noun', winner, 'Okoro, in his first, headed the winner in the 83rd minute.'],
		[
			'both clauses have a word of the question',
			winner,
			'Okoro headed the winner in the 12th minute and headed another winner in the 83rd.',
		],
		['no clause has one', winner, 'Lind scored in the 12th minute and Moss in the 83rd.'],
		['both are in one clause', winner, 'Okoro headed the winner from the 12th minute to the 20th minute.'],
	])('is not told where %s: %s %s', (_why, question, line) => {
		expect(toldIn(placeInRow, question, line)).toBeNull();
	});

	it('may be told by the name of the one who does something alone only with a word for what is done', () => {
		const line = 'Okoro came on in the 12th minute and Lind headed the winner in the 83rd.';
		expect(toldIn(placeInRow, winner, line)).toBe('83rd');
	});
});

describe('what somebody calls something', () => {
	test.each([
		['What did the coach call him?', 'The coach called him "a fighter."', 'a fighter'],
		['What does the coach call him?', 'The coach calls him “a fighter”.', 'a fighter'],
		['What has Weiss called the plan?', 'Weiss, calling the plan "a joke", left.', 'a joke'],
		['How did it go? What did Lind describe it as?', 'Lind described it as "a joke".', null],
		['What did Lind describe it as?', 'Lind described it as "a joke".', 'a joke'],
		['What do critics describe the plan as?', 'Critics describe the plan as "a joke".', 'a joke'],
		['What have critics described the plan as?', 'Describing the plan as "a joke", they left.', 'a joke'],
		['What is the comet called?', 'Lind called the comet "a wonder".', null],
		['What did the coach call him?', 'The coach, who called in sick, is said by many to be "a fighter".', null],
		['What did the coach call him?', 'The coach praised him: "a fighter".', null],
	])('stands between quotation marks behind the verb: %s %s', (question, line, told) => {
		expect(toldIn(wordsCalled, question, line)).toBe(told);
	});
});
