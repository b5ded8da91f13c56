import type { Span } from './span.ts';

const piece =
	'article|story|report|piece|post|page|column|dispatch|brief|briefing|paper|summary|release|statement|fact ?sheet|headline|caption|chart|table|graphic|interview|item|text';

/** Verbs by which a text is said to have said something. */
const told =
	'said|stated|gave|put|reported|claimed|described|listed|named|showed|had|quoted|called|read|implied|suggested';

const mistaken = 'originally|initially|wrongly|incorrectly|mistakenly|erroneously';
/**
 * How a correction names what stands no more: "an earlier version of this article said that", "this report originally gave". The verb
 * has to follow: "an earlier version of the bill" is none, nor is "a previous version of this article misspelt the name".
 */
const earlier = new RegExp(
	`\\b(?:(?:an?|the|our|its) (?:earlier|previous|prior|original|initial|first) (?:version|edition|draft)s?(?: of (?:this|that|the|our|its) (?:[\\p{L}-]+ )?(?:${piece}))?|(?:this|our) (?:${piece}) (?:first|earlier|previously|${mistaken})|the (?:${piece}) (?:${mistaken}))\\b(?: (?:${mistaken}))?,? (?:${told})\\b`,
	'iu',
);

/** Where what was said is over, and what is right may follow: "; it spent". */
const over = /[;!?]|\.(?!\p{N})|\b(?:in fact|but|when)\b/iu;

/**
 * What a text only gives as said by an earlier version of an article, which somebody corrected; null where it gives nothing so. A
 * correction quotes the error, and no article says it any more.
 */
export function supersededIn(text: string): Span | null {
	const found = earlier.exec(text);
	if (found === null) return null;
	const start = found.index + found[0].length;
	const length = text.slice(start).search(over);
	return { start, end: length < 0 ? text.length : start + length };
}
