import { describe, expect, it } from 'vitest';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import { article } from './articles.ts';

/** How the articles agree on a question; undefined where nothing is said of it. */
function kindFor(question: string, ...texts: readonly string[]) {
	const answer = createEngine(corpusOf(texts.map((text, i) => article(`Dam ${i}`, text)))).answer(question);
	if (answer.kind !== 'answered') throw new Error(`expected an answer to ${question}`);
	return answer.agreement?.kind;
}

const since = 'The dam of Marrow has been closed since 3 May 2023.';
const until = 'The dam of Marrow is closed until 9 June 2024.';
const asOf = 'The dam of Marrow was closed as of 5 May 2023.';

describe('dates of two sides of a time', () => {
	it.each([
		'When was the dam of Marrow closed?',
		'Since when has the dam of Marrow been closed?',
		'Until when is the dam of Marrow closed?',
	])('do not differ where one is the beginning and one the end: "%s"', (question) => {
		expect(kindFor(question, since, until)).toBeUndefined();
	});

	it('do not differ where one is the beginning and one the day that it is told of', () => {
		expect(kindFor('As of when was the dam of Marrow closed?', asOf, since)).toBeUndefined();
	});
});

describe('dates of one side of a time', () => {
	it.each([
		['Since when has the dam of Marrow been closed?', since, 'Since 2 March 2022, the dam of Marrow has been closed.'],
		['Until when is the dam of Marrow closed?', until, 'The dam of Marrow is closed until 1 July 2024.'],
	])('differ: "%s"', (question, one, other) => {
		expect(kindFor(question, one, other)).toBe('differ');
	});

	it('agree, and so do the day that something is told of and its end', () => {
		const by = 'The dam of Marrow was closed by 5 May 2023.';
		expect(kindFor('As of when was the dam of Marrow closed?', asOf, by)).toBe('agree');
	});

	it('agree, whatever word gives the end', () => {
		expect(
			kindFor('Until when is the dam of Marrow closed?', until, 'The dam of Marrow is closed through 9 June 2024.'),
		).toBe('agree');
	});

	it('may be those of a sentence that gives none', () => {
		expect(kindFor('When was the dam of Marrow closed?', since, 'The dam of Marrow was closed on 2 March 2022.')).toBe(
			'differ',
		);
	});
});
