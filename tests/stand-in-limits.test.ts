import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import type { Answered } from './stand-in-bot.ts';
import { call, commandsPath, faultyAnswers } from './stand-in-bot.ts';

let standIn: StandIn;

beforeAll(async () => {
	standIn = await startStandIn();
});

afterAll(async () => {
	expect(faultyAnswers(standIn.requests)).toEqual([]);
	await standIn.close();
});

const pickDefinition = {
	name: 'pick',
	description: 'Pick',
	options: [{ type: 3, name: 'article', description: 'Which', autocomplete: true }],
};

/** Where a body is sent. */
const routes = {
	reply: (data: unknown) => callback(4, data),
	defer: (data: unknown) => callback(5, data),
	modal: (data: unknown) => callback(9, data),
	channel: (body: unknown) => call(standIn, 'POST', `/channels/${standIn.general.id}/messages`, body),
	commands: (body: unknown) => call(standIn, 'PUT', commandsPath(standIn), body),
	async choices(data: unknown) {
		await registerCommands();
		const { id, token } = standIn.acts.autocomplete('pick', 'article', 'a');
		return call(standIn, 'POST', `/interactions/${id}/${token}/callback`, { type: 8, data });
	},
	async edit(body: unknown) {
		const { body: sent } = await routes.channel({ content: 'before' });
		return call(standIn, 'PATCH', `/channels/${standIn.general.id}/messages/${sent.id}`, body);
	},
} as const;

/** Rows about commands replace these. */
async function registerCommands(): Promise<void> {
	if (standIn.commands().some(({ name }) => name === 'pick')) return;
	await call(standIn, 'PUT', commandsPath(standIn), [{ name: 'ask', description: 'Ask' }, pickDefinition]);
}

async function callback(type: number, data: unknown): Promise<Answered> {
	await registerCommands();
	const { id, token } = standIn.acts.slash('ask');
	return call(standIn, 'POST', `/interactions/${id}/${token}/callback`, { type, data });
}

type Row = readonly [
	rule: string,
	route: keyof typeof routes,
	accepted: unknown,
	refused: unknown,
	path: string,
	code: string,
];

const text = (length: number) => 'x'.repeat(length);
const list = <T>(length: number, one: (position: number) => T) =>
	Array.from({ length }, (_, position) => one(position));
const button = (id: string, more: object = {}) => ({ type: 2, style: 2, custom_id: id, label: 'Go', ...more });
const row = (...components: readonly object[]) => ({ type: 1, components });
const select = (id: string, more: object = {}) => ({
	type: 3,
	custom_id: id,
	options: [{ label: 'a', value: 'a' }],
	...more,
});
const v2 = (...components: readonly object[]) => ({ flags: 32768, components });
const display = (content: string) => ({ type: 10, content });
const embed = (more: object) => ({ embeds: [{ description: 'd', ...more }] });
const command = (more: object) => [{ name: 'ask', description: 'Ask', ...more }];
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'd', ...more });
const input = (id: string) => ({ type: 18, label: 'l', component: { type: 4, style: 1, custom_id: id } });
const modal = (...components: readonly object[]) => ({ custom_id: 'm', title: 'M', components });

