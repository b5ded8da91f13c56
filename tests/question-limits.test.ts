import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../src/corpus/corpus.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { longestWord, mostCharacters, mostWords, mostWordsInAll, withinLimits } from '../src/question/limits.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { isStopWord } from '../src/text/stop-words.ts';
import { words } from '../src/text/words.ts';

const distinct = (text: string) =>
	new Set(
		words(text)
			.filter((word) => !isStopWord(word.text))
			.map((word) => word.text.toLowerCase()),
	).size;

/** Words of letters only, each another one. */
const numbered = (count: number) =>
	Array.from({ length: count }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i < 26 ? '' : 'x'}`);

describe('the part of a message that is read', () => {
	it('is all of an ordinary question', () => {
		const question = 'How many of the 1.45 million registered refugees got an extension until June 30, 2025?';
		expect(withinLimits(question)).toBe(question);
	});

	it('ends with the last character that is allowed', () => {
		const longest = 'themselves '.repeat(mostCharacters).slice(0, mostCharacters - 1);
		expect(withinLimits(`${longest}c`)).toBe(`${longest}c`);
		expect(withinLimits(`${longest}cd`)).toBe(`${longest}c`);
	});

	it('never ends with half a character', () => {
		const text = withinLimits(`${'themselves '.repeat(mostCharacters).slice(0, mostCharacters - 1)}😀`);
		expect(text.isWellFormed()).toBe(true);
		expect(text).toHaveLength(mostCharacters - 1);
	});

	it('ends before one distinct word too many', () => {
		const most = numbered(mostWords);
		expect(withinLimits(most.join(' '))).toBe(most.join(' '));
		expect(withinLimits([...most, 'zebra'].join(' '))).toBe(most.join(' '));
	});

	it('goes on while words come again, whatever their case, and while function words come', () => {
		const text = [...numbered(mostWords), 'WORDA', 'of', 'the', 'worda'].join(' ');
		expect(withinLimits(text)).toBe(text);
	});

	it('ends where more words come than any question has, though all be function words', () => {
		const most = Array<string>(mostWordsInAll).fill('the').join(' ');
		expect(withinLimits(most)).toBe(most);
		expect(withinLimits(`${most} the`)).toBe(most);
	});

	it('leaves out a word that comes once more than in any question, whatever its case, and goes on behind it', () => {
		expect(withinLimits('wool, wool or Wool, and linen?')).toBe('wool, wool or Wool, and linen?');
		expect(withinLimits('wool, wool, wool or Wool, and linen?')).toBe('wool, wool, wool or , and linen?');
		expect(withinLimits('was that that that that you had had had had?')).toBe(
			'was that that that that you had had had had?',
		);
	});

	it('leaves out a word that is too long, and goes on behind it', () => {
		const allowed = 'x'.repeat(longestWord);
		expect(withinLimits(`who is ${allowed} of Lisenne?`)).toBe(`who is ${allowed} of Lisenne?`);
		expect(withinLimits(`who is ${allowed}x of Lisenne?`)).toBe('who is  of Lisenne?');
	});

	it('is within all limits, whatever is sent, and stays as it is when read again', () => {
		const message = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 1000 }),
			fc.array(fc.string({ unit: fc.constantFrom(...'abcdeé’1'), maxLength: 60 })).map((list) => list.join(' ')),
		);
		fc.assert(
			fc.property(message, (sent) => {
				const read = withinLimits(sent);
				expect(read.length).toBeLessThanOrEqual(mostCharacters);
				expect(distinct(read)).toBeLessThanOrEqual(mostWords);
				expect(words(read).length).toBeLessThanOrEqual(mostWordsInAll);
				expect(Math.max(0, ...words(read).map(({ text }) => text.length))).toBeLessThanOrEqual(longestWord);
				expect(withinLimits(read)).toBe(read);
			}),
		);
	});

	it('is all that an analysis keeps of a message that asks nothing', () => {
		const { text, terms } = analyzeQuestion(`http://${'a/'.repeat(16_000)}`, indexSentences(corpusOf([])).vocabulary);
		expect(terms).toEqual([]);
		expect(text.length).toBeLessThanOrEqual(mostCharacters);
	});
});
