import type {
	APIApplicationCommand,
	APIApplicationCommandOptionChoice,
	APIMessage,
	APIModalInteractionResponseCallbackData,
	APIUser,
	InteractionResponseType,
	InteractionType,
} from 'discord-api-types/v10';
import type { Faults } from './faults.ts';
import type { RecordedRequest, RequestMatch } from './requests.ts';

/** How a stand-in is set up. Everything has a default that behaves as Discord does. */
export interface StandInOptions {
	/** Milliseconds; Discord's own are 3,000 for the first answer and 15 minutes for the token. */
	readonly deadlines?: { readonly acknowledge?: number; readonly token?: number };
	/** Milliseconds between heartbeats that HELLO asks for. Default 41,250, as Discord. */
	readonly heartbeatInterval?: number;
	/** Bits of privileged intents the application may ask for. Default 0: asking for one closes with 4014. */
	readonly privilegedIntents?: number;
	/** How many shards the gateway recommends. Default 1. */
	readonly shards?: number;
	/** How many messages of a channel, interactions, requests and files are kept; older ones are forgotten. Default: all. */
	readonly kept?: number;
}

/** One Discord on 127.0.0.1: a world with users, guilds and channels, and one application whose bot may connect. */
export interface StandIn {
	/** For the `rest.api` option of discord.js and `DISCORD_API_BASE`: `http://127.0.0.1:PORT/api`, no trailing slash. */
	readonly apiBase: string;
	readonly token: string;
	readonly applicationId: string;
	readonly botUser: APIUser;
	/** The person at the keyboard: owner of the first guild, and who acts where `by` is left out. */
	readonly me: APIUser;
	/** The first guild; the bot is a member. */
	readonly guild: StandInGuild;
	/** The first text channel of the first guild: where acts happen when `in` is left out. */
	readonly general: StandInChannel;
	/** The DM between `me` and the bot. */
	readonly dm: StandInChannel;
	/** All channels that `userId` (default: me) sees, guild channels first. */
	channels(userId?: string): readonly StandInChannel[];
	user(userId: string): APIUser | undefined;

	addUser(options: { readonly name: string; readonly locale?: string }): APIUser;
	/** A further guild owned by `ownerId` (default: me). Where the bot is not a member only user-installed commands work. */
	addGuild(options: { readonly name: string; readonly ownerId?: string; readonly botIsMember?: boolean }): StandInGuild;
	addChannel(options: { readonly name: string; readonly guildId?: string }): StandInChannel;
	/** A public thread in a guild's channel. */
	addThread(options: { readonly name: string; readonly channelId: string }): StandInChannel;
	/** `permissions`: what the member may do beside the everyday permissions, as bits. Default 0n: a plain member. */
	addMember(options: { readonly userId: string; readonly guildId?: string; readonly permissions?: bigint }): void;
	/** The DM between these users; with the bot's id among them the bot's DM, else one the bot is not in. */
	directMessage(...userIds: readonly [string, string]): StandInChannel;

	/** Commands that the client would offer to that user in that channel, in order of name. */
	commands(at?: Place): readonly APIApplicationCommand[];
	/** Messages of a channel visible to the viewer (default: me), oldest first; ephemeral ones only to whom they are for. */
	messages(channelId: string, viewerId?: string): readonly APIMessage[];

	readonly acts: Acts;
	readonly faults: Faults;

	/** Every request of the bot, in order of arrival; the last `kept` where the options say so. */
	readonly requests: readonly RecordedRequest[];
	/** Those that the schemas or the further limits refused. */
	readonly violations: readonly RecordedRequest[];
	/** The first request, recorded already or to come, that matches and is answered. `after`: skip so many matches. */
	request(match: RequestMatch, options?: { readonly after?: number }): Promise<RecordedRequest>;

	/** Resolves once the bot has a session and has received its guilds; at once where it has. */
	connected(): Promise<void>;
	/** Resolves once a command of that name is registered (with no name: any command). */
	registered(name?: string): Promise<void>;
	subscribe(listener: (event: WorldEvent) => void): () => void;
	/** Closes every connection and the port. */
	close(): Promise<void>;
}

export interface StandInGuild {
	readonly id: string;
	readonly name: string;
	readonly ownerId: string;
	readonly botIsMember: boolean;
}

/** `parentId`: of a thread, the channel it is in. `bot-dm`: a user with the bot. `other-dm`: two users without it, where only user-installed commands work. */
export type StandInChannel =
	| {
			readonly kind: 'guild';
			readonly id: string;
			readonly name: string;
			readonly guildId: string;
			readonly parentId?: string;
	  }
	| {
			readonly kind: 'bot-dm' | 'other-dm';
			readonly id: string;
			readonly name: string;
			readonly userIds: readonly string[];
	  };

