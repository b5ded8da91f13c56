import type { APIMessage } from 'discord-api-types/v10';
import { GatewayIntentBits } from 'discord-api-types/v10';
import type { StandInChannel } from '../stand-in.ts';

export const privilegedIntents =
	GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const knownIntents = Object.values(GatewayIntentBits).reduce<number>(
	(all, bit) => (typeof bit === 'number' ? all | bit : all),
	0,
);

export function areValidIntents(intents: unknown): intents is number {
	return typeof intents === 'number' && Number.isInteger(intents) && intents >= 0 && (intents & ~knownIntents) === 0;
}

/** The intent that brings the messages of a channel. Ephemeral ones come as direct messages, wherever they are. */
export function messageIntent(channel: StandInChannel, ephemeral: boolean): number {
	return channel.kind === 'guild' && !ephemeral ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
}

/** The message as a bot with these intents may read it: emptied, unless in a DM, its own, or mentioning it. */
export function asReadable(message: APIMessage, channel: StandInChannel, botId: string, intents: number): APIMessage {
	const readable =
		(intents & GatewayIntentBits.MessageContent) !== 0 ||
		channel.kind !== 'guild' ||
		message.author.id === botId ||
		message.mentions.some(({ id }) => id === botId);
	const emptied = readable ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
	if (!message.referenced_message) return emptied;
	return { ...emptied, referenced_message: asReadable(message.referenced_message, channel, botId, intents) };
}
