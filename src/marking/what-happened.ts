import type { Scene } from '../ranking/scene.ts';
import { isVerb } from '../text/annotation.ts';
import type { Span } from '../text/span.ts';

const asksWhatHappened =
	/^what(?:['’]s| has| had| is| was| will| would| may| might| could)? happen(?:ed|ing|s)? to ([^,;:.!?]+?)(?: (?:who|which|that|if|when|after|before|during|in|at|on|since|because) [^,;:.!?]+)?\?*$/iu;
/** "The appeal *by Calder* was", "the mill *on the river* has", "the line *to the airport,* has". */
const ofSubject = /^ (?:by|of|from|in|on|at|with|to|for|near) (?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+,? $/u;

/**
 * Asked what happened to something, what the sentence says of it, from the verb behind it to the end of the clause: "The crown *slipped
 * 0.4% after the announcement*, to 7.32 per dollar"; else null.
 */
export function happenedTo({ analysis, matches, reading, text }: Scene): Span | null {
	const asksOf = asksWhatHappened.exec(analysis.text);
	const what = asksOf?.[1];
	if (asksOf === null || what === undefined) return null;
	const from = analysis.text.lastIndexOf(what, asksOf[0].length);
	const head = analysis.terms.findLastIndex(({ start, end }) => start >= from && end <= from + what.length);
	const { tokens } = reading.annotation();
	for (const { asked, at } of matches) {
		const subject = reading.terms[at];
		if (asked !== head || subject === undefined) continue;
		const verb = tokens.find((token) => token.start > subject.end && isVerb(token));
		if (verb === undefined) continue;
		const between = text.slice(subject.end, verb.start);
		if (between !== ' ' && !ofSubject.test(between)) continue;
		const { length } = /^(?:[^,;:.!?()]|[.,](?=\S))+/u.exec(text.slice(verb.start))?.[0] ?? '';
		return { start: verb.start, end: verb.start + length };
	}
	return null;
}
