import type { Interaction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import { behave, commands } from './stand-in-behaviour.ts';
import type { TestBot } from './stand-in-bot.ts';
import { faultyAnswers, startTestBot } from './stand-in-bot.ts';

let bot: TestBot;
let standIn: StandIn;

beforeAll(async () => {
	bot = await startTestBot({ commands, onInteraction: behave });
	standIn = bot.standIn;
});

afterAll(async () => {
	expect(bot.failures).toEqual([]);
	expect(standIn.violations).toEqual([]);
	expect(standIn.requests.flatMap(({ unknownKeys }) => unknownKeys)).toEqual([]);
	expect(faultyAnswers(standIn.requests)).toEqual([]);
	await bot.close();
});

describe('slash commands', () => {
	it('are answered by a message that all see', async () => {
		const asked = standIn.acts.slash('ask', { question: 'why?' });
		const reply = await asked.reply();
		expect(reply).toMatchObject({ content: 'you asked why?', type: 20, author: { id: standIn.botUser.id } });
		expect(standIn.messages(standIn.general.id, standIn.addUser({ name: 'Other' }).id)).toContainEqual(reply);
		expect((await asked.acknowledged()).type).toBe(4);
		const { acknowledged = 0, finished = 0 } = asked.latencies();
		expect(finished).toBeGreaterThanOrEqual(acknowledged);
	});

	it('are answered ephemerally by a message that only the asking person sees', async () => {
		const reply = await standIn.acts.slash('ask', { question: 'why?', private: true }).reply();
		const other = standIn.addUser({ name: 'Other' });
		expect(standIn.messages(standIn.general.id)).toContainEqual(reply);
		expect(standIn.messages(standIn.general.id, other.id)).not.toContainEqual(reply);
		expect(() => standIn.acts.messageCommand('Quote This', reply.id, { by: other.id })).toThrow();
	});

	it('are deferred, then edited; what was deferred ephemerally stays so', async () => {
		const asked = standIn.acts.slash('later', { private: true });
		expect((await asked.acknowledged()).type).toBe(5);
		const reply = await asked.reply();
		expect(reply).toMatchObject({
			content: 'at last',
			flags: MessageFlags.Ephemeral,
			embeds: [{ title: 'an embed', type: 'rich' }],
		});
	});

	it('give their response back, and can be followed up', async () => {
		const asked = standIn.acts.slash('twice');
		expect((await asked.reply()).content).toBe('one');
		expect(await asked.followUp()).toMatchObject({ content: 'after one', flags: MessageFlags.Ephemeral });
	});

	it('have subcommands, and options in the order of their definition', async () => {
		const reply = await standIn.acts.slash('articles find', { count: 2, title: 'any' }).reply();
		expect(reply.content).toBe('find any 2');
	});

	it('take and send files', async () => {
		const file = standIn.acts.upload({ name: 'in.txt', bytes: Buffer.from('hello') });
		const reply = await standIn.acts.slash('file', { file }).reply();
		expect(reply).toMatchObject({
			content: 'in.txt: hello',
			attachments: [{ filename: 'back.txt', description: 'text', size: 4 }],
		});
		expect(await (await fetch(reply.attachments[0]?.url ?? '')).text()).toBe('back');
	});

	it('resolve the people they name', async () => {
		const stranger = standIn.addUser({ name: 'Stranger' });
		expect((await standIn.acts.slash('who', { user: standIn.me.id }).reply()).content).toBe('you is a member');
		expect((await standIn.acts.slash('who', { user: stranger.id }).reply()).content).toBe('Stranger is not a member');
	});
});

describe('other interactions', () => {
	it('complete an option while it is typed', async () => {
		const choices = await standIn.acts.autocomplete('articles find', 'title', 'al').choices();
		expect(choices).toEqual([{ name: 'alpha', value: 'alpha' }]);
	});

	it('update the message of a button at once, or after deferring', async () => {
		const { id } = await standIn.acts.slash('panel').reply();
		expect(await standIn.acts.click(id, 'count').reply()).toMatchObject({ id, content: 'pressed' });
		const slow = standIn.acts.click(id, 'slow');
		expect((await slow.acknowledged()).type).toBe(6);
		expect(await slow.reply()).toMatchObject({ id, content: 'edited later', components: [{ type: 1 }, { type: 1 }] });
	});

	it('choose in a menu', async () => {
		const { id } = await standIn.acts.slash('panel').reply();
		expect((await standIn.acts.select(id, 'menu', ['b']).reply()).content).toBe('chose b');
	});

	it('answer a component with a reply to its message', async () => {
		const { id } = await standIn.acts.slash('card').reply();
		const reply = await standIn.acts.click(id, 'inside').reply();
		expect(reply).toMatchObject({ content: 'from the card', type: 19, message_reference: { message_id: id } });
	});

	it('open a modal, which is submitted once', async () => {
		const asked = standIn.acts.slash('form');
		const modal = await asked.modal();
		await expect(asked.reply()).rejects.toThrow('found a modal');
		expect((await standIn.acts.submitModal(modal, { why: 'of it' }).reply()).content).toBe('because of it');
		expect(() => standIn.acts.submitModal(modal, { why: 'of it' })).toThrow('is not open');
	});

	it('use the menu of a message, whose content the bot may then read', async () => {
		const { message } = standIn.acts.say('to be quoted');
		const reply = await standIn.acts.messageCommand('Quote This', message.id).reply();
		expect(reply).toMatchObject({ content: 'quoting to be quoted', type: 23 });
	});

	it('number the parts of Components V2, depth first', async () => {
		const reply = await standIn.acts.slash('card').reply();
		expect(reply.components).toMatchObject([
			{
				type: 17,
				id: 1,
				accent_color: 0x5865f2,
				components: [{ id: 2 }, { id: 3, spacing: 1 }, { id: 4, accessory: { id: 6 } }],
			},
		]);
	});
});

describe('where a command is used', () => {
	it('in the DM of the bot, and between two others by user installation', async () => {
		const friend = standIn.addUser({ name: 'Friend', locale: 'de' });
		const between = standIn.directMessage(standIn.me.id, friend.id);
		const seen: Interaction[] = [];
		const listen = (interaction: Interaction) => seen.push(interaction);
		bot.client.on('interactionCreate', listen);
		for (const channel of [standIn.general, standIn.dm, between]) {
			await standIn.acts.slash('ask', { question: 'q' }, { in: channel.id }).reply();
		}
		await standIn.acts.slash('ask', { question: 'q' }, { in: between.id, by: friend.id }).reply();
		bot.client.off('interactionCreate', listen);
		const me = standIn.me.id;
		expect(
			seen.map(({ context, locale, authorizingIntegrationOwners: { guildId, userId } }) => [
				context,
				locale,
				guildId,
				userId,
			]),
		).toEqual([
			[0, 'en-US', standIn.guild.id, null],
			[1, 'en-US', '0', me],
			[2, 'en-US', null, me],
			[2, 'de', null, friend.id],
		]);
		expect(standIn.commands({ in: between.id }).map(({ name }) => name)).toEqual(['Quote This', 'ask', 'later']);
	});

	it('in a guild without the bot, by user installation', async () => {
		const guild = standIn.addGuild({ name: 'Elsewhere', botIsMember: false });
		const channel = standIn.addChannel({ name: 'there', guildId: guild.id });
		expect(standIn.commands({ in: channel.id }).map(({ name }) => name)).toEqual(['Quote This', 'ask', 'later']);
		expect((await standIn.acts.slash('later', {}, { in: channel.id }).reply()).content).toBe('at last');
		expect(bot.client.guilds.cache.has(guild.id)).toBe(false);
	});
});
