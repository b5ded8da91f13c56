import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Faults } from '../faults.ts';
import type { Connection } from './connection.ts';
import type { Session } from './sessions.ts';

/** What is wrong with the gateway at present. */
interface GatewayTroubles {
	/** Whether events are lost. */
	withheld: boolean;
	/** Milliseconds. */
	readyDelay: number;
	/** Milliseconds. */
	guildDelay: number;
	/** Messages and interactions that are delivered again after a RESUME. */
	again: number;
	/** The close code that answers the next IDENTIFYs, and how many of them. */
	refusal: { readonly code: number; times: number } | undefined;
}

export interface GatewayFaults {
	readonly now: Readonly<GatewayTroubles>;
	/** The close code that answers this IDENTIFY; counts it. */
	takeRefusal(): number | undefined;
	readonly faults: Omit<Faults, 'rest' | 'rateLimit'>;
}

export function createGatewayFaults(
	connections: Map<Connection, Session | undefined>,
	sessions: Map<string, Session>,
): GatewayFaults {
	const calm = { withheld: false, readyDelay: 0, guildDelay: 0, again: 0, refusal: undefined };
	const now: GatewayTroubles = { ...calm };

	const each = (act: (connection: Connection) => void) => {
		for (const connection of [...connections.keys()]) act(connection);
	};
	const silence = (silent: boolean) => {
		each((connection) => {
			connection.silent = silent;
		});
	};

	return {
		now,
		takeRefusal() {
			if (now.refusal === undefined || now.refusal.times <= 0) return undefined;
			now.refusal.times -= 1;
			return now.refusal.code;
		},
		faults: {
			silenceAcks: silence,
			freezeConnections: () => each((connection) => connection.freeze()),
			withholdEvents(withheld) {
				now.withheld = withheld;
			},
			cutConnections: () => each((connection) => connection.cut()),
			askReconnect: () => each((connection) => connection.send({ op: GatewayOpcodes.Reconnect, d: null })),
			invalidateSession(resumable) {
				if (!resumable) sessions.clear();
				for (const [connection, session] of [...connections]) {
					// The client may resume, or identify anew, on the same connection.
					if (session) session.send = undefined;
					connections.set(connection, undefined);
					connection.send({ op: GatewayOpcodes.InvalidSession, d: resumable });
				}
			},
			askHeartbeat: () => each((connection) => connection.send({ op: GatewayOpcodes.Heartbeat, d: null })),
			closeConnections: (code, reason) => each((connection) => connection.close(code, reason)),
			refuseIdentify(code, times = 1) {
				now.refusal = { code, times };
			},
			loseSessions: () => sessions.clear(),
			redeliverAfterResume(count = 1) {
				now.again = count;
			},
			delayGuilds(milliseconds) {
				now.guildDelay = milliseconds;
			},
			delayReady(milliseconds) {
				now.readyDelay = milliseconds;
			},
			clear() {
				Object.assign(now, calm);
				silence(false);
			},
		},
	};
}
