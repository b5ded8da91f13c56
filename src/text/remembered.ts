/** Finds what belongs to each key once, and remembers it for as long as what is returned is kept. */
export function remembered<Key, Found>(find: (key: Key) => Found): (key: Key) => Found {
	const known = new Map<Key, Found>();
	return (key) => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const found = find(key);
		known.set(key, found);
		return found;
	};
}

/** The same for what is found of objects, each remembered for as long as anything else keeps the object. */
export function rememberedWhileKept<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
	const known = new WeakMap<Key, Found>();
	return (key) => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const found = find(key);
		known.set(key, found);
		return found;
	};
}
