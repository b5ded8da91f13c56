import { describe, expect, it } from 'vitest';
import { toldByForm } from '../src/marking/told-by-form.ts';
import { changeOf } from '../src/marking/told-change.ts';
import { toldIn } from './scene-of.ts';

/** By how much something changed, as the one sentence of a corpus tells it; null where it does not. */
function change(question: string, line: string, tell = changeOf): string | null {
	return toldIn(tell, question, line);
}

describe('by how much something rose or fell', () => {
	it.each<[string, string, string]>([
		['How much did sales rise?', 'Sales rose by 9 percent to $5.8 billion.', '9 percent'],
		['How much will the tax rise?', 'The tax will rise by £86 in April, to £1,843 for a home.', '£86'],
		['By how much have visits risen?', 'Visits have risen by about 18 percent, to 41,200.', '18 percent'],
		['How much did the shares fall?', 'The shares fell 3 percent to €22.15.', '3 percent'],
		['By how much did the number of flats fall?', 'The number of flats fell by between 6% and 9%.', '6%'],
		[
			'By how much was the budget cut?',
			'The budget was cut from 8 million euros in 2019 to 5 million euros in 2023, a fall of 37%.',
			'37%',
		],
		['How much has the club shrunk?', 'The club has shrunk by 40 members, to 300.', '40'],
		['How much did sales surge?', 'Sales surged by 9 percent to $5.8 billion.', '9 percent'],
	])('is not what it came to: %s', (question, line, value) => {
		expect(change(question, line)).toBe(value);
		expect(change(question, line, toldByForm)).toBe(value);
	});

	it.each<[string, string, string]>([
		['By how much did response rates fall?', 'Response rates fell from 71% to 44% in ten years.', 'from 71% to 44%'],
		[
			'By how much were fees raised?',
			'Fees were raised from 260 euros to 300 euros in May.',
			'from 260 euros to 300 euros',
		],
		[
			'By how much did poverty fall?',
			'Poverty fell to 12 percent, from 19 percent in 2010.',
			'to 12 percent, from 19 percent',
		],
	])('is what it was and what it came to, where no more is said: %s', (question, line, value) => {
		expect(change(question, line)).toBe(value);
	});

	it.each<[string, string]>([
		['How much did sales rise to?', 'Sales rose by 9 percent to $5.8 billion.'],
		['How much did sales rise?', 'Sales rose to $5.8 billion.'],
		['How many cows did the farm drop?', 'The farm dropped cows by May 2020.'],
		['How much were sales?', 'Sales rose by 9 percent to $5.8 billion.'],
		['How much did sales rise?', 'Costs fell by 4 percent in May.'],
	])('is not told where something else is asked or said: %s', (question, line) => {
		expect(change(question, line)).toBeNull();
	});
});
