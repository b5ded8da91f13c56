import { expect, it } from 'vitest';
import { countsOf, isDevelopment } from '../src/evaluation/rewriting.ts';
import { sourcesReport } from '../src/evaluation/rewriting-sources.ts';

const rewriting = (question: string, expected: string, read: string) => ({
	question,
	expected,
	read,
	context: 'ferries',
});

it('counts the content words that a rewriting adds, each once and in any form', () => {
	expect(
		countsOf([rewriting('until when?', 'Until when does Bergen have ferries?', 'Until when are there the ferry?')]),
	).toEqual({
		questions: 1,
		expected: 2,
		added: 1,
		shared: 1,
		within: 1,
		complete: 0,
		leftAlone: 0,
	});
});

it('counts a word that only repeats the question for nothing', () => {
	expect(
		countsOf([rewriting('Are ferries safe?', 'Are the ferries safe?', 'Are ferries safe (ferries)?')]),
	).toMatchObject({
		expected: 0,
		added: 0,
		complete: 1,
		leftAlone: 1,
	});
});

it('counts no word that only says that more is asked for', () => {
	expect(
		countsOf([rewriting('Any others?', 'Any others besides ferries?', 'Any others besides ferries?')]),
	).toMatchObject({ expected: 1, added: 1, shared: 1 });
});

it('does not call a question left alone to which a word was added', () => {
	expect(countsOf([rewriting('Are ferries safe?', 'Are ferries safe?', 'Are ferries safe in Bergen?')])).toMatchObject({
		complete: 1,
		leftAlone: 0,
	});
});

it('gives every second conversation to development', () => {
	expect(['a', 'b', 'c'].map((one) => isDevelopment(one, ['a', 'b', 'c']))).toEqual([true, false, true]);
});

it('counts a word that a person adds for the title, else for the questions, else for the answers', () => {
	const said = { title: 'Ferries', questions: 'Ferries of Bergen?', answers: 'Bergen has quays.' };
	const report = sourcesReport([
		{
			...rewriting('How many?', 'How many ferries, quays and captains has Bergen?', 'How many ferries in Oslo?'),
			said,
		},
	]);
	expect(report).toMatch(/^title +1 +25\.0 +100\.0$/m);
	expect(report).toMatch(/^questions +1 +25\.0 +0\.0$/m);
	expect(report).toMatch(/^answers +1 +25\.0 +0\.0$/m);
	expect(report).toMatch(/^nowhere +1 +25\.0 +0\.0$/m);
});
