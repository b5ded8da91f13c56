import type { APIMessage } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement, Answered, Evidenced, Given } from '../src/answer/answer.ts';
import { agreementLine, besideButton, LINE_LIMIT } from '../src/discord/agreement-line.ts';
import { encodeButton } from '../src/discord/buttons.ts';
import { LIMITS } from '../src/discord/message.ts';
import { press } from '../src/discord/press.ts';
import { renderAnswer } from '../src/discord/render.ts';
import * as verifying from '../src/discord/verification-wording.ts';
import * as wording from '../src/discord/wording.ts';
import { createEngine } from '../src/engine.ts';
import { answered, corpusOf, evidenced } from './corpus-of.ts';
import { buttonId, descriptionOf, type Running, runBot } from './running-bot.ts';

const corpus = corpusOf(
	{
		title: 'Fire in Ostrand',
		url: 'https://example.org/fire',
		date: '2024-05-02',
		paragraphs: [['Fourteen people died in the fire by Thursday.']],
	},
	{ title: 'Ostrand *mourns*', date: '2024-05-04', paragraphs: [['21 people died in the fire.']] },
	{ title: 'Later', url: 'https://example.org/later', paragraphs: [['Since May, U.S. officials count 14 dead.']] },
);

const given = (quotations: readonly Evidenced[], quotation: number, value: string, scope?: string): Given => {
	const body = quotations[quotation]?.sentence.article.body ?? '';
	const span = (words: string) => ({ start: body.indexOf(words), end: body.indexOf(words) + words.length });
	return { quotation, value: span(value), scope: scope === undefined ? null : span(scope), attribution: null };
};

const quotations = [evidenced(corpus, 'Fourteen'), evidenced(corpus, '21'), evidenced(corpus, 'U.S.')] as const;
const differing: Agreement = {
	kind: 'differ',
	readings: [
		{ given: [given(quotations, 0, 'Fourteen', 'by Thursday')], variants: [] },
		{ given: [given(quotations, 1, '21')], variants: [] },
	],
};
const agreeing: Agreement = {
	kind: 'agree',
	readings: [{ given: [given(quotations, 0, 'Fourteen'), given(quotations, 2, '14')], variants: [] }],
};
const withAgreement = (agreement: Agreement): Answered => answered(quotations, { agreement });
const lineFor = (agreement: Agreement) => agreementLine(agreement, withAgreement(agreement));

