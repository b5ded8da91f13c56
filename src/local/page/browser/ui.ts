import type { OpenedModal } from '../../stand-in.ts';
import type { Act, ActOutcome } from '../protocol.ts';
import type { Offer } from './commands.ts';
import type { Channel, World } from './world.ts';

/** What stands in a channel's composer. */
export type Draft = TextDraft | CommandDraft;

export interface TextDraft {
	readonly kind: 'text';
	readonly text: string;
	/** Offset of the caret. */
	readonly caret: number;
	/** Place of the highlighted line of the menu. */
	readonly highlighted: number;
	/** Whether the menu was closed for this text. */
	readonly menuClosed: boolean;
	/** Id of the message that is replied to. */
	readonly replyTo: string | null;
}

export interface CommandDraft {
	readonly kind: 'command';
	readonly offer: Offer;
	/** Names of the options that are shown: the required ones, and those that were added. */
	readonly shown: readonly string[];
	readonly filled: Readonly<Record<string, string>>;
	/** Name of the option being filled in. */
	readonly focused: string | null;
	readonly suggestions: Suggestions | null;
	readonly wrong: { readonly option: string; readonly sentence: string } | null;
}

/** Choices for an option being typed. `highlighted` is -1 where none is: Enter then sends what was typed. */
export interface Suggestions {
	readonly option: string;
	readonly choices: readonly { readonly name: string; readonly value: string }[];
	readonly highlighted: number;
	/** A sentence in place of choices. */
	readonly problem: string | null;
}

export const EMPTY_DRAFT: TextDraft = {
	kind: 'text',
	text: '',
	caret: 0,
	highlighted: 0,
	menuClosed: false,
	replyTo: null,
};

/** Selects where one types, be it a message or a command's first option. */
export const COMPOSER = '.composer textarea, .composer .option-field';

/** What the page shows beside the world: where its person is, and what they are doing. */
export interface Ui {
	readonly connection: 'connecting' | 'open' | 'lost';
	readonly channelId: string;
	/** On a phone the channel list covers the messages when it is open. */
	readonly channelListOpen: boolean;
	readonly drafts: Readonly<Record<string, Draft>>;
	/** Channels with messages that were not yet seen. */
	readonly unread: ReadonlySet<string>;
	/** Ephemeral messages and notices that were put away. */
	readonly dismissed: ReadonlySet<string>;
	/** Components that wait for the bot: {@link componentKey}. */
	readonly waiting: ReadonlySet<string>;
	/** By message: why its component did nothing. */
	readonly failures: Readonly<Record<string, string>>;
	/** The command that waits for the bot, as it was sent. */
	readonly sending: string | null;
	/** The message whose "..." menu is open. */
	readonly menuOf: string | null;
	readonly form: { readonly opened: OpenedModal; readonly sending: boolean; readonly problem: string | null } | null;
}

/** What the templates work with. */
export interface Page {
	readonly world: World;
	readonly ui: Ui;
	readonly channel: Channel;
	readonly draft: Draft;
	/** Shows the change; several in a row are drawn once. */
	change(change: Partial<Ui>): void;
	setDraft(draft: Draft): void;
	act(act: Act): Promise<ActOutcome>;
	/** Says in the channel that a command, or a message where it is null, came to nothing, where that is how it ended. */
	notifyFailure(channelId: string, command: string | null, outcome: ActOutcome): void;
	/** Puts what could not be sent back into the channel's composer, where nothing else was typed there since. */
	giveBack(channelId: string, draft: Draft, outcome: ActOutcome): void;
	/** Moves the focus once the change is drawn. */
	focus(selector: string): void;
	/** The page as it is now: after an await, `world` and `ui` above are old. */
	now(): Page;
}

export function componentKey(messageId: string, customId: string): string {
	return `${messageId}/${customId}`;
}
