import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { OpenedModal, StandIn, WorldEvent } from '../stand-in.ts';
import { forgetOldest } from '../world/forget-oldest.ts';
import { carryOut, readAct } from './acts.ts';
import { bundlePage } from './bundle.ts';
import { refusal, securityHeaders } from './guard.ts';
import type { PageEvent, Snapshot } from './protocol.ts';

/** Ports tried, counting from the one asked for. */
const PORTS_TRIED = 10;
/** Bytes. A message has 2,000 characters, a form five inputs of 4,000; each character may take 6 bytes of JSON. */
const LARGEST_BODY = 256 * 1024;
/** Open tabs at a time; a person has one or two. */
const MOST_STREAMS = 32;
/** Forms that can still be submitted. The oldest is forgotten first. */
const MOST_MODALS = 100;

export interface PageOptions {
	/** Port on 127.0.0.1. Taken: the next free one of the nine after it. 0 takes any free one. */
	readonly port: number;
}

export interface ServedPage {
	/** `http://127.0.0.1:PORT/` */
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Serves a page on 127.0.0.1 that shows the stand-in as Discord's client would, to the person at this machine only.
 * Rejects with a sentence when no port is free.
 */
export async function servePage(standIn: StandIn, options: PageOptions): Promise<ServedPage> {
	const files = await bundlePage();
	const headers = securityHeaders(new URL(standIn.apiBase).origin);
	const streams = new Set<ServerResponse>();
	const modals = new Map<string, OpenedModal>();
	let botConnected = false;
	let port = 0;

	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		answer(request, response).catch((error: unknown) => {
			if (response.headersSent) response.destroy();
			else send(response, 500, error instanceof Error ? error.message : String(error));
		});
	});

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const method = request.method ?? '';
		const path = (request.url ?? '').replace(/\?.*$/s, '');
		const refused = refusal({ method, headers: request.headers, opensPage: method === 'GET' && path === '/' }, port);
		if (refused !== null) return send(response, 403, refused);
		const file = files.get(path);
		if (method === 'GET' && file !== undefined) return send(response, 200, file.body, file.type);
		if (method === 'GET' && path === '/events') return openStream(response);
		if (method === 'POST' && path === '/act') {
			const body = await readBody(request);
			if (body === null) return send(response, 413, `expected at most ${LARGEST_BODY} bytes`);
			let act: ReturnType<typeof readAct>;
			try {
				act = readAct(body);
			} catch (error) {
				return send(response, 400, error instanceof Error ? error.message : String(error));
			}
			const outcome = await carryOut(standIn, act, modals);
			return send(response, 200, JSON.stringify(outcome), 'application/json');
		}
		return send(response, 404, `expected GET /, GET /events or POST /act, found ${method} ${path}`);
	}

	function openStream(response: ServerResponse): void {
		if (streams.size >= MOST_STREAMS) {
			send(response, 503, `expected at most ${MOST_STREAMS} open pages`);
			return;
		}
		response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
		writeEvent(response, { kind: 'snapshot', snapshot: takeSnapshot(standIn, botConnected) });
		streams.add(response);
		response.on('close', () => streams.delete(response));
	}

	const unsubscribe = standIn.subscribe((event) => {
		if (event.kind === 'bot-connected' || event.kind === 'bot-disconnected') {
			botConnected = event.kind === 'bot-connected';
		}
		const told = pageEvent(standIn, event, botConnected);
		if (told === null) return;
		if (told.kind === 'modal') {
			modals.set(told.opened.interactionId, told.opened);
			forgetOldest(modals, MOST_MODALS);
		}
		for (const stream of streams) writeEvent(stream, told);
	});
	// The bot may have connected before anybody listened.
	void standIn.connected().then(
		() => {
			botConnected = true;
			for (const stream of streams) writeEvent(stream, { kind: 'bot', connected: true });
		},
		() => undefined,
	);

	try {
		port = await listen(server, options.port);
	} catch (error) {
		unsubscribe();
		throw error;
	}
	return {
		url: `http://127.0.0.1:${port}/`,
		async close() {
			unsubscribe();
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeAllConnections();
			await closed;
		},
	};
}

/** What the page is told of an event; null where it is not its person's business. */
function pageEvent(standIn: StandIn, event: WorldEvent, botConnected: boolean): PageEvent | null {
	switch (event.kind) {
		case 'message-created':
		case 'message-updated':
			if (event.visibleTo !== null && event.visibleTo !== standIn.me.id) return null;
			return { kind: 'message', message: event.message };
		case 'message-deleted':
		case 'typing':
			return event;
		case 'commands-changed':
			return {
				kind: 'commands',
				commands: Object.fromEntries(standIn.channels().map(({ id }) => [id, standIn.commands({ in: id })])),
			};
		case 'guild-created':
			return null;
		case 'channel-created':
			return { kind: 'snapshot', snapshot: takeSnapshot(standIn, botConnected) };
		case 'modal-opened':
			return event.opened.userId === standIn.me.id ? { kind: 'modal', opened: event.opened } : null;
		case 'bot-connected':
		case 'bot-disconnected':
			return { kind: 'bot', connected: event.kind === 'bot-connected' };
		case 'interaction-sent':
		case 'interaction-acknowledged':
		case 'interaction-failed':
			// The page learns this as the outcome of its act.
			return null;
	}
}

function takeSnapshot(standIn: StandIn, botConnected: boolean): Snapshot {
	return {
		me: standIn.me,
		bot: standIn.botUser,
		guildName: standIn.guild.name,
		channels: standIn.channels().map((channel) => ({
			channel,
			commands: standIn.commands({ in: channel.id }),
			messages: standIn.messages(channel.id),
		})),
		botConnected,
	};
}

function writeEvent(stream: ServerResponse, event: PageEvent): void {
	stream.write(`data: ${JSON.stringify(event)}\n\n`);
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void {
	response.writeHead(status, { 'content-type': type });
	response.end(body);
}

/** The body as UTF-8, or null where it is larger than it may be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > LARGEST_BODY) return null;
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}

/** The port that was free. */
async function listen(server: Server, first: number): Promise<number> {
	const last = first === 0 ? 0 : Math.min(first + PORTS_TRIED - 1, 65_535);
	for (let port = first; port <= last; port++) {
		const taken = await new Promise<boolean>((resolve, reject) => {
			const failed = (error: NodeJS.ErrnoException): void => {
				if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(true);
				else reject(error);
			};
			server.once('error', failed);
			server.listen(port, '127.0.0.1', () => {
				server.off('error', failed);
				resolve(false);
			});
		});
		if (taken) continue;
		const address = server.address();
		return typeof address === 'object' && address !== null ? address.port : port;
	}
	throw new Error(`expected a free port on 127.0.0.1, found all of ${first} to ${last} taken: set PORT to another`);
}
