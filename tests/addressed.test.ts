import type { Message } from 'discord.js';
import { expect, test } from 'vitest';
import { isAddressed } from '../src/discord/answer-message.ts';

const BOT = '1';

/** As much of a message as the question takes. */
function message({ bot = false, webhook = false, system = false, guild = true, mentions = [] as string[] }): Message {
	return {
		author: { bot },
		webhookId: webhook ? '9' : null,
		system,
		guildId: guild ? '7' : null,
		mentions: { users: new Set(mentions) },
	} as unknown as Message;
}

test.each<[string, Parameters<typeof message>[0], boolean]>([
	['a direct message', { guild: false }, true],
	['a mention', { mentions: [BOT] }, true],
	['a mention among others', { mentions: ['2', BOT] }, true],
	['talk in a channel', {}, false],
	['a mention of somebody else', { mentions: ['2'] }, false],
	['another bot’s mention', { mentions: [BOT], bot: true }, false],
	['another bot’s direct message', { guild: false, bot: true }, false],
	['a webhook’s mention', { mentions: [BOT], webhook: true }, false],
	['a notice of Discord, such as "pinned a message"', { mentions: [BOT], system: true }, false],
])('%s is addressed to the bot: %s', (_name, written, addressed) => {
	expect(isAddressed(message(written), BOT)).toBe(addressed);
});
