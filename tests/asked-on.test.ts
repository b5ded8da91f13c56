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
		['Who welcomed the result?', 'anybody else?', 'Who else welcomed the result?'],
		['Where did the ferry call?', 'anywhere else?', 'Where else did the ferry call?'],
		['What did the mayor warn of?', 'and what else?', 'What else did the mayor warn of?'],
	])('asks "%s" for more: "%s"', (before, question, expected) => {
		expect(readAfter(question, answered(before, 'Liv Aasen'))).toBe(expected);
	});

	test.each(['Who is Ann Lee?', 'Who was the referee?', 'Who are the winners?', 'Who were his parents?'])(
		'is not asked of what somebody is: "%s"',
		(before) => {
			expect(readAfter('who else?', before)).not.toMatch(/^Who else (?:is|was|are|were)/);
		},
	);

	it('is not asked of what something is', () => {
		expect(readAfter('and what else?', 'What is the toll?')).not.toContain('What else is');
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
		['How much do the tickets cost?', 'why so dear?', 'Why are the tickets so dear?'],
		['How much does the ticket cost?', 'why so cheap?', 'Why is the ticket so cheap?'],
		['How long will it stay closed?', 'why that long?', 'Why will it stay closed so long?'],
		['How much did Weiss pay for the mill?', 'why this much?', 'Why did Weiss pay so much for the mill?'],
		['What is the toll?', 'why so expensive?', 'Why is the toll so expensive?'],
		['What were the wages?', 'why so low?', 'Why were the wages so low?'],
		['How old are the trees?', 'why so old?', 'Why are the trees so old?'],
	])('asks after "%s" why it is that much: "%s"', (before, question, expected) => {
		expect(readAfter(question, before)).toBe(expected);
	});

	test.each([
		['How many runners finished?', 'why so late?'],
		['Where did the ferry sink?', 'why so many?'],
		['How many were killed?', 'why so few?'],
		['How much does the ticket cost?', 'why so few?'],
		['How much does the crown weigh?', 'why so expensive?'],
		['How much will the bridge cost?', 'why so expensive?'],
		['What is the toll?', 'why so few?'],
		['Who is Ann Lee?', 'why so long?'],
		['What was stolen from the museum?', 'why so little?'],
	])('is not read where no such amount was asked for: "%s", "%s"', (before, question) => {
		expect(readAfter(question, before)).not.toMatch(/^Why (?:did|is|was|were)/);
	});

	it('has "that much" for "why?" behind a verb that means nothing without it', () => {
		expect(readAfter('why?', 'How much does the ferry cost?')).toBe('Why does the ferry cost that much?');
	});

	test.each([
		['How much rain fell?', 'why?'],
		['How much bread is sold?', 'why?'],
		['How much does the ferry cost?', 'where?'],
	])('has it for no other question: "%s", "%s"', (before, question) => {
		expect(readAfter(question, before)).not.toContain('that much');
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
		['How many wind farms will open?', 'how big are the ones at Vika?', 'how big are the wind farms at Vika?'],
		['How many schools closed?', 'was another one saved?', 'was another school saved?'],
		['How many bridges will open?', 'how many people use the first one?', 'how many people use the first bridge?'],
		['How many bridges will open?', 'how much steel has the longest one?', 'how much steel has the longest bridge?'],
		['How many bridges will open?', 'which town has the oldest one?', 'which town has the oldest bridge?'],
		['How many bridges will open?', 'on Monday, will the second one open?', 'on Monday, will the second bridge open?'],
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

	test.each([
		'how big is the one at Vika?',
		'when did the first one open?',
		'when did the second one open?',
		'when did the third one open?',
		'when did the last one open?',
		'how old is the oldest one?',
	])('is not the only thing that was named, where it is one of several: "%s"', (question) => {
		expect(readAfter(question, 'What will replace the dam?')).toMatch(/\bone\b/u);
	});

	test.each([
		['says itself whose it is', 'is it the first one of them?', 'How many bridges will open?'],
		['stands for somebody', 'what did the first one who resigned say?', 'How many bridges will open?'],
		['is told by nothing', 'is this the one?', 'How many bridges will open?'],
		['is the other of two', 'is the other one open?', 'How many bridges will open?'],
		['is a word for people', 'what did the loved ones say?', 'How many bridges will open?'],
		['is a word for children', 'did the young ones cry?', 'How many bridges will open?'],
		['would stand for a name', 'who built the new one?', 'Where is Oslo?'],
		['would stand for what was only paid for', 'who built the new one?', 'How much did Weiss pay for the mill?'],
		['may be a person', 'when did the first one arrive?', 'How many runners finished?'],
	])('is left where it %s: "%s"', (_why, question, before) => {
		expect(readAfter(question, before)).toMatch(/\bones?\b/u);
	});

	it('stands for nothing that was spoken of before the last question', () => {
		expect(readAfter('when was the first one built?', 'How many bridges will open?', 'Who is Ann Lee?')).not.toContain(
			'bridge built',
		);
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
		[
			'more is said than its name',
			'What did Clara Lomax promise?',
			'to build a new ship',
			'when will it come?',
			'when will it come?',
		],
		[
			'several are named',
			'What did Clara Lomax promise?',
			'new ships and new jobs',
			'when will it come?',
			'when will it come?',
		],
		[
			'it has a name of its own',
			'What did Clara Lomax promise?',
			'Paravax',
			'by when?',
			'By when did Clara Lomax promise that?',
		],
		['it is what acts', 'What caused the fire?', 'a pipe', 'how long did it last?', 'how long did it last?'],
	])('is not where %s', (_why, before, words, question, expected) => {
		expect(readAfter(question, answered(before, words))).toBe(expected);
	});
});

