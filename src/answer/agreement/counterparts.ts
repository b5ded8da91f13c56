import type { Corpus } from '../../corpus/corpus.ts';
import type { QuestionAnalysis } from '../../question/analysis.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import type { ScoreWithinArticle } from '../../ranking/within-article.ts';
import type { Span } from '../../text/span.ts';
import { compareInSameWords } from './compare-stated-values.ts';
import { type OtherWords, otherWords } from './same-words.ts';
import { type Sayings, saidFrom } from './sayings.ts';
import { describedBy, type StatedValue, statedValueOf } from './stated-value.ts';
import { answersFrom, createIsOfSame, createSaysAsMuch } from './subject.ts';
import type { ToldInStory } from './told-in-story.ts';

/**
 * What the sentences of other articles that are in the same words as a stated value's have in its place: of each article the first in the order of
 * ranking. Such a sentence says the same of the same thing, so that two numbers, dates or names in it differ without further proof.
 *
 * It is of the same thing where its article says the names that the question has and the first one's says, and where there are none, if enough of the
 * words are the same.
 *
 * @param ranked, within, threshold As `readingsOf` has them.
 */
export function counterpartsOf(
	stated: StatedValue,
	analysis: QuestionAnalysis,
	ranked: readonly RankedCandidate[],
	corpus: Corpus,
	sayings: Sayings,
	within: ScoreWithinArticle,
	threshold: number,
): readonly ToldInStory[] {
	const { sentence, answer } = stated.candidate;
	const said = sayings.withOpening(sentence);
	const names = analysis.terms.flatMap(({ kind, verb }, i) =>
		kind === 'name' && !verb && (said[i] ?? 0) >= saidFrom ? [i] : [],
	);
	const isOfSame = createIsOfSame(analysis, stated);
	const saysAsMuch = createSaysAsMuch(analysis, sayings, stated);
	const found: ToldInStory[] = [];
	for (const candidate of ranked) {
		const other = candidate.sentence;
		const isFound = found.some((one) => one.stated.candidate.sentence.article === other.article);
		if (other.article === sentence.article || isFound) continue;
		const words = otherWords(sentence, stated.value, other, corpus);
		if (words === null || (names.length === 0 && !words.sure)) continue;
		const around = sayings.withOpening(other);
		if (within(other) < answersFrom * threshold || !names.every((i) => (around[i] ?? 0) >= saidFrom)) continue;
		const place = inPlaceOf(answer ?? stated.value, sentence.text, words, other.text);
		const marked = { ...candidate, answer: { ...place, fit: 0 } };
		const its = stated.value.kind === 'description' ? describedBy(marked) : statedValueOf(marked, analysis);
		if (its === null || !isOfSame(its) || !saysAsMuch(its)) continue;
		const how = compareInSameWords(stated, its, words);
		if (how !== 'unrelated') found.push({ stated: its, score: within(other), how });
	}
	return found;
}

/** The span in another text that stands where one does: what it has beyond the words that differ, the other has too, or it ends with them. */
function inPlaceOf({ start, end }: Span, text: string, { own, other }: OtherWords, otherText: string): Span {
	const [lead, rest] = [text.slice(start, own.start), text.slice(own.end, end)];
	return {
		start: otherText.slice(0, other.start).endsWith(lead) ? other.start - lead.length : other.start,
		end: otherText.slice(other.end).startsWith(rest) ? other.end + rest.length : other.end,
	};
}
