import type { APIMessage } from 'discord-api-types/v10';
import { ApplicationIntegrationType } from 'discord-api-types/v10';
import { checkFollowUp, checkWebhookEdit } from '../validation/forms.ts';
import type { InteractionState } from '../world/interaction-state.ts';
import { awaitedFollowUp, finish } from '../world/interaction-state.ts';
import { isLoading } from '../world/messages.ts';
import { ApiError } from './api-error.ts';
import type { InteractionSource } from './callbacks.ts';
import { replyDraft, visibleTo } from './callbacks.ts';
import type { ApiRequest, Route } from './router.ts';

/** Follow-ups to one interaction where the application is only installed for the user. */
const maximumUserInstallFollowUps = 5;

/** What the bot does by an interaction's token after its first answer. */
export function interactionWebhookRoutes(source: InteractionSource): readonly Route[] {
	const { world, messages, interactions, compose } = source;
	const base = 'webhooks/:application/:token';

	function stateOf(request: ApiRequest): InteractionState {
		const state = interactions.byToken(request.param('token'));
		if (request.param('application') !== world.applicationId || state === undefined) throw new ApiError(10015);
		if (state.acknowledgement === undefined) throw new ApiError(10015);
		if (interactions.isExpired(state)) throw new ApiError(50027);
		return state;
	}

	function messageOf(request: ApiRequest, state: InteractionState): APIMessage {
		const named = request.param('message');
		const id = named === '@original' ? state.original : named;
		const ours = id !== undefined && (id === state.original || state.followUps.includes(id));
		const message = ours ? messages.get(state.seed.channel.id, id)?.message : undefined;
		if (message === undefined) throw new ApiError(10008);
		return message;
	}

	function edit(request: ApiRequest, state: InteractionState, earlier: APIMessage): APIMessage {
		const parts = compose(request.body, request.files, { use: 'interaction', earlier });
		const edited = isLoading(earlier) ? parts : { ...parts, edited_timestamp: new Date().toISOString() };
		const message = messages.change(earlier.channel_id, earlier.id, edited);
		if (message === undefined) throw new ApiError(10008);
		if (earlier.id === state.original) finish(state, message);
		return message;
	}

	function send(request: ApiRequest, state: InteractionState): APIMessage {
		const original = state.original && messages.get(state.seed.channel.id, state.original)?.message;
		// The first message after a deferred answer becomes that answer.
		if (original && isLoading(original)) return edit(request, state, original);
		const forGuild = state.seed.owners[ApplicationIntegrationType.GuildInstall] !== undefined;
		if (!forGuild && state.followUps.length >= maximumUserInstallFollowUps) throw new ApiError(40094);
		const flags = (request.body as { readonly flags?: number | null } | undefined)?.flags;
		const draft = {
			...replyDraft(source, state, request.body, request.files),
			...(original ? referenceTo(original) : {}),
		};
		const message = messages.create(draft, visibleTo(state, flags));
		state.followUps.push(message.id);
		awaitedFollowUp(state, state.followUps.length).resolve(message);
		return message;
	}

	return [
		{
			method: 'POST',
			path: base,
			authorized: false,
			answer(request) {
				const state = stateOf(request);
				request.accept(checkFollowUp(request.body));
				return { status: 200, body: send(request, state) };
			},
		},
		{
			method: 'GET',
			path: `${base}/messages/:message`,
			authorized: false,
			answer: (request) => ({ status: 200, body: messageOf(request, stateOf(request)) }),
		},
		{
			method: 'PATCH',
			path: `${base}/messages/:message`,
			authorized: false,
			answer(request) {
				const state = stateOf(request);
				const earlier = messageOf(request, state);
				request.accept(checkWebhookEdit(request.body, earlier.flags ?? 0));
				return { status: 200, body: edit(request, state, earlier) };
			},
		},
		{
			method: 'DELETE',
			path: `${base}/messages/:message`,
			authorized: false,
			answer(request) {
				const message = messageOf(request, stateOf(request));
				messages.remove(message.channel_id, message.id);
				return { status: 204 };
			},
		},
	];
}

/** A follow-up replies to the first answer. */
function referenceTo(original: APIMessage): Partial<APIMessage> {
	const { channel_id, id } = original;
	return { type: 19, message_reference: { type: 0, channel_id, message_id: id } };
}
