import { setTimeout as sleep } from 'node:timers/promises';
import {
	Client,
	Events,
	GatewayIntentBits,
	type Interaction,
	Partials,
	type Message as ReceivedMessage,
} from 'discord.js';
import { ApplicationIntegrationType, OAuth2Scopes, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Engine } from '../engine.ts';
import { answerInteraction, byName, type Surroundings, tell } from './answer-interaction.ts';
import { answerMessage, isAddressed, reply } from './answer-message.ts';
import { boundedCaches, forgetDirectMessages } from './caches.ts';
import type { AnyCommand } from './command.ts';
import { createConversations } from './conversation.ts';
import { createDelivery } from './delivery.ts';
import { closeFailure, type Failure, loginFailure } from './failure.ts';
import { createFloodLimit, DEFAULT_RATE, type FloodRate } from './flood-limit.ts';
import type { Logger } from './log.ts';
import { createOnce } from './once.ts';
import { registerCommands } from './register.ts';
import * as wording from './wording.ts';

/** Milliseconds for what is under way to be finished once the bot is told to stop. */
const DRAIN = 8_000;
/** Milliseconds for discord.js to close its connection, which it sometimes never does. */
const DESTROY = 1_000;

/**
 * Milliseconds without a further server after which those still away are waited for no longer: discord.js holds back what is
 * asked meanwhile, and Discord waits 3 s for an answer.
 */
const SERVERS_WITHIN = 1_000;

/** The least that lets the bot answer mentions in a channel and its threads. Slash commands need none of it. */
const PERMISSIONS = [
	PermissionFlagsBits.ViewChannel,
	PermissionFlagsBits.SendMessages,
	PermissionFlagsBits.SendMessagesInThreads,
	PermissionFlagsBits.EmbedLinks,
	PermissionFlagsBits.ReadMessageHistory,
];

function inviteLinks(applicationId: string): Bot['invites'] {
	const link = (query: Readonly<Record<string, string>>): string =>
		`https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: applicationId, ...query })}`;
	return {
		server: link({
			scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
			permissions: PERMISSIONS.reduce((bits, permission) => bits | permission, 0n).toString(),
		}),
		person: link({
			scope: OAuth2Scopes.ApplicationsCommands,
			integration_type: ApplicationIntegrationType.UserInstall.toString(),
		}),
	};
}

export interface BotOptions {
	readonly token: string;
	/** Base of Discord's REST API, without the version; by default the real one. */
	readonly api?: string;
	/** What answers now: asked for once at each interaction and message. */
	readonly engine: () => Engine;
	readonly commands: readonly AnyCommand[];
	readonly logger: Logger;
	readonly floodRate?: FloodRate;
	/** Milliseconds of a clock that does not go back; by default the process's. */
	readonly now?: () => number;
}

export interface Bot {
	readonly kind: 'started';
	/** The addresses at which somebody adds the bot to a server, and its commands for themselves. No link offers both. */
	readonly invites: { readonly server: string; readonly person: string };
	/** Resolves where Discord closes the connection for good, with why. */
	readonly ended: Promise<Failure>;
	/** Takes no more questions, finishes those under way for up to 8 s, disconnects. Resolves within 10 s. */
	stop(): Promise<void>;
}

function createClient(api: string | undefined): Client {
	return new Client({
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
		// Without it the first direct message of each person is dropped without a word.
		partials: [Partials.Channel],
		allowedMentions: { parse: [], repliedUser: false },
		waitGuildTimeout: SERVERS_WITHIN,
		...(api === undefined ? {} : { rest: { api } }),
		...boundedCaches(),
	});
}

/** Logs how the connection fares. The listener of errors stays: without one, an error would end the process. */
function logConnection(client: Client, logger: Logger, isStopping: () => boolean): void {
	let connected = false;
	client.on(Events.Error, (error) => logger.error({ err: error }, 'discord.js reports an error'));
	client.on(Events.ShardError, (error) => logger.warn({ err: error }, 'the connection to Discord fails'));
	client.on(Events.ShardReconnecting, () => {
		// Tried twice a second for as long as it takes: said once.
		if (connected && !isStopping()) logger.warn('connection to Discord lost; reconnecting');
		connected = false;
	});
	client.on(Events.ShardReady, () => {
		connected = true;
		logger.info('connected to Discord');
	});
	client.on(Events.ShardResume, (_shard, replayed) => {
		connected = true;
		logger.info({ replayed }, 'connection to Discord resumed');
	});
}

