import { describe, expect, test } from 'vitest';
import { createHasOfficeOfAnchor } from '../src/answer/agreement/office-title.ts';
import type { StatedValue } from '../src/answer/agreement/stated-value.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { corpusOfLines } from './articles.ts';

/** Whether the one between stars in the second line may have the very office of the one in the first. */
function isOfOneOffice(question: string, first: string, second: string): boolean {
	const index = indexSentences(corpusOfLines(first.replaceAll('*', ''), second.replaceAll('*', '')));
	const [one, other] = [first, second].map((line, i): StatedValue => {
		const sentence = index.corpus.sentences[i];
		if (sentence === undefined) throw new Error('expected a sentence');
		const [before = '', name = ''] = line.split('*');
		const candidate = { sentence } as StatedValue['candidate'];
		const value = { kind: 'name' as const, name, start: before.length, end: before.length + name.length };
		return { candidate, value, others: [], scope: null, attribution: null };
	});
	if (one === undefined || other === undefined) throw new Error('expected two values');
	return createHasOfficeOfAnchor(analyzeQuestion(question, index.vocabulary), one)(other);
}

const minister = 'Who is the minister?';
const finance = 'On Monday Finance Minister *Olga Brandt* presented the budget.';

describe('two have different offices, though both are called as asked', () => {
	test.each([
		[minister, finance, 'Deputy Finance Minister *Ivan Petrov* invited the unions.'],
		[minister, finance, 'The deputy finance minister, *Ivan Petrov*, invited the unions.'],
		[minister, finance, '*Ivan Petrov*, the health minister, opened a clinic.'],
		[minister, 'The minister, *Olga Brandt*, resigned.', 'Junior Minister *Ivan Petrov* stayed.'],
		['Who is the coach of Orlo?', 'Orlo coach *Olga Brandt* was content.', 'Orlo youth coach *Ivan Petrov* was not.'],
	])('%s %s %s', (question, first, second) => {
		expect(isOfOneOffice(question, first, second)).toBe(false);
	});
});

describe('two may have one office', () => {
	test.each([
		['the titles are the same', minister, finance, 'The finance minister, *Ivan Petrov*, invited the unions.'],
		[
			'the question says the words itself',
			'Who is the finance minister?',
			finance,
			'The minister, *Ivan Petrov*, invited the unions.',
		],
		[
			'one title has a country with it',
			'Who is the president?',
			'French President *Olga Brandt* came.',
			'President *Ivan Petrov* came.',
		],
		[
			'a verb stands before the office',
			minister,
			'They praised minister *Olga Brandt*.',
			'The minister, *Ivan Petrov*, came.',
		],
		['no office stands beside one of them', minister, finance, '*Ivan Petrov* met the minister.'],
		['no person is asked for', 'What did the minister present?', finance, 'Deputy Minister *Ivan Petrov* came.'],
	])('where %s: %s %s %s', (_why, question, first, second) => {
		expect(isOfOneOffice(question, first, second)).toBe(true);
	});
});
