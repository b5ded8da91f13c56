import type { Span } from '../text/span.ts';

/** Where a clause ends, whatever is said inside it by "who" and "which" without a comma. */
const endsClause = /[;:()—–“”"]|,(?! \d)|[.!?](?=["”’]?(?:\s|$))|\s-{1,2}\s|\b(?:but|although|though|while)\b/u;
/** "The golf club *of which* he is a member had been watered", "students *who* wrote for papers". */
const saidOfIt = /^ ?(?:(?:of|in|to|for|with|from|on|at|by) )?(?:who|whom|which)\b/u;
/** A second half of the same reason: "could find no helpers*, and most of those it found* left". */
const secondHalf =
	/^, and (?=(?:(?:many|most|some|few|all|none) of (?:them|those|these|whom)|it|they|he|she|there)\b)[^;:()—–“”"]+?(?=[.!?]?["”]?$|[.!?]\s|, )/u;

/** "Had shrunk to 6,400 *households*": what the last number counts, up to where the clause ends. */
const counted = /^ \p{Ll}[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]*)?(?=[,;:.!?)]|$)/u;

/** A reason with what is said of its last word, and with its second half and what its last number counts; without the "that" of "so that". */
export function wholeReason({ start, end }: Span, text: string): Span {
	const isSoThat = /\bso $/iu.test(text.slice(0, start));
	const from = start + (isSoThat ? (/^that (?=\p{L}+ )/u.exec(text.slice(start, end))?.[0].length ?? 0) : 0);
	const isSaidOn = saidOfIt.test(text.slice(end));
	const length = isSaidOn ? text.slice(end).search(endsClause) : 0;
	const to = length < 0 ? text.length : end + length;
	const close = text.slice(0, to).trimEnd().length;
	const until =
		close + (/\p{N}$/u.test(text.slice(start, close)) ? (counted.exec(text.slice(close))?.[0].length ?? 0) : 0);
	const more = secondHalf.exec(text.slice(until))?.[0].length ?? 0;
	return { start: from, end: until + more };
}
