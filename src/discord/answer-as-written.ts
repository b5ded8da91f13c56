import type { MessageComponentInteraction } from 'discord.js';
import type { Engine } from '../engine.ts';
import { writtenIn } from './as-written.ts';
import type { Delivery } from './delivery.ts';
import type { Message } from './message.ts';
import { asksOfMentioned, questionIn } from './question-in.ts';
import { renderAnswer } from './render.ts';
import * as wording from './wording.ts';

/** Answers a follow-up as it was written, of the same articles, without what was asked before. */
export async function answerAsWritten(
	interaction: MessageComponentInteraction,
	engine: Engine,
	delivery: Delivery,
): Promise<Message> {
	const written = writtenIn(interaction.customId);
	const question = written.question || (await textRepliedTo(interaction, delivery));
	if (question === '') return { content: wording.QUESTION_GONE };
	if (asksOfMentioned(question)) return { content: wording.ASKS_OF_MENTIONED };
	return renderAnswer(engine.answer(question, { filter: written.filter }), engine.corpus, { echo: true });
}

/** What the message says that the pressed one replied to; empty where there is none any more. */
async function textRepliedTo({ message, client }: MessageComponentInteraction, delivery: Delivery): Promise<string> {
	const { messageId, channelId } = message.reference ?? {};
	const text = messageId === undefined || channelId === undefined ? null : await delivery.read(channelId, messageId);
	return text === null ? '' : questionIn(text, client.user.id);
}
