import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedPage, servePage } from '../src/local/page/server.ts';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';

interface Reply {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

let standIn: StandIn;
let page: ServedPage;

beforeAll(async () => {
	standIn = await startStandIn();
	page = await servePage(standIn, { port: 0 });
});
afterAll(async () => {
	await page.close();
	await standIn.close();
});

/** fetch() sets Host and Origin itself, so the bare client. */
function ask(
	method: string,
	path: string,
	headers: Readonly<Record<string, string>> = {},
	body?: string,
): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const { hostname, port } = new URL(page.url);
		const asked = request({ hostname, port, method, path, headers: { ...headers } }, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (part: string) => {
				text += part;
				// The event stream has no end: its first line is enough.
				if (path === '/events' && text.includes('\n\n')) asked.destroy();
			});
			const done = (): void => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
			response.on('end', done);
			response.on('close', done);
		});
		asked.on('error', reject);
		asked.end(body);
	});
}

const own = (): string => new URL(page.url).origin;
const act = (headers: Readonly<Record<string, string>>, body: unknown): Promise<Reply> =>
	ask('POST', '/act', headers, JSON.stringify(body));
const fromPage = (): Record<string, string> => ({ origin: own(), 'content-type': 'application/json' });
const saying = (content: string): unknown => ({
	kind: 'say',
	channelId: standIn.general.id,
	content,
	replyTo: null,
});

describe('the preview page’s server', () => {
	it('serves the page with a policy that loads nothing from elsewhere', async () => {
		const { status, headers, body } = await ask('GET', '/');
		expect(status).toBe(200);
		expect(body).toContain('local preview');
		const policy = String(headers['content-security-policy']);
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toContain('unsafe');
		expect(policy).not.toMatch(/https:|\*/);
	});

	it.each(['/page.js', '/page.css'])('serves %s', async (path) => {
		expect((await ask('GET', path)).status).toBe(200);
	});

	it('names no other server in what it serves, but for links that a person may follow', async () => {
		const { body } = await ask('GET', '/page.css');
		expect(body).not.toMatch(/url\(|@import|https?:/);
	});

	it.each(['127.0.0.1', 'localhost', '[::1]'])('answers to the name %s', async (name) => {
		const { port } = new URL(page.url);
		expect((await ask('GET', '/', { host: `${name}:${port}` })).status).toBe(200);
	});

	it.each(['example.org', '127.0.0.1', '127.0.0.1:1', 'localhost.example.org'])(
		'refuses the name %s, which a rebound domain would carry',
		async (host) => {
			const { status, body } = await ask('GET', '/', { host });
			expect(status).toBe(403);
			expect(body).toContain(`found ${host}`);
		},
	);

	it('opens from a link on another site, and gives that site nothing else', async () => {
		const headers = { 'sec-fetch-site': 'cross-site' };
		expect((await ask('GET', '/', headers)).status).toBe(200);
		expect((await ask('GET', '/events', headers)).status).toBe(403);
		expect((await ask('GET', '/page.js', headers)).status).toBe(403);
	});

	it('tells a page that connects what the stand-in holds', async () => {
		const { body } = await ask('GET', '/events');
		expect(body).toMatch(/^data: \{"kind":"snapshot"/);
		expect(body).toContain(standIn.general.id);
	});

	it('carries out an act of its own page', async () => {
		const { status, body } = await act(fromPage(), saying('hello'));
		expect([status, body]).toEqual([200, '{"kind":"done"}']);
		expect(standIn.messages(standIn.general.id).at(-1)?.content).toBe('hello');
	});

	it.each([
		['another site', { origin: 'http://example.org', 'content-type': 'application/json' }],
		['another port', { origin: 'http://127.0.0.1:1', 'content-type': 'application/json' }],
		['a sandboxed frame', { origin: 'null', 'content-type': 'application/json' }],
		['a program without an origin', { 'content-type': 'application/json' }],
	])('refuses an act of %s', async (_, headers) => {
		const before = standIn.messages(standIn.general.id).length;
		expect((await act(headers, saying('forged'))).status).toBe(403);
		expect(standIn.messages(standIn.general.id)).toHaveLength(before);
	});

	it('refuses an act in a form, which a page elsewhere could post unasked', async () => {
		expect((await act({ origin: own(), 'content-type': 'text/plain' }, saying('forged'))).status).toBe(403);
	});

	it.each([
		['no JSON', '{'],
		['an unknown act', '{"kind":"shout"}'],
		['a missing field', '{"kind":"click","messageId":"1"}'],
		['an id that is none', '{"kind":"click","messageId":"x","customId":"a"}'],
	])('says what was expected where the body is %s', async (_, body) => {
		const reply = await ask('POST', '/act', fromPage(), body);
		expect(reply.status).toBe(400);
		expect(reply.body).toMatch(/expected/i);
	});

	it('refuses a body that is too large', async () => {
		expect((await act(fromPage(), saying('a'.repeat(300_000)))).status).toBe(413);
	});

	it('says why the client would not do it', async () => {
		const { body } = await act(fromPage(), {
			kind: 'slash',
			channelId: standIn.general.id,
			name: 'nothing',
			options: {},
		});
		expect(JSON.parse(body)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('nothing') });
	});

	it('knows no other path', async () => {
		expect((await ask('GET', '/../package.json')).status).toBe(404);
		expect((await ask('DELETE', '/')).status).toBe(404);
	});
});

describe('the port of the preview page', () => {
	/** Takes a free port whose nine followers are free too, at least now. */
	async function takePort(port = 0): Promise<{ server: Server; port: number }> {
		const server = createServer();
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(port, '127.0.0.1', resolve);
		});
		return { server, port: (server.address() as AddressInfo).port };
	}

	it('is the next free one where the one asked for is taken', async () => {
		const taken = await takePort();
		const next = await servePage(standIn, { port: taken.port });
		const { port } = new URL(next.url);
		expect(Number(port)).toBeGreaterThan(taken.port);
		expect(Number(port)).toBeLessThan(taken.port + 10);
		await next.close();
		taken.server.close();
	});

	it('is missed in a sentence where none is free', async () => {
		const last = await takePort(65_535);
		await expect(servePage(standIn, { port: 65_535 })).rejects.toThrow(/free port.*65535.*PORT/);
		last.server.close();
	});

	it('is free again once the page is closed', async () => {
		const first = await servePage(standIn, { port: 0 });
		await first.close();
		const again = await servePage(standIn, { port: Number(new URL(first.url).port) });
		expect(again.url).toBe(first.url);
		await again.close();
	});
});