const stated: readonly Row[] = [
	[
		'content of a reply has 2,000 characters',
		'reply',
		{ content: text(2000) },
		{ content: text(2001) },
		'data.content',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'an embed title has 256',
		'reply',
		embed({ title: text(256) }),
		embed({ title: text(257) }),
		'data.embeds.0.title',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'an embed description has 4,096',
		'reply',
		embed({ description: text(4096) }),
		embed({ description: text(4097) }),
		'data.embeds.0.description',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a field value has 1,024',
		'reply',
		embed({ fields: [{ name: 'n', value: text(1024) }] }),
		embed({ fields: [{ name: 'n', value: text(1025) }] }),
		'data.embeds.0.fields.0.value',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a footer has 2,048',
		'reply',
		embed({ footer: { text: text(2048) } }),
		embed({ footer: { text: text(2049) } }),
		'data.embeds.0.footer.text',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'an embed has 25 fields',
		'reply',
		embed({ fields: list(25, () => ({ name: 'n', value: 'v' })) }),
		embed({ fields: list(26, () => ({ name: 'n', value: 'v' })) }),
		'data.embeds.0.fields',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a message has 10 embeds',
		'reply',
		{ embeds: list(10, () => ({ title: 't' })) },
		{ embeds: list(11, () => ({ title: 't' })) },
		'data.embeds',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'an embed URL is a URL',
		'reply',
		embed({ url: 'https://example.org' }),
		embed({ url: 'example' }),
		'data.embeds.0.url',
		'URL_TYPE_INVALID_URL',
	],
	[
		'a custom_id has 100',
		'reply',
		{ components: [row(button(text(100)))] },
		{ components: [row(button(text(101)))] },
		'data.components.0.components.0.custom_id',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a button label has 80',
		'reply',
		{ components: [row(button('a', { label: text(80) }))] },
		{ components: [row(button('a', { label: text(81) }))] },
		'data.components.0.components.0.label',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a button URL has 512',
		'reply',
		{ components: [row({ type: 2, style: 5, label: 'l', url: `https://a.org/${text(498)}` })] },
		{ components: [row({ type: 2, style: 5, label: 'l', url: `https://a.org/${text(499)}` })] },
		'data.components.0.components.0.url',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a row has 5 buttons',
		'reply',
		{ components: [row(...list(5, (n) => button(`b${n}`)))] },
		{ components: [row(...list(6, (n) => button(`b${n}`)))] },
		'data.components.0.components',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a menu has 25 options',
		'reply',
		{ components: [row(select('s', { options: list(25, (n) => ({ label: 'l', value: `${n}` })) }))] },
		{ components: [row(select('s', { options: list(26, (n) => ({ label: 'l', value: `${n}` })) }))] },
		'data.components.0.components.0.options',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a text display has 4,000',
		'reply',
		v2(display(text(4000))),
		v2(display(text(4001))),
		'data.components.0.content',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a message has 40 components at the top',
		'reply',
		v2(...list(40, () => display('x'))),
		v2(...list(41, () => display('x'))),
		'data.components',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a section has 3 texts',
		'reply',
		v2({ type: 9, components: list(3, () => display('x')), accessory: button('a') }),
		v2({ type: 9, components: list(4, () => display('x')), accessory: button('a') }),
		'data.components.0.components',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a section has an accessory',
		'reply',
		v2({ type: 9, components: [display('x')], accessory: button('a') }),
		v2({ type: 9, components: [display('x')] }),
		'data.components.0.accessory',
		'BASE_TYPE_REQUIRED',
	],
	[
		'a container holds no container',
		'reply',
		v2({ type: 17, components: [display('x')] }),
		v2({ type: 17, components: [{ type: 17, components: [] }] }),
		'data.components.0.components.0.type',
		'BASE_TYPE_CHOICES',
	],
	[
		'a completion has 25 choices',
		'choices',
		{ choices: list(25, (n) => ({ name: `n${n}`, value: 'v' })) },
		{ choices: list(26, (n) => ({ name: `n${n}`, value: 'v' })) },
		'data.choices',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a choice name has 100',
		'choices',
		{ choices: [{ name: text(100), value: 'v' }] },
		{ choices: [{ name: text(101), value: 'v' }] },
		'data.choices.0.name',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a modal title has 45',
		'modal',
		{ ...modal(input('a')), title: text(45) },
		{ ...modal(input('a')), title: text(46) },
		'data.title',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a command description has 100',
		'commands',
		command({ description: text(100) }),
		command({ description: text(101) }),
		'0.description',
		'BASE_TYPE_MAX_LENGTH',
	],
];

