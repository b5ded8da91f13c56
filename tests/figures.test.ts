import { describe, expect, it } from 'vitest';
import { parseArticle } from '../src/corpus/article.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { figureChartSvg } from '../src/discord/figure-chart.ts';
import { timelineChart } from '../src/discord/timeline-message.ts';
import { createEngine } from '../src/engine.ts';

/** Articles by the day of their publication. */
const engineOver = (articles: Readonly<Record<string, string>>) =>
	createEngine(
		corpusOf(
			Object.entries(articles).map(([date, body]) =>
				parseArticle(`${date}.md`, `---\ntitle: News\nsource: Post\ndate: ${date}\n---\n${body}`),
			),
		),
	);

const figures = (engine: ReturnType<typeof engineOver>, question: string) =>
	engine.timeline(question).figures.map(({ entry, words, change }) => {
		const said = entry.sentence.article.body.slice(words.start, words.end);
		return `${entry.day} ${said} ${change ?? 'first'}`;
	});

const work = engineOver({
	'2019-02-12': 'Unemployment in Varland was 4.4 percent in 2018.',
	'2023-02-14':
		'Unemployment in Varland rose to 5.2 percent in January, up from 4.9 percent in December. In neighbouring Ostria, the unemployment rate was 3.1 percent in January. Youth unemployment stood at 11.8 percent.',
	'2023-06-13':
		'The unemployment rate in Varland fell to 4.7 percent in May, the lowest since 2019. Unemployment among women was 5.4 percent in May.',
	'2024-02-13':
		'Unemployment in Varland reached 6.1 percent in January 2024, compared with 5.2 percent a year earlier. In the northern province, unemployment was 8.4 percent in January. The government expects unemployment of 5.5 percent by the end of 2024.',
});

describe('a figure has risen or fallen only against one of the same scope', () => {
	const ofVarland = [
		'2018-12-31 4.4 percent first',
		'2023-01-31 5.2 percent up',
		'2023-05-31 4.7 percent down',
		'2024-01-31 6.1 percent up',
	];

	it.each(['unemployment in Varland', 'What is the unemployment rate in Varland?', 'unemployment'])(
		'and not against that of another country, of women, of a province, of the young, or of a forecast: %s',
		(question) => expect(figures(work, question)).toEqual(ofVarland),
	);

	it('and what is expected by the end of a year stands at its end', () => {
		const entry = work.timeline('unemployment in Varland').entries.at(-1);
		expect([entry?.day, entry?.sentence.text.slice(0, 22)]).toEqual(['2024-12-31', 'The government expects']);
	});

	it('and the members a union lost are not the members it has', () => {
		const union = engineOver({
			'2022-01-05': "The Rail Workers' Union had 50,500 members at the end of 2021.",
			'2023-09-05':
				"The Rail Workers' Union had 48,200 members at the end of August. Some 1,100 members joined in August. The rail union lost 2,300 members in 2022, its report says.",
			'2024-04-11': "The Rail Workers' Union had 46,900 members in March.",
		});
		expect(figures(union, 'How many members does the rail union have?')).toEqual([
			'2021-12-31 50,500 first',
			'2023-08-31 48,200 down',
			'2024-03-31 46,900 down',
		]);
	});

	it('and what stands with another number of the sentence narrows that alone', () => {
		const acme = engineOver({
			'2023-02-02': 'Acme employs 310 people.',
			'2024-02-02': 'Acme employs 290 people, 120 of them in Harn. In Norland Acme employs 60 people.',
			'2024-08-02': 'Acme employed 305 people at the end of June.',
		});
		expect(figures(acme, 'How many people does Acme employ?')).toEqual([
			'2023-02-02 310 first',
			'2024-02-02 290 down',
			'2024-06-30 305 up',
		]);
	});

	it('and of two numbers of a sentence the one that the question asks for', () => {
		const missing = engineOver({
			'2024-03-04': 'A landslide buried the village of Kell. About 200 people remained missing in Kell on Monday.',
			'2024-03-07': 'By Thursday, 54 people in Kell had been injured and 90 were missing.',
			'2024-04-11': 'As of April 10, 4 people were still missing in Kell.',
		});
		expect(figures(missing, 'How many people are missing in Kell?').join()).not.toContain('54');
	});
});

