import { GatewayIntentBits } from 'discord-api-types/v10';
import type { WorldEvent } from '../stand-in.ts';
import { channelPayload, guildPayload, messagePayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import { asReadable, messageIntent } from './intents.ts';
import type { Audience } from './sessions.ts';

type Send = (audience: Audience, event: string, payload: (intents: number) => unknown) => void;

/** Which gateway event, if any, tells the bot what happened in the world. */
export function announce(world: World, event: WorldEvent, send: Send): void {
	switch (event.kind) {
		case 'message-created':
		case 'message-updated': {
			const { message, visibleTo } = event;
			const channel = world.channels.get(message.channel_id);
			const ephemeral = visibleTo !== null;
			// Of places where it is not a member, the bot sees only what it says in private.
			if (channel === undefined || !(ephemeral || world.sees(world.botUser.id, channel))) return;
			const guildId = channel.kind === 'guild' && !ephemeral ? channel.guildId : undefined;
			const name = event.kind === 'message-created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE';
			send({ guildId, intent: messageIntent(channel, ephemeral) }, name, (intents) => {
				const readable = asReadable(message, channel, world.botUser.id, intents);
				return messagePayload(world, readable, channel, ephemeral);
			});
			return;
		}
		case 'message-deleted': {
			const channel = world.channels.get(event.channelId);
			if (channel === undefined || !world.sees(world.botUser.id, channel)) return;
			const guild = channel.kind === 'guild' ? { guild_id: channel.guildId } : {};
			send({ guildId: guild.guild_id, intent: messageIntent(channel, false) }, 'MESSAGE_DELETE', () => ({
				id: event.messageId,
				channel_id: event.channelId,
				...guild,
			}));
			return;
		}
		case 'guild-created':
			if (!event.guild.botIsMember) return;
			send({ guildId: event.guild.id, intent: GatewayIntentBits.Guilds }, 'GUILD_CREATE', () =>
				guildPayload(world, event.guild),
			);
			return;
		case 'channel-created': {
			const { channel } = event;
			// Discord does not announce direct messages to bots.
			if (channel.kind !== 'guild' || !world.sees(world.botUser.id, channel)) return;
			const name = channel.parentId === undefined ? 'CHANNEL_CREATE' : 'THREAD_CREATE';
			send({ guildId: channel.guildId, intent: GatewayIntentBits.Guilds }, name, () => channelPayload(world, channel));
			return;
		}
		case 'typing':
		case 'commands-changed':
		case 'modal-opened':
		case 'interaction-sent':
		case 'interaction-acknowledged':
		case 'interaction-failed':
		case 'bot-connected':
		case 'bot-disconnected':
			return;
	}
}
