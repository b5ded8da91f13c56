import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { turnOf } from '../src/answer/turn.ts';
import { createEngine } from '../src/engine.ts';
import { readConversation, readFollowUp } from '../src/question/follow-up.ts';
import type { Turn } from '../src/question/salience.ts';
import { turnsOf } from '../src/question/turns.ts';
import { corpusOf } from './corpus-of.ts';

const asked = (...questions: readonly string[]): readonly Turn[] => questions.map((question) => ({ question }));
const read = (question: string, ...before: readonly string[]) =>
	readFollowUp(question, readConversation(asked(...before)));

describe('a pronoun', () => {
	test.each<[string, string, string]>([
		['Who is Margaret Osei?', 'When was she elected?', 'When was Margaret Osei elected?'],
		['When did Peter Novak retire?', 'What was his last match?', 'What was Peter Novak’s last match?'],
		['What is a carbon tax?', 'Who pays it?', 'Who pays the carbon tax?'],
		['How many glaciers are melting?', 'Where are they?', 'Where are glaciers?'],
		['Why did Lisbon close the tunnel?', 'What happened there?', 'What happened in Lisbon?'],
		['Who is the mayor of Porto?', 'What did she promise?', 'What did the mayor of Porto promise?'],
	])('after "%s": "%s" is read as "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	test.each<[string, string, string]>([
		['a woman', 'Who is Margaret Osei?', 'What did he say?'],
		['a man', 'Who is Peter Novak?', 'What did she say?'],
		['several people', 'Who are the engineers of Porto?', 'When was he born?'],
		['a person', 'Who is Peter Novak?', 'What is its size?'],
	])('is not taken for %s where gender, number or kind speak against it', (_what, before, question) => {
		expect(read(question, before)).toBe(question);
	});

	test.each([
		['in the question itself', 'Did Clara Weiss finish her book?'],
		['in the clause before', 'What is inflation and why does it matter?'],
		['nothing at all', 'Is it true that the bridge closed?'],
		['nothing at all, again', 'How long does it take to build a ship?'],
	])('that goes back to %s is left', (_what, question) => {
		expect(read(question, 'Who is Margaret Osei?', 'What is the carbon tax?')).toBe(question);
	});

	it('follows the person who is spoken of from question to question', () => {
		expect(read('Did he apologise?', 'Who is Peter Novak?', 'When was he born?', 'What did he say about Lisbon?')).toBe(
			'Did Peter Novak apologise?',
		);
	});

	it('means who was given as the answer', () => {
		const answer = { text: 'The coach, Martin Keller, resigned on Monday.', words: 'Martin Keller' };
		expect(readFollowUp('Why did he resign?', [{ question: 'Who is the coach?', answer }])).toBe(
			'Why did Martin Keller resign?',
		);
	});
});

