/**
 * Where the dateline of a report ends, "PELL, Jan. 15 (Wire) — "; 0 where a sentence has none. It says where the report was written, which
 * need not be where it happened.
 */
export const datelineEnd = (text: string): number =>
	/^\p{Lu}[\p{Lu} .'’-]+(?:, [\p{L}\d .]{2,30})?(?: \([^()]{2,30}\))?(?: ?—{1,2} ?| [–-]{1,2} |: )/u.exec(text)?.[0]
		.length ?? 0;
