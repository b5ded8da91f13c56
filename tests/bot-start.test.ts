import { Client, GatewayIntentBits } from 'discord.js';
import type { APIUser } from 'discord-api-types/v10';
import { pino } from 'pino';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { startBot } from '../src/discord/bot.ts';
import { boundedCaches } from '../src/discord/caches.ts';
import type { Failure } from '../src/discord/failure.ts';
import * as wording from '../src/discord/wording.ts';
import { createEngine } from '../src/engine.ts';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import { COMMANDS, corpus, descriptionOf, QUESTION, runBot } from './running-bot.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
	for (const opened of open.splice(0)) await opened.close();
});
async function opened<T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> {
	const result = await opening;
	open.push(result);
	return result;
}

/** Milliseconds, for a machine under load. */
const PATIENCE = { timeout: 20_000 };

describe('a start that fails says what to do', () => {
	async function failureOf(standIn: StandIn, token = standIn.token, api = standIn.apiBase): Promise<Failure> {
		const bot = await startBot({
			token,
			api,
			engine: () => createEngine(corpus),
			commands: [],
			logger: pino({ level: 'silent' }),
		});
		if (bot.kind !== 'failed') throw new Error('expected a failure');
		return bot;
	}

	test.each<[string, (standIn: StandIn) => Promise<Failure>, RegExp, number]>([
		['a wrong token (401)', (standIn) => failureOf(standIn, 'wrong'), /does not accept the token\. Copy it again/, 78],
		[
			'a token refused by the gateway (4004)',
			(standIn) => {
				standIn.faults.refuseIdentify(4004);
				return failureOf(standIn);
			},
			/does not accept the token\. Copy it again/,
			78,
		],
		[
			'disallowed intents (4014)',
			(standIn) => {
				standIn.faults.refuseIdentify(4014);
				return failureOf(standIn);
			},
			/refuses the gateway intents\. .*look at the page "Bot"/,
			78,
		],
		[
			'no network',
			(standIn) => failureOf(standIn, 'a.b.c', 'http://127.0.0.1:9/api'),
			/cannot be reached at .*ECONNREFUSED.*Check the network/,
			78,
		],
		[
			'Discord being down',
			(standIn) => {
				standIn.faults.rest({ path: '/gateway/bot' }, { kind: 'status', status: 503 }, Number.POSITIVE_INFINITY);
				return failureOf(standIn);
			},
			/it answers 503/,
			69,
		],
	])('%s', async (_name, fail, says, exitCode) => {
		const failure = await fail(await opened(startStandIn()));
		expect(failure.message).toMatch(says);
		expect(failure.exitCode).toBe(exitCode);
	});
});

describe('a start under difficulties', () => {
	it('goes on without its commands where they cannot be registered', async () => {
		const standIn = await opened(startStandIn());
		standIn.faults.rest(
			{ path: '/commands' },
			{ kind: 'status', status: 400, body: { code: 50_035, message: 'Invalid Form Body' } },
		);
		const bot = await startBot({
			token: standIn.token,
			api: standIn.apiBase,
			engine: () => createEngine(corpus),
			commands: COMMANDS,
			logger: pino({ level: 'silent' }),
		});
		expect(bot.kind).toBe('started');
		expect(descriptionOf(await standIn.acts.say(QUESTION, { in: standIn.dm.id }).reply())).toContain('1.45 million');
		if (bot.kind === 'started') await bot.stop();
	});

	it('waits for servers that come late', async () => {
		const standIn = await opened(startStandIn());
		standIn.faults.delayGuilds(300);
		standIn.faults.delayReady(300);
		const bot = await startBot({
			token: standIn.token,
			api: standIn.apiBase,
			engine: () => createEngine(corpus),
			commands: COMMANDS,
			logger: pino({ level: 'silent' }),
		});
		expect((await standIn.acts.slash('help').reply()).embeds).toHaveLength(1);
		if (bot.kind === 'started') await bot.stop();
	});

	it('answers in time what is asked while one of its servers is away', async () => {
		const { standIn, restart } = await opened(runBot());
		standIn.faults.delayGuilds(60_000);
		const restarted = restart();
		await standIn.request({ path: '/gateway/bot' }, { after: 1 });
		// It identifies, and waits for its servers.
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect((await standIn.acts.slash('help').reply()).embeds).toHaveLength(1);
		await restarted;
	});
});

