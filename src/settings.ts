/** What the operator chooses, from the environment. */
export interface Settings {
	/** The bot's token. Without one a local preview is started. */
	readonly token?: string;
	/** Base of Discord's REST API, without the version and a slash at the end. Without one, the real Discord. */
	readonly apiBase?: string;
	/** Folder of the articles. */
	readonly corpus: string;
	/** Port of the local preview's page; 0 takes a free one. */
	readonly port: number;
	/** File to which questions and answers are added, so that `verify` and `replay` find them by id. Without one, none is kept. */
	readonly record?: string;
	/** From which weight on log lines are written. Without one it depends on where the bot runs. */
	readonly logLevel?: LogLevel;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_CORPUS = './corpus';
/** Not registered for another service. */
const DEFAULT_PORT = '4780';
const HIGHEST_PORT = 65_535;

/** Checks the environment once. An empty variable counts as unset. Throws an error that names variable, expected and found. */
export function readSettings(environment: Environment): Settings {
	const read = (variable: string): string | undefined => environment[variable]?.trim() || undefined;
	const token = read('DISCORD_TOKEN');
	// The token itself is never repeated.
	if (token !== undefined && /\s/.test(token))
		throw wrong('DISCORD_TOKEN', 'a token without blanks', 'one with blanks');
	if (token !== undefined && !/^(?!bot$)[\w.-]+$/i.test(token)) {
		throw wrong(
			'DISCORD_TOKEN',
			'a token as the Developer Portal shows it, of letters, digits, ".", "-" and "_"',
			'another text',
		);
	}
	const apiBase = read('DISCORD_API_BASE');
	const record = read('RECORD');
	const logLevel = readLogLevel(read('LOG_LEVEL'));
	return {
		...(token === undefined ? {} : { token }),
		...(apiBase === undefined ? {} : { apiBase: readApiBase(apiBase) }),
		corpus: read('CORPUS') ?? DEFAULT_CORPUS,
		...(record === undefined ? {} : { record }),
		port: readPort(read('PORT') ?? DEFAULT_PORT),
		...(logLevel === undefined ? {} : { logLevel }),
	};
}

function readApiBase(found: string): string {
	const expected = 'an http or https address such as https://discord.com/api';
	if (!/^https?:\/\//i.test(found) || !URL.canParse(found)) throw wrong('DISCORD_API_BASE', expected, `"${found}"`);
	return found.replace(/\/+$/, '');
}

function readPort(found: string): number {
	const port = Number(found);
	if (!/^\d+$/.test(found) || port > HIGHEST_PORT) {
		throw wrong('PORT', `a whole number from 0 to ${HIGHEST_PORT}`, `"${found}"`);
	}
	return port;
}

function readLogLevel(found: string | undefined): LogLevel | undefined {
	const level = LOG_LEVELS.find((known) => known === found?.toLowerCase());
	if (found !== undefined && level === undefined)
		throw wrong('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, `"${found}"`);
	return level;
}

function wrong(variable: string, expected: string, found: string): Error {
	return new Error(`${variable}: expected ${expected}, found ${found}`);
}
