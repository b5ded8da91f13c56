import { describe, expect, it } from 'vitest';
import { dateOfVerb, sideOfSpan } from '../src/marking/told-dates.ts';
import { toldIn } from './scene-of.ts';

const visit = 'Karl Weiss arrived in Marrow on Monday for two days, the first mayor to come since Okoro in 1981.';

describe('when something was done', () => {
	it('is the date behind its verb, and not one that it is compared with', () => {
		expect(toldIn(dateOfVerb, 'When did Karl Weiss arrive in Marrow?', visit)).toBe('Monday');
	});

	it.each<[string, string]>([
		['When did Karl Weiss arrive in Marrow?', 'Karl Weiss did not arrive on Monday.'],
		['When did Karl Weiss arrive in Marrow?', 'Karl Weiss arrived in Marrow, the first to come since 1981.'],
		['When was Weiss picked?', 'Weiss was the first pick of 1998, while Holm was picked in 2011.'],
		['When will the Ports Act be read?', 'The Ports Act was passed on 24 July and will be debated in May.'],
		['Where did Karl Weiss arrive?', visit],
	])('is not told where that is denied, no date stands there, or the verb is another: %s %s', (question, line) => {
		expect(toldIn(dateOfVerb, question, line)).toBeNull();
	});
});

describe('when something opens or closes', () => {
	it.each<[string, string, string]>([
		['What time does the market close?', 'The market will be open from 7 am to 6 pm.', '6 pm'],
		['When does the market open?', 'The market is open from 7 am to 6 pm.', '7 am'],
		['When does the bank close?', 'The bank is open from 7 am to 6 pm.', '6 pm'],
		['When does the mill close?', 'Close to the river, the mill is open from 7 am to 6 pm.', '6 pm'],
		['When is the offer expiring?', 'The offer stands from 3 May to 9 June.', '9 June'],
		['When did the drought end?', 'The drought lasted from 1921 to 1924.', '1924'],
		['Until when can one see the show?', 'The show can be seen between 3 May and 9 June.', '9 June'],
	])('is the side of the span of time that is asked for: %s', (question, line, date) => {
		expect(toldIn(sideOfSpan, question, line)).toBe(date);
	});

	it.each<[string, string]>([
		['When does the market close?', 'The market is closed from 1 May to 6 June.'],
		['When was the market built?', 'The market was built from 1921 to 1924.'],
		['When does the shuttle go?', 'A bus goes from 7 am to 6 pm.'],
		['When does the market open?', 'The market is open from 7 am to 6 pm in May and from 8 am to 5 pm in June.'],
	])(
		'is not told where the time is one of being closed, neither side is asked for, or there are two: %s',
		(question, line) => {
			expect(toldIn(sideOfSpan, question, line)).toBeNull();
		},
	);
});
