import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';
import { roseOrFell, stepsIn } from './told-former.ts';

/** The same as rising and falling, done by somebody: "was *cut*", "did the board *raise* fees". */
const changed = '(?:cut|raised?|reduced?|lowered?|slashed?|trimmed)';
/** "How much did sales rise", "by how much has the tax gone up", but not "what did sales rise to". */
const asksChange = new RegExp(`^(?:by )?how (?:much|many) .*\\b(?:${roseOrFell}|${changed})\\b(?! to\\b)`, 'iu');
/** Between a verb and by how much: "rose *by about* 4 percent". */
const by = /^ (?:up |down )?by (?:about |around |some |roughly |an estimated |between )?$/iu;
/** The same without "by", before a percentage: "fell 3 percent". */
const straight = /^ (?:about |around |some |roughly |an estimated )?$/iu;

/** The change as a noun: "to 4.7 million, *a fall of* 42%". */
const nounOf =
	/,? (?:an?|the) (?:\p{L}+ )?(?:rise|increase|growth|gain|jump|climb|fall|drop|decline|decrease|cut|reduction|loss|change) of (?:about |around |some |roughly |nearly |almost |more than |over )?$/iu;
/** Before the first of two values: "fell *from* 71% to 44%", "rose *to* 26 percent, from 21 percent". */
const opening = /\b(?:from|to) (?:about |around |some |nearly |almost |more than |over )?$/iu;

/**
 * Asked by how much something rose or fell, the value that its verb has behind "by", or the percentage right behind it:
 * "sales rose by *9 percent* to $5.8 billion"; else the one that a noun has ("a fall of *42%*"), else what it was and what it came to,
 * "*from 71% to 44%*"; null where the sentence has neither.
 */
export function changeOf({ analysis, matches, reading, text }: Scene): Span | null {
	if (!asksChange.test(analysis.text)) return null;
	const verbs = reading.annotation().tokens.filter(({ partOfSpeech }) => partOfSpeech === 'VERB');
	const asked = verbs.filter((verb) =>
		matches.some(({ at, strength }) => strength > surelyMet && isWithin(reading.terms[at], verb)),
	);
	const behind = reading.mentions.filter(({ kind, start }) => {
		if (kind === 'date' || kind === 'ordinal') return false;
		const gaps = asked.filter(({ end }) => end < start).map(({ end }) => text.slice(end, start));
		return gaps.some((gap) => by.test(gap) || (kind === 'percentage' && straight.test(gap)));
	});
	if (behind.length > 0 || asked.length === 0) return behind.length === 1 ? spanOf(behind[0]) : null;
	const named = reading.mentions.filter(
		({ kind, start }) => kind !== 'date' && kind !== 'ordinal' && nounOf.test(text.slice(0, start)),
	);
	if (named.length > 0) return named.length === 1 ? spanOf(named[0]) : null;
	const [step, ...more] = stepsIn(reading.mentions, text);
	if (step === undefined || more.length > 0) return null;
	const start = Math.min(step.former.start, step.now.start);
	const isNext = asked.some(({ end }) => end < start && !verbs.some((verb) => verb.start > end && verb.end < start));
	const before = opening.exec(text.slice(0, start));
	return isNext && before !== null ? { start: before.index, end: Math.max(step.former.end, step.now.end) } : null;
}
