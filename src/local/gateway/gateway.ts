import type { IncomingMessage, Server } from 'node:http';
import type { APIMessage, GatewayIdentifyData, GatewayResumeData } from 'discord-api-types/v10';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Eventual } from '../world/eventual.ts';
import { createEventual } from '../world/eventual.ts';
import { guildPayload } from '../world/payloads.ts';
import { shardOf } from '../world/snowflake.ts';
import type { World } from '../world/world.ts';
import { announce } from './announcements.ts';
import type { ClientPayload, Connection } from './connection.ts';
import { createConnection } from './connection.ts';
import type { GatewayFaults } from './gateway-faults.ts';
import { createGatewayFaults } from './gateway-faults.ts';
import { areValidIntents, asReadable, privilegedIntents } from './intents.ts';
import type { Session } from './sessions.ts';
import { append, createSession, dispatch, replay } from './sessions.ts';

/** Path of the gateway on the server. */
export const gatewayPath = '/gateway';

/** The only version of the gateway that is spoken here. */
const gatewayVersion = '10';
/** Guilds that one shard may have. */
const guildsPerShard = 2500;
/** Closing with these the client says that it will not come back: the session ends. */
const endingCodes: readonly number[] = [1000, 1001];

export interface GatewaySource {
	readonly world: World;
	readonly server: Server;
	readonly token: string;
	/** Milliseconds. */
	readonly heartbeatInterval: number;
	/** Privileged intents that may be asked for. */
	readonly allowedIntents: number;
	/** Without a query. */
	readonly url: () => string;
}

export interface Gateway {
	readonly faults: GatewayFaults['faults'];
	deliverInteraction(payload: Readonly<Record<string, unknown>>, guildId: string | undefined): void;
	/** A message as the bot, with the intents it has identified with, may read it. */
	readable(message: APIMessage): APIMessage;
	connected(): Promise<void>;
	close(reason: Error): void;
}

