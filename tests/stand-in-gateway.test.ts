import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import { call, commandsPath } from './stand-in-bot.ts';

let standIn: StandIn;
let open: Socket[] = [];

beforeAll(async () => {
	standIn = await startStandIn();
	await call(standIn, 'PUT', commandsPath(standIn), [{ name: 'ask', description: 'd' }]);
});

beforeEach(() => {
	for (const socket of open) socket.end();
	open = [];
	standIn.faults.clear();
});

afterAll(() => standIn.close());

interface Payload {
	readonly op: number;
	readonly t?: string;
	readonly s?: number;
	// biome-ignore lint/suspicious/noExplicitAny: a test reads JSON as deep as it likes.
	readonly d?: any;
}

interface Socket {
	readonly received: readonly Payload[];
	readonly closed: Promise<number>;
	send(payload: object | string): void;
	/** The first payload of this event or opcode. */
	next(wanted: string | number): Promise<Payload>;
	end(code?: number): void;
}

async function connect(query = '?v=10&encoding=json', to = standIn): Promise<Socket> {
	const { body } = await call(to, 'GET', '/gateway/bot');
	const socket = new WebSocket(`${body.url}${query}`);
	const received: Payload[] = [];
	const closed = new Promise<number>((resolve) => socket.on('close', resolve));
	socket.on('message', (raw: Buffer) => received.push(JSON.parse(raw.toString())));
	await new Promise((resolve) => socket.on('open', resolve));
	const connection: Socket = {
		received,
		closed,
		send: (payload) => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
		next: (wanted) =>
			expect
				.poll(() => received.find(({ op, t }) => op === wanted || t === wanted), { interval: 5 })
				.toBeDefined()
				.then(() => received.find(({ op, t }) => op === wanted || t === wanted) as Payload),
		end: (code = 4000) => socket.close(code),
	};
	open.push(connection);
	return connection;
}

/** Guilds, GuildMessages, DirectMessages. */
const ordinaryIntents = (1 << 0) | (1 << 9) | (1 << 12);

const identity = (more: object = {}) => ({
	op: 2,
	d: { token: standIn.token, intents: ordinaryIntents, properties: { os: 'x', browser: 'x', device: 'x' }, ...more },
});

async function identified(more: object = {}, to = standIn): Promise<Socket & { readonly session: string }> {
	const socket = await connect(undefined, to);
	socket.send(identity(more));
	const ready = await socket.next('READY');
	return { ...socket, session: ready.d.session_id };
}

async function resumed(session: string, seq: number): Promise<Socket> {
	const socket = await connect();
	socket.send({ op: 6, d: { token: standIn.token, session_id: session, seq } });
	return socket;
}

const lastSeen = (socket: Socket) => Math.max(...socket.received.map(({ s }) => s ?? 0));
const say = (content: string) => standIn.acts.say(content, { in: standIn.dm.id });
const contents = (socket: Socket) =>
	socket.received.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d.content);

