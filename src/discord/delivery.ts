import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RateLimitError, REST, RESTJSONErrorCodes } from 'discord.js';
import type { APIInteractionResponse, APIMessage, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { InteractionResponseType, MessageFlags, Routes } from 'discord-api-types/v10';
import type { Message, MessageFile } from './message.ts';

/** Milliseconds. Discord drops an interaction that is not acknowledged within 3 s; the last attempt starts before that. */
const ACKNOWLEDGE_WITHIN = 2_700;
/** Milliseconds for one attempt to acknowledge: two fit into the deadline. */
const URGENT_TIMEOUT = 1_200;
/** Milliseconds for one attempt at anything that can wait. */
const PATIENT_TIMEOUT = 10_000;
/** Milliseconds during which an answer that was promised is tried to be delivered. Untuned; the token lives 15 minutes. */
const PERSIST = 120_000;
/** Milliseconds before the second attempt; doubled for each further one, up to the longest. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** What answering an interaction takes. */
export interface Answerable {
	readonly id: string;
	readonly token: string;
	readonly applicationId: string;
	/** When it reached us, as `performance.now()`. */
	readonly arrivedAt: number;
}

/**
 * Sends what the bot has to say. Beside discord.js' own requests, because those wait up to 15 s where 3 are left, do not
 * repeat what a dropped connection lost, and take an acknowledgement for unsent when only its answer was lost.
 *
 * Nothing sent here mentions anybody: `allowed_mentions` is empty on every message and every edit.
 */
export interface Delivery {
	/**
	 * The first answer to an interaction. `expired`: Discord no longer waits for it. An answer that Discord already has (the
	 * connection was lost after it had taken effect) counts as acknowledged. Rejects where Discord refuses or stays away.
	 * `files`: those that the answer's message names.
	 */
	callback(
		to: Answerable,
		response: APIInteractionResponse,
		files?: Message['files'],
	): Promise<'acknowledged' | 'expired'>;
	/** Fills or replaces the first answer. */
	edit(to: Answerable, message: Message): Promise<void>;
	/** Changes the content of the message whose button was pressed, once its press is acknowledged, and nothing else of it. */
	amend(to: Answerable, content: string): Promise<void>;
	/** A further answer, to the user alone. Sent twice where the connection is lost after it has taken effect. */
	followUp(to: Answerable, message: Message): Promise<void>;
	/** Replies to a message; without referring to it where the bot may not read the history of its channel. */
	reply(channelId: string, messageId: string, message: Message): Promise<void>;
	/** What a message says; null where it has gone. */
	read(channelId: string, messageId: string): Promise<string | null>;
	typing(channelId: string): Promise<void>;
}

export function createDelivery({ token, api }: { readonly token: string; readonly api?: string }): Delivery {
	const options = { ...(api === undefined ? {} : { api }), retries: 0, rejectOnRateLimit: () => true };
	const urgent = new REST({ ...options, timeout: URGENT_TIMEOUT }).setToken(token);
	const patient = new REST({ ...options, timeout: PATIENT_TIMEOUT }).setToken(token);
	return {
		async callback(to, response, files) {
			const route = Routes.interactionCallback(to.id, to.token);
			try {
				const request = { body: response, auth: false, ...withFiles(files) };
				await persist(() => urgent.post(route, request), to.arrivedAt + ACKNOWLEDGE_WITHIN);
				return 'acknowledged';
			} catch (error) {
				if (isApiError(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return 'acknowledged';
				if (isApiError(error, RESTJSONErrorCodes.UnknownInteraction)) return 'expired';
				throw error;
			}
		},
		async edit(to, message) {
			const route = Routes.webhookMessage(to.applicationId, to.token, '@original');
			const request = { body: editBody(message), auth: false, ...withFiles(message.files) };
			await persist(() => patient.patch(route, request), performance.now() + PERSIST);
		},
		async amend(to, content) {
			const route = Routes.webhookMessage(to.applicationId, to.token, '@original');
			const body = newBody({ content });
			await persist(() => patient.patch(route, { body, auth: false }), performance.now() + PERSIST);
		},
		async followUp(to, message) {
			const route = Routes.webhook(to.applicationId, to.token);
			const body = { ...newBody(message), flags: MessageFlags.Ephemeral };
			await persist(() => patient.post(route, { body, auth: false }), performance.now() + PERSIST);
		},
		async reply(channelId, messageId, message) {
			const post = async (reference: Pick<RESTPostAPIChannelMessageJSONBody, 'message_reference'>) => {
				const body = {
					...newBody(message),
					...reference,
					// One nonce, one message: a repeated attempt does not post twice.
					nonce: messageId,
					enforce_nonce: true,
				} satisfies RESTPostAPIChannelMessageJSONBody;
				const request = { body, ...withFiles(message.files) };
				await persist(() => patient.post(Routes.channelMessages(channelId), request), performance.now() + PERSIST);
			};
			try {
				await post({ message_reference: { message_id: messageId, fail_if_not_exists: false } });
			} catch (error) {
				if (!isApiError(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)) throw error;
				await post({});
			}
		},
		async read(channelId, messageId) {
			try {
				const message = (await urgent.get(Routes.channelMessage(channelId, messageId))) as APIMessage;
				return message.content;
			} catch (error) {
				if (isApiError(error, RESTJSONErrorCodes.UnknownMessage)) return null;
				throw error;
			}
		},
		async typing(channelId) {
			await patient.post(Routes.channelTyping(channelId));
		},
	};
}

const NOBODY = { parse: [], replied_user: false } satisfies RESTPostAPIChannelMessageJSONBody['allowed_mentions'];

/** The body of a new message. */
function newBody({ content, embeds, components, files }: Message) {
	return {
		...(content === undefined ? {} : { content }),
		...(embeds === undefined ? {} : { embeds: [...embeds] }),
		...(components === undefined ? {} : { components: [...components] }),
		...(files === undefined ? {} : { attachments: files.map(attachment) }),
		allowed_mentions: NOBODY,
	};
}

/** The body of an edit, which clears what the message before it had. */
function editBody({ content = '', embeds = [], components = [], files = [] }: Message) {
	return newBody({ content, embeds, components, files });
}

/** What a message says of a file, which is sent beside it under the same number. */
function attachment({ name, description }: MessageFile, number: number) {
	return { id: String(number), filename: name, description };
}

function withFiles(files: Message['files'] = []) {
	const sent = files.map(({ name, contentType, bytes }) => ({ name, contentType, data: bytes }));
	return sent.length === 0 ? {} : { files: sent };
}

/** A message as the first answer to an interaction. */
export function replyCallback(message: Message, ephemeral: boolean): APIInteractionResponse {
	return {
		type: InteractionResponseType.ChannelMessageWithSource,
		data: { ...newBody(message), ...(ephemeral ? { flags: MessageFlags.Ephemeral } : {}) },
	};
}

/** A message in place of the one whose button was pressed. */
export function updateCallback(message: Message): APIInteractionResponse {
	return { type: InteractionResponseType.UpdateMessage, data: editBody(message) };
}

/** Changes the content of the message whose button was pressed, and nothing else of it. */
export function amendCallback(content: string): APIInteractionResponse {
	return { type: InteractionResponseType.UpdateMessage, data: newBody({ content }) };
}

export function isApiError(error: unknown, ...codes: readonly (string | number)[]): error is DiscordAPIError {
	return error instanceof DiscordAPIError && codes.includes(error.code);
}

/** Whether the server's AutoMod keeps a message from being sent. */
export function isBlocked(error: unknown): boolean {
	return isApiError(error, RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration);
}

/**
 * Repeats an attempt that failed for want of a connection or of an answer, or that came too fast, until it succeeds or time
 * (as `performance.now()`) is up. What Discord refuses is not repeated.
 */
async function persist<T>(attempt: () => Promise<T>, until: number): Promise<T> {
	for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
		try {
			return await attempt();
		} catch (error) {
			if (!isTransient(error)) throw error;
			const wait = error instanceof RateLimitError ? Math.max(error.retryAfter, error.timeToReset) : pause;
			if (performance.now() + wait >= until) throw error;
			await sleep(wait);
		}
	}
}

/** 5xx, too fast, timed out, or a failure of the connection, which has a code such as ECONNRESET or UND_ERR_SOCKET. */
function isTransient(error: unknown): boolean {
	if (error instanceof DiscordAPIError || !(error instanceof Error)) return false;
	if (error instanceof HTTPError || error instanceof RateLimitError || error.name === 'AbortError') return true;
	return 'code' in error && typeof error.code === 'string';
}