export function createGateway(source: GatewaySource): Gateway {
	const { world, server, token, heartbeatInterval, url } = source;
	const sockets = new WebSocketServer({ noServer: true });
	const sessions = new Map<string, Session>();
	const connections = new Map<Connection, Session | undefined>();
	const troubles = createGatewayFaults(connections, sessions);
	const timers = new Set<NodeJS.Timeout>();
	const awaiting = new Set<Eventual<void>>();
	let wasConnected = false;

	server.on('upgrade', (request, socket, head) => {
		sockets.handleUpgrade(request, socket, head, (client) => accept(client, request));
	});
	const unsubscribe = world.subscribe((event) => {
		announce(world, event, (audience, name, payload) => {
			if (!troubles.now.withheld) for (const session of sessions.values()) dispatch(session, audience, name, payload);
		});
	});

	function accept(client: WebSocket, request: IncomingMessage): void {
		const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
		const connection = createConnection(
			client,
			(payload) => receive(connection, payload),
			(code) => {
				const session = connections.get(connection);
				connections.delete(connection);
				if (session?.send === connection.send) session.send = undefined;
				if (session && endingCodes.includes(code)) sessions.delete(session.id);
				tellConnected();
			},
		);
		connections.set(connection, undefined);
		if (query.get('v') !== gatewayVersion) connection.close(GatewayCloseCodes.InvalidAPIVersion);
		// No compression and no other encoding is spoken here.
		else if (query.get('encoding') !== 'json' || query.has('compress')) connection.close(GatewayCloseCodes.DecodeError);
		else connection.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatInterval } });
	}

	function receive(connection: Connection, { op, d }: ClientPayload): void {
		const known = connections.get(connection) !== undefined;
		switch (op) {
			case GatewayOpcodes.Heartbeat:
				if (!connection.silent) connection.send({ op: GatewayOpcodes.HeartbeatAck, d: null });
				break;
			case GatewayOpcodes.Identify:
				if (known) connection.close(GatewayCloseCodes.AlreadyAuthenticated);
				else identify(connection, d as GatewayIdentifyData);
				break;
			case GatewayOpcodes.Resume:
				if (known) connection.close(GatewayCloseCodes.AlreadyAuthenticated);
				else resume(connection, d as GatewayResumeData);
				break;
			case GatewayOpcodes.PresenceUpdate:
			case GatewayOpcodes.VoiceStateUpdate:
			case GatewayOpcodes.RequestGuildMembers:
				if (!known) connection.close(GatewayCloseCodes.NotAuthenticated);
				break;
			default:
				connection.close(known ? GatewayCloseCodes.UnknownOpcode : GatewayCloseCodes.NotAuthenticated);
		}
	}

	function identify(connection: Connection, request: GatewayIdentifyData): void {
		const guildCount = [...world.guilds.values()].filter(({ botIsMember }) => botIsMember).length;
		const refusal = troubles.takeRefusal() ?? refusalOf(request, source, guildCount);
		if (refusal !== undefined) {
			connection.close(refusal);
			return;
		}
		const session = createSession(request.shard ?? [0, 1], request.intents);
		const [id, count] = session.shard;
		sessions.set(session.id, session);
		attach(session, connection);
		const guilds = [...world.guilds.values()].filter((guild) => guild.botIsMember && shardOf(guild.id, count) === id);
		later(troubles.now.readyDelay, () => {
			append(session, 'READY', {
				v: Number(gatewayVersion),
				user: world.botUser,
				guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
				session_id: session.id,
				resume_gateway_url: url(),
				shard: session.shard,
				application: { id: world.applicationId, flags: 0, flags_new: '0' },
				private_channels: [],
			});
			session.stage = 'ready';
			later(troubles.now.guildDelay, () => {
				for (const guild of guilds) append(session, 'GUILD_CREATE', guildPayload(world, guild));
				session.stage = 'complete';
				tellConnected();
			});
			for (const act of session.waiting.splice(0)) act();
		});
	}

	function resume(connection: Connection, request: GatewayResumeData): void {
		const session = sessions.get(request.session_id);
		if (request.token !== token) {
			connection.close(GatewayCloseCodes.AuthenticationFailed);
		} else if (session === undefined) {
			connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
		} else if (request.seq > session.sequence) {
			connection.close(GatewayCloseCodes.InvalidSeq);
		} else {
			attach(session, connection);
			if (replay(session, request.seq, troubles.now.again)) tellConnected();
			else {
				connections.set(connection, undefined);
				sessions.delete(session.id);
				connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
			}
		}
	}

	function attach(session: Session, connection: Connection): void {
		connections.set(connection, session);
		session.send = connection.send;
	}

	function later(milliseconds: number, act: () => void): void {
		if (milliseconds === 0) act();
		else timers.add(setTimeout(act, milliseconds).unref());
	}

	/** Connected: every shard has a connection and has received its guilds. */
	function isConnected(): boolean {
		const live = [...sessions.values()].filter(({ send, stage }) => send !== undefined && stage === 'complete');
		const count = live[0]?.shard[1] ?? 1;
		return Array.from({ length: count }, (_, id) => id).every((id) => live.some(({ shard }) => shard[0] === id));
	}

	function tellConnected(): void {
		const connected = isConnected();
		if (connected !== wasConnected) world.emit({ kind: connected ? 'bot-connected' : 'bot-disconnected' });
		wasConnected = connected;
		if (connected) for (const awaited of awaiting) awaited.resolve();
	}

	return {
		faults: troubles.faults,
		deliverInteraction(payload, guildId) {
			if (troubles.now.withheld) return;
			for (const session of sessions.values()) dispatch(session, { guildId }, 'INTERACTION_CREATE', () => payload);
		},
		readable(message) {
			const channel = world.channels.get(message.channel_id);
			const intents = [...sessions.values()].at(-1)?.intents ?? 0;
			return channel ? asReadable(message, channel, world.botUser.id, intents) : message;
		},
		connected() {
			const awaited = createEventual<void>();
			if (isConnected()) awaited.resolve();
			else awaiting.add(awaited);
			return awaited.promise;
		},
		close(reason) {
			unsubscribe();
			for (const timer of timers) clearTimeout(timer);
			for (const awaited of awaiting) awaited.reject(reason);
			for (const connection of [...connections.keys()]) connection.cut();
			sockets.close();
		},
	};
}

/** The close code for an IDENTIFY that cannot be granted. */
function refusalOf(
	{ token, shard, intents }: GatewayIdentifyData,
	source: GatewaySource,
	guilds: number,
): number | undefined {
	if (token !== source.token) return GatewayCloseCodes.AuthenticationFailed;
	const [id, count] = shard ?? [0, 1];
	if (!(Number.isInteger(id) && Number.isInteger(count) && id >= 0 && id < count))
		return GatewayCloseCodes.InvalidShard;
	if (guilds / count > guildsPerShard) return GatewayCloseCodes.ShardingRequired;
	if (!areValidIntents(intents)) return GatewayCloseCodes.InvalidIntents;
	const refused = intents & privilegedIntents & ~source.allowedIntents;
	return refused === 0 ? undefined : GatewayCloseCodes.DisallowedIntents;
}
