import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import { behave, commands } from './stand-in-behaviour.ts';
import type { TestBot } from './stand-in-bot.ts';
import { startTestBot } from './stand-in-bot.ts';

let bot: TestBot;
let standIn: StandIn;

beforeAll(async () => {
	bot = await startTestBot({ commands, onInteraction: behave });
	standIn = bot.standIn;
});

afterAll(() => bot.close());

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
