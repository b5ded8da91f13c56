import type { Interaction } from 'discord.js';
import {
	ActionRowBuilder,
	ButtonBuilder,
	ButtonStyle,
	ContainerBuilder,
	LabelBuilder,
	MessageFlags,
	ModalBuilder,
	StringSelectMenuBuilder,
	TextInputBuilder,
	TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import type { TestBot } from './stand-in-bot.ts';
import { faultyAnswers, startTestBot } from './stand-in-bot.ts';

const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };
const question = { type: 3, name: 'question', description: 'What', required: true, max_length: 20 };

const commands = [
	{
		name: 'ask',
		description: 'Ask',
		...everywhere,
		options: [question, { type: 5, name: 'private', description: 'p' }],
	},
	{ name: 'later', description: 'Deferred', ...everywhere, options: [{ type: 5, name: 'private', description: 'p' }] },
	{ name: 'twice', description: 'With a follow-up', contexts: [0] },
	{ name: 'panel', description: 'Components', contexts: [0] },
	{ name: 'card', description: 'Components V2', contexts: [0] },
	{ name: 'form', description: 'A modal', contexts: [0] },
	{
		name: 'file',
		description: 'A file',
		contexts: [0],
		options: [{ type: 11, name: 'file', description: 'f', required: true }],
	},
	{
		name: 'who',
		description: 'A person',
		contexts: [0],
		options: [{ type: 6, name: 'user', description: 'u', required: true }],
	},
	{
		name: 'articles',
		description: 'Subcommands',
		contexts: [0],
		options: [
			{
				type: 1,
				name: 'find',
				description: 'Find',
				options: [
					{ type: 3, name: 'title', description: 't', required: true, autocomplete: true },
					{ type: 4, name: 'count', description: 'c', min_value: 1, max_value: 5 },
					{ type: 3, name: 'order', description: 'o', choices: [{ name: 'By date', value: 'date' }] },
				],
			},
		],
	},
	{
		name: 'remove',
		description: 'For those who manage messages',
		contexts: [0],
		default_member_permissions: String(1 << 13),
	},
	{ name: 'halt', description: 'For administrators', contexts: [0], default_member_permissions: '0' },
	{ type: 3, name: 'Quote This', ...everywhere },
];

const panel = [
	new ActionRowBuilder<ButtonBuilder>().addComponents(
		new ButtonBuilder({ customId: 'count', label: '0', style: ButtonStyle.Primary }),
		new ButtonBuilder({ customId: 'slow', label: 'slow', style: ButtonStyle.Secondary }),
		new ButtonBuilder({ customId: 'off', label: 'off', style: ButtonStyle.Secondary, disabled: true }),
		new ButtonBuilder({ label: 'read', style: ButtonStyle.Link, url: 'https://example.org' }),
	),
	new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
		new StringSelectMenuBuilder({
			customId: 'menu',
			options: ['a', 'b'].map((value) => ({ label: value.toUpperCase(), value })),
		}),
	),
];

const card = new ContainerBuilder()
	.setAccentColor(0x5865f2)
	.addTextDisplayComponents((text) => text.setContent('> quoted'))
	.addSeparatorComponents((separator) => separator)
	.addSectionComponents((section) =>
		section
			.addTextDisplayComponents((text) => text.setContent('beside'))
			.setButtonAccessory((button) => button.setCustomId('inside').setLabel('Go').setStyle(ButtonStyle.Primary)),
	);

const form = new ModalBuilder({ customId: 'form', title: 'Form' }).addLabelComponents(
	new LabelBuilder()
		.setLabel('Why')
		.setTextInputComponent(new TextInputBuilder({ customId: 'why', style: TextInputStyle.Short, maxLength: 10 })),
);

