import { describe, expect, it } from 'vitest';
import { toldByForm } from '../src/marking/told-by-form.ts';
import { toldIn } from './scene-of.ts';

describe('how often something is done', () => {
	it.each<[string, string, string]>([
		['How often does the ferry sail?', 'The ferry sails every Friday and has room for 40 cars.', 'every Friday'],
		['How often is the lock drained?', 'The lock is drained every six years for two weeks.', 'every six years'],
		['How often does the ferry sail?', 'The ferry sails every half hour from Leith.', 'every half hour'],
		['How often does the ferry sail?', 'The ferry sails every quarter of an hour.', 'every quarter of an hour'],
		['How often do the judges meet?', 'The nine judges meet twice a month in Lisenne.', 'twice a month'],
		['How often does the bus run?', 'The bus makes four trips a day between Marrow and Lisenne.', 'four trips a day'],
		['How often has Okoro won the race?', 'Okoro, who is 31, has won the race seven times.', 'seven times'],
	])('is marked with its period: %s', (question, line, words) => {
		expect(toldIn(toldByForm, question, line)).toBe(words);
	});

	it.each<[string, string]>([
		['How often does the ferry sail?', 'The ferry sails every Friday in winter and every day in summer.'],
		['How often does the ferry sail?', 'The ferry sailed for 40 years.'],
		['How many trips does the bus make?', 'The bus comes every hour.'],
	])('is not told where two periods are given, none, or something else is asked: %s', (question, line) => {
		expect(toldIn(toldByForm, question, line)).toBeNull();
	});
});
