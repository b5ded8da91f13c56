import { describe, expect, it } from 'vitest';
import { joinedDoer } from '../src/marking/joined-doer.ts';
import { toldIn } from './scene-of.ts';

describe('who does the second thing that is said of a subject', () => {
	it.each<[string, string, string]>([
		['Who opposes subsidies?', 'The report recommends a credit for subscribers, and opposes subsidies.', 'report'],
		['Who criticised the plan?', 'Ann Weiss praised the bridge but criticised the plan.', 'Ann Weiss'],
	])('is the subject: %s', (question, line, doer) => {
		expect(toldIn(joinedDoer, question, line)).toBe(doer);
	});

	it.each<[string, string]>([
		['Who closed the mill?', 'The owner said that Weiss bought the mill and closed it.'],
		['Who criticised the plan?', 'Weiss praised the plan and Lind criticised it.'],
		['Who did the report oppose?', 'The report recommends a credit, and opposes subsidies.'],
	])('is not told where another may be meant: %s', (question, line) => {
		expect(toldIn(joinedDoer, question, line)).toBeNull();
	});
});
