import { readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidencedCandidate } from '../src/ranking/evidence.ts';
import { type Evidence, evidenceNames } from '../src/ranking/evidence.ts';
import { confidenceNames, createScorer, type Model, standings } from '../src/ranking/model.ts';
import type { Tree } from '../src/ranking/regression-trees.ts';
import { createSureByWords } from '../src/ranking/sure-by-words.ts';
import { corpusOfLines } from './articles.ts';

const file = new URL('../src/ranking/model.json', import.meta.url);
const model = JSON.parse(readFileSync(file, 'utf8')) as Model;

function asked(tree: Tree): readonly string[] {
	return typeof tree === 'number' ? [] : [tree.ask, ...asked(tree.yes), ...asked(tree.no)];
}

describe('the model in use', () => {
	it('asks for nothing but evidence that is gathered', () => {
		for (const name of [...Object.keys(model.ranking.weights), ...model.ranking.trees.flatMap(asked)])
			expect(evidenceNames).toContain(name);
		for (const name of model.confidence.flatMap(asked)) expect(confidenceNames).toContain(name);
	});

	it('has a weight for each piece of evidence', () => {
		expect(Object.keys(model.ranking.weights).sort()).toEqual([...evidenceNames].sort());
	});

	it('is small: below 300 kB', () => {
		expect(statSync(file).size).toBeLessThan(300_000);
	});
});

describe('how a candidate stands among its rivals', () => {
	const row = (kindMissing: 0 | 1) =>
		evidenceNames.map((name) => (name === 'asksDate' ? 1 : name === 'kindMissing' ? kindMissing : 0));
	const [dated, undated] = [row(0), row(1)];

	it('leads by what it is above the best that gives another answer', () => {
		const [first, second, third] = standings([3, 2.5, 1], [0, 0, 2], [dated, dated, dated]);
		expect(first?.[0]).toBeCloseTo(2);
		// The second gives the first's answer, so that it too leads the third.
		expect(second?.[0]).toBeCloseTo(1.5);
		expect(third?.[0]).toBe(0);
	});

	it('shares with those that give the same answer', () => {
		const all = standings([1, 1, 1, 1], [0, 0, 0, 3], [dated, dated, dated, dated]);
		expect(all.map(([, share]) => share)).toEqual([0.75, 0.75, 0.75, 0.25]);
	});

	it('has no rival in a sentence without the date that is asked for', () => {
		const [having] = standings([3, 2.5, 1], [0, 1, 2], [dated, undated, dated]);
		expect(having?.[0]).toBeCloseTo(2);
		expect(having?.[1]).toBeCloseTo(Math.exp(3) / (Math.exp(3) + Math.exp(1)));
	});

	it('has all of them for rivals where none has the date', () => {
		expect(standings([3, 2.5], [0, 1], [undated, undated])[0]?.[0]).toBeCloseTo(0.5);
	});
});

describe('the scores of the candidates of a question', () => {
	const { sentences } = corpusOfLines('One.', 'Two.', 'Three.', 'Four.', 'Five.');
	const candidates = (rows: readonly (readonly number[])[]): readonly EvidencedCandidate[] =>
		rows.flatMap((row, i) => {
			const sentence = sentences[i];
			const evidence = Object.fromEntries(evidenceNames.map((name, at) => [name, row[at] ?? 0])) as Evidence;
			return sentence === undefined ? [] : [{ sentence, evidence, answer: null }];
		});
	const level: Model = {
		ranking: { weights: {}, trees: [0] },
		confidence: [0],
		calibration: { slope: 1, base: 0 },
		words: { slope: 1, worth: 0, bases: {} },
		order: {},
	};
	const kindMissing = (asks: 'asksDate' | 'asksNumber' | 'asksPerson') => {
		const row = (missing: number) =>
			evidenceNames.map((name) => (name === asks ? 1 : name === 'kindMissing' ? missing : 0));
		const [without, having] = createScorer(level)(candidates([row(1), row(0)]), 'other', () => null);
		return {
			ranking: (having?.ranking ?? 0) - (without?.ranking ?? 0),
			without: without?.score ?? 0,
			having: having?.score ?? 0,
		};
	};

	it.each([
		['a date', 'asksDate'],
		['a number', 'asksNumber'],
	] as const)('forgive no sentence without %s where one is asked for', (_, asks) => {
		const { ranking, without, having } = kindMissing(asks);
		expect(ranking).toBeGreaterThan(1);
		expect(without).toBeLessThan(having / 2);
	});

	it('forgive a sentence without a name where a person is asked for: "a committee" may be one', () => {
		expect(kindMissing('asksPerson').ranking).toBe(0);
	});

	it.each([
		['announces no reason', 'causeMissing'],
		['has no name', 'nameMissing'],
	] as const)('trust a sentence less that %s where one is asked for, but leave it its place', (_, name) => {
		const row = (missing: number) => evidenceNames.map((own) => (own === name ? missing : 0));
		const [having, without] = createScorer(level)(candidates([row(0), row(1)]), 'other', () => null);
		expect(without?.ranking).toBe(having?.ranking);
		expect(without?.score).toBeLessThan((having?.score ?? 0) - 0.1);
	});

	const evidence = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
		minLength: evidenceNames.length,
		maxLength: evidenceNames.length,
	});

	it('are probabilities, and no candidate is surer than one that ranks above it', () => {
		const scoresOf = createScorer(model);
		fc.assert(
			fc.property(fc.array(evidence, { minLength: 1, maxLength: 5 }), (rows) => {
				const scores = scoresOf(candidates(rows), 'date', (at) => at - 2);
				const ordered = scores.toSorted((a, b) => b.ranking - a.ranking);
				for (const [i, { score }] of ordered.entries()) {
					expect(score).toBeGreaterThan(0);
					expect(score).toBeLessThan(1);
					const next = ordered[i + 1];
					if (next !== undefined && next.ranking < (ordered[i]?.ranking ?? 0))
						expect(next.score).toBeLessThanOrEqual(score);
				}
			}),
		);
	});
});

describe('how sure a candidate is when its words are weighed', () => {
	const sure = createSureByWords({ slope: 0.5, worth: 0.3, bases: { date: -2, manner: 1 } });

	it('rises with its score and with what its words are worth, between 0 and 1', () => {
		const chance = fc.double({ min: 0, max: 1, noNaN: true });
		const worth = fc.double({ min: -20, max: 20, noNaN: true });
		fc.assert(
			fc.property(chance, chance, worth, worth, (a, b, low, high) => {
				const [less, more] = [Math.min(a, b), Math.max(a, b)];
				const [poor, good] = [Math.min(low, high), Math.max(low, high)];
				expect(sure(less, poor, 'date')).toBeLessThanOrEqual(sure(more, poor, 'date'));
				expect(sure(less, poor, 'date')).toBeLessThanOrEqual(sure(less, good, 'date'));
				expect(sure(more, good, 'date')).toBeLessThan(1);
				expect(sure(less, poor, 'date')).toBeGreaterThan(0);
			}),
		);
	});

	it('is the score where no words are weighed: a yes or no is in none', () => {
		expect(sure(0.37, null, 'yes-no')).toBe(0.37);
	});

	it('knows that a date looks more like an answer than a manner', () => {
		expect(sure(0.5, 2, 'date')).toBeLessThan(sure(0.5, 2, 'manner'));
	});

	it('is learned: words that are worth more make the model in use surer, whatever is asked for', () => {
		const learned = createSureByWords(model.words);
		for (const type of ['date', 'quantity', 'person', 'other'] as const)
			expect(learned(0.5, 0, type)).toBeLessThan(learned(0.5, 4, type));
	});
});
