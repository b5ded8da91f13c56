import { describe, expect, it } from 'vitest';
import { createIsOfSide } from '../src/answer/agreement/side-of-time.ts';
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

/** A date as a sentence states it, in which it stands between asterisks. */
function stated(marked: string) {
	const [before = '', date = '', behind = ''] = marked.split('*');
	const value = { kind: 'date' as const, start: before.length, end: before.length + date.length };
	return { candidate: { sentence: { text: `${before}${date}${behind}` } }, value };
}

describe('the side of a time that a date is of', () => {
	const closed = stated('It was closed on *5 May 2023*.');
	const [start, end, day] = [
		stated('It is closed since *3 May 2023*.'),
		stated('It is closed until *9 June 2024*.'),
		stated('It was closed as of *5 May 2023*.'),
	];

	it.each([
		['Since when is it closed?', [true, false, false, true]],
		['Until when is it closed?', [false, true, true, true]],
		['As of when was it closed?', [false, true, true, true]],
		['When was it closed?', [true, true, true, true]],
	])('is the one that is asked for, or is not said: "%s"', (text, expected) => {
		const isOfSide = createIsOfSide({ text }, closed);
		expect([start, end, day, closed].map(isOfSide)).toEqual(expected);
	});

	it('is asked for by the question rather than given by the best answer', () => {
		expect(createIsOfSide({ text: 'Since when is it closed?' }, end)(start)).toBe(true);
	});

	it('is told by the nearest word, four words before it at most', () => {
		const isOfSide = createIsOfSide({ text: 'Until when is it closed?' }, closed);
		expect(isOfSide(stated('It was closed by storms from *3 May 2023*.'))).toBe(false);
		expect(isOfSide(stated('It is closed since the end of *May 2023*.'))).toBe(false);
		expect(isOfSide(stated('It is from a firm that opened in *May 2023*.'))).toBe(true);
	});
});
