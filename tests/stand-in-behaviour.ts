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

const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };
const question = { type: 3, name: 'question', description: 'What', required: true, max_length: 20 };

/** One command of each sort. */
export const commands = [
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

/** Answers each of them. */
export async function behave(interaction: Interaction): Promise<void> {
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
