import { randomBytes } from 'node:crypto';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { shardOf } from '../world/snowflake.ts';

/** An event as it is sent: `s` is its place in the session. */
export interface Packet {
	readonly op: GatewayOpcodes.Dispatch;
	readonly t: string;
	readonly s: number;
	readonly d: unknown;
}

/** One client's (or shard's) stay on the gateway; it outlives its connection, until it is lost or ended. */
export interface Session {
	readonly id: string;
	readonly shard: readonly [id: number, count: number];
	readonly intents: number;
	sequence: number;
	/** The last events, for a RESUME. */
	readonly sent: Packet[];
	/** Sends on the present connection; undefined while there is none. */
	send: ((packet: Packet) => void) | undefined;
	/** Whether READY and the guilds have been sent; events wait until READY. */
	stage: 'identified' | 'ready' | 'complete';
	readonly waiting: (() => void)[];
}

/** Whom an event is for. */
export interface Audience {
	/** Undefined: a direct message's, which goes to shard 0. */
	readonly guildId: string | undefined;
	/** Undefined: every session gets it. */
	readonly intent?: number;
}

/** Events that can be replayed. A client that missed more must identify anew. */
const replayable = 500;

export function createSession(shard: readonly [number, number], intents: number): Session {
	const id = randomBytes(16).toString('hex');
	return { id, shard, intents, sequence: 0, sent: [], send: undefined, stage: 'identified', waiting: [] };
}

/** Numbers the event, keeps it for a RESUME, and sends it where there is a connection. */
export function append(session: Session, event: string, payload: unknown): void {
	session.sequence += 1;
	const packet: Packet = { op: GatewayOpcodes.Dispatch, t: event, s: session.sequence, d: payload };
	session.sent.push(packet);
	if (session.sent.length > replayable) session.sent.shift();
	session.send?.(packet);
}

/** Sends the event once READY is out, if it is for this session. `payload` may depend on the session's intents. */
export function dispatch(
	session: Session,
	audience: Audience,
	event: string,
	payload: (intents: number) => unknown,
): void {
	if (!hears(session, audience)) return;
	const act = () => append(session, event, payload(session.intents));
	if (session.stage === 'identified') session.waiting.push(act);
	else act();
}

/**
 * Sends again what followed `sequence`; before it, the last `again` messages and interactions that were received already.
 * Returns false, having sent nothing, where the events of the gap are no longer there.
 */
export function replay(session: Session, sequence: number, again: number): boolean {
	const oldest = session.sent[0]?.s ?? session.sequence + 1;
	if (sequence < oldest - 1) return false;
	const received = session.sent.filter(({ s, t }) => s <= sequence && deliveredTwice.has(t));
	const repeated = again === 0 ? [] : received.slice(-again);
	for (const packet of [...repeated, ...session.sent.filter(({ s }) => s > sequence)]) session.send?.(packet);
	// RESUMED is not an event of the session: a later RESUME does not replay it.
	session.send?.({ op: GatewayOpcodes.Dispatch, t: 'RESUMED', s: session.sequence, d: { _trace: [] } });
	return true;
}

const deliveredTwice: ReadonlySet<string> = new Set([
	GatewayDispatchEvents.MessageCreate,
	GatewayDispatchEvents.InteractionCreate,
]);

function hears({ shard: [id, count], intents }: Session, { guildId, intent }: Audience): boolean {
	if (intent !== undefined && (intents & intent) === 0) return false;
	return (guildId === undefined ? 0 : shardOf(guildId, count)) === id;
}