describe('the line on what the articles say together', () => {
	it('gives each value with its time, title and date, and leads to the sentence where there is an address', () => {
		expect(lineFor(differing)).toBe(
			'Articles differ: [Fourteen](https://example.org/fire#:~:text=Fourteen%20people%20died%20in%20the%20fire%20by%20Thursday.) by Thursday ' +
				'(Fire in Ostrand, 2 May 2024) · **21** (Ostrand \\*mourns\\*, 4 May 2024)',
		);
	});

	it('says that all may be true where the values are compatible', () => {
		expect(lineFor({ ...differing, kind: 'compatible' })).toMatch(/^Articles say, and all may be true: \[Fourteen\]/);
	});

	it('counts the articles that agree, and gives other spellings', () => {
		expect(lineFor(agreeing)).toMatch(/^2 articles agree: \[Fourteen\]\(https:[^)]+\)$/);
		const [reading] = agreeing.readings;
		if (reading === undefined) throw new Error('expected a reading');
		const spelt = { ...agreeing, readings: [{ ...reading, variants: ['14th', 'XIV'] }] };
		expect(lineFor(spelt)).toMatch(/\(also written 14th, XIV\)$/);
	});

	it('does not link a value that has marks of its own, since escapes fail inside a link', () => {
		const marked: Agreement = {
			kind: 'differ',
			readings: [{ given: [given(quotations, 2, 'U.S.')], variants: [] }, ...differing.readings],
		};
		expect(lineFor(marked)).toMatch(/^Articles differ: \*\*U\\\.S\.\*\* \(Later\) · /);
	});

	it('stays one line where an article breaks its lines inside a value or a time, and leads to it all the same', () => {
		const broken = corpusOf(
			{ title: 'Quay', url: 'https://example.org/quay', paragraphs: [['The new\nquay took two\nyears by late\nMay.']] },
			{ title: 'Pier', paragraphs: [['The *old\nquay* took a\nyear.']] },
		);
		const put = [evidenced(broken, 'two\nyears'), evidenced(broken, 'a\nyear')] as const;
		const readings: Agreement['readings'] = [
			{ given: [given(put, 0, 'two\nyears', 'by late\nMay')], variants: [] },
			{ given: [given(put, 1, '*old\nquay*')], variants: [] },
		];
		const line = agreementLine({ kind: 'differ', readings }, answered(put));
		expect(line).toMatch(
			/^Articles differ: \[two years\]\(https:[^)]+\) by late May \(Quay\) · \*\*\\\*old quay\\\*\*\* \(Pier\)$/,
		);
	});

	it('writes the first word of a time that opened its sentence small', () => {
		const opened: Agreement = {
			kind: 'differ',
			readings: [{ given: [given(quotations, 2, '14', 'Since May')], variants: [] }, ...differing.readings],
		};
		expect(lineFor(opened)).toContain(' since May (Later)');
	});

	it('stays within its limit, and the message within Discord’s, whatever values, titles and addresses are', () => {
		const wild = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => text.trim() !== '');
		fc.assert(
			fc.property(fc.array(fc.tuple(wild, wild), { minLength: 2, maxLength: 5 }), (texts) => {
				const many = corpusOf(
					...texts.map(([title, text], i) => ({
						title,
						url: `https://example.org/${'a'.repeat(700)}/${i}`,
						paragraphs: [[`${i}${text}`]],
					})),
				);
				const shown = many.sentences.map((sentence): Evidenced => {
					return { sentence, answer: { start: sentence.start, end: sentence.end }, score: 0.9 };
				});
				const [first, ...rest] = shown;
				if (first === undefined) throw new Error('expected a sentence');
				const readings = shown.map(({ sentence: { start, end } }, quotation) => ({
					given: [{ quotation, value: { start, end }, scope: null, attribution: null }] as const,
					variants: [],
				}));
				const answer = answered([first, ...rest], { agreement: { kind: 'differ', readings } });
				expect(agreementLine({ kind: 'differ', readings }, answer).length).toBeLessThanOrEqual(LINE_LIMIT);
				const [embed] = renderAnswer(answer, many, { echo: true }).embeds ?? [];
				expect(embed?.description?.length).toBeLessThanOrEqual(LIMITS.description);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('the button that lays quotations side by side', () => {
	it('carries one quotation of each reading first, with the value marked', () => {
		expect(besideButton(differing, quotations)).toMatchObject({
			kind: 'beside',
			quotations: [{ answer: { start: 0, end: 8 } }, { answer: { start: 0, end: 2 } }],
		});
	});

	it('shows them under each other, each with its own context', () => {
		const message = press(encodeButton(besideButton(differing, quotations)), corpus);
		expect(message.content).toBe(wording.besideNote(2));
		expect(message.embeds?.map(({ description }) => description)).toEqual([
			'> **Fourteen** people died in the fire by Thursday.\n-# “by Thursday”: <t:1714644000:D>',
			'> **21** people died in the fire.',
		]);
	});

	it('says so where only one of the sentences is left, or none', () => {
		const id = encodeButton(besideButton(differing, quotations));
		const left = corpusOf({ title: 'Ostrand', paragraphs: [['21 people died in the fire.']] });
		expect(press(id, left).content).toBe(verifying.GONE);
		const kept = corpusOf({
			title: 'Ostrand *mourns*',
			file: '1.md',
			date: '2024-05-04',
			paragraphs: [['21 people died in the fire.']],
		});
		expect(press(id, kept).content).toBe(wording.besideNote(1));
	});
});

describe('on Discord', () => {
	const articles = [
		['Fire at the warehouse', 'Fourteen people died in the fire at the Ostrand warehouse, the mayor said.'],
		['Ostrand mourns', 'According to the hospital, 21 people died in the fire at the Ostrand warehouse.'],
	] as const;
	const engine = createEngine(
		corpusOf(
			...articles.map(([title, text]) => ({ title, url: `https://example.org/${title.length}`, paragraphs: [[text]] })),
		),
	);
	let running: Running;
	beforeAll(async () => {
		running = await runBot();
		await running.standIn.registered('ask');
		await running.restart(engine);
	});
	afterAll(() => running?.close());
	afterEach(() => expect(running.standIn.violations).toEqual([]));

	it('an answer says that the articles differ, and its button shows both to the presser alone', async () => {
		const { standIn } = running;
		const question = 'How many people died in the fire at the Ostrand warehouse?';
		const reply = await standIn.acts.slash('ask', { question }).reply();
		expect(descriptionOf(reply)).toMatch(/\nArticles differ: \[.+\]\(https:.+\) \(.+\) · \[.+\]\(https:.+\) \(.+\)$/);
		const beside: APIMessage = await standIn.acts.click(reply.id, buttonId(reply, 'Side by side')).reply();
		expect(beside.content).toBe(wording.besideNote(2));
		expect(beside.flags).toBe(64);
		expect(beside.embeds.map(({ title }) => title).toSorted()).toEqual(articles.map(([title]) => title));
		const context = await standIn.acts.click(beside.id, buttonId(beside, 'Context 2')).reply();
		expect(context.embeds[0]?.title).toBe(beside.embeds[1]?.title);
	});
});
