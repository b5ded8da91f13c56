import type { APIUser } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { StandIn, StandInChannel, StandInGuild, WorldEvent } from '../stand-in.ts';
import { allPermissions, everydayPermissions } from './permissions.ts';
import { createSnowflakes } from './snowflake.ts';

/** Locale of users and guilds who have chosen none. */
export const defaultLocale = 'en-US';

export interface Member {
	readonly userId: string;
	/** Beside the everyday ones. */
	readonly permissions: bigint;
	/** ISO 8601. */
	readonly joinedAt: string;
}

/** Who and where: users, guilds with their members, channels. What happens in it is told to the subscribers. */
export interface World
	extends Pick<StandIn, 'addUser' | 'addGuild' | 'addChannel' | 'addThread' | 'addMember' | 'directMessage'> {
	readonly applicationId: string;
	readonly botUser: APIUser;
	readonly me: APIUser;
	readonly users: ReadonlyMap<string, APIUser>;
	readonly guilds: ReadonlyMap<string, StandInGuild>;
	readonly channels: ReadonlyMap<string, StandInChannel>;
	newId(): string;
	localeOf(userId: string): string;
	members(guildId: string): readonly Member[];
	/** Whether the user is in the channel's guild or DM. */
	sees(userId: string, channel: StandInChannel): boolean;
	/** What the user may do in the channel, as bits. */
	permissions(userId: string, channel: StandInChannel): bigint;
	emit(event: WorldEvent): void;
	subscribe(listener: (event: WorldEvent) => void): () => void;
}

export function createWorld(names: { readonly bot: string; readonly me: string }): World {
	const newId = createSnowflakes();
	const users = new Map<string, APIUser>();
	const locales = new Map<string, string>();
	const guilds = new Map<string, StandInGuild>();
	const membersByGuild = new Map<string, Map<string, Member>>();
	const channels = new Map<string, StandInChannel>();
	const listeners = new Set<(event: WorldEvent) => void>();

	function emit(event: WorldEvent): void {
		for (const listener of listeners) listener(event);
	}

	function createUser(name: string, id: string, isBot: boolean): APIUser {
		const user = {
			id,
			username: name.toLowerCase().replace(/[^a-z0-9_.]/g, '_'),
			global_name: isBot ? null : name,
			discriminator: isBot ? '0001' : '0',
			avatar: null,
			bot: isBot,
			public_flags: 0,
			flags: 0,
			primary_guild: null,
		};
		const named = isBot ? { ...user, username: name } : user;
		users.set(id, named);
		return named;
	}

	function known<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
		const found = map.get(id);
		if (found === undefined) throw new Error(`expected the id of a ${what} of this stand-in, found "${id}"`);
		return found;
	}

	function addMember(userId: string, guildId: string, permissions: bigint): void {
		known(users, userId, 'user');
		known(membersByGuild, guildId, 'guild').set(userId, { userId, permissions, joinedAt: new Date().toISOString() });
	}

	function addChannel(channel: StandInChannel): StandInChannel {
		channels.set(channel.id, channel);
		emit({ kind: 'channel-created', channel });
		return channel;
	}

	// A bot's user has the application's id.
	const applicationId = newId();
	const botUser = createUser(names.bot, applicationId, true);
	const me = createUser(names.me, newId(), false);

	return {
		applicationId,
		botUser,
		me,
		users,
		guilds,
		channels,
		newId,
		emit,
		localeOf: (userId) => locales.get(userId) ?? defaultLocale,
		members: (guildId) => [...known(membersByGuild, guildId, 'guild').values()],
		addUser({ name, locale }) {
			const user = createUser(name, newId(), false);
			if (locale !== undefined) locales.set(user.id, locale);
			return user;
		},
		addGuild({ name, ownerId = me.id, botIsMember = true }) {
			const guild = { id: newId(), name, ownerId, botIsMember };
			guilds.set(guild.id, guild);
			membersByGuild.set(guild.id, new Map());
			addMember(ownerId, guild.id, 0n);
			if (botIsMember) addMember(botUser.id, guild.id, 0n);
			emit({ kind: 'guild-created', guild });
			return guild;
		},
		addChannel({ name, guildId }) {
			const guild = guildId === undefined ? firstOf(guilds) : known(guilds, guildId, 'guild');
			return addChannel({ kind: 'guild', id: newId(), name, guildId: guild.id });
		},
		addThread({ name, channelId }) {
			const parent = known(channels, channelId, 'channel');
			if (parent.kind !== 'guild') throw new Error('expected a channel of a guild, found a direct message');
			return addChannel({ kind: 'guild', id: newId(), name, guildId: parent.guildId, parentId: parent.id });
		},
		addMember({ userId, guildId, permissions = 0n }) {
			addMember(userId, guildId ?? firstOf(guilds).id, permissions);
		},
		directMessage(...userIds) {
			const people = userIds.map((id) => known(users, id, 'user'));
			for (const channel of channels.values()) {
				if (channel.kind !== 'guild' && userIds.every((id) => channel.userIds.includes(id))) return channel;
			}
			const kind = userIds.includes(botUser.id) ? 'bot-dm' : 'other-dm';
			const named = people.filter(({ id }) => id !== me.id).map((user) => user.global_name ?? user.username);
			return addChannel({ kind, id: newId(), name: named.join(', '), userIds });
		},
		sees(userId, channel) {
			return channel.kind === 'guild'
				? known(membersByGuild, channel.guildId, 'guild').has(userId)
				: channel.userIds.includes(userId);
		},
		permissions(userId, channel) {
			if (channel.kind !== 'guild') return everydayPermissions;
			// The stand-in grants its bot everything; a missing permission of the bot is a fault for tests to switch on.
			if (userId === botUser.id || guilds.get(channel.guildId)?.ownerId === userId) return allPermissions;
			const granted = membersByGuild.get(channel.guildId)?.get(userId)?.permissions ?? 0n;
			return granted & PermissionFlagsBits.Administrator ? allPermissions : everydayPermissions | granted;
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

function firstOf(guilds: ReadonlyMap<string, StandInGuild>): StandInGuild {
	for (const guild of guilds.values()) return guild;
	throw new Error('expected a guild, found none');
}
