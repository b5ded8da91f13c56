import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { gatherEvidence } from '../src/ranking/gather-evidence.ts';
import { readingsOf } from '../src/ranking/same-answers.ts';
import { termWeights } from '../src/ranking/term-weights.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { corpusOfLines } from './articles.ts';

/** Of two sentences that were asked, whether they give the same answer. */
function givesTheSame(question: string, one: string, other: string): boolean {
	const index = indexSentences(corpusOfLines(one, other));
	const analysis = analyzeQuestion(question, index.vocabulary);
	const candidates = gatherEvidence(analysis, createRetrieve(index)(analysis), termWeights(analysis, index), index);
	expect(candidates).toHaveLength(2);
	const [first, second] = readingsOf(candidates);
	return first === second;
}

describe('two sentences give the same answer', () => {
	it.each<[string, string, string, string]>([
		[
			'in the same words',
			'Who opened the port?',
			'Ines Calder opened the port.',
			'The port was opened by Ines Calder.',
		],
		[
			'with a part of the name',
			'Who opened the port?',
			'Ines Calder opened the port.',
			'The port was opened by Calder.',
		],
	])('%s', (_, question, one, other) => {
		expect(givesTheSame(question, one, other)).toBe(true);
	});
});

describe('two sentences give different answers', () => {
	it.each<[string, string, string, string]>([
		['by another name', 'Who opened the port?', 'Ines Calder opened the port.', 'The port was opened by Karl Weiss.'],
		[
			'by a number that begins alike',
			'How many people work at the port?',
			'At the port work 7 people.',
			'At the port work 7 million people.',
		],
	])('%s', (_, question, one, other) => {
		expect(givesTheSame(question, one, other)).toBe(false);
	});
});
