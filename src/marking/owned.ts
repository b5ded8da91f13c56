import type { Scene } from '../ranking/scene.ts';
import { nounPhrases } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { isSomebodySaid } from './somebody.ts';

/**
 * Asked who, not to whom somebody belongs but who that is: "Marrow's *former mayor*", "Marrow's coach *Karl Weiss*"; undefined where
 * a mark is not said to have anybody, or the owner is asked for.
 */
export function ownedBy({ start, end }: Span, { analysis, reading, text }: Scene): Span | undefined {
	if (/\bwhose\b/iu.test(analysis.text)) return undefined;
	const owning = /^(?:['’]s|(?<=s)['’]) /u.exec(text.slice(end))?.[0];
	if (owning === undefined) return undefined;
	const from = end + owning.length;
	const phrase = nounPhrases(reading.annotation()).find((one) => one.start <= from && from < one.end);
	if (phrase === undefined) return undefined;
	const named = reading.names.find(
		(name) => name.start >= from && name.end <= phrase.end && name.nameClass === 'person',
	);
	if (named !== undefined) return { start: named.start, end: named.end };
	const words = text.slice(from, phrase.end);
	return isSomebodySaid(words) && /^\p{Ll}/u.test(words) ? { start, end: phrase.end } : undefined;
}
