import { expect } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import type { Answered } from './stand-in-bot.ts';
import { call, commandsPath } from './stand-in-bot.ts';

/** A limit: a body at it, a body beyond it, and how Discord refuses the second. */
export type LimitRow = readonly [
	rule: string,
	route: keyof LimitRoutes,
	accepted: unknown,
	refused: unknown,
	path: string,
	code: string,
];

type Send = (body: unknown) => Promise<Answered>;

/** Where a body is sent. */
export interface LimitRoutes {
	readonly reply: Send;
	readonly defer: Send;
	readonly modal: Send;
	readonly choices: Send;
	readonly channel: Send;
	readonly edit: Send;
	readonly commands: Send;
}

const commands = [
	{ name: 'ask', description: 'Ask' },
	{
		name: 'pick',
		description: 'Pick',
		options: [{ type: 3, name: 'article', description: 'Which', autocomplete: true }],
	},
];

export function limitRoutes(standIn: StandIn): LimitRoutes {
	const channelPath = `/channels/${standIn.general.id}/messages`;

	async function callback(type: number, data: unknown): Promise<Answered> {
		// Rows about commands replace these.
		if (!standIn.commands().some(({ name }) => name === 'pick'))
			await call(standIn, 'PUT', commandsPath(standIn), commands);
		const { acts } = standIn;
		const { id, token } = type === 8 ? acts.autocomplete('pick', 'article', 'a') : acts.slash('ask');
		return call(standIn, 'POST', `/interactions/${id}/${token}/callback`, { type, data });
	}

	return {
		reply: (data) => callback(4, data),
		defer: (data) => callback(5, data),
		modal: (data) => callback(9, data),
		choices: (data) => callback(8, data),
		channel: (body) => call(standIn, 'POST', channelPath, body),
		commands: (body) => call(standIn, 'PUT', commandsPath(standIn), body),
		async edit(body) {
			const { body: sent } = await call(standIn, 'POST', channelPath, { content: 'before' });
			return call(standIn, 'PATCH', `${channelPath}/${sent.id}`, body);
		},
	};
}

/** Sends both bodies: the one at the limit passes, the one beyond is refused for this reason, at this place. */
export async function expectLimit(
	routes: LimitRoutes,
	[, route, accepted, refused, path, code]: LimitRow,
): Promise<void> {
	const within = await routes[route](accepted);
	expect(within.body?.errors ?? {}, JSON.stringify(within.body)).toEqual({});
	expect(within.status).toBeLessThan(300);
	const beyond = await routes[route](refused);
	expect([beyond.status, beyond.body.code]).toEqual([400, 50035]);
	expect(codesAt(beyond.body.errors, path), JSON.stringify(beyond.body)).toContain(code);
}

/** The codes at a path of a nested error. */
function codesAt(errors: unknown, path: string): readonly string[] {
	const keys = path === '' ? [] : path.split('.');
	const node = keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], errors);
	return ((node as { _errors?: { code: string }[] } | undefined)?._errors ?? []).map(({ code }) => code);
}

export const text = (length: number) => 'x'.repeat(length);
export const list = <T>(length: number, one: (position: number) => T) =>
	Array.from({ length }, (_, position) => one(position));
