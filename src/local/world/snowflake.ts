/** Milliseconds since the Unix epoch at which Discord's ids begin: the first second of 2015. */
const discordEpoch = 1_420_070_400_000;
/** Low bits of an id that are not time. */
const counterBits = 22n;

/** Makes ids as Discord does: the time in the high bits, so that later ids are greater; no two are the same. */
export function createSnowflakes(): () => string {
	let last = 0n;
	return () => {
		const now = BigInt(Date.now() - discordEpoch) << counterBits;
		last = now > last ? now : last + 1n;
		return String(last);
	};
}

/** Orders ids by age, oldest first. */
export function byAge(left: string, right: string): number {
	const difference = BigInt(left) - BigInt(right);
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The shard, of `shards`, that receives the events of a guild. */
export function shardOf(guildId: string, shards: number): number {
	return Number((BigInt(guildId) >> counterBits) % BigInt(shards));
}
