import { analyzeQuestion } from '../../question/analysis.ts';
import type { AnswerType } from '../../question/answer-type.ts';
import { type EvidenceName, evidenceNames } from '../../ranking/evidence.ts';
import { gatherEvidence } from '../../ranking/gather-evidence.ts';
import { readingsOf } from '../../ranking/same-answers.ts';
import { termWeights } from '../../ranking/term-weights.ts';
import { createScenes, weigh } from '../../ranking/weigh-words.ts';
import { createRetrieve } from '../../retrieval/retrieve.ts';
import { indexSentences } from '../../retrieval/sentence-index.ts';
import { remembered } from '../../text/remembered.ts';
import type { Collection, QuestionKind } from './collections.ts';

/** A question that was put to a corpus, with the evidence of its candidates in the corpus's order. */
export interface Example {
	readonly set: string;
	readonly size: Collection['size'];
	readonly kind: QuestionKind;
	readonly ranksAll: boolean;
	/** The article that the question was asked about: examples of one group are never divided. */
	readonly group: string;
	readonly question: string;
	readonly answerType: AnswerType;
	/** Row after row, as many numbers each as there are names of evidence. */
	readonly evidence: Float64Array;
	/** Whether each candidate answers. */
	readonly right: readonly boolean[];
	/** For each candidate, which answer it gives (see `readingsOf`). */
	readonly reading: readonly number[];
	/** What the words of a candidate are worth; see `weigh`. Found when first asked for: of most candidates nobody asks. */
	readonly worthOf: (at: number) => number | null;
	/** Sentences that answer and are no candidates: whether each that is none answers, in the corpus's order. */
	readonly notFound: readonly boolean[];
}

/** All evidence of one of an example's candidates, in the order of the names. */
export function evidenceOf({ evidence }: Example, at: number): Float64Array {
	return evidence.subarray(at * evidenceNames.length, (at + 1) * evidenceNames.length);
}

const placeOf = new Map(evidenceNames.map((name, place) => [name, place]));

export function evidenceAt({ evidence }: Example, at: number, name: EvidenceName): number {
	return evidence[at * evidenceNames.length + (placeOf.get(name) ?? 0)] ?? 0;
}

/** Puts every question of a collection to its corpus, as the bot reads, retrieves and gathers evidence. */
export function examplesOf(collection: Collection): readonly Example[] {
	const { set, size, ranksAll, corpus, questions } = collection;
	const index = indexSentences(corpus);
	const retrieve = ranksAll ? createRetrieve(index, corpus.sentences.length) : createRetrieve(index);
	// Questions about one article find the same sentences, which ranking remembers for a while.
	const inOrder = questions.toSorted((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0));
	return inOrder.map(({ text, kind, group, answeredBy }): Example => {
		const analysis = analyzeQuestion(text, index.vocabulary);
		const gathered = gatherEvidence(analysis, retrieve(analysis), termWeights(analysis, index), index);
		const candidates = gathered.toSorted((a, b) => a.sentence.index - b.sentence.index);
		const found = new Set(candidates.map(({ sentence }) => sentence));
		const [sceneOf, sentences] = [createScenes(analysis, index), candidates.map(({ sentence }) => sentence)];
		return {
			set,
			size,
			kind,
			ranksAll,
			group,
			question: text,
			answerType: analysis.answerType,
			evidence: Float64Array.from(candidates.flatMap(({ evidence }) => evidenceNames.map((name) => evidence[name]))),
			right: candidates.map(({ sentence }) => answeredBy(sentence)),
			reading: readingsOf(candidates),
			worthOf: remembered((at: number) => {
				const sentence = sentences[at];
				return sentence === undefined ? null : (weigh(sceneOf(sentence))?.worth ?? null);
			}),
			notFound: corpus.sentences.filter((sentence) => !found.has(sentence)).map(answeredBy),
		};
	});
}
