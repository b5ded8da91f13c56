import { expect, test } from 'vitest';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { corpusOf } from './corpus-of.ts';

const { vocabulary } = indexSentences(corpusOf({ title: 'Ferries', paragraphs: [['Bergen has ferries to Oslo.']] }));
const termsOf = (question: string) => analyzeQuestion(question, vocabulary).terms.map(({ normal }) => normal);

test.each<[string, readonly string[]]>([
	['What other ports have ferries besides Oslo?', ['ports', 'ferries']],
	['Apart from Oslo and Bergen, which ports have ferries?', ['ports', 'ferries']],
	['Which countries other than Norway signed the treaty?', ['countries', 'signed', 'treaty']],
	['Which ports have ferries?', ['ports', 'ferries']],
])('"%s" does not look for what it asks beyond', (question, terms) => {
	expect(termsOf(question)).toEqual(terms);
});
