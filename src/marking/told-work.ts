import type { Scene } from '../ranking/scene.ts';
import type { Span } from '../text/span.ts';

/** "Which *film*", "the name of the *novel*": asks for a work, which a newspaper puts between quotation marks. */
const asksWork =
	/^\W*(?:(?:in|for|with|on) )?(?:(?:which|what) |(?:what (?:is|was) )?the (?:name|title) of (?:the |her |his |their )?|what (?:is|was) the (?:name|title) of (?:the )?)(?:(?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|the|an?|of|by|in|for)\b)[\p{L}’'-]+ ){0,3}?(?:films?|movies?|documentar(?:y|ies)|books?|novels?|poems?|plays?|musicals?|operas?|songs?|ballads?|singles?|albums?|paintings?|sculptures?|series|shows?|comed(?:y|ies)|thrillers?)\b/iu;
/** Words between quotation marks, of which the first begins with a capital. */
const quoted = /["“]((?=\p{Lu})[^"“”]{2,80}?)[.,]?["”]/gu;
/** What a title may write small. */
const small = /^(?:a|an|the|of|in|on|at|to|for|from|and|or|but|with|by|de|la|le|von|der)$/u;

/** Asked for a film, a book, a song or the like, the only title between quotation marks; null where there is none, or several. */
export function workNamed({ analysis, text }: Scene): Span | null {
	if (!asksWork.test(analysis.text)) return null;
	const titles = [...text.matchAll(quoted)].filter(({ 1: words = '' }) =>
		words.split(' ').every((word) => !/^\p{Ll}/u.test(word) || small.test(word)),
	);
	const [only, ...others] = titles;
	const words = only?.[1] ?? '';
	if (only === undefined || others.length > 0 || analysis.text.includes(words)) return null;
	return { start: only.index + 1, end: only.index + 1 + words.length };
}
