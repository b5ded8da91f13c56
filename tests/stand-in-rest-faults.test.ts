import type { ChatInputCommandInteraction } from 'discord.js';
import { type DiscordAPIError, HTTPError } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { TestBot } from './stand-in-bot.ts';
import { call, closeBoth, createClient, faultyAnswers, startTestBot } from './stand-in-bot.ts';

const open: TestBot[] = [];

/** A bot whose /ask is answered by `act`, which throws into `failures`. */
async function botThat(
	act: (interaction: ChatInputCommandInteraction) => Promise<unknown> = (interaction) => interaction.reply('yes'),
	rest: object = {},
): Promise<TestBot> {
	const bot = await startTestBot({
		commands: [{ name: 'ask', description: 'd' }],
		client: { rest },
		onInteraction: (interaction) => interaction.isChatInputCommand() && act(interaction),
	});
	open.push(bot);
	return bot;
}

afterEach(async () => {
	for (const bot of open.splice(0)) {
		expect(faultyAnswers(bot.standIn.requests)).toEqual([]);
		await bot.close();
	}
});

const callbacks = ({ standIn }: TestBot) => standIn.requests.filter(({ path }) => path.endsWith('/callback'));
const statuses = (bot: TestBot) => callbacks(bot).map(({ status }) => status);
const callback = { method: 'POST', path: '/callback' };

describe('requests that fail', () => {
	it('with 500 once are sent again by the client, and the person gets the reply', async () => {
		const bot = await botThat();
		bot.standIn.faults.rest(callback, { kind: 'status', status: 500 });
		expect((await bot.standIn.acts.slash('ask').reply()).content).toBe('yes');
		expect(statuses(bot)).toEqual([500, 204]);
	});

	it('with 503 for ever are given up after four attempts', async () => {
		const bot = await botThat();
		const end = bot.standIn.faults.rest(callback, { kind: 'status', status: 503 }, Number.POSITIVE_INFINITY);
		bot.standIn.acts.slash('ask');
		await expect.poll(() => bot.failures.length).toBe(1);
		expect(bot.failures[0]).toBeInstanceOf(HTTPError);
		expect(statuses(bot)).toEqual([503, 503, 503, 503]);
		end();
		await bot.standIn.acts.slash('ask').reply();
	});

	it('with 502 after their effect are sent again and refused as a double answer', async () => {
		const bot = await botThat();
		bot.standIn.faults.rest(callback, { kind: 'status', status: 502, afterEffect: true });
		expect((await bot.standIn.acts.slash('ask').reply()).content).toBe('yes');
		await expect.poll(() => bot.failures.length).toBe(1);
		expect((bot.failures[0] as DiscordAPIError).code).toBe(40060);
		expect(statuses(bot)).toEqual([502, 400]);
	});

	it('by a dropped connection are not sent again by the client', async () => {
		const bot = await botThat();
		bot.standIn.faults.rest(callback, { kind: 'drop' });
		bot.standIn.acts.slash('ask');
		await expect.poll(() => bot.failures.length).toBe(1);
		expect(statuses(bot)).toEqual([0]);
	});

	it('by a connection dropped after their effect have had their effect', async () => {
		const bot = await botThat();
		bot.standIn.faults.rest(callback, { kind: 'drop', afterEffect: true });
		expect((await bot.standIn.acts.slash('ask').reply()).content).toBe('yes');
		await expect.poll(() => bot.failures.length).toBe(1);
	});

	it('by never being answered run into the time-out of the client, four times', async () => {
		const bot = await botThat(undefined, { timeout: 100 });
		bot.standIn.faults.rest(callback, { kind: 'never' }, Number.POSITIVE_INFINITY);
		bot.standIn.acts.slash('ask');
		await expect.poll(() => bot.failures.length, { timeout: 5000 }).toBe(1);
		expect(statuses(bot)).toEqual([0, 0, 0, 0]);
	});

	it('are only those that match, by method and path', async () => {
		const { standIn } = await botThat();
		standIn.faults.rest(
			{ method: 'GET', path: /^\/channels\/\d+$/ },
			{ kind: 'status', status: 500, body: { code: 1, message: 'm' } },
		);
		const path = `/channels/${standIn.general.id}`;
		expect((await call(standIn, 'POST', `${path}/messages`, { content: 'x' })).status).toBe(200);
		expect(await call(standIn, 'GET', path)).toMatchObject({ status: 500, body: { code: 1 } });
		expect((await call(standIn, 'GET', path)).status).toBe(200);
	});

	it('stop failing when all faults are cleared', async () => {
		const { standIn } = await botThat();
		standIn.faults.rest({}, { kind: 'status', status: 500 }, 10);
		standIn.faults.rateLimit({}, { limit: 0, seconds: 100 });
		standIn.faults.clear();
		expect((await call(standIn, 'GET', '/users/@me')).status).toBe(200);
	});
});

