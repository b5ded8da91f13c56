import type { Interaction } from 'discord.js';
import { InteractionContextType, InteractionResponseType } from 'discord-api-types/v10';
import type { Engine } from '../engine.ts';
import { answerAsWritten } from './answer-as-written.ts';
import { isAsWritten, WRITTEN_LIMIT } from './as-written.ts';
import type { Command, Options } from './command.ts';
import type { Conversations, Speaker } from './conversation.ts';
import type { Answerable, Delivery } from './delivery.ts';
import { type Logger, withoutMessage } from './log.ts';
import type { Message } from './message.ts';
import { press, pressAudience } from './press.ts';
import { type Audience, respond } from './respond.ts';
import * as wording from './wording.ts';

/** What it takes to answer. */
export interface Surroundings {
	readonly engine: Engine;
	readonly conversations: Conversations;
	readonly commands: ReadonlyMap<string, Command>;
	readonly delivery: Delivery;
	readonly logger: Logger;
}

/** Answers a command, a request for suggestions, or the press of a button. */
export async function answerInteraction(interaction: Interaction, surroundings: Surroundings): Promise<void> {
	const { engine, commands, conversations, delivery } = surroundings;
	if (interaction.isAutocomplete()) {
		const command = commands.get(interaction.commandName);
		const typed = interaction.options.getFocused();
		return suggest(answerable(interaction), () => command?.suggest?.(typed, engine) ?? [], surroundings);
	}
	if (interaction.isMessageComponent()) {
		const { customId } = interaction;
		const make = () =>
			isAsWritten(customId)
				? answerAsWritten(interaction, conversations.engineFor(engine, speakerOf(interaction), false), delivery)
				: press(customId, engine.corpus);
		return answer(interaction, 'button', pressAudience(customId), make, surroundings);
	}
	const command = interaction.isChatInputCommand() ? commands.get(interaction.commandName) : undefined;
	if (command === undefined || !interaction.isChatInputCommand()) {
		return tell(interaction, wording.UNKNOWN_COMMAND, surroundings);
	}
	const options: Options = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value]));
	const audience = command.isPrivate(options) ? 'asker' : 'everybody';
	const { name } = command.data;
	// What is asked in private stays out of later replies, which everybody may see.
	const speaking =
		audience === 'asker'
			? engine
			: conversations.engineFor(engine, speakerOf(interaction), follows(interaction, options));
	return answer(interaction, `/${name}`, audience, () => command.execute(options, speaking), surroundings);
}

/**
 * Whether a command goes on with a conversation: in a direct message and in a thread, as messages do. In a channel it starts
 * anew, since others read it without what was asked before. A question too long for the button that takes the reading
 * back is read as it is written.
 */
function follows(interaction: Interaction, { question }: Options): boolean {
	if (typeof question === 'string' && question.length > WRITTEN_LIMIT) return false;
	return interaction.context === InteractionContextType.BotDM || interaction.channel?.isThread() === true;
}

function speakerOf({ user, channelId }: Pick<Interaction, 'user' | 'channelId'>): Speaker {
	return { userId: user.id, channelId: channelId ?? '' };
}

/** Says one sentence to the asker alone, in place of an answer. */
export async function tell(interaction: Interaction, sentence: string, surroundings: Surroundings): Promise<void> {
	const to = answerable(interaction);
	if (interaction.isAutocomplete()) return suggest(to, () => [], surroundings);
	return respond(to, 'asker', () => ({ content: sentence }), surroundings.delivery, surroundings.logger);
}

async function answer(
	interaction: Interaction,
	to: string,
	audience: Audience,
	make: () => Message | Promise<Message>,
	{ delivery, logger }: Surroundings,
): Promise<void> {
	const started = performance.now();
	await respond(answerable(interaction), audience, make, delivery, logger);
	logger.info({ to, milliseconds: Math.round(performance.now() - started) }, 'answered');
}

/** Suggestions come at once or not at all: somebody is typing. */
async function suggest(
	to: Answerable,
	make: () => readonly { readonly name: string; readonly value: string }[],
	{ delivery, logger }: Surroundings,
): Promise<void> {
	let choices: { name: string; value: string }[] = [];
	try {
		choices = [...make()];
	} catch (error) {
		logger.error({ err: withoutMessage(error) }, 'suggestions could not be made');
	}
	await delivery.callback(to, {
		type: InteractionResponseType.ApplicationCommandAutocompleteResult,
		data: { choices },
	});
}

function answerable({ id, token, applicationId }: Interaction): Answerable {
	return { id, token, applicationId, arrivedAt: performance.now() };
}
