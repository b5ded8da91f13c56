import type { APIInteractionGuildMember, APIMessage } from 'discord-api-types/v10';
import { ChannelType } from 'discord-api-types/v10';
import type { StandInChannel, StandInGuild } from '../stand-in.ts';
import { everydayPermissions } from './permissions.ts';
import type { Member, World } from './world.ts';
import { defaultLocale } from './world.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** A channel as the API gives it. `permissions`: of whom it is shown to, in a guild. */
export function channelPayload(world: World, channel: StandInChannel, permissions?: bigint): JsonObject {
	if (channel.kind !== 'guild') {
		const recipients = channel.userIds.filter((id) => id !== world.botUser.id).map((id) => world.users.get(id));
		return { id: channel.id, type: typeOf(channel), flags: 0, last_message_id: null, recipients };
	}
	if (channel.parentId !== undefined) {
		return {
			id: channel.id,
			type: typeOf(channel),
			guild_id: channel.guildId,
			parent_id: channel.parentId,
			owner_id: world.me.id,
			name: channel.name,
			flags: 0,
			last_message_id: null,
			rate_limit_per_user: 0,
			message_count: 0,
			member_count: 1,
			total_message_sent: 0,
			thread_metadata: {
				archived: false,
				auto_archive_duration: 1440,
				archive_timestamp: new Date(0).toISOString(),
				locked: false,
			},
			...(permissions === undefined ? {} : { permissions: String(permissions) }),
		};
	}
	const siblings = [...world.channels.values()].filter(({ kind }) => kind === 'guild');
	return {
		id: channel.id,
		type: typeOf(channel),
		guild_id: channel.guildId,
		name: channel.name,
		position: siblings.indexOf(channel),
		flags: 0,
		last_message_id: null,
		parent_id: null,
		topic: null,
		nsfw: false,
		rate_limit_per_user: 0,
		permission_overwrites: [],
		...(permissions === undefined ? {} : { permissions: String(permissions) }),
	};
}

function isThread(channel: StandInChannel): boolean {
	return channel.kind === 'guild' && channel.parentId !== undefined;
}

function typeOf(channel: StandInChannel): ChannelType {
	if (channel.kind !== 'guild') return ChannelType.DM;
	return isThread(channel) ? ChannelType.PublicThread : ChannelType.GuildText;
}

/** A member as it stands beside a message; `memberWithUser` is the member alone. */
export function memberPayload({ joinedAt }: Member): JsonObject {
	return {
		roles: [],
		joined_at: joinedAt,
		nick: null,
		avatar: null,
		banner: null,
		premium_since: null,
		communication_disabled_until: null,
		pending: false,
		deaf: false,
		mute: false,
		flags: 0,
	};
}

function memberWithUser(world: World, member: Member): JsonObject {
	return { ...memberPayload(member), user: world.users.get(member.userId) };
}

/** A member as it stands in an interaction. */
export function interactionMember(world: World, userId: string, channel: StandInChannel): APIInteractionGuildMember {
	const guildId = channel.kind === 'guild' ? channel.guildId : '';
	const member = world.members(guildId).find((candidate) => candidate.userId === userId);
	if (member === undefined) throw new Error(`expected a member of guild ${guildId}, found user ${userId}`);
	const payload = { ...memberWithUser(world, member), permissions: String(world.permissions(userId, channel)) };
	return payload as unknown as APIInteractionGuildMember;
}

/** What GUILD_CREATE carries. The owner is not among the members: without the privileged intent only the bot is. */
export function guildPayload(world: World, guild: StandInGuild): JsonObject {
	const members = world.members(guild.id);
	const bot = members.filter(({ userId }) => userId === world.botUser.id);
	const channels = [...world.channels.values()].filter(
		(channel) => channel.kind === 'guild' && channel.guildId === guild.id,
	);
	const everyone = {
		id: guild.id,
		name: '@everyone',
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		icon: null,
		unicode_emoji: null,
		position: 0,
		permissions: String(everydayPermissions),
		managed: false,
		mentionable: false,
		flags: 0,
	};
	return {
		id: guild.id,
		name: guild.name,
		owner_id: guild.ownerId,
		icon: null,
		splash: null,
		discovery_splash: null,
		banner: null,
		description: null,
		afk_channel_id: null,
		afk_timeout: 300,
		application_id: null,
		default_message_notifications: 0,
		explicit_content_filter: 0,
		features: [],
		mfa_level: 0,
		nsfw_level: 0,
		preferred_locale: defaultLocale,
		premium_progress_bar_enabled: false,
		premium_subscription_count: 0,
		premium_tier: 0,
		public_updates_channel_id: null,
		rules_channel_id: null,
		safety_alerts_channel_id: null,
		system_channel_flags: 0,
		system_channel_id: null,
		vanity_url_code: null,
		verification_level: 0,
		joined_at: bot[0]?.joinedAt,
		large: false,
		unavailable: false,
		member_count: members.length,
		roles: [everyone],
		channels: channels.filter((channel) => !isThread(channel)).map((channel) => channelPayload(world, channel)),
		members: bot.map((member) => memberWithUser(world, member)),
		emojis: [],
		stickers: [],
		threads: channels.filter(isThread).map((channel) => channelPayload(world, channel)),
		presences: [],
		voice_states: [],
		stage_instances: [],
		guild_scheduled_events: [],
		soundboard_sounds: [],
	};
}

/** A message as MESSAGE_CREATE carries it. An ephemeral one has no guild and no member. */
export function messagePayload(
	world: World,
	message: APIMessage,
	channel: StandInChannel,
	ephemeral: boolean,
): JsonObject {
	const base = { ...message, channel_type: typeOf(channel) };
	if (channel.kind !== 'guild' || ephemeral) return base;
	const member = world.members(channel.guildId).find(({ userId }) => userId === message.author.id);
	return { ...base, guild_id: channel.guildId, ...(member ? { member: memberPayload(member) } : {}) };
}
