import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ADDRESS = /^Ask at (\S+)$/m;

export interface Preview {
	/** `http://127.0.0.1:PORT/` */
	readonly url: string;
	/** Ends it in order; its exit code. */
	stop(): Promise<number | null>;
}

/**
 * Starts the program without a token, as `npm start` does, on a free port and with the sample corpus; resolves once its
 * bot is connected. Rejects with what it printed where it ends before.
 */
export async function startPreview(): Promise<Preview> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'pipe'],
		// Set though empty, so that a developer's own .env does not fill them in.
		env: {
			PATH: process.env.PATH,
			DISCORD_TOKEN: '',
			DISCORD_API_BASE: '',
			CORPUS: 'corpus',
			PORT: '0',
			RECORD: '',
			LOG_LEVEL: '',
		},
	});
	const exit = once(child, 'close').then(([code]) => code as number | null);
	let output = '';
	const url = await new Promise<string>((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (bytes: Buffer) => {
				output += bytes.toString();
				const address = ADDRESS.exec(output)?.[1];
				if (address !== undefined) resolve(address);
			});
		}
		void exit.then((code) => reject(new Error(`expected an address, found an end with code ${code} and:\n${output}`)));
	});
	return {
		url,
		stop() {
			child.kill('SIGTERM');
			return exit;
		},
	};
}
