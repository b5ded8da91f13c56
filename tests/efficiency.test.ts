import { describe, expect, it } from 'vitest';
import { createDraw, createZipf } from '../src/cli/efficiency/drawing.ts';
import { pluralOf, readEnglish } from '../src/cli/efficiency/english.ts';
import type { Measurement } from '../src/cli/efficiency/measure.ts';
import { writeNewswire } from '../src/cli/efficiency/newswire.ts';
import { plot } from '../src/cli/efficiency/plot.ts';
import { report } from '../src/cli/efficiency/report.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { baseForms } from '../src/text/lexicon.ts';
import { words } from '../src/text/words.ts';

describe('drawing', () => {
	it('repeats itself from the same seed, and not from another', () => {
		const drawn = (seed: number) => Array.from({ length: 5 }, createDraw(seed));
		expect(drawn(1)).toEqual(drawn(1));
		expect(drawn(1)).not.toEqual(drawn(2));
	});

	it('by Zipf’s law gives the first of a list most, and the hundredth a tenth of that', () => {
		const list = Array.from({ length: 1000 }, (_, i) => i) as [number, ...number[]];
		const [draw, zipf] = [createDraw(1), createZipf(list)];
		const counts = new Array<number>(1000).fill(0);
		for (let drawn = 0; drawn < 200_000; drawn++) {
			const rank = zipf(draw);
			counts[rank] = (counts[rank] ?? 0) + 1;
		}
		// Mandelbrot's form: 1 / (100 + 10) against 1 / (1 + 10).
		expect((counts[99] ?? 0) / (counts[0] ?? 1)).toBeCloseTo(0.1, 1);
		expect(Math.max(...counts)).toBe(counts[0]);
	});
});

describe('made-up news', () => {
	const english = readEnglish();
	const wire = writeNewswire(english, 2000, 50);
	const corpus = corpusOf(wire.articles);

	it('is the same whenever it is written', () => {
		expect(writeNewswire(english, 2000, 50)).toEqual(wire);
	});

	it('has as many sentences as asked for, in articles of 20 to 40', () => {
		expect(corpus.sentences.length).toBeGreaterThanOrEqual(2000);
		expect(corpus.sentences.length).toBeLessThan(2040);
		const lengths = wire.articles.map((article) => corpus.sentences.filter((one) => one.article === article).length);
		expect(Math.min(...lengths)).toBeGreaterThanOrEqual(20);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(40);
	});

	it('has sentences as long as those of news: 21 words on average', () => {
		const all = corpus.sentences.reduce((sum, { text }) => sum + words(text).length, 0);
		expect(all / corpus.sentences.length).toBeGreaterThan(19);
		expect(all / corpus.sentences.length).toBeLessThan(23);
	});

	it('answers each question in one of its sentences', () => {
		const sentences = new Set(corpus.sentences.map(({ text }) => String(text)));
		expect(wire.questions).toHaveLength(50);
		expect(wire.questions.filter(({ answeredBy }) => !sentences.has(answeredBy))).toEqual([]);
	});

	it('makes up no form of a word', () => {
		expect(english.verbs.filter(({ base, past }) => !baseForms(past).includes(base))).toEqual([]);
		expect(['city', 'day', 'match', 'fox'].map(pluralOf)).toEqual(['cities', 'days', 'matches', 'foxes']);
	});
});

describe('the report of efficiency', () => {
	const measurement = (engine: string, sentences: number, median: number): Measurement => ({
		engine,
		setting: 'as it comes',
		sentences,
		indexed: 1500,
		bytesPerSentence: 1234.5,
		median,
		p99: 2 * median,
		found: { first: 0.905, ten: 1 },
	});
	const measured = [
		measurement('Verbatim, retrieval', 10_000, 0.5),
		measurement('MiniSearch', 10_000, 10),
		measurement('Verbatim, retrieval', 100_000, 1),
		measurement('MiniSearch', 100_000, 100),
	];
	const machine = { processor: 'Z80', cores: 1, gigabytes: 2, node: 'v20.0.0', load: 0.25, date: '2026-01-02' };

	it('compares with MiniSearch over the same sentences', () => {
		const text = report(measured, 200, machine);
		expect(text).toContain('| Verbatim, retrieval | 0.50 | 1.00 | 20 times | 1.5 | 1,235 | 91 % | 100 % |');
		expect(text).toContain('| Verbatim, retrieval | 1.00 | 2.00 | 100 times |');
		expect(text).toContain('| MiniSearch | 10 | 100 | 10 times |');
	});

	it('names the machine', () => {
		expect(report(measured, 200, machine)).toContain('2026-01-02: Z80, 1 core, 2 GiB of memory, Node v20.0.0');
	});

	it('draws a bar for each engine and size, the longer the slower', () => {
		const lengths = [...plot(measured).matchAll(/<rect x="240" y="\d+" width="([\d.]+)" height="12"/g)].map(
			([, width]) => Number(width),
		);
		expect(lengths).toHaveLength(measured.length);
		expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
	});
});
