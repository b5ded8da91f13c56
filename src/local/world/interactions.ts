import { randomBytes } from 'node:crypto';
import type { APIMessageInteractionMetadata } from 'discord-api-types/v10';
import type { InteractionEvent, OpenedModal } from '../stand-in.ts';
import { attachmentSizeLimit } from './attachments.ts';
import { contextOf } from './commands.ts';
import { forgetOldest } from './forget-oldest.ts';
import type { InteractionSeed, InteractionState } from './interaction-state.ts';
import { createState, giveUp } from './interaction-state.ts';
import { channelPayload, interactionMember } from './payloads.ts';
import { allPermissions } from './permissions.ts';
import type { World } from './world.ts';
import { defaultLocale } from './world.ts';

/** Milliseconds. */
export interface Deadlines {
	readonly acknowledge: number;
	readonly token: number;
}

/** Every interaction of the world, or the last `kept`, by its token. */
export interface Interactions {
	/** Sends the interaction to the bot and starts its deadlines. */
	begin(seed: InteractionSeed): InteractionState;
	byToken(token: string): InteractionState | undefined;
	/** To be called when the bot has answered for the first time. */
	acknowledged(state: InteractionState): void;
	isExpired(state: InteractionState): boolean;
	/** Modals that users have open, by the id of the interaction that opened them. */
	readonly openModals: Map<string, OpenedModal>;
	byId(id: string): InteractionState | undefined;
	end(reason: Error): void;
}

export function createInteractions(
	world: World,
	{ deadlines, kept }: { readonly deadlines: Deadlines; readonly kept: number },
	deliver: (payload: Readonly<Record<string, unknown>>, guildId: string | undefined) => void,
): Interactions {
	const states = new Map<string, InteractionState>();
	const tokensById = new Map<string, string>();
	const timers = new Set<NodeJS.Timeout>();

	function later(milliseconds: number, act: () => void): void {
		const timer = setTimeout(() => {
			timers.delete(timer);
			act();
		}, milliseconds);
		timer.unref();
		timers.add(timer);
	}

	function tell(kind: InteractionEvent['kind'], { id, seed }: InteractionState): void {
		const { type, channel, userId, name } = seed;
		world.emit({ kind, interactionId: id, type, channelId: channel.id, userId, name });
	}

	return {
		openModals: new Map(),
		begin(seed) {
			const state = createState(world.newId(), randomBytes(64).toString('base64url'), seed);
			states.set(state.token, state);
			tokensById.set(state.id, state.token);
			forgetOldest(states, kept);
			forgetOldest(tokensById, kept);
			tell('interaction-sent', state);
			deliver(interactionPayload(world, state), seed.channel.kind === 'guild' ? seed.channel.guildId : undefined);
			later(deadlines.acknowledge, () => {
				if (state.acknowledgement !== undefined) return;
				tell('interaction-failed', state);
				giveUp(state, new Error(`expected an answer to "${seed.name}" within ${deadlines.acknowledge} ms, found none`));
			});
			later(deadlines.token, () => {
				giveUp(state, new Error(`expected an answer to "${seed.name}" while its token lived, ${deadlines.token} ms`));
			});
			return state;
		},
		byToken: (token) => states.get(token),
		byId: (id) => states.get(tokensById.get(id) ?? ''),
		acknowledged: (state) => tell('interaction-acknowledged', state),
		isExpired(state) {
			const age = performance.now() - state.startedAt;
			return state.acknowledgement === undefined ? age > deadlines.acknowledge : age > deadlines.token;
		},
		end(reason) {
			for (const timer of timers) clearTimeout(timer);
			for (const state of states.values()) giveUp(state, reason);
		},
	};
}

/** What a message that answers an interaction says of it. */
export function metadataOf(world: World, { id, seed }: InteractionState): APIMessageInteractionMetadata {
	const common = {
		id,
		type: seed.type,
		user: world.users.get(seed.userId),
		authorizing_integration_owners: seed.owners,
	};
	return { ...common, ...seed.metadata } as unknown as APIMessageInteractionMetadata;
}

function interactionPayload(world: World, { id, token, seed }: InteractionState): Readonly<Record<string, unknown>> {
	const { channel, userId } = seed;
	const guild = channel.kind === 'guild' ? world.guilds.get(channel.guildId) : undefined;
	return {
		version: 1,
		id,
		application_id: world.applicationId,
		type: seed.type,
		token,
		data: seed.data,
		locale: world.localeOf(userId),
		app_permissions: String(allPermissions),
		entitlements: [],
		entitlement_sku_ids: [],
		attachment_size_limit: attachmentSizeLimit,
		channel_id: channel.id,
		channel: channelPayload(world, channel, guild && world.permissions(userId, channel)),
		context: contextOf(channel),
		authorizing_integration_owners: seed.owners,
		...(seed.message ? { message: seed.message } : {}),
		...(guild
			? {
					guild_id: guild.id,
					guild_locale: defaultLocale,
					guild: { id: guild.id, locale: defaultLocale, features: [] },
					member: interactionMember(world, userId, channel),
				}
			: { user: world.users.get(userId) }),
	};
}