const added: readonly Row[] = [
	[
		'content of a channel message has 2,000 characters',
		'channel',
		{ content: text(2000) },
		{ content: text(2001) },
		'content',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'content of an edit has 2,000',
		'edit',
		{ content: text(2000) },
		{ content: text(2001) },
		'content',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'embeds have 6,000 in total',
		'reply',
		{ embeds: [{ description: text(3000) }, { description: text(2999), title: 'x' }] },
		{ embeds: [{ description: text(3000) }, { description: text(3000), title: 'x' }] },
		'data.embeds',
		'MAX_EMBED_SIZE_EXCEEDED',
	],
	[
		'Components V2 count 40 with the nested ones',
		'reply',
		v2({ type: 17, components: list(39, () => display('x')) }),
		v2({ type: 17, components: list(39, () => display('x')) }, display('x')),
		'data.components',
		'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
	],
	[
		'Components V2 have 4,000 characters in total',
		'reply',
		v2(display(text(2000)), display(text(2000))),
		v2(display(text(2000)), display(text(2001))),
		'data.components',
		'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
	],
	[
		'Components V2 exclude content',
		'reply',
		v2(display('x')),
		{ ...v2(display('x')), content: 'x' },
		'data.content',
		'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
	],
	[
		'Components V2 exclude embeds',
		'reply',
		v2(display('x')),
		{ ...v2(display('x')), ...embed({}) },
		'data.embeds',
		'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
	],
	[
		'an edit to Components V2 takes the content away',
		'edit',
		{ ...v2(display('x')), content: null },
		v2(display('x')),
		'content',
		'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
	],
	[
		'a text display needs the Components V2 flag',
		'reply',
		v2(display('x')),
		{ components: [display('x')] },
		'data.components.0',
		'UNION_TYPE_CHOICES',
	],
	[
		'without Components V2 a message has 5 rows',
		'reply',
		{ components: list(5, (n) => row(button(`b${n}`))) },
		{ components: list(6, (n) => row(button(`b${n}`))) },
		'data.components',
		'BASE_TYPE_BAD_LENGTH',
	],
	[
		'a menu fills its row',
		'reply',
		{ components: [row(select('s'))] },
		{ components: [row(select('s'), button('b'))] },
		'data.components.0',
		'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
	],
	[
		'custom_ids of a message differ',
		'reply',
		{ components: [row(button('a'), button('b'))] },
		{ components: [row(button('a'), button('a'))] },
		'data.components.0.components.1.custom_id',
		'COMPONENT_CUSTOM_ID_DUPLICATED',
	],
	[
		'a button has a custom_id',
		'reply',
		{ components: [row(button('a'))] },
		{ components: [row({ type: 2, style: 1, label: 'l' })] },
		'data.components.0.components.0',
		'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
	],
	[
		'a button with a custom_id has no URL',
		'reply',
		{ components: [row(button('a'))] },
		{ components: [row(button('a', { url: 'https://example.org' }))] },
		'data.components.0.components.0',
		'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
	],
	[
		'a link button has no custom_id',
		'reply',
		{ components: [row({ type: 2, style: 5, label: 'l', url: 'https://example.org' })] },
		{ components: [row(button('a', { style: 5, url: 'https://example.org' }))] },
		'data.components.0.components.0',
		'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
	],
	[
		'a link button has a URL',
		'reply',
		{ components: [row({ type: 2, style: 5, label: 'l', url: 'https://example.org' })] },
		{ components: [row({ type: 2, style: 5, label: 'l' })] },
		'data.components.0.components.0',
		'BUTTON_COMPONENT_URL_REQUIRED',
	],
	[
		'a button has a label or an emoji',
		'reply',
		{ components: [row(button('a', { label: null, emoji: { name: 'x' } }))] },
		{ components: [row(button('a', { label: null }))] },
		'data.components.0.components.0',
		'BUTTON_COMPONENT_INVALID_EMOJI',
	],
	[
		'a completion value has 100',
		'choices',
		{ choices: [{ name: 'n', value: text(100) }] },
		{ choices: [{ name: 'n', value: text(101) }] },
		'data.choices.0.value',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a choice value of an option has 100',
		'commands',
		command({ options: [option('o', { choices: [{ name: 'n', value: text(100) }] })] }),
		command({ options: [option('o', { choices: [{ name: 'n', value: text(101) }] })] }),
		'0.options.0.choices.0.value',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a modal has 5 components',
		'modal',
		modal(...list(5, (n) => input(`i${n}`))),
		modal(...list(6, (n) => input(`i${n}`))),
		'data.components',
		'BASE_TYPE_BAD_LENGTH',
	],
	[
		'custom_ids of a modal differ',
		'modal',
		modal(input('a'), input('b')),
		modal(input('a'), input('a')),
		'data.components.1.component.custom_id',
		'COMPONENT_CUSTOM_ID_DUPLICATED',
	],
	[
		'an embed field has a name',
		'reply',
		embed({ fields: [{ name: 'n', value: 'v' }] }),
		embed({ fields: [{ name: ' ', value: 'v' }] }),
		'data.embeds.0.fields.0.name',
		'BASE_TYPE_REQUIRED',
	],
	[
		'an embed field has a value',
		'reply',
		embed({ fields: [{ name: 'n', value: 'v' }] }),
		embed({ fields: [{ name: 'n', value: '' }] }),
		'data.embeds.0.fields.0.value',
		'BASE_TYPE_REQUIRED',
	],
	[
		'an embed shows something',
		'reply',
		{ embeds: [{ title: 't' }] },
		{ embeds: [{ color: 1 }] },
		'data.embeds.0.description',
		'BASE_TYPE_REQUIRED',
	],
	[
		'a deferred answer carries the ephemeral flag only',
		'defer',
		{ flags: 64 },
		{ flags: 32768 },
		'data.flags',
		'BITFIELD_INVALID_FLAGS',
	],
	[
		'a bot cannot set the crossposted flag',
		'reply',
		{ content: 'x', flags: 4 },
		{ content: 'x', flags: 1 },
		'data.flags',
		'BITFIELD_INVALID_FLAGS',
	],
	[
		'a channel message cannot be ephemeral',
		'channel',
		{ content: 'x', flags: 4096 },
		{ content: 'x', flags: 64 },
		'flags',
		'BITFIELD_INVALID_FLAGS',
	],
	[
		'an edit cannot make a message ephemeral',
		'edit',
		{ content: 'x', flags: 4 },
		{ content: 'x', flags: 64 },
		'flags',
		'BITFIELD_INVALID_FLAGS',
	],
	[
		'a command name has no blank',
		'commands',
		command({ name: 'ask-me' }),
		command({ name: 'ask me' }),
		'0.name',
		'APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'a command name is in lower case',
		'commands',
		command({ name: 'ask' }),
		command({ name: 'Ask' }),
		'0.name',
		'APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'an option name is in lower case',
		'commands',
		command({ options: [option('one')] }),
		command({ options: [option('One')] }),
		'0.options.0.name',
		'APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'a localised command name is in lower case',
		'commands',
		command({ name_localizations: { de: 'frage' } }),
		command({ name_localizations: { de: 'Frage' } }),
		'0.name_localizations.de',
		'APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'a slash command has a description',
		'commands',
		command({}),
		[{ name: 'ask' }],
		'0.description',
		'BASE_TYPE_REQUIRED',
	],
	[
		'a context-menu command has none',
		'commands',
		[{ type: 3, name: 'Quote This' }],
		[{ type: 3, name: 'Quote This', description: 'd' }],
		'0.description',
		'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
	],
	[
		'a command has 8,000 characters',
		'commands',
		command(sized(8000)),
		command(sized(8001)),
		'0',
		'APPLICATION_COMMAND_TOO_LARGE',
	],
	[
		'command names differ',
		'commands',
		[...command({}), { type: 3, name: 'ask' }],
		[...command({}), ...command({})],
		'1.name',
		'APPLICATION_COMMANDS_DUPLICATE_NAME',
	],
	[
		'option names differ',
		'commands',
		command({ options: [option('a'), option('b')] }),
		command({ options: [option('a'), option('a')] }),
		'0.options.1.name',
		'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
	],
	[
		'there are 100 slash commands',
		'commands',
		list(100, (n) => ({ name: `c${n}`, description: 'd' })),
		list(101, (n) => ({ name: `c${n}`, description: 'd' })),
		'',
		'APPLICATION_COMMANDS_MAXIMUM_REACHED',
	],
	[
		'there are 15 message commands',
		'commands',
		list(15, (n) => ({ type: 3, name: `c${n}` })),
		list(16, (n) => ({ type: 3, name: `c${n}` })),
		'',
		'APPLICATION_COMMANDS_MAXIMUM_REACHED',
	],
	[
		'there are 15 user commands',
		'commands',
		list(15, (n) => ({ type: 2, name: `c${n}` })),
		list(16, (n) => ({ type: 2, name: `c${n}` })),
		'',
		'APPLICATION_COMMANDS_MAXIMUM_REACHED',
	],
	[
		'required options come first',
		'commands',
		command({ options: [option('a', { required: true }), option('b')] }),
		command({ options: [option('a'), option('b', { required: true })] }),
		'0.options.1',
		'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
	],
	[
		'completion and choices exclude each other',
		'commands',
		command({ options: [option('a', { autocomplete: true })] }),
		command({ options: [option('a', { autocomplete: true, choices: [{ name: 'n', value: 'v' }] })] }),
		'0.options.0',
		'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
	],
];

