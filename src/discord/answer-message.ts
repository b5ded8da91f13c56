import type { Message as ReceivedMessage } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Engine } from '../engine.ts';
import type { Surroundings } from './answer-interaction.ts';
import { QUESTION_LIMIT } from './command.ts';
import { isApiError, isBlocked } from './delivery.ts';
import type { Message } from './message.ts';
import { asksOfMentioned, questionIn } from './question-in.ts';
import { renderAnswer } from './render.ts';
import { APOLOGY, made } from './respond.ts';
import * as wording from './wording.ts';

/** Milliseconds after which a typing indicator says that an answer is on its way. */
const TYPING_AFTER = 800;

/** Whether a message is for the bot: a person's, in a direct message, or mentioning the bot itself (no role, not everybody). */
export function isAddressed(message: ReceivedMessage, botId: string): boolean {
	if (message.author.bot || message.webhookId !== null || message.system) return false;
	return message.guildId === null || message.mentions.users.has(botId);
}

/** Answers a direct message or a mention by replying to it. */
export async function answerMessage(
	message: ReceivedMessage,
	botId: string,
	surroundings: Surroundings,
): Promise<void> {
	const question = questionIn(message.content, botId);
	const { engine, conversations } = surroundings;
	const speaker = { userId: message.author.id, channelId: message.channelId };
	const speaking = conversations.engineFor(engine, speaker, isContinued(message, botId));
	await reply(message, () => answerTo(question, speaking), surroundings);
}

/** Whether a message goes on with a conversation: in a direct message, in a thread, or as a reply to the bot. */
function isContinued(message: ReceivedMessage, botId: string): boolean {
	if (message.guildId === null) return true;
	return message.mentions.repliedUser?.id === botId || message.channel.isThread();
}

/** Replies with what `make` makes, and with an apology where it throws. */
export async function reply(
	message: ReceivedMessage,
	make: () => Message | Promise<Message>,
	{ delivery, logger }: Surroundings,
): Promise<void> {
	const started = performance.now();
	const typing = setTimeout(() => {
		delivery.typing(message.channelId).catch((error: unknown) => logger.debug({ err: error }, 'no typing indicator'));
	}, TYPING_AFTER);
	try {
		await send(message, (await made(make, logger)) ?? APOLOGY, { delivery, logger });
	} finally {
		clearTimeout(typing);
	}
	const to = message.guildId === null ? 'direct message' : 'mention';
	logger.info({ to, milliseconds: Math.round(performance.now() - started) }, 'answered');
}

function answerTo(question: string, engine: Engine): Message {
	if (question === '') return { content: wording.QUESTION_HINT };
	if (question.length > QUESTION_LIMIT) return { content: wording.questionTooLong(QUESTION_LIMIT) };
	if (asksOfMentioned(question)) return { content: wording.ASKS_OF_MENTIONED };
	return renderAnswer(engine.answer(question), engine.corpus, { echo: false });
}

/** Where embeds are not allowed, the server's AutoMod blocks the message, or Discord refuses it otherwise, one sentence says so instead. */
async function send(
	{ channelId, id }: ReceivedMessage,
	message: Message,
	{ delivery, logger }: Pick<Surroundings, 'delivery' | 'logger'>,
): Promise<void> {
	try {
		await delivery.reply(channelId, id, message);
	} catch (error) {
		const instead = sentenceFor(error, message);
		if (instead === undefined) throw error;
		logger.error({ err: error }, 'Discord refused an answer');
		await delivery.reply(channelId, id, { content: instead });
	}
}

function sentenceFor(error: unknown, { embeds }: Message): string | undefined {
	if (isBlocked(error)) return wording.BLOCKED;
	const noEmbeds = [RESTJSONErrorCodes.MissingPermissions, RESTJSONErrorCodes.CannotSendAnEmptyMessage];
	if (embeds !== undefined && isApiError(error, ...noEmbeds)) return wording.NEEDS_EMBEDS;
	return isApiError(error, RESTJSONErrorCodes.InvalidFormBodyOrContentType) ? wording.FAILED : undefined;
}
