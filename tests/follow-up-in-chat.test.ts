import { describe, expect, it, test } from 'vitest';
import { readConversation, readFollowUp } from '../src/question/follow-up.ts';
import type { Turn } from '../src/question/salience.ts';

const asked = (...questions: readonly string[]): readonly Turn[] => questions.map((question) => ({ question }));
const read = (question: string, ...before: readonly string[]) =>
	readFollowUp(question, readConversation(asked(...before)));
const answered = (before: string, words: string, question: string, text = `It was ${words}.`) =>
	readFollowUp(question, [{ question: before, answer: { text, words } }]);

describe('a name that is typed in lower case', () => {
	test.each<[string, string, string]>([
		['how long was brezinski out for?', 'how much does he earn?', 'how much does brezinski earn?'],
		['who did tomas kverner join?', 'who replaced him?', 'who replaced tomas kverner?'],
		['who is clara brezinski?', 'what prize did she win?', 'what prize did clara brezinski win?'],
	])('is what a pronoun means as a written one is: after "%s", "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	it('is nothing that was built or sold', () => {
		expect(read('how much was it worth?', 'who is clara brezinski?')).toBe('how much was it worth?');
	});

	it('is who a pronoun later in its own question means', () => {
		const question = 'and brezinski, how much was he promised?';
		expect(read(question, 'how much did kverner owe?')).toBe(question);
	});
});

describe('whoever answers a "who"', () => {
	it('is not the rank that tells who somebody is', () => {
		expect(answered('who is henrik brezinski?', 'Dr', 'where does he work?')).toBe('where does henrik brezinski work?');
	});

	it('is called by name, without rank or office', () => {
		const before = 'Who led the search?';
		expect(answered(before, 'Detective Sergeant Clara Brezinski', 'Where was she born?')).toBe(
			'Where was Clara Brezinski born?',
		);
		expect(answered(before, 'King Edmund II', 'Where was he born?')).toBe('Where was King Edmund II born?');
	});
});

describe('an "it"', () => {
	it('means whichever country was given as the one that acted, before a name of an older question', () => {
		const turns: readonly Turn[] = [
			{ question: 'How much did the Harbour Trust ask for?', answer: null },
			{ question: 'Which country answered first?', answer: { text: 'Belmark answered first.', words: 'Belmark' } },
		];
		expect(readFollowUp('How much did it give?', turns)).toBe('How much did Belmark give?');
	});

	it('is a card of which it is asked what that may be used to do', () => {
		expect(read('Can it be used to vote?', 'What is the blue card?')).toBe('Can the blue card be used to vote?');
		const nothing = 'Was it decided to close the school?';
		expect(read(nothing, 'What is the blue card?')).toBe(nothing);
	});

	it('that has shares is a firm and no dam', () => {
		const question = 'What happened to its shares?';
		expect(read(question, 'Who is building the Orlen dam?')).toBe(question);
		expect(answered('Which firm is building the Orlen dam?', 'Brattle Works', question)).toBe(
			'What happened to Brattle Works’ shares?',
		);
	});

	it('is not several', () => {
		expect(read('Who is its chief?', 'How many troops did Norland send?')).not.toContain('troops');
	});
});

describe('a "they" of whom nothing is done', () => {
	it('means several that were asked about before one group that was given', () => {
		expect(answered('Who led the talks?', 'Northern Council', 'Where were they held?')).toBe(
			'Where were the talks held?',
		);
		expect(answered('Who owns the quarries?', 'Northern Council', 'When did they buy them?')).toContain(
			'Northern Council',
		);
	});
});

describe('a question about the answer itself', () => {
	it('gets no topic from an answer and its article either', () => {
		const text = 'It was Castine Tower.';
		const answer = { text, words: 'Castine Tower', title: 'Castine Tower' };
		const before = [{ question: 'What is the tallest tower in Orlo?', answer }];
		expect(readFollowUp('is it true?', before)).toBe('is it true?');
	});

	test.each(['is that true?', 'Is that really correct?', 'wait, is it true?'])('gets no topic: "%s"', (question) => {
		expect(read(question, 'How many soldiers were killed?')).toBe(question);
	});

	it('is passed over by what goes on from the question before it', () => {
		expect(read('how many were wounded?', 'How many soldiers were killed?', 'is that true?')).toBe(
			'How many soldiers were wounded?',
		);
	});
});

describe('whoever was spoken of', () => {
	it('is not what a deficit or a "that" is of', () => {
		expect(answered('Who presented the budget?', 'Clara Brezinski', 'How big is the deficit?')).toBe(
			'How big is the deficit?',
		);
		expect(read('How much would that cost?', 'What will Clara Brezinski do next?')).toBe('How much would that cost?');
	});
});

describe('what is left out', () => {
	test.each<[string, string, string, string | undefined, string]>([
		[
			'how often',
			'Who carried parcels to Brattle?',
			'how many times?',
			undefined,
			'How many times did someone carry parcels to Brattle?',
		],
		[
			'the sum',
			'How much money did the club raise?',
			'how much of it is for boats?',
			undefined,
			'How much of the money is for boats?',
		],
		[
			'the deed',
			'Who blocked the harbour?',
			'why did they do that?',
			'Dozens of pilots',
			'Why did dozens of pilots block the harbour?',
		],
		[
			'what happened',
			'What happened to the orchards in Brattle?',
			'why?',
			undefined,
			'Why did that happen to the orchards in Brattle?',
		],
		['the one that was given', 'Which hall is the oldest?', 'why?', 'Orlen Hall', 'Why is Orlen Hall the oldest?'],
		['the one that was asked for', 'Which hall is the oldest?', 'why?', undefined, 'Why is the hall the oldest?'],
		['the owner’s thing', 'What did Brattle’s shares do?', 'and Orlen’s?', undefined, 'What did Orlen’s shares do?'],
		[
			'the name that was not meant',
			'Who coaches Kverner?',
			'no, I meant Brezinski',
			undefined,
			'Who coaches Brezinski?',
		],
		['the kind of thing', 'What is the blue card?', 'how do i get one', undefined, 'how do i get a blue card'],
	])('is %s: after "%s", "%s"', (_what, before, question, words, expected) => {
		const answer = words === undefined ? null : { text: `It was ${words}.`, words };
		expect(readFollowUp(question, [{ question: before, answer }])).toBe(expected);
	});

	it('is the use, where a sum was shared out', () => {
		expect(read('and tents?', 'How much money did the club raise?', 'How much of it is for boats?')).toBe(
			'How much of the money is for tents?',
		);
	});

	it('is nothing, where those who are asked after did nothing', () => {
		const question = 'Why did they do that?';
		expect(answered('Who was arrested?', 'Dozens of pilots', question)).not.toContain('arrested');
	});

	it('ends with its noun where an adjective stands for the verb', () => {
		expect(read('How much will it cost?', 'When does the otter house open?')).toBe(
			'How much will the otter house cost?',
		);
	});
});
