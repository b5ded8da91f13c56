import { describe, expect, it } from 'vitest';
import { toldByForm } from '../src/marking/told-by-form.ts';
import { ofStep } from '../src/marking/told-former.ts';
import { toldIn } from './scene-of.ts';

/** What something was or is, as the one sentence of a corpus tells it; null where it does not. */
function told(question: string, line: string, tell = ofStep): string | null {
	return toldIn(tell, question, line);
}

const price = 'The price of a ticket rose from $12 to $14 on Wednesday.';
const crew = 'Calder Ferries, which has 640 crew, carried 1.9 million passengers, up from 1.7 million.';

describe('of what something was and what it came to', () => {
	it.each<[string, string, string]>([
		['What was the price of a ticket before?', price, '$12'],
		['What did the price of a ticket rise from?', price, '$12'],
		['How many members did the club have before?', 'Membership of the club grows from 300 to 450.', '300'],
		['How many members did the club have before?', 'Membership of the club is dropping from 450 to 300.', '450'],
		['How many members did the club have before?', 'Membership of the club plunged to 300, from 450.', '450'],
		['How many members did the club have before?', 'Membership of the club has shrunk from 450 to 300.', '450'],
		['How many passengers did Calder Ferries carry before?', crew, '1.7 million'],
		['What was the dividend before?', 'Calder will pay a dividend of $1.15 a share, up from 95 cents.', '95 cents'],
		['How much did a ticket use to cost?', price, '$12'],
		[
			'What share of pupils walked before?',
			'The share of pupils who walk rose to 26 percent, from 21 percent.',
			'21 percent',
		],
		['How much was a ticket in 2020?', 'A ticket rose from $12 in 2020 to $14 in 2024.', '$12'],
		['How much was a ticket in May 2020?', 'A ticket rose from $12 in May 2020 to $14 in 2024.', '$12'],
		['How much was a ticket in August?', 'A ticket costs $14 at the gate, down from $19 in August.', '$19'],
		[
			'How many boats had been sold by this time last year?',
			'Calder said 96 boats had been sold so far, compared with 88 by this time last year.',
			'88',
		],
		[
			'How much did ports earn in the previous season?',
			'The ports earned £96m in the season, up from £71m a year earlier.',
			'£71m',
		],
	])('what it was is marked where that is asked: %s', (question, line, value) => {
		expect(told(question, line)).toBe(value);
		expect(told(question, line, toldByForm)).toBe(value);
	});

	it.each<[string, string, string]>([
		['What is the price of a ticket?', price, '$14'],
		['What did the price of a ticket rise to?', price, '$14'],
		['How much does a ticket cost?', 'The council cut the price of a ticket in May from about $12 to $9.', '$9'],
		[
			'What is the usual age of a sailor?',
			'The usual age of a sailor has risen to 34 years from 28 in 2011.',
			'34 years',
		],
		['How many people does the mill employ?', 'The mill employs 86 people, down from 104.', '86'],
	])('what it came to is marked where that is asked: %s', (question, line, value) => {
		expect(told(question, line)).toBe(value);
		expect(told(question, line, toldByForm)).toBe(value);
	});

	it.each<[string, string, string]>([
		['What was the fare before?', 'The fare rose to $9, from $7.', '$7'],
		[
			'What is the average age of the crew?',
			'The average age of the crew has risen to 41 years from 36 in 2011.',
			'41 years',
		],
		[
			'What was the average age of the crew in 2011?',
			'The average age of the crew rose to 41 years from 36 in 2011.',
			'36',
		],
		['How many fires were there in 2019?', 'The number of fires fell to 52 from 70 in 2019.', '70'],
		[
			'What will the deficit be next year?',
			'The deficit will fall to 4 percent of output next year from 5 percent.',
			'4 percent',
		],
		[
			'What was the longest sentence before 2019?',
			'The longest sentence was raised from five to ten years in 2019.',
			'five',
		],
		['How many judges are there?', 'The number of judges was cut from 12 to 9.', '9'],
	])('is told where what it came to stands first, or both were read as one: %s', (question, line, value) => {
		expect(told(question, line)).toBe(value);
		expect(told(question, line, toldByForm)).toBe(value);
	});

	it.each<[string, string]>([
		['How much did the price of a ticket rise?', price],
		['How much will the price of a ticket rise?', price],
		['How much was a ticket in May?', price],
		['How much was a ticket in August?', 'A ticket rose from $12 to $14 in August.'],
		['How many boats did Calder sell before?', 'Calder sold 96 boats, compared with 88 for Weiss.'],
		['How long is the term of members?', 'The number of members was cut from 44 to 40, and the term is four years.'],
		['How much is a coffee?', price],
		['When did the price of a ticket rise before?', price],
		['How much does a coffee cost?', 'A coffee costs from $3 to $5.'],
		['How many crew does Calder Ferries have?', crew],
		['How many crew did Calder Ferries have before?', crew],
		['How many people came before the war?', 'The town shrank from 900 to 700 people.'],
		['How much is a ticket?', 'A coffee rose from $3 to $4, and a ticket from $12 to $14.'],
		[
			'How much is a ticket?',
			'A ticket, like all, rose: coffee rose from $3 to $4, and a ticket rose from $12 to $14.',
		],
		['What is the fee of the club?', 'Marrow’s club has a fee of $5, and the price of beer rose from $6 to $7.'],
	])('neither is where something else is asked or changed: %s', (question, line) => {
		expect(told(question, line)).toBeNull();
	});
});
