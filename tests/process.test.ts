import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, test } from 'vitest';
import type { StandIn, StandInOptions } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import { buttonId, descriptionOf } from './running-bot.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const QUESTION = 'How many refugees got an extension?';

/** A folder with one article and one file that is not UTF-8. */
const corpus = mkdtempSync(join(tmpdir(), 'verbatim-'));
writeFileSync(
	join(corpus, 'stay.md'),
	'---\ntitle: Refugees may stay\nurl: https://example.org/stay\n---\nOfficials met on Tuesday. Pakistan extended the stay of 1.45 million Afghan refugees until June 30, 2025.\n',
);
writeFileSync(join(corpus, 'broken.txt'), Buffer.from([0x41, 0xff, 0x42]));
const empty = mkdtempSync(join(tmpdir(), 'verbatim-'));
afterAll(() => {
	for (const folder of [corpus, empty]) rmSync(folder, { recursive: true });
});

interface Process {
	readonly child: ChildProcess;
	/** All that it has written to either output. */
	readonly output: () => string;
	/** Resolves once the output matches. */
	printed(pattern: RegExp): Promise<string>;
	/** The exit code. */
	readonly exit: Promise<number | null>;
}

const running: Process[] = [];
const standIns: StandIn[] = [];
afterEach(async () => {
	for (const { child, exit } of running.splice(0)) {
		if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
		await exit;
	}
	for (const standIn of standIns.splice(0)) await standIn.close();
});

/** `npm start`, as far as the operating system sees it, in a process group of its own as in a terminal. */
function start(environment: Readonly<Record<string, string>>): Process {
	const child = spawn(join(ROOT, 'node_modules/.bin/tsx'), ['src/main.ts'], {
		cwd: ROOT,
		detached: true,
		// Set though empty, so that a developer's own .env does not fill them in.
		env: {
			PATH: process.env.PATH,
			DISCORD_TOKEN: '',
			DISCORD_API_BASE: '',
			CORPUS: corpus,
			PORT: '0',
			LOG_LEVEL: '',
			...environment,
		},
	});
	let output = '';
	const waiting = new Set<() => void>();
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (bytes: Buffer) => {
			output += bytes.toString();
			for (const look of waiting) look();
		});
	}
	const exit = once(child, 'close').then(([code]) => code as number | null);
	const started: Process = {
		child,
		output: () => output,
		exit,
		printed: (pattern) =>
			new Promise((resolve, reject) => {
				const look = () => {
					const found = pattern.exec(output);
					if (found !== null) resolve(found[1] ?? found[0]);
				};
				waiting.add(look);
				look();
				void exit.then((code) =>
					reject(new Error(`expected ${pattern}, found an end with code ${code} and:\n${output}`)),
				);
			}),
	};
	running.push(started);
	return started;
}

async function startWithStandIn(options?: StandInOptions, environment: Readonly<Record<string, string>> = {}) {
	const standIn = await startStandIn(options);
	standIns.push(standIn);
	const bot = start({ DISCORD_TOKEN: standIn.token, DISCORD_API_BASE: standIn.apiBase, ...environment });
	return { standIn, bot };
}

/** Resolves once the bot tries to answer. */
const hasCalledBack = (standIn: StandIn) =>
	expect.poll(() => standIn.requests.some(({ path }) => path.endsWith('/callback'))).toBe(true);

describe('a start with a token', () => {
	it('says what it serves, what it skipped and why, and how to invite the bot; then answers', async () => {
		const { standIn, bot } = await startWithStandIn();
		const invite = await bot.printed(/https:\/\/discord\.com\/\S+/);
		expect(invite).toContain(`client_id=${standIn.applicationId}`);
		expect(bot.output()).toMatch(/^1 article, 2 sentences; 1 file skipped:\n {2}broken\.txt: .*(?:UTF-8|byte)/m);
		expect(descriptionOf(await standIn.acts.slash('ask', { question: QUESTION }).reply())).toContain('1.45 million');
		expect(standIn.commands().map(({ name }) => `${name}.ts`)).toEqual(readdirSync(join(ROOT, 'commands')).sort());
	});

	it('writes no token, no question and no answer, however much it logs and whatever fails', async () => {
		const { standIn, bot } = await startWithStandIn({}, { LOG_LEVEL: 'trace' });
		await bot.printed(/discord\.com/);
		const canary = 'xylophonecanary';
		const question = `How many ${canary} refugees got an extension?`;
		const interaction = standIn.acts.slash('ask', { question });
		await interaction.reply();
		const reply = await standIn.acts.slash('ask', { question: QUESTION }).reply();
		await standIn.acts.say(question, { in: standIn.dm.id }).reply();
		await standIn.acts.click(reply.id, buttonId(reply, 'Context')).reply();
		standIn.faults.rest(
			{ path: '/callback' },
			{ kind: 'status', status: 400, body: { code: 50_035, message: 'Invalid Form Body' } },
			2,
		);
		const failing = standIn.acts.slash('ask', { question });
		await bot.printed(/Discord refused an answer/);
		standIn.faults.rest(
			{ path: '/messages' },
			{ kind: 'status', status: 403, body: { code: 50_001, message: 'Missing Access' } },
		);
		standIn.acts.say(question, { in: standIn.dm.id });
		await bot.printed(/50001/);
		bot.child.kill('SIGTERM');
		expect(await bot.exit).toBe(0);
		for (const secret of [
			canary,
			standIn.token,
			interaction.token,
			failing.token,
			'got an extension',
			'1.45 million',
			'Afghan',
		]) {
			expect(bot.output()).not.toContain(secret);
		}
	});
});

