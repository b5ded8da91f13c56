import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords } from '../src/evaluation/content-words.ts';
import { drawByKey, everyNth, numberByKey } from '../src/evaluation/draw.ts';
import { misspell } from '../src/evaluation/misspell.ts';
import { qamrCollection } from '../src/evaluation/qamr.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('a sample', () => {
	it('is every tenth for 10 of 100', () => {
		expect(everyNth(numbers(100), 10)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
	});

	it('is all where no more are there', () => {
		expect(everyNth(numbers(3), 3)).toEqual([0, 1, 2]);
		expect(everyNth(numbers(3), 9)).toEqual([0, 1, 2]);
	});

	it('has as many as wanted, each once, in order', () => {
		fc.assert(
			fc.property(fc.nat(300), fc.nat(300), (all, wanted) => {
				const sample = everyNth(numbers(all), wanted);
				expect(sample).toHaveLength(Math.min(all, wanted));
				expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
			}),
		);
	});
});

describe('a draw with a seed', () => {
	const draw = (from: readonly number[], wanted: number, seed = 'seed') => drawByKey(from, wanted, String, seed);

	it('is the same each time, another with another seed, and keeps the order', () => {
		expect(draw(numbers(1000), 50)).toEqual(draw(numbers(1000), 50));
		expect(draw(numbers(1000), 50)).not.toEqual(draw(numbers(1000), 50, 'another'));
		expect(draw(numbers(1000), 50)).toEqual(draw(numbers(1000), 50).toSorted((a, b) => a - b));
	});

	it('loses only what is removed from the records, and takes one more for each', () => {
		const before = draw(numbers(1000), 50);
		const [gone] = before;
		const after = draw(
			numbers(1000).filter((n) => n !== gone),
			50,
		);
		expect(before.filter((n) => !after.includes(n))).toEqual([gone]);
		expect(after).toHaveLength(50);
	});

	it('takes from everywhere', () => {
		const drawn = draw(numbers(1000), 200);
		for (const from of [0, 250, 500, 750]) {
			const within = drawn.filter((n) => from <= n && n < from + 250).length;
			// 50 are to be expected; 30 to 70 are three standard deviations.
			expect(within).toBeGreaterThan(30);
			expect(within).toBeLessThan(70);
		}
	});

	it('gives numbers below the bound', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 1, max: 1000 }), (key, below) => {
				const number = numberByKey(key, below);
				expect(Number.isInteger(number) && 0 <= number && number < below).toBe(true);
			}),
		);
	});
});

describe('content words', () => {
	const wordsOf = (question: string) => contentWords(question).map(({ start, end }) => question.slice(start, end));

	it.each([
		['What is it?', []],
		['Who said that?', ['said']],
		['Where does the petroleum company operate?', ['petroleum', 'company', 'operate']],
		["What is Peru's neighbour-state in 2004?", ["Peru's", 'neighbour-state', '2004']],
		['How much did U.S. imports rise?', ['U.S', 'imports', 'rise']],
		["Who's that and what's this?", []],
	])('of "%s" are %j', (question, words) => {
		expect(wordsOf(question)).toEqual(words);
	});
});

describe('a misspelt question', () => {
	const question = 'Which company operates oil blocks near the coast of Vietnam and the Philippines?';

	it('is the same for the same seed, and differs for others', () => {
		expect(misspell(question, '1')).toBe(misspell(question, '1'));
		expect(new Set(['1', '2', '3', '4'].map((seed) => misspell(question, seed))).size).toBe(4);
	});

	it('has an error in a third of its content words of four letters and more, and in none of the others', () => {
		const before = question.split(' ');
		for (const seed of ['1', '2', '3', '4']) {
			const after = misspell(question, seed).split(' ');
			const changed = before.filter((word, i) => word !== after[i]);
			// company, operates, blocks, near, coast, Vietnam, Philippines
			expect(changed).toHaveLength(2);
			expect(changed.filter((word) => /^(?:Which|oil|the|of|and)$/.test(word))).toEqual([]);
		}
	});

	it('has one error where there is one content word, and none where there is none', () => {
		expect(misspell('Who is Merkel?', '1')).not.toBe('Who is Merkel?');
		expect(misspell('Who is it in 2004?', '1')).toBe('Who is it in 2004?');
	});

	it('is one edit away for each word, with its first letter kept', () => {
		const word = fc.stringMatching(/^[a-z]{5,12}$/).filter((one) => contentWords(one).length === 1);
		fc.assert(
			fc.property(word, fc.string(), (one, seed) => {
				const wrong = misspell(one, seed);
				expect(wrong).not.toBe(one);
				expect(wrong[0]).toBe(one[0]);
				expect(isOneEdit(one, wrong)).toBe(true);
			}),
		);
	});
});

/** Whether one letter was put in, left out, replaced, or changed places with the next. */
function isOneEdit(before: string, after: string): boolean {
	const at = [...before].findIndex((letter, i) => letter !== after[i]);
	const from = at < 0 ? before.length : at;
	const [rest, other] = [before.slice(from), after.slice(from)];
	return (
		rest.slice(1) === other ||
		rest === other.slice(1) ||
		rest.slice(1) === other.slice(1) ||
		`${rest[1]}${rest[0]}${rest.slice(2)}` === other
	);
}

describe('the collection of QAMR', () => {
	const { collection, questions } = qamrCollection([
		{
			id: 'Wiki1k:wikinews:7:10:0',
			sentence: 'The ship sank .',
			qas: [{ question: 'Which ship sank?', answer_tokens: [0, 1] }],
		},
		{
			id: 'Wiki1k:wikinews:7:9:2',
			sentence: 'Two " big " ships left port .',
			qas: [
				{ question: 'How many ships left?', answer_tokens: [0] },
				{ question: 'What left?', answer_tokens: [0, 4] },
				{ question: 'How many ships left?', answer_tokens: [0, 2] },
			],
		},
		{ id: 'Wiki1k:wikinews:12:0:0', sentence: 'Rain fell .', qas: [] },
	]);

	it('has an article for each, its sentences in reading order, by number', () => {
		expect(collection.docs.map(({ id, paragraphs }) => [id, ...paragraphs])).toEqual([
			['12', 'Rain fell .'],
			['7', 'Two " big " ships left port .', 'The ship sank .'],
		]);
	});

	it('leaves out questions with one content word, and joins the answers of those who asked the same', () => {
		expect(questions.map(({ question, answers }) => [question, answers.map(({ text }) => text)])).toEqual([
			['How many ships left?', ['Two', 'Two " big']],
			['Which ship sank?', ['The ship']],
		]);
	});

	it('places each answer where it stands in its paragraph', () => {
		for (const { answers } of questions) {
			for (const { doc, paragraph, start, text } of answers) {
				const held = collection.docs.find(({ id }) => id === doc)?.paragraphs[paragraph] ?? '';
				expect(held.slice(start, start + text.length)).toBe(text);
			}
		}
	});
});