/** Connects the bot; resolves once it is ready and its commands are registered. A failure says what to do. */
export async function startBot(options: BotOptions): Promise<Bot | Failure> {
	const { token, api, engine, commands, logger, floodRate = DEFAULT_RATE, now = () => performance.now() } = options;
	const client = createClient(api);
	const lasting = {
		conversations: createConversations(now),
		commands: byName(commands),
		delivery: createDelivery({ token, ...(api === undefined ? {} : { api }) }),
		logger,
	};
	const surroundingsNow = (): Surroundings => ({ ...lasting, engine: engine() });
	const isFirst = createOnce();
	const admit = createFloodLimit(floodRate, now);
	const underWay = new Set<Promise<void>>();
	let stopping = false;

	function take(work: Promise<void>): void {
		const finished = work
			.catch((error: unknown) => logger.error({ err: error }, 'an answer could not be delivered'))
			.finally(() => underWay.delete(finished));
		underWay.add(finished);
	}

	async function drain(): Promise<void> {
		while (underWay.size > 0) await Promise.allSettled(underWay);
	}

	async function onInteraction(interaction: Interaction): Promise<void> {
		const surroundings = surroundingsNow();
		forgetDirectMessages(client);
		if (stopping) return tell(interaction, wording.RESTARTING, surroundings);
		// Suggestions are cheap, and a refusal could not be shown.
		const admission = interaction.isAutocomplete() ? undefined : admit(interaction.user.id);
		if (admission?.kind === 'refused') return tell(interaction, wording.slowDown(admission.seconds), surroundings);
		return answerInteraction(interaction, surroundings);
	}

	async function onMessage(message: ReceivedMessage, botId: string): Promise<void> {
		const surroundings = surroundingsNow();
		forgetDirectMessages(client);
		if (stopping) return reply(message, () => ({ content: wording.RESTARTING }), surroundings);
		const admission = admit(message.author.id);
		if (admission.kind === 'admitted') return answerMessage(message, botId, surroundings);
		// Told once: an answer to every message of a flood would be a flood.
		if (admission.first) return reply(message, () => ({ content: wording.slowDown(admission.seconds) }), surroundings);
	}

	client.on(Events.InteractionCreate, (interaction) => {
		if (isFirst(interaction.id)) take(onInteraction(interaction));
	});
	client.on(Events.MessageCreate, (message) => {
		const botId = client.user?.id;
		if (botId !== undefined && isAddressed(message, botId) && isFirst(message.id)) take(onMessage(message, botId));
	});
	logConnection(client, logger, () => stopping);

	let closeCode: number | undefined;
	const ended = new Promise<Failure>((resolve) => {
		client.on(Events.ShardDisconnect, ({ code }) => {
			closeCode = code;
			const failure = closeFailure(code);
			if (failure !== undefined) resolve(failure);
		});
	});

	const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
	try {
		await client.login(token);
	} catch (error) {
		logger.debug({ err: error }, 'login failed');
		return loginFailure(error, closeCode, api);
	}
	const { application } = await ready;
	try {
		const changed = await registerCommands(client.rest, application.id, commands);
		logger.info({ changed }, 'commands registered');
	} catch (error) {
		// Those registered before still work, and messages do in any case.
		logger.error({ err: error }, 'commands could not be registered');
	}

	return {
		kind: 'started',
		invites: inviteLinks(application.id),
		ended,
		async stop() {
			stopping = true;
			await Promise.race([drain(), sleep(DRAIN, undefined, { ref: false })]);
			await Promise.race([client.destroy(), sleep(DESTROY, undefined, { ref: false })]);
		},
	};
}
