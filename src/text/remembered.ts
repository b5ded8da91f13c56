/** What finds what belongs to a key. Null may be found, undefined not: that is what nobody has looked for yet. */
type Find<Key, Found extends NonNullable<unknown> | null> = (key: Key) => Found;

/** Finds what belongs to each key once, and remembers it for as long as what is returned is kept. */
export function remembered<Key, Found extends NonNullable<unknown> | null>(find: Find<Key, Found>): Find<Key, Found> {
	return rememberedIn(new Map<Key, Found>(), find);
}

/**
 * The same for what is found of objects, each remembered for as long as anything else keeps the object, which must not be changed
 * meanwhile. Equal objects are not one and the same.
 */
export function rememberedWhileKept<Key extends object, Found extends NonNullable<unknown> | null>(
	find: Find<Key, Found>,
): Find<Key, Found> {
	return rememberedIn(new WeakMap<Key, Found>(), find);
}

function rememberedIn<Key, Found extends NonNullable<unknown> | null>(
	known: { get(key: Key): Found | undefined; set(key: Key, found: Found): unknown },
	find: Find<Key, Found>,
): Find<Key, Found> {
	return (key) => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const found = find(key);
		known.set(key, found);
		return found;
	};
}