describe('what is left out', () => {
	test.each<[string, string, string]>([
		['How many villages got electricity?', 'until when?', 'Until when did villages get electricity?'],
		['How many divers has Norway sent home?', 'since when?', 'Since when has Norway sent home divers?'],
		['What did Margaret Osei promise?', 'and Novak?', 'What did Novak promise?'],
		['How many ferries are there?', 'as of when?', 'As of when are there ferries?'],
		['How many workers were dismissed?', 'And how many were hired?', 'How many workers were hired?'],
		['How many refugees got an extension?', 'and how many people?', 'How many people got an extension?'],
		['How many tons did the ferries carry?', 'and how many passengers?', 'How many passengers did the ferries carry?'],
		['How do I renew a visa?', 'Sorry, I meant a work visa', 'How do I renew a work visa?'],
		['When did Norway sign the treaty?', 'I am talking about Sweden.', 'When did Norway sign the treaty (Sweden)?'],
		['When did Norway sign the treaty?', 'where?', 'Where did Norway sign the treaty?'],
		['When did Norway sign the treaty?', 'and Sweden?', 'When did Sweden sign the treaty?'],
		['How many miners live in Chile?', 'What about Peru?', 'How many miners live in Peru?'],
		['How many miners are there?', 'What about Peru?', 'How many miners are there in Peru?'],
		['Who won the cup in 2019?', 'and in 2021?', 'Who won the cup in 2021?'],
		['Where is the deepest lake?', 'What about the largest?', 'Where is the largest lake?'],
		['How many ferries are there?', 'Who said that?', 'Who said how many ferries there are?'],
		['When did Norway sign the treaty?', 'says who?', 'Who said when Norway sign the treaty?'],
		['What is a heat pump?', 'What are the side effects?', 'What are the side effects (the heat pump)?'],
		[
			'What is a currency swap?',
			'Does the lender make money in this kind of deal?',
			'Does the lender make money in this kind of deal (the currency swap)?',
		],
		[
			'What is a currency swap?',
			'Who pays the lender of the shares in that case?',
			'Who pays the lender of the shares in that case (the currency swap)?',
		],
		['What is a currency swap?', 'How old is that town of miners?', 'How old is that town of miners?'],
	])('after "%s": "%s" is read as "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});
});

describe('a question that needs nothing', () => {
	test.each([
		'How many people live in Kenya?',
		'What is photosynthesis?',
		'Who wrote the report on Lake Chad?',
		'When did the Portuguese parliament vote on the budget for next year?',
		'thanks',
	])('is left as it stands: "%s"', (question) => {
		expect(read(question, 'Who is Margaret Osei?', 'What is a carbon tax?')).toBe(question);
	});

	it('is every question that none went before', () => {
		fc.assert(fc.property(fc.string(), (question) => readFollowUp(question, []) === question));
	});
});

describe('a history', () => {
	it('does not make a text of more than 400 characters a follow-up', () => {
		const long = `Who is her father${' and her father'.repeat(30)}?`;
		expect(long.length).toBeGreaterThan(400);
		expect(read(long, 'Who is Margaret Osei?')).toBe(long);
	});

	it('never breaks the reading of a question, whatever was said', () => {
		const text = fc.oneof(
			fc.string(),
			fc.constantFrom('until when?', 'what about it?', 'and his?', 'Who is Ann Lee?', '('),
		);
		fc.assert(
			fc.property(fc.array(text, { maxLength: 4 }), text, (before, question) => {
				expect(typeof readFollowUp(question, readConversation(asked(...before)))).toBe('string');
			}),
			{ numRuns: 200 },
		);
	});

	it('of texts takes for an answer what asks nothing behind a question', () => {
		expect(turnsOf(['Who won?', 'The home team won.', 'by how much?', 'Lake Chad'])).toEqual([
			{ question: 'Who won?', answer: { text: 'The home team won.' } },
			{ question: 'by how much?', answer: { text: 'Lake Chad' } },
		]);
		expect(turnsOf(['Lake Chad', 'how deep is it?'])).toEqual([
			{ question: 'Lake Chad' },
			{ question: 'how deep is it?' },
		]);
	});
});

describe('what a question is about', () => {
	test.each<[string, string, string, string]>([
		[
			'a noun that is always of something',
			'Is melatonin safe?',
			'Are there any benefits?',
			'Are there any benefits (melatonin)?',
		],
		['a word for what was named', 'Who founded Porto?', 'Did the city grow?', 'Did the city grow (Porto)?'],
		[
			'two things that were compared',
			'What is the difference between a viaduct and an aqueduct?',
			'Which is older?',
			'Which is older (the viaduct and the aqueduct)?',
		],
		['two people', 'Where do Ann Lee and Tom Fox live?', 'When did they marry?', 'When did Ann Lee and Tom Fox marry?'],
		[
			'one of a clause that is compared',
			'What is inflation?',
			'How is it related to wages?',
			'How is inflation related to wages?',
		],
	])('is put back: %s', (_what, before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	const novak = (text: string): Turn => ({
		question: 'What did he do in 1998?',
		answer: { text, title: 'Peter Novak' },
	});

	test.each<[string, string, string, string]>([
		['shares its words', 'He won the cup.', 'Was the cup stolen?', 'Was the cup stolen (Peter Novak)?'],
		['asks for more', 'He won the cup.', 'Anything else?', 'Anything else (Peter Novak)?'],
		[
			'asks for more than was answered',
			'He appeared in “Green Harbour”.',
			'What other films did he make?',
			'What other films did Peter Novak make besides Green Harbour?',
		],
		[
			'goes back to a name of it',
			'He wrote “Green Harbour”.',
			'Was that a success?',
			'Was that a success (Green Harbour, Peter Novak)?',
		],
		['has "him" behind another name', 'He won the cup.', 'Does Clara like him?', 'Does Clara like Peter Novak?'],
	])('is the article that was quoted from where a question %s', (_how, answer, question, expected) => {
		expect(readFollowUp(question, [novak(answer)])).toBe(expected);
	});

	test.each([
		['has a name of its own', 'When did Margaret Osei retire?'],
		['uses the family name', 'Was Novak elected?'],
		['has words enough of its own', 'Which proteins bind to the cells that carry oxygen?'],
		['introduces something', 'What is photosynthesis?'],
	])('is left where a question %s', (_how, question) => {
		expect(readFollowUp(question, [novak('He won the cup.')])).toBe(question);
	});

	it('is the person of the title, not a longer phrase with the name in it', () => {
		const turns: readonly Turn[] = [
			novak('He won the cup.'),
			{ question: 'Who is the actress Peter Novak?', answer: null },
		];
		expect(readFollowUp('When did he retire?', turns)).toBe('When did Peter Novak retire?');
	});
});

describe('"who said that?"', () => {
	const engine = createEngine(
		corpusOf({
			title: 'Ferries of Bergen',
			paragraphs: [
				[
					'The port has 14 ferries, according to Captain Ida Lund.',
					'“Each of the ferries carries 300 passengers.',
					'No ferry is older than nine years,” said Peter Novak.',
				],
				['Margaret Osei runs the ferry school.', 'It teaches 60 sailors a year, she said.'],
				['The port handles 900 containers a day.'],
				['“The quay is 80 metres long,” said the director, Hélène Varga.'],
			],
		}),
	);
	const answers = (...questions: readonly string[]) =>
		engine.answer('who said that?', { history: asked(...questions) });
	const marked = (question: string) => {
		const answer = answers(question);
		const [first] = answer.kind === 'answered' ? answer.quotations : [];
		return first?.answer == null
			? answer.kind
			: first.sentence.article.body.slice(first.answer.start, first.answer.end);
	};

	test.each([
		['in the sentence itself', 'How many ferries does the port have?', 'Captain Ida Lund'],
		['where the speech ends', 'How many passengers does each ferry carry?', 'Peter Novak'],
		['by the name behind what the speaker is', 'How long is the quay?', 'Hélène Varga'],
		['by the name before "she said"', 'How many sailors does it teach a year?', 'Margaret Osei'],
	])('finds the speaker %s', (_where, question, speaker) => {
		expect(marked(question)).toBe(speaker);
	});

	it('is not answered where the article says it in its own name', () => {
		expect(answers('How many containers does the port handle a day?')).toMatchObject({
			kind: 'abstained',
			reason: 'no-answer-of-type',
			lookedFor: 'somebody who is quoted as saying it',
		});
	});

	it('is read as a question with the quoted sentence in it, which gives the same answer by itself', () => {
		const answer = answers('How many ferries does the port have?');
		expect(answer.readAs).toBe('Who said “The port has 14 ferries, according to Captain Ida Lund.”?');
		expect(engine.answer(answer.readAs ?? '').answerId).toBe(answer.answerId);
	});
});

describe('the engine', () => {
	const engine = createEngine(
		corpusOf({
			title: 'Ferries',
			paragraphs: [
				['The port of Bergen has 14 ferries until May 2027.', 'Captain Ida Lund commands the largest of them.'],
			],
		}),
	);

	it('answers a follow-up and says how it was read', () => {
		const answer = engine.answer('until when?', { history: asked('How many ferries does the port have?') });
		expect(answer).toMatchObject({
			kind: 'answered',
			question: 'until when?',
			readAs: 'Until when does the port have ferries?',
			followUp: true,
		});
	});

	it('gives the same bytes whether it is told what was answered or answers the history itself', () => {
		const questions = [
			'How many ferries does the port have?',
			'until when?',
			'Who commands the largest?',
			'and who is she?',
		];
		const history: Turn[] = [];
		for (const [i, question] of questions.entries()) {
			const told = engine.answer(question, { history });
			expect(JSON.stringify(told)).toBe(
				JSON.stringify(engine.answer(question, { history: asked(...questions.slice(0, i)) })),
			);
			history.push(turnOf(told));
		}
	});

	it('has no readAs where the question stands alone', () => {
		expect(engine.answer('Who is Ida Lund?', { history: asked('How many ferries are there?') }).readAs).toBeUndefined();
	});
});
