import { spawnSync } from 'node:child_process';

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
