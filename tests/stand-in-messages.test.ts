import type { Message } from 'discord.js';
import { ChannelType, Client, Events, GatewayIntentBits } from 'discord.js';
import type { APIUser } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import type { TestBot } from './stand-in-bot.ts';
import { call, closeBoth, createClient, faultyAnswers, startTestBot } from './stand-in-bot.ts';

let bot: TestBot;
let standIn: StandIn;
const received: Message[] = [];

beforeAll(async () => {
	bot = await startTestBot({
		async onMessage(message) {
			received.push(message);
			if (message.content.includes('silently')) return;
			await message.reply({ content: `heard "${message.content}"`, allowedMentions: { parse: [] } });
		},
	});
	standIn = bot.standIn;
});

afterAll(async () => {
	expect(bot.failures).toEqual([]);
	expect(standIn.violations).toEqual([]);
	expect(faultyAnswers(standIn.requests)).toEqual([]);
	await bot.close();
});

const mention = (text: string) => `<@${standIn.botUser.id}> ${text}`;

describe('messages to the bot', () => {
	it('are answered in a DM, also the first one ever of a person', async () => {
		const stranger = standIn.addUser({ name: 'Stranger' });
		const channel = standIn.directMessage(stranger.id, standIn.botUser.id);
		const { message, reply } = standIn.acts.say('hello', { by: stranger.id, in: channel.id });
		expect(await reply()).toMatchObject({
			content: 'heard "hello"',
			type: 19,
			message_reference: { message_id: message.id },
		});
		expect(standIn.channels(stranger.id)).toEqual([channel]);
	});

	it('are answered in a channel where they mention it', async () => {
		const reply = await standIn.acts.say(mention('hello')).reply();
		expect(reply.content).toContain('hello');
		expect(reply.mentions).toEqual([]);
	});

	it('say of which type their channel is', async () => {
		const types: number[] = [];
		const heard = ({ author, channel_type: type }: { readonly author: APIUser; readonly channel_type: number }) => {
			if (author.id === standIn.me.id) types.push(type);
		};
		bot.client.ws.on('MESSAGE_CREATE' as never, heard);
		const thread = standIn.addThread({ name: 'mill', channelId: standIn.general.id });
		for (const { id } of [standIn.general, thread, standIn.dm]) standIn.acts.say(mention('silently'), { in: id });
		await expect.poll(() => types).toEqual([ChannelType.GuildText, ChannelType.PublicThread, ChannelType.DM]);
		bot.client.ws.off('MESSAGE_CREATE' as never, heard);
	});

	it('arrive empty in a channel where they do not, without the privileged intent', async () => {
		const { reply } = standIn.acts.say('a secret', {
			attachments: [standIn.acts.upload({ name: 'f', bytes: new Uint8Array(1) })],
		});
		expect((await reply()).content).toBe('heard ""');
		expect([received.at(-1)?.content, received.at(-1)?.attachments.size]).toEqual(['', 0]);
	});

	it('keep their content where they reply to the bot, which pings it', async () => {
		const answer = await standIn.acts.say(mention('silently no')).message;
		const sent = await call(standIn, 'POST', `/channels/${standIn.general.id}/messages`, { content: 'mine' });
		await standIn.acts.say('and you?', { replyTo: sent.body.id }).reply();
		expect(received.at(-1)?.content).toBe('and you?');
		expect(answer.mentions).toMatchObject([{ id: standIn.botUser.id }]);
	});

	it('are read empty by REST too', async () => {
		const { message } = standIn.acts.say('silently another secret');
		const { body } = await call(standIn, 'GET', `/channels/${standIn.general.id}/messages/${message.id}`);
		expect(body.content).toBe('');
	});

	it('arrive with their content for an application with the privileged intent', async () => {
		const open = await startStandIn({ privilegedIntents: GatewayIntentBits.MessageContent });
		const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
		const client = new Client({ intents: [Guilds, GuildMessages, MessageContent], rest: { api: open.apiBase } });
		const heard = new Promise<Message>((resolve) => client.once('messageCreate', resolve));
		await client.login(open.token);
		await open.connected();
		open.acts.say('no secret', { in: open.dm.id });
		open.acts.say('no secret');
		expect(await heard).toMatchObject({ content: 'no secret', channelId: open.general.id });
		await closeBoth(open, client);
	});
});

