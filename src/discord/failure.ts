import { DiscordjsErrorCodes, HTTPError } from 'discord.js';

/** Exit codes of sysexits.h: a wrong setting, which no restart mends; and something out of reach, which a restart may. */
export const EXIT = { unavailable: 69, configuration: 78 } as const;

/** Why the bot cannot go on, with what to do about it. */
export interface Failure {
	readonly kind: 'failed';
	readonly message: string;
	readonly exitCode: (typeof EXIT)[keyof typeof EXIT];
}

const PORTAL = 'https://discord.com/developers/applications';

const BAD_TOKEN: Failure = {
	kind: 'failed',
	message:
		'Discord does not accept the token. Copy it again from the page "Bot" of your application ' +
		`(${PORTAL}) into DISCORD_TOKEN; after "Reset Token" the old one no longer works.`,
	exitCode: EXIT.configuration,
};

const DISALLOWED_INTENTS: Failure = {
	kind: 'failed',
	message:
		'Discord refuses the gateway intents. Verbatim asks for none of the privileged ones, so the application itself may be ' +
		`restricted: look at the page "Bot" of your application (${PORTAL}).`,
	exitCode: EXIT.configuration,
};

const NO_SESSIONS_LEFT: Failure = {
	kind: 'failed',
	message:
		'Discord allows this bot no further connection today: it has connected 1,000 times, or nearly. Find out what restarts ' +
		'it so often, and start it again tomorrow.',
	exitCode: EXIT.configuration,
};

/** What a gateway close code after which there is no reconnecting means; undefined for the others. */
export function closeFailure(code: number): Failure | undefined {
	switch (code) {
		case 4004:
			return BAD_TOKEN;
		case 4013:
		case 4014:
			return DISALLOWED_INTENTS;
		case 4010:
		case 4011:
			return {
				kind: 'failed',
				message: `Discord wants this bot to run in several shards (close code ${code}), which Verbatim does not do.`,
				exitCode: EXIT.configuration,
			};
		case 4012:
			return {
				kind: 'failed',
				message:
					'Discord no longer speaks the version of its gateway that this Verbatim uses (close code 4012). Update it.',
				exitCode: EXIT.configuration,
			};
		default:
			return undefined;
	}
}

/**
 * Why logging in failed. `closeCode`: with which the gateway closed, where it did.
 *
 * A first start without a network ends with 78, like a wrong setting: somebody must look. Discord being down ends with 69,
 * after which a supervisor may start the bot again.
 */
export function loginFailure(error: unknown, closeCode: number | undefined, api: string | undefined): Failure {
	const closed = closeCode === undefined ? undefined : closeFailure(closeCode);
	if (closed !== undefined) return closed;
	const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === DiscordjsErrorCodes.TokenInvalid) return BAD_TOKEN;
	if (error instanceof Error && error.message.startsWith('Not enough sessions')) return NO_SESSIONS_LEFT;
	const where = api ?? 'https://discord.com';
	const what =
		error instanceof HTTPError ? `it answers ${error.status}` : typeof code === 'string' ? code : 'no connection';
	return {
		kind: 'failed',
		message:
			`Discord cannot be reached at ${where} (${what}). Check the network` +
			`${api === undefined ? '' : ' and DISCORD_API_BASE'}, then start again.`,
		exitCode: error instanceof HTTPError ? EXIT.unavailable : EXIT.configuration,
	};
}
