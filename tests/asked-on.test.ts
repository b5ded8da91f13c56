import { describe, expect, it, test } from 'vitest';
import { readConversation, readFollowUp } from '../src/question/follow-up.ts';
import type { Turn } from '../src/question/salience.ts';

const answered = (question: string, words: string): Turn => ({ question, answer: { text: `It was ${words}.`, words } });
const readAfter = (question: string, ...before: readonly (Turn | string)[]) =>
	readFollowUp(
		question,
		readConversation(before.map((turn) => (typeof turn === 'string' ? { question: turn } : turn))),
	);

describe('"else" and nothing more', () => {
	test.each([
		['Who welcomed the result?', 'who else?', 'Who else welcomed the result?'],
		['Who welcomed the result?', 'anyone else?', 'Who else welcomed the result?'],
		['What did the mayor warn of?', 'and what else?', 'What else did the mayor warn of?'],
	])('asks "%s" for more: "%s"', (before, question, expected) => {
		expect(readAfter(question, answered(before, 'Liv Aasen'))).toBe(expected);
	});

	it('is not asked of what somebody is', () => {
		expect(readAfter('who else?', 'Who is Ann Lee?')).not.toBe('Who else is Ann Lee?');
	});

	it('is left behind a question of another kind', () => {
		expect(readAfter('who else?', 'Where did the ferry sink?')).toBe('who else?');
	});
});

describe('"why so few?"', () => {
	test.each([
		['How many runners finished?', 'why so few?', 'Why did so few runners finish?'],
		['What was the turnout?', 'why so low?', 'Why was the turnout so low?'],
		['How tall is the tower?', 'why so small?', 'Why is the tower so small?'],
		['How long did it take to repair the bridge?', 'why so long?', 'Why did it take so long to repair the bridge?'],
		['How much does the ticket cost?', 'why so expensive?', 'Why is the ticket so expensive?'],
	])('asks after "%s" why it is that much: "%s"', (before, question, expected) => {
		expect(readAfter(question, before)).toBe(expected);
	});

	test.each([
		['How many runners finished?', 'why so late?'],
		['Where did the ferry sink?', 'why so many?'],
	])('is not read where no such amount was asked for: "%s", "%s"', (before, question) => {
		expect(readAfter(question, before)).not.toMatch(/^Why (?:did|is|was)/);
	});

	it('has "that much" for "why?" behind a verb that means nothing without it', () => {
		expect(readAfter('why?', 'How much does the ferry cost?')).toBe('Why does the ferry cost that much?');
	});
});

describe('what there is', () => {
	test.each([
		['Is there a reward for the crown?', 'how much?', 'How much is the reward for the crown?'],
		['Are there any survivors?', 'how many?', 'How many survivors are there?'],
		['Are there any ferries on Sunday?', 'how many?', 'How many ferries are there on Sunday?'],
		['Was there a fire in Kolm?', 'when?', 'When was there a fire in Kolm?'],
	])('is what is asked about next: "%s", "%s"', (before, question, expected) => {
		expect(readAfter(question, before)).toBe(expected);
	});

	it('is not counted where it is one', () => {
		expect(readAfter('how many?', 'Is there a reward for the crown?')).not.toContain('reward are');
	});
});

describe('"one"', () => {
	test.each([
		['How many fishing boats will sail?', 'when did the first one sail?', 'when did the first fishing boat sail?'],
		['Who opposes the new bridge?', 'when was the old one built?', 'when was the old bridge built?'],
		['How many schools closed?', 'which ones?', 'Which schools closed?'],
		['How many wind farms will open?', 'how big is the one at Vika?', 'how big is the wind farm at Vika?'],
	])('stands for the noun of the question before: "%s", "%s"', (before, question, expected) => {
		expect(readAfter(question, before)).toBe(expected);
	});

	test.each(['Who is the one who resigned?', 'What is oxygen the lighter one of?', 'Which of the little ones cried?'])(
		'is left where it stands for somebody, or says itself of what: "%s"',
		(question) => {
			expect(readAfter(question, 'When did the bridge open?')).toBe(question);
		},
	);

	test.each(['Is the new ferry faster than the old one?', 'Which one is cheaper, the bus or the train?'])(
		'is left where it stands for a noun of its own question: "%s"',
		(question) => {
			expect(readAfter(question, 'How many bridges will open?')).toBe(question);
		},
	);

	it('is not the only thing that was named, where it is one of several', () => {
		expect(readAfter('how big is the one at Vika?', 'What will replace the dam?')).toContain('the one at Vika');
	});

	it('of several leaves all of them to be spoken of', () => {
		expect(
			readAfter(
				'who built them?',
				'How many fishing boats will sail?',
				'when did the first one sail?',
				'and the second one?',
			),
		).toBe('who built fishing boats?');
	});
});

