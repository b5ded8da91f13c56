import { type Client, type ClientOptions, Options } from 'discord.js';

/** discord.js keeps every user and member it meets for ever. Ourselves we keep; nobody else is needed for an answer. */
const USERS = 1000;
const MEMBERS = 200;
/** Seconds between sweeps of archived threads, and after which one goes. */
const HOUR = 3600;

/** Bounds for what discord.js remembers. */
export function boundedCaches(): Pick<ClientOptions, 'makeCache' | 'sweepers'> {
	const nothing = { maxSize: 0 };
	return {
		makeCache: Options.cacheWithLimits({
			...Options.DefaultMakeCacheSettings,
			MessageManager: nothing,
			UserManager: { maxSize: USERS, keepOverLimit: ({ id, client }) => id === client.user?.id },
			GuildMemberManager: { maxSize: MEMBERS, keepOverLimit: ({ id, client }) => id === client.user.id },
			GuildBanManager: nothing,
			GuildEmojiManager: nothing,
			GuildInviteManager: nothing,
			GuildScheduledEventManager: nothing,
			GuildStickerManager: nothing,
			PresenceManager: nothing,
			ReactionManager: nothing,
			StageInstanceManager: nothing,
			ThreadMemberManager: nothing,
			VoiceStateManager: nothing,
		}),
		sweepers: { ...Options.DefaultSweeperSettings, threads: { interval: HOUR, lifetime: HOUR } },
	};
}

/**
 * A channel is kept for each person who writes to the bot, or whom it answers in a direct message: what it says there comes
 * back to it as an event, which makes the channel anew. No answer needs one.
 */
export function forgetDirectMessages({ channels }: Client): void {
	channels.cache.sweep((channel) => channel.isDMBased());
}
