import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export interface Ran {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs a program of the command line, as `npm run` does, to its end. */
export function runProgram(name: string, args: readonly string[], input = ''): Ran {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${name}.ts`, ...args], {
		encoding: 'utf8',
		input,
	});
	return { status, stdout, stderr };
}

/** The same beside other work: tests that run concurrently go on meanwhile. Only its exit status and what it wrote on errors. */
export async function runBeside(name: string, args: readonly string[]): Promise<Omit<Ran, 'stdout'>> {
	const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${name}.ts`, ...args], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let stderr = '';
	child.stderr.on('data', (bytes: Buffer) => {
		stderr += bytes.toString();
	});
	const [status] = await once(child, 'close');
	return { status, stderr };
}
