import type { Interaction, Message } from 'discord.js';
import { Events, Options } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import type { TestBot, TestBotOptions } from './stand-in-bot.ts';
import { startTestBot, until } from './stand-in-bot.ts';

interface Observed extends TestBot {
	/** Contents of messages and names of commands, as the bot received them. */
	readonly heard: readonly string[];
	readonly resumes: () => number;
	readonly readies: () => number;
}

async function observed(options: TestBotOptions = {}): Promise<Observed> {
	const heard: string[] = [];
	const bot = await startTestBot({
		...options,
		commands: [{ name: 'ask', description: 'd' }],
		onMessage: (message: Message) => heard.push(message.content),
		async onInteraction(interaction: Interaction) {
			if (!interaction.isChatInputCommand()) return;
			heard.push(`/${interaction.commandName}`);
			await interaction.reply('yes');
		},
	});
	let [resumes, readies] = [0, 0];
	bot.client.on(Events.ShardResume, () => {
		resumes += 1;
	});
	bot.client.on(Events.ShardReady, () => {
		readies += 1;
	});
	return { ...bot, heard, resumes: () => resumes, readies: () => readies };
}

const say = (standIn: StandIn, content: string) => standIn.acts.say(content, { in: standIn.dm.id });

describe.concurrent('a connection that ends in a way that can be resumed', () => {
	it.each<readonly [string, (standIn: StandIn) => void, TestBotOptions]>([
		['by the request to reconnect', ({ faults }) => faults.askReconnect(), {}],
		['by close code 4009', ({ faults }) => faults.closeConnections(4009), {}],
		['by a cut', ({ faults }) => faults.cutConnections(), {}],
		['by missing acknowledgements', ({ faults }) => faults.silenceAcks(true), { standIn: { heartbeatInterval: 150 } }],
		['by going dead', ({ faults }) => faults.freezeConnections(), { standIn: { heartbeatInterval: 150 } }],
		['by a resumable invalid session', ({ faults }) => faults.invalidateSession(true), {}],
	])('%s loses nothing', async (_, act, options) => {
		const bot = await observed(options);
		const { standIn } = bot;
		say(standIn, 'before');
		await until(() => bot.heard.length === 1);
		expect(bot.heard).toEqual(['before']);
		act(standIn);
		say(standIn, 'during');
		const asked = standIn.acts.slash('ask');
		await until(() => bot.resumes() === 1);
		expect((await asked.reply()).content).toBe('yes');
		say(standIn, 'after');
		await until(() => bot.heard.length === 4);
		expect(bot.heard).toEqual(['before', 'during', '/ask', 'after']);
		expect(bot.readies()).toBe(0);
		await bot.close();
	});

	it('delivers the same message and interaction twice, where a test asks for it', async () => {
		// With its cache of messages, discord.js would not tell of a message that it knows.
		const bot = await observed({ client: { makeCache: Options.cacheWithLimits({ MessageManager: 0 }) } });
		const { standIn } = bot;
		say(standIn, 'once');
		await standIn.acts.slash('ask').reply();
		standIn.faults.redeliverAfterResume(4);
		standIn.faults.askReconnect();
		await until(() => bot.resumes() === 1);
		// The bot's own reply is among the four, and is not counted as heard.
		await until(() => bot.heard.length === 4);
		expect(bot.heard).toEqual(['once', '/ask', 'once', '/ask']);
		await until(() => bot.failures.length > 0);
		expect(bot.failures).toMatchObject([{ code: 40060 }]);
		await bot.close();
	});
});

describe.concurrent('a connection whose session is lost', () => {
	it.each<readonly [string, (standIn: StandIn) => void]>([
		['by an invalid session', ({ faults }) => faults.invalidateSession(false)],
		['by close code 1000', ({ faults }) => faults.closeConnections(1000)],
		[
			'while it was cut',
			({ faults }) => {
				faults.loseSessions();
				faults.cutConnections();
			},
		],
	])('%s is made anew, without what happened meanwhile', async (_, act) => {
		const bot = await observed();
		const { standIn } = bot;
		act(standIn);
		await until(() => bot.readies() === 1);
		await standIn.connected();
		expect((await standIn.acts.slash('ask').reply()).content).toBe('yes');
		expect(bot.heard).toEqual(['/ask']);
		await bot.close();
	});
});

describe.concurrent('a slow start', () => {
	it('is ready only when the guilds have come', async () => {
		const bot = await observed();
		const { standIn, client } = bot;
		standIn.faults.delayGuilds(200);
		standIn.faults.delayReady(200);
		standIn.faults.invalidateSession(false);
		await until(() => client.guilds.cache.get(standIn.guild.id)?.available === false);
		await until(() => bot.readies() === 1);
		expect(client.guilds.cache.get(standIn.guild.id)?.available).toBe(true);
		await bot.close();
	});
});

describe.concurrent('a healthy connection', () => {
	it('answers a request for a heartbeat, and stays', async () => {
		const bot = await observed({ standIn: { heartbeatInterval: 5_000 } });
		bot.standIn.faults.askHeartbeat();
		await until(() => bot.client.ws.ping >= 0);
		say(bot.standIn, 'still here');
		await until(() => bot.heard.length === 1);
		expect(bot.heard).toEqual(['still here']);
		expect([bot.resumes(), bot.readies()]).toEqual([0, 0]);
		await bot.close();
	});
});
