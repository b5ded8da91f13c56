import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import type { Span } from '../text/span.ts';

/** "*Three things:* pay for breakfast, set a standard and report absence": how many there are, and what follows. */
const announced =
	/\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:\p{Ll}+ ){0,2}\p{Ll}+s\b[^.:;,“”"]{0,40}: (?=\S)/u;
const joined = /[,;] .*\b(?:and|or) /u;
const asksWhat = /^(?:and )?(?:what|why|for what|on what)\b/iu;

/**
 * Asked what somebody does or demands, or why, all of what a sentence announces by number: "calls for three things: *...*"; null where the
 * sentence announces nothing, or what it asks about does not stand before it.
 */
export function announcedList({ analysis, matches, reading, text }: Scene): Span | null {
	const isList = analysis.answerType === 'other' || analysis.answerType === 'reason';
	const found = isList && asksWhat.test(analysis.text) ? announced.exec(text) : null;
	if (found === null) return null;
	const { terms } = analysis;
	const isBefore = matches.some(({ asked, at, strength }) => {
		const said = reading.terms[at];
		// Behind "does" the last word is a verb, whatever it is read as: "what does the union *demand*".
		const isVerb = terms[asked]?.verb === true || asked === terms.length - 1;
		return isVerb && strength >= surelyMet && said !== undefined && said.end <= found.index;
	});
	const start = found.index + found[0].length;
	const words = text.slice(start).replace(/[\s.!”"]+$/u, '');
	return isBefore && joined.test(words) ? { start, end: start + words.length } : null;
}