describe('a start without a token', () => {
	it('is a local preview that prints its address, and ends on Ctrl+C', async () => {
		const bot = start({});
		const url = await bot.printed(/(http:\/\/127\.0\.0\.1:\d+\/)/);
		expect((await fetch(url)).status).toBe(200);
		expect(bot.output()).toContain('local preview');
		expect(bot.output()).toMatch(/^1 article, 2 sentences/m);
		// A terminal signals the whole group.
		process.kill(-(bot.child.pid ?? 0), 'SIGINT');
		expect(await bot.exit).toBe(0);
	});
});

describe('a start that cannot succeed explains itself and exits', () => {
	test.each<[string, Readonly<Record<string, string>>, RegExp, number]>([
		['a wrong setting', { PORT: 'http' }, /^PORT: expected a whole number from 0 to 65535, found "http"$/m, 78],
		['a missing corpus folder', { CORPUS: '/nowhere/at/all' }, /\/nowhere\/at\/all/, 78],
		['an empty corpus', { CORPUS: empty }, /expected at least one article .*found none/, 78],
		[
			'no network',
			{ DISCORD_TOKEN: 'a.b.c', DISCORD_API_BASE: 'http://127.0.0.1:9/api' },
			/cannot be reached.*Check the network/,
			69,
		],
	])('%s', async (_name, environment, says, code) => {
		const bot = start(environment);
		expect(await bot.exit).toBe(code);
		expect(bot.output()).toMatch(says);
		expect(bot.output()).not.toMatch(/^\s+at /m);
	});

	test.each<[string, (standIn: StandIn) => void, string | undefined, RegExp]>([
		['a wrong token', () => undefined, 'wrong', /does not accept the token\. Copy it again/],
		['4004', (standIn) => standIn.faults.refuseIdentify(4004), undefined, /does not accept the token\. Copy it again/],
		['4014', (standIn) => standIn.faults.refuseIdentify(4014), undefined, /refuses the gateway intents/],
	])('%s', async (_name, refuse, token, says) => {
		const standIn = await startStandIn();
		standIns.push(standIn);
		refuse(standIn);
		const bot = start({ DISCORD_TOKEN: token ?? standIn.token, DISCORD_API_BASE: standIn.apiBase });
		expect(await bot.exit).toBe(78);
		expect(bot.output()).toMatch(says);
	});

	it('a token withdrawn while it runs', async () => {
		const { standIn, bot } = await startWithStandIn();
		await bot.printed(/discord\.com/);
		standIn.faults.closeConnections(4004);
		expect(await bot.exit).toBe(78);
	});
});

describe('a fault of ours', () => {
	test.each([
		['an exception', 'throw new Error("boom")'],
		['a rejection', 'Promise.reject(new Error("boom"))'],
	])('%s that nobody caught is logged, and ends the process with code 1', async (_name, fault) => {
		// Beside the program, 0.1 s after it says that it is connected.
		const script = `const log = console.log; console.log = (line) => { log(line); setTimeout(() => { ${fault} }, 100); };`;
		const { bot } = await startWithStandIn(
			{},
			{ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` },
		);
		expect(await bot.exit).toBe(1);
		expect(bot.output()).toMatch(/"level":60,.*"message":"boom".*unexpected: the bot ends/);
	});
});

describe('SIGTERM', () => {
	it('lets a question under way be answered, then ends with code 0', async () => {
		const { standIn, bot } = await startWithStandIn();
		await bot.printed(/discord\.com/);
		standIn.faults.rest({ path: '/callback' }, { kind: 'delay', milliseconds: 900 });
		const asked = standIn.acts.slash('ask', { question: QUESTION });
		await hasCalledBack(standIn);
		bot.child.kill('SIGTERM');
		expect(descriptionOf(await asked.reply())).toContain('1.45 million');
		expect(await bot.exit).toBe(0);
	});

	it('ends the process within 10 s even when discord.js never closes its connection', async () => {
		const { standIn, bot } = await startWithStandIn();
		await bot.printed(/discord\.com/);
		standIn.faults.delayReady(60_000);
		standIn.faults.invalidateSession(false);
		await bot.printed(/connection to Discord lost/);
		// discord.js identifies 5 s after it last did, then waits for READY; closing a connection in that state never ends.
		await new Promise((resolve) => setTimeout(resolve, 6_500));
		bot.child.kill('SIGTERM');
		expect(await bot.exit).toBe(0);
	});

	it('a second one ends it at once', async () => {
		const { standIn, bot } = await startWithStandIn();
		await bot.printed(/discord\.com/);
		standIn.faults.rest({ path: '/callback' }, { kind: 'never' }, Number.POSITIVE_INFINITY);
		standIn.acts.slash('help');
		await hasCalledBack(standIn);
		bot.child.kill('SIGTERM');
		await bot.printed(/stopping/);
		bot.child.kill('SIGTERM');
		expect(await bot.exit).toBe(1);
	});
});
