import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agesIn } from '../src/text/ages.ts';

const ages = (text: string) => agesIn(text).map(({ start, end }) => text.slice(start, end));

describe('how old somebody is', () => {
	it.each<[string, string]>([
		['The 33-year-old singer spoke about it.', '33-year-old'],
		['Gulalai Sahak, 34, a seamstress, came back.', '34'],
		['Karl Weiss (71) died in the flood.', '71'],
		['When Poyer was 12, his father called.', '12'],
		['She was elected at the age of 29.', '29'],
		['He died aged seventy-one.', 'seventy-one'],
		['The bridge is 120 years old.', '120 years old'],
		['The rock is 4.5 billion years old.', '4.5 billion years old'],
		['Its captain turned 40 on Sunday.', '40'],
		['A man in his early forties drove it.', 'early forties'],
	])('is told by “%s”', (text, age) => {
		expect(ages(text)).toContain(age);
	});

	it.each([
		'The company paid $26.3 billion in 2021.',
		'He led the club for 12 years.',
		'The road is 12 miles long.',
		'The world champions won three games.',
		'The rate was 2.5 percent.',
		'They met on May 12, and talked.',
		'It sold 1,400, mostly abroad.',
	])('is not told by “%s”', (text) => {
		expect(ages(text)).toEqual([]);
	});

	it('is told by words of the text, wherever they are', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 2, max: 99 }), fc.string(), (before, age, after) => {
				const text = `${before} a ${age}-year-old ${after}`;
				expect(ages(text)).toContain(`${age}-year-old`);
			}),
		);
	});
});
