import { describe, expect, it } from 'vitest';
import { createIsOfOtherYear } from '../src/marking/other-year.ts';

const poor = '412,000 children live in poverty.';
const isOfOther = (question: string, title: string, text: string, ...before: readonly string[]): boolean =>
	createIsOfOtherYear({ text: question })({ title, text, before });

describe('a sentence without a date', () => {
	it('is of the year of its title, and of no other', () => {
		expect(isOfOther('How many children were poor in 2013?', 'Child poverty, 2023', poor)).toBe(true);
		expect(isOfOther('How many children were poor in 2023?', 'Child poverty, 2023', poor)).toBe(false);
	});

	it('is of no year where the title has none or the question asks for none', () => {
		expect(isOfOther('How many children were poor in 2013?', 'Child poverty', poor)).toBe(false);
		expect(isOfOther('How many children are poor?', 'Child poverty, 2023', poor)).toBe(false);
	});

	it('may be of the year that a sentence before tells, or of its own', () => {
		const question = 'How many children were poor in 2013?';
		expect(isOfOther(question, 'Child poverty, 2023', poor, 'In 2013 it was worse.')).toBe(false);
		expect(isOfOther(question, 'Child poverty, 2023', 'The rate was 22% in 2013.')).toBe(false);
		expect(isOfOther(question, 'Child poverty, 2023', 'Ten years earlier the rate was 22%, and on 3 May 23%.')).toBe(
			false,
		);
	});
});
