import type { APIMessage } from 'discord-api-types/v10';
import type { Acts, SaidMessage, StandInChannel } from '../stand-in.ts';
import type { Attachments } from '../world/attachments.ts';
import type { Commands } from '../world/commands.ts';
import type { Eventual } from '../world/eventual.ts';
import { createEventual } from '../world/eventual.ts';
import type { Interactions } from '../world/interactions.ts';
import { mentionsIn } from '../world/mentions.ts';
import type { Messages } from '../world/messages.ts';
import { replyTo } from '../world/messages.ts';
import { byAge } from '../world/snowflake.ts';
import type { World } from '../world/world.ts';
import { createCommandActs } from './command-acts.ts';
import { createComponentActs } from './component-acts.ts';
import { createModalActs } from './modal-acts.ts';
import { refuse, resolvePlace } from './place.ts';

/** Characters of a message, for a user without a subscription. */
const maximumMessage = 2000;

export interface ActSource {
	readonly world: World;
	readonly messages: Messages;
	readonly attachments: Attachments;
	readonly commands: Commands;
	readonly interactions: Interactions;
	/** The channel of acts that name none. */
	readonly general: StandInChannel;
}

/** What users do. `end` rejects what is still awaited. */
export function createActs(source: ActSource): { readonly acts: Acts; readonly end: (reason: Error) => void } {
	const { world, messages, attachments, general } = source;
	const awaited = new Set<Eventual<APIMessage>>();

	function said(message: APIMessage): SaidMessage {
		const isReply = (candidate: APIMessage) =>
			candidate.author.id === world.botUser.id &&
			candidate.channel_id === message.channel_id &&
			byAge(candidate.id, message.id) > 0;
		return {
			message,
			reply() {
				const reply = createEventual<APIMessage>();
				const already = messages.visible(message.channel_id, null).find(isReply);
				if (already) reply.resolve(already);
				awaited.add(reply);
				const unsubscribe = world.subscribe((event) => {
					if (event.kind !== 'message-created' || event.visibleTo !== null || !isReply(event.message)) return;
					unsubscribe();
					reply.resolve(event.message);
				});
				return reply.promise;
			},
		};
	}

	const acts: Acts = {
		...createCommandActs(source),
		...createComponentActs(source),
		...createModalActs(source),
		say(content, { replyTo: repliedId, attachments: ids = [], ...at } = {}) {
			const { userId, channel } = resolvePlace(world, general, at);
			const text = content.trim();
			if (text === '' && ids.length === 0) refuse('a message without text or attachment cannot be sent');
			if (text.length > maximumMessage)
				refuse(`a message has at most ${maximumMessage} characters, found ${text.length}`);
			const files = ids.map((id) => attachments.get(id) ?? refuse(`expected the id of an upload, found "${id}"`));
			const replied = repliedId === undefined ? undefined : messages.get(channel.id, repliedId)?.message;
			if (repliedId !== undefined && replied === undefined) refuse(`there is no message "${repliedId}" to reply to`);
			const author = world.users.get(userId) ?? refuse(`expected the id of a user, found "${userId}"`);
			const draft = {
				channel_id: channel.id,
				author,
				content: text,
				attachments: files,
				...mentionsIn(text, world.users, 'message', undefined, replied?.author),
				...(replied ? replyTo(replied) : {}),
			};
			return said(messages.create(draft, null));
		},
		upload: ({ name, bytes, contentType }) =>
			attachments.store({ field: 'file', name, bytes, ...(contentType === undefined ? {} : { contentType }) }).id,
	};
	return {
		acts,
		end(reason) {
			for (const reply of awaited) if (!reply.settled()) reply.reject(reason);
		},
	};
}
