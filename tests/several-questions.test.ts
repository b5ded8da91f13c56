import { describe, expect, it } from 'vitest';
import { answerJson } from '../src/answer/answer-json.ts';
import { answerText } from '../src/cli/answer-text.ts';
import { renderAnswer } from '../src/discord/render.ts';
import { createEngine } from '../src/engine.ts';
import { questionsIn } from '../src/question/several.ts';
import { corpusOf } from './corpus-of.ts';

describe('the questions of a message', () => {
	it.each<[string, string[]]>([
		['Who is the mayor? And when was she elected?', ['Who is the mayor?', 'And when was she elected?']],
		['Who founded the mill and when was it sold?', ['Who founded the mill', 'when was it sold?']],
		['how old is the bridge, and also how long is it', ['how old is the bridge', 'how long is it']],
		['Where is it? Who built it? Why?', ['Where is it?', 'Who built it?', 'Why?']],
		['Hello? Who is the mayor?', ['Who is the mayor?']],
		['Who is the mayor? I need it for school.', ['Who is the mayor?']],
		// One question, whatever its conjunctions.
		['When and where did the ministers meet?', ['When and where did the ministers meet?']],
		['Who wrote the report and the letter?', ['Who wrote the report and the letter?']],
		['What did the mayor say and what happened?', ['What did the mayor say and what happened?']],
		['Which minister knows how many and what kind?', ['Which minister knows how many and what kind?']],
		['I read about the desk. What is its number?', ['I read about the desk. What is its number?']],
		['number of seats', ['number of seats']],
	])('%s -> %j', (message, questions) => {
		expect(questionsIn(message)).toEqual(questions);
	});
});

describe('a message that asks several questions', () => {
	const engine = createEngine(
		corpusOf({
			title: 'Lisenne',
			paragraphs: [['Ada Marsh is the mayor of Lisenne.', 'She was elected in May 2019.', 'The town has two bridges.']],
		}),
	);
	const asking = { id: '1', options: {}, revision: engine.corpus.revision, milliseconds: 0 };
	const answer = engine.answer('Who is the mayor of Lisenne? And when was she elected?');

	it('has its first question answered and the others named', () => {
		expect(answer.kind === 'answered' && answer.quotations[0].sentence.text).toBe('Ada Marsh is the mayor of Lisenne.');
		expect(answer.otherQuestions).toEqual(['And when was she elected?']);
	});

	it('is one line of JSON, with the others added', () => {
		const line = answerJson(answer, asking);
		expect(line).not.toContain('\n');
		expect(JSON.parse(line)).toMatchObject({ id: '1', otherQuestions: ['And when was she elected?'] });
		expect(JSON.parse(answerJson(engine.answer('Who is the mayor?'), asking))).not.toHaveProperty('otherQuestions');
	});

	it('says on Discord and in the terminal what is left', () => {
		const { content } = renderAnswer(answer, engine.corpus, { echo: false });
		expect(content).toBe('-# This is about the first question. Ask again for: And when was she elected?');
		expect(answerText(answer, false)).toContain('Not answered yet: And when was she elected?');
	});

	it('keeps within what Discord takes, however much is asked', () => {
		const long = engine.answer(`Who is the mayor of Lisenne? ${'Who is _*it*_? '.repeat(26)}`);
		const { content = '' } = renderAnswer(long, engine.corpus, { echo: true });
		expect(long.otherQuestions?.length).toBeGreaterThan(1);
		expect(content.length).toBeLessThanOrEqual(2000);
	});
});
