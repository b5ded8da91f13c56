import { describe, expect, it } from 'vitest';
import type { Timeline } from '../src/answer/timeline.ts';
import { parseArticle } from '../src/corpus/article.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { figureChartSvg } from '../src/discord/figure-chart.ts';
import { pngOf } from '../src/discord/png.ts';
import { renderTimeline, timelineChart } from '../src/discord/timeline-message.ts';
import { MARKS } from '../src/discord/verification-wording.ts';
import { withChart } from '../src/discord/with-chart.ts';
import { createEngine } from '../src/engine.ts';

const written = (name: string, date: string | null, body: string) =>
	parseArticle(
		`${name}.md`,
		`---\ntitle: Flood in Tarn, *${name}*\nsource: Valley Post\nurl: https://example.org/${name}${date === null ? '' : `\ndate: ${date}`}\n---\n${body}`,
	);

const corpus = corpusOf([
	written('first', '2024-03-05', 'By Sunday, 1,200 houses in Tarn had been flooded. The rain goes on.'),
	written(
		'second',
		'2024-03-08',
		'As of Thursday, 1,850 houses in Tarn had been flooded, the county said. Schools are shut.',
	),
	written(
		'survey',
		'2024-04-02',
		'Nearly 1,900 houses in Tarn were flooded in March, a survey found. Boats were lost.',
	),
	written(
		'court',
		'2024-06-11',
		'By May 31, some 410 houses in Tarn had been sold. About 1,640 houses in Tarn had been flooded, a court heard last week.',
	),
	written('undated', null, 'On Monday, 1,300 houses in Tarn were flooded.'),
]);
const engine = createEngine(corpus);
const question = 'How many houses in Tarn have been flooded?';

const lines = ({ entries, figures }: Timeline) =>
	entries.map((entry) => {
		const { body } = entry.sentence.article;
		const figure = figures.find((one) => one.entry === entry);
		const dated = entry.claimDate === null ? 'published' : body.slice(entry.claimDate.start, entry.claimDate.end);
		return `${entry.day} | ${dated} | ${figure === undefined ? '' : `${body.slice(figure.words.start, figure.words.end)} ${figure.change ?? 'first'}`}`;
	});

describe('a timeline', () => {
	const timeline = engine.timeline(question);

	it('puts what answers in the order of its dates, and marks how the figure moved', () => {
		expect(lines(timeline)).toEqual([
			'2024-03-03 | By Sunday | 1,200 first',
			'2024-03-07 | As of Thursday | 1,850 up',
			// Rounding alone could make the difference.
			'2024-03-31 | March | Nearly 1,900 unclear',
			// Of houses, and not of those that were flooded.
			'2024-05-31 | By May 31 | ',
			'2024-06-11 | published | About 1,640 down',
		]);
	});

	it('leaves out and counts what has no date that can be told', () => {
		expect(timeline.undated).toBeGreaterThanOrEqual(1);
		expect(timeline.entries.some(({ sentence }) => sentence.article.file === 'undated.md')).toBe(false);
	});

	it('keeps the best entries where there are too many, in order all the same', () => {
		const few = engine.timeline(question, { top: 2 });
		expect(few.entries).toHaveLength(2);
		expect(few.entries.map(({ day }) => day)).toEqual(few.entries.map(({ day }) => day).sort());
		expect(timeline.entries.map(({ sentence }) => sentence)).toEqual(
			expect.arrayContaining(few.entries.map(({ sentence }) => sentence)),
		);
	});

	it('is about the articles that the filter lets through', () => {
		expect(lines(engine.timeline(question, { filter: { until: '2024-03-31' } }))).toEqual([
			'2024-03-03 | By Sunday | 1,200 first',
			'2024-03-07 | As of Thursday | 1,850 up',
		]);
	});

	it('is the same for a subject that is no question', () => {
		expect(lines(engine.timeline('flooded houses in Tarn'))).toEqual(lines(timeline));
	});
});

