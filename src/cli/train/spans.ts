import type { Corpus } from '../../corpus/corpus.ts';
import type { Sentence } from '../../corpus/sentence.ts';
import { drawByKey } from '../../evaluation/draw.ts';
import { wordF1 } from '../../evaluation/gold.ts';
import { analyzeQuestion } from '../../question/analysis.ts';
import type { AnswerType } from '../../question/answer-type.ts';
import { answerSpans } from '../../ranking/answer-span.ts';
import { createMatcher } from '../../ranking/match.ts';
import { type QuestionForm, questionForm } from '../../ranking/question-form.ts';
import { readSentence } from '../../ranking/reading.ts';
import type { Scene } from '../../ranking/scene.ts';
import { spanFeatures } from '../../ranking/span-features.ts';
import { stretchesOf } from '../../ranking/stretches.ts';
import { termWeights } from '../../ranking/term-weights.ts';
import { indexSentences } from '../../retrieval/sentence-index.ts';
import { type OpenSet, wholeCorpus } from './collections.ts';

/** A question, a sentence that answers it, and the features of the stretches that may be the answer. */
export interface SpanExample {
	readonly set: string;
	/** The article: examples of one group are never divided. */
	readonly group: string;
	readonly form: QuestionForm;
	readonly answerType: AnswerType;
	readonly starts: readonly (readonly number[])[];
	readonly ends: readonly (readonly number[])[];
	readonly stretches: readonly {
		readonly first: number;
		readonly last: number;
		readonly whole: readonly number[];
		/** How well it agrees with the expected words, 0 to 1. */
		readonly agreement: number;
	}[];
}

/** The questions of a set with the sentences that answer them, read as the bot reads them; at most `most`, drawn by `seed`. */
export function spanExamples(set: OpenSet, most: number, seed: string): readonly SpanExample[] {
	const { corpus, answers } = wholeCorpus(set);
	const index = indexSentences(corpus);
	const sentencesOf = sentencesBySource(corpus);
	const texts = new Map(set.sources.map(({ id, paragraphs }) => [id, paragraphs]));
	const answered = set.questions.filter((question) => question.answers.length > 0);
	return drawByKey(answered, Math.min(most, answered.length), ({ id }) => id, `${seed} ${set.name}`).flatMap(
		(question): readonly SpanExample[] => {
			const sentence = sentencesOf(question.source).find((one) => answers(question, one));
			if (sentence === undefined) return [];
			const analysis = analyzeQuestion(question.text, index.vocabulary);
			if (analysis.answerType === 'yes-no') return [];
			const reading = readSentence(sentence);
			const matches = createMatcher(analysis)(reading.terms);
			const scene = { analysis, text: sentence.text, reading, matches, weights: termWeights(analysis, index) };
			const expected = question.answers.map(
				({ source, paragraph, start, end }) => texts.get(source)?.[paragraph]?.slice(start, end) ?? '',
			);
			return [{ set: set.name, group: question.group, ...featuresOf(scene, expected) }];
		},
	);
}

function sentencesBySource(corpus: Corpus): (source: string) => readonly Sentence[] {
	const held = new Map<string, Sentence[]>();
	for (const sentence of corpus.sentences) {
		const file = sentence.article.file.replace(/^\d+-|\.md$/g, '');
		const known = held.get(file);
		if (known === undefined) held.set(file, [sentence]);
		else known.push(sentence);
	}
	return (source) => held.get(source.toLowerCase()) ?? [];
}

function featuresOf(scene: Scene, expected: readonly string[]): Omit<SpanExample, 'set' | 'group'> {
	const judged = answerSpans(scene);
	const { starts, ends, whole } = spanFeatures(scene, judged);
	return {
		form: questionForm(scene.analysis),
		answerType: scene.analysis.answerType,
		starts,
		ends,
		stretches: stretchesOf(scene, judged).map((stretch) => ({
			first: stretch.first,
			last: stretch.last,
			whole: whole(stretch),
			agreement: wordF1(scene.text.slice(stretch.start, stretch.end), expected),
		})),
	};
}
