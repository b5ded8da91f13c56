/** A JSON value without the keys that hold null or nothing: Discord takes null for "left out" and does not give it back. */
export function withoutNulls<T>(value: T): T {
	if (Array.isArray(value)) return value.map(withoutNulls) as T;
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
	return Object.fromEntries(kept.map(([key, part]) => [key, withoutNulls(part)])) as T;
}