describe('a question word alone', () => {
	test.each([
		['What will be closed?', 'the museum', 'when?', 'When will the museum be closed?'],
		['What has been found in the lake?', 'an old ship', 'how?', 'How has an old ship been found in the lake?'],
		['What is being built in Vika?', 'a new school', 'why?', 'Why is a new school being built in Vika?'],
		['Who will be elected?', 'Ann Lee', 'when?', 'When will Ann Lee be elected?'],
	])(
		'is asked of what was given, which stands before all of the verb: "%s" (%s), "%s"',
		(before, words, question, expected) => {
			expect(readAfter(question, answered(before, words))).toBe(expected);
		},
	);

	test.each([
		['Who welcomed the result?', 'Liv Aasen', 'what for?', 'Why did Liv Aasen welcome the result?'],
		['What did Clara Lomax promise?', 'a new ship', 'how many?', 'How many did Clara Lomax promise?'],
		['Who is Ann Lee?', 'the mayor', 'how old?', 'How old is Ann Lee?'],
	])('goes on from what was asked: "%s" (%s), "%s"', (before, words, question, expected) => {
		expect(readAfter(question, answered(before, words))).toBe(expected);
	});

	it('is asked of nobody who was only counted', () => {
		expect(readAfter('how?', answered('How many have been killed?', 'nine'))).toBe('how?');
		expect(readAfter('who?', answered('How many people have been killed?', 'nine'))).toBe('Who has been killed?');
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
		['Who won the marathon?', 'what about the cost?', 'What is the cost of the marathon?'],
		['How much are the tickets?', 'what about side effects?', 'What are the side effects of the tickets?'],
		['What is the price of the ferry?', 'what about its benefits?', 'What are the benefits of the ferry?'],
	])('does not take the place of what it is of: "%s", "%s"', (before, question, expected) => {
		expect(readAfter(question, before)).toBe(expected);
	});

	test.each([
		['How much is the toll?', 'what about the cost for lorries?', 'How much is the cost for lorries?'],
		['How much was the fine?', 'what about the fee?', 'How much was the fee?'],
	])('takes the place of another amount: "%s", "%s"', (before, question, expected) => {
		expect(readAfter(question, before)).toBe(expected);
	});

	test.each([
		['is of somebody', 'What did the mayor warn of?'],
		['is of a day', 'What was opened on Monday?'],
		['is of what is asked for', 'How much rain fell?'],
		['may be of two things', 'Is there a reward for the crown?'],
	])('is not asked for where it %s: "%s"', (_why, before) => {
		expect(readAfter('what about side effects?', before)).not.toContain('the side effects of');
	});

	it('is nobody who has an office', () => {
		expect(readAfter('what about the mayor?', 'Who won the marathon?')).not.toContain('of the marathon');
	});

	it('is not asked for where more is said of it', () => {
		expect(readAfter('what about the cost for lorries?', 'Who won the marathon?')).not.toContain('marathon');
	});

	test.each(['How many wind farms will open?', 'Which crown was stolen?', 'Are there some ferries on Sunday?'])(
		'does not take the place of what is not known yet: "%s"',
		(before) => {
			expect(readAfter('and the old one?', before)).not.toMatch(/(?:many|which|some) the/i);
		},
	);

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

	test.each([
		['Who saw the thieves?', 'a guard'],
		['Who won the marathon?', 'Ann Lee and Bo Lind'],
		['Who won the election?', 'the Greens'],
		['Who won the election?', 'the Reform League'],
		['What was stolen from the museum?', 'a medieval crown'],
	])('gives no age where it is not one person: "%s" (%s)', (before, words) => {
		expect(readAfter('how old?', answered(before, words))).not.toMatch(/^How old (?:is|was)/);
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

describe('"when did it happen?"', () => {
	test.each([
		['What damaged the bridge?', 'when did it happen?', 'When did a barge damage the bridge?'],
		['How many people died in the flood?', 'when did that happen?', 'When did people die in the flood?'],
		['Was the ferry rerouted?', 'why did this happen?', 'Why was the ferry rerouted?'],
		['Who won the Havelund Open?', 'where did that happen exactly?', 'Where did a barge win the Havelund Open?'],
		['Who damaged the bridge?', 'and when was that?', 'When did a barge damage the bridge?'],
		['What caused Weiss to resign?', 'when did it happen?', 'When did a barge cause Weiss to resign?'],
		[
			'What led to the mayor having to resign?',
			'when did it happen?',
			'When did a barge lead to the mayor having to resign?',
		],
	])('asks after "%s" of what was done: "%s"', (before, question, expected) => {
		expect(readAfter(question, answered(before, 'a barge'))).toBe(expected);
	});

	test.each([
		['What caused the flood?', 'when did it happen?', 'When did the flood happen?'],
		['What led to the strike at the mill?', 'where did that happen?', 'Where did the strike at the mill happen?'],
		['What happened to the bridge?', 'when did it happen?', 'When did it happen to the bridge?'],
	])('asks after "%s" of the event: "%s"', (before, question, expected) => {
		expect(readAfter(question, answered(before, 'heavy rain'))).toBe(expected);
	});

	test.each(['Who is the mayor?', 'What is the Havelund Open?', 'When is the debate?'])(
		'asks of no deed where the question before tells of none: "%s"',
		(before) => {
			expect(readAfter('when did it happen?', before)).not.toMatch(/^When (?:is|was|are)/);
		},
	);
});

describe('what follows a courtesy', () => {
	test.each(['thanks', 'really?', 'ok'])('goes on from the question before it: "%s"', (courtesy) => {
		const turns = [answered('Who won the Havelund Open?', 'Ines Okonjo-Dahl'), { question: courtesy, answer: null }];
		expect(readAfter('when?', ...turns)).toBe('When did Ines Okonjo-Dahl win the Havelund Open?');
	});

	it('goes on from nothing where nothing was asked', () => {
		expect(readAfter('when?', { question: 'hello', answer: null })).toBe('when?');
	});
});
