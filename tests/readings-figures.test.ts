import { describe, expect, it } from 'vitest';
import { type JudgedReadings, readingFigures } from '../src/evaluation/readings.ts';

const judged = (
	right: readonly string[],
	wrong: readonly string[],
	values: readonly string[],
	sentences: readonly string[] = values,
): JudgedReadings => ({
	asked: { question: 'q', right: right.map((answer) => [answer]), wrong, isOfKind: true },
	shown: values.map((value, i) => ({ values: [value], sentences: [sentences[i] ?? ''] })),
});

describe('a question with several right answers', () => {
	it.each([
		['all are values shown', ['3,559 people', '10,000'], ['3559', '10,000'], 1],
		['one is missing', ['1987', '1988'], ['1987'], 0],
		['there is only one right answer, it does not count here', ['May 1987'], ['in May 1987'], undefined],
		['digits of another number are no answer', ['87', '1988'], ['1987', '1988'], 0],
		['nothing was answered', ['1987', '1988'], [], 0],
	])('where %s', (_, right, values, share) => {
		expect(readingFigures([judged(right, [], values)]).all_shown).toBe(share);
	});

	it('counts a sentence that has the answer apart from a value that is it', () => {
		const figures = readingFigures([
			judged(['1987', 'Elia Kazan'], [], ['1987', 'A Play'], ['In 1987.', 'A Play by Elia Kazan.']),
		]);
		expect(figures).toMatchObject({ all_shown: 0, all_quoted: 1 });
	});

	it('counts two of three as two or more', () => {
		expect(readingFigures([judged(['1987', '1988', '1989'], [], ['1987', '1989'])])).toMatchObject({
			all_shown_of_kind: 0,
			several_shown_of_kind: 1,
		});
	});
});

describe('a question with a wrong answer in its documents', () => {
	it.each([
		['beside a right one', ['1987', '1999'], 1],
		['alone', ['1999'], 0],
		['not at all', ['1987'], 0],
	])('shows it %s', (_, values, share) => {
		expect(readingFigures([judged(['1987'], ['1999'], values)]).wrong_beside_right).toBe(share);
	});
});
