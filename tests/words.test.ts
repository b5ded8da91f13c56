import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../src/text/words.ts';

const textsOf = (text: string) => words(text).map((word) => word.text);

const pieces = [
	...'a B éé é word Pakistan’s U.S. p.m. e.g 1 45 000 700,000 1,45,000 5:30 1.45 ½ Ⅷ 会議 ไทย नमस्ते 🎉 👨‍👩‍👧 𝐁'.split(
		' ',
	),
	...' . , : ; \' ’ - — / $ % ( ) " _ # @ &'.split(' '),
	...['\u00ad', '\u200c', '\u200d', '\u0301', '\ud800', '\udc00', '\0', ' ', '\n', '\u00a0', '\ufeff'],
];
const anyText = fc.oneof(
	fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('words', () => {
	it('gives slices of the text, in order and apart, each beginning with a letter or a digit', () => {
		const isLawful = (text: string): boolean => {
			let before = 0;
			return words(text).every(({ text: word, start, end }) => {
				const lawful = start >= before && word === text.slice(start, end) && /^[\p{L}\p{N}]/u.test(word);
				before = end;
				return lawful;
			});
		};
		fc.assert(fc.property(anyText, isLawful), { numRuns: 3000 });
	});

	it('leaves no letter and no digit between words', () => {
		const leavesNothing = (text: string): boolean => {
			const found = words(text);
			return [...found, undefined].every((word, i) => {
				const between = text.slice(found[i - 1]?.end ?? 0, word?.start);
				return !/[\p{L}\p{N}]/u.test(between);
			});
		};
		fc.assert(fc.property(anyText, leavesNothing), { numRuns: 3000 });
	});

	it('keeps white space out of words', () => {
		fc.assert(fc.property(anyText, (text) => words(text).every((word) => !/\s/.test(word.text))));
	});

	it.each<[why: string, text: string, expected: readonly string[]]>([
		['an apostrophe inside a word stays', "Pakistan’s envoy didn't go", ['Pakistan’s', 'envoy', "didn't", 'go']],
		['an apostrophe at the end goes', 'the refugees’ plea', ['the', 'refugees', 'plea']],
		['an apostrophe in front goes', '’tis ‘so’', ['tis', 'so']],
		['two apostrophes part', "rock''n", ['rock', 'n']],
		['a hyphen parts words', 'the Taliban-led, state-run', ['the', 'Taliban', 'led', 'state', 'run']],
		['a hyphen parts numbers', '1979-80', ['1979', '80']],
		['dashes part words', 'war—and peace – now', ['war', 'and', 'peace', 'now']],
		['a decimal point stays', '1.45 million', ['1.45', 'million']],
		['a point at the end goes', 'It rose to 1.45.', ['It', 'rose', 'to', '1.45']],
		['a point without digits on both sides goes', '.5 and 5.x', ['5', 'and', '5', 'x']],
		['thousands stay together', '700,000 of 1,234,567', ['700,000', 'of', '1,234,567']],
		['lakhs stay together', '1,45,000 people', ['1,45,000', 'people']],
		['two digits behind a comma are another number', '1,45 people', ['1', '45', 'people']],
		['four digits behind a comma are another number', '12,2025', ['12', '2025']],
		['a date parts at its comma', 'June 30,2025', ['June', '30', '2025']],
		['a time stays together', 'at 5:30 p.m. sharp', ['at', '5:30', 'p.m.', 'sharp']],
		['a colon behind a word goes', 'Q: why', ['Q', 'why']],
		['initials keep their points', 'the U.S. and U.A.E. left', ['the', 'U.S.', 'and', 'U.A.E.', 'left']],
		['initials without their last point', 'the U.S has', ['the', 'U.S', 'has']],
		['initials own things', 'the U.S.’s envoy', ['the', 'U.S.’s', 'envoy']],
		['one letter is no initials', 'plan B. The', ['plan', 'B', 'The']],
		['a missing space parts', 'night.The', ['night', 'The']],
		['letters and digits are one word', '21st F16 5km', ['21st', 'F16', '5km']],
		['marks stay on their letters', 'cafe\u0301 नमस्ते', ['cafe\u0301', 'नमस्ते']],
		['a soft hyphen stays inside', 're\u00adfugees', ['re\u00adfugees']],
		['a joiner stays inside', 'می\u200cخواهم', ['می\u200cخواهم']],
		['letters outside the basic plane', '𝐁𝐨𝐥𝐝 word', ['𝐁𝐨𝐥𝐝', 'word']],
		['numbers that are no digits', '½ of Ⅷ', ['½', 'of', 'Ⅷ']],
		['an underscore parts', 'two_words', ['two', 'words']],
		['signs are no words', '$ % & 🎉 …', []],
		['nothing', '', []],
	])('%s', (_, text, expected) => {
		expect(textsOf(text)).toEqual(expected);
	});
});
