import { parse, SimpleMarkdown } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AbstentionReason, Agreement, Evidenced, Reading } from '../src/answer/answer.ts';
import { type Corpus, corpusOf as corpusOfArticles } from '../src/corpus/corpus.ts';
import { parseButton } from '../src/discord/buttons.ts';
import { withoutBidiControls } from '../src/discord/escape.ts';
import type { Message } from '../src/discord/message.ts';
import { press, pressAudience } from '../src/discord/press.ts';
import { renderAnswer } from '../src/discord/render.ts';
import * as verifying from '../src/discord/verification-wording.ts';
import * as wording from '../src/discord/wording.ts';
import { abstained, answered, corpusOf, evidenced } from './corpus-of.ts';

const refugees = corpusOf({
	title: 'Pakistan extends stay of *1.45 million*',
	source: 'Sample wire',
	date: '2024-09-10',
	url: 'https://example.org/stay',
	paragraphs: [
		['A first round began in November.', 'A second one was planned.'],
		['# Longer stay'],
		['It extended the stay of 1.45 million refugees until June 30, 2025.', 'Nobody objected.'],
		['The next session begins in autumn.'],
	],
});
const [first, extension] = [evidenced(refugees, 'November'), evidenced(refugees, '1.45 million refugees')];

const slash = { echo: true };
const message = { echo: false };

const customIds = ({ components = [] }: Message): string[] =>
	components.flatMap((row) => row.components.flatMap((button) => ('custom_id' in button ? [button.custom_id] : [])));
const labels = ({ components = [] }: Message): (string | undefined)[] =>
	components.flatMap((row) => row.components.map((button) => ('label' in button ? button.label : undefined)));

interface Node {
	readonly type: string;
	readonly content?: string | readonly Node[];
	readonly name?: string;
}
const textOf = (nodes: readonly Node[]): string =>
	nodes
		.map(({ type, name = '', content = type === 'br' ? '\n' : name }) =>
			typeof content === 'string' ? content : textOf(content),
		)
		.join('');

/** The quotations as so many articles that differ. */
function differing(quotations: readonly Evidenced[]): Agreement {
	const readings = quotations.map(({ sentence, answer }, quotation): Reading => {
		const value = answer ?? sentence;
		return { given: [{ quotation, value, scope: value, attribution: null }], variants: [] };
	});
	return { kind: 'differ', readings };
}

/** Presses the button with this label. */
function pressed(shown: Message, label: string, corpus: Corpus = refugees): Message {
	const id = customIds(shown)[labels(shown).indexOf(label)];
	if (id === undefined) throw new Error(`expected a button "${label}", found ${labels(shown).join(', ')}`);
	return press(id, corpus);
}

