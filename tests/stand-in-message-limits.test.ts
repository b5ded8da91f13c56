import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import type { LimitRoutes, LimitRow } from './limit-rows.ts';
import { expectLimit, limitRoutes, list, text } from './limit-rows.ts';
import { call, faultyAnswers } from './stand-in-bot.ts';

let standIn: StandIn;
let routes: LimitRoutes;

beforeAll(async () => {
	standIn = await startStandIn();
	routes = limitRoutes(standIn);
});

afterAll(async () => {
	expect(faultyAnswers(standIn.requests)).toEqual([]);
	await standIn.close();
});

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
const input = (id: string) => ({ type: 18, label: 'l', component: { type: 4, style: 1, custom_id: id } });
const modal = (...components: readonly object[]) => ({ custom_id: 'm', title: 'M', components });

const stated: readonly LimitRow[] = [
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
		'a modal title has 45',
		'modal',
		{ ...modal(input('a')), title: text(45) },
		{ ...modal(input('a')), title: text(46) },
		'data.title',
		'BASE_TYPE_MAX_LENGTH',
	],
];

const added: readonly LimitRow[] = [
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
];

describe.each([
	['limits stated by the official schemas', stated],
	['limits that the schemas lack', added],
] as const)('%s', (_, rows) => {
	it.each(rows)('%s: %s', (...row) => expectLimit(routes, row));
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
