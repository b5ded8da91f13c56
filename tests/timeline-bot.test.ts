import { MessageFlags } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { corpusOf as articlesOf } from '../src/corpus/corpus.ts';
import * as verifying from '../src/discord/verification-wording.ts';
import { createEngine } from '../src/engine.ts';
import { corpusOf } from './corpus-of.ts';
import { buttonId, descriptionOf, type Running, runBot } from './running-bot.ts';

const corpus = corpusOf(
	...[
		['2024-03-05', 'By Sunday, 1,200 houses in Tarn had been flooded.'],
		['2024-03-08', 'As of Thursday, 1,850 houses in Tarn had been flooded, the county said.'],
		['2024-06-11', 'By May 31, 2,410 houses in Tarn had been flooded.'],
	].map(([date = '', sentence = ''], i) => ({
		title: `Flood report ${i + 1}`,
		source: i === 1 ? 'Hill Post' : 'Valley Wire',
		date,
		url: `https://example.org/${i}`,
		paragraphs: [[sentence, 'The rain goes on.']],
	})),
	{ title: 'Undated notes', paragraphs: [['Some 900 houses in Tarn were flooded.']] },
);
const question = 'How many houses in Tarn have been flooded?';

let running: Running;
beforeAll(async () => {
	running = await runBot();
	await running.standIn.registered('timeline');
	await running.restart(createEngine(corpus));
});
afterAll(() => running?.close());
// Every body that the bot sends is checked against Discord's schemas and limits.
afterEach(() => expect(running.standIn.violations).toEqual([]));

