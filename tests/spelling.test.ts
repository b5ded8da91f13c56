import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctSpelling, editDistance } from '../src/question/spelling.ts';
import type { Vocabulary } from '../src/question/vocabulary.ts';

function vocabularyOf(...words: readonly string[]): Vocabulary {
	return {
		has: (base) => words.includes(base),
		isName: () => false,
		similar: (word) => words.filter((other) => Math.abs(other.length - word.length) <= 2),
		frequency: (base) => (words.includes(base) ? 1 : 0),
		occurrences: (word) => (words.includes(word) ? 1 : 0),
		otherForms: () => [],
	};
}

describe('spelling', () => {
	it('replaces a word nobody knows by the nearest word of the corpus', () => {
		expect(correctSpelling('how many refugess came', vocabularyOf('refugees', 'referees'))).toBe(
			'how many refugees came',
		);
	});

	it('keeps the capital of a name', () => {
		expect(correctSpelling('Who is Blomee?', vocabularyOf('blome'))).toBe('Who is Blome?');
	});

	it('leaves a word that the dictionary knows alone, though the corpus does not have it', () => {
		expect(correctSpelling('Where is Turkey?', vocabularyOf('turnkey'))).toBe('Where is Turkey?');
	});

	it('makes no dictionary word of a given name, as it does of another word', () => {
		expect(correctSpelling('Who is Francis?', vocabularyOf())).toBe('Who is Francis?');
		expect(correctSpelling('Who has the adress?', vocabularyOf())).toBe('Who has the address?');
	});

	it('corrects one edit in a word of four letters and none in a word of three', () => {
		expect(correctSpelling('xabc', vocabularyOf('xabd'))).toBe('xabd');
		expect(correctSpelling('xab', vocabularyOf('xabd'))).toBe('xab');
	});

	it('allows two edits from eight letters on and not in seven', () => {
		expect(correctSpelling('zzxabcqq', vocabularyOf('zzyabcqw'))).toBe('zzyabcqw');
		expect(correctSpelling('zzxabcq', vocabularyOf('zzyabcw'))).toBe('zzxabcq');
	});

	it('counts a swap of neighbouring letters as one edit', () => {
		expect(editDistance('pakitsan', 'pakistan')).toBe(1);
	});

	it('measures a distance: 0 to itself, the same both ways, never more than the longer word', () => {
		const word = fc.string({ maxLength: 8 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(editDistance(a, a)).toBe(0);
				expect(editDistance(a, b)).toBe(editDistance(b, a));
				expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
			}),
		);
	});
});
