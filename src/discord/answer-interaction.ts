import type { Interaction, MessageComponentInteraction, Message as ReceivedMessage } from 'discord.js';
import {
	ApplicationCommandType,
	ComponentType,
	InteractionContextType,
	InteractionResponseType,
} from 'discord-api-types/v10';
import type { Engine } from '../engine.ts';
import { answerAsWritten } from './answer-as-written.ts';
import { fitsButton, isAsWritten } from './as-written.ts';
import type { Choice } from './choices.ts';
import type { AnyCommand, Command, MessageCommand, Options, Report } from './command.ts';
import type { Conversations, Speaker } from './conversation.ts';
import type { Answerable, Delivery } from './delivery.ts';
import { type Logger, withoutMessage } from './log.ts';
import type { Message } from './message.ts';
import { press, pressAudience } from './press.ts';
import { questionIn } from './question-in.ts';
import { type Audience, type PressOutcome, respond, respondToPress } from './respond.ts';
import { touch } from './touch.ts';
import * as wording from './wording.ts';

/** Commands by name, which are unique within each kind only. */
interface Commands {
	readonly slash: ReadonlyMap<string, Command>;
	readonly message: ReadonlyMap<string, MessageCommand>;
}

export function byName(commands: readonly AnyCommand[]): Commands {
	const isMessageCommand = (command: AnyCommand): command is MessageCommand =>
		command.data.type === ApplicationCommandType.Message;
	const slash = commands.filter((command): command is Command => !isMessageCommand(command));
	return {
		slash: new Map(slash.map((command) => [command.data.name, command])),
		message: new Map(commands.filter(isMessageCommand).map((command) => [command.data.name, command])),
	};
}

/** What it takes to answer. */
export interface Surroundings {
	readonly engine: Engine;
	readonly conversations: Conversations;
	readonly commands: Commands;
	readonly delivery: Delivery;
	readonly logger: Logger;
}

/** Answers a command, a request for suggestions, or the press of a button. */
export async function answerInteraction(interaction: Interaction, surroundings: Surroundings): Promise<void> {
	const { engine, commands, conversations } = surroundings;
	if (interaction.isAutocomplete()) {
		const command = commands.slash.get(interaction.commandName);
		const typed = interaction.options.getFocused();
		return suggest(answerable(interaction), () => command?.suggest?.(typed, engine) ?? [], surroundings);
	}
	if (interaction.isMessageComponent()) {
		return answerPress(interaction, surroundings);
	}
	if (interaction.isMessageContextMenuCommand()) {
		const { commandName, targetMessage } = interaction;
		const command = commands.message.get(commandName);
		if (command === undefined) return tell(interaction, wording.UNKNOWN_COMMAND, surroundings);
		return answer(
			interaction,
			commandName,
			'asker',
			() => command.execute(targetMessage.content, engine),
			surroundings,
		);
	}
	const command = interaction.isChatInputCommand() ? commands.slash.get(interaction.commandName) : undefined;
	if (command === undefined || !interaction.isChatInputCommand()) {
		return tell(interaction, wording.UNKNOWN_COMMAND, surroundings);
	}
	const options: Options = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value]));
	const audience = command.isPrivate(options, engine) ? 'asker' : 'everybody';
	const { name } = command.data;
	// What is asked in private stays out of later replies, which everybody may see.
	const speaking =
		audience === 'asker'
			? engine
			: conversations.engineFor(engine, speakerOf(interaction), follows(interaction, options));
	const report: Report = (error, what) => surroundings.logger.error({ err: withoutMessage(error) }, what);
	return answer(interaction, `/${name}`, audience, () => command.execute(options, speaking, report), surroundings);
}

/**
 * Whether a command goes on with a conversation: in a direct message and in a thread, as messages do. In a channel it starts
 * anew, since others read it without what was asked before. A question that does not fit, with what narrows it, into the
 * button that takes the reading back is read as it is written.
 */
function follows(interaction: Interaction, { question, since, until, from }: Options): boolean {
	const filter = {
		...(since === undefined ? {} : { since: anyDay }),
		...(until === undefined ? {} : { until: anyDay }),
		...(from === undefined ? {} : { from: String(from) }),
	};
	if (typeof question === 'string' && !fitsButton({ question: questionIn(question), filter })) return false;
	return interaction.context === InteractionContextType.BotDM || interaction.channel?.isThread() === true;
}

/** As long as every day. */
const anyDay = '0001-01-01';

function speakerOf({ user, channelId }: Pick<Interaction, 'user' | 'channelId'>): Speaker {
	return { userId: user.id, channelId: channelId ?? '' };
}

type Press = Extract<Interaction, MessageComponentInteraction>;

async function answerPress(interaction: Press, surroundings: Surroundings): Promise<void> {
	const { customId, message } = interaction;
	const { engine, conversations, delivery, logger } = surroundings;
	if (pressAudience(customId) === 'in-place') {
		return answer(interaction, 'button', 'in-place', () => press(customId, engine.corpus), surroundings);
	}
	const pressed = { content: message.content, buttons: buttonIds(message) };
	const make = async (): Promise<PressOutcome> => {
		const outcome = await touch(customId, pressed, engine.corpus);
		if (!isAsWritten(customId)) return outcome;
		const speaking = conversations.engineFor(engine, speakerOf(interaction), false);
		return { ...outcome, reply: await answerAsWritten(interaction, speaking, delivery) };
	};
	await logged('button', logger, () => respondToPress(answerable(interaction), make, delivery, logger));
}

function buttonIds({ components }: ReceivedMessage): readonly string[] {
	const ids: string[] = [];
	for (const row of components) {
		if (row.type !== ComponentType.ActionRow) continue;
		for (const { customId } of row.components) if (customId !== null) ids.push(customId);
	}
	return ids;
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
	await logged(to, logger, () => respond(answerable(interaction), audience, make, delivery, logger));
}

async function logged(to: string, logger: Logger, act: () => Promise<void>): Promise<void> {
	const started = performance.now();
	await act();
	logger.info({ to, milliseconds: Math.round(performance.now() - started) }, 'answered');
}

/** Suggestions come at once or not at all: somebody is typing. */
async function suggest(
	to: Answerable,
	make: () => readonly Choice[],
	{ delivery, logger }: Surroundings,
): Promise<void> {
	let choices: Choice[] = [];
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