describe('a figure has risen or fallen only against one of a like stretch of time', () => {
	it('and the visitors of a month are not fewer than those of a year', () => {
		const museum = engineOver({
			'2023-01-10': 'The Harn Museum drew 41,000 visitors in 2022.',
			'2023-06-02': 'The Harn Museum drew 3,900 visitors in May.',
			'2024-01-12': 'The Harn Museum drew 46,500 visitors in 2023, a record.',
			'2024-07-03': 'The Harn Museum drew 4,300 visitors in June.',
		});
		expect(figures(museum, 'How many visitors did the Harn Museum draw?')).toEqual([
			'2022-12-31 41,000 first',
			'2023-12-31 46,500 up',
		]);
	});

	it('and visitors that rose to a number in a month are not fewer than those that rose to one in a year', () => {
		const museum = engineOver({
			'2023-01-10': 'The visitors of the Harn Museum rose to 41,000 in 2022.',
			'2023-06-02': 'The visitors of the Harn Museum rose to 3,900 in May.',
		});
		expect(figures(museum, 'How many visitors did the Harn Museum have?')).toHaveLength(1);
	});

	it('and those killed on one day of a flood are not all whom it has killed by another', () => {
		const tarn = engineOver({
			'2024-06-04': 'At least 12 people were killed in the flooding in Tarn on Monday.',
			'2024-06-07': 'The death toll in the flooding in Tarn rose to 40.',
		});
		expect(figures(tarn, 'How many people were killed in the flooding in Tarn?')).toHaveLength(1);
		const kell = engineOver({
			'2024-03-04': 'Shelling in Kell killed 12 people on Sunday.',
			'2024-03-06': 'Shelling in Kell killed 19 people on Tuesday.',
			'2024-04-11': 'Shelling in Kell has killed 57 people.',
		});
		expect(figures(kell, 'How many people has the shelling in Kell killed?').join()).not.toContain('57');
	});

	it.each([
		'At least 12 people were killed when a landslide buried the village of Kell on Sunday.',
		"At least 12 people were killed in Sunday's landslide in Kell.",
	])('but of what happened on one day more may be known later: %s', (first) => {
		const kell = engineOver({
			'2024-03-04': first,
			'2024-03-06': 'By Wednesday, 31 people had been killed in the Kell landslide.',
		});
		expect(figures(kell, 'How many people were killed in the Kell landslide?')).toEqual([
			'2024-03-03 At least 12 first',
			'2024-03-06 31 up',
		]);
	});

	it('and a toll that rose to a number on a day is that of all days until then', () => {
		const tarn = engineOver({
			'2024-06-05': 'The death toll in the flooding in Tarn rose to 31 on Tuesday.',
			'2024-06-07': 'The death toll in the flooding in Tarn has risen to 40.',
		});
		expect(figures(tarn, 'What is the death toll in the flooding in Tarn?')).toEqual([
			'2024-06-04 31 first',
			'2024-06-07 40 up',
		]);
	});

	it('and those who came since January are not those who came in April, or since 2022', () => {
		const norland = engineOver({
			'2024-02-05': 'Since January, 12,000 refugees have reached Norland.',
			'2024-05-06': 'In April, 5,100 refugees reached Norland.',
			'2024-09-09': 'Since 2022, 280,000 refugees have reached Norland.',
		});
		expect(figures(norland, 'How many refugees have reached Norland?')).toHaveLength(1);
	});
});

