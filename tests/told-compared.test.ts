import { describe, expect, it } from 'vitest';
import { otherCompared } from '../src/marking/told-compared.ts';
import { toldIn } from './scene-of.ts';

const rents = 'In two years rents in Arn rose by 4.1%, compared with 11.8% in Pell, which has no cap.';
const trial = 'Pupils in the breakfast group missed 4.9% of lessons, against 5.8% in the control group.';

describe('of two values that are compared, the second', () => {
	it.each<[string, string, string]>([
		['By how much did rents rise in Pell?', rents, '11.8%'],
		['What share of lessons did the control group miss?', trial, '5.8%'],
		['How many refugees did Sudland take?', 'Norland took 1,200 refugees, fewer than the 4,500 of Sudland.', '4,500'],
	])('is told where the words of the question stand behind it alone: %s', (question, line, value) => {
		expect(toldIn(otherCompared, question, line)).toBe(value);
	});

	it.each<[string, string]>([
		['By how much did rents rise in Arn?', rents],
		['What share of lessons did the breakfast group miss?', trial],
		['How many refugees did Norland take?', 'Norland took 1,200 refugees and 4,500 workers in May.'],
	])('is not told else: %s', (question, line) => {
		expect(toldIn(otherCompared, question, line)).toBeNull();
	});
});
