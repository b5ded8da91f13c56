import { describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import type { Article } from '../src/corpus/article.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import { article } from './articles.ts';

/** A report of a gas explosion, in which one sentence says what is asked. */
const first = (told: string, date = '2026-03-04'): Article => ({
	...article(
		'Gas blast destroys apartment house in Port Lasko',
		`A gas explosion tore through an apartment house in Port Lasko early on Tuesday. ${told}`,
		'The blast came from the cellar of a building in Quay Street, where two entrances fell in.',
		'Rescue dogs searched the rubble, and mayor Jelena Brandt declared a day of mourning.',
		'The gas company Lasgaz had laid a new pipe in the cellar.',
	),
	date,
});

/** Another newsroom's report of it. */
const second = (told: string, date = '2026-03-05'): Article => ({
	...article(
		'Quay Street wakes to ruins',
		'Neighbours in Quay Street were thrown out of bed when the gas went off in the cellar of the apartment house.',
		told,
		'Mayor Jelena Brandt came to the harbour church of Port Lasko, where candles burned for a day of mourning.',
		'The pipe that Lasgaz had laid is being looked at, and the rescue dogs have left the rubble of the two entrances.',
	),
	date,
});

/** Something else, from elsewhere. */
const others: readonly Article[] = [
	{
		...article('Orchard prices', 'Growers in Velm sold 40 tonnes of pears in the first week of March.'),
		date: '2026-03-05',
	},
	{ ...article('Chess', 'Two players from Tarn shared the first prize at the winter tournament.'), date: '2026-03-03' },
];

const ask = (question: string, ...reports: readonly Article[]): Answer =>
	createEngine(corpusOf([...reports, ...others])).answer(question);

/** How the articles stand, and the values that are shown. */
function told(answer: Answer): string {
	if (answer.kind === 'abstained') return 'no answer';
	const { agreement, quotations } = answer;
	if (agreement === undefined) return 'one answer';
	const values = agreement.readings.map(({ given: [one] }) => {
		const body = quotations[one.quotation]?.sentence.article.body ?? '';
		return body.slice(one.value.start, one.value.end);
	});
	return `${agreement.kind}: ${values.join(' · ')}`;
}

describe('a figure in two reports of one event', () => {
	const dead = 'How many people were killed by the explosion in Port Lasko?';
	const killed = first('It killed 14 people, the fire service said.');

	it.each([
		['differs in other words', 'The death toll stood at nine.', 'differ: 14 · nine'],
		['agrees in other words', 'Fourteen people lost their lives.', 'agree: 14'],
		['differs up to two and a half times the size', '34 people were killed.', 'differ: 14 · 34'],
		['is of something else when it is of another size', '36 people were killed.', 'one answer'],
		['is of another outcome', 'Nine people were injured.', 'one answer'],
		['is of another year', 'Last year nine people were killed by an explosion.', 'one answer'],
		['is how old somebody is', 'A 19-year-old was killed.', 'one answer'],
		['counts places, and not people', 'Nine villages mourn those who were killed.', 'one answer'],
		[
			'is of something else where its report has the other figure as well',
			'Nine of the dead were found. Of the 14 people killed, five are missing.',
			'agree: 14',
		],
	])('%s', (_, line, expected) => {
		expect(told(ask(dead, killed, second(line)))).toBe(expected);
	});

	it('differs where each newsroom counts the same under another name', () => {
		const voted = first('On Wednesday 31 councillors voted for a relief fund.');
		const question = 'How many councillors voted for the relief fund?';
		expect(told(ask(question, voted, second('In all, 27 votes were cast for the relief fund.')))).toBe(
			'differ: 31 · 27',
		);
	});

	it('is of another stage of the event', () => {
		const question = 'How many councillors voted for the relief fund?';
		const [one, other] = [
			'In the first round 31 councillors voted for a relief fund.',
			'In the second round 27 voted for it.',
		];
		expect(told(ask(question, first(one), second(other)))).toBe('one answer');
	});

	it('does not differ where the other report came weeks later', () => {
		expect(told(ask(dead, killed, second('The death toll stood at nine.', '2026-03-18')))).toBe('differ: 14 · nine');
		expect(told(ask(dead, killed, second('The death toll stood at nine.', '2026-03-19')))).toBe('one answer');
	});

	it('does not differ where the other article reports another event, in however many words of the question', () => {
		const elsewhere = {
			...article('Explosion', 'Nine people were killed by an explosion in a mill at Velm.'),
			date: '2026-03-05',
		};
		expect(told(ask(dead, killed, elsewhere))).not.toMatch(/^differ/);
	});

	it('is of somebody else', () => {
		const won = first('The League won 12 seats in the council on the same day.');
		const question = 'How many seats did the League win in the council?';
		expect(told(ask(question, won, second('Beside it were the Greens, who won nine seats in the council.')))).toBe(
			'one answer',
		);
	});

	it('is of the opposite degree', () => {
		const highest = first('The highest rent in Quay Street is 900 euros.');
		const question = 'What is the highest rent in Quay Street?';
		expect(told(ask(question, highest, second('The lowest rent in Quay Street is 500 euros.')))).toBe('one answer');
	});

	it('may differ from what was counted so far, and from what is only possible', () => {
		const found = first('Rescuers have found 14 dead.');
		const question = 'How many dead have rescuers found?';
		expect(told(ask(question, found, second('Rescuers have found 11 dead so far.')))).toMatch(/^compatible/u);
		expect(told(ask(question, found, second('Rescuers found 11 dead.')))).toMatch(/^differ/u);
	});

	it('is told as to come in a report of the same days, and was only expected in an older one', () => {
		const question = 'How much will the new pipes cost?';
		const cost = first('The new pipes cost 4.1 million euros.');
		const planned = 'The new pipes will cost 3.2 million euros.';
		expect(told(ask(question, cost, second(planned, '2026-03-07')))).toMatch(/^differ/u);
		expect(told(ask(question, cost, second(planned, '2026-03-08')))).toMatch(/^compatible/u);
	});

	it('is not looked up in an article that the reader left out', () => {
		const reports = [killed, second('The death toll stood at nine.')];
		const answer = createEngine(corpusOf(reports)).answer(dead, { filter: { until: '2026-03-04' } });
		expect(told(answer)).toBe('one answer');
	});

	it('is shown with its quotation, in the words of its article', () => {
		const answer = ask(dead, killed, second('The death toll stood at nine.'));
		if (answer.kind === 'abstained') throw new Error('expected an answer');
		const [, other] = answer.agreement?.readings ?? [];
		expect(answer.quotations[other?.given[0].quotation ?? -1]?.sentence.text).toBe('The death toll stood at nine.');
	});
});

describe('a date in two reports of one event', () => {
	const question = 'When does the rebuilding of the house begin?';
	const planned = first('The rebuilding of the house begins on 12 September, the council said.');

	it.each([
		['differs in other words', 'Rebuilding is to begin on 20 October.', 'differ: 12 September · 20 October'],
		['is of something else months away', 'Rebuilding is to begin on 30 December.', 'one answer'],
		['is of something else where it is told less exactly', 'Rebuilding is to begin in October.', 'one answer'],
		['differs where it was only planned', 'Rebuilding will start on 20 October.', 'differ: 12 September · 20 October'],
		[
			'is of something else where nothing of what is asked is said',
			'Candles are allowed until 20 October.',
			'one answer',
		],
	])('%s', (_, line, expected) => {
		expect(told(ask(question, planned, second(line)))).toBe(expected);
	});

	it('is of something else where it ends what the other begins', () => {
		const closed = first('Quay Street has been closed since 3 March.');
		const until = second('Quay Street will be closed until 9 March.');
		expect(told(ask('When was Quay Street closed?', closed, until))).toBe('one answer');
	});
});

describe('a name in two reports of one event', () => {
	const question = 'Who leads the inquiry into the explosion?';
	const led = first('The inquiry into the explosion is led by Ruth Adamek, a retired judge.');

	it.each([
		[
			'differs in other words',
			'Judge Pavel Orlik heads the inquiry, and nobody else.',
			'differ: Ruth Adamek · Pavel Orlik',
		],
		[
			'does not agree where the other report only speaks of the same person',
			'Ruth Adamek asked for patience.',
			'one answer',
		],
		['is of something else where the deed is not said', 'Baker Pavel Orlik lost his shop.', 'one answer'],
	])('%s', (_, line, expected) => {
		expect(told(ask(question, led, second(line)))).toBe(expected);
	});
});

describe('what no report is sure enough of', () => {
	const question = 'How many flats were destroyed?';
	const [one, other] = [
		first('Sixty homes cannot be saved.'),
		second('The council speaks of 75 flats that are unfit to live in.'),
	];

	it('is answered where two tell it, and differ', () => {
		expect(told(ask(question, one, other))).toBe('differ: 75 · Sixty');
	});

	it('is not answered where the articles have no date, and report no event', () => {
		const undated = [one, other].map(({ date: _, ...report }) => report);
		expect(told(ask(question, ...undated))).toBe('no answer');
	});

	it('is not answered from either alone', () => {
		expect([told(ask(question, one)), told(ask(question, other))]).toEqual(['no answer', 'no answer']);
	});
});
