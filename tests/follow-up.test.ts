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
		['When did Norway sign the treaty?', 'where?', 'Where did Norway sign the treaty?'],
		['When did Norway sign the treaty?', 'and Sweden?', 'When did Sweden sign the treaty?'],
		['How many miners live in Chile?', 'What about Peru?', 'How many miners live in Peru?'],
		['How many miners are there?', 'What about Peru?', 'How many miners are there in Peru?'],
		['Who won the cup in 2019?', 'and in 2021?', 'Who won the cup in 2021?'],
		['Where is the deepest lake?', 'What about the largest?', 'Where is the largest lake?'],
		['How many ferries are there?', 'Who said that?', 'Who said how many ferries there are?'],
		['When did Norway sign the treaty?', 'says who?', 'Who said when Norway sign the treaty?'],
		['What is a heat pump?', 'What are the side effects?', 'What are the side effects (the heat pump)?'],
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
