import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, SnowflakeUtil } from 'discord.js';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { type Answerable, amendCallback, type Delivery, isBlocked, replyCallback, updateCallback } from './delivery.ts';
import { type Logger, withoutMessage } from './log.ts';
import type { Message } from './message.ts';
import { BLOCKED, FAILED } from './wording.ts';

/** Milliseconds after which an answer in the making is announced: Discord waits 3 s, people less. */
const DEFER_AFTER = 800;

/** Where a message goes: to the channel, to the asker alone, or in place of the message whose button was pressed. */
export type Audience = 'everybody' | 'asker' | 'in-place';

/**
 * Answers an interaction: directly where the message is made within 0.8 s, else by "thinking" first and the message later.
 * What making it throws is logged without its message, and an apology is sent; so it is for a message that Discord refuses.
 * Rejects where Discord cannot be reached.
 */
export async function respond(
	to: Answerable,
	audience: Audience,
	make: () => Message | Promise<Message>,
	delivery: Delivery,
	logger: Logger,
): Promise<void> {
	const making = made(make, logger);
	const first = await firstOf(making);
	if (first === 'slow') {
		const outcome = await delivery.callback(to, deferral(audience));
		if (outcome === 'expired') return logExpired(to, logger);
		const message = (await making) ?? APOLOGY;
		return orApologise(
			() => delivery.edit(to, message),
			(apology) => delivery.edit(to, apology),
			logger,
		);
	}
	const apologise = (apology: Message) => delivery.callback(to, replyCallback(apology, true));
	const outcome = await (first === undefined
		? apologise(APOLOGY)
		: orApologise(() => delivery.callback(to, direct(first, audience), first.files), apologise, logger));
	if (outcome === 'expired') logExpired(to, logger);
}

/**
 * Answers the press of a button to the presser alone, as {@link respond} does, and changes the message pressed where it is
 * out of date. A press that takes long is acknowledged without a word, since only then can the message pressed be changed.
 */
export async function respondToPress(
	to: Answerable,
	make: () => Promise<PressOutcome>,
	delivery: Delivery,
	logger: Logger,
): Promise<void> {
	const making = made(make, logger);
	const first = await firstOf(making);
	if (first !== 'slow' && first?.amended === undefined) {
		return respond(to, 'asker', () => first?.reply ?? APOLOGY, delivery, logger);
	}
	const now = first === 'slow' ? undefined : first?.amended;
	// The answer counts for more than the mark above it.
	const refused = (error: unknown) => logger.error({ err: error }, 'a mark was refused');
	const outcome = await delivery
		.callback(to, now === undefined ? DEFERRED_UPDATE : amendCallback(now))
		.catch((error: unknown) => {
			if (now === undefined || !(error instanceof DiscordAPIError)) throw error;
			refused(error);
			return delivery.callback(to, DEFERRED_UPDATE);
		});
	if (outcome === 'expired') return logExpired(to, logger);
	const { reply, amended } = (await making) ?? { reply: APOLOGY };
	if (now === undefined && amended !== undefined) await delivery.amend(to, amended).catch(refused);
	return orApologise(
		() => delivery.followUp(to, reply),
		(apology) => delivery.followUp(to, apology),
		logger,
	);
}

/** What the press of a button leads to. */
export interface PressOutcome {
	/** To the presser alone. */
	readonly reply: Message;
	/** The new content of the message pressed; left out where it stays as it is. */
	readonly amended?: string;
}

const DEFERRED_UPDATE = { type: InteractionResponseType.DeferredMessageUpdate } as const;

/** In place of an answer that could not be made. */
export const APOLOGY: Message = { content: FAILED };

/** What `make` makes; undefined where it throws, which is logged. */
export function made<T>(make: () => T | Promise<T>, logger: Logger): Promise<T | undefined> {
	return nextTurn()
		.then(make)
		.catch((error: unknown) => {
			logger.error({ err: withoutMessage(error) }, 'an answer could not be made');
			return undefined;
		});
}

let lastTurn = Promise.resolve();

/** One turn of the event loop for each answer: of many that are asked for at once, those that wait are announced meanwhile. */
function nextTurn(): Promise<void> {
	lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)));
	return lastTurn;
}

async function firstOf<T>(making: Promise<T>): Promise<T | 'slow'> {
	const timer = new AbortController();
	const slow = sleep(DEFER_AFTER, 'slow' as const, { signal: timer.signal }).catch(() => 'slow' as const);
	try {
		return await Promise.race([making, slow]);
	} finally {
		timer.abort();
	}
}

function direct(message: Message, audience: Audience): APIInteractionResponse {
	return audience === 'in-place' ? updateCallback(message) : replyCallback(message, audience === 'asker');
}

function deferral(audience: Audience): APIInteractionResponse {
	if (audience === 'in-place') return DEFERRED_UPDATE;
	return {
		type: InteractionResponseType.DeferredChannelMessageWithSource,
		...(audience === 'asker' ? { data: { flags: MessageFlags.Ephemeral } } : {}),
	};
}

/** A refusal is a fault of ours, or the server's AutoMod: the asker is told rather than left with "did not respond". */
async function orApologise<T>(
	send: () => Promise<T>,
	apologise: (apology: Message) => Promise<T>,
	logger: Logger,
): Promise<T> {
	try {
		return await send();
	} catch (error) {
		if (!(error instanceof DiscordAPIError)) throw error;
		logger.error({ err: error }, 'Discord refused an answer');
		return apologise(isBlocked(error) ? { content: BLOCKED } : APOLOGY);
	}
}

/** Discord had stopped waiting: logged with what tells a slow network from a blocked process. */
function logExpired({ id, arrivedAt }: Answerable, logger: Logger): void {
	const sinceArrival = Math.round(performance.now() - arrivedAt);
	const beforeArrival = Math.round(Date.now() - sinceArrival - SnowflakeUtil.timestampFrom(id));
	logger.warn({ sinceArrival, beforeArrival }, 'Discord had stopped waiting for an answer');
}
