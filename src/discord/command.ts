import type {
	ApplicationCommandType,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
	RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { Engine } from '../engine.ts';
import type { Choice } from './choices.ts';
import type { Message } from './message.ts';

/** What the user filled in, by option; Discord has checked it against the definition. */
export type Options = Readonly<Record<string, string | number | boolean | undefined>>;

/** Says that a part of a reply could not be made, which the reply does without. `what`: in words for the log. */
export type Report = (error: unknown, what: string) => void;

/** A slash command: its definition and its behaviour, in one value of one file in `commands/`. */
export interface Command {
	readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
	/** Whether only the user sees the reply. Asked first, because a deferred reply has to say so before it is known. */
	isPrivate(options: Options, engine: Engine): boolean;
	/** Pure but for what it reports. The bot sends what comes back, later when it takes long, and catches what is thrown. */
	execute(options: Options, engine: Engine, report: Report): Message | Promise<Message>;
	/** Up to 25 suggestions for what is being typed into an option with `autocomplete`. */
	suggest?(typed: string, engine: Engine): readonly Choice[];
}

/** A command of a message's context menu: its definition and its behaviour, in one value of one file in `commands/`. */
export interface MessageCommand {
	readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & { readonly type: ApplicationCommandType.Message };
	/** As for a slash command. `text`: the content of the message. Only the user sees the reply. */
	execute(text: string, engine: Engine): Message | Promise<Message>;
}

/** Every command of the bot. */
export type AnyCommand = Command | MessageCommand;

/** In servers, in direct messages with the bot, and, where a user has installed it for themselves, everywhere else. */
export const EVERYWHERE = {
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} satisfies Partial<AnyCommand['data']>;

/** Characters of a question. Longer texts are no questions, and cost more than they can give. */
export const QUESTION_LIMIT = 400;
