import type { ClientOptions, Interaction, Message } from 'discord.js';
import { Client, GatewayIntentBits, Partials } from 'discord.js';
import * as schemas from 'discord-api-spec/zod';
import type { RecordedRequest } from '../src/local/requests.ts';
import type { StandIn, StandInOptions } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';

/** What a test wants of its bot: the real discord.js client with listeners of the test. */
export interface TestBotOptions {
	readonly standIn?: StandInOptions;
	readonly client?: Partial<ClientOptions>;
	readonly commands?: readonly object[];
	readonly onInteraction?: (interaction: Interaction) => unknown;
	readonly onMessage?: (message: Message) => unknown;
}

export interface TestBot {
	readonly standIn: StandIn;
	readonly client: Client;
	/** What listeners threw, oldest first. */
	readonly failures: readonly unknown[];
	close(): Promise<void>;
}

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

/** A client that is not logged in yet. */
export function createClient(standIn: StandIn, options: Partial<ClientOptions> = {}): Client {
	const client = new Client({
		intents: [Guilds, GuildMessages, DirectMessages],
		partials: [Partials.Channel],
		...options,
		rest: { api: standIn.apiBase, ...options.rest },
	});
	client.on('error', () => undefined);
	return client;
}

/** A stand-in with a bot that is connected and has its commands registered. */
export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
	const standIn = await startStandIn(options.standIn);
	const client = createClient(standIn, options.client);
	const failures: unknown[] = [];
	const listen = async (act: () => unknown) => {
		try {
			await act();
		} catch (error) {
			failures.push(error);
		}
	};
	client.on('interactionCreate', (interaction) => listen(() => options.onInteraction?.(interaction)));
	client.on('messageCreate', (message) => {
		if (!message.author.bot) listen(() => options.onMessage?.(message));
	});
	await client.login(standIn.token);
	await standIn.connected();
	if (options.commands) await call(standIn, 'PUT', commandsPath(standIn), options.commands);
	return { standIn, client, failures, close: () => closeBoth(standIn, client) };
}

export async function closeBoth(standIn: StandIn, client: Client): Promise<void> {
	// destroy() hangs while a shard waits for READY, so the stand-in goes regardless.
	await Promise.race([client.destroy(), new Promise((resolve) => setTimeout(resolve, 500))]);
	await standIn.close();
}

/** Waits for a condition, for tests that run concurrently, where vitest's own polling does not know its test. */
export async function until(condition: () => boolean, milliseconds = 15_000): Promise<void> {
	const end = Date.now() + milliseconds;
	while (!condition()) {
		if (Date.now() > end) throw new Error(`expected within ${milliseconds} ms: ${condition}`);
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}

export function commandsPath({ applicationId }: StandIn): string {
	return `/applications/${applicationId}/commands`;
}

export interface Answered {
	readonly status: number;
	readonly headers: Headers;
	// biome-ignore lint/suspicious/noExplicitAny: a test reads JSON as deep as it likes.
	readonly body: any;
}

/** Calls the REST API as a bot's HTTP library would. */
export async function call(
	{ apiBase, token }: Pick<StandIn, 'apiBase' | 'token'>,
	method: string,
	path: string,
	body?: unknown,
): Promise<Answered> {
	const isForm = body instanceof FormData;
	const response = await fetch(`${apiBase}/v10${path}`, {
		method,
		headers: { authorization: `Bot ${token}`, ...(isForm ? {} : { 'content-type': 'application/json' }) },
		...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
	});
	const text = await response.text();
	return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

type Schema = (typeof schemas)['MessageResponseSchema'];

const answerSchemas: readonly (readonly [method: string, path: RegExp, schema: Schema, isList?: boolean])[] = [
	['GET', /^\/gateway$/, schemas.GatewayResponseSchema],
	['GET', /^\/gateway\/bot$/, schemas.GatewayBotResponseSchema],
	['GET', /^\/users\/@me$/, schemas.UserPIIResponseSchema],
	['GET', /^\/applications\/@me$/, schemas.PrivateApplicationResponseSchema],
	['GET', /^\/oauth2\/applications\/@me$/, schemas.PrivateApplicationResponseSchema],
	['PUT', /\/commands$/, schemas.ApplicationCommandResponseSchema, true],
	['GET', /\/commands$/, schemas.ApplicationCommandResponseSchema, true],
	['POST', /^\/users\/@me\/channels$/, schemas.PrivateChannelResponseSchema],
	['POST', /\/callback$/, schemas.InteractionCallbackResponseSchema],
	['POST', /^\/webhooks\//, schemas.MessageResponseSchema],
	['GET', /\/messages\/[^/]+$/, schemas.MessageResponseSchema],
	['PATCH', /\/messages\/[^/]+$/, schemas.MessageResponseSchema],
	['POST', /\/messages$/, schemas.MessageResponseSchema],
	['GET', /\/messages$/, schemas.MessageResponseSchema, true],
];

/** What Discord's own schemas find wrong with the stand-in's answers, one line each. */
export function faultyAnswers(requests: readonly RecordedRequest[]): readonly string[] {
	return requests.flatMap((request) => {
		if (request.answer === undefined || request.status === 501) return [];
		const [schema, isList] = schemaOf(request);
		if (schema === undefined) return [`${request.method} ${request.path}: no schema to check its answer by`];
		// The document has numbers for the codes inside `errors`, where Discord gives names.
		const { errors: _, ...answer } = request.answer as { readonly errors?: unknown };
		const answers: readonly unknown[] = isList ? (request.answer as []) : [answer];
		return answers.flatMap((answer) => {
			const issues = schema.safeParse(answer).error?.issues ?? [];
			return issues.map((issue) => `${request.method} ${request.path}: ${JSON.stringify(issue)}`);
		});
	});
}

function schemaOf({ method, path, status, answer }: RecordedRequest): readonly [Schema | undefined, boolean] {
	if (status === 429) return [schemas.RatelimitedResponseSchema, false];
	if (status >= 400) return [schemas.ErrorResponseSchema, false];
	const isChannel = method === 'GET' && /^\/channels\/\d+$/.test(path);
	if (isChannel) {
		const { type } = answer as { readonly type: number };
		return [type === 0 ? schemas.GuildChannelResponseSchema : schemas.PrivateChannelResponseSchema, false];
	}
	const row = answerSchemas.find(([verb, pattern]) => verb === method && pattern.test(path));
	return [row?.[2], row?.[3] ?? false];
}
