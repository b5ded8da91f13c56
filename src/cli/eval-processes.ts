import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs Node programs, a few at a time. */
export interface Processes {
	/**
	 * Runs a program when its turn comes.
	 *
	 * @param args The program's file and its arguments, or options of Node before them.
	 * @param onLine Called for each line that it prints, while it runs.
	 * @returns What it printed; rejects where it ends with another status than 0.
	 */
	run(args: readonly string[], onLine?: () => void): Promise<string>;
	/** Ends those that run, and starts no more. */
	stop(): void;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Characters of a failed program's complaint that are passed on: its end tells most. */
const mostComplaint = 2000;

/** The project's own command of this name, as `npm run` starts it. */
export function ownCommand(name: string, ...args: readonly string[]): readonly string[] {
	return ['--import', 'tsx', `src/cli/${name}.ts`, ...args];
}

export function createProcesses(atOnce: number): Processes {
	const running = new Set<ChildProcess>();
	const waiting: (() => void)[] = [];
	let [free, stopped] = [atOnce, false];

	const turn = async () => {
		if (free > 0) free--;
		else await new Promise<void>((resolve) => waiting.push(resolve));
	};
	const pass = () => {
		const next = waiting.shift();
		if (next === undefined) free++;
		else next();
	};
	return {
		async run(args, onLine) {
			await turn();
			try {
				if (stopped) throw new Error('stopped');
				return await output(args, onLine, running);
			} finally {
				pass();
			}
		},
		stop() {
			stopped = true;
			for (const child of running) child.kill();
		},
	};
}

function output(
	args: readonly string[],
	onLine: (() => void) | undefined,
	running: Set<ChildProcess>,
): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		running.add(child);
		const pieces: string[] = [];
		let complaint = '';
		child.stdout.setEncoding('utf8').on('data', (piece: string) => {
			pieces.push(piece);
			for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) onLine?.();
		});
		child.stderr.setEncoding('utf8').on('data', (piece: string) => {
			complaint = `${complaint}${piece}`.slice(-mostComplaint);
		});
		child.on('error', reject);
		child.on('close', (code, signal) => {
			running.delete(child);
			if (code === 0) resolve(pieces.join(''));
			else reject(new Error(`${args.join(' ')}: expected status 0, found ${code ?? signal}:\n${complaint}`));
		});
	});
}
