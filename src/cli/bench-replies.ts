import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '../local/stand-in.ts';
import { startStandIn } from '../local/start-stand-in.ts';
import { percentile } from './percentile.ts';

/** Questions asked one after another. */
const inSequence = 200;
/** Questions asked at the same time. */
const atOnce = 50;
/** Milliseconds that the bot may take to start; it loads the language model and the articles. */
const startWithin = 60_000;
/** Milliseconds that it may take to stop. */
const stopWithin = 10_000;

/** About the sample articles; a third of them has no answer there. Asked in turn. */
const questions: readonly string[] = [
	'How many refugees got an extension?',
	'Until when may registered Afghans stay?',
	'Who won the Havelund Open?',
	'How much prize money did the winner take home?',
	'When will the Brindleford bridge reopen?',
	'How many people died in the flood?',
	'What did the central bank of Maravia decide?',
	'How often has Pakistan been on the Security Council?',
	'Why did the champion of last year withdraw?',
	'Who is the chief arbiter?',
	'Where does the prime minister travel?',
	'What is shown in the new wing of the museum?',
	'What is the capital of Mongolia?',
	'Who painted the ceiling of the chapel?',
	'How tall is the lighthouse?',
	'When does the ferry leave?',
	'hello',
	'How many undocumented Afghans are in Pakistan?',
];

interface Latencies {
	readonly acknowledged: number;
	readonly finished: number;
}

/** Asks the real bot process over the stand-in and prints how long it took; rejects where the bot does not start or answer. */
export async function benchReplies(): Promise<void> {
	const standIn = await startStandIn();
	const bot = startBot(standIn);
	try {
		await bot.orExit(started(standIn));
		const sequential: Latencies[] = [];
		for (let asked = 0; asked < inSequence; asked++) sequential.push(await bot.orExit(ask(standIn, asked)));
		const together = Array.from({ length: atOnce }, (_, asked) => ask(standIn, asked));
		print([
			[`${inSequence} questions, one after another`, sequential],
			[`${atOnce} questions at once`, await bot.orExit(Promise.all(together))],
		]);
		const [refused] = standIn.violations;
		if (refused)
			throw new Error(`${refused.method} ${refused.path} was refused: ${JSON.stringify(refused.violations)}`);
	} finally {
		await bot.stop();
		await standIn.close();
	}
}

async function started(standIn: StandIn): Promise<void> {
	const late = new Promise<never>((_, reject) => {
		const complain = () => reject(new Error(`expected the bot to be connected within ${startWithin} ms`));
		setTimeout(complain, startWithin).unref();
	});
	late.catch(() => undefined);
	await Promise.race([Promise.all([standIn.connected(), standIn.registered('ask')]), late]);
}

/** Asks as a new member each time, for the bot limits how fast one person may ask. */
async function ask(standIn: StandIn, number: number): Promise<Latencies> {
	const { id } = standIn.addUser({ name: `Member ${number}` });
	standIn.addMember({ userId: id });
	const asked = standIn.acts.slash('ask', { question: questions[number % questions.length] ?? '' }, { by: id });
	await asked.reply();
	const { acknowledged = 0, finished = 0 } = asked.latencies();
	return { acknowledged, finished };
}

interface RunningBot {
	/** The promise, or a rejection where the process ends first. */
	orExit<T>(promise: Promise<T>): Promise<T>;
	stop(): Promise<void>;
}

/** The bot as `npm start` runs it, in a process of its own. */
function startBot({ token, apiBase }: StandIn): RunningBot {
	const root = fileURLToPath(new URL('../..', import.meta.url));
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
		cwd: root,
		// Set though they may be set already, so that the sample articles are measured.
		env: { ...process.env, DISCORD_TOKEN: token, DISCORD_API_BASE: apiBase, CORPUS: 'corpus', LOG_LEVEL: 'warn' },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let complaints = '';
	child.stderr.on('data', (text: Buffer) => {
		complaints += text.toString();
	});
	const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
	const failed = exited.then((code) => {
		throw new Error(`expected the bot to run, found that it ended with ${code}:\n${complaints}`);
	});
	// It ends in the normal course of things too, when nobody waits for it any more.
	failed.catch(() => undefined);
	return {
		orExit: (promise) => Promise.race([promise, failed]),
		async stop() {
			child.kill('SIGTERM');
			const kill = setTimeout(() => child.kill('SIGKILL'), stopWithin);
			await exited;
			clearTimeout(kill);
		},
	};
}

function print(measured: readonly (readonly [title: string, latencies: readonly Latencies[]])[]): void {
	const columns = ['p50', 'p95', 'p99', 'max'];
	console.log('Replies over the local stand-in, in milliseconds from the question');
	for (const [title, latencies] of measured) {
		console.log(`\n${title.padEnd(34)}${columns.map((column) => column.padStart(9)).join('')}`);
		for (const stage of ['acknowledged', 'finished'] as const) {
			const values = latencies.map((latency) => latency[stage]);
			const cells = [0.5, 0.95, 0.99, 1].map((share) => percentile(values, share).toFixed(1).padStart(9));
			console.log(`  ${stage.padEnd(32)}${cells.join('')}`);
		}
	}
}
