import type { QuestionAnalysis } from '../question/analysis.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import type { Span } from '../text/span.ts';
import { answerSpans } from './answer-span.ts';
import { createMatcher } from './match.ts';
import { questionForm } from './question-form.ts';
import type { RankedCandidate } from './rank.ts';
import { readSentence } from './reading.ts';
import type { Scene } from './scene.ts';
import { spanWeightsFor, worthsOf } from './span-model.ts';
import { noteSpans } from './span-notes.ts';
import { stretchesOf } from './stretches.ts';
import { termWeights } from './term-weights.ts';

/**
 * The ranked candidates, with the answering words of the first `count` chosen with more care than ranking takes for all of
 * them: from every stretch of the sentence, by what was learned from examples.
 */
export function markAnswers(
	analysis: QuestionAnalysis,
	ranked: readonly RankedCandidate[],
	index: SentenceIndex,
	count: number,
): readonly RankedCandidate[] {
	if (analysis.answerType === 'yes-no') return ranked;
	const match = createMatcher(analysis);
	const weights = termWeights(analysis, index);
	return ranked.map((candidate, place) => {
		if (place >= count) return candidate;
		const reading = readSentence(candidate.sentence);
		const scene = { analysis, text: candidate.sentence.text, reading, matches: match(reading.terms), weights };
		const span = chosenSpan(scene);
		return { ...candidate, answer: span === null ? null : { ...span, fit: candidate.answer?.fit ?? 0 } };
	});
}

/** The words of a sentence that answer the question; null where it has none. */
function chosenSpan(scene: Scene): Span | null {
	const { analysis } = scene;
	const judged = answerSpans(scene);
	const stretches = stretchesOf(scene, judged);
	const worths = worthsOf(stretches, noteSpans(scene, judged), spanWeightsFor(questionForm(analysis)));
	const best = stretches[worths.indexOf(Math.max(...worths))];
	if (best === undefined) return null;
	const name = analysis.answerType === 'person' ? officeHolder(best, scene) : undefined;
	return name ?? { start: best.start, end: best.end };
}

// Asked who, the name is marked; the office beside it is not part of it.
function officeHolder({ start, end }: Span, { reading }: Scene): Span | undefined {
	const name = reading.names.find(
		({ role, ...own }) => role !== null && start < own.start && start <= role.end && own.end <= end,
	);
	return name === undefined ? undefined : { start: name.start, end: name.end };
}
