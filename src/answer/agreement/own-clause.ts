import type { QuestionAnalysis } from '../../question/analysis.ts';
import { createMatcher } from '../../ranking/match.ts';
import { readSentence } from '../../ranking/reading.ts';
import { isWithin, type Span } from '../../text/span.ts';
import type { StatedValue } from './stated-value.ts';

/** Where one clause ends and another begins. */
const between = /[,;:()—–“”"]|\b(?:and|but|while|whereas|after|before|when|which|who|that|where)\b/giu;

/**
 * Whether what stands with a value says something of what is asked, besides names and what is counted: "which has *14* plants" closes
 * none. A stretch without a verb belongs to the one before it: "took 41 percent of the vote and *88 seats*".
 */
export function createSaysItByValue(analysis: QuestionAnalysis): (stated: StatedValue) => boolean {
	const match = createMatcher(analysis);
	const asked = analysis.terms.flatMap(({ kind, role, light }, i) =>
		kind === 'word' && !light && role !== 'focus' ? [i] : [],
	);
	return ({ candidate: { sentence }, value }) => {
		const { terms, annotation } = readSentence(sentence);
		const verbs = annotation().tokens.filter(({ partOfSpeech }) => partOfSpeech === 'VERB' || partOfSpeech === 'AUX');
		const clause = clauseAround(value, verbs, sentence.text);
		if (asked.length === 0 || clause === null) return true;
		return match(terms).some((met) => asked.includes(met.asked) && isWithin(terms[met.at], clause));
	};
}

/** The shortest stretch around a value that begins with a clause and has a verb; null where there is none. */
function clauseAround(value: Span, verbs: readonly Span[], text: string): Span | null {
	const ends = [...text.matchAll(between)];
	const starts = [0, ...ends.flatMap(({ index, 0: end }) => (index + end.length <= value.start ? [index] : []))];
	const end = ends.find(({ index }) => index >= value.end)?.index ?? text.length;
	const start = starts.findLast((from) => verbs.some((verb) => isWithin(verb, { start: from, end })));
	return start === undefined ? null : { start, end };
}
