import type { AnswerType } from '../question/answer-type.ts';
import { isTelling } from '../ranking/coverage.ts';
import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import type { Span } from '../text/span.ts';

/** "**Nearest bus stop:** Ropewalk", "Where: the yard": a line that says first what the rest of it is. */
const labelled = /^[*_`\s]*([\p{Lu}\d][^*_`:.!?|]{1,40})(?::[*_`]*|[*_`]+:)[*_`]*\s+(?=\S)/u;
/** Characters of what stands behind it. More than that says more than an answer. Untuned. */
const longest = 120;
/** Asked for a number, a date or a person, what the label stands for may be around it. */
const inWords: ReadonlySet<AnswerType> = new Set<AnswerType>(['other', 'place', 'definition', 'manner']);

/** The label that a line begins with, and where what it stands for begins; null where there is none, or more than an answer behind it. */
export function labelOf(line: string): { readonly words: string; readonly end: number } | null {
	const [opening = '', words] = labelled.exec(line) ?? [];
	const rest = line.slice(opening.length);
	return words === undefined || rest.length > longest || /[.!?]\s+\p{Lu}/u.test(rest)
		? null
		: { words, end: opening.length };
}

/** Asked for just what a line begins with, all that stands behind it: "**Nearest bus stop:** *Ropewalk (lines 4 and 11)*"; else null. */
export function behindLabel({ analysis, matches, reading, text }: Scene): Span | null {
	const label = labelOf(text);
	if (label === null || !inWords.has(analysis.answerType)) return null;
	const from = label.end;
	const met = matches.filter(
		({ at, strength }) => strength > surelyMet && (reading.terms[at]?.end ?? text.length) <= from,
	);
	const isAsked = reading.terms.every(({ end, stop }, at) => end > from || stop || met.some((one) => one.at === at));
	const isSaid = analysis.terms.every((term, asked) => !isTelling(term) || met.some((one) => one.asked === asked));
	return met.length > 0 && isAsked && isSaid ? { start: from, end: text.length } : null;
}