describe('a connection to the gateway', () => {
	it('is greeted, acknowledged, made ready with unavailable guilds, and told of each guild', async () => {
		const socket = await identified();
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
		const [all, guilds] = [await identified(), await identified({ intents: 1 })];
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
		const socket = await identified();
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
		const [first, second] = [await identified({ shard: [0, 2] }), await identified({ shard: [1, 2] })];
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
		['a second IDENTIFY', 4005, (socket) => socket.send(identity())],
		[
			'more than 120 sends in a minute',
			4008,
			(socket) => {
				for (let count = 0; count < 121; count++) socket.send({ op: 1, d: null });
			},
		],
	])('%s with %i', async (_, code, act) => {
		const socket = await identified();
		act(socket);
		expect(await socket.closed).toBe(code);
	});

	it('nothing at 4,096 bytes and 120 sends, or for a presence', async () => {
		const socket = await identified();
		socket.send({ op: 3, d: {} });
		socket.send(JSON.stringify({ op: 1 }).padEnd(4096));
		for (let count = 0; count < 117; count++) socket.send({ op: 1, d: null });
		await expect.poll(() => socket.received.filter(({ op }) => op === 11).length).toBe(118);
	});

	it.each<readonly [string, number, () => object]>([
		['a presence before IDENTIFY', 4003, () => ({ op: 3, d: {} })],
		['a wrong token', 4004, () => identity({ token: 'wrong' })],
		['a shard that is not one', 4010, () => identity({ shard: [2, 2] })],
		['intents that do not exist', 4013, () => identity({ intents: 1 << 30 })],
		['a privileged intent', 4014, () => identity({ intents: 1 << 15 })],
	])('%s with %i', async (_, code, payload) => {
		const socket = await connect();
		socket.send(payload());
		expect(await socket.closed).toBe(code);
	});

	it('a single shard with more than 2,500 guilds with 4011', async () => {
		const crowded = await startStandIn({ token: standIn.token });
		for (let count = 1; count < 2500; count++) crowded.addGuild({ name: `${count}` });
		await identified({}, crowded);
		crowded.addGuild({ name: 'one more' });
		const socket = await connect(undefined, crowded);
		socket.send(identity());
		expect(await socket.closed).toBe(4011);
		await identified({ shard: [0, 2] }, crowded);
		await crowded.close();
	});

	it('a connection of another version with 4012, and of another encoding with 4002', async () => {
		expect(await (await connect('?v=9&encoding=json')).closed).toBe(4012);
		expect(await (await connect('?v=10&encoding=etf')).closed).toBe(4002);
		expect(await (await connect('?v=10&encoding=json&compress=zlib-stream')).closed).toBe(4002);
	});

	it('the IDENTIFYs that a test wants refused, and no more', async () => {
		standIn.faults.refuseIdentify(4004, 2);
		for (const expected of [4004, 4004]) {
			const socket = await connect();
			socket.send(identity());
			expect(await socket.closed).toBe(expected);
		}
		await identified();
	});
});

describe('a session', () => {
	it('is resumed after a lost connection, and what was missed is replayed', async () => {
		const first = await identified();
		await first.next('GUILD_CREATE');
		const seen = lastSeen(first);
		first.end();
		await first.closed;
		say('missed');
		const second = await resumed(first.session, seen);
		await second.next('RESUMED');
		expect(second.received.map(({ t }) => t)).toEqual([undefined, 'MESSAGE_CREATE', 'RESUMED']);
		expect(second.received[1]?.s).toBe(seen + 1);
		say('afterwards');
		await expect.poll(() => contents(second)).toEqual(['missed', 'afterwards']);
	});

	it('ends when the client closes with 1000, or the test loses it', async () => {
		const first = await identified();
		first.end(1000);
		await first.closed;
		expect((await (await resumed(first.session, 1)).next(9)).d).toBe(false);
		const second = await identified();
		standIn.faults.loseSessions();
		expect((await (await resumed(second.session, 1)).next(9)).d).toBe(false);
	});

	it('cannot be resumed from the future, or by a wrong token', async () => {
		const { session } = await identified();
		expect(await (await resumed(session, 1000)).closed).toBe(4007);
		const socket = await connect();
		socket.send({ op: 6, d: { token: 'wrong', session_id: session, seq: 1 } });
		expect(await socket.closed).toBe(4004);
	});

	it('keeps 500 events for a resume, not more', async () => {
		const first = await identified();
		await first.next('GUILD_CREATE');
		const seen = lastSeen(first);
		first.end();
		await first.closed;
		for (let count = 0; count < 500; count++) say(`${count}`);
		const second = await resumed(first.session, seen);
		await second.next('RESUMED');
		expect(contents(second)).toHaveLength(500);
		second.end();
		await second.closed;
		for (let count = 0; count < 501; count++) say(`${count}`);
		expect((await (await resumed(first.session, lastSeen(second))).next(9)).d).toBe(false);
	});

	it('delivers the last message and interaction again after a resume, where a test asks for it', async () => {
		const first = await identified();
		say('known');
		standIn.acts.slash('ask');
		await first.next('INTERACTION_CREATE');
		standIn.faults.redeliverAfterResume(2);
		first.end();
		await first.closed;
		say('missed');
		const second = await resumed(first.session, lastSeen(first));
		await second.next('RESUMED');
		const repeated = first.received.filter(({ t }) => t === 'MESSAGE_CREATE' || t === 'INTERACTION_CREATE').slice(-2);
		expect(second.received.slice(1, 3)).toEqual(repeated);
		expect(second.received.map(({ t }) => t).slice(1)).toEqual([
			'MESSAGE_CREATE',
			'INTERACTION_CREATE',
			'MESSAGE_CREATE',
			'RESUMED',
		]);
	});
});

