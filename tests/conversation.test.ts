import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createConversations } from '../src/discord/conversation.ts';
import { LIMITS } from '../src/discord/message.ts';
import * as wording from '../src/discord/wording.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import { buttonId, corpus, descriptionOf, QUESTION, type Running, runBot } from './running-bot.ts';

const MINUTE = 60_000;
const READ_AS = /^-# Read as: Until when did refugees get an extension\?$/m;
const labels = ({ components = [] }: APIMessage) =>
	components.flatMap((row) =>
		'components' in row ? row.components.map((one) => ('label' in one ? one.label : '')) : [],
	);

const FILTER = 'Sample wire';
/** Characters of a question that fit into a button's id, behind what tells its kind. */
const mostWritten = LIMITS.customId - '1w;'.length;

let running: Running;
let clock = 0;
beforeAll(async () => {
	running = await runBot({ now: () => clock });
	await running.standIn.registered('ask');
});
afterAll(() => running?.close());
afterEach(() => expect(running.standIn.violations).toEqual([]));

/** A person who has spoken to nobody yet, in their direct messages with the bot. */
function stranger(name: string) {
	const { standIn } = running;
	const { id } = standIn.addUser({ name });
	standIn.addMember({ userId: id });
	const dm = standIn.directMessage(id, standIn.botUser.id);
	return {
		id,
		dm: dm.id,
		tell: (text: string) => standIn.acts.say(text, { by: id, in: dm.id }).reply(),
		mention: (text: string, place?: { in?: string; replyTo?: string }) =>
			standIn.acts.say(`<@${standIn.botUser.id}> ${text}`, { by: id, ...place }).reply(),
	};
}

describe('a follow-up', () => {
	it('where nothing was asked before is told what it lacks and where it would be read, and a greeting is not', async () => {
		const { tell, mention } = stranger('alone');
		expect(descriptionOf(await tell('until when?'))).toBe(wording.NO_SUBJECT);
		await tell(QUESTION);
		const inChannel = await mention('until when?');
		expect(inChannel.embeds[0]?.title).toBe('Nothing to look for');
		expect(descriptionOf(inChannel)).toMatch(/reply to me, a thread or a direct message/);
		for (const spokenTo of ['Hello there', 'Who are you?']) {
			expect(descriptionOf(await tell(spokenTo))).toMatch(/^Ask about something/);
		}
	});

	it('in a direct message is read in the light of the question before it, and the reply says how', async () => {
		const { tell } = stranger('direct');
		expect((await tell(QUESTION)).content).toBe('');
		const reply = await tell('until when?');
		expect(reply.content).toMatch(READ_AS);
		expect(labels(reply)).toContain(wording.BUTTON_LABELS.asWritten);
	});

	it('is answered with the date that the first question had no need of', async () => {
		const { tell } = stranger('dated');
		await tell(QUESTION);
		expect(descriptionOf(await tell('until when?'))).toContain('**June 30, 2025**');
	});

	it('in a reply to the bot is read in the light of what was asked, as a mention or by /ask', async () => {
		const { standIn } = running;
		const { id, mention } = stranger('replier');
		const first = await mention(QUESTION);
		expect((await mention('until when?', { replyTo: first.id })).content).toMatch(READ_AS);
		const other = stranger('slasher');
		const asked = await standIn.acts.slash('ask', { question: QUESTION }, { by: other.id }).reply();
		expect((await other.mention('until when?', { replyTo: asked.id })).content).toMatch(READ_AS);
		expect(id).not.toBe(other.id);
	});

	it('in a thread needs no reply', async () => {
		const { standIn } = running;
		const thread = standIn.addThread({ name: 'refugees', channelId: standIn.general.id });
		const { mention } = stranger('threader');
		await mention(QUESTION, { in: thread.id });
		expect((await mention('until when?', { in: thread.id })).content).toMatch(READ_AS);
	});

	it('in a channel that replies to nothing is read as it is written', async () => {
		const { mention } = stranger('channeller');
		await mention(QUESTION);
		expect((await mention('until when?')).content).toBe('');
	});

	it('by /ask goes on with a direct message and starts anew in a channel', async () => {
		const { standIn } = running;
		const { id, dm } = stranger('commander');
		const ask = async (question: string, place: string) =>
			(await standIn.acts.slash('ask', { question }, { by: id, in: place }).reply()).content;
		await ask(QUESTION, dm);
		expect(await ask('until when?', dm)).toMatch(READ_AS);
		await ask(QUESTION, standIn.general.id);
		expect(await ask('until when?', standIn.general.id)).not.toContain('Read as');
	});

	it('does not tell a channel what was asked in private', async () => {
		const { standIn } = running;
		const { id, mention } = stranger('secretive');
		const open = await mention('hello');
		await standIn.acts.slash('ask', { question: QUESTION, private: true }, { by: id }).reply();
		expect((await mention('until when?', { replyTo: open.id })).content).toBe('');
	});
});

