import { describe, expect, it } from 'vitest';
import { receiverOf } from '../src/marking/receiver.ts';
import { toldIn } from './scene-of.ts';

/** Whoever the one sentence of a corpus tells that something is done to; null where it tells nobody. */
function receiver(question: string, line: string): string | null {
	return toldIn(receiverOf, question, line);
}

describe('whoever something is done to', () => {
	it.each<[string, string, string | null]>([
		['Who did the mayor invite?', 'Mayor Karl Weiss invited Ines Calder to Lisenne in May.', 'Ines Calder'],
		['Whom did the mayor invite?', 'Karl Weiss, the mayor, invited nearly forty farmers to Lisenne.', 'forty farmers'],
		['Who did Weiss invite?', 'Weiss invited Ines Calder and Levan Marrow to Lisenne.', 'Ines Calder and Levan Marrow'],
		['Who did Weiss beat?', 'Karl Weiss beat Norway’s Ines Calder in the final.', 'Ines Calder'],
		['Who did Weiss banish?', 'Weiss banished the Marrow monks in 1521.', 'Marrow monks'],
		['Who did the governor apologise to?', 'The governor apologised in public to the farmers.', 'farmers'],
		['Who does Weiss play for in May?', 'Weiss plays in May for Lisenne United.', 'Lisenne United'],
		['Who does the union blame?', 'The union attributed the delay to Karl Weiss.', null],
		['Who does the union blame?', 'It is a delay that the union attributed to Karl Weiss.', 'Karl Weiss'],
		['Who did the mayor invite?', 'Mayor Karl Weiss was invited by Ines Calder.', null],
		['Who did the mayor invite?', 'Mayor Karl Weiss invited them to Lisenne.', null],
		['Who did Weiss talk to?', 'Weiss talked about Ines Calder.', null],
		['Who did not invite anybody?', 'The mayor did not invite farmers.', null],
		['Who did beat Weiss?', 'Lisenne United beat farmers.', null],
		['Who did Weiss beat?', 'Weiss beat the Norwegian in the final.', 'Norwegian'],
		['Who invited the mayor?', 'Karl Weiss invited Ines Calder.', null],
		['Who did Weiss invite?', 'Ines Calder invited Karl Weiss.', null],
	])('%s: %s', (question, line, expected) => {
		expect(receiver(question, line)).toBe(expected);
	});
});
