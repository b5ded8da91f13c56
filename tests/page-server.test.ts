import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { PageEvent, Snapshot } from '../src/local/page/protocol.ts';
import { type ServedPage, servePage } from '../src/local/page/server.ts';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';

/** As `KEPT_IN_PREVIEW`, but small. */
const KEPT = 5;
/** Bytes. */
const LARGEST_BODY = 256 * 1024;

let standIn: StandIn;
let page: ServedPage;
let origin: string;
beforeAll(async () => {
	standIn = await startStandIn({ kept: KEPT });
	page = await servePage(standIn, { port: 0 });
	origin = new URL(page.url).origin;
});
afterAll(async () => {
	await page.close();
	await standIn.close();
});

interface Asked {
	readonly method?: string;
	readonly path?: string;
	/** Beside the Host that belongs there. Undefined takes one away. */
	readonly headers?: Readonly<Record<string, string | undefined>>;
	readonly body?: string;
}

/** By `node:http`, since fetch sets Host and Origin itself. */
async function send({ method = 'GET', path = '/', headers = {}, body }: Asked) {
	const all = Object.entries({ host: new URL(page.url).host, ...headers }).filter(([, value]) => value !== undefined);
	const asked = request(page.url, { method, path, setHost: false, headers: Object.fromEntries(all) });
	asked.end(body);
	const [response] = (await once(asked, 'response')) as [IncomingMessage];
	let text = '';
	for await (const part of response) text += String(part);
	return { status: response.statusCode, headers: response.headers, text };
}

