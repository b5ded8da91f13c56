import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10';
import type { StandInChannel } from '../../stand-in.ts';
import type { PageEvent, Snapshot } from '../protocol.ts';

/** What the page knows of the stand-in. */
export interface World {
	readonly me: APIUser;
	readonly bot: APIUser;
	readonly guildName: string;
	readonly botConnected: boolean;
	readonly channels: readonly Channel[];
}

export interface Channel {
	readonly id: string;
	readonly name: string;
	readonly kind: StandInChannel['kind'];
	readonly commands: readonly APIApplicationCommand[];
	/** Oldest first. */
	readonly entries: readonly Entry[];
	/** Who types, and until when that is shown: milliseconds since the epoch. */
	readonly typing: readonly { readonly userId: string; readonly until: number }[];
}

/** A line of a channel: a message, or a notice of the client that only its person sees and that no server knows. */
export type Entry =
	| { readonly kind: 'message'; readonly id: string; readonly message: APIMessage }
	| { readonly kind: 'notice'; readonly id: string; readonly command: string | null; readonly sentence: string };

/** Entries of a channel that are shown; the oldest go first. The preview's server keeps as many. */
const MOST_ENTRIES = 500;
/** Milliseconds after a message within which news that its author types is older than the message: it came by another way. */
const TYPING_OVERTAKEN = 2000;
/** Milliseconds that a typing indicator stays, as Discord shows it. */
export const TYPING_SHOWN = 10_000;

export function openWorld(snapshot: Snapshot): World {
	const { me, bot, guildName, botConnected } = snapshot;
	return {
		me,
		bot,
		guildName,
		botConnected,
		channels: snapshot.channels.map(({ channel, commands, messages }) => ({
			id: channel.id,
			name: channel.name,
			kind: channel.kind,
			commands,
			entries: messages.map((message) => ({ kind: 'message', id: message.id, message })),
			typing: [],
		})),
	};
}

/** The world after an event. `now`: milliseconds since the epoch. */
export function after(world: World, event: Exclude<PageEvent, { kind: 'snapshot' }>, now: number): World {
	switch (event.kind) {
		case 'message': {
			const { message } = event;
			const entry: Entry = { kind: 'message', id: message.id, message };
			return inChannel(world, message.channel_id, (channel) => ({
				...channel,
				entries: channel.entries.some(({ id }) => id === message.id)
					? channel.entries.map((old) => (old.id === message.id ? entry : old))
					: withEntry(channel.entries, entry),
				typing: channel.typing.filter(({ userId }) => userId !== message.author.id),
			}));
		}
		case 'message-deleted':
			return inChannel(world, event.channelId, (channel) => ({
				...channel,
				entries: channel.entries.filter(({ id }) => id !== event.messageId),
			}));
		case 'typing':
			if (event.userId === world.me.id) return world;
			return inChannel(world, event.channelId, (channel) =>
				hasJustWritten(channel, event.userId, now)
					? channel
					: {
							...channel,
							typing: [
								...channel.typing.filter(({ userId }) => userId !== event.userId),
								{ userId: event.userId, until: now + TYPING_SHOWN },
							],
						},
			);
		case 'commands':
			return {
				...world,
				channels: world.channels.map((channel) => ({ ...channel, commands: event.commands[channel.id] ?? [] })),
			};
		case 'bot':
			return { ...world, botConnected: event.connected };
		case 'modal':
			return world;
	}
}

/** Adds a notice at the end of a channel. */
export function withNotice(world: World, channelId: string, notice: Extract<Entry, { kind: 'notice' }>): World {
	return inChannel(world, channelId, (channel) => ({ ...channel, entries: withEntry(channel.entries, notice) }));
}

function hasJustWritten({ entries }: Channel, userId: string, now: number): boolean {
	const last = entries.at(-1);
	if (last?.kind !== 'message' || last.message.author.id !== userId) return false;
	return now - Date.parse(last.message.timestamp) < TYPING_OVERTAKEN;
}

function withEntry(entries: readonly Entry[], entry: Entry): readonly Entry[] {
	return [...entries, entry].slice(-MOST_ENTRIES);
}

function inChannel(world: World, channelId: string, change: (channel: Channel) => Channel): World {
	return {
		...world,
		channels: world.channels.map((channel) => (channel.id === channelId ? change(channel) : channel)),
	};
}

/** How a user is named in messages. */
export function userName(world: World, userId: string, message?: APIMessage): string {
	const user = [world.me, world.bot, ...(message?.mentions ?? [])].find(({ id }) => id === userId);
	return user === undefined ? 'unknown-user' : displayName(user);
}

export function displayName(user: APIUser): string {
	return user.global_name ?? user.username;
}
