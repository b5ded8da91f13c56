import { createHash } from 'node:crypto';

/** At most so many of the records, evenly spaced, in order: with 100 of 1,000, every tenth. */
export function everyNth<T>(records: readonly T[], wanted: number): readonly T[] {
	if (wanted >= records.length) return records;
	return Array.from({ length: wanted }, (_, i) => records[Math.floor((i * records.length) / wanted)]).filter(
		(record) => record !== undefined,
	);
}

/**
 * At most so many of the records, drawn by chance, in order. The seed fixes the draw, and each record is drawn by its own
 * key: where a record is added or removed, the others are drawn as before.
 */
export function drawByKey<T>(
	records: readonly T[],
	wanted: number,
	keyOf: (record: T) => string,
	seed: string,
): readonly T[] {
	const places = records
		.map((record, place) => ({ place, digest: hash(`${seed}\0${keyOf(record)}`) }))
		.sort((a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : a.place - b.place))
		.slice(0, wanted)
		.map(({ place }) => place);
	const drawn = new Set(places);
	return records.filter((_, place) => drawn.has(place));
}

/** A whole number from 0 to `below` - 1 that the key fixes. */
export function numberByKey(key: string, below: number): number {
	// 32 bits: the bias is below 1 in 40 million for the small ranges that are asked for.
	return Number.parseInt(hash(key).slice(0, 8), 16) % below;
}

function hash(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
