import type { Span } from '../../text/span.ts';
import { prepositionBefore } from './prepositions.ts';
import type { Statement } from './statement.ts';

/** Whether a name says where. */
export const isPlaced = (statement: Statement, name: Span): boolean =>
	/^(?:in|at|near|outside|inside|from)$/u.test(prepositionBefore(statement, name) ?? '');

/** Letters of a short form that no two names are likely to share. Untuned. */
const fewestLetters = 3;

/** "WHO" and "World Health Organization", whichever of the two has the short form: its letters begin the words of the other. */
export function isShortFor(claim: string, claimed: Span, said: string, name: Span): boolean {
	const both = [claim.slice(claimed.start, claimed.end), said.slice(name.start, name.end)];
	return both.some((short, i) => {
		const initials = (both[1 - i] ?? '').match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu)?.join('') ?? '';
		return short.length >= fewestLetters && /^\p{Lu}+$/u.test(short) && short === initials;
	});
}
