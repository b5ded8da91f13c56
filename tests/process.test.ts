import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, type TestContext, vi } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import { runBeside } from './command-line-program.ts';
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

/**
 * The program, in a process group of its own as in a terminal. Not by the `tsx` command: that one passes a signal on and
 * kills what does not confirm it within 60 ms.
 */
function start(
	{ onTestFinished }: TestContext,
	environment: Readonly<Record<string, string>>,
	errorOutput: 'pipe' | number = 'pipe',
): Process {
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
		cwd: ROOT,
		detached: true,
		stdio: ['pipe', 'pipe', errorOutput],
		// Set though empty, so that a developer's own .env does not fill them in.
		env: {
			PATH: process.env.PATH,
			DISCORD_TOKEN: '',
			DISCORD_API_BASE: '',
			CORPUS: corpus,
			PORT: '0',
			RECORD: '',
			LOG_LEVEL: '',
			...environment,
		},
	});
	let output = '';
	const waiting = new Set<() => void>();
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (bytes: Buffer) => {
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
	onTestFinished(async () => {
		if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
		await exit;
	});
	return started;
}

async function standInFor({ onTestFinished }: TestContext): Promise<StandIn> {
	const standIn = await startStandIn();
	onTestFinished(() => standIn.close());
	return standIn;
}

async function startWithStandIn(
	context: TestContext,
	environment: Readonly<Record<string, string>> = {},
	errorOutput: 'pipe' | number = 'pipe',
) {
	const standIn = await standInFor(context);
	const forStandIn = { DISCORD_TOKEN: standIn.token, DISCORD_API_BASE: standIn.apiBase };
	const bot = start(context, { ...forStandIn, ...environment }, errorOutput);
	return { standIn, bot };
}

/** Milliseconds, for a machine under load. */
const PATIENCE = { timeout: 20_000 };

/** Milliseconds for a bot and two programs after it, one after the other: a slow machine takes half a minute. */
const threePrograms = 90_000;

/** Resolves once the bot tries to answer. */
const hasCalledBack = (standIn: StandIn) =>
	vi.waitUntil(() => standIn.requests.some(({ path }) => path.endsWith('/callback')), PATIENCE);

