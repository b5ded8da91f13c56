import { describe, expect, it } from 'vitest';
import { wordsCalled } from '../src/marking/told-called.ts';
import { toldIn } from './scene-of.ts';

describe('what somebody calls something', () => {
	it.each<[string, string, string]>([
		['What did Weiss call the plan?', 'Weiss called the plan “a waste of money”.', 'a waste of money'],
		['What did Weiss call the poll?', 'Weiss called the poll misleading because it left out costs.', 'misleading'],
		['What did Weiss call it?', 'Weiss called it a disgrace on Monday.', 'disgrace'],
		['What did Weiss call the talks?', 'Weiss described the talks as slow and unfair, and left.', 'slow and unfair'],
	])('is what stands in quotation marks, or behind the thing: %s', (question, line, words) => {
		expect(toldIn(wordsCalled, question, line)).toBe(words);
	});

	it.each<[string, string]>([
		['What did Weiss call for?', 'Weiss called for a new poll on Monday.'],
		['What is the poll called?', 'Weiss called the poll misleading.'],
		['What did Weiss call the plan?', 'Weiss called on the board to drop it.'],
	])('is nothing where nothing is called so: %s', (question, line) => {
		expect(toldIn(wordsCalled, question, line)).toBeNull();
	});
});