/** Every limit of Discord that a message of ours could break. */
function expectWithinLimits({ content = '', embeds = [], components = [] }: Message): void {
	expect(content.length).toBeLessThanOrEqual(2000);
	expect(embeds.length).toBeLessThanOrEqual(10);
	for (const { title = '', description = '', footer, author } of embeds) {
		expect(title.length).toBeLessThanOrEqual(256);
		expect(description.length).toBeGreaterThan(0);
		expect(description.length).toBeLessThanOrEqual(4096);
		expect(footer?.text.length ?? 0).toBeLessThanOrEqual(2048);
		expect(author?.name.length ?? 0).toBeLessThanOrEqual(256);
	}
	const total = embeds.map(
		({ title = '', description = '', footer, author }) =>
			title.length + description.length + (footer?.text.length ?? 0) + (author?.name.length ?? 0),
	);
	expect(total.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(6000);
	expect(components.length).toBeLessThanOrEqual(5);
	for (const { components: row } of components) expect(row.length).toBeLessThanOrEqual(5);
	const ids = customIds({ components });
	expect(new Set(ids).size).toBe(ids.length);
	for (const id of ids) expect(id.length).toBeLessThanOrEqual(100);
}

describe('an answer', () => {
	it('is the sentence behind a bar with the answer words bold, its title a link to it, and where it stands', () => {
		expect(renderAnswer(answered([extension]), refugees, message)).toEqual({
			embeds: [
				{
					title: 'Pakistan extends stay of \\*1.45 million\\*',
					url: 'https://example.org/stay#:~:text=It%20extended%20the%20stay%20of%201.45%20million%20refugees%20until%20June%2030%2C%202025.',
					color: expect.any(Number),
					description:
						'> It extended the stay of **1.45 million refugees** until June 30, 2025.\n-# “until June 30, 2025”: <t:1751277600:D>',
					footer: { text: 'Sample wire · 10 September 2024 · sentence 4 of 6' },
				},
			],
			components: [
				expect.objectContaining({
					components: [expect.objectContaining({ label: 'Context' }), expect.objectContaining({ label: 'Verify' })],
				}),
			],
		});
	});

	it('repeats the question where the channel has not seen it, with nothing in it live', () => {
		const asked = answered([extension], { question: 'Is @everyone **here** at discord.gg/abc?' });
		expect(renderAnswer(asked, refugees, slash).content).toBe(
			'**Question:** Is \\@everyone \\*\\*here\\*\\* at discord\\.gg/abc?',
		);
		expect(renderAnswer(asked, refugees, message).content).toBeUndefined();
	});

	it('says how the question was read where that differs', () => {
		const read = answered([extension], { question: 'How many refugeess?', readAs: 'How many refugees?' });
		expect(renderAnswer(read, refugees, slash).content).toBe(
			'**Question:** How many refugeess?\n-# Read as: How many refugees?',
		);
		expect(renderAnswer(read, refugees, message).content).toBe('-# Read as: How many refugees?');
	});

	test.each([
		[0, undefined],
		[1, '1 other sentence supports this.'],
		[2, '2 other sentences support this.'],
	])('supported by %i others says: %s', (supportedBy, line) => {
		const description = renderAnswer(answered([extension], { supportedBy }), refugees, message).embeds?.[0]
			?.description;
		expect(description?.split('\n')[2]).toBe(line);
	});

	it('names the articles that were asked, where not all were', () => {
		const filter = { since: '2024-09-01', from: '*1.45' };
		expect(renderAnswer(answered([extension], { filter }), refugees, message).content).toBe(
			'-# 1 of 1 article, from “\\*1.45”, published since 1 September 2024',
		);
	});

	it('offers more quotations only where there are more', () => {
		expect(labels(renderAnswer(answered([extension]), refugees, message))).toEqual(['Context', 'Verify']);
		expect(labels(renderAnswer(answered([extension, first]), refugees, message))).toEqual([
			'Context',
			'More quotations',
			'Verify',
		]);
	});

	it('has room in one row for every button it may have', () => {
		const whole = answered([extension, first], { followUp: true, agreement: differing([extension, first]) });
		expect(labels(renderAnswer(whole, refugees, message))).toEqual([
			'Context',
			'Side by side',
			'More quotations',
			'Verify',
			'As I wrote it',
		]);
	});

	it('without source, date or address names the file, and has no link', () => {
		const bare = corpusOf({ title: 'Bare', file: 'notes/bare.txt', paragraphs: [['It rained.']] });
		const [embed] = renderAnswer(answered([evidenced(bare, 'rained')]), bare, message).embeds ?? [];
		expect(embed).toMatchObject({ title: 'Bare', footer: { text: 'notes/bare.txt · sentence 1 of 1' } });
		expect(embed).not.toHaveProperty('url');
	});

	it('shows no direction tricks in titles, sources or questions', () => {
		const tricky = corpusOf({ title: 'a\u202eb', source: 'c\u202ed', paragraphs: [['It \u202erained.']] });
		const shown = renderAnswer(answered([evidenced(tricky, 'rained')], { question: '\u202eHow?' }), tricky, slash);
		expect(JSON.stringify(shown.embeds?.map(({ url: _, ...rest }) => rest)) + shown.content).not.toContain('\u202e');
	});
});

describe('a message that would be too long', () => {
	const long = `It ${'was *so* '.repeat(900)}hot that 1.45 million people ${'left_and '.repeat(900)}.`;
	const huge = corpusOf(
		...Array.from({ length: 5 }, (_, i) => ({
			title: `${'*Very* '.repeat(60)}${i}`,
			source: 'S_'.repeat(400),
			url: `https://example.org/${'p'.repeat(1900)}`,
			paragraphs: [['Before.', long, 'After.']],
		})),
	);
	const all = huge.sentences
		.filter(({ text }) => text === long)
		.map((sentence) => {
			const start = sentence.start + long.indexOf('1.45 million');
			return { sentence, answer: { start, end: start + '1.45 million'.length }, score: 0.9 };
		});
	const [top, ...others] = all;
	if (top === undefined) throw new Error('expected sentences');
	const shown = renderAnswer(
		answered([top, ...others], { question: '*'.repeat(400), readAs: '_'.repeat(4000) }),
		huge,
		slash,
	);

	it('has room for every line above the quotation at once, and for the mark that comes when the article changes', () => {
		const asked = {
			question: '*'.repeat(400),
			readAs: '_'.repeat(900),
			otherQuestions: ['*'.repeat(400)],
			followUp: true,
		} as const;
		const filter = { since: '2024-09-10', until: '2025-09-10', from: '*'.repeat(400) };
		const agreement = differing(all);
		const whole = renderAnswer(answered([top, ...others], { ...asked, filter, agreement }), huge, slash);
		for (const mark of Object.values(verifying.MARKS))
			expectWithinLimits({ ...whole, content: `${mark}\n${whole.content}` });
		expect(whole.content?.split('\n').map((line) => line.slice(0, 7))).toEqual([
			'**Quest',
			'-# 0 of',
			'-# Read',
			'-# This',
		]);
	});

	it('is cut around the answer words, and says on lines of its own that it was', () => {
		expectWithinLimits(shown);
		const lines = shown.embeds?.[0]?.description?.split('\n') ?? [];
		expect(lines[0]).toBe(wording.CUT_BEFORE);
		expect(lines[1]).toMatch(/^> .*\*\*1\.45 million\*\*/);
		expect(lines[2]).toBe(wording.CUT_AFTER);
		expect(long.includes(textOf(parse(lines[1] ?? '', 'extended') as Node[]))).toBe(true);
	});

	it('is cut in its context, its further quotations and its nearest sentences as well', () => {
		expectWithinLimits(pressed(shown, 'Context', huge));
		const more = pressed(shown, 'More quotations', huge);
		expectWithinLimits(more);
		expect(more.embeds).toHaveLength(4);
		for (const { description } of more.embeds ?? []) expect(description).toContain('**1.45 million**');
		expectWithinLimits(
			renderAnswer(abstained({ nearest: all, missing: ['*'.repeat(400), ...'abcdefgh'] }), huge, slash),
		);
	});
});

describe('whatever the articles and the question hold', () => {
	const piece = fc.constantFrom(
		...[
			'*',
			'_',
			'~~',
			'||',
			'`',
			'> ',
			'# ',
			'- ',
			'1. ',
			'<@1>',
			'[a](b)',
			':',
			'\\',
			'@everyone',
			'\u202e',
			'https://x.y',
		],
		...['word ', 'longer words ', '漢字', '😀', '\n', '\t', ' ', '.', 'é', 'm'.repeat(300)],
	);
	const text = (maxLength: number) =>
		fc
			.array(piece, { minLength: 1, maxLength })
			.map((pieces) => `x${pieces.join('')}x`.repeat(1 + (pieces.length % 3)))
			.filter((written) => !written.startsWith('#'));

	it('every message keeps within Discord’s limits and quotes nothing but slices', () => {
		fc.assert(
			fc.property(text(400), text(40), text(40), fc.nat(), fc.nat(), (sentence, title, source, a, b) => {
				const article = { title, source, url: `https://example.org/${encodeURIComponent(title)}` };
				const held = corpusOf(
					{ ...article, paragraphs: [[sentence, 'y']] },
					{ ...article, paragraphs: [[sentence, 'z']] },
				);
				const [first] = held.sentences;
				const twin = held.sentences.find((other) => other.article !== first?.article);
				if (first === undefined || twin === undefined) return;
				const [start = 0, end = 0] = [a % sentence.length, b % sentence.length].sort((x, y) => x - y);
				const answer = { start: first.start + start, end: first.start + end };
				const put = { sentence: first, answer, score: 1 };
				const asked = {
					question: sentence.slice(0, 400),
					readAs: sentence.slice(0, 800),
					otherQuestions: [sentence, title],
					filter: { since: '2024-09-10', until: '2025-09-10', from: source },
					followUp: true,
				} as const;
				const all = [put, put, put, put, put] as const;
				const shown = renderAnswer(answered(all, { ...asked, agreement: differing(all) }), held, slash);
				const messages = [
					shown,
					...Object.values(verifying.MARKS).map((mark) => ({ ...shown, content: `${mark}\n${shown.content}` })),
					pressed(shown, 'Context', held),
					pressed(shown, 'More quotations', held),
					pressed(shown, 'Side by side', held),
					renderAnswer(
						abstained({ ...asked, nearest: [put, { ...put, sentence: twin }], missing: [title, source] }),
						held,
						slash,
					),
				];
				for (const made of messages) {
					expectWithinLimits(made);
					for (const { description = '' } of made.embeds ?? []) {
						const nodes = parse(description, 'extended') as Node[];
						for (const quotation of nodes.filter(({ type }) => type === 'blockQuote')) {
							const visible = (written: string) => SimpleMarkdown.preprocess(withoutBidiControls(written)).trim();
							expect(visible(sentence).includes(textOf([quotation]).trim())).toBe(true);
						}
					}
				}
			}),
			{ seed: 1, numRuns: 150 },
		);
	});
});

describe('an abstention', () => {
	const reasons: Record<AbstentionReason, RegExp> = {
		'not-a-question': /Ask about something/,
		'nothing-shared': /I looked for a number\. No sentence shares a word/,
		'focus-missing': /I looked for a number\. The articles do not mention/,
		'no-answer-of-type': /I looked for a number\. Some sentences are on the subject, but I found no answer in them/,
		'weak-evidence': /I looked for a number\. Some sentences come near, but I am sure of none/,
	};
	test.each(Object.entries(reasons) as [AbstentionReason, RegExp][])(
		'for %s says what was looked for and why nothing is quoted',
		(reason, says) => {
			const question = 'How many of the refugees came?';
			const { embeds, components } = renderAnswer(abstained({ reason, question }), refugees, message);
			expect(embeds).toHaveLength(1);
			expect(embeds?.[0]?.description).toMatch(says);
			expect(components).toBeUndefined();
		},
	);

	it('says that no answer was found, since one of the sentences may answer all the same', () => {
		const titled = (reason: AbstentionReason) =>
			renderAnswer(abstained({ reason }), refugees, message).embeds?.[0]?.title;
		for (const reason of ['nothing-shared', 'focus-missing', 'no-answer-of-type'] as const) {
			expect(titled(reason)).toBe('No answer found in the articles');
		}
		expect(titled('weak-evidence')).toBe('No clear answer found in the articles');
	});

	it('names the words that no article has, as many as a sentence bears', () => {
		const named = (missing: string[], reason: AbstentionReason = 'focus-missing') =>
			renderAnswer(abstained({ reason, missing }), refugees, message).embeds?.[0]?.description;
		expect(named(['pingu*ns'])).toContain('do not mention “pingu\\*ns”.');
		expect(named(['a', 'b', 'c'], 'nothing-shared')).toContain('No article has “a”, “b” or “c”.');
		expect(named([...'abcdefg'])).toContain('“a”, “b”, “c”, “d”, “e” or 2 more of the words.');
	});

	it('shows up to two nearest sentences, none given as an answer and none said not to answer, with nothing bold', () => {
		const { embeds = [] } = renderAnswer(abstained({ nearest: [first, extension, first] }), refugees, message);
		expect(embeds).toHaveLength(3);
		expect(embeds[0]?.description).toContain('Whether they answer, I cannot tell:');
		for (const embed of embeds.slice(1)) {
			expect(embed.footer?.text).toMatch(/^Not given as an answer · Sample wire/);
			expect(embed.description).toMatch(/^> [^*]+$/);
		}
	});

	it.each([
		['of one sentence', [first], /\n\nThe nearest sentence\. Whether it answers, I cannot tell:$/],
		['of none, where nothing is near', [], /^I looked for [^\n]*$/],
	])('speaks %s', (_name, nearest, says) => {
		expect(renderAnswer(abstained({ nearest }), refugees, message).embeds?.[0]?.description).toMatch(says);
	});

	it('leads to one address once, since Discord shows but the first embed with it', () => {
		const corpus = corpusOf({
			title: 'Far away',
			url: `https://example.org/${'x'.repeat(2_020)}`,
			paragraphs: [['The mill burned.', 'The dam held.']],
		});
		const nearest = [evidenced(corpus, 'mill'), evidenced(corpus, 'dam')];
		const { embeds = [] } = renderAnswer(abstained({ nearest }), corpus, message);
		expect(embeds.map(({ url }) => url)).toEqual([undefined, corpus.articles[0]?.url, undefined]);
	});

	it('lets each of the nearest sentences be read in its context, and all of them be verified', () => {
		const shown = renderAnswer(abstained({ nearest: [first, extension] }), refugees, message);
		expect(labels(shown)).toEqual(['Context of the first', 'Context of the second', 'Verify']);
		expect(pressed(shown, 'Context of the second', refugees).embeds?.[0]?.description).toContain(
			extension.sentence.text,
		);
		expect(pressed(shown, 'Verify', refugees).embeds).toHaveLength(2);
		expect(labels(renderAnswer(abstained({ nearest: [first] }), refugees, message))).toEqual(['Context', 'Verify']);
	});
});

describe('the button "Context"', () => {
	const answer = renderAnswer(answered([extension, first]), refugees, message);

	it('shows two sentences before and two after, the quoted one behind a bar, headings bold', () => {
		const [embed] = pressed(answer, 'Context').embeds ?? [];
		expect(embed?.description).toBe(
			[
				'A second one was planned.',
				'',
				'**Longer stay**',
				'> It extended the stay of **1.45 million refugees** until June 30, 2025.',
				'Nobody objected.',
				'',
				'The next session begins in autumn.',
			].join('\n'),
		);
		expect(embed?.footer?.text).toBe('Sample wire · 10 September 2024 · sentences 2 to 6 of 6');
	});

	it('shows fewer at the ends of an article, and none of another article', () => {
		const two = corpusOf(
			{ title: 'A', paragraphs: [['One.', 'Two.']] },
			{ title: 'B', paragraphs: [['Three.', 'Four.', 'Five.', 'Six.']] },
		);
		const around = (words: string) =>
			pressed(renderAnswer(answered([evidenced(two, words)]), two, message), 'Context', two).embeds?.[0];
		expect(around('Two')).toMatchObject({
			description: 'One.\n> **Two**.',
			footer: { text: '0.md · sentences 1 to 2 of 2' },
		});
		expect(around('Three')?.description).toBe('> **Three**.\nFour. Five.');
	});

	it('says so where the article has changed or gone', () => {
		expect(pressed(answer, 'Context', corpusOf())).toEqual({ content: verifying.GONE });
	});

	it('takes a span that ends outside the sentence for a changed article', () => {
		const [id = ''] = customIds(answer);
		const parsed = parseButton(id);
		const key = parsed?.kind === 'context' ? parsed.quotation.key : '';
		expect(press(`1c;${key}0,zzz`, refugees)).toEqual({ content: verifying.GONE });
		expect(press(`1c;${key}`, refugees).embeds?.[0]?.description).toContain('> It extended');
	});
});

describe('the button "More quotations"', () => {
	const third = evidenced(refugees, 'autumn');

	it('shows the others, numbered, each with a button for its context', () => {
		const more = pressed(renderAnswer(answered([extension, first, third]), refugees, message), 'More quotations');
		expect(more.embeds?.map(({ author }) => author?.name)).toEqual(['Quotation 1 of 2', 'Quotation 2 of 2']);
		expect(more.embeds?.[0]?.description).toBe(
			'> A first round began in **November**.\n-# “November”: <t:1698832800:D> to <t:1701338400:D>',
		);
		expect(labels(more)).toEqual(['Context 1', 'Context 2']);
		expect(pressed(more, 'Context 2').embeds?.[0]?.description).toContain('> The next session begins in **autumn**.');
	});

	it('gives no two of them the same link, which Discord would show as one', () => {
		const url = `https://example.org/${'p'.repeat(2020)}`;
		const far = corpusOf({ title: 'Far', url, paragraphs: [['One is here.', 'Two is here.', 'Three is here.']] });
		const [one, two, three] = [evidenced(far, 'One'), evidenced(far, 'Two'), evidenced(far, 'Three')];
		const more = pressed(renderAnswer(answered([one, two, three]), far, message), 'More quotations', far);
		expect(more.embeds?.map((embed) => embed.url === url)).toEqual([true, false]);
	});

	it('leaves out what has gone since, and says so where nothing is left', () => {
		const shown = renderAnswer(answered([extension, first, third]), refugees, message);
		const rest = corpusOf({
			title: 'Pakistan extends stay of *1.45 million*',
			source: 'Sample wire',
			date: '2024-09-10',
			url: 'https://example.org/stay',
			paragraphs: [['Quite another story.']],
		});
		expect(pressed(shown, 'More quotations', rest)).toEqual({ content: verifying.GONE });
	});
});

it('a button that is not ours gets a polite sentence, to the presser alone', () => {
	expect(press('confirm_delete', refugees)).toEqual({ content: wording.UNKNOWN_BUTTON });
	expect(pressAudience('confirm_delete')).toBe('asker');
});

describe('what a quotation is read with', () => {
	const rules = corpusOfArticles([
		{
			file: 'rules.md',
			title: 'Rules',
			body: '# Rules\n\nNever:\n\n- wear *gloves* at the lathe\n\nSwitch it on:\n\n- press start\n',
		},
	]);
	const [gloves, start] = [evidenced(rules, 'gloves'), evidenced(rules, 'Switch')];

	it('stands above and below it in small print, with nothing in it live', () => {
		const descriptionOf = (one: Evidenced) => renderAnswer(answered([one]), rules, message).embeds?.[0]?.description;
		expect(descriptionOf({ ...gloves, answer: null })).toBe('-# Never\\:\n> wear \\*gloves\\* at the lathe');
		expect(descriptionOf({ ...start, answer: null })).toBe('> Switch it on\\:\n-# press start');
	});

	it('stands above what is not given as an answer as well', () => {
		const { embeds } = renderAnswer(abstained({ nearest: [gloves] }), rules, message);
		expect(embeds?.[1]?.description).toMatch(/^-# Never/);
	});
});