describe('the day of an entry', () => {
	const days = (body: string, about: string) =>
		createEngine(corpusOf([written('only', '2024-09-12', body)]))
			.timeline(about)
			.entries.map(({ day, sentence, claimDate }) => {
				const words = claimDate && sentence.article.body.slice(claimDate.start, claimDate.end);
				return `${day} ${words ?? 'published'}`;
			});

	it('is for a subject the first that a sentence names, and not that of the goal it speaks of', () => {
		const body =
			'Some 90 towns agreed on Sunday to lift their aid for harbours to $12 million a year by 2032, at the end of a summit in Orland.';
		expect(days(body, 'harbour summit in Orland')).toEqual(['2024-09-08 Sunday']);
	});

	it('is none where a sentence goes back to a day that another tells', () => {
		expect(days('By then the Orland museum had 310 globes.', 'How many globes does the Orland museum have?')).toEqual(
			[],
		);
		expect(days('The Orland museum has 310 globes.', 'How many globes does the Orland museum have?')).toEqual([
			'2024-09-12 published',
		]);
	});

	it('is that of writing where something holds until a day to come', () => {
		const body = 'The Orland museum has lent its oldest globe to Tarn until June 2029.';
		expect(days(body, 'loan of the oldest globe')).toEqual(['2024-09-12 until June 2029']);
	});

	it('is that of writing where a sentence only says when it was said, though it touches the subject and no more', () => {
		const body =
			'Veresk and Karun have agreed to merge in a deal that creates the third-largest maker of ferries, the yards said on Wednesday.';
		expect(days(body, 'Karun ferries deal price')).toEqual(['2024-09-12 published']);
	});
});

describe('the message of a timeline', () => {
	const timeline = engine.timeline(question);
	const message = renderTimeline(timeline, corpus);
	const [embed] = message.embeds ?? [];

	it('has an entry for each date: its days, the movement, the quotation and where it is from', () => {
		expect(embed?.title).toBe('Timeline: 5 dated statements');
		expect(embed?.description?.split('\n\n')[1]).toBe(
			[
				'**2.** “As of Thursday”: <t:1709805600:D> · **1,850**, up from 1,200',
				'> As of Thursday, **1,850** houses in Tarn had been flooded, the county said.',
				'-# Flood in Tarn, \\*second\\* · Valley Post · 8 March 2024 · [open](https://example.org/second#:~:text=As%20of%20Thursday%2C%201%2C850,flooded%2C%20the%20county%20said.)',
			].join('\n'),
		);
		expect(embed?.description).toContain('**5.** published <t:1718100000:D> · **About 1,640**, down from Nearly 1,900');
	});

	it('says by which day an entry is in its place where the days that it names are not that', () => {
		const since = corpusOf([
			written('before', '2024-09-10', 'The mill at Tarn sent 40 people home.'),
			written('since', '2024-09-11', 'The mill at Tarn has sent 700 people home since November 2023.'),
		]);
		const about = createEngine(since).timeline('How many people has the mill at Tarn sent home?');
		const [, entry] = renderTimeline(about, since).embeds?.[0]?.description?.split('\n\n') ?? [];
		expect(entry?.split('\n')[0]).toMatch(
			/^\*\*2\.\*\* published <t:1726048800:D> · “since November 2023”: <t:1698832800:D> to <t:1701338400:D>/,
		);
	});

	it('marks words only where a question asks for them and the sentence answers it, and the figure that it follows', async () => {
		const samples = await loadCorpus('corpus');
		const marked = (about: string) => {
			const shown = renderTimeline(createEngine(samples).timeline(about), samples);
			const quoted = shown.embeds?.[0]?.description?.split('\n').filter((line) => line.startsWith('> ')) ?? [];
			return new Set(quoted.map((line) => /\*\*(.*)\*\*/.exec(line)?.[1] ?? ''));
		};
		expect(marked('refugees sent back')).toEqual(new Set(['']));
		expect(marked('Who is the mayor of Brindleford?')).toEqual(new Set(['', 'Judith P. Arkwright']));
		expect(marked('the interest rate')).toEqual(new Set(['4.25%']));
	});

	it('numbers the buttons for the context only where there are several', () => {
		const labels = (top: number) =>
			renderTimeline(engine.timeline(question, { top }), corpus).components?.flatMap(({ components }) =>
				components.map((button) => ('label' in button ? button.label : '')),
			);
		expect(labels(1)).toEqual(['Context']);
		expect(labels(2)).toEqual(['Context 1', 'Context 2']);
	});

	it('stays within what Discord takes, with a button for the context of each entry', () => {
		expect(embed?.description?.length).toBeLessThanOrEqual(4096);
		expect(message.components?.flatMap(({ components }) => components)).toHaveLength(5);
		const long = corpusOf(
			Array.from({ length: 12 }, (_, i) =>
				written(
					`long${i}`,
					`2024-03-${10 + i}`,
					`By Sunday, ${1000 + i} houses in Tarn had been flooded, ${'and the water was still rising in *all* the lower streets '.repeat(12)}.`,
				),
			),
		);
		const shown = renderTimeline(createEngine(long).timeline(question), long);
		expect(shown.embeds?.[0]?.description?.length).toBeLessThanOrEqual(4096);
		expect(shown.embeds?.[0]?.footer?.text).toMatch(/more had no room/);
		expect(shown.components?.every(({ components }) => components.length <= 5)).toBe(true);
	});

	it('has room for the longest subject, reading and filter, and for the mark that comes when an article changes', () => {
		const filter = { since: '2024-09-10', until: '2025-09-10', from: '*'.repeat(400) };
		const asked = { ...timeline, about: '*'.repeat(900), readAs: '_'.repeat(900), filter };
		const { content } = renderTimeline(asked, corpus);
		expect(content?.split('\n').map((line) => line.slice(0, 7))).toEqual(['**About', '-# 0 of', '-# Read']);
		for (const mark of Object.values(MARKS)) expect(`${mark}\n${content}`.length).toBeLessThanOrEqual(2000);
	});

	it('says what it looked for where nothing has a date', () => {
		const bare = corpusOf([written('bare', null, 'On Monday, 1,300 houses in Tarn were flooded.')]);
		const shown = renderTimeline(createEngine(bare).timeline(question), bare);
		expect(shown.embeds?.[0]).toMatchObject({ title: 'Nothing dated in the articles' });
		expect(shown.embeds?.[0]?.description).toContain('One sentence is on this, but without a date');
	});
});

