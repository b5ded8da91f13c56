import { GatewayCloseCodes, type GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Packet } from './sessions.ts';

/** Bytes of a payload that a client may send. */
const maximumPayload = 4096;
/** What a client may send on one connection, heartbeats included. */
const maximumSends = 120;
/** Milliseconds in which it may send that many. */
const sendWindow = 60_000;

export interface ClientPayload {
	readonly op: GatewayOpcodes;
	readonly d?: unknown;
}

/** One websocket of a client. */
export interface Connection {
	send(payload: Packet | { readonly op: GatewayOpcodes; readonly d: unknown }): void;
	close(code: number, reason?: string): void;
	/** Destroys the socket without a closing handshake. */
	cut(): void;
	/** Nothing is sent any more, while the socket stays open. */
	freeze(): void;
	/** Heartbeats are not acknowledged. */
	silent: boolean;
}

/** Reads what the client sends: undecodable, oversized or too frequent payloads close the connection. */
export function createConnection(
	socket: WebSocket,
	receive: (payload: ClientPayload) => void,
	closed: (code: number) => void,
): Connection {
	let frozen = false;
	let sends: number[] = [];
	// A socket that is cut reports an error after its close, which the close says already.
	socket.on('error', () => undefined);
	socket.on('close', closed);
	socket.on('message', (raw: Buffer, isBinary: boolean) => {
		if (frozen) return;
		const now = Date.now();
		sends = [...sends.filter((at) => now - at < sendWindow), now];
		if (sends.length > maximumSends) return socket.close(GatewayCloseCodes.RateLimited);
		const payload = isBinary || raw.byteLength > maximumPayload ? undefined : decode(raw);
		if (payload === undefined) return socket.close(GatewayCloseCodes.DecodeError);
		receive(payload);
	});
	return {
		silent: false,
		send(payload) {
			if (!frozen && socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
		},
		close: (code, reason = '') => socket.close(code, reason),
		cut: () => socket.terminate(),
		freeze() {
			frozen = true;
		},
	};
}

function decode(raw: Buffer): ClientPayload | undefined {
	try {
		const payload: unknown = JSON.parse(raw.toString('utf8'));
		return typeof payload === 'object' && payload !== null && 'op' in payload ? (payload as ClientPayload) : undefined;
	} catch {
		return undefined;
	}
}
