import type { QuestionAnalysis } from '../../question/analysis.ts';
import { createMatcher } from '../../ranking/match.ts';
import { readSentence } from '../../ranking/reading.ts';
import { isVerb } from '../../text/annotation.ts';
import { isWithin, type Span } from '../../text/span.ts';
import { saidFrom } from './sayings.ts';
import type { StatedValue } from './stated-value.ts';

/** Where one clause ends and another begins. */
const between =
	/[,;:()—–“”"]|\b(?:and|but|while|whereas|after|before|when|which|who|that|where|whether|if|unless|until)\b/giu;

/** What tells the clause that a value stands in. */
type Stated = Pick<StatedValue, 'candidate' | 'value'>;

/**
 * Whether what stands with a value says something of what is asked, besides names and what is counted: "which has *14* plants" closes
 * none. A stretch without a verb belongs to the one before it: "took 41 percent of the vote and *88 seats*".
 */
export function createSaysItByValue(analysis: QuestionAnalysis, least = 0): (stated: Stated) => boolean {
	const match = createMatcher(analysis);
	const asked = analysis.terms.flatMap(({ kind, role, light }, i) =>
		kind === 'word' && !light && role !== 'focus' ? [i] : [],
	);
	return (stated) => {
		const clause = clauseOf(stated);
		if (asked.length === 0 || clause === null) return true;
		const { terms } = readSentence(stated.candidate.sentence);
		return match(terms).some(
			(met) => met.strength >= least && asked.includes(met.asked) && isWithin(terms[met.at], clause),
		);
	};
}

/**
 * Whether what stands with a value says each verb of the question that stands with the anchor's: asked when somebody left, the day on which
 * he "came home" answers nothing. A verb is not said by a word of a name: an institute founded nothing.
 */
export function createSaysDeedByValue(analysis: QuestionAnalysis, anchor: Stated): (stated: Stated) => boolean {
	const match = createMatcher(analysis);
	const saidWith = (stated: Stated): ReadonlySet<number> | null => {
		const clause = clauseOf(stated);
		if (clause === null) return null;
		const { terms, names } = readSentence(stated.candidate.sentence);
		const said = match(terms).filter(
			({ at, strength }) =>
				strength >= saidFrom && isWithin(terms[at], clause) && !names.some((name) => isWithin(terms[at], name)),
		);
		return new Set(said.map(({ asked }) => asked));
	};
	const byAnchor = saidWith(anchor);
	const deeds = analysis.terms.flatMap(({ kind, verb }, i) =>
		kind === 'word' && verb && byAnchor?.has(i) === true ? [i] : [],
	);
	return (stated) => {
		const said = saidWith(stated);
		return said === null || deeds.every((i) => said.has(i));
	};
}

/** The words of the clause that a value stands in; none where it stands in no clause. */
export function wordsWith(stated: Stated): string {
	const clause = clauseOf(stated);
	return clause === null ? '' : stated.candidate.sentence.text.slice(clause.start, clause.end);
}

/** The shortest stretch around a value that begins with a clause and has a verb; null where there is none. */
export function clauseOf({ candidate: { sentence }, value }: Stated): Span | null {
	const { text } = sentence;
	const tokens = readSentence(sentence).annotation().tokens;
	const verbs = tokens.filter(isVerb);
	const ends = [...text.matchAll(between)];
	const starts = [0, ...ends.flatMap(({ index, 0: word }) => (index + word.length <= value.start ? [index] : []))];
	const end = ends.find(({ index }) => index >= value.end)?.index ?? text.length;
	const start = starts.findLast((from) => verbs.some((verb) => isWithin(verb, { start: from, end })));
	return start === undefined ? null : { start, end };
}
