import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isWithin, type Span } from '../text/span.ts';

/** "In which *minute*", "what *round*": the noun that is asked for by its place in a row. */
const asksPlace =
	/^(?:in |at |on |during |after |by )?(?:which|what) (minute|hour|round|lap|stage|inning|over|set|quarter|period|half|game|match|hole|floor|storey|edition|attempt|ballot|chapter|season)\b/iu;
const ordinal = /\b(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/giu;
/** Where what is said of one place in the row ends. */
const clauseEnd = /[,;:()]|\b(?:and|but|while|whereas|before|after)\b/giu;

/**
 * Asked in which minute, round or the like something was done, the ordinal with its noun: "the *88th minute*"; where several are given,
 * the one whose clause alone has a word of the question; the noun may be left out behind the first. Null where none is told.
 */
export function placeInRow({ analysis, matches, reading, text }: Scene): Span | null {
	const noun = asksPlace.exec(analysis.text)?.[1];
	if (noun === undefined) return null;
	const named = new RegExp(`^[ -]${noun}\\b`, 'iu');
	const found = [...text.matchAll(ordinal)].flatMap(({ index, 0: { length } }) => {
		const end = index + length;
		const behind = named.exec(text.slice(end))?.[0].length ?? 0;
		return behind > 0 || /^(?:[,;.!?)]|$| and\b)/u.test(text.slice(end))
			? [{ start: index, end: end + behind, behind }]
			: [];
	});
	const [first] = found;
	if (first === undefined || first.behind === 0) return null;
	if (found.length === 1) return { start: first.start, end: first.end };
	const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index);
	const told = found.filter(({ start, end }) => {
		const clause = {
			start: Math.max(0, ...ends.filter((at) => at < start)),
			end: Math.min(text.length, ...ends.filter((at) => at >= end)),
		};
		return analysis.terms.some(({ kind, light, bases }, asked) => {
			const met = matches.filter((match) => match.asked === asked && match.strength > surelyMet);
			const isHere = met.every(({ at }) => isWithin(reading.terms[at], clause));
			// A name may do what both clauses say.
			return kind === 'word' && !bases.includes(noun.toLowerCase()) && !light && met.length > 0 && isHere;
		});
	});
	const [only] = told;
	return only === undefined || told.length > 1 ? null : { start: only.start, end: only.end };
}