describe('requests that are slow', () => {
	it('delay the acknowledgement by as much', async () => {
		const bot = await botThat();
		bot.standIn.faults.rest(callback, { kind: 'delay', milliseconds: 150 });
		const asked = bot.standIn.acts.slash('ask');
		await asked.reply();
		expect(asked.latencies().acknowledged).toBeGreaterThanOrEqual(149);
	});
});

describe('rate limits', () => {
	it('let the client wait by the headers, so that no request is refused', async () => {
		const { standIn, client } = await botThat();
		standIn.faults.rateLimit({ method: 'POST', path: '/messages' }, { limit: 3, seconds: 0.4 });
		const channel = await client.channels.fetch(standIn.general.id);
		if (!channel?.isSendable()) throw new Error('expected a text channel');
		const sentAt = Date.now();
		await Promise.all(['a', 'b', 'c', 'd'].map((content) => channel.send(content)));
		expect(Date.now() - sentAt).toBeGreaterThanOrEqual(380);
		const posts = standIn.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
		expect(posts.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
	});

	it('refuse with 429 and say how long, where a client does not wait', async () => {
		const { standIn } = await botThat();
		standIn.faults.rateLimit({ path: '/messages' }, { limit: 1, seconds: 30 });
		const send = () => call(standIn, 'POST', `/channels/${standIn.general.id}/messages`, { content: 'x' });
		const [first, second] = [await send(), await send()];
		expect(first.headers.get('x-ratelimit-remaining')).toBe('0');
		expect(second).toMatchObject({ status: 429, body: { global: false } });
		expect(second.body.retry_after).toBeGreaterThan(25);
		expect(second.headers.get('x-ratelimit-bucket')).toBe(first.headers.get('x-ratelimit-bucket'));
		expect((await call(standIn, 'GET', '/users/@me')).status).toBe(200);
	});

	it('on the callback are waited out by the client, which eats of the deadline', async () => {
		const bot = await botThat();
		const body = { code: 0, message: 'You are being rate limited.', retry_after: 0.3, global: false };
		bot.standIn.faults.rest(callback, { kind: 'status', status: 429, headers: { 'retry-after': '1' }, body });
		const asked = bot.standIn.acts.slash('ask');
		await asked.reply();
		expect(asked.latencies().acknowledged).toBeGreaterThanOrEqual(300);
		expect(statuses(bot)).toEqual([429, 204]);
	});
});

describe('the log of requests', () => {
	it('is awaited for requests to come, and skips those before', async () => {
		const { standIn } = await botThat();
		const second = standIn.request({ method: 'POST', path: '/messages' }, { after: 1 });
		for (const content of ['a', 'b'])
			await call(standIn, 'POST', `/channels/${standIn.general.id}/messages`, { content });
		expect(await second).toMatchObject({ body: { content: 'b' }, status: 200, answer: { content: 'b' } });
		expect(await standIn.request({ path: /\/messages$/ })).toMatchObject({ body: { content: 'a' } });
	});

	it('gives up what is awaited when the stand-in closes', async () => {
		const bot = await startTestBot();
		const asked = bot.standIn.acts.say('x');
		const waits = [bot.standIn.request({ path: '/never' }), bot.standIn.registered('never'), asked.reply()];
		await bot.close();
		for (const wait of waits) await expect(wait).rejects.toThrow('the stand-in was closed');
	});
});

describe('a log-in that fails', () => {
	it.each<readonly [string, (bot: TestBot) => void, string]>([
		['at a wrong token, by REST', ({ client }) => client.rest.setToken('x'), 'An invalid token was provided.'],
		[
			'at a refused token, by the gateway',
			({ standIn }) => standIn.faults.refuseIdentify(4004),
			'Authentication failed',
		],
		['at disallowed intents', ({ standIn }) => standIn.faults.refuseIdentify(4014), 'Used disallowed intents'],
	])('%s', async (name, prepare, message) => {
		const bot = await startTestBot();
		const client = createClient(bot.standIn);
		prepare({ ...bot, client });
		await expect(client.login(name.includes('REST') ? 'wrong' : bot.standIn.token)).rejects.toThrow(message);
		await client.destroy();
		await closeBoth(bot.standIn, bot.client);
	});
});
