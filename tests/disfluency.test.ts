import { describe, expect, it } from 'vitest';
import { withoutFalseStarts } from '../src/question/disfluency.ts';

describe('a question that corrects itself', () => {
	it.each<[string, string]>([
		// A new question replaces the old one.
		['How many rooms, no wait, where is the tribute?', 'where is the tribute?'],
		['When was the bridge sorry I want to know why was the bridge shut?', 'why was the bridge shut?'],
		['Where might or how else might the ministers meet?', 'how else might the ministers meet?'],
		['What is the old harbour what is the depth of the new harbour?', 'what is the depth of the new harbour?'],
		['Who owned rather who repaired the ferry?', 'who repaired the ferry?'],
		// A phrase replaces as much as it matches.
		['How many museums no sorry galleries are open?', 'How many galleries are open?'],
		['Who paid for the roof, I mean the tower of the church?', 'Who paid for the tower of the church?'],
		['What is the oldest theatre no the largest theatre in Lisenne?', 'What is the largest theatre in Lisenne?'],
		['What happened in 1974 or rather in 1970?', 'What happened in 1970?'],
		['Where is the grave of Anna Brandt no of Karl Weiss?', 'Where is the grave of Karl Weiss?'],
		['How many dairy cows live in Valdora or I guess in Lisenne?', 'How many dairy cows live in Lisenne?'],
		['What is the smaller, make that the larger island called?', 'What is the larger island called?'],
		['Who helped the pupils, no, I mean the students who left?', 'Who helped the students who left?'],
		// What followed the replaced phrase still holds.
		['What did the Kerrin Treaty try to settle no the Malden Treaty?', 'What did the Malden Treaty try to settle?'],
		[
			'Who led the famous writer to the hall, no, famous painter not writer?',
			'Who led the famous painter to the hall?',
		],
		['How did the vote change on roads no not roads but railways?', 'How did the vote change on railways?'],
		// So does what came before the question word.
		['The ferry sails to what, I mean which island?', 'The ferry sails to which island?'],
		['In September, um, who owned no sorry who sold the mill?', 'In September who sold the mill?'],
		['How many clubs train at the stadium no no how many teams train?', 'how many teams train at the stadium?'],
		// A pause takes nothing back.
		['Who um chairs the uh committee?', 'Who chairs the committee?'],
		['What was paid in 1970 I mean?', 'What was paid in 1970?'],
	])('%s -> %s', (asked, meant) => {
		expect(withoutFalseStarts(asked)).toBe(meant);
	});
});

describe('a question that does not correct itself', () => {
	it.each([
		'Why is there no bridge over the Kerrin?',
		'Which party has no seats?',
		'Why does the ferry no longer run?',
		'Did the council say yes or no?',
		'How long did the passengers have to wait?',
		'What did the minister actually mean?',
		'What does the sign mean to the villagers?',
		'Who was sorry for the delay?',
		'Did they make it to the finals?',
		'Who said what the number of seats is?',
		'Who founded the mill and what was its purpose?',
		'Would you rather live in Lisenne or in Valdora?',
		'Who wrote Dr No and when?',
	])('comes back as it is: %s', (question) => {
		expect(withoutFalseStarts(question)).toBe(question);
	});

	it('comes back as it is where nothing but corrections would be left', () => {
		expect(withoutFalseStarts('no wait, I mean')).toBe('no wait, I mean');
		expect(withoutFalseStarts('')).toBe('');
	});
});