describe('/timeline', () => {
	it('lists the dated claims, oldest first, with a chart that is described in words', async () => {
		const reply = await running.standIn.acts.slash('timeline', { about: question }).reply();
		expect(reply.content).toBe(`**About:** ${question}`);
		const entries = descriptionOf(reply).split('\n\n');
		expect(entries.map((entry) => entry.split('\n')[0])).toEqual([
			'**1.** “By Sunday”: <t:1709460000:D> · **1,200**',
			'**2.** “As of Thursday”: <t:1709805600:D> · **1,850**, up from 1,200',
			'**3.** “By May 31”: <t:1717149600:D> · **2,410**, up from 1,850',
		]);
		const [file] = reply.attachments;
		expect(file).toMatchObject({ filename: 'timeline.png', content_type: 'image/png' });
		expect(file?.description).toContain('1,200 on 3 March 2024; 1,850 on 7 March 2024; 2,410 on 31 May 2024');
		const bytes = new Uint8Array(await (await fetch(file?.url ?? '')).arrayBuffer());
		expect([...bytes.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
		expect(bytes.length).toBe(file?.size);
	});

	it('shows the context of an entry', async () => {
		const { standIn } = running;
		const reply = await standIn.acts.slash('timeline', { about: question }).reply();
		const context = await standIn.acts.click(reply.id, buttonId(reply, 'Context 2')).reply();
		expect(descriptionOf(context)).toContain('1,850');
		expect(descriptionOf(context)).toContain('The rain goes on');
	});

	it('is marked for everybody once the bot serves the articles without one of them, whichever button is pressed next', async () => {
		const { standIn } = running;
		const reply = await standIn.acts.slash('timeline', { about: question }).reply();
		const onScreen = () => standIn.messages(standIn.general.id).find(({ id }) => id === reply.id)?.content;
		const [, ...left] = corpus.articles;
		running.serve(createEngine(articlesOf(left)));
		const gone = await standIn.acts.click(reply.id, buttonId(reply, 'Context 1')).followUp();
		expect(gone.content).toBe(verifying.GONE);
		expect(onScreen()).toBe(`${verifying.MARKS.lost}\n${reply.content}`);
		await standIn.acts.click(reply.id, buttonId(reply, 'Context 2')).reply();
		expect(onScreen()).toBe(`${verifying.MARKS.lost}\n${reply.content}`);
		running.serve(createEngine(corpus));
		await standIn.acts.click(reply.id, buttonId(reply, 'Context 2')).followUp();
		expect(onScreen()).toBe(reply.content);
	});

	it('is without a chart where fewer than three days have a value, and for the asker alone where asked so', async () => {
		const reply = await running.standIn.acts
			.slash('timeline', { about: question, until: 'March 2024', private: true })
			.reply();
		expect(reply.content).toBe(`**About:** ${question}\n-# 2 of 4 articles, published until 31 March 2024`);
		expect(reply.attachments).toEqual([]);
		expect(reply.flags).toBe(64);
	});
});

describe('a file that takes long to make', () => {
	it('follows once Discord has been told to wait, with its description', async () => {
		const interaction = running.standIn.acts.slash('drawn');
		expect((await interaction.acknowledged()).type).toBe(5);
		const { content, attachments } = await interaction.reply();
		expect(content).toBe('Drawn.');
		expect(attachments).toMatchObject([{ filename: 'late.png', description: 'A late file', size: 9 }]);
	});
});

describe('/ask with a filter', () => {
	test.each([
		[{ since: '2024-06' }, '2,410', '1 of 4 articles, published since 1 June 2024'],
		[{ until: '2024-03-05' }, '1,200', '1 of 4 articles, published until 5 March 2024'],
		[{ since: '2024-03-08', until: '2024-03-08' }, '1,850', '1 of 4 articles, published on 8 March 2024'],
		[
			{ since: '2024-03-06', until: '2024-03-08' },
			'1,850',
			'1 of 4 articles, published from 6 March 2024 to 8 March 2024',
		],
		[{ from: 'Hill Post' }, '1,850', '1 of 4 articles, from “Hill Post”'],
		[{ from: 'flood report 3' }, '2,410', '1 of 4 articles, from “flood report 3”'],
		[{ from: 'notes' }, '900', '1 of 4 articles, from “notes”'],
	])('%o answers %s', async (filter, words, line) => {
		const reply = await running.standIn.acts.slash('ask', { question, ...filter }).reply();
		expect(descriptionOf(reply)).toContain(`**${words}**`);
		expect(reply.content).toBe(`**Question:** ${question}\n-# ${line}`);
	});

	test.each([
		[
			{ since: 'yesterday' },
			'expected for "since" a date such as 2024-09-01, September 2024 or 2024, found "yesterday".',
		],
		[{ since: '2025' }, 'expected articles since 2025-01-01, found dates from 2024-03-05 to 2024-06-11.'],
		[
			{ from: '@everyone' },
			'expected for "from" a source, an article, or words of their names, found "\\@everyone", which none has.',
		],
	])('%o is refused in one sentence, with what was expected and found', async (filter, error) => {
		const reply = await running.standIn.acts.slash('ask', { question, ...filter }).reply();
		expect(reply.content).toBe(`I could not choose the articles: ${error}`);
		expect(reply.embeds).toEqual([]);
	});

	test.each(['ask', 'timeline'])(
		'tells the asker of /%s alone what is wrong, and everybody the answer',
		async (name) => {
			const audience = async (filter: Readonly<Record<string, string>>) => {
				const asked = name === 'ask' ? { question } : { about: question };
				const { flags = 0 } = await running.standIn.acts.slash(name, { ...asked, ...filter }).reply();
				return (flags & MessageFlags.Ephemeral) === 0 ? 'everybody' : 'asker';
			};
			expect(await audience({ since: 'yesterday' })).toBe('asker');
			expect(await audience({ since: '2024-06' })).toBe('everybody');
		},
	);

	test.each(['ask', 'timeline'])('suggests sources, then articles, while %s is typed', async (name) => {
		const suggested = async (typed: string) => {
			const choices = await running.standIn.acts.autocomplete(name, 'from', typed).choices();
			return choices.map(({ name: shown, value }) => (shown === value ? shown : `${shown} = ${value}`));
		};
		expect(await suggested('')).toEqual([
			'Valley Wire',
			'Hill Post',
			'Flood report 1',
			'Flood report 2',
			'Flood report 3',
			'Undated notes',
		]);
		expect(await suggested('POST hill')).toEqual(['Hill Post', 'Flood report 2']);
		expect(await suggested('nothing such')).toEqual([]);
	});
});

describe('a quotation of an answer', () => {
	it('tells below itself which day its date means', async () => {
		const reply = await running.standIn.acts.slash('ask', { question, from: 'Hill Post' }).reply();
		expect(descriptionOf(reply)).toBe(
			'> As of Thursday, **1,850** houses in Tarn had been flooded, the county said.\n-# “As of Thursday”: <t:1709805600:D>',
		);
	});
});
