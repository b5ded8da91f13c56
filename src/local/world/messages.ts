import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { forgetOldest } from './forget-oldest.ts';
import type { World } from './world.ts';

interface StoredMessage {
	readonly message: APIMessage;
	/** Null for everybody in the channel, else the one user to whom it is ephemeral. */
	readonly visibleTo: string | null;
}

/** All messages of the world, or the last `kept` of each channel; each change is told to the world's subscribers. */
export interface Messages {
	/** Adds a message under a new id, at the present time. */
	create(draft: MessageDraft, visibleTo: string | null): APIMessage;
	/** Replaces parts of a message. An edit by the author also sets `edited_timestamp`. */
	change(channelId: string, id: string, parts: Partial<APIMessage>): APIMessage | undefined;
	remove(channelId: string, id: string): boolean;
	get(channelId: string, id: string): StoredMessage | undefined;
	/** Oldest first; those visible to the viewer, or with null only those that are not ephemeral. */
	visible(channelId: string, viewerId: string | null): readonly APIMessage[];
}

export type MessageDraft = Pick<APIMessage, 'channel_id' | 'author'> & Partial<APIMessage>;

export function createMessages(world: World, kept: number): Messages {
	const byChannel = new Map<string, Map<string, StoredMessage>>();

	const inChannel = (channelId: string): ReadonlyMap<string, StoredMessage> => byChannel.get(channelId) ?? new Map();

	function put(stored: StoredMessage): void {
		const { channel_id, id } = stored.message;
		const channel = byChannel.get(channel_id) ?? new Map<string, StoredMessage>();
		byChannel.set(channel_id, channel.set(id, stored));
		forgetOldest(channel, kept);
	}

	return {
		create(draft, visibleTo) {
			const message: APIMessage = {
				type: 0,
				content: '',
				mentions: [],
				mention_roles: [],
				mention_everyone: false,
				attachments: [],
				embeds: [],
				components: [],
				flags: 0 as MessageFlags,
				pinned: false,
				tts: false,
				edited_timestamp: null,
				timestamp: new Date().toISOString(),
				...draft,
				id: world.newId(),
			};
			put({ message, visibleTo });
			world.emit({ kind: 'message-created', message, visibleTo });
			return message;
		},
		change(channelId, id, parts) {
			const stored = inChannel(channelId).get(id);
			if (stored === undefined) return undefined;
			const message = { ...stored.message, ...parts };
			put({ message, visibleTo: stored.visibleTo });
			world.emit({ kind: 'message-updated', message, visibleTo: stored.visibleTo });
			return message;
		},
		remove(channelId, id) {
			const existed = byChannel.get(channelId)?.delete(id) ?? false;
			if (existed) world.emit({ kind: 'message-deleted', channelId, messageId: id });
			return existed;
		},
		get: (channelId, id) => inChannel(channelId).get(id),
		visible: (channelId, viewerId) =>
			[...inChannel(channelId).values()]
				.filter(({ visibleTo }) => visibleTo === null || visibleTo === viewerId)
				.map(({ message }) => message),
	};
}

export function isLoading(message: APIMessage): boolean {
	return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}

/** What makes a message a reply to another. */
export function replyTo(replied: APIMessage): Partial<APIMessage> {
	const { channel_id, id } = replied;
	return {
		type: MessageType.Reply,
		message_reference: { type: 0, channel_id, message_id: id },
		referenced_message: replied,
	};
}
