import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { beyondOthers, mostWeighed, orderByWords } from '../src/ranking/order-by-words.ts';
import { rank } from '../src/ranking/rank.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { corpusOf } from './corpus-of.ts';

const numbers = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 });
const worths = fc.array(fc.option(fc.double({ min: -10, max: 10, noNaN: true })), { minLength: 12, maxLength: 12 });

describe('the order of the best few by what their answering words are worth', () => {
	it('puts the one first, of two that are as good, whose words are worth more', () => {
		const worth = [-1, 2];
		const ordered = orderByWords([1, 1], (at) => worth[at] ?? null, 'date', { date: 0.2 });
		expect(ordered[1]).toBeGreaterThan(ordered[0] ?? 0);
		expect([...orderByWords([1, 1], (at) => worth[at] ?? null, 'person', { date: 0.2 })]).toEqual([1, 1]);
	});

	it('weighs the words of the best few and of no others', () => {
		const asked: number[] = [];
		const rankings = [3, 9, 1, 8, 2, 7, 6, 5, 4];
		orderByWords(
			rankings,
			(at) => {
				asked.push(at);
				return at;
			},
			'date',
			{ date: 0.2 },
		);
		expect(asked).toEqual([1, 3, 5, 6, 7]);
		expect(asked).toHaveLength(mostWeighed);
	});

	it('weighs no words where what they are worth counts nothing', () => {
		const never = () => {
			throw new Error('expected no words to be weighed');
		};
		expect([...orderByWords([1, 2], never, 'date', {})]).toEqual([1, 2]);
	});

	it('neither lifts nor lowers them all: what one gains the others lose', () => {
		fc.assert(
			fc.property(numbers, worths, (rankings, worth) => {
				const beyond = beyondOthers(rankings, (at) => worth[at] ?? null);
				expect(beyond.reduce((sum, one) => sum + one.beyond, 0)).toBeCloseTo(0, 6);
			}),
		);
	});

	it('leaves a candidate where it is whose words were not weighed', () => {
		fc.assert(
			fc.property(numbers, worths, (rankings, worth) => {
				const ordered = orderByWords(rankings, (at) => worth[at] ?? null, 'date', { date: 0.5 });
				rankings.forEach((ranking, at) => {
					if (worth[at] === null) expect(ordered[at]).toBe(ranking);
				});
			}),
		);
	});
});

describe('the first sentence', () => {
	it.each<[string, string, string]>([
		[
			'When did the strike at the harbour end?',
			'The strike at the harbour ended with a long speech by the foreman.',
			'The strike at the harbour ended on 4 June with a speech by the foreman.',
		],
		[
			'Who found the wreck?',
			'The wreck was found after a long search at sea.',
			'The wreck was found by Ines Calder after a long search.',
		],
		[
			'What is ACC?',
			'ACC holders may stay until the end of June, the ministry said.',
			'Holders of the Afghan Citizenship Card (ACC) may stay until the end of June.',
		],
		[
			'Who attacked the convoy?',
			'The attack on the convoy lasted for three hours and closed the road.',
			'After the rebel attack on the convoy the road was closed.',
		],
	])('is the one that has something like an answer: %s', (question, other, answering) => {
		for (const lines of [
			[other, answering],
			[answering, other],
		]) {
			const index = indexSentences(corpusOf({ title: 'News', paragraphs: lines.map((line) => [line]) }));
			const analysis = analyzeQuestion(question, index.vocabulary);
			const [first] = rank(analysis, createRetrieve(index)(analysis), index);
			expect(first?.sentence.text).toBe(answering);
		}
	});
});
