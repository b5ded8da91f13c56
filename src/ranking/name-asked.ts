import type { QuestionAnalysis } from '../question/analysis.ts';
import { classesOf } from '../text/lexicon.ts';
import type { Match } from './match.ts';
import type { Reading } from './reading.ts';

/** A word that is met more surely than this is one of the question's. Untuned. */
const knownFrom = 0.6;

const namedThing =
	/\bnames? of\b|['’]s (?:full |first |last )?names?\b|\bwhat(?:['’]s| is| are| was| were) .* (?:called|named)\b/iu;

/** Whether the name of somebody or of a group is asked for: "the name of the judge", "what is the insurer called"; not that of a process. */
export function asksForName({ text, terms }: QuestionAnalysis): boolean {
	const head = terms.findLast(({ role }) => role === 'focus')?.bases[0];
	const wordClass = head === undefined ? undefined : classesOf(head)[0]?.wordClass;
	return namedThing.test(text) && (wordClass === 'person' || wordClass === 'group');
}

/** Whether a sentence names somebody, or a group, that the question does not. */
export function hasNewName({ names, terms }: Reading, matches: readonly Match[]): boolean {
	const known = new Set(matches.filter(({ strength }) => strength > knownFrom).map(({ at }) => at));
	return names.some(
		({ start, end, nameClass }) =>
			nameClass !== 'nationality' &&
			nameClass !== 'place' &&
			terms.some((term, at) => term.start >= start && term.end <= end && !term.stop && !known.has(at)),
	);
}