/** A command of exactly so many characters; its longest description is a localised one. */
function sized(characters: number): object {
	const choices = list(25, (n) => ({ name: text(100), value: `${n}`.padEnd(100, 'v') }));
	// "ask", 100 of description, one full option (1 + 1 + 5,000), and a second that fills up.
	const rest = characters - 3 - 100 - 5002 - 2;
	const filled = list(Math.floor(rest / 200), (n) => ({ name: text(100), value: `${n}`.padEnd(100, 'w') }));
	const left = rest % 200;
	const last = left === 0 ? [] : [{ name: text(Math.min(100, left - 1)), value: text(left - Math.min(100, left - 1)) }];
	return {
		description_localizations: { de: text(100) },
		options: [option('a', { choices }), option('b', { choices: [...filled, ...last] })],
	};
}

/** The message at a path of a nested error. */
function codesAt(errors: unknown, path: string): readonly string[] {
	const keys = path === '' ? [] : path.split('.');
	const node = keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], errors);
	return ((node as { _errors?: { code: string }[] } | undefined)?._errors ?? []).map(({ code }) => code);
}

describe.each([
	['limits stated by the official schemas', stated],
	['limits that the schemas lack', added],
] as const)('%s', (_, rows) => {
	it.each(rows)('%s: %s', async (_rule, route, accepted, refused, path, code) => {
		const within = await routes[route](accepted);
		expect(within.body?.errors ?? {}, JSON.stringify(within.body)).toEqual({});
		expect(within.status).toBeLessThan(300);
		const beyond = await routes[route](refused);
		expect(beyond.status).toBe(400);
		expect(beyond.body.code).toBe(50035);
		expect(codesAt(beyond.body.errors, path), JSON.stringify(beyond.body)).toContain(code);
	});
});

describe('what the limits leave alone', () => {
	it('lets a message without text stand if it has an embed, and refuses an empty one with 50006', async () => {
		expect((await routes.channel(embed({}))).status).toBe(200);
		const empty = await routes.channel({ content: ' \n ' });
		expect([empty.status, empty.body.code]).toEqual([400, 50006]);
		expect((await routes.reply({})).body.code).toBe(50006);
	});

	it('lists keys that the schemas do not know, and answers as if they were not there', async () => {
		const before = standIn.requests.length;
		expect((await routes.channel({ content: 'x', contents: 'y', embeds: [{ title: 't', titel: 'u' }] })).status).toBe(
			200,
		);
		expect(standIn.requests[before]?.unknownKeys).toEqual(['contents', 'embeds.0.titel']);
	});

	it('counts refused requests as violations, and only those', async () => {
		const before = standIn.violations.length;
		await routes.channel({ content: text(2001) });
		await routes.channel({ content: 'fine' });
		await call(standIn, 'GET', '/channels/1');
		expect(standIn.violations.length).toBe(before + 1);
		expect(standIn.violations.at(-1)?.violations).toMatchObject([{ path: 'content' }]);
	});
});
