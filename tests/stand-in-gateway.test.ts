import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import type { GatewayClient, Socket } from './gateway-client.ts';
import { contents, gatewayClient } from './gateway-client.ts';
import { call, commandsPath } from './stand-in-bot.ts';

let standIn: StandIn;
let gateway: GatewayClient;

beforeAll(async () => {
	standIn = await startStandIn();
	gateway = gatewayClient(standIn);
	await call(standIn, 'PUT', commandsPath(standIn), [{ name: 'ask', description: 'd' }]);
});

beforeEach(() => {
	gateway.endAll();
	standIn.faults.clear();
});

afterAll(() => standIn.close());

const say = (content: string) => standIn.acts.say(content, { in: standIn.dm.id });

describe('a connection to the gateway', () => {
	it('is greeted, acknowledged, made ready with unavailable guilds, and told of each guild', async () => {
		const socket = await gateway.identified();
		socket.send({ op: 1, d: null });
		await socket.next(11);
		await socket.next('GUILD_CREATE');
		expect(socket.received.map(({ op, t, s }) => t ?? [op, s])).toEqual([
			[10, undefined],
			'READY',
			'GUILD_CREATE',
			[11, undefined],
		]);
		expect(socket.received[0]?.d).toEqual({ heartbeat_interval: 41_250 });
		expect(socket.received[1]?.d.guilds).toEqual([{ id: standIn.guild.id, unavailable: true }]);
		expect(socket.received[2]?.d).toMatchObject({ id: standIn.guild.id, channels: [{ name: 'general' }] });
	});

	it('receives only the events of its intents', async () => {
		const [all, guilds] = [await gateway.identified(), await gateway.identified({ intents: 1 })];
		say('a direct message');
		standIn.acts.say('a guild message');
		standIn.acts.slash('ask');
		await Promise.all([all.next('INTERACTION_CREATE'), guilds.next('INTERACTION_CREATE')]);
		expect(contents(all)).toEqual(['a direct message', '']);
		expect(contents(guilds)).toEqual([]);
	});

	it('receives nothing from guilds where the bot is no member, but what it says there in private', async () => {
		const guild = standIn.addGuild({ name: 'Elsewhere', botIsMember: false });
		const channel = standIn.addChannel({ name: 'there', guildId: guild.id });
		const command = { name: 'mine', description: 'd', contexts: [0], integration_types: [1] };
		await call(standIn, 'PUT', commandsPath(standIn), [command, { name: 'ask', description: 'd' }]);
		const socket = await gateway.identified();
		for (const flags of [0, 64]) {
			const { id, token } = standIn.acts.slash('mine', {}, { in: channel.id });
			const data = { content: `with flags ${flags}`, flags };
			await call(standIn, 'POST', `/interactions/${id}/${token}/callback`, { type: 4, data });
		}
		standIn.acts.say('among people', { in: channel.id });
		say('the end');
		await expect.poll(() => contents(socket)).toEqual(['with flags 64', 'the end']);
	});

	it('receives direct messages on shard 0 only', async () => {
		const [first, second] = [await gateway.identified({ shard: [0, 2] }), await gateway.identified({ shard: [1, 2] })];
		say('hello');
		await first.next('MESSAGE_CREATE');
		expect(contents(second)).toEqual([]);
	});
});

describe('the gateway closes', () => {
	it.each<readonly [string, number, (socket: Socket) => void]>([
		['an unknown opcode', 4001, (socket) => socket.send({ op: 99 })],
		['what is not JSON', 4002, (socket) => socket.send('{')],
		['a payload above 4,096 bytes', 4002, (socket) => socket.send(JSON.stringify({ op: 1 }).padEnd(4097))],
		['a second IDENTIFY', 4005, (socket) => socket.send(gateway.identity())],
		[
			'more than 120 sends in a minute',
			4008,
			(socket) => {
				for (let count = 0; count < 121; count++) socket.send({ op: 1, d: null });
			},
		],
	])('%s with %i', async (_, code, act) => {
		const socket = await gateway.identified();
		act(socket);
		expect(await socket.closed).toBe(code);
	});

	it('nothing at 4,096 bytes and 120 sends, or for a presence', async () => {
		const socket = await gateway.identified();
		socket.send({ op: 3, d: {} });
		socket.send(JSON.stringify({ op: 1 }).padEnd(4096));
		for (let count = 0; count < 117; count++) socket.send({ op: 1, d: null });
		await expect.poll(() => socket.received.filter(({ op }) => op === 11).length).toBe(118);
	});

	it.each<readonly [string, number, () => object]>([
		['a presence before IDENTIFY', 4003, () => ({ op: 3, d: {} })],
		['a wrong token', 4004, () => gateway.identity({ token: 'wrong' })],
		['a shard that is not one', 4010, () => gateway.identity({ shard: [2, 2] })],
		['intents that do not exist', 4013, () => gateway.identity({ intents: 1 << 30 })],
		['a privileged intent', 4014, () => gateway.identity({ intents: 1 << 15 })],
	])('%s with %i', async (_, code, payload) => {
		const socket = await gateway.connect();
		socket.send(payload());
		expect(await socket.closed).toBe(code);
	});

	it('a single shard with more than 2,500 guilds with 4011', async () => {
		const crowded = await startStandIn();
		for (let count = 1; count < 2500; count++) crowded.addGuild({ name: `${count}` });
		const client = gatewayClient(crowded);
		await client.identified();
		crowded.addGuild({ name: 'one more' });
		const socket = await client.connect();
		socket.send(client.identity());
		expect(await socket.closed).toBe(4011);
		await client.identified({ shard: [0, 2] });
		await crowded.close();
	});

	it('a connection of another version with 4012, and of another encoding with 4002', async () => {
		expect(await (await gateway.connect('?v=9&encoding=json')).closed).toBe(4012);
		expect(await (await gateway.connect('?v=10&encoding=etf')).closed).toBe(4002);
		expect(await (await gateway.connect('?v=10&encoding=json&compress=zlib-stream')).closed).toBe(4002);
	});

	it('the IDENTIFYs that a test wants refused, and no more', async () => {
		standIn.faults.refuseIdentify(4004, 2);
		for (const expected of [4004, 4004]) {
			const socket = await gateway.connect();
			socket.send(gateway.identity());
			expect(await socket.closed).toBe(expected);
		}
		await gateway.identified();
	});
});