/** Who acts, and in which channel. Default: me, in `general`. */
export interface Place {
	readonly by?: string;
	readonly in?: string;
}

export type OptionValue = string | number | boolean;

/**
 * What people do in the client. Each throws, with a sentence saying why, what the real client would not let them do:
 * a command that is not offered there, a missing option, a value outside the choices, a disabled button.
 */
export interface Acts {
	/** Sends a message; a mention of the bot is written `<@BOT_ID>`. `attachments`: ids from `upload`. */
	say(
		content: string,
		at?: Place & { readonly replyTo?: string; readonly attachments?: readonly string[] },
	): SaidMessage;
	/** Uploads a file, for an attachment option or a message; returns its id. */
	upload(file: { readonly name: string; readonly bytes: Uint8Array; readonly contentType?: string }): string;
	/** `name` of a subcommand: "articles list". Values of user, channel and attachment options are ids. */
	slash(name: string, options?: Readonly<Record<string, OptionValue>>, at?: Place): Interaction;
	/** Types `typed` into `option`, the other options being filled in as given. See `Interaction.choices`. */
	autocomplete(
		name: string,
		option: string,
		typed: string,
		others?: Readonly<Record<string, OptionValue>>,
		at?: Place,
	): Interaction;
	/** Uses a command of the message's context menu. */
	messageCommand(name: string, messageId: string, at?: Place): Interaction;
	/** Presses a button. The channel is the message's. */
	click(messageId: string, customId: string, at?: Pick<Place, 'by'>): Interaction;
	/** Chooses in a select menu. */
	select(messageId: string, customId: string, values: readonly string[], at?: Pick<Place, 'by'>): Interaction;
	/** Submits a modal that was opened for this user; `values` by custom_id of each input. */
	submitModal(modal: OpenedModal, values: Readonly<Record<string, string | readonly string[]>>): Interaction;
}

export interface SaidMessage {
	readonly message: APIMessage;
	/** The first message of the bot in this channel after this one. */
	reply(): Promise<APIMessage>;
}

/** An interaction sent to the bot. The promises reject with a sentence when the deadline passes unanswered. */
export interface Interaction {
	readonly id: string;
	readonly token: string;
	readonly type: InteractionType;
	/** The bot's first answer. */
	acknowledged(): Promise<Acknowledgement>;
	/** The message that answers, once it is no longer "thinking": the reply, or the updated message of a component. */
	reply(): Promise<APIMessage>;
	/** The nth follow-up, from 1 (default), sent already or to come. */
	followUp(n?: number): Promise<APIMessage>;
	/** The modal opened in answer. */
	modal(): Promise<OpenedModal>;
	/** The choices given in answer to an autocompletion. */
	choices(): Promise<readonly APIApplicationCommandOptionChoice[]>;
	/** Milliseconds from the act to each, as far as it has come. */
	latencies(): { readonly acknowledged?: number; readonly finished?: number };
}

export interface Acknowledgement {
	readonly type: InteractionResponseType;
	/** Milliseconds from the act to the callback's arrival. */
	readonly latency: number;
}

export interface OpenedModal {
	readonly interactionId: string;
	readonly userId: string;
	readonly channelId: string;
	readonly modal: APIModalInteractionResponseCallbackData;
}

/** What happened in the world, for the page. `visibleTo` is null for everybody in the channel, else a user's id (ephemeral). */
export type WorldEvent =
	| {
			readonly kind: 'message-created' | 'message-updated';
			readonly message: APIMessage;
			readonly visibleTo: string | null;
	  }
	| { readonly kind: 'message-deleted'; readonly channelId: string; readonly messageId: string }
	| { readonly kind: 'typing'; readonly channelId: string; readonly userId: string }
	| { readonly kind: 'commands-changed' }
	| { readonly kind: 'guild-created'; readonly guild: StandInGuild }
	| { readonly kind: 'channel-created'; readonly channel: StandInChannel }
	| { readonly kind: 'modal-opened'; readonly opened: OpenedModal }
	| InteractionEvent
	| { readonly kind: 'bot-connected' | 'bot-disconnected' };

/** An interaction was sent to the bot; it answered for the first time; or the 3 s passed ("did not respond"). */
export interface InteractionEvent {
	readonly kind: 'interaction-sent' | 'interaction-acknowledged' | 'interaction-failed';
	readonly interactionId: string;
	readonly type: InteractionType;
	readonly channelId: string;
	readonly userId: string;
	/** The command's name; for a component or modal its custom_id. */
	readonly name: string;
}
