import { describe, expect, it } from 'vitest';
import { toldByForm } from '../src/marking/told-by-form.ts';
import { votesOf } from '../src/marking/told-votes.ts';
import { toldIn } from './scene-of.ts';

/** How many voted so, as the one sentence of a corpus tells it; null where it does not. */
function votes(question: string, line: string, tell = votesOf): string | null {
	return toldIn(tell, question, line);
}

const passed = 'The council passed the plan by eleven votes to six.';
const rejected = 'The plan was rejected by eight votes to six.';
const crews = 'The crews voted by 412 to 38 for a strike.';

describe('of the votes of two sides', () => {
	it.each<[string, string, string]>([
		['How many votes were cast for the plan?', passed, 'eleven'],
		['How many votes were cast against the plan?', passed, 'six'],
		['How many crews voted in favour of a strike?', crews, '412'],
		['How many crews voted against a strike?', crews, '38'],
		['How many voted for the plan?', rejected, 'six'],
		['How many voted against the plan?', rejected, 'eight'],
		['How many voted against the plan?', 'The council voted 8 to 6 against the plan.', '8'],
	])('those of the side that is asked about are marked: %s', (question, line, value) => {
		expect(votes(question, line)).toBe(value);
		expect(votes(question, line, toldByForm)).toBe(value);
	});

	it.each<[string, string]>([
		['How many councillors voted?', passed],
		['How many votes were cast for and against the plan?', passed],
		['How many did not vote against the plan?', passed],
		['How many people came for the plan?', passed],
		['How many voted for the plan?', 'The plan was not rejected by eight votes to six.'],
		['How many voted for the plan?', 'The plan lost by six votes to eight.'],
		['How many voted for the team?', 'After the vote the team won by 9 to 4.'],
		['How many voted for the plan?', `${passed.slice(0, -1)} and the budget by nine votes to eight.`],
	])('none are where no side is asked about, or which side won is not clear: %s', (question, line) => {
		expect(votes(question, line)).toBeNull();
	});
});