describe('messages of the bot', () => {
	it('come back to it as events, ephemeral ones as if they were direct messages', async () => {
		const events: string[] = [];
		const raw = ({ t, d }: { t: string; d: { guild_id?: string; content?: string } }) => {
			if (t?.startsWith('MESSAGE_')) events.push(`${t} ${d.guild_id ? 'guild' : 'direct'} ${d.content ?? ''}`);
		};
		bot.client.ws.on('MESSAGE_CREATE' as never, (d) => raw({ t: 'MESSAGE_CREATE', d }));
		bot.client.ws.on('MESSAGE_UPDATE' as never, (d) => raw({ t: 'MESSAGE_UPDATE', d }));
		bot.client.ws.on('MESSAGE_DELETE' as never, (d) => raw({ t: 'MESSAGE_DELETE', d }));
		await call(standIn, 'PUT', `/applications/${standIn.applicationId}/commands`, [{ name: 'ask', description: 'd' }]);
		const path = `/channels/${standIn.general.id}/messages`;
		const { body } = await call(standIn, 'POST', path, { content: 'first' });
		const edited = await call(standIn, 'PATCH', `${path}/${body.id}`, { content: 'second' });
		await call(standIn, 'DELETE', `${path}/${body.id}`);
		const { id, token } = standIn.acts.slash('ask');
		const deleted = new Promise((resolve) => bot.client.ws.once('INTERACTION_CREATE' as never, resolve));
		await call(standIn, 'POST', `/interactions/${id}/${token}/callback`, {
			type: 4,
			data: { content: 'hush', flags: 64 },
		});
		await deleted;
		await expect
			.poll(() => events)
			.toEqual([
				'MESSAGE_CREATE guild first',
				'MESSAGE_UPDATE guild second',
				'MESSAGE_DELETE guild ',
				'MESSAGE_CREATE direct hush',
			]);
		expect(edited.body.edited_timestamp).not.toBeNull();
		expect(standIn.messages(standIn.general.id).some((message) => message.id === body.id)).toBe(false);
	});

	it.each<readonly [string, (me: string) => string, object | undefined, boolean, boolean]>([
		['everybody and the person by default', (me) => `@everyone <@${me}>`, undefined, true, true],
		['nobody with an empty list', (me) => `@everyone <@${me}>`, { parse: [] }, false, false],
		['the person alone with a list of users', (me) => `@everyone <@${me}>`, { parse: ['users'] }, false, true],
		['the person who is named', (me) => `<@${me}>`, { users: 'me' }, false, true],
		['nobody in code', (me) => `\`@everyone <@${me}>\``, undefined, false, false],
	])('mention %s', async (_, text, allowed, everyone, person) => {
		const me = standIn.me.id;
		const allowed_mentions = allowed && ('users' in allowed ? { users: [me] } : allowed);
		const path = `/channels/${standIn.general.id}/messages`;
		const { body } = await call(standIn, 'POST', path, { content: text(me), allowed_mentions });
		expect([body.mention_everyone, body.mentions.length === 1]).toEqual([everyone, person]);
	});

	it('mention only people by default where they answer an interaction', async () => {
		await call(standIn, 'PUT', `/applications/${standIn.applicationId}/commands`, [{ name: 'ask', description: 'd' }]);
		const asked = standIn.acts.slash('ask');
		const data = { content: `@everyone <@${standIn.me.id}>` };
		await call(standIn, 'POST', `/interactions/${asked.id}/${asked.token}/callback`, { type: 4, data });
		expect(await asked.reply()).toMatchObject({ mention_everyone: false, mentions: [{ id: standIn.me.id }] });
	});

	it('lose the blanks at their ends, in content and embeds', async () => {
		const path = `/channels/${standIn.general.id}/messages`;
		const { body } = await call(standIn, 'POST', path, {
			content: ' a \n',
			embeds: [{ title: ' b ', fields: [{ name: ' c ', value: ' d ' }] }],
		});
		expect(body).toMatchObject({
			content: 'a',
			embeds: [{ title: 'b', fields: [{ name: 'c', value: 'd', inline: false }] }],
		});
	});

	it('show the person that the bot is typing', async () => {
		const events: unknown[] = [];
		const unsubscribe = standIn.subscribe((event) => events.push(event));
		const channel = await bot.client.channels.fetch(standIn.general.id);
		if (channel?.isSendable()) await channel.sendTyping();
		unsubscribe();
		expect(events).toEqual([{ kind: 'typing', channelId: standIn.general.id, userId: standIn.botUser.id }]);
	});
});

describe('the world', () => {
	it('tells the bot of guilds and channels that are added', async () => {
		const created = new Promise((resolve) => bot.client.once('guildCreate', ({ name }) => resolve(name)));
		const guild = standIn.addGuild({ name: 'Second' });
		expect(await created).toBe('Second');
		const channel = standIn.addChannel({ name: 'annex', guildId: guild.id });
		await expect.poll(() => bot.client.channels.cache.has(channel.id)).toBe(true);
		expect(standIn.channels().map(({ kind }) => kind)).toEqual(expect.arrayContaining(['guild', 'bot-dm']));
	});

	it('tells each shard of its own guilds only', async () => {
		const sharded = await startStandIn({ shards: 2 });
		// Ids are times: guilds of later milliseconds fall on either shard.
		const guilds = [sharded.guild];
		const shardOf = (id: string) => Number((BigInt(id) >> 22n) % 2n);
		while (new Set(guilds.map(({ id }) => shardOf(id))).size < 2) {
			await new Promise((resolve) => setTimeout(resolve, 1));
			guilds.push(sharded.addGuild({ name: 'More' }));
		}
		const client = createClient(sharded, { shards: [1], shardCount: 2 });
		const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
		await client.login(sharded.token);
		await ready;
		const expected = guilds.filter(({ id }) => shardOf(id) === 1).map(({ id }) => id);
		expect([...client.guilds.cache.keys()].sort()).toEqual(expected.sort());
		await closeBoth(sharded, client);
	});
});
