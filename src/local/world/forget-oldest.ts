/** Takes away the entries that came first, until no more than `most` are left. */
export function forgetOldest<Key>(entries: Map<Key, unknown>, most: number): void {
	for (const key of entries.keys()) {
		if (entries.size <= most) return;
		entries.delete(key);
	}
}