describe('a figure is followed through what its sentence says besides', () => {
	it('and neither a dateline, nor a clause of another subject, nor who said so makes it that of another place', () => {
		const asta = engineOver({
			'2025-03-06': 'HARN, Varland — Cyclone Asta hit the coast of Varland on Wednesday, killing at least 14 people.',
			'2025-03-11':
				'ORLAND — The Red Cross called for help for people in Varland hurt by Cyclone Asta as the confirmed death toll rose to 41.',
			'2025-04-02':
				'Weeks after Cyclone Asta hit Varland, 56 people are known to have died, and the rebuilding of Harn has not begun.',
		});
		expect(figures(asta, 'How many people died in Cyclone Asta?')).toEqual([
			'2025-03-05 at least 14 first',
			'2025-03-11 41 up',
			'2025-04-02 56 up',
		]);
	});

	it('and a toll that rose when one more died is not that of a hospital', () => {
		const kell = engineOver({
			'2025-03-10': 'A tunnel collapsed in Kell. The finds bring the death toll of the collapse to 17.',
			'2025-04-12': 'The death toll of the collapse rose to 18 when a welder, Jan Orlov, died in hospital on 9 April.',
		});
		expect(figures(kell, 'What is the death toll of the collapse?')).toEqual([
			'2025-03-10 17 first',
			'2025-04-09 18 up',
		]);
	});

	it('and what a tax is raised for does not make it another tax', () => {
		const tax = engineOver({
			'2025-03-10': 'The minister announced a tax of 8 percent on lottery tickets.',
			'2025-06-12': 'To pay for the lost tolls, the tax on lottery tickets was raised to 12 percent.',
		});
		expect(figures(tax, 'tax on lottery tickets')).toEqual(['2025-03-10 8 percent first', '2025-06-12 12 percent up']);
	});

	it('and a date in a clause of something else is not the day of the figure', () => {
		const kettles = engineOver({
			'2025-02-06': 'Regulators have linked the kettles to 25 fires.',
			'2025-05-09': 'The number of fires linked to the kettles has risen to 40, and a woman in Harn died last month.',
		});
		expect(figures(kettles, 'number of fires linked to the kettles')).toEqual([
			'2025-02-06 25 first',
			'2025-05-09 40 up',
		]);
	});
});

describe('a figure of something else does not join, though it answers a little', () => {
	it('such as those killed by a blow of another day', () => {
		const kell = engineOver({
			'2024-03-04': "At least 12 people were killed in Sunday's blast in Kell.",
			'2024-03-06': "At least 19 people were killed in Tuesday's blast in Kell.",
		});
		expect(figures(kell, 'How many people were killed in the blast in Kell?')).toHaveLength(1);
	});

	it('such as those killed on a day of shelling behind all whom it killed', () => {
		const kell = engineOver({
			'2024-03-04': 'Shelling hit the town of Kell on Sunday, killing 12 people.',
			'2024-04-11': 'Shelling in the town of Kell has killed 57 people.',
		});
		expect(figures(kell, 'How many people has the shelling in Kell killed?')).toHaveLength(1);
	});

	it.each(['demanded', 'asked for', 'sought'])('such as a number that was only %s', (wanted) => {
		const swap = engineOver({
			'2023-01-07': `The rebels had ${wanted} the release of 50 prisoners.`,
			'2023-02-01': 'The rebels won the release of 34 prisoners.',
		});
		expect(figures(swap, 'How many prisoners were released?')).toHaveLength(1);
	});

	it('and a number of people without a comma is no year that dates its sentence', () => {
		const mill = engineOver({
			'2019-02-12': 'The mill employs the 1500 people of Arn.',
			'2021-02-12': 'The mill employs the 1,400 people of Arn.',
		});
		expect(figures(mill, 'How many people does the mill employ?')).toEqual([
			'2019-02-12 1500 first',
			'2021-02-12 1,400 down',
		]);
	});

	it('such as the price of another thing than the one asked for', () => {
		const probe = engineOver({
			'2025-04-17': 'The Orland mission costs $355 million.',
			'2025-06-19': 'The Orland firm has won a second contract. The contract is worth $140 million.',
		});
		expect(figures(probe, 'How much does the Orland mission cost?').join()).not.toContain('140');
	});

	it('such as those of whom something else is said', () => {
		const harn = engineOver({
			'2025-01-15': 'In Harn 29 volunteers were vaccinated.',
			'2025-01-22': 'In Harn 44 volunteers planted trees.',
		});
		expect(figures(harn, 'How many volunteers were vaccinated in Harn?')).toEqual(['2025-01-15 29 first']);
	});

	it('such as the toll of a land that the clause before names, behind one of an article which does not speak of it', () => {
		const floods = engineOver({
			'2025-01-15': 'Norland called for help as the death toll of the flood rose to 31.',
			'2025-01-22': 'Varland buried its dead. The death toll of the flood has risen to 40.',
		});
		expect(figures(floods, 'death toll of the flood').join()).not.toContain('up');
	});

	it('such as a fall behind a rise', () => {
		const shares = engineOver({
			'2024-09-18': 'Orland shares fell 17 percent to $41.60.',
			'2025-06-12': 'Orland shares rose 6 percent to $33.15.',
		});
		expect(figures(shares, 'Orland shares').map((one) => one.split(' ').at(-1))).not.toContain('down');
	});
});

