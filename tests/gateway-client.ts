import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type { StandIn } from '../src/local/stand-in.ts';
import { call } from './stand-in-bot.ts';

export interface Payload {
	readonly op: number;
	readonly t?: string;
	readonly s?: number;
	// biome-ignore lint/suspicious/noExplicitAny: a test reads JSON as deep as it likes.
	readonly d?: any;
}

/** A connection to the gateway as a library makes it, payload by payload. */
export interface Socket {
	readonly received: readonly Payload[];
	/** The code it was closed with. */
	readonly closed: Promise<number>;
	send(payload: object | string): void;
	/** The first payload of this event or opcode. */
	next(wanted: string | number): Promise<Payload>;
	end(code?: number): void;
}

export interface GatewayClient {
	connect(query?: string): Promise<Socket>;
	/** Connects and identifies, by default with the ordinary intents. */
	identified(more?: object): Promise<Socket & { readonly session: string }>;
	resumed(session: string, seq: number, token?: string): Promise<Socket>;
	/** An IDENTIFY payload. */
	identity(more?: object): object;
	endAll(): void;
}

/** Guilds, GuildMessages, DirectMessages. */
const ordinaryIntents = (1 << 0) | (1 << 9) | (1 << 12);

export function gatewayClient(standIn: StandIn): GatewayClient {
	const open: Socket[] = [];

	const identity = (more: object = {}) => ({
		op: 2,
		d: { token: standIn.token, intents: ordinaryIntents, properties: { os: 'x', browser: 'x', device: 'x' }, ...more },
	});

	async function connect(query = '?v=10&encoding=json'): Promise<Socket> {
		const { body } = await call(standIn, 'GET', '/gateway/bot');
		const socket = new WebSocket(`${body.url}${query}`);
		const received: Payload[] = [];
		const closed = new Promise<number>((resolve) => socket.on('close', resolve));
		socket.on('message', (raw: Buffer) => received.push(JSON.parse(raw.toString())));
		await new Promise((resolve) => socket.on('open', resolve));
		const connection: Socket = {
			received,
			closed,
			send: (payload) => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
			async next(wanted) {
				const find = () => received.find(({ op, t }) => op === wanted || t === wanted);
				await expect.poll(find, { interval: 5 }).toBeDefined();
				return find() as Payload;
			},
			end: (code = 4000) => socket.close(code),
		};
		open.push(connection);
		return connection;
	}

	return {
		connect,
		identity,
		async identified(more) {
			const socket = await connect();
			socket.send(identity(more));
			const ready = await socket.next('READY');
			return { ...socket, session: ready.d.session_id };
		},
		async resumed(session, seq, token = standIn.token) {
			const socket = await connect();
			socket.send({ op: 6, d: { token, session_id: session, seq } });
			return socket;
		},
		endAll() {
			for (const socket of open.splice(0)) socket.end();
		},
	};
}

/** The place in the session of the last event received. */
export function lastSeen({ received }: Socket): number {
	return Math.max(...received.map(({ s }) => s ?? 0));
}

/** Contents of the messages received. */
export function contents({ received }: Socket): readonly string[] {
	return received.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d.content);
}
