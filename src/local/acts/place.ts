import type { Place, StandInChannel } from '../stand-in.ts';
import type { World } from '../world/world.ts';

/** Who acts, and where. */
export interface ResolvedPlace {
	readonly userId: string;
	readonly channel: StandInChannel;
}

/** What a real client would not let its user do. */
export function refuse(sentence: string): never {
	throw new Error(sentence);
}

/** Refuses users who do not exist and channels they cannot see. */
export function resolvePlace(world: World, general: StandInChannel, at: Place): ResolvedPlace {
	const userId = at.by ?? world.me.id;
	const channelId = at.in ?? general.id;
	const channel = world.channels.get(channelId) ?? refuse(`expected the id of a channel, found "${channelId}"`);
	const user = world.users.get(userId) ?? refuse(`expected the id of a user, found "${userId}"`);
	if (!world.sees(userId, channel)) refuse(`${user.username} does not see the channel "${channel.name}"`);
	return { userId, channel };
}
