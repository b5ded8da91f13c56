import { describe, expect, it } from 'vitest';
import { wholeDate } from '../src/marking/whole-date.ts';
import { sceneOf } from './scene-of.ts';

/** A date of the sentence with what belongs to it, as it is marked for a question. */
function whole(question: string, line: string, date: string): string {
	const start = line.indexOf(date);
	const { start: from, end } = wholeDate({ start, end: start + date.length }, sceneOf(question, line));
	return line.slice(from, end);
}

const blast = 'The chimney came down at 6.40am on 3 May in front of a crowd.';

describe('the whole of a date that is marked', () => {
	it.each<[string, string, string, string]>([
		['When does the lease run out?', 'The lease runs until the end of October.', 'October', 'the end of October'],
		['When will the harbour open?', 'The harbour is to open by mid-June.', 'June', 'mid-June'],
		['When did the chimney come down?', blast, '3 May', '6.40am on 3 May'],
		['When did the chimney come down?', blast, '6.40am', '6.40am on 3 May'],
		['Until when is the road shut?', 'The road is shut until Sunday noon.', 'noon', 'Sunday noon'],
		['When did the lease run out?', 'The lease ran out on Friday at midnight.', 'midnight', 'Friday at midnight'],
		['When does the court sit?', 'The court sits in May and in October.', 'October', 'May and in October'],
		['When did the dam break?', 'The dam broke on Friday, 3 May, at night.', 'Friday', 'Friday, 3 May'],
		['When did the dam break?', 'The dam broke on Friday, 3 May.', '3 May', 'Friday, 3 May'],
		['When did it break?', 'It broke in the early hours of 3 May.', '3 May', 'the early hours of 3 May'],
	])('has its part, its time of day or the other date: %s', (question, line, date, words) => {
		expect(whole(question, line, date)).toBe(words);
	});

	it.each<[string, string, string, string]>([
		['When will he return?', 'Not before the spring.', 'before the spring', 'Not before the spring'],
		['When is the kiln on?', 'The kiln is on at night, but not on Sunday.', 'Sunday', 'not on Sunday'],
		['When did it open?', 'It was not until May that it opened.', 'May', 'May'],
	])('has the "not" without which it says the opposite: %s', (question, line, date, words) => {
		expect(whole(question, line, date)).toBe(words);
	});

	it.each<[string, string, string]>([
		['On which day did the chimney come down?', blast, '3 May'],
		['At what time did the chimney come down?', blast, '6.40am'],
		['In what month does the lease run out?', 'The lease runs until the end of October.', 'October'],
		['When does the court sit first?', 'The court sits in May and in October.', 'May'],
		['When did the court sit?', 'The court sat in May and in October the judge resigned.', 'May'],
	])(
		'has no more where only a part of it is asked for, or the other is told of something else: %s',
		(question, line, date) => {
			expect(whole(question, line, date)).toBe(date);
		},
	);
});
