import { describe, expect, it, test } from 'vitest';
import { readConversation, readFollowUp } from '../src/question/follow-up.ts';
import type { Turn } from '../src/question/salience.ts';

const unanswered = (question: string): Turn => ({ question, answer: null });
const height: Turn = {
	question: 'How high is Quell Dam?',
	answer: { text: 'It is 112 metres high and 640 m long.', words: '112 metres', title: 'Quell Dam' },
};
const designer: Turn = {
	question: 'Who designed Quell Dam?',
	answer: { text: 'Rosa Linden designed Quell Dam.', words: 'Rosa Linden', title: 'Quell Dam' },
};
const theft: Turn = {
	question: 'How many orchids were stolen?',
	answer: { text: 'Thieves took 340 orchids.', words: '340', title: 'Thieves empty a glasshouse in Tarn' },
};
const readAfter = (question: string, ...before: readonly Turn[]) => readFollowUp(question, readConversation(before));
const byWhom = (question: string, words: string | null): Turn => ({
	question,
	answer: words === null ? null : { text: `It was ${words}.`, words },
});

describe('a subject that the last question left', () => {
	test.each<[string, readonly Turn[]]>([
		['what was answered', [designer, theft]],
		['what found no answer', [designer, unanswered(theft.question)]],
	])('is not what "them" means behind %s', (_what, before) => {
		expect(readAfter('Who stole them?', ...before)).toBe('Who stole orchids?');
	});

	it('is not what "they" means, where its name could be that of several', () => {
		const founder: Turn = {
			question: 'Who founded Brell?',
			answer: { text: 'Tom Fox founded Brell.', words: 'Tom Fox', title: 'Brell' },
		};
		expect(readAfter('When were they found?', founder, unanswered(theft.question))).toBe('When were orchids found?');
	});

	test.each<[string, readonly Turn[], string]>([
		['and how many were recovered?', [designer, theft], 'How many orchids were recovered?'],
		['and how many were recovered?', [designer, unanswered(theft.question)], 'How many orchids were recovered?'],
		['when did she resign?', [height, unanswered('Who succeeds Rosa Linden?')], 'when did Rosa Linden resign?'],
	])('is not added to "%s"', (question, before, expected) => {
		expect(readAfter(question, ...before)).toBe(expected);
	});

	it('is still added where the last question was about it', () => {
		expect(readAfter('what else happened?', height)).toContain('Quell Dam');
	});

	it('is still added where the article is asked of, or nothing else has answered more than once', () => {
		const between = unanswered('What is a spillway?');
		expect(readAfter('Is there anything else in the article?', height, between)).toContain('(Quell Dam)');
		expect(readAfter('any deaths?', height, designer, between)).toContain('(Quell Dam)');
		expect(readAfter('any deaths?', height, between)).not.toContain('(Quell Dam)');
	});
});

describe('a person’s pronoun', () => {
	test.each([
		['How high is Quell Dam?', 'how old is he?'],
		['Who designed Quell Dam?', 'how old is he?'],
		['Who closed Marrow Tunnel?', 'when did she resign?'],
		['Where is Marrow Bridge?', 'when did she resign?'],
		['How high is Skarn?', 'how old is he?'],
		['Who built Skarn?', 'when did she resign?'],
	])('stands for no thing: after "%s", "%s"', (before, question) => {
		expect(readAfter(question, unanswered(before))).toBe(question);
	});

	it('stands for somebody who is called like a bridge', () => {
		expect(readAfter('when was he born?', unanswered('What did Frank Bridge say?'))).toBe(
			'when was Frank Bridge born?',
		);
	});
});

describe('words in quotation marks', () => {
	const source = unanswered('who said that?');

	it('stay as the article has them where they have a pronoun', () => {
		expect(readAfter('why?', height, source)).toBe('Why did someone say “It is 112 metres high and 640 m long.”?');
	});

	it('stay as somebody asks after them', () => {
		const question = 'What does “it will stand” mean?';
		expect(readAfter(question, unanswered('How high is Quell Dam?'))).toContain('“it will stand”');
	});

	it('are not put into another’s mouth', () => {
		const said: Turn = {
			question: 'who said that?',
			answer: { text: 'Ines Calder spoke to the press.', words: 'Ines Calder' },
		};
		const told: Turn = {
			question: 'How high is Quell Dam?',
			answer: { text: 'Quell Dam is 112 metres high.', words: '112 metres' },
		};
		expect(readAfter('what about Tarn Dam?', told, said)).not.toContain('Tarn Dam is 112');
	});
});

describe('a question is read as one that a person could ask:', () => {
	test.each([
		['What prize did Café Zoë win?', 'what else?', 'What other prize did Café Zoë win?'],
		['Which prize did Café Zoë win?', 'what else?', 'Which other prize did Café Zoë win?'],
		['What kind of fish is sold at Tarn?', 'what else?', 'What other kind of fish is sold at Tarn?'],
	])('"other" stands before a noun, "else" does not: after "%s", "%s"', (before, question, expected) => {
		expect(readAfter(question, unanswered(before))).toBe(expected);
	});

	it('"what else" is left where the question before asks for no thing', () => {
		expect(readAfter('what else?', unanswered('How many orchids were stolen?'))).toBe('what else?');
	});

	test.each(['How high is the dam?', 'How many boats sank?'])(
		'"how else" asks for a way, and not after "%s"',
		(before) => {
			expect(readAfter('how else?', unanswered(before))).toBe('how else?');
		},
	);

	test.each<[string, string | null, string, string]>([
		['Who commands the ferry?', 'Ines Marlowe', 'since when?', 'Since when does Ines Marlowe command the ferry?'],
		['Who commands the ferry?', null, 'since when?', 'Since when does someone command the ferry?'],
		['Who chairs the board?', 'Ines Marlowe', 'why?', 'Why does Ines Marlowe chair the board?'],
		['Who travels to Tarn?', 'the divers', 'why?', 'Why do the divers travel to Tarn?'],
		['Who is striking at Tarn?', 'The drivers', 'since when?', 'Since when are the drivers striking at Tarn?'],
	])('what stands behind "who" is a verb: after "%s" (%s), "%s"', (before, words, question, expected) => {
		expect(readAfter(question, byWhom(before, words))).toBe(expected);
	});

	test.each<[string, string | null]>([
		['Who travels free of charge?', 'Children under six'],
		['Who travels free of charge?', null],
		['Who designed Quell Dam?', 'Rosa Linden'],
		['Who won the cup?', 'Ines Marlowe'],
	])('"how much?" is left after what nobody does by an amount: "%s" (%s)', (before, words) => {
		expect(readAfter('how much?', byWhom(before, words))).toBe('how much?');
	});

	test.each([
		['Who pays for the dam?', 'How much does Ines Marlowe pay for the dam?'],
		['Who paid the crew?', 'How much did Ines Marlowe pay the crew?'],
		['Who has donated?', 'How much has Ines Marlowe donated?'],
	])('"how much?" asks for the amount after "%s"', (before, expected) => {
		expect(readAfter('how much?', byWhom(before, 'Ines Marlowe'))).toBe(expected);
	});
});