describe('a conversation', () => {
	it('is one person’s: another in the same channel is not understood by it', async () => {
		const [one, other] = [stranger('one'), stranger('other')];
		const reply = await one.mention(QUESTION);
		expect((await other.mention('until when?', { replyTo: reply.id })).content).toBe('');
		expect((await one.mention('until when?', { replyTo: reply.id })).content).toMatch(READ_AS);
	});

	it.each([
		['goes on for half an hour', 30 * MINUTE - 1, READ_AS],
		['is forgotten after half an hour', 30 * MINUTE, /^$/],
	])('%s', async (name, passed, content) => {
		const { tell } = stranger(name.replaceAll(' ', '_'));
		await tell(QUESTION);
		clock += passed;
		expect((await tell('until when?')).content).toMatch(content);
	});

	it('goes back ten questions, however many were asked', () => {
		const engine = createEngine(corpus);
		const lengths: number[] = [];
		const counting: Engine = {
			...engine,
			answer(question, options) {
				lengths.push(options?.history?.length ?? 0);
				return engine.answer(question, options);
			},
		};
		const conversations = createConversations(() => 0);
		const speaking = conversations.engineFor(counting, { userId: '1', channelId: '2' }, true);
		for (let i = 0; i < 12; i++) speaking.answer(QUESTION);
		expect(lengths).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10]);
	});

	it('does not go on from a greeting', () => {
		const engine = createConversations(() => 0).engineFor(createEngine(corpus), { userId: '1', channelId: '2' }, true);
		engine.answer(QUESTION);
		engine.answer('thanks');
		expect(engine.answer('until when?').readAs).toBe('Until when did refugees get an extension?');
	});

	it('ends with the process', async () => {
		const { tell } = stranger('restarter');
		await tell(QUESTION);
		await running.restart();
		expect((await tell('until when?')).content).toBe('');
	});
});

describe('"As I wrote it"', () => {
	it('answers the question as it was written, to the presser alone, also after a restart', async () => {
		const { standIn } = running;
		const { id, tell } = stranger('writer');
		await tell(QUESTION);
		const reply = await tell('until when?');
		await running.restart();
		const again = await standIn.acts.click(reply.id, buttonId(reply, 'As I wrote it'), { by: id }).reply();
		expect(again.flags).toBe(64);
		expect(again.content).toBe('**Question:** until when?');
		expect(again.embeds[0]?.title).toBe(wording.abstentionTitle('not-a-question'));
		expect(descriptionOf(again)).toBe(wording.NO_SUBJECT);
	});

	it('keeps the articles that the question was put to', async () => {
		const { standIn } = running;
		const { id, dm } = stranger('narrower');
		const ask = (question: string) =>
			standIn.acts.slash('ask', { question, from: FILTER, since: '2020' }, { by: id, in: dm }).reply();
		await ask(QUESTION);
		const reply = await ask('until when?');
		expect(reply.content).toContain('Read as');
		const again = await standIn.acts.click(reply.id, buttonId(reply, 'As I wrote it'), { by: id }).reply();
		const filterLine = reply.content.split('\n').find((line) => line.includes(FILTER));
		expect(filterLine).toContain('published since 1 January 2020');
		expect(again.content).toBe(`**Question:** until when?\n${filterLine}`);
	});

	it('reads a question that does not fit beside its filter as it is written', async () => {
		const { standIn } = running;
		const { id, dm } = stranger('crammer');
		const ask = (question: string) => standIn.acts.slash('ask', { question, from: FILTER }, { by: id, in: dm }).reply();
		await ask('Who is Donald Blome?');
		const long = 'What did he say about the refugees and the schools and the winter and the weather in Pakistan?';
		expect(long.length).toBeLessThanOrEqual(mostWritten);
		expect((await ask(long)).content).not.toContain('Read as');
	});

	it('finds a question that is too long for its id in the message that was replied to', async () => {
		const { standIn } = running;
		const { id, tell } = stranger('rambler');
		await tell('Who is Donald Blome?');
		const long = `What did he say about ${'the refugees and the schools and the winter and '.repeat(2)}the weather?`;
		expect(long.length).toBeGreaterThan(mostWritten);
		const reply = await tell(long);
		expect(reply.content).toContain('Read as: What did Donald Blome say');
		const again = await standIn.acts.click(reply.id, buttonId(reply, 'As I wrote it'), { by: id }).reply();
		expect(again.content).toBe(`**Question:** ${long}`);
	});

	it('is not offered where nothing was rewritten', async () => {
		expect(labels(await stranger('plain').tell(QUESTION))).not.toContain(wording.BUTTON_LABELS.asWritten);
	});
});
