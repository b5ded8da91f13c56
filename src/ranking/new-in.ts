import { isWithin, type Span } from '../text/span.ts';
import { rarenessOf } from '../text/terms.ts';
import type { Match } from './match.ts';
import type { Reading } from './reading.ts';

/** Telling words that are new, and names, numbers or dates that are: few sentences have more. */
const manyNew = { words: 30, mentions: 4 };

/** Evidence of what a sentence says that the question does not: an answer is new. */
export function newIn({ terms, mentions, names }: Reading, matches: readonly Match[]) {
	const met = new Set(matches.map(({ at }) => at));
	let [all, shared, fresh] = [0, 0, 0];
	terms.forEach((term, at) => {
		if (term.stop) return;
		const tells = rarenessOf(term);
		all += tells;
		if (met.has(at)) shared += tells;
		else fresh++;
	});
	const metTerms = terms.filter((_, at) => met.has(at));
	const isNew = (span: Span) => !metTerms.some((term) => isWithin(term, span));
	const counted = (spans: readonly Span[]) => Math.min(1, spans.filter(isNew).length / manyNew.mentions);
	const times = mentions.filter(({ kind }) => kind === 'date' || kind === 'duration');
	return {
		saidOfSentence: all === 0 ? 0 : shared / all,
		newWords: Math.min(1, fresh / manyNew.words),
		newNames: counted(names),
		newNumbers: counted(mentions.filter((mention) => !times.includes(mention))),
		newDates: counted(times),
	};
}