const act = (body: unknown, headers: Asked['headers'] = {}) =>
	send({
		method: 'POST',
		path: '/act',
		headers: { origin, 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
const say = (content: string) => act({ kind: 'say', channelId: standIn.general.id, content, replyTo: null });

/** What the page is told first. */
async function snapshot(): Promise<Snapshot> {
	const response = await fetch(`${page.url}events`);
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	while (reader !== undefined && !text.includes('\n\n')) text += (await reader.read()).value ?? '';
	await reader?.cancel();
	const event = JSON.parse(text.slice('data: '.length)) as PageEvent;
	if (event.kind !== 'snapshot') throw new Error(`expected a snapshot, found ${event.kind}`);
	return event.snapshot;
}

describe('the page', () => {
	it('is three files from this machine alone', async () => {
		const [html, css, script] = await Promise.all(['/', '/page.css', '/page.js'].map((path) => send({ path })));
		expect([html, css, script].map((file) => [file?.status, file?.headers['content-type']])).toEqual([
			[200, 'text/html; charset=utf-8'],
			[200, 'text/css; charset=utf-8'],
			[200, 'text/javascript; charset=utf-8'],
		]);
		const addresses = [...(html?.text ?? '').matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
		expect(addresses.filter((address) => !address?.startsWith('data:'))).toEqual(['/page.css', '/page.js']);
		expect(css?.text).not.toMatch(/url\(|@import|https?:/);
	});

	it('has no other file, whatever the path climbs to, and takes no other method', async () => {
		expect((await send({ method: 'DELETE' })).status).toBe(404);
		for (const path of ['/package.json', '/../server.ts', '/..%2fserver.ts', '//page.css']) {
			expect(await send({ path })).toMatchObject({ status: 404, text: expect.stringContaining('expected GET /') });
		}
	});

	it.each<[string, Asked]>([
		['the page', {}],
		['its script', { path: '/page.js' }],
		['what is not there', { path: '/nothing' }],
		['a refusal', { headers: { host: 'example.org' } }],
	])('forbids scripts, connections and frames of others: %s', async (_name, asked) => {
		const { headers } = await send(asked);
		const policy = String(headers['content-security-policy']).split('; ');
		expect(policy).toEqual(
			expect.arrayContaining([
				"default-src 'none'",
				"script-src 'self'",
				"style-src 'self'",
				"connect-src 'self'",
				"base-uri 'none'",
				"form-action 'none'",
				"frame-ancestors 'none'",
				`img-src 'self' data: ${new URL(standIn.apiBase).origin}`,
			]),
		);
		expect(policy.join(' ')).not.toMatch(/unsafe|\*/);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
			'cache-control': 'no-store',
		});
		expect(headers['access-control-allow-origin']).toBeUndefined();
	});
});

describe('a request is answered', () => {
	it.each(['127.0.0.1', 'localhost', '[::1]'])('by the name %s of this machine', async (name) => {
		expect((await send({ headers: { host: `${name}:${new URL(page.url).port}` } })).status).toBe(200);
	});

	it('with a link from another site, as far as the page itself', async () => {
		const headers = { 'sec-fetch-site': 'cross-site' };
		expect((await send({ headers })).status).toBe(200);
		expect((await send({ path: '/page.js', headers })).status).toBe(403);
		expect((await send({ path: '/events', headers })).status).toBe(403);
	});
});

describe('a request is refused', () => {
	it.each<[string, Asked]>([
		['to another name, as after DNS rebinding', { headers: { host: 'attacker.example' } }],
		['to a name that begins like ours', { headers: { host: 'localhost.example.org' } }],
		['to this machine at another port', { headers: { host: '127.0.0.1:1' } }],
		['to no port', { headers: { host: '127.0.0.1' } }],
		['from another site', { path: '/events', headers: { origin: 'https://attacker.example' } }],
		['from another page of this machine', { path: '/events', headers: { origin: 'http://127.0.0.1:1' } }],
		['from a page without an origin', { path: '/events', headers: { origin: 'null' } }],
	])('%s', async (_name, asked) => {
		expect(await send(asked)).toMatchObject({ status: 403, text: expect.stringMatching(/^expected .*, found /) });
	});

	it.each<[string, Asked['headers']]>([
		['from another site', { origin: 'https://attacker.example' }],
		['from another site by way of its browser', { 'sec-fetch-site': 'cross-site' }],
		['from no page', { origin: undefined }],
		['of a form', { 'content-type': 'application/x-www-form-urlencoded' }],
		['of a plain text, which any site may send', { 'content-type': 'text/plain' }],
	])('where it would act, %s', async (_name, headers) => {
		const before = standIn.messages(standIn.general.id);
		const body = { kind: 'say', channelId: standIn.general.id, content: 'forged', replyTo: null };
		expect((await act(body, headers)).status).toBe(403);
		expect(standIn.messages(standIn.general.id)).toEqual(before);
	});
});

describe('an act', () => {
	it('is carried out for the person at the page', async () => {
		expect(await say('hello')).toMatchObject({ status: 200, text: '{"kind":"done"}' });
		const last = standIn.messages(standIn.general.id).at(-1);
		expect(last).toMatchObject({ content: 'hello', author: { id: standIn.me.id } });
	});

	it.each<[string, unknown, RegExp]>([
		['that is no JSON', '{', /^expected a JSON body$/],
		['of an unknown kind', { kind: 'shutdown' }, /kind/],
		['without a channel', { kind: 'say', content: 'x', replyTo: null }, /channelId/],
		['with a channel that is no id', { kind: 'say', channelId: '../x', content: 'x', replyTo: null }, /channelId/],
	])('%s is refused with what was expected where', async (_name, body, says) => {
		expect(await act(body)).toMatchObject({ status: 400, text: expect.stringMatching(says) });
	});

	it.each<[string, unknown, RegExp]>([
		['to an unknown command', { kind: 'slash', channelId: '$general', name: 'dance', options: {} }, /dance/],
		['on a message that is gone', { kind: 'click', messageId: '1', customId: 'x' }, /message/],
		['on a form that is closed', { kind: 'submit-modal', interactionId: '1', values: {} }, /no longer open/],
	])('%s comes back with a sentence', async (_name, body, says) => {
		const placed = JSON.stringify(body).replace('$general', standIn.general.id);
		const { status, text } = await act(placed);
		expect([status, JSON.parse(text).kind]).toEqual([200, 'refused']);
		expect(JSON.parse(text).reason).toMatch(says);
	});

	it.each([
		[LARGEST_BODY, 400],
		[LARGEST_BODY + 1, 413],
	])('of %i bytes ends with %i', async (size, status) => {
		expect((await act('x'.repeat(size))).status).toBe(status);
	});
});

describe('the snapshot', () => {
	it('holds the channel and the direct messages, and only what its person may see', async () => {
		const other = standIn.addUser({ name: 'other' });
		standIn.addMember({ userId: other.id });
		standIn.acts.say('for all', { by: other.id });
		standIn.directMessage(other.id, standIn.botUser.id);
		const { channels, me, botConnected } = await snapshot();
		expect(channels.map(({ channel }) => channel.id)).toEqual([standIn.general.id, standIn.dm.id]);
		expect(channels[0]?.messages.at(-1)?.content).toBe('for all');
		expect([me.id, botConnected]).toEqual([standIn.me.id, false]);
	});

	it(`holds the last messages where so many are kept`, async () => {
		for (let i = 1; i <= KEPT + 1; i++) standIn.acts.say(`message ${i}`, { in: standIn.dm.id });
		const { channels } = await snapshot();
		const contents = channels
			.find(({ channel }) => channel.id === standIn.dm.id)
			?.messages.map(({ content }) => content);
		expect(contents).toEqual(['message 2', 'message 3', 'message 4', 'message 5', 'message 6']);
	});
});

test('requests of the bot are forgotten in the same way', async () => {
	for (let i = 0; i <= KEPT; i++) await fetch(`${standIn.apiBase}/v10/request-${i}`);
	expect(standIn.requests.map(({ path }) => path)).toEqual([1, 2, 3, 4, 5].map((i) => `/request-${i}`));
});

test('and so are files, such as the charts of timelines', async () => {
	const ids = Array.from({ length: KEPT + 1 }, () =>
		standIn.acts.upload({ name: 'chart.png', bytes: new Uint8Array(1) }),
	);
	const asked = ids.map((id) => fetch(`${new URL(standIn.apiBase).origin}/attachments/${id}/chart.png`));
	expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 200, 200, 200, 200, 200]);
});

describe('the port', () => {
	async function occupy(port: number): Promise<Server | null> {
		const server = createServer();
		server.listen(port, '127.0.0.1');
		const free = await Promise.race([
			once(server, 'listening').then(() => true),
			once(server, 'error').then(() => false),
		]);
		return free ? server : null;
	}

	it('is the next free one where the one asked for is taken', async ({ onTestFinished }) => {
		const taken = await occupy(0);
		onTestFinished(() => void taken?.close());
		if (taken === null) throw new Error('expected a free port, found none');
		const { port } = taken.address() as AddressInfo;
		const next = await servePage(standIn, { port });
		onTestFinished(() => next.close());
		const found = Number(new URL(next.url).port);
		expect(found).toBeGreaterThan(port);
		expect(found).toBeLessThan(port + 10);
		expect((await fetch(next.url)).status).toBe(200);
	});

	it('is free again once the page is closed', async ({ onTestFinished }) => {
		const first = await servePage(standIn, { port: 0 });
		await first.close();
		const again = await servePage(standIn, { port: Number(new URL(first.url).port) });
		onTestFinished(() => again.close());
		expect(again.url).toBe(first.url);
	});

	it('is asked for in a sentence where none is free', async ({ onTestFinished }) => {
		// Null where another program has it, which serves as well.
		const last = await occupy(65_535);
		onTestFinished(() => void last?.close());
		await expect(servePage(standIn, { port: 65_535 })).rejects.toThrow(
			'expected a free port on 127.0.0.1, found all of 65535 to 65535 taken: set PORT to another',
		);
	});
});
