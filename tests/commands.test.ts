import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { about } from '../commands/about.ts';
import { articles } from '../commands/articles.ts';
import { ask } from '../commands/ask.ts';
import { findEvidence } from '../commands/find-evidence.ts';
import { help } from '../commands/help.ts';
import { timeline } from '../commands/timeline.ts';
import { verify } from '../commands/verify.ts';
import type { Answer } from '../src/answer/answer.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import type { Message } from '../src/discord/message.ts';
import { press, pressAudience } from '../src/discord/press.ts';
import { definitionsHash } from '../src/discord/register.ts';
import { articlesMatching } from '../src/discord/wording.ts';
import type { Engine } from '../src/engine.ts';
import { abstained, answered, corpusOf, evidenced } from './corpus-of.ts';

const slash = [ask, timeline, articles, verify(), help, about({ recorded: false })];
const commands = [...slash, findEvidence];

const corpus = corpusOf(
	...Array.from({ length: 17 }, (_, i) => ({
		title: i === 3 ? 'Rain in *Spain*' : `Story ${i}`,
		source: i < 5 ? 'Sample wire' : 'Other wire',
		date: '2024-09-10',
		url: `https://example.org/${i}`,
		paragraphs: [['It rained.', 'It stopped.']],
	})),
);

/** An engine that gives one answer, whatever is asked. */
const engineOf = (answer: Answer, over: Corpus = corpus): Engine => ({
	corpus: over,
	answer: (question) => ({ ...answer, question }),
	timeline: (about) => ({ about, entries: [], figures: [], undated: 0 }),
	findEvidence: (claim) => ({ kind: 'nothing', claim, nearest: null }),
});
const engine = engineOf(answered([evidenced(corpus, 'rained')]));

const description = ({ embeds = [] }: Message): string => embeds[0]?.description ?? '';

describe('every command', () => {
	it('has a file of its name', () => {
		expect(readdirSync(new URL('../commands', import.meta.url)).sort()).toEqual(
			commands.map(({ data }) => `${data.name.toLowerCase().replace(' ', '-')}.ts`).sort(),
		);
	});

	test.each(slash)('$data.name works in servers, direct messages and wherever a user has installed it', ({ data }) => {
		expect(data).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
		expect(data.name).toMatch(/^[a-z]{1,32}$/);
		expect(data.description.length).toBeLessThanOrEqual(100);
		for (const option of 'options' in data ? data.options : [])
			expect(option.description.length).toBeLessThanOrEqual(100);
	});
});

describe('/ask', () => {
	it('answers everybody and repeats the question; with private, the asker alone', () => {
		expect(ask.execute({ question: 'Did it rain?' }, engine)).toMatchObject({
			content: '**Question:** Did it rain?',
			embeds: [{ description: '> It **rained**.' }],
		});
		expect([{}, { private: false }, { private: true }].map((options) => ask.isPrivate(options, engine))).toEqual([
			false,
			false,
			true,
		]);
	});

	it('takes up to 400 characters', () => {
		expect(ask.data.options[0]).toMatchObject({ name: 'question', required: true, max_length: 400 });
	});

	it('abstains to everybody as well', () => {
		expect(description(ask.execute({ question: 'Hi' }, engineOf(abstained({ reason: 'not-a-question' }))))).toContain(
			'Ask about',
		);
	});
});