describe.concurrent('a start with a token', () => {
	it('says what it serves, what it skipped and why, and how to invite the bot; then answers', async (context) => {
		const { standIn, bot } = await startWithStandIn(context);
		const invite = await bot.printed(/https:\/\/discord\.com\/\S+/);
		expect(invite).toContain(`client_id=${standIn.applicationId}`);
		await bot.printed(/^Or use it everywhere for yourself: https:\/\/discord\.com\/\S+integration_type=1$/m);
		expect(bot.output()).toMatch(/^1 article, 2 sentences; 1 file skipped:\n {2}broken\.txt: .*(?:UTF-8|byte)/m);
		expect(descriptionOf(await standIn.acts.slash('ask', { question: QUESTION }).reply())).toContain('1.45 million');
		expect(
			standIn
				.commands()
				.map(({ name }) => `${name.toLowerCase().replace(' ', '-')}.ts`)
				.sort(),
		).toEqual(readdirSync(join(ROOT, 'commands')).sort());
	});

	it('takes up what is added, changed and removed while it runs, and says so', { timeout: 90_000 }, async (context) => {
		const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
		context.onTestFinished(() => rmSync(folder, { recursive: true }));
		cpSync(corpus, folder, { recursive: true });
		writeFileSync(join(folder, 'old.md'), 'The inn shut.');
		const { standIn, bot } = await startWithStandIn(context, { CORPUS: folder });
		await bot.printed(/discord\.com/);
		const question = 'How many people were hurt at the mill?';
		expect(descriptionOf(await standIn.acts.slash('ask', { question }).reply())).not.toContain('Nine');
		writeFileSync(join(folder, 'mill.md'), 'Nine people were hurt at the mill.');
		const stay = join(folder, 'stay.md');
		writeFileSync(stay, readFileSync(stay, 'utf8').replace('Tuesday', 'Sun\u200eday'));
		rmSync(join(folder, 'old.md'));
		expect(await bot.printed(/^The articles have changed.*$/m)).toBe(
			'The articles have changed (1 added, 1 changed, 1 removed): 2 articles, 3 sentences',
		);
		await bot.printed(/^ {2}stay\.md: served with 1 hidden character/m);
		expect(bot.output().match(/broken\.txt/g), 'said at the start, and not again').toHaveLength(1);
		expect(descriptionOf(await standIn.acts.slash('ask', { question }).reply())).toContain('Nine');
		writeFileSync(join(folder, 'notes.pdf'), 'x');
		writeFileSync(join(folder, 'red\u001b[31m.md'), 'It rained.');
		expect(await bot.printed(/^The files that are skipped have changed.*\n.*notes\.pdf/m)).toBe(
			'The files that are skipped have changed; the articles have not: 2 articles, 3 sentences\n  notes.pdf',
		);
		await bot.printed(/^ {2}red\ufffd\[31m\.md: expected a name of characters/m);
	});

	it('writes no token, no question and no answer, however much it logs and whatever fails', async (context) => {
		const { standIn, bot } = await startWithStandIn(context, { LOG_LEVEL: 'trace' });
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

describe.concurrent('a start with a record of answers', () => {
	it('tells members of it, and lets an answer be verified and replayed by its id, after the end too', {
		timeout: threePrograms,
	}, async (context) => {
		const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
		context.onTestFinished(() => rmSync(folder, { recursive: true }));
		const record = join(folder, 'data', 'answers.jsonl');
		const { standIn, bot } = await startWithStandIn(context, { RECORD: record });
		await bot.printed(/discord\.com/);
		expect(descriptionOf(await standIn.acts.slash('about').reply())).toContain('keeps a record');
		await standIn.acts.slash('ask', { question: QUESTION }).reply();
		const [line = ''] = readFileSync(record, 'utf8').split('\n');
		const { question, answerId } = JSON.parse(line);
		expect(question).toBe(QUESTION);
		const verified = await standIn.acts.slash('verify', { what: answerId }).reply();
		expect(verified.embeds[0]?.author?.name).toBe('Unchanged since');
		bot.child.kill('SIGTERM');
		expect(await bot.exit).toBe(0);
		for (const program of ['verify', 'replay']) {
			const ran = await runBeside(program, ['--corpus', corpus, '--record', record, answerId]);
			expect([ran.status, ran.stderr], program).toEqual([
				0,
				program === 'verify' ? '' : expect.stringContaining('the same'),
			]);
		}
	});
});

describe.concurrent('a start without a token', () => {
	it('is a local preview that prints its address, and ends on Ctrl+C', async (context) => {
		const bot = start(context, {});
		const url = await bot.printed(/(http:\/\/127\.0\.0\.1:\d+\/)/);
		expect((await fetch(url)).status).toBe(200);
		expect(bot.output()).toContain('local preview');
		expect(bot.output()).toMatch(/^1 article, 2 sentences/m);
		// A terminal signals the whole group.
		process.kill(-(bot.child.pid ?? 0), 'SIGINT');
		expect(await bot.exit).toBe(0);
	});
});

describe.concurrent('a start that cannot succeed explains itself and exits', () => {
	it.for<[string, Readonly<Record<string, string>>, RegExp, number]>([
		['a wrong setting', { PORT: 'http' }, /^PORT: expected a whole number from 0 to 65535, found "http"$/m, 78],
		['a missing corpus folder', { CORPUS: '/nowhere/at/all' }, /\/nowhere\/at\/all/, 78],
		['a record that cannot be written', { RECORD: '/dev/null/answers.jsonl' }, /record of answers .*found E\w+$/m, 78],
		['an empty corpus', { CORPUS: empty }, /expected at least one article .*found none/, 78],
		[
			'no network',
			{ DISCORD_TOKEN: 'a.b.c', DISCORD_API_BASE: 'http://127.0.0.1:9/api' },
			/cannot be reached.*Check the network/,
			78,
		],
	])('%s', async ([_name, environment, says, code], context) => {
		const bot = start(context, environment);
		expect(await bot.exit).toBe(code);
		expect(bot.output()).toMatch(says);
		expect(bot.output()).not.toMatch(/^\s+at /m);
	});

	it.for<[string, (standIn: StandIn) => void, string | undefined, RegExp]>([
		['a wrong token', () => undefined, 'wrong', /does not accept the token\. Copy it again/],
		['4004', (standIn) => standIn.faults.refuseIdentify(4004), undefined, /does not accept the token\. Copy it again/],
		['4014', (standIn) => standIn.faults.refuseIdentify(4014), undefined, /refuses the gateway intents/],
	])('%s', async ([_name, refuse, token, says], context) => {
		const standIn = await standInFor(context);
		refuse(standIn);
		const bot = start(context, { DISCORD_TOKEN: token ?? standIn.token, DISCORD_API_BASE: standIn.apiBase });
		expect(await bot.exit).toBe(78);
		expect(bot.output()).toMatch(says);
	});

	it('a token withdrawn while it runs', async (context) => {
		const { standIn, bot } = await startWithStandIn(context);
		await bot.printed(/discord\.com/);
		standIn.faults.closeConnections(4004);
		expect(await bot.exit).toBe(78);
	});
});

describe.concurrent('a fault of ours', () => {
	it.for([
		['an exception', 'throw new Error("boom")'],
		['a rejection', 'Promise.reject(new Error("boom"))'],
	])('%s that nobody caught is logged, and ends the process with code 1', async ([_name, fault], context) => {
		// Beside the program, 0.1 s after it says that it is connected.
		const script = `const log = console.log; console.log = (line) => { log(line); setTimeout(() => { ${fault} }, 100); };`;
		const { bot } = await startWithStandIn(context, {
			NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
		});
		expect(await bot.exit).toBe(1);
		expect(bot.output()).toMatch(/"level":60,.*"message":"boom".*unexpected: the bot ends/);
	});
});

describe.concurrent('a bot whose output nobody takes answers on, and ends in order:', () => {
	async function expectAnswersAndEnd(standIn: StandIn, bot: Process) {
		await standIn.registered('ask');
		// What it prints once it is connected has been printed by the second.
		for (const _ of [1, 2]) await standIn.acts.slash('help').reply();
		bot.child.kill('SIGTERM');
		expect(await bot.exit).toBe(0);
	}

	it('the terminal that it was started from was closed', async (context) => {
		const { standIn, bot } = await startWithStandIn(context);
		bot.child.stdout?.once('data', () => bot.child.stdout?.destroy());
		await expectAnswersAndEnd(standIn, bot);
	});

	it.skipIf(process.platform !== 'linux')('the disk with its log is full', async (context) => {
		const full = openSync('/dev/full', 'w');
		context.onTestFinished(() => closeSync(full));
		const { standIn, bot } = await startWithStandIn(context, {}, full);
		await expectAnswersAndEnd(standIn, bot);
	});
});

describe.concurrent('SIGTERM', () => {
	it('lets a question under way be answered, then ends with code 0', async (context) => {
		const { standIn, bot } = await startWithStandIn(context);
		await bot.printed(/discord\.com/);
		standIn.faults.rest({ path: '/callback' }, { kind: 'delay', milliseconds: 600 });
		const asked = standIn.acts.slash('ask', { question: QUESTION });
		await hasCalledBack(standIn);
		bot.child.kill('SIGTERM');
		expect(descriptionOf(await asked.reply())).toContain('1.45 million');
		expect(await bot.exit).toBe(0);
	});

	it('ends the process within 10 s even when discord.js never closes its connection', async (context) => {
		const { standIn, bot } = await startWithStandIn(context);
		await bot.printed(/discord\.com/);
		standIn.faults.delayReady(60_000);
		standIn.faults.invalidateSession(false);
		await bot.printed(/connection to Discord lost/);
		// discord.js identifies 5 s after it last did, then waits for READY; closing a connection in that state never ends.
		await new Promise((resolve) => setTimeout(resolve, 6_500));
		const asked = performance.now();
		bot.child.kill('SIGTERM');
		expect(await bot.exit).toBe(0);
		expect(performance.now() - asked).toBeLessThan(10_000);
	});

	it('a second one ends it at once', async (context) => {
		const { standIn, bot } = await startWithStandIn(context);
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
