import type {
	APIApplicationCommandOptionChoice,
	APIMessage,
	APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { violation } from '../validation/check.ts';
import { checkCallback } from '../validation/forms.ts';
import type { UploadedFile } from '../world/attachments.ts';
import type { InteractionState } from '../world/interaction-state.ts';
import { finish } from '../world/interaction-state.ts';
import type { Interactions } from '../world/interactions.ts';
import { metadataOf } from '../world/interactions.ts';
import type { MessageDraft, Messages } from '../world/messages.ts';
import type { World } from '../world/world.ts';
import { ApiError } from './api-error.ts';
import type { Compose } from './compose.ts';
import type { ApiRequest, Route } from './router.ts';

export interface InteractionSource {
	readonly world: World;
	readonly messages: Messages;
	readonly interactions: Interactions;
	readonly compose: Compose;
}

const { Pong, ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage } =
	InteractionResponseType;
const { ApplicationCommandAutocompleteResult, Modal, LaunchActivity } = InteractionResponseType;

/** Which first answers each sort of interaction allows. Updates need a message to update. */
const allowedAnswers: Readonly<Record<InteractionType, readonly InteractionResponseType[]>> = {
	[InteractionType.Ping]: [Pong],
	[InteractionType.ApplicationCommand]: [
		ChannelMessageWithSource,
		DeferredChannelMessageWithSource,
		Modal,
		LaunchActivity,
	],
	[InteractionType.MessageComponent]: [
		ChannelMessageWithSource,
		DeferredChannelMessageWithSource,
		DeferredMessageUpdate,
		UpdateMessage,
		Modal,
		LaunchActivity,
	],
	[InteractionType.ApplicationCommandAutocomplete]: [ApplicationCommandAutocompleteResult],
	[InteractionType.ModalSubmit]: [
		ChannelMessageWithSource,
		DeferredChannelMessageWithSource,
		DeferredMessageUpdate,
		UpdateMessage,
		LaunchActivity,
	],
};

/** `POST /interactions/:id/:token/callback`: the first answer. */
export function callbackRoute(source: InteractionSource): Route {
	return {
		method: 'POST',
		path: 'interactions/:id/:token/callback',
		authorized: false,
		answer(request) {
			const { interactions } = source;
			const state = interactions.byToken(request.param('token'));
			if (state === undefined || state.id !== request.param('id')) throw new ApiError(10062);
			if (state.acknowledgement !== undefined) throw new ApiError(40060);
			if (interactions.isExpired(state)) throw new ApiError(10062);
			const updatedFlags = state.seed.message?.flags ?? 0;
			request.accept(checkCallback(request.body, updatedFlags));
			const { type } = request.body as { readonly type: InteractionResponseType };
			refuseUnlessAllowed(state, type);
			const latency = performance.now() - state.startedAt;
			const message = carryOut(source, state, type, request);
			state.acknowledgement = { type, latency };
			state.outcomes.acknowledged.resolve(state.acknowledgement);
			interactions.acknowledged(state);
			if (request.query.get('with_response') !== 'true') return { status: 204 };
			return { status: 200, body: responseBody(state, type, message) };
		},
	};
}

/** The draft of a message that answers an interaction. */
export function replyDraft(
	{ world, compose }: InteractionSource,
	state: InteractionState,
	body: unknown,
	files: readonly UploadedFile[],
): MessageDraft {
	return { ...compose(body, files, { use: 'interaction' }), ...replyIdentity(world, state) };
}

export function visibleTo(state: InteractionState, flags: number | null | undefined): string | null {
	return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0 ? state.seed.userId : null;
}

function replyIdentity(world: World, state: InteractionState): MessageDraft {
	const { channel, message, contextMenu } = state.seed;
	return {
		channel_id: channel.id,
		author: world.botUser,
		application_id: world.applicationId,
		webhook_id: world.applicationId,
		interaction_metadata: metadataOf(world, state),
		...usedCommand(world, state),
		// An answer to a component or to the modal it opened is a reply to its message.
		...(message
			? { type: MessageType.Reply, message_reference: { type: 0, channel_id: channel.id, message_id: message.id } }
			: { type: contextMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand }),
	};
}

/** The older account of the interaction, which Discord still sends beside the metadata: it alone names the command. */
function usedCommand(world: World, { id, seed }: InteractionState): Pick<APIMessage, 'interaction'> {
	const user = world.users.get(seed.userId);
	if (seed.type !== InteractionType.ApplicationCommand || user === undefined) return {};
	return { interaction: { id, type: seed.type, name: seed.name, user } };
}

function refuseUnlessAllowed({ seed }: InteractionState, type: InteractionResponseType): void {
	const updates: readonly InteractionResponseType[] = [DeferredMessageUpdate, UpdateMessage];
	const allowed = allowedAnswers[seed.type].filter((answer) => seed.message !== undefined || !updates.includes(answer));
	if (allowed.includes(type)) return;
	const message = `Value must be one of {${allowed.join(', ')}}.`;
	throw new ApiError(50035, [violation('type', 'BASE_TYPE_CHOICES', message)]);
}

/** Returns the message that was written or changed. */
function carryOut(
	source: InteractionSource,
	state: InteractionState,
	type: InteractionResponseType,
	{ body, files }: ApiRequest,
): APIMessage | undefined {
	const { world, messages, interactions, compose } = source;
	const { seed, outcomes } = state;
	const data = (body as { readonly data?: { readonly flags?: number | null } | null }).data ?? {};
	switch (type) {
		case ChannelMessageWithSource: {
			const message = messages.create(replyDraft(source, state, data, files), visibleTo(state, data.flags));
			state.original = message.id;
			finish(state, message);
			return message;
		}
		case DeferredChannelMessageWithSource: {
			const flags = ((data.flags ?? 0) & MessageFlags.Ephemeral) | MessageFlags.Loading;
			const message = messages.create({ ...replyIdentity(world, state), flags }, visibleTo(state, flags));
			state.original = message.id;
			return message;
		}
		case UpdateMessage: {
			const earlier = seed.message && messages.get(seed.channel.id, seed.message.id)?.message;
			if (earlier === undefined) throw new ApiError(10008);
			const parts = compose(data, files, { use: 'interaction', earlier });
			const message = messages.change(seed.channel.id, earlier.id, parts);
			state.original = earlier.id;
			if (message) finish(state, message);
			return message;
		}
		case DeferredMessageUpdate:
			state.original = seed.message?.id;
			return seed.message;
		case Modal: {
			const modal = data as unknown as APIModalInteractionResponseCallbackData;
			const opened = { interactionId: state.id, userId: seed.userId, channelId: seed.channel.id, modal };
			interactions.openModals.set(state.id, opened);
			outcomes.modal.resolve(opened);
			world.emit({ kind: 'modal-opened', opened });
			outcomes.reply.reject(new Error(`expected a message in answer to "${seed.name}", found a modal`));
			return undefined;
		}
		case ApplicationCommandAutocompleteResult: {
			const { choices } = data as { readonly choices?: readonly APIApplicationCommandOptionChoice[] };
			outcomes.choices.resolve(choices ?? []);
			return undefined;
		}
		default:
			return undefined;
	}
}

/** The answer with `with_response=true`; the message is there only where this answer wrote or changed it. */
function responseBody(
	state: InteractionState,
	type: InteractionResponseType,
	message: APIMessage | undefined,
): unknown {
	const { channel } = state.seed;
	const flags = message?.flags ?? 0;
	const wrote = type === ChannelMessageWithSource || type === UpdateMessage;
	return {
		interaction: {
			id: state.id,
			type: state.seed.type,
			channel_id: channel.id,
			...(channel.kind === 'guild' ? { guild_id: channel.guildId } : {}),
			...(message
				? {
						response_message_id: message.id,
						response_message_loading: (flags & MessageFlags.Loading) !== 0,
						response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
					}
				: {}),
		},
		...(wrote ? { resource: { type, message } } : {}),
	};
}