describe('a figure that is only bounded', () => {
	it('has not surely fallen where the bound allows the value before', () => {
		const museum = engineOver({
			'2023-06-02': 'The Harn Museum has 1,200 volunteers.',
			'2024-07-03': 'The Harn Museum has more than 1,110 volunteers.',
		});
		expect(figures(museum, 'How many volunteers does the Harn Museum have?')).toEqual([
			'2023-06-02 1,200 first',
			'2024-07-03 more than 1,110 unclear',
		]);
	});

	it.each([
		['1,200', 'more than 1,110', 'unclear'],
		['1,200', 'at least 1,110', 'unclear'],
		['1,200', 'over 1,110', 'unclear'],
		['1,110', 'up to 1,200', 'unclear'],
		['1,110', 'under 1,200', 'unclear'],
		['up to 1,200', '1,110', 'unclear'],
		['at least 1,110', '1,200', 'up'],
		['1,110', 'at least 1,200', 'up'],
		['1,200', 'up to 1,110', 'down'],
	])('has risen or fallen only where the bound leaves no doubt: %s, then %s', (before, after, change) => {
		const museum = engineOver({
			'2023-06-02': `The Harn Museum has ${before} volunteers.`,
			'2024-07-03': `The Harn Museum has ${after} volunteers.`,
		});
		const [, second] = figures(museum, 'How many volunteers does the Harn Museum have?');
		expect(second?.split(' ').at(-1)).toBe(change);
	});
});

describe('an entry of a timeline', () => {
	const kell = engineOver({
		'2024-03-04': 'At least 12 people were killed when a landslide buried the village of Kell on Sunday.',
		'2024-04-11':
			'The landslide in Kell killed 57 people, an inquiry found. In the 1988 landslide at Kell, 103 people were killed.',
		'2025-03-04': 'The relief for Kell rose to 41 million euros from 33 million in 2023.',
	});

	it('has not the day of its article where it tells of "the 1988 landslide"', () => {
		const timeline = kell.timeline('How many people were killed in the Kell landslide?');
		expect(timeline.entries.map(({ sentence }) => sentence.text).join()).not.toContain('1988');
		expect(timeline.undated).toBe(1);
	});

	it('has not the year of the figure before: "rose to 41 million euros from 33 million in 2023"', () => {
		const entries = kell.timeline('How much is the relief for Kell?').entries;
		expect(entries.find(({ sentence }) => sentence.text.includes('relief'))?.day).toBe('2025-03-04');
	});
});

describe('the chart of a figure', () => {
	it('labels a low between two highs below its point, out of the way of the line', () => {
		const chart = timelineChart(work.timeline('unemployment in Varland'));
		const svg = chart === undefined ? '' : figureChartSvg(chart);
		const place = (words: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${words}<`, 'u').exec(svg)?.[1]);
		const points = [...svg.matchAll(/cy="([\d.]+)"/gu)].map(([, y]) => Number(y));
		expect(place('4.7 percent')).toBeGreaterThan(points[2] ?? Number.POSITIVE_INFINITY);
		expect(place('5.2 percent')).toBeLessThan(points[1] ?? 0);
	});
});

describe('a figure is of the day of its entry', () => {
	it('or is not followed: the number of an earlier year, in a sentence on what has been so since', () => {
		const flats = engineOver({
			'2024-03-05': 'Empty flats in Tarn have grown in number since 2014, when 3,100 flats stood empty.',
			'2024-06-11': 'About 5,200 flats in Tarn stand empty.',
		});
		const followed = figures(flats, 'How many flats in Tarn stand empty?');
		expect(followed).not.toContainEqual(expect.stringMatching(/^2024-03-05 3,100/));
	});
	it('and one number alone is none of a subject that asks for no number', () => {
		const cellar = engineOver({
			'2024-03-05': 'The Orland brewery draws its water from four private wells.',
			'2024-06-11': 'The Orland brewery will use river water from July.',
		});
		expect(figures(cellar, 'water of the Orland brewery')).toEqual([]);
	});
});
