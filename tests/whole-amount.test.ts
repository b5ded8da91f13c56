import { describe, expect, it } from 'vitest';
import { wholeAmount } from '../src/marking/whole-amount.ts';
import { sceneOf } from './scene-of.ts';

/** An amount of the sentence as it is marked for a question. */
function whole(question: string, line: string, amount: string): string {
	const start = line.indexOf(amount);
	const span = wholeAmount({ start, end: start + amount.length }, sceneOf(question, line));
	return line.slice(span.start, span.end);
}

describe('the whole of an amount that is marked', () => {
	it.each<[string, string, string, string]>([
		['How many people came?', 'The fair drew close to 600 people.', '600', 'close to 600'],
		['How many were fed?', 'The kitchen fed just short of 4,300 guests.', '4,300 guests', 'just short of 4,300 guests'],
		['How much do they want?', 'They want $180 billion a year by 2032.', '$180 billion', '$180 billion a year'],
		['How high is the toll?', 'The toll is 90 cents per mile.', '90 cents', '90 cents per mile'],
		['What does lunch cost?', 'Lunch costs 2 euros per pupil per day.', '2 euros', '2 euros per pupil per day'],
		['What is the rate?', 'The rate went up to 58 percent.', 'up to 58 percent', '58 percent'],
		['What is the limit?', 'A driver may take up to 58 percent.', 'up to 58 percent', 'up to 58 percent'],
		['How much did Pell grow?', 'Arn grew by 3 percent, less than the 7 percent in Pell.', '7 percent', '7 percent'],
	])('has what limits it and what it is for: %s', (question, line, amount, words) => {
		expect(whole(question, line, amount)).toBe(words);
	});

	it.each<[string, string, string, string]>([
		['How many works are given back?', 'The museum will hand over 36 works.', 'over 36', '36'],
		['How many hectares does it take?', 'The zoo will take over 14 of the park’s 62 hectares.', 'over 14', '14'],
		['How many people came?', 'The fair drew about 600 people.', '600', '600'],
		['How much may each spend?', 'Spending is capped at 30 million rupees.', '30 million rupees', '30 million rupees'],
		['How long did the trip take?', 'The trip took over 14 hours.', 'over 14 hours', 'over 14 hours'],
		['What did the firm pay?', 'The firm paid $5 million a year ago.', '$5 million', '$5 million'],
		['How much is the rent a year?', 'The rent is $210,000 a year.', '$210,000', '$210,000'],
	])('has no word of the verb, no date, and not what the question says: %s %s', (question, line, amount, words) => {
		expect(whole(question, line, amount)).toBe(words);
	});
});