describe('/articles', () => {
	const ids = (message: Message) =>
		(message.components ?? []).flatMap((row) =>
			row.components.map((button) => ({
				id: 'custom_id' in button ? button.custom_id : '',
				disabled: button.disabled === true,
			})),
		);

	it('lists eight articles a page, each with source, date, number of sentences and a link', () => {
		const message = articles.execute({}, engine);
		expect(message.embeds?.[0]).toMatchObject({ title: '17 articles, 34 sentences', footer: { text: 'Page 1 of 3' } });
		expect(description(message).split('\n\n')).toHaveLength(8);
		expect(description(message)).toContain(
			'**Rain in \\*Spain\\***\nSample wire · 10 September 2024 · 2 sentences · [open](https://example.org/3)',
		);
	});

	it('turns pages in place, there and back, with nothing beyond the ends', () => {
		const first = articles.execute({}, engine);
		const [previous, next] = ids(first);
		expect([previous?.disabled, next?.disabled]).toEqual([true, false]);
		const second = press(next?.id ?? '', corpus);
		expect(pressAudience(next?.id ?? '')).toBe('in-place');
		expect(second.embeds?.[0]?.footer?.text).toBe('Page 2 of 3');
		const third = press(ids(second)[1]?.id ?? '', corpus);
		expect(third.embeds?.[0]?.footer?.text).toBe('Page 3 of 3');
		expect(ids(third).map(({ disabled }) => disabled)).toEqual([false, true]);
		expect(press(ids(second)[0]?.id ?? '', corpus)).toEqual(first);
	});

	it('shows the last page where a page has gone since', () => {
		expect(press('1a;9;', corpus).embeds?.[0]?.footer?.text).toBe('Page 3 of 3');
	});

	it('keeps to those with every word of the filter, on further pages too', () => {
		const filtered = articles.execute({ article: 'OTHER story' }, engine);
		expect(filtered.embeds?.[0]?.title).toBe('12 of 17 articles with “OTHER story”');
		expect(press(ids(filtered)[1]?.id ?? '', corpus).embeds?.[0]?.title).toBe('12 of 17 articles with “OTHER story”');
		expect(ids(articles.execute({ article: 'spain' }, engine))).toEqual([]);
	});

	it('says so where none matches, and where there is none', () => {
		expect(description(articles.execute({ article: '*nothing*' }, engine))).toContain('“\\*nothing\\*”');
		expect(description(articles.execute({}, engineOf(abstained(), corpusOf())))).toBe(
			'There are no articles at the moment.',
		);
	});

	it('suggests up to 25 titles that have the words typed', () => {
		expect(articles.suggest('spain', engine)).toEqual([{ name: 'Rain in *Spain*', value: 'Rain in *Spain*' }]);
		const many = corpusOf(
			...Array.from({ length: 30 }, (_, i) => ({ title: `${'Long '.repeat(40)}${i}`, paragraphs: [['A.']] })),
		);
		const suggested = articles.suggest('', engineOf(abstained(), many));
		expect(suggested).toHaveLength(25);
		for (const { name, value } of suggested) {
			expect(name.length).toBeLessThanOrEqual(100);
			expect(value.length).toBeLessThanOrEqual(80);
		}
	});

	it('has room for eight articles whose names are all signs, which take two characters each', () => {
		const named = { title: '*'.repeat(200), source: '_'.repeat(120), url: `https://example.org/${'a'.repeat(99)}` };
		const signs = corpusOf(...Array.from({ length: 8 }, () => ({ ...named, paragraphs: [['It rained.']] })));
		const listed = description(articles.execute({}, engineOf(abstained(), signs)));
		expect(listed.split('\n\n')).toHaveLength(8);
		expect(listed.length).toBeLessThanOrEqual(4096);
	});

	it('counts in thousands what it found as well as what there is', () => {
		expect(articlesMatching(1_200, 3_400, 'rain')).toBe('1,200 of 3,400 articles with “rain”');
	});

	it('is shown to the asker alone', () => expect(articles.isPrivate()).toBe(true));
});

describe('/help and /about', () => {
	it('say how to ask, what the bot cannot do, and what becomes of questions', () => {
		expect(description(help.execute())).toMatch(/`\/ask`[\s\S]*direct message[\s\S]*mentions[\s\S]*Context/);
		const said = description(about({ recorded: false }).execute({}, engine));
		// The error to expect is not that the bot is silent.
		expect(said).toContain('I may quote a sentence that does not answer');
		expect(said).toContain('17 articles (34 sentences)');
		expect(said).toContain('not that it is true');
		expect(said).toContain('travel through Discord');
		expect(said).toContain('I store neither');
	});
});

describe('the hash of the definitions', () => {
	const wanted = commands.map(({ data }) => data);
	/** The same as Discord gives it back: more fields, defaults filled in or left out, another order. */
	const returned = [...wanted].reverse().map((data, i) => ({
		...data,
		id: `${i}`,
		application_id: '1',
		version: '1',
		type: 'type' in data ? data.type : 1,
		default_member_permissions: null,
		nsfw: false,
		name_localizations: null,
		contexts: [...data.contexts].reverse(),
		...('options' in data ? { options: data.options.map((option) => ({ required: false, ...option })) } : {}),
	}));

	it('is the same for what Discord gives back', () => {
		expect(definitionsHash(returned as never)).toBe(definitionsHash(wanted));
	});

	test.each<[string, (data: typeof ask.data) => object]>([
		['the description', (data) => ({ ...data, description: 'Other' })],
		[
			'an option’s limit',
			(data) => ({ ...data, options: data.options.map((option) => ({ ...option, max_length: 300 })) }),
		],
		[
			'an option more',
			(data) => ({ ...data, options: [...data.options, { type: 5, name: 'more', description: 'More' }] }),
		],
		['where it works', (data) => ({ ...data, contexts: [0] })],
	])('differs with %s', (_name, change) => {
		const [, ...others] = wanted;
		expect(definitionsHash([ask.data, ...others] as never)).toBe(definitionsHash(wanted));
		expect(definitionsHash([change(ask.data), ...others] as never)).not.toBe(definitionsHash(wanted));
	});
});
