import type { APIMessage, APIUser, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import { violation } from '../validation/check.ts';
import type { MessageRequest } from '../validation/message-limits.ts';
import type { Attachments, UploadedFile } from '../world/attachments.ts';
import { mentionsIn } from '../world/mentions.ts';
import { isLoading } from '../world/messages.ts';
import type { World } from '../world/world.ts';
import { ApiError } from './api-error.ts';
import { componentsOf, embedsOf } from './message-body.ts';

/** Turns the body of a request into the parts of a message. */
export type Compose = (
	body: unknown,
	files: readonly UploadedFile[],
	options: {
		/** Decides what is mentioned by default. */
		readonly use: 'message' | 'interaction';
		/** The message that is edited. */
		readonly earlier?: APIMessage;
		/** Author of the message that is replied to. */
		readonly repliedTo?: APIUser;
	},
) => Partial<APIMessage>;

type Body = MessageRequest & Pick<RESTPostAPIChannelMessageJSONBody, 'allowed_mentions' | 'attachments'>;

/** Throws error 50006 where nothing would be left to see, and 50035 where an edit mixes Components V2 with older parts. */
export function createCompose(world: World, attachments: Attachments): Compose {
	return (json, files, { use, earlier, repliedTo }) => {
		const body = (json ?? {}) as Body;
		const kept = earlier === undefined || isLoading(earlier) ? undefined : earlier;
		const attached = attachments.afterRequest(
			body.attachments as Parameters<Attachments['afterRequest']>[0],
			files,
			kept?.attachments ?? [],
		);
		const source = { newId: world.newId, attachments: attached };
		const content = body.content === undefined ? (kept?.content ?? '') : (body.content ?? '').trim();
		const embeds = body.embeds === undefined ? (kept?.embeds ?? []) : embedsOf(body.embeds ?? [], source);
		const components =
			body.components === undefined ? (kept?.components ?? []) : componentsOf(body.components ?? [], source);
		const isV2 = (((body.flags ?? 0) | (kept?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
		if (isV2 && (content !== '' || embeds.length > 0)) {
			const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
			const message = 'Components V2 exclude content and embeds: an edit that adds them must set those to null';
			throw new ApiError(50035, [violation(content === '' ? 'embeds' : 'content', code, message)]);
		}
		const isEmpty = content === '' && embeds.length === 0 && components.length === 0 && attached.length === 0;
		if (isEmpty && !body.poll) throw new ApiError(50006, [violation('', '50006', 'Cannot send an empty message')]);
		return {
			content,
			embeds,
			components,
			attachments: attached,
			flags: editedFlags(body, earlier),
			...mentionsIn(isV2 ? textOf(components) : content, world.users, use, body.allowed_mentions, repliedTo),
		};
	};
}

/** Whether a message is ephemeral stays as it was; "thinking" ends; Components V2 cannot be taken back. */
function editedFlags({ flags }: Body, earlier: APIMessage | undefined): MessageFlags {
	if (earlier === undefined) return flags ?? 0;
	const before = earlier.flags ?? 0;
	const lasting = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;
	if (flags === undefined || flags === null) return before & ~MessageFlags.Loading;
	return (before & lasting) | (flags & ~MessageFlags.Ephemeral);
}

function textOf(components: readonly unknown[]): string {
	const texts: string[] = [];
	const collect = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		for (const [key, part] of Object.entries(value)) {
			if (key === 'content' && typeof part === 'string') texts.push(part);
			else collect(part);
		}
	};
	collect(components);
	return texts.join('\n');
}
