/** A file of JSON Lines: a record a line. */
export function jsonLines(records: readonly unknown[]): string {
	return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** The records of JSON Lines that one of our own programs printed; what they are is not looked at. */
export function recordsIn<T>(printed: string): readonly T[] {
	return printed
		.split('\n')
		.filter((line) => line !== '')
		.map((line): T => JSON.parse(line));
}