async function behave(interaction: Interaction): Promise<void> {
	if (interaction.isAutocomplete()) {
		const typed = interaction.options.getFocused();
		await interaction.respond(
			['alpha', 'beta'].filter((name) => name.startsWith(typed)).map((name) => ({ name, value: name })),
		);
	} else if (interaction.isModalSubmit()) {
		await interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`);
	} else if (interaction.isMessageContextMenuCommand()) {
		await interaction.reply(`quoting ${interaction.targetMessage.content}`);
	} else if (interaction.isStringSelectMenu()) {
		await interaction.update({ content: `chose ${interaction.values.join()}` });
	} else if (interaction.isButton()) {
		if (interaction.customId === 'slow') {
			await interaction.deferUpdate();
			await interaction.editReply('edited later');
		} else if (interaction.customId === 'inside') {
			await interaction.reply({ content: 'from the card', flags: MessageFlags.Ephemeral });
		} else await interaction.update({ content: 'pressed' });
	} else if (interaction.isChatInputCommand()) await behaveSlash(interaction);
}

async function behaveSlash(interaction: Interaction): Promise<void> {
	if (!interaction.isChatInputCommand()) return;
	const flags = interaction.options.getBoolean('private') ? MessageFlags.Ephemeral : undefined;
	switch (interaction.commandName) {
		case 'later':
			await interaction.deferReply(flags ? { flags } : {});
			await interaction.editReply({ content: 'at last', embeds: [{ title: 'an embed' }] });
			return;
		case 'twice': {
			const response = await interaction.reply({ content: 'one', withResponse: true });
			await interaction.followUp({
				content: `after ${response.resource?.message?.content}`,
				flags: MessageFlags.Ephemeral,
			});
			return;
		}
		case 'panel':
			await interaction.reply({ content: 'panel', components: panel });
			return;
		case 'card':
			await interaction.reply({ components: [card], flags: MessageFlags.IsComponentsV2 });
			return;
		case 'form':
			await interaction.showModal(form);
			return;
		case 'file': {
			const attachment = interaction.options.getAttachment('file', true);
			const received = await (await fetch(attachment.url)).text();
			await interaction.reply({
				content: `${attachment.name}: ${received}`,
				files: [{ attachment: Buffer.from('back'), name: 'back.txt', description: 'text' }],
			});
			return;
		}
		case 'who': {
			const member = interaction.options.getMember('user');
			await interaction.reply(
				`${interaction.options.getUser('user', true).displayName} ${member ? 'is' : 'is not'} a member`,
			);
			return;
		}
		case 'articles': {
			const { options } = interaction;
			await interaction.reply(
				[options.getSubcommand(), options.getString('title'), options.getInteger('count')].join(' '),
			);
			return;
		}
		default:
			await interaction.reply({
				content: `you asked ${interaction.options.getString('question')}`,
				...(flags ? { flags } : {}),
			});
	}
}

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

describe('what the client does not let people do', () => {
	const panelId = async () => (await standIn.acts.slash('panel').reply()).id;

	it.each<readonly [string, () => unknown, string]>([
		['a command that does not exist', () => standIn.acts.slash('nothing'), 'there is no command "nothing"'],
		[
			'a guild command in the DM',
			() => standIn.acts.slash('panel', {}, { in: standIn.dm.id }),
			'is registered but not offered',
		],
		['a command without its required option', () => standIn.acts.slash('ask'), '"question" is required'],
		['an unknown option', () => standIn.acts.slash('ask', { question: 'q', colour: 'red' }), 'no option "colour"'],
		['a text that is too long', () => standIn.acts.slash('ask', { question: 'x'.repeat(21) }), '0 to 20 characters'],
		['a number for a text', () => standIn.acts.slash('ask', { question: 5 }), 'expects a text'],
		['a text for a yes or no', () => standIn.acts.slash('ask', { question: 'q', private: 'yes' }), 'true or false'],
		['a number out of range', () => standIn.acts.slash('articles find', { title: 't', count: 6 }), 'from 1 to 5'],
		[
			'a fraction for a whole number',
			() => standIn.acts.slash('articles find', { title: 't', count: 1.5 }),
			'a whole number',
		],
		[
			'a value outside the choices',
			() => standIn.acts.slash('articles find', { title: 't', order: 'size' }),
			'one of date',
		],
		['a command without its subcommand', () => standIn.acts.slash('articles'), 'used with a subcommand: find'],
		['an unknown subcommand', () => standIn.acts.slash('articles lose'), 'no subcommand "lose"'],
		[
			'completing what does not complete',
			() => standIn.acts.autocomplete('ask', 'question', 'w'),
			'offers no completions',
		],
		['a file that was not uploaded', () => standIn.acts.slash('file', { file: '1' }), 'names nothing'],
		[
			'a message that is not there',
			() => standIn.acts.messageCommand('Quote This', '1'),
			'expected the id of a message',
		],
		['a button of no message', () => standIn.acts.click('1', 'count'), 'there is no message "1"'],
		[
			'a message in a channel they do not see',
			() => standIn.acts.say('x', { by: standIn.addUser({ name: 'Guest' }).id }),
			'does not see',
		],
		['a message from nobody', () => standIn.acts.say('x', { by: '1' }), 'expected the id of a user'],
		['a message without text', () => standIn.acts.say('  '), 'without text'],
		['a message of 2,001 characters', () => standIn.acts.say('x'.repeat(2001)), 'at most 2000'],
	])('%s', (_, act, sentence) => {
		expect(act).toThrow(sentence);
	});

	it.each<readonly [string, (id: string) => unknown, string]>([
		['a component that is not there', (id) => standIn.acts.click(id, 'gone'), 'has no component "gone"'],
		['a disabled button', (id) => standIn.acts.click(id, 'off'), 'is disabled'],
		['pressing a menu', (id) => standIn.acts.click(id, 'menu'), 'is not a button'],
		['choosing in a button', (id) => standIn.acts.select(id, 'count', ['a']), 'is not a select menu'],
		['choosing what is not offered', (id) => standIn.acts.select(id, 'menu', ['c']), 'not "c"'],
		['choosing too much', (id) => standIn.acts.select(id, 'menu', ['a', 'b']), 'takes 1 to 1 values'],
	])('%s', async (_, act, sentence) => {
		const id = await panelId();
		expect(() => act(id)).toThrow(sentence);
	});

	it('a modal with an unknown, a missing or an overlong input', async () => {
		const modal = await standIn.acts.slash('form').modal();
		expect(() => standIn.acts.submitModal(modal, { how: 'x' })).toThrow('no input "how"');
		expect(() => standIn.acts.submitModal(modal, {})).toThrow('"why" is required');
		expect(() => standIn.acts.submitModal(modal, { why: 'x'.repeat(11) })).toThrow('0 to 10 characters');
	});

	it('a command for which they lack the permission', async () => {
		const [plain, moderator, admin] = ['Plain', 'Moderator', 'Admin'].map((name) => standIn.addUser({ name }).id);
		standIn.addMember({ userId: plain ?? '' });
		standIn.addMember({ userId: moderator ?? '', permissions: 1n << 13n });
		standIn.addMember({ userId: admin ?? '', permissions: 8n });
		const names = (by: string) =>
			standIn
				.commands({ by })
				.map(({ name }) => name)
				.filter((name) => /remove|halt/.test(name));
		expect([plain, moderator, admin, standIn.me.id].map((id) => names(id ?? ''))).toEqual([
			[],
			['remove'],
			['halt', 'remove'],
			['halt', 'remove'],
		]);
		expect(() => standIn.acts.slash('remove', {}, { by: plain ?? '' })).toThrow('not offered to plain');
		await standIn.acts.slash('remove', {}, { by: moderator ?? '' }).reply();
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
