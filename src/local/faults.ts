import type { RequestMatch } from './requests.ts';

/** What happens to a request that matches. With `afterEffect` it is carried out first, and only the answer is spoilt. */
export type RestFault = { readonly afterEffect?: boolean } & (
	| {
			readonly kind: 'status';
			readonly status: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body?: unknown;
	  }
	| { readonly kind: 'delay'; readonly milliseconds: number }
	| { readonly kind: 'drop' }
	| { readonly kind: 'never' }
);

/** Troubles that tests switch on. */
export interface Faults {
	/** The next `times` (default 1; Infinity for all) matching requests suffer the fault. Returns how to end it. */
	rest(match: RequestMatch, fault: RestFault, times?: number): () => void;
	/** Enforces `limit` requests per `seconds` on what matches: bucket headers on each answer, 429 beyond. */
	rateLimit(match: RequestMatch, bucket: { readonly limit: number; readonly seconds: number }): () => void;
	/** Heartbeats are no longer acknowledged (a zombie connection) until this is called with false, or a new connection comes. */
	silenceAcks(silent: boolean): void;
	/** The open connections go dead without closing: nothing more reaches the bot on them. A RESUME replays what was missed. */
	freezeConnections(): void;
	/** Events reach nobody, heartbeats are acknowledged; with false, they flow again. Those of the gap are lost. */
	withholdEvents(withheld: boolean): void;
	/** Destroys the sockets without a closing handshake. Sessions can be resumed. */
	cutConnections(): void;
	/** Op 7. */
	askReconnect(): void;
	/** Op 9. */
	invalidateSession(resumable: boolean): void;
	/** Op 1 from the server. */
	askHeartbeat(): void;
	/** Closes each connection with this code; 1000 and 1001 end the session. */
	closeConnections(code: number, reason?: string): void;
	/** The next `times` (default 1) IDENTIFYs are answered by this close code: 4004, 4014 ... */
	refuseIdentify(code: number, times?: number): void;
	/** Forgets all sessions: a later RESUME is answered by op 9 false. */
	loseSessions(): void;
	/** After each RESUME to come, the last `count` (default 1) MESSAGE_CREATE and INTERACTION_CREATE are delivered again. */
	redeliverAfterResume(count?: number): void;
	/** Milliseconds before GUILD_CREATE follows READY, from the next IDENTIFY on. */
	delayGuilds(milliseconds: number): void;
	/** Milliseconds before READY follows IDENTIFY, from the next IDENTIFY on. */
	delayReady(milliseconds: number): void;
	/** Ends every fault. */
	clear(): void;
}
