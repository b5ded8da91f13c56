export type { Logger } from 'pino';

/** What a log keeps of an error. */
export interface DescribedError {
	readonly type: string;
	readonly message?: string;
	readonly code?: string | number;
	readonly status?: number;
	readonly method?: string;
	/** Where it was thrown. */
	readonly at?: readonly string[];
	readonly cause?: DescribedError;
}

/** How deep causes are followed. */
const CAUSES = 3;
const STACK_LINES = 12;

const SECRETS: readonly (readonly [RegExp, string])[] = [
	// The shape of a bot's token.
	[/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, '[token]'],
	// With the token in it, an address lets anybody answer in the bot's name for 15 minutes.
	[/(\/(?:interactions|webhooks)\/\d+\/)[^/?\s"']+/g, '$1[token]'],
	[/\b(Bot|Bearer) [\w.-]+/g, '$1 [token]'],
];

/**
 * For pino's `err` serializer, in place of its own, which prints an API error's address (with the interaction's token) and
 * request body (with the answer). Only the fields above are kept; tokens and such addresses are taken out of the message.
 */
export function describeError(error: unknown, causes = CAUSES): DescribedError {
	if (!(error instanceof Error)) return { type: typeof error };
	const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
	return {
		type: error.name,
		message: withoutSecrets(error.message),
		...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
		...(typeof status === 'number' ? { status } : {}),
		...(typeof method === 'string' ? { method } : {}),
		at: frames(error),
		...(error.cause !== undefined && causes > 0 ? { cause: describeError(error.cause, causes - 1) } : {}),
	};
}

/** An error thrown while a question was being answered, without its message, which may repeat the question. */
export function withoutMessage(error: unknown): Error {
	const kept = new Error('(left out: it may repeat the question)');
	if (error instanceof Error) {
		kept.name = error.name;
		kept.stack = frames(error).join('\n');
	}
	return kept;
}

export function withoutSecrets(text: string): string {
	return SECRETS.reduce((kept, [secret, stand]) => kept.replace(secret, stand), text);
}

/** The lines of the stack that name a place; the message, which comes first in a stack, is not among them. */
function frames({ stack }: Error): string[] {
	return (stack ?? '')
		.split('\n')
		.filter((line) => /^\s*at /.test(line))
		.slice(0, STACK_LINES)
		.map((line) => withoutSecrets(line.trim()));
}