it('a token that is withdrawn while the bot runs ends it, with what to do', async () => {
	const { bot, standIn } = await opened(runBot());
	standIn.faults.closeConnections(4004);
	expect(await bot.ended).toMatchObject({
		message: expect.stringContaining('does not accept the token'),
		exitCode: 78,
	});
});

describe('stopping', () => {
	it('finishes what is under way, and tells those who ask meanwhile', async () => {
		const { bot, standIn } = await opened(runBot());
		const slow = standIn.acts.slash('slow');
		await slow.acknowledged();
		const stopped = bot.stop();
		expect(await standIn.acts.slash('ask', { question: QUESTION }).reply()).toMatchObject({
			content: wording.RESTARTING,
		});
		const said = standIn.acts.say(QUESTION, { in: standIn.dm.id });
		expect((await said.reply()).content).toBe(wording.RESTARTING);
		expect(await standIn.acts.autocomplete('articles', 'article', 'a').choices()).toEqual([]);
		await stopped;
		expect((await slow.reply()).content).toBe('At last.');
	});

	it('does not wait for a connection that never closes', async () => {
		const { bot, standIn } = await opened(runBot());
		standIn.faults.freezeConnections();
		await expect(bot.stop()).resolves.toBeUndefined();
	});
});

describe('a flood', () => {
	it('of commands gets a polite refusal each, of messages one', async () => {
		const running = await opened(runBot({ floodRate: { burst: 2, perSecond: 0.001 } }));
		const { standIn } = running;
		const ask = () => standIn.acts.slash('ask', { question: QUESTION }).reply();
		expect(descriptionOf(await ask())).toContain('1.45 million');
		await standIn.acts.say(QUESTION, { in: standIn.dm.id }).reply();
		expect(await ask()).toMatchObject({ content: wording.slowDown(1000), flags: 64 });
		expect(await standIn.acts.autocomplete('articles', 'article', 'aid').choices()).toHaveLength(1);

		const neighbour = standIn.addUser({ name: 'neighbour' });
		const dm = standIn.directMessage(neighbour.id, standIn.botUser.id);
		for (let i = 0; i < 5; i++) standIn.acts.say(QUESTION, { by: neighbour.id, in: dm.id });
		// By the time somebody else is answered, so are those.
		const third = standIn.addUser({ name: 'third' });
		await standIn.acts
			.say(QUESTION, { by: third.id, in: standIn.directMessage(third.id, standIn.botUser.id).id })
			.reply();
		await expect
			.poll(() => standIn.messages(dm.id, neighbour.id).filter(({ author }) => author.bot === true), PATIENCE)
			.toHaveLength(3);
	});
});

describe('what discord.js remembers', () => {
	it('is bounded: 1,000 users', () => {
		const client = new Client({ intents: [GatewayIntentBits.Guilds], ...boundedCaches() });
		const users = client.users as unknown as { _add(user: APIUser): void };
		for (let i = 0; i < 1_500; i++) {
			users._add({
				id: `${10n ** 17n + BigInt(i)}`,
				username: `u${i}`,
				discriminator: '0',
				global_name: null,
				avatar: null,
			});
		}
		expect(client.users.cache.size).toBeLessThanOrEqual(1_000);
		void client.destroy();
	});

	it('does not grow with every person who writes to the bot, though its replies come back to it, and keeps the channels of its servers', async () => {
		const login = vi.spyOn(Client.prototype, 'login');
		const { standIn } = await opened(runBot());
		const [client] = login.mock.contexts as [Client];
		login.mockRestore();
		for (const name of ['first', 'second', 'third']) {
			const { id } = standIn.addUser({ name });
			await standIn.acts.say(QUESTION, { by: id, in: standIn.directMessage(id, standIn.botUser.id).id }).reply();
		}
		await standIn.acts.say(`<@${standIn.botUser.id}> ${QUESTION}`).reply();
		expect([...client.channels.cache.keys()]).toEqual([standIn.general.id]);
		const [general] = client.channels.cache.values();
		expect(general?.isTextBased() && general.messages.cache.size, 'no messages either').toBe(0);
	});
});
