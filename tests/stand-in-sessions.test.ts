import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import type { GatewayClient } from './gateway-client.ts';
import { contents, gatewayClient, lastSeen } from './gateway-client.ts';
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

describe('a session', () => {
	it('is resumed after a lost connection, and what was missed is replayed', async () => {
		const first = await gateway.identified();
		await first.next('GUILD_CREATE');
		const seen = lastSeen(first);
		first.end();
		await first.closed;
		say('missed');
		const second = await gateway.resumed(first.session, seen);
		await second.next('RESUMED');
		expect(second.received.map(({ t }) => t)).toEqual([undefined, 'MESSAGE_CREATE', 'RESUMED']);
		expect(second.received[1]?.s).toBe(seen + 1);
		say('afterwards');
		await expect.poll(() => contents(second)).toEqual(['missed', 'afterwards']);
	});

	it('ends when the client closes with 1000, or the test loses it', async () => {
		const first = await gateway.identified();
		first.end(1000);
		await first.closed;
		expect((await (await gateway.resumed(first.session, 1)).next(9)).d).toBe(false);
		const second = await gateway.identified();
		standIn.faults.loseSessions();
		expect((await (await gateway.resumed(second.session, 1)).next(9)).d).toBe(false);
	});

	it('cannot be resumed from the future, or by a wrong token', async () => {
		const { session } = await gateway.identified();
		expect(await (await gateway.resumed(session, 1000)).closed).toBe(4007);
		expect(await (await gateway.resumed(session, 1, 'wrong')).closed).toBe(4004);
	});

	it('keeps 500 events for a resume, not more', async () => {
		const first = await gateway.identified();
		await first.next('GUILD_CREATE');
		const seen = lastSeen(first);
		first.end();
		await first.closed;
		for (let count = 0; count < 500; count++) say(`${count}`);
		const second = await gateway.resumed(first.session, seen);
		await second.next('RESUMED');
		expect(contents(second)).toHaveLength(500);
		second.end();
		await second.closed;
		for (let count = 0; count < 501; count++) say(`${count}`);
		expect((await (await gateway.resumed(first.session, lastSeen(second))).next(9)).d).toBe(false);
	});

	it('delivers the last message and interaction again after a resume, where a test asks for it', async () => {
		const first = await gateway.identified();
		say('known');
		standIn.acts.slash('ask');
		await first.next('INTERACTION_CREATE');
		standIn.faults.redeliverAfterResume(2);
		first.end();
		await first.closed;
		say('missed');
		const second = await gateway.resumed(first.session, lastSeen(first));
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
		const socket = await gateway.identified();
		standIn.faults.silenceAcks(true);
		socket.send({ op: 1, d: null });
		say('still heard');
		await socket.next('MESSAGE_CREATE');
		socket.send({ op: 99 });
		expect(await socket.closed).toBe(4001);
		expect(socket.received.some(({ op }) => op === 11)).toBe(false);
		const next = await gateway.identified();
		next.send({ op: 1, d: null });
		await next.next(11);
	});

	it('freezes a connection: nothing arrives until a resume', async () => {
		const first = await gateway.identified();
		await first.next('GUILD_CREATE');
		standIn.faults.freezeConnections();
		first.send({ op: 1, d: null });
		say('into the void');
		const second = await gateway.resumed(first.session, lastSeen(first));
		await second.next('RESUMED');
		expect(contents(second)).toEqual(['into the void']);
		expect(first.received.some(({ op, t }) => op === 11 || t === 'MESSAGE_CREATE')).toBe(false);
	});

	it('withholds events for good, while acknowledgements go on', async () => {
		const socket = await gateway.identified();
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
		const socket = await gateway.identified();
		standIn.faults.askHeartbeat();
		standIn.faults.askReconnect();
		standIn.faults.invalidateSession(true);
		expect((await socket.next(9)).d).toBe(true);
		expect(socket.received.slice(-3).map(({ op }) => op)).toEqual([1, 7, 9]);
		await (await gateway.resumed(socket.session, 1)).next('RESUMED');
		standIn.faults.invalidateSession(false);
		expect((await (await gateway.resumed(socket.session, 1)).next(9)).d).toBe(false);
	});

	it('closes with any code, or cuts without one', async () => {
		const [closed, cut] = [await gateway.identified(), await gateway.identified()];
		standIn.faults.closeConnections(4009, 'Session timed out');
		expect(await closed.closed).toBe(4009);
		expect(await cut.closed).toBe(4009);
		const last = await gateway.identified();
		standIn.faults.cutConnections();
		expect(await last.closed).toBe(1006);
	});

	it('sends READY late, and what happened before it after it', async () => {
		standIn.faults.delayReady(40);
		const socket = await gateway.connect();
		socket.send(gateway.identity());
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
		// Longer than a heartbeat takes on a machine under load.
		standIn.faults.delayGuilds(1000);
		const socket = await gateway.identified();
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