describe('a fault of the gateway', () => {
	it('silences acknowledgements, while events go on, until the next connection', async () => {
		const socket = await identified();
		standIn.faults.silenceAcks(true);
		socket.send({ op: 1, d: null });
		say('still heard');
		await socket.next('MESSAGE_CREATE');
		socket.send({ op: 99 });
		expect(await socket.closed).toBe(4001);
		expect(socket.received.some(({ op }) => op === 11)).toBe(false);
		const next = await identified();
		next.send({ op: 1, d: null });
		await next.next(11);
	});

	it('freezes a connection: nothing arrives until a resume', async () => {
		const first = await identified();
		await first.next('GUILD_CREATE');
		standIn.faults.freezeConnections();
		first.send({ op: 1, d: null });
		say('into the void');
		const second = await resumed(first.session, lastSeen(first));
		await second.next('RESUMED');
		expect(contents(second)).toEqual(['into the void']);
		expect(first.received.some(({ op, t }) => op === 11 || t === 'MESSAGE_CREATE')).toBe(false);
	});

	it('withholds events for good, while acknowledgements go on', async () => {
		const socket = await identified();
		standIn.faults.withholdEvents(true);
		say('never heard');
		standIn.acts.slash('ask');
		socket.send({ op: 1, d: null });
		await socket.next(11);
		standIn.faults.withholdEvents(false);
		say('heard');
		await socket.next('MESSAGE_CREATE');
		expect(socket.received.slice(-1)).toMatchObject([{ d: { content: 'heard' } }]);
	});

	it('asks for a heartbeat, for a reconnect, and for a new session', async () => {
		const socket = await identified();
		standIn.faults.askHeartbeat();
		standIn.faults.askReconnect();
		standIn.faults.invalidateSession(true);
		expect((await socket.next(9)).d).toBe(true);
		expect(socket.received.slice(-3).map(({ op }) => op)).toEqual([1, 7, 9]);
		await (await resumed(socket.session, 1)).next('RESUMED');
		standIn.faults.invalidateSession(false);
		expect((await (await resumed(socket.session, 1)).next(9)).d).toBe(false);
	});

	it('closes with any code, or cuts without one', async () => {
		const [closed, cut] = [await identified(), await identified()];
		standIn.faults.closeConnections(4009, 'Session timed out');
		expect(await closed.closed).toBe(4009);
		expect(await cut.closed).toBe(4009);
		const last = await identified();
		standIn.faults.cutConnections();
		expect(await last.closed).toBe(1006);
	});

	it('sends READY late, and what happened before it after it', async () => {
		standIn.faults.delayReady(40);
		const socket = await connect();
		socket.send(identity());
		await expect.poll(() => socket.received.length).toBe(1);
		await new Promise((resolve) => setTimeout(resolve, 10));
		say('early');
		await socket.next('MESSAGE_CREATE');
		const order = socket.received.map(({ t }) => t);
		expect(order.indexOf('READY')).toBeLessThan(order.indexOf('MESSAGE_CREATE'));
	});

	it('sends the guilds late, and tells that the bot is connected only then', async () => {
		const events: string[] = [];
		const unsubscribe = standIn.subscribe(({ kind }) => events.push(kind));
		standIn.faults.delayGuilds(40);
		const socket = await identified();
		let connected = false;
		void standIn.connected().then(() => {
			connected = true;
		});
		socket.send({ op: 1, d: null });
		await socket.next(11);
		expect([connected, events.includes('bot-connected')]).toEqual([false, false]);
		await socket.next('GUILD_CREATE');
		await standIn.connected();
		expect(events.filter((kind) => kind === 'bot-connected')).toHaveLength(1);
		socket.end();
		await socket.closed;
		await expect.poll(() => events).toContain('bot-disconnected');
		unsubscribe();
	});
});
