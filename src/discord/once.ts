import { LRUCache } from 'lru-cache';

/** Milliseconds an id is remembered: as long as an interaction's token lives. */
const REMEMBERED = 15 * 60_000;
/** Ids remembered at most. */
const IDS = 20_000;

/** Tells whether an id comes for the first time: after a lost connection Discord delivers some events again. */
export function createOnce(): (id: string) => boolean {
	const seen = new LRUCache<string, true>({ max: IDS, ttl: REMEMBERED });
	return (id) => {
		if (seen.has(id)) return false;
		seen.set(id, true);
		return true;
	};
}