describe('the chart of a timeline', () => {
	const chart = timelineChart(engine.timeline(question));

	it('is there from three days of one figure on, and tells in words what it shows, of no day that no article names', () => {
		expect(chart?.points.map(({ day, value, words }) => [day, value, words])).toEqual([
			['2024-03-03', 1200, '1,200'],
			['2024-03-07', 1850, '1,850'],
			['2024-03-31', 1900, 'Nearly 1,900'],
			['2024-06-11', 1640, 'About 1,640'],
		]);
		expect(chart?.description).toBe(
			'A chart of 4 dated figures on “How many houses in Tarn have been flooded?”: 1,200 on 3 March 2024; 1,850 on 7 March 2024; Nearly 1,900 (“March”), drawn at 31 March 2024; About 1,640, published on 11 June 2024.',
		);
		expect(timelineChart(engine.timeline(question, { filter: { until: '2024-03-31' } }))).toBeUndefined();
	});

	it('is drawn alike every time, with the articles’ words at its points and none of their markup', () => {
		if (chart === undefined) throw new Error('expected a chart');
		const points = chart.points.map((point) => ({ ...point, words: `<b>&"${point.words}` }));
		const svg = figureChartSvg({ title: '<script>', points });
		expect(figureChartSvg({ title: '<script>', points })).toBe(svg);
		expect(svg).toContain('&lt;b&gt;&amp;&quot;1,200');
		expect(svg).not.toMatch(/<script|<b>|NaN/);
	});

	it('begins at zero unless the values are too far from it for a change to be seen, and then says so', () => {
		const at = (...values: readonly number[]) =>
			figureChartSvg({
				title: 'Rate',
				points: values.map((value, i) => ({ day: `2024-0${i + 1}-01`, value, words: String(value) })),
			});
		const note = 'does not begin at zero';
		expect([at(1, 2, 2), at(1.1, 2, 2), at(2, 2, 2)].map((svg) => svg.includes(note))).toEqual([false, true, false]);
	});

	it('is left out of the reply where it cannot be drawn, which is reported, and the list stays', async () => {
		const timeline = engine.timeline(question);
		const message = renderTimeline(timeline, corpus);
		const reports: string[] = [];
		const failing = () => Promise.reject(new Error('no renderer'));
		const reply = await withChart(message, timeline, (_error, what) => reports.push(what), failing);
		expect(reply).toEqual(message);
		expect(reports).toEqual(['a chart could not be drawn']);
	});

	it('becomes a picture whose words are there without any font of the machine', async () => {
		const png = await pngOf(figureChartSvg({ title: 'Houses', points: chart?.points ?? [] }));
		const unlabelled = await pngOf(
			figureChartSvg({ title: '', points: (chart?.points ?? []).map((point) => ({ ...point, words: '' })) }),
		);
		expect([...png.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
		const view = new DataView(png.buffer, png.byteOffset);
		expect([view.getUint32(16), view.getUint32(20)]).toEqual([1280, 720]);
		expect(png.length).toBeGreaterThan(unlabelled.length);
	});
});
