import type {
	APIApplicationCommand,
	APIApplicationCommandOptionChoice,
	APIMessage,
	APIUser,
} from 'discord-api-types/v10';
import type { OpenedModal, OptionValue, StandInChannel } from '../stand-in.ts';

/** What the page is told when it connects; each later event changes it. */
export interface Snapshot {
	readonly me: APIUser;
	readonly bot: APIUser;
	readonly guildName: string;
	/** Guild channels first. */
	readonly channels: readonly ChannelSnapshot[];
	readonly botConnected: boolean;
}

export interface ChannelSnapshot {
	readonly channel: StandInChannel;
	readonly commands: readonly APIApplicationCommand[];
	/** Oldest first. */
	readonly messages: readonly APIMessage[];
}

/** One line of the event stream. */
export type PageEvent =
	| { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
	/** A message was sent or changed. */
	| { readonly kind: 'message'; readonly message: APIMessage }
	| { readonly kind: 'message-deleted'; readonly channelId: string; readonly messageId: string }
	| { readonly kind: 'typing'; readonly channelId: string; readonly userId: string }
	/** By channel id. */
	| { readonly kind: 'commands'; readonly commands: Readonly<Record<string, readonly APIApplicationCommand[]>> }
	| { readonly kind: 'modal'; readonly opened: OpenedModal }
	| { readonly kind: 'bot'; readonly connected: boolean };

/** What the person at the page does: the body of `POST /act`. */
export type Act =
	| { readonly kind: 'say'; readonly channelId: string; readonly content: string; readonly replyTo: string | null }
	| {
			readonly kind: 'slash';
			readonly channelId: string;
			readonly name: string;
			readonly options: Readonly<Record<string, OptionValue>>;
	  }
	| {
			readonly kind: 'autocomplete';
			readonly channelId: string;
			readonly name: string;
			readonly option: string;
			readonly typed: string;
			readonly others: Readonly<Record<string, OptionValue>>;
	  }
	| {
			readonly kind: 'message-command';
			readonly channelId: string;
			readonly name: string;
			readonly messageId: string;
	  }
	| { readonly kind: 'click'; readonly messageId: string; readonly customId: string }
	| {
			readonly kind: 'select';
			readonly messageId: string;
			readonly customId: string;
			readonly values: readonly string[];
	  }
	| {
			readonly kind: 'submit-modal';
			readonly interactionId: string;
			readonly values: Readonly<Record<string, string | readonly string[]>>;
	  };

/** How an act ended. An interaction has ended once the bot has acknowledged it, or was too late. */
export type ActOutcome =
	| { readonly kind: 'done' }
	| { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
	/** The client would not let them do that; why, in a sentence. */
	| { readonly kind: 'refused'; readonly reason: string }
	/** The bot did not acknowledge in time. */
	| { readonly kind: 'unanswered' };
