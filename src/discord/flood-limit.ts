import { LRUCache } from 'lru-cache';

/** How fast one user may ask. */
export interface FloodRate {
	/** Requests at once after a rest. */
	readonly burst: number;
	/** Requests a second in the long run. */
	readonly perSecond: number;
}

/** More than anybody reads, less than a script sends. Untuned. */
export const DEFAULT_RATE: FloodRate = { burst: 10, perSecond: 1 };

/** Users remembered. One forgotten starts with a full bucket. */
const USERS = 10_000;

export type Admission =
	| { readonly kind: 'admitted' }
	/** `seconds` until the next one is admitted, 1 or more. `first`: not told so since the last admission. */
	| { readonly kind: 'refused'; readonly seconds: number; readonly first: boolean };

/** A token bucket for each user. `now`: milliseconds of a clock that does not go back. */
export function createFloodLimit({ burst, perSecond }: FloodRate, now: () => number): (userId: string) => Admission {
	const buckets = new LRUCache<string, { readonly tokens: number; readonly at: number; readonly refused: boolean }>({
		max: USERS,
	});
	return (userId) => {
		const at = now();
		const bucket = buckets.get(userId) ?? { tokens: burst, at, refused: false };
		const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
		if (tokens >= 1) {
			buckets.set(userId, { tokens: tokens - 1, at, refused: false });
			return { kind: 'admitted' };
		}
		buckets.set(userId, { tokens, at, refused: true });
		return { kind: 'refused', seconds: Math.ceil((1 - tokens) / perSecond), first: !bucket.refused };
	};
}
