import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import * as verifying from '../src/discord/verification-wording.ts';
import * as wording from '../src/discord/wording.ts';
import { createEngine } from '../src/engine.ts';
import { corpusOf } from './corpus-of.ts';
import { buttonId, COMMANDS, descriptionOf, QUESTION, type Running, runBot } from './running-bot.ts';

const EPHEMERAL = 64;
const BOLD_ANSWER = /^> .*\*\*.*1\.45 million.*\*\*/;

let running: Running;
beforeAll(async () => {
	running = await runBot();
	await running.standIn.registered('ask');
});
afterAll(() => running?.close());
// Every body that the bot sends is checked against Discord's schemas and limits, and mentions nobody.
afterEach(() => {
	const { violations, requests } = running.standIn;
	const expected = violations.filter(({ body }) => !JSON.stringify(body).includes('x'.repeat(2001)));
	expect(expected).toEqual([]);
	for (const { method, path, body } of requests) {
		if (!/\/messages|\/callback$/.test(path) || method === 'GET') continue;
		const { type, data = body } = body as { type?: number; data?: unknown };
		if (type === 5 || type === 6 || type === 8) continue;
		expect(data).toMatchObject({ allowed_mentions: { parse: [] } });
	}
});

describe('a question', () => {
	it('by slash command in a server gets the quotation, the question repeated above it', async () => {
		const reply = await running.standIn.acts.slash('ask', { question: QUESTION }).reply();
		expect(reply.content).toBe(`**Question:** ${QUESTION}`);
		expect(descriptionOf(reply)).toMatch(BOLD_ANSWER);
		expect(reply.embeds[0]?.url).toMatch(/^https:\/\/example\.org\/\w+#:~:text=/);
		expect(reply.embeds[0]?.footer?.text).toMatch(/wire · 1\d September 2024 · sentence \d of \d$/);
		expect(reply.flags ?? 0).toBe(0);
	});

	it('asked privately is answered to the asker alone', async () => {
		const { standIn } = running;
		const reply = await standIn.acts.slash('ask', { question: QUESTION, private: true }).reply();
		expect(reply.flags).toBe(EPHEMERAL);
		const other = standIn.addUser({ name: 'other' });
		standIn.addMember({ userId: other.id });
		expect(standIn.messages(standIn.general.id, other.id).map(({ id }) => id)).not.toContain(reply.id);
	});

	it('by direct message gets a reply, also the first one ever of a person', async () => {
		const { standIn } = running;
		const stranger = standIn.addUser({ name: 'stranger' });
		const dm = standIn.directMessage(stranger.id, standIn.botUser.id);
		const said = standIn.acts.say(QUESTION, { by: stranger.id, in: dm.id });
		const reply = await said.reply();
		expect(descriptionOf(reply)).toMatch(BOLD_ANSWER);
		expect(reply.message_reference?.message_id).toBe(said.message.id);
		expect(reply.content).toBe('');
	});

	it('in a message that mentions the bot gets a reply that pings nobody', async () => {
		const { standIn } = running;
		const reply = await standIn.acts.say(`<@${standIn.botUser.id}> ${QUESTION}`).reply();
		expect(descriptionOf(reply)).toMatch(BOLD_ANSWER);
		expect(reply.mentions).toEqual([]);
	});

	it('by slash command in the direct messages with the bot works', async () => {
		const { standIn } = running;
		expect(
			descriptionOf(await standIn.acts.slash('ask', { question: QUESTION }, { in: standIn.dm.id }).reply()),
		).toMatch(BOLD_ANSWER);
	});

	it('works by user installation, between two people and in a server without the bot', async () => {
		const { standIn } = running;
		const friend = standIn.addUser({ name: 'friend' });
		const between = standIn.directMessage(standIn.me.id, friend.id);
		const elsewhere = standIn.addGuild({ name: 'Elsewhere', botIsMember: false });
		const channel = standIn.addChannel({ name: 'chat', guildId: elsewhere.id });
		for (const place of [between.id, channel.id]) {
			const reply = await standIn.acts.slash('ask', { question: QUESTION }, { in: place }).reply();
			expect(descriptionOf(reply)).toMatch(BOLD_ANSWER);
			const context = await standIn.acts.click(reply.id, buttonId(reply, 'Context')).reply();
			expect(descriptionOf(context)).toMatch(/> .*1\.45 million/);
		}
	});

	it('that the articles do not answer gets an abstention', async () => {
		const reply = await running.standIn.acts.slash('ask', { question: 'Who composed Parsifal?' }).reply();
		expect(reply.embeds[0]?.title).toBe(wording.abstentionTitle('nothing-shared'));
		expect(reply.components ?? []).toEqual([]);
	});

	test.each([
		['a greeting', 'hello', (text: string) => expect(text).toContain('Ask about something')],
		['nothing but a mention', '', (text: string) => expect(text).toBe(wording.QUESTION_HINT)],
		['more than 400 characters', 'why '.repeat(101), (text: string) => expect(text).toBe(wording.questionTooLong(400))],
	])('that is %s gets a hint', async (_name, question, expectHint) => {
		const { standIn } = running;
		const reply = await standIn.acts.say(`<@${standIn.botUser.id}> ${question}`).reply();
		expectHint(reply.content || descriptionOf(reply));
	});
});

describe('what is not meant for the bot', () => {
	it('is answered as it is meant where others are spoken to beside the bot, in a message and in a command', async () => {
		const { standIn } = running;
		const beside = `<@${standIn.botUser.id}> <@222333444555666777> ${QUESTION}`;
		expect(descriptionOf(await standIn.acts.say(beside).reply())).toContain('1.45 million');
		const question = `<@222333444555666777> ${QUESTION}`;
		const reply = await standIn.acts.slash('ask', { question }).reply();
		expect(reply.content).toBe(`**Question:** ${QUESTION}`);
		expect(descriptionOf(reply)).toContain('1.45 million');
	});

	it('about somebody who is mentioned is not answered with what an article says of some user', async () => {
		const { acts, dm } = running.standIn;
		const question = 'When did <@222333444555666777> resign?';
		expect((await acts.say(question, { in: dm.id }).reply()).content).toBe(wording.ASKS_OF_MENTIONED);
		expect((await acts.slash('ask', { question }).reply()).content).toBe(wording.ASKS_OF_MENTIONED);
		expect((await acts.slash('timeline', { about: question }).reply()).content).toBe(wording.ASKS_OF_MENTIONED);
	});

	it('gets no answer: talk in a channel, a mention of everybody', async () => {
		const { standIn } = running;
		const before = standIn.requests.length;
		standIn.acts.say(QUESTION);
		standIn.acts.say(`@everyone ${QUESTION}`);
		// Whatever the bot had to say to those it would have said before this.
		await standIn.acts.say(`<@${standIn.botUser.id}> ${QUESTION}`).reply();
		const posts = standIn.requests
			.slice(before)
			.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
		expect(posts).toHaveLength(1);
	});
});

describe('buttons', () => {
	it('show the context and the further quotations to the presser alone, also after a restart', async () => {
		const { standIn } = running;
		const reply = await standIn.acts.slash('ask', { question: QUESTION }).reply();
		await running.restart();
		const other = standIn.addUser({ name: 'presser' });
		standIn.addMember({ userId: other.id });
		const context = await standIn.acts.click(reply.id, buttonId(reply, 'Context'), { by: other.id }).reply();
		expect(context.flags).toBe(EPHEMERAL);
		expect(descriptionOf(context)).toMatch(/^> .*\*\*.*1\.45 million/m);
		const more = await standIn.acts.click(reply.id, buttonId(reply, 'More quotations')).reply();
		expect(more.flags).toBe(EPHEMERAL);
		expect(more.embeds[0]?.title).not.toBe(reply.embeds[0]?.title);
		const label = more.embeds.length === 1 ? 'Context' : 'Context 1';
		const further = await standIn.acts.click(more.id, buttonId(more, label)).reply();
		expect(further.embeds[0]?.title).toBe(more.embeds[0]?.title);
	});

	it('say so where the article has gone since', async () => {
		const { standIn } = running;
		const reply = await standIn.acts.slash('ask', { question: QUESTION }).reply();
		await running.restart(createEngine(corpusOf({ title: 'New', paragraphs: [['All is different now.']] })));
		const context = await standIn.acts.click(reply.id, buttonId(reply, 'Context')).followUp();
		expect(context).toMatchObject({ content: verifying.GONE_BESIDE_VERIFY, flags: EPHEMERAL });
		await running.restart();
	});
});

describe('/articles', () => {
	it('turns its pages in place', async () => {
		const { standIn } = running;
		const first = await standIn.acts.slash('articles').reply();
		expect(first.embeds[0]?.footer?.text).toBe('Page 1 of 2');
		const second = await standIn.acts.click(first.id, buttonId(first, 'Next')).reply();
		expect(second.id).toBe(first.id);
		expect(second.embeds[0]?.footer?.text).toBe('Page 2 of 2');
		expect(standIn.messages(standIn.general.id).find(({ id }) => id === first.id)?.embeds).toEqual(second.embeds);
	});

	it('suggests titles, and takes free text as well', async () => {
		const { standIn } = running;
		const choices = await standIn.acts.autocomplete('articles', 'article', 'aid').choices();
		expect(choices.map(({ name }) => name)).toEqual(['Aid groups count the refugees']);
		const reply = await standIn.acts.slash('articles', { article: 'refugees' }).reply();
		expect(reply.embeds[0]?.title).toBe('2 of 11 articles with “refugees”');
	});

	it('names an article by its file where nothing of its title can be seen, in suggestions as well', async () => {
		const hidden = { title: '\u200e', source: '\u2063', date: '2024-09-10' };
		const { standIn, close } = await runBot({
			engine: createEngine(
				corpusOf(
					{ ...hidden, file: 'mill-fire.md', paragraphs: [['The mayor of Marrow is Karl Weiss.']] },
					{ title: 'Marrow votes', source: 'Sample wire', paragraphs: [['It rained.']] },
				),
			),
		});
		await standIn.registered('articles');
		const names = async (command: string, option: string, others = {}) =>
			(await standIn.acts.autocomplete(command, option, '', others).choices()).map(({ name }) => name);
		expect(await names('articles', 'article')).toEqual(['mill-fire.md', 'Marrow votes']);
		expect(await names('ask', 'from', { question: 'Who?' })).toEqual(['Sample wire', 'mill-fire.md', 'Marrow votes']);
		const listed = await standIn.acts.slash('articles', { article: 'mill-fire.md' }).reply();
		expect(descriptionOf(listed)).toBe('**mill-fire\\.md**\nmill-fire\\.md · 10 September 2024 · 1 sentence');
		const answer = await standIn.acts.slash('ask', { question: 'Who is the mayor of Marrow?' }).reply();
		expect(answer.embeds[0]).toMatchObject({ title: 'mill-fire\\.md' });
		expect(standIn.violations).toEqual([]);
		await close();
	});
});

describe('/help and /about', () => {
	test.each(['help', 'about'])('/%s answers the asker alone', async (name) => {
		const reply = await running.standIn.acts.slash(name).reply();
		expect(reply.flags).toBe(EPHEMERAL);
		expect(descriptionOf(reply)).not.toBe('');
	});
});

describe('a command of the menu of a message', () => {
	it('is given the text of the message, and answers the asker alone', async () => {
		const { standIn } = running;
		const { message } = standIn.acts.say('Nobody asked the bot.');
		const reply = await standIn.acts.messageCommand('Repeat this', message.id).reply();
		expect(reply).toMatchObject({ content: 'It says: Nobody asked the bot.', flags: EPHEMERAL });
	});

	it('works between two people who have it installed', async () => {
		const { standIn } = running;
		const friend = standIn.addUser({ name: 'pal' });
		const between = standIn.directMessage(standIn.me.id, friend.id);
		const { message } = standIn.acts.say('Hello you.', { by: friend.id, in: between.id });
		const reply = await standIn.acts.messageCommand('Repeat this', message.id, { in: between.id }).reply();
		expect(reply.content).toBe('It says: Hello you.');
	});
});

describe('an answer that takes long', () => {
	it('is announced in time and follows', async () => {
		const { standIn } = running;
		const interaction = standIn.acts.slash('slow');
		expect((await interaction.acknowledged()).type).toBe(5);
		expect((await interaction.reply()).content).toBe('At last.');
	});

	it('is followed by a typing indicator in a direct message whose reply is slow to go out', async () => {
		const { standIn } = running;
		standIn.faults.rest({ method: 'POST', path: '/messages' }, { kind: 'delay', milliseconds: 1_000 });
		const said = standIn.acts.say(QUESTION, { in: standIn.dm.id });
		await standIn.request({ method: 'POST', path: `/channels/${standIn.dm.id}/typing` });
		await said.reply();
	});
});

describe('an answer that fails', () => {
	it('is an apology to the asker alone, and a line in the log without the question', async () => {
		const reply = await running.standIn.acts.slash('broken').reply();
		expect(reply).toMatchObject({ content: wording.FAILED, flags: EPHEMERAL });
		const line = running.log.find(({ msg }) => msg === 'an answer could not be made');
		expect(JSON.stringify(line)).toContain('running-bot.ts');
		expect(JSON.stringify(line)).not.toContain('secret question');
	});

	it('because Discord refuses it is an apology as well', async () => {
		expect(await running.standIn.acts.slash('refused').reply()).toMatchObject({
			content: wording.FAILED,
			flags: EPHEMERAL,
		});
	});
});

describe('the commands', () => {
	it('are registered once, and not again by the next start with the same definitions', async () => {
		const { standIn } = running;
		await running.restart();
		const puts = standIn.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
		expect(puts).toHaveLength(1);
		expect(standIn.commands().map(({ name }) => name)).toEqual(COMMANDS.map(({ data }) => data.name).sort());
	});

	it('are registered again where somebody has changed them', async () => {
		const { standIn } = running;
		const path = `${standIn.apiBase}/v10/applications/${standIn.applicationId}/commands`;
		await fetch(path, {
			method: 'PUT',
			headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
			body: JSON.stringify([{ name: 'old', description: 'From an older version' }]),
		});
		const outdated = await standIn.acts.slash('old').reply();
		expect(outdated).toMatchObject({ content: wording.UNKNOWN_COMMAND, flags: EPHEMERAL });
		await running.restart();
		expect(standIn.commands().map(({ name }) => name)).toEqual(COMMANDS.map(({ data }) => data.name).sort());
	});
});

it('the link for oneself asks for the commands alone: Discord adds a bot to servers only', () => {
	const { searchParams } = new URL(running.bot.invites.person);
	expect(Object.fromEntries(searchParams)).toEqual({
		client_id: running.standIn.applicationId,
		scope: 'applications.commands',
		integration_type: '1',
	});
});

it('the invite link asks for the bot, its commands, and five permissions', () => {
	const { searchParams } = new URL(running.bot.invites.server);
	expect(searchParams.get('client_id')).toBe(running.standIn.applicationId);
	expect(searchParams.get('scope')).toBe('bot applications.commands');
	expect(
		BigInt(searchParams.get('permissions') ?? 0)
			.toString(2)
			.replaceAll('0', ''),
	).toHaveLength(5);
});
