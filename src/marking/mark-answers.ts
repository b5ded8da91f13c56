import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import { withoutCause } from '../ranking/model.ts';
import { type RankedCandidate, sureByWords } from '../ranking/rank.ts';
import type { Scene } from '../ranking/scene.ts';
import { logistic, logit } from '../ranking/sure-by-words.ts';
import { createScenes, weigh } from '../ranking/weigh-words.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { answeringWords } from './answering-words.ts';
import { createIsOfOtherYear } from './other-year.ts';
import { createSpeaksOfOther, ofOther } from './speaks-of-other.ts';
import { tellsCause } from './told-cause.ts';
import { createSayingUntold } from './untold.ts';

/** A candidate whose answering words were chosen with care; its score takes into account what they are worth. */
export interface MarkedCandidate extends RankedCandidate {
	readonly marked: true;
}

/** Gives a candidate with its answering words chosen with care; the same candidate for one that it gave itself. */
export type Mark = (candidate: RankedCandidate) => RankedCandidate;

/**
 * Chooses the answering words of a candidate with more care than ranking takes for all of them: from every stretch of the
 * sentence, by what was learned from examples. Half a millisecond for each, so that it is for the few that are shown or read.
 */
export function createMark(
	analysis: QuestionAnalysis,
	index: SentenceIndex,
): (candidate: RankedCandidate) => MarkedCandidate {
	const sceneOf = createScenes(analysis, index);
	const behindFor = createSpeaksOfOther(analysis);
	const isOfOtherYear = createIsOfOtherYear(analysis);
	const isSayingUntold = createSayingUntold(analysis);
	const marked = new Map<RankedCandidate, MarkedCandidate>();
	return (candidate) => {
		if (isMarked(candidate)) return candidate;
		const known = marked.get(candidate);
		if (known !== undefined) return known;
		const { article } = candidate.sentence;
		const scene = sceneOf(candidate.sentence);
		const own = markedOf(candidate, scene);
		// A reason that is told in words which were not learned costs nothing: of nine such first sentences of questions that are learned
		// from four are right, where two are expected.
		const toldAnew = own.evidence.causeMissing > 0 && tellsCause(scene);
		const before = textsBefore(candidate.sentence, index);
		const isOther = isOfOtherYear({ title: article.title, text: scene.text, before }) || isSayingUntold(scene, before);
		const behind = (isOther ? ofOther : behindFor(scene)) - (toldAnew ? withoutCause : 0);
		const chosen = behind === 0 ? own : { ...own, score: logistic(logit(own.score) - behind) };
		marked.set(candidate, chosen);
		return chosen;
	};
}

/** Sentences before one that may say of what year it is, or begin a speech that it goes on with. Untuned. */
const readBefore = 3;

function textsBefore({ index: at, article }: Sentence, { corpus }: SentenceIndex): readonly string[] {
	const before = corpus.sentences.slice(Math.max(0, at - readBefore), at);
	return before.filter((other) => other.article === article).map(({ text }) => text);
}

function isMarked(candidate: RankedCandidate): candidate is MarkedCandidate {
	return 'marked' in candidate;
}

function markedOf(candidate: RankedCandidate, scene: Scene): MarkedCandidate {
	const { answerType } = scene.analysis;
	if (answerType === 'yes-no') return { ...candidate, marked: true };
	const weighed = candidate.weighed ?? weigh(scene);
	const words = answeringWords(candidate, weighed, scene);
	return {
		...candidate,
		marked: true,
		weighed,
		score: sureByWords(candidate.score, weighed?.worth ?? null, answerType),
		answer: words === null ? null : { ...words, fit: candidate.answer?.fit ?? 0 },
	};
}