describe('the thing that a "what" was answered with', () => {
	test.each([
		[
			'What was stolen from the museum?',
			'a medieval crown',
			'how much is it worth?',
			'how much is the medieval crown worth?',
		],
		['What will be closed?', 'the museum', 'when will it open?', 'when will the museum open?'],
		['What did Clara Lomax promise?', 'a new ship', 'when will it come?', 'when will the new ship come?'],
		['What did Clara Lomax promise?', 'a new ship', 'by when?', 'By when did Clara Lomax promise the new ship?'],
	])('is what the next question means: "%s" (%s), "%s"', (before, words, question, expected) => {
		expect(readAfter(question, answered(before, words))).toBe(expected);
	});

	test.each([
		['it is a kind of what was asked about', 'What is Paravax?', 'a vaccine', 'who makes it?', 'who makes Paravax?'],
		[
			'what acts may be meant as well',
			'What did the fire destroy?',
			'a mill',
			'when did it start?',
			'when did it start?',
		],
		['it is what acts', 'What caused the fire?', 'a pipe', 'how long did it last?', 'how long did it last?'],
	])('is not where %s', (_why, before, words, question, expected) => {
		expect(readAfter(question, answered(before, words))).toBe(expected);
	});
});

describe('people who are named by what they did', () => {
	test.each([
		['How did the thieves get in?', 'were they caught?', 'were the thieves caught?'],
		['How did the thieves get in?', 'who saw them?', 'who saw the thieves?'],
	])('are what "they" means: "%s", "%s"', (before, question, expected) => {
		expect(readAfter(question, before)).toBe(expected);
	});

	it('are not what a question without a pronoun is about', () => {
		expect(readAfter('was the alarm on?', 'How did the thieves get in?')).toBe('was the alarm on?');
	});
});

describe('what is only of something', () => {
	test.each([
		[
			'How well does the new vaccine work?',
			'what about side effects?',
			'What are the side effects of the new vaccine?',
		],
		['What are the causes of asthma?', 'what about the symptoms?', 'What are the symptoms of asthma?'],
	])('does not take the place of what it is of: "%s", "%s"', (before, question, expected) => {
		expect(readAfter(question, before)).toBe(expected);
	});

	it('takes the place of another amount', () => {
		expect(readAfter('what about the cost for lorries?', 'How much is the toll?')).toBe(
			'How much is the cost for lorries?',
		);
	});

	it('is not what "the old one" is one of', () => {
		expect(readAfter('and the old one?', 'What are the side effects of the new vaccine?')).toBe(
			'What are the side effects of the old vaccine?',
		);
	});
});

describe('what an answer names', () => {
	it('is not what a question without a name is about, where nobody asked who', () => {
		expect(readAfter('is there a reward?', answered('For whom was the crown made?', 'Isolde'))).toBe(
			'is there a reward?',
		);
	});

	it('gives the age of whoever was named, not of what was done', () => {
		expect(readAfter('how old?', answered('Who won the marathon?', 'Mira Tesfay'))).toBe('How old is Mira Tesfay?');
	});

	const assisted = (text: string): Turn => ({
		question: 'What did he do in 1998?',
		answer: { text, title: 'Peter Novak' },
	});

	it('is no other thing where it is a place', () => {
		expect(readFollowUp('Did he join any other efforts?', [assisted('He helped after the floods in London.')])).toBe(
			'Did Peter Novak join any other efforts?',
		);
	});

	it('is not what stands between two quotations', () => {
		expect(
			readFollowUp('What else was he like?', [assisted('". Weiss described him as "calm", and left.')]),
		).not.toContain('described');
	});
});
