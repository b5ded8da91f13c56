import type { APIMessage, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { StandInChannel } from '../stand-in.ts';
import { checkChannelEdit, checkChannelMessage, checkOpenDirectMessage } from '../validation/forms.ts';
import type { Messages } from '../world/messages.ts';
import { replyTo } from '../world/messages.ts';
import { channelPayload } from '../world/payloads.ts';
import { byAge } from '../world/snowflake.ts';
import type { World } from '../world/world.ts';
import { ApiError } from './api-error.ts';
import type { Compose } from './compose.ts';
import type { ApiRequest, Route } from './router.ts';

/** Messages that a list holds when no `limit` is asked for. */
const defaultPage = 50;

export interface ChannelSource {
	readonly world: World;
	readonly messages: Messages;
	readonly compose: Compose;
	/** A message as the bot may read it: without its content where neither intent nor mention allows it. */
	readonly readable: (message: APIMessage) => APIMessage;
}

/** Channels and their messages, as far as a bot with a token may touch them. */
export function channelRoutes(source: ChannelSource): readonly Route[] {
	const { world, messages, compose, readable } = source;

	function channelOf(request: ApiRequest): StandInChannel {
		const channel = world.channels.get(request.param('channel'));
		if (channel === undefined) throw new ApiError(10003);
		if (!world.sees(world.botUser.id, channel)) throw new ApiError(50001);
		return channel;
	}

	function messageOf(request: ApiRequest): APIMessage {
		const stored = messages.get(channelOf(request).id, request.param('message'));
		// Ephemeral messages are reached by their interaction's token only.
		if (stored === undefined || stored.visibleTo !== null) throw new ApiError(10008);
		return stored.message;
	}

	function send(request: ApiRequest, channel: StandInChannel): APIMessage {
		const body = request.body as RESTPostAPIChannelMessageJSONBody;
		const nonce = body.nonce ?? undefined;
		// With `enforce_nonce` a message is not sent where one with its nonce was.
		const once = nonce !== undefined && body.enforce_nonce;
		const earlier = once ? messages.visible(channel.id, null).find((sent) => sent.nonce === nonce) : undefined;
		if (earlier) return earlier;
		const repliedId = body.message_reference?.message_id;
		const replied = repliedId === undefined ? undefined : messages.get(channel.id, String(repliedId))?.message;
		if (repliedId !== undefined && replied === undefined && body.message_reference?.fail_if_not_exists !== false) {
			throw new ApiError(10008);
		}
		return messages.create(
			{
				...compose(body, request.files, { use: 'message', ...(replied ? { repliedTo: replied.author } : {}) }),
				channel_id: channel.id,
				author: world.botUser,
				...(nonce === undefined ? {} : { nonce }),
				...(replied ? replyTo(replied) : {}),
			},
			null,
		);
	}

	const list = 'channels/:channel/messages';
	const one = `${list}/:message`;
	return [
		{
			method: 'POST',
			path: 'users/@me/channels',
			authorized: true,
			answer(request) {
				request.accept(checkOpenDirectMessage(request.body));
				const { recipient_id: id } = request.body as { readonly recipient_id?: string };
				if (id === undefined || id === world.botUser.id || !world.users.has(id)) throw new ApiError(50033);
				return { status: 200, body: channelPayload(world, world.directMessage(id, world.botUser.id)) };
			},
		},
		{
			method: 'GET',
			path: 'channels/:channel',
			authorized: true,
			answer: (request) => ({ status: 200, body: channelPayload(world, channelOf(request)) }),
		},
		{
			method: 'POST',
			path: 'channels/:channel/typing',
			authorized: true,
			answer(request) {
				world.emit({ kind: 'typing', channelId: channelOf(request).id, userId: world.botUser.id });
				return { status: 204 };
			},
		},
		{
			method: 'POST',
			path: list,
			authorized: true,
			answer(request) {
				const channel = channelOf(request);
				request.accept(checkChannelMessage(request.body));
				return { status: 200, body: send(request, channel) };
			},
		},
		{
			method: 'GET',
			path: list,
			authorized: true,
			answer(request) {
				const newestFirst = messages.visible(channelOf(request).id, null).toReversed();
				return { status: 200, body: page(newestFirst, request.query).map(readable) };
			},
		},
		{
			method: 'GET',
			path: one,
			authorized: true,
			answer: (request) => ({ status: 200, body: readable(messageOf(request)) }),
		},
		{
			method: 'PATCH',
			path: one,
			authorized: true,
			answer(request) {
				const earlier = messageOf(request);
				if (earlier.author.id !== world.botUser.id) throw new ApiError(50005);
				request.accept(checkChannelEdit(request.body, earlier.flags ?? 0));
				const parts = compose(request.body, request.files, { use: 'message', earlier });
				const edited = { ...parts, edited_timestamp: new Date().toISOString() };
				return { status: 200, body: messages.change(earlier.channel_id, earlier.id, edited) };
			},
		},
		{
			method: 'DELETE',
			path: one,
			authorized: true,
			answer(request) {
				const message = messageOf(request);
				const channel = channelOf(request);
				if (channel.kind !== 'guild' && message.author.id !== world.botUser.id) throw new ApiError(50003);
				messages.remove(channel.id, message.id);
				return { status: 204 };
			},
		},
	];
}

function page(newestFirst: readonly APIMessage[], query: URLSearchParams): readonly APIMessage[] {
	const [before, after] = [query.get('before'), query.get('after')];
	const limit = Number(query.get('limit') ?? defaultPage);
	const older = newestFirst.filter(({ id }) => before === null || byAge(id, before) < 0);
	if (after === null) return older.slice(0, limit);
	return older.filter(({ id }) => byAge(id, after) > 0).slice(-limit);
}
