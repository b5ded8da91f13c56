import type { Span } from './span.ts';

/** Whether a name or noun is in the genitive, the mark behind it or in it: "the *mayor*'s son", "*Weiss’*". */
export function isOwner({ start, end }: Span, text: string): boolean {
	return /^['’]/u.test(text.slice(end)) || /['’]s?$/u.test(text.slice(start, end));
}
