import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { renderVerification } from '../src/discord/verification.ts';
import * as verifying from '../src/discord/verification-wording.ts';
import { verifyText } from '../src/discord/verify-text.ts';
import * as wording from '../src/discord/wording.ts';
import { createEngine } from '../src/engine.ts';
import { openAnswerRecord, recordAnswers } from '../src/store/answer-record.ts';
import { buttonId, descriptionOf, type Running, runBot, warmEngine } from './running-bot.ts';

const EPHEMERAL = 64;
const question = 'How many people were hurt at the mill?';
const text =
	'---\ntitle: The mill fire\nsource: Sample wire\ndate: 2024-09-12\nurl: https://example.org/mill\n---\n' +
	'The mill burned in May. Nine people were hurt at the mill, *two* badly. The owner denies it. Nobody was hurt elsewhere.';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
const file = join(folder, 'mill.md');
const change = (from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
const engineOver = async () => warmEngine(await loadCorpus(folder));

let running: Running;
beforeAll(async () => {
	writeFileSync(file, text);
	running = await runBot({ engine: await engineOver() });
	await running.standIn.registered('verify');
});
beforeEach(() => writeFileSync(file, text));
afterEach(() => expect(running.standIn.violations).toEqual([]));
afterAll(async () => {
	await running?.close();
	rmSync(folder, { recursive: true });
});

const ask = () => running.standIn.acts.slash('ask', { question }).reply();
const click = (message: APIMessage, label: string) => running.standIn.acts.click(message.id, buttonId(message, label));
const labelOf = ({ embeds }: APIMessage) => embeds[0]?.author?.name;
const onScreen = ({ id }: APIMessage) =>
	running.standIn.messages(running.standIn.general.id).find((message) => message.id === id)?.content;

describe('the button "Verify"', () => {
	it('says that the article is unchanged, and shows what it read, to the presser alone', async () => {
		const answer = await ask();
		const said = await click(answer, 'Verify').reply();
		expect(said.flags).toBe(EPHEMERAL);
		expect(labelOf(said)).toBe(verifying.UNCHANGED);
		expect(descriptionOf(said)).toBe(`> Nine people were hurt at the mill, \\*two\\* badly.\n${verifying.REST.same}`);
		expect(said.embeds[0]?.footer?.text).toBe('Sample wire · 12 September 2024 · sentence 2 of 4');
		expect(onScreen(answer)).toBe(answer.content);
	});

	it('catches one changed byte, shows what stands there now, escaped, and marks the answer for everybody', async () => {
		const answer = await ask();
		change('Nine people', 'Nina, @everyone,');
		const said = await click(answer, 'Verify').followUp();
		expect(said.flags).toBe(EPHEMERAL);
		expect(labelOf(said)).toBe(verifying.CHANGED);
		expect(descriptionOf(said)).toBe(
			`> Nina, \\@everyone, were hurt at the mill, \\*two\\* badly.\n${verifying.STANDS_NOW}`,
		);
		expect(onScreen(answer)).toBe(`${verifying.MARKS.changed}\n${answer.content}`);
	});

	it('catches it after a restart as well, when nothing remembers what stood there', async () => {
		const answer = await ask();
		change('Nine', 'Ten');
		await running.restart(await engineOver());
		const said = await click(answer, 'Verify').followUp();
		expect(labelOf(said)).toBe(verifying.CHANGED);
		expect(descriptionOf(said)).toContain('> Ten people were hurt');
		writeFileSync(file, text);
		await running.restart(await engineOver());
	});

	it('says nothing of what a date in the words means, since it vouches for the words', () => {
		const body = 'The mill burned on May 2, 2024.';
		const article = { file: 'mill.md', title: 'The mill', body };
		const { embeds } = renderVerification(
			[{ kind: 'unchanged', article, span: { start: 0, end: body.length }, rest: 'same' }],
			{ proofs: [] },
		);
		expect(embeds?.[0]?.description).toBe(`> ${body}\n${verifying.REST.same}`);
	});

	it('names the article by its file where nothing of its title can be seen, whatever stands there now', () => {
		const article = { file: 'mill.md', title: '\u200b\u200b', body: 'The mill burned.' };
		const { embeds } = renderVerification([{ kind: 'changed', article, now: null }], { proofs: [] });
		expect(embeds?.[0]?.title).toBe('mill\\.md');
	});

	it('says so where the article was removed', async () => {
		const answer = await ask();
		rmSync(file);
		const said = await click(answer, 'Verify').followUp();
		expect([labelOf(said), descriptionOf(said)]).toEqual([verifying.REMOVED, verifying.NO_FILE]);
		expect(onScreen(answer)).toBe(`${verifying.MARKS.removed}\n${answer.content}`);
	});

	it('does not say so, and marks nothing, where the folder itself is away: the article may be in it still', async () => {
		const answer = await ask();
		renameSync(folder, `${folder}-away`);
		try {
			const said = await click(answer, 'Verify').reply();
			expect(labelOf(said)).toBe(verifying.NOT_READ);
			expect(descriptionOf(said)).toContain('the folder of the articles is not there');
			expect((await click(answer, 'Context').reply()).content).toBe(verifying.TRY_AGAIN);
			expect(onScreen(answer)).toBe(answer.content);
		} finally {
			renameSync(`${folder}-away`, folder);
		}
	});

	it('says so where the file is no article any more', async () => {
		const answer = await ask();
		writeFileSync(file, Buffer.from([0x41, 0xff]));
		const said = await click(answer, 'Verify').followUp();
		expect(labelOf(said)).toBe(verifying.CHANGED);
		expect(descriptionOf(said)).toMatch(
			/mill\\\.md is there, but is no article any more: expected UTF\\-8|expected UTF-8/,
		);
	});

	it('stands below an abstention as well, for all of the sentences that it shows', async () => {
		const abstention = await running.standIn.acts.slash('ask', { question: 'Who owns the mill?' }).reply();
		expect(abstention.embeds[0]?.title).toMatch(/answer found in the articles$/);
		const shown = await click(abstention, 'Verify').reply();
		expect(shown.embeds.map(({ author }) => author?.name)).toEqual([verifying.UNCHANGED, verifying.UNCHANGED]);
		change('The owner', 'An owner');
		await click(abstention, 'Verify').followUp();
		expect(onScreen(abstention)).toBe(`${verifying.MARKS.changed}\n${abstention.content}`);
	});

	it('stands below the context of every quotation too', async () => {
		const context = await click(await ask(), 'Context').reply();
		expect(labelOf(await click(context, 'Verify').reply())).toBe(verifying.UNCHANGED);
	});
});

describe('an answer whose article has changed, on the press of any button', () => {
	it('is marked, and the presser told instead of shown what is no longer there', async () => {
		const answer = await ask();
		change('Nine', 'Ten');
		const said = await click(answer, 'Context').followUp();
		expect(said).toMatchObject({ content: verifying.GONE_BESIDE_VERIFY, flags: EPHEMERAL });
		expect(onScreen(answer)).toBe(`${verifying.MARKS.changed}\n${answer.content}`);
	});

	it('is marked when it is taken as it was written, which answers anew', async () => {
		const { standIn } = running;
		const { id } = standIn.addUser({ name: 'writer' });
		standIn.addMember({ userId: id });
		const by = { by: id, in: standIn.directMessage(id, standIn.botUser.id).id };
		await standIn.acts.say(question, by).reply();
		const answer = await standIn.acts.say('what about the mill?', by).reply();
		change('Nine', 'Ten');
		const click = () => standIn.acts.click(answer.id, buttonId(answer, 'As I wrote it'), { by: id });
		expect((await click().reply()).content).toBe(`${verifying.MARKS.changed}\n${answer.content}`);
		expect((await click().reply()).content).toContain('**Question:** what about the mill?');
	});

	it('keeps its quotation and its buttons', async () => {
		const answer = await ask();
		change('Nine', 'Ten');
		const marked = await click(answer, 'Context').reply();
		expect(marked.id).toBe(answer.id);
		expect(marked.embeds).toEqual(answer.embeds);
		expect(marked.components).toEqual(answer.components);
	});

	it('is marked once, by the second press the same, and cleared when the article is put right', async () => {
		const answer = await ask();
		change('Nine', 'Ten');
		const once = await click(answer, 'Verify').reply();
		await click(once, 'Verify').reply();
		expect(onScreen(answer)).toBe(`${verifying.MARKS.changed}\n${answer.content}`);
		writeFileSync(file, text);
		await click(once, 'Verify').followUp();
		expect(onScreen(answer)).toBe(answer.content);
	});

	it('says so in small print where the quoted sentence stands unchanged, and shows the context as it is now', async () => {
		const answer = await ask();
		change('in May', 'in June');
		const said = await click(answer, 'Context').followUp();
		expect(descriptionOf(said)).toContain('The mill burned in June.');
		expect(onScreen(answer)).toBe(`${verifying.MARKS.rest}\n${answer.content}`);
	});

	it('is marked in direct messages and in answers to the asker alone', async () => {
		const { acts, dm } = running.standIn;
		const [direct, alone] = [
			await acts.say(question, { in: dm.id }).reply(),
			await acts.slash('ask', { question, private: true }).reply(),
		];
		change('Nine', 'Ten');
		expect((await click(direct, 'Context').reply()).content).toBe(verifying.MARKS.changed);
		expect((await click(alone, 'Context').reply()).content).toMatch(/^\*\*Changed since:\*\*/);
	});

	it('is found by its file even where the bot started after the file had changed its name and back', async () => {
		const answer = await ask();
		rmSync(file);
		writeFileSync(join(folder, 'other.md'), 'Nothing happened.');
		await running.restart(await engineOver());
		writeFileSync(file, text);
		expect(labelOf(await click(answer, 'Verify').reply())).toBe(verifying.UNCHANGED);
		rmSync(join(folder, 'other.md'));
		await running.restart(await engineOver());
	});

	it('is marked as well where the bot has taken the change up since, and answers the next question from it', async () => {
		const answer = await ask();
		change('Nine', 'Ten');
		running.serve(await engineOver());
		const said = await click(answer, 'Context').followUp();
		expect(said).toMatchObject({ content: verifying.GONE_BESIDE_VERIFY, flags: EPHEMERAL });
		expect(onScreen(answer)).toBe(`${verifying.MARKS.changed}\n${answer.content}`);
		expect(descriptionOf(await ask())).toContain('Ten');
		writeFileSync(file, text);
		running.serve(await engineOver());
	});

	it('is marked as well where the disk is slow: the press is acknowledged in time', async () => {
		const corpus = await loadCorpus(folder);
		const read = async (name: string) => {
			await new Promise((resolve) => setTimeout(resolve, 1_000));
			return corpus.files.read(name);
		};
		const answer = await ask();
		await running.restart(createEngine({ ...corpus, files: { ...corpus.files, read } }));
		change('Nine', 'Ten');
		const press = click(answer, 'Context');
		expect((await press.acknowledged()).type).toBe(6);
		expect((await press.followUp()).content).toBe(verifying.GONE_BESIDE_VERIFY);
		expect(onScreen(answer)).toBe(`${verifying.MARKS.changed}\n${answer.content}`);
		await running.restart();
	});

	it('is answered all the same where Discord refuses the mark above it', async () => {
		const answer = await ask();
		change('Nine', 'Ten');
		running.standIn.faults.rest(
			{ method: 'POST', path: '/callback' },
			{ kind: 'status', status: 403, body: { code: 200_000, message: 'Message was blocked by automatic moderation' } },
		);
		expect(labelOf(await click(answer, 'Verify').followUp())).toBe(verifying.CHANGED);
		expect(onScreen(answer)).toBe(answer.content);
	});

	it('gets an apology where reading fails for another reason than the file', async () => {
		const corpus = await loadCorpus(folder);
		const answer = await ask();
		const read = () => Promise.reject(new Error('too many open files'));
		await running.restart(createEngine({ ...corpus, files: { ...corpus.files, read } }));
		expect(await click(answer, 'Context').reply()).toMatchObject({ content: wording.FAILED, flags: EPHEMERAL });
		await running.restart();
	});
});

describe('/verify', () => {
	const verify = (what: string) => running.standIn.acts.slash('verify', { what }).reply();
	const codeIn = ({ content }: APIMessage) => /what:([^`]+)`/.exec(content)?.[1] ?? '';

	it('takes the code that "Verify" shows, later and elsewhere', async () => {
		const code = codeIn(await click(await ask(), 'Verify').reply());
		expect(code).toMatch(/^[0-9a-f]{16}\.\w+_\w+_[\w-]{24}$/);
		expect(labelOf(await verify(code))).toBe(verifying.UNCHANGED);
		change('Nine', 'Ten');
		expect(labelOf(await verify(code))).toBe(verifying.CHANGED);
		rmSync(file);
		expect(labelOf(await verify(code))).toBe(verifying.REMOVED);
	});

	it('takes words of an article, with or without quotation marks, and reads the file again for them', async () => {
		for (const words of ['Nine people were hurt at the mill', '“people were hurt at the mill, *two* badly.”']) {
			const said = await verify(words);
			expect([labelOf(said), descriptionOf(said)]).toEqual([
				verifying.FOUND,
				`> Nine people were hurt at the mill, \\*two\\* badly.\n${verifying.REST.unknown}`,
			]);
		}
		change('Nine', 'Ten');
		expect(labelOf(await verify('Nine people were hurt at the mill'))).toBe(verifying.CHANGED);
	});

	it('says of words that it found them, and not that nothing has changed since somebody copied them', async () => {
		change('The owner denies it.', 'The owner admits it.');
		running.serve(await engineOver());
		const said = await verify('Nine people were hurt at the mill');
		expect(labelOf(said)).toBe('Found');
		expect(descriptionOf(said)).not.toContain('changed');
		// From now on there is something to compare with.
		const code = codeIn(said);
		expect(labelOf(await verify(code))).toBe(verifying.UNCHANGED);
		writeFileSync(file, text);
		running.serve(await engineOver());
	});

	it.each([
		['bare', (code: string) => code],
		['in backticks', (code: string) => `\`${code}\``],
		['with the command', (code: string) => `/verify what:${code}`],
		['with the command in backticks', (code: string) => `\`/verify what: ${code}\` `],
		['in the whole line', (code: string) => verifying.verifyLater(code)],
	])('takes a code as it was copied: %s', async (_name, copied) => {
		const code = codeIn(await click(await ask(), 'Verify').reply());
		expect(labelOf(await verify(copied(code)))).toBe(verifying.UNCHANGED);
	});

	it('takes the words of a screen for those of an article whose lines break elsewhere, and shows the article’s', async () => {
		writeFileSync(file, 'The bridge over the\n  river is closed for eleven\r\nweeks. Nobody was hurt.');
		await running.restart(await engineOver());
		const said = await verify('The bridge over the river is closed for eleven weeks.');
		expect(labelOf(said)).toBe(verifying.FOUND);
		expect(descriptionOf(said)).toBe(
			`> The bridge over the\n>   river is closed for eleven\n> weeks.\n${verifying.REST.unknown}`,
		);
		for (const other of ['The bridge overthe river is closed', 'the bridge over the river is closed']) {
			expect((await verify(other)).content).toBe(verifying.NOWHERE);
		}
	});

	it('takes words as they are shown, without marks that turn the direction of writing round', async () => {
		writeFileSync(file, 'The mayor\u200e \u2067Karl We\u200fiss\u2069 (54.5%?) won. Nobody was hurt.');
		await running.restart(await engineOver());
		for (const words of ['The mayor Karl Weiss (54.5%?) won.', '“The mayor Karl W\u200eeiss (54.5%?) won.”']) {
			const said = await verify(words);
			expect([labelOf(said), descriptionOf(said)]).toEqual([
				verifying.FOUND,
				`> The mayor Karl Weiss (54.5%?) won.\n${verifying.REST.unknown}`,
			]);
		}
		expect((await verify('The mayor Karl Weiss (5445%?) won.')).content).toBe(verifying.NOWHERE);
		writeFileSync(file, text);
		await running.restart(await engineOver());
	});

	it.each([
		['words that no article has', 'ten people were hurt', verifying.NOWHERE],
		['words in another case', 'NINE people were hurt', verifying.NOWHERE],
		['two words', 'were hurt', verifying.tooFewWords(3)],
		['an id, where no record is kept', '0123456789abcdef', verifying.NO_RECORD],
	])('given %s says so', async (_name, what, sentence) => {
		expect((await verify(what)).content).toBe(sentence);
	});

	it('finds an id in the record of answers', async () => {
		const record = openAnswerRecord(join(folder, 'data', 'answers.jsonl'));
		const engine = recordAnswers(await engineOver(), record, (error) => {
			throw error;
		});
		const { answerId } = engine.answer(question);
		const verified = await verifyText(answerId, engine.corpus, record);
		expect(verified.embeds?.[0]?.author?.name).toBe(verifying.UNCHANGED);
		expect((await verifyText('0123456789abcdef', engine.corpus, record)).content).toBe(
			verifying.notRecorded('0123456789abcdef'),
		);
		const { answerId: nothing } = engine.answer('hello');
		expect((await verifyText(nothing, engine.corpus, record)).content).toBe(verifying.NOTHING_QUOTED);
		rmSync(join(folder, 'data'), { recursive: true });
	});

	it('stays within the limits of a message, however long the sentences are', () => {
		const body = Array.from({ length: 5 }, (_, i) => `${i} ${'*_~|'.repeat(240)} end.`).join('\n\n');
		const article = {
			file: '*'.repeat(300),
			title: '_'.repeat(300),
			body,
			url: `https://example.org/${'x'.repeat(500)}`,
		};
		const spans = Array.from({ length: 9 }, (_, i) => ({ start: i * 10, end: i * 10 + 900 }));
		const { content = '', embeds = [] } = renderVerification(
			spans.map((now) => ({ kind: 'changed', article, now })),
			{ proofs: [] },
		);
		expect(content.length).toBeLessThanOrEqual(2000);
		const lengths = embeds.map(
			({ title = '', description = '', footer, author }) =>
				[title, description, footer?.text ?? '', author?.name ?? ''].join('').length,
		);
		expect(embeds).toHaveLength(5);
		expect(lengths.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(6000);
		for (const { description = '' } of embeds) expect(description.length).toBeLessThanOrEqual(4096);
	});

	it('stays within them for one quotation as well, as long as only a made-up code proves one', () => {
		const article = { file: 'mill.md', title: 'The mill', body: 'The mill burned. '.repeat(300) };
		const { embeds } = renderVerification(
			[{ kind: 'unchanged', article, span: { start: 0, end: article.body.length }, rest: 'same' }],
			{ proofs: [] },
		);
		expect(embeds?.[0]?.description?.endsWith(verifying.REST.same)).toBe(true);
		expect(embeds?.[0]?.description?.length).toBeLessThanOrEqual(4096);
	});
});

describe('a record of answers', () => {
	it('that cannot be written is refused at the start', () => {
		expect(() => openAnswerRecord(join(file, 'answers.jsonl'))).toThrow(
			/expected a file that can be written, found ENOTDIR|EEXIST/,
		);
	});

	it('that fails later is reported, and the answer given all the same', async () => {
		const record = openAnswerRecord(join(folder, 'data', 'answers.jsonl'));
		rmSync(join(folder, 'data'), { recursive: true });
		const errors: unknown[] = [];
		const engine = recordAnswers(await engineOver(), record, (error) => errors.push(error));
		expect(engine.answer(question).kind).toBe('answered');
		expect(errors).toHaveLength(1);
	});
});
