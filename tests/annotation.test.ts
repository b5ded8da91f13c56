import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { annotate, longestRun } from '../src/text/annotation.ts';

const tokensOf = (text: string) => annotate(text).tokens;
const textsOf = (text: string) => tokensOf(text).map((token) => token.text);

/** The lists that each model loaded by the reader has filled so far. */
const loaded: Record<'lexeme' | 'prefix' | 'shape', { readonly list: readonly string[] }>[] = [];

beforeAll(() => {
	const core = model.core as () => { readonly features: (typeof loaded)[number] };
	Object.assign(model, {
		core: () => {
			const read = core();
			loaded.push(read.features);
			return read;
		},
	});
});

// Whatever has a meaning to the reader, and what has none in English, thrown together.
const pieces = [
	..."the Mr. U.S. can’t cannot don't Pakistan’s 1.45 1,45,000 $5 40% 5:30 21st June a@b.co #tag @me :-) 🎉 👨‍👩‍👧 é".split(
		' ',
	),
	...'. ... \' " ” “ - — // http://a/a constructor __proto__ toString ´ ﬁ İ ß ½ Ⅷ 会議 ไทย gonna'.split(' '),
	...['\u200b', '\u200d', '\u202e', '\ud800', '\udc00', '\0', '\u00ad', '\u0301'],
	...[' ', ' ', ' ', '\n', '\t', '\v', '\f', '\r\n', '\u00a0', '\u2028', '\ufeff'],
];
const anyText = fc.oneof(
	fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
	fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' ')),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('annotate', () => {
	it('gives every character that is not white space to exactly one token, in order, whatever the text', () => {
		const isLawful = (text: string): boolean => {
			let before = 0;
			const { tokens } = annotate(text);
			const inOrder = tokens.every((token) => {
				const skipped = text.slice(before, token.start);
				before = token.end;
				return skipped.trim() === '' && token.text !== '' && token.text === text.slice(token.start, token.end);
			});
			return inOrder && text.slice(before).trim() === '' && !tokens.some((token) => /\s/.test(token.text));
		};
		fc.assert(fc.property(anyText, isLawful), { numRuns: 2000 });
	});

	it('gives every token a normal form and a lemma in lower case', () => {
		fc.assert(
			fc.property(anyText, (text) =>
				tokensOf(text).every(({ normal, lemma }) => normal !== '' && lemma !== '' && lemma === lemma.toLowerCase()),
			),
		);
	});

	it('gives the same annotation for the same text, whatever was read in between', () => {
		fc.assert(
			fc.property(anyText, anyText, (text, other) => {
				const first = annotate(text);
				annotate(other);
				expect(annotate(text)).toEqual(first);
			}),
			{ numRuns: 500 },
		);
	});

	it('forgets a word that it met as part of another', () => {
		// Behind a full stop, the reader takes a lone accent for a sign, and would do so ever after.
		annotate('.\u0303');
		const [fresh, met] = [tokensOf('see \u0302/'), tokensOf('see \u0303/')];
		expect(met.map(({ partOfSpeech }) => partOfSpeech)).toEqual(fresh.map(({ partOfSpeech }) => partOfSpeech));
	});

	it('has nothing to say about white space', () => {
		expect(annotate('')).toEqual({ tokens: [] });
		expect(annotate(' \n\t\u00a0')).toEqual({ tokens: [] });
	});

	it('tells words, numbers, punctuation and other signs apart', () => {
		const kinds = new Map(
			tokensOf('The 21st F-16 cost $1.45 million, @me said 🎉.').map(({ text, kind }) => [text, kind]),
		);
		expect(Object.fromEntries(kinds)).toMatchObject({
			The: 'word',
			'21st': 'number',
			$: 'other',
			'1.45': 'number',
			million: 'word',
			',': 'punctuation',
			'@me': 'other',
			'🎉': 'other',
			'.': 'punctuation',
		});
	});

	it('reads the parts of a contraction, and what they stand for', () => {
		const tokens = tokensOf('They didn’t extend it.');
		expect(tokens.map(({ text }) => text)).toEqual(['They', 'did', 'n’t', 'extend', 'it', '.']);
		expect(tokens[2]).toMatchObject({ normal: "n't", lemma: 'not' });
		expect(tokensOf('The visit was extended.')[3]).toMatchObject({ lemma: 'extend', partOfSpeech: 'VERB' });
	});

	it('reads a run of the longest length, and takes a longer one for one unknown token', () => {
		const [run, longer] = ['a'.repeat(longestRun), 'a'.repeat(longestRun + 1)];
		expect(tokensOf(`see ${run} there`)[1]).toMatchObject({ text: run, kind: 'word' });
		expect(tokensOf(`see ${longer} there`)).toMatchObject([
			{ text: 'see', kind: 'word' },
			{ text: longer, kind: 'other', partOfSpeech: 'X', start: 4, end: 4 + longer.length },
			{ text: 'there', kind: 'word' },
		]);
		expect(textsOf('/'.repeat(longestRun)).length).toBeGreaterThan(1);
		expect(textsOf('/'.repeat(longestRun + 1))).toHaveLength(1);
	});

	it('takes a wall of words between spaces that do not break for words, not for one run', () => {
		expect(textsOf('river\u00a0'.repeat(longestRun))).toHaveLength(longestRun);
	});

	// It packs their places into 13 and 14 bits, and past those says wrong things about words.
	it.each([
		{ part: 'prefix', most: 2 ** 13, words: 8_500, word: (i: number) => String.fromCodePoint(0x4e00 + i, 0x61) },
		{
			part: 'shape',
			most: 2 ** 14,
			words: 16_500,
			word: (i: number) => i.toString(2).padStart(15, '0').replaceAll('0', 'x9').replaceAll('1', 'Xd'),
		},
	] as const)('never fills the model with more than $most of $part', ({ part, most, words, word }) => {
		const probe = 'Kordovia’s Zanquist sent back 675,190 Afghans by August 4.';
		const before = annotate(probe);
		const modelsBefore = loaded.length;
		for (let from = 0; from < words; from += 500) {
			annotate(Array.from({ length: 500 }, (_, i) => word(from + i)).join(' '));
		}
		expect(loaded.length).toBeGreaterThan(modelsBefore);
		for (const lists of loaded) expect(lists[part].list.length).toBeLessThanOrEqual(most);
		expect(annotate(probe)).toEqual(before);
	});
});
