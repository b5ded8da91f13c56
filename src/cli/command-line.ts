import { readFileSync } from 'node:fs';

/** Exit codes of the commands. */
export const exitCode = { answered: 0, abstained: 1, misuse: 2 } as const;

/** A mistake in how a command was called. The message says what was expected and what was found. */
export class UsageError extends Error {}

/** Runs a command; prints what goes wrong on standard error, as one sentence where the user can mend it. */
export async function run(
	usage: string,
	command: (args: readonly string[]) => Promise<number> | number,
): Promise<void> {
	const args = process.argv.slice(2);
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		// A reader that has seen enough (`| head`) is no error.
		if (error.code === 'EPIPE') process.exit(exitCode.answered);
		process.stderr.write(`standard output: expected one that can be written to, found ${error.code ?? error}\n`);
		process.exit(exitCode.misuse);
	});
	process.stderr.on('error', () => undefined);
	if (args.includes('--help') || args.includes('-h')) {
		process.stdout.write(usage);
		return;
	}
	try {
		process.exitCode = await command(args);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const isMisuse =
			error instanceof UsageError ||
			(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
		process.stderr.write(`${message}\n${isMisuse ? '\nTry --help.\n' : ''}`);
		process.exitCode = exitCode.misuse;
	}
}

/**
 * The records of a JSON Lines file, in order; blank lines are passed over. Lines are counted from 1.
 *
 * @throws UsageError naming file and line where one is not what `parse` expects.
 */
export function readJsonLines<T>(file: string, parse: (value: unknown, line: number) => T): readonly T[] {
	let text: string;
	try {
		text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
	} catch (error) {
		throw new UsageError(
			`${file}: expected a file that can be read, found ${(error as NodeJS.ErrnoException).code ?? error}`,
		);
	}
	return text.split('\n').flatMap((line, i) => {
		if (line.trim() === '') return [];
		try {
			return [parse(JSON.parse(line), i + 1)];
		} catch (error) {
			const found =
				error instanceof SyntaxError ? `expected a JSON object, found ${shortened(line)} (${error.message})` : error;
			throw new UsageError(`${file}:${i + 1}: ${found instanceof Error ? found.message : found}`);
		}
	});
}

function shortened(line: string): string {
	const most = 60;
	return line.length <= most ? line : `${line.slice(0, most)}…`;
}

function fieldOf(record: unknown, name: string): unknown {
	return typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[name] : undefined;
}

function unexpected(expected: string, name: string, value: unknown): UsageError {
	return new UsageError(`expected ${expected} in "${name}", found ${JSON.stringify(value) ?? 'nothing'}`);
}

/** The field of a JSON record that must be a text. */
export function textField(record: unknown, name: string): string {
	const value = fieldOf(record, name);
	if (typeof value !== 'string') throw unexpected('a text', name, value);
	return value;
}

/** The field of a JSON record that must be a number. */
export function numberField(record: unknown, name: string): number {
	const value = fieldOf(record, name);
	if (typeof value !== 'number') throw unexpected('a number', name, value);
	return value;
}

/** The field of a JSON record that must be a list. */
export function listField(record: unknown, name: string): readonly unknown[] {
	const value = fieldOf(record, name);
	if (!Array.isArray(value)) throw unexpected('a list', name, value);
	return value;
}

/** The id of a JSON record: a text, or a number, which is taken as text. */
export function idField(record: unknown): string {
	const value = fieldOf(record, 'id');
	return typeof value === 'number' ? String(value) : textField(record, 'id');
}

/**
 * The value of an option that takes a whole number from 1.
 *
 * @throws UsageError where it is none, or more than `most`.
 */
export function wholeNumber(option: string, value: string, most: number): number {
	if (!/^[1-9]\d*$/.test(value) || Number(value) > most)
		throw new UsageError(`${option}: expected a whole number from 1 to ${most}, found "${value}"`);
	return Number(value);
}

/** A text of an article for a terminal, which it must not steer: a line stays a line. */
export function withoutControls(text: string): string {
	return text.replace(/\p{Cc}/gu, ' ');
}
