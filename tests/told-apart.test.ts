import { describe, expect, it } from 'vitest';
import { toldApart } from '../src/marking/told-apart.ts';
import { toldByForm } from '../src/marking/told-by-form.ts';
import { toldIn } from './scene-of.ts';

/** The value that the one sentence of a corpus tells by the words beside it; null where it tells none. */
function told(question: string, line: string): string | null {
	return toldIn(toldApart, question, line);
}

const medals = 'Norway won 16 medals at the games, Germany 12 and Austria 9.';
const league = 'Menk ended the season with 23 goals, Abara with 19 and the Rovers’ Kofi Lartey with 22.';
const bridge = 'The bridge will cost an estimated £4.6 million, of which the county will pay £2.9 million.';
const raised = 'The race raised £1.4 million for the hospital and £300,000 for the lifeboat.';
const deal =
	'Marrow bought the brewer Calder for $750 million in April and sold its tea brand, Odile, to Weiss for $120 million in August.';

describe('of several values in one sentence, the one of what is asked about', () => {
	it.each<[string, string, string | null]>([
		['How many medals did Norway win?', medals, '16'],
		['How many medals did Germany win?', medals, '12'],
		['How many medals did Austria win at the games?', medals, '9'],
		['How many goals did Abara score?', league, '19'],
		['How many goals did Kofi Lartey score?', league, '22'],
		['How much did Weiss earn?', 'Calder Group earned $288 million and Weiss $97 million.', '$97 million'],
		[
			'What percentage of the budget do libraries get?',
			'Care gets 38 percent of the budget, roads 17 percent and libraries 3.',
			'3',
		],
		['How much does a family ticket cost?', 'A ticket costs $12 and a family ticket $30.', '$30'],
		['How much does a return ticket cost?', 'A single ticket costs £1.50, and a return £2.50.', '£2.50'],
	])('stands behind it where the verb is left out: %s', (question, line, value) => {
		expect(told(question, line)).toBe(value);
	});

	it.each<[string, string, string | null]>([
		['How much did the race raise for the lifeboat?', raised, '£300,000'],
		['How much did the race raise for the hospital?', raised, '£1.4 million'],
		['How many jets did Corvid order from Weiss?', 'Corvid ordered 40 jets from Calder and 15 from Weiss.', '15'],
		[
			'How many goals did Menk score in the cup?',
			'Menk scored 24 goals in the league last season and four in the cup.',
			'four',
		],
		['How many visits were there in 2023?', 'There were 41,200 visits in 2024, against 34,900 in 2023.', '34,900'],
		[
			'How much was in the fund two years ago?',
			'The fund has £7 million in shares, down from £9 million two years ago.',
			'£9 million',
		],
		['How many serious bugs were fixed?', 'We fixed 87 bugs, 14 of them serious.', '14'],
		[
			'How many comments were against the plan?',
			'There were 312 comments, 201 of them in favour and 97 against.',
			'97',
		],
		[
			'How many comments were in favour of the plan?',
			'There were 312 comments, 201 of them in favour and 97 against.',
			'201',
		],
		[
			'How many goals did Weiss score against Marrow?',
			'Weiss scored 12 goals against Norway and nine against Marrow.',
			'nine',
		],
		['How many serious bugs were fixed in June?', 'We fixed 87 serious bugs in May and 14 in June.', '14'],
		[
			'When was the airline fined for lapses?',
			'The airline was fined $2 million in July for delays and $4 million in September for lapses.',
			'September',
		],
	])('stands before what is said of it: %s', (question, line, value) => {
		expect(told(question, line)).toBe(value);
	});

	it.each<[string, string, string | null]>([
		[
			'When did the meeting close?',
			'The meeting opened at 6.30 a.m. and closed at 10.40 a.m. on Monday.',
			'10.40 a.m.',
		],
		['When did Marrow sell Odile?', deal, 'August'],
		['How much will the bridge cost?', bridge, '£4.6 million'],
		['How much will the county pay?', bridge, '£2.9 million'],
		[
			'How much will the state pay for the depot?',
			'The depot will cost 94 million euros, of which the state will pay 60 million.',
			'60 million',
		],
		['How many of the buses are electric?', 'The town has 210 drivers and 96 buses, of which 40 are electric.', '40'],
		[
			'When did the storm strike?',
			'Weiss moved there in July 2005, just before the storm struck in August 2005.',
			'August 2005',
		],
	])('stands in the clause of its verb: %s', (question, line, value) => {
		expect(told(question, line)).toBe(value);
	});

	it.each<[string, string]>([
		['How many medals did Germany win?', 'Norway won 16 medals and in Germany 12 trophies.'],
		['How many medals did Germany win?', 'Norway won 16 medals and Germany (12) few.'],
		[
			'How many medals did Germany win?',
			'Norway won 16 medals and the small team of the far northern state of Germany 12.',
		],
		['When did Calder buy the cups?', 'Calder bought the mill in May, stole the yard and the cups in June.'],
		['How many trophies did Germany win?', 'Norway won 16 medals and Germany 12.'],
		['How many medals did Germany win?', 'Norway won 16 medals and Germany $12.'],
		['How much does the Weiss weigh?', 'The Calder weighs 90 tonnes and the Weiss 30 metres.'],
		['How many more medals than Germany did Norway win?', 'Norway won 16 medals and Germany 12.'],
		['How many people were killed in Lisenne?', 'The storm killed 12 people and 30 were hurt in Lisenne.'],
		['How many men died in Lisenne?', 'The storm killed 12 men and 30 women in Lisenne.'],
		['How many goals did Abara score?', 'Menk, who scored 12 goals, and Abara, 21, left in May.'],
		['When was Weiss buried?', 'Weiss died on Monday in Lisenne.'],
		['When did Weiss die in Lisenne?', 'Weiss fell ill on Monday and was taken to Lisenne on Friday.'],
		[
			'When did Japan ask Norway to withdraw?',
			'On 22 May Japan asked that Norway should withdraw from the 1967 territories.',
		],
		['How much did Marrow get for Odile?', deal],
		['How much did the work cost?', 'The work cost 62 million euros (about $67 million), of which the city paid half.'],
		['How many medals did Norway and Germany win?', 'Norway won 16 medals and Germany 12.'],
		['What year did the storm strike?', 'Weiss moved there in July 2005, just before the storm struck in August 2005.'],
		[
			'How many workers came to the yard in Lisenne on Monday?',
			'Some 400 workers came on Monday and 300 on Tuesday to the yard in Lisenne.',
		],
	])(
		'is not told where the words of the question stand with none, with several, or with a number of other things: %s',
		(question, line) => {
			expect(told(question, line)).toBeNull();
		},
	);

	it('is that of the time asked about, where each part has words of the question', () => {
		const appeals = 'An audit in 2022 found that 18% of refusals were overturned on appeal; in 2023 the share was 22%.';
		expect(told('What share of refusals were overturned in 2023?', appeals)).toBe('22%');
	});

	it('is no number that the question has', () => {
		const question = 'How many of the 20 seats on the council did the Greens win?';
		expect(told(question, 'The Liberals won nine seats, of the 20 on the council, and the Greens six.')).toBe('six');
	});

	it('is not looked for in a table of more than twelve', () => {
		const others = (count: number) =>
			Array.from({ length: count }, (_, i) => `Team${String.fromCharCode(65 + i)} ${30 + i}`);
		const table = (count: number) => `Norway won 16 medals, ${others(count).join(', ')} and Austria 9.`;
		expect(told('How many medals did Austria win?', table(10))).toBe('9');
		expect(told('How many medals did Austria win?', table(11))).toBeNull();
	});

	it('is marked before anything is weighed', () => {
		expect(toldIn(toldByForm, 'How many medals did Germany win?', medals)).toBe('12');
	});
});
