import type { Corpus } from '../../corpus/corpus.ts';
import type { Sentence } from '../../corpus/sentence.ts';
import { drawByKey } from '../../evaluation/draw.ts';
import { wordF1 } from '../../evaluation/gold.ts';
import { analyzeQuestion } from '../../question/analysis.ts';
import type { AnswerType } from '../../question/answer-type.ts';
import { answerSpans } from '../../ranking/answer-span.ts';
import { type QuestionForm, questionForm } from '../../ranking/question-form.ts';
import type { Scene } from '../../ranking/scene.ts';
import { spanFeatures } from '../../ranking/span-features.ts';
import { stretchesOf } from '../../ranking/stretches.ts';
import { createScenes } from '../../ranking/weigh-words.ts';
import { indexSentences } from '../../retrieval/sentence-index.ts';
import { isAnswerable, type OpenSet, wholeCorpus } from './collections.ts';

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

/** A question, the sentence that answers it, and its words that do, any of which will do. */
export interface AnsweredQuestion {
	/** Unique in its set. */
	readonly id: string;
	readonly text: string;
	readonly group: string;
	readonly sentence: Sentence;
	readonly expected: readonly string[];
}

/** Questions over one corpus. */
export interface AnsweredQuestions {
	readonly set: string;
	readonly corpus: Corpus;
	readonly questions: readonly AnsweredQuestion[];
}

/** The questions of a corpus with the sentences that answer them, read as the bot reads them; at most `most`, drawn by `seed`. */
export function spanExamples(
	{ set, corpus, questions }: AnsweredQuestions,
	most: number,
	seed: string,
): readonly SpanExample[] {
	const index = indexSentences(corpus);
	const drawn = drawByKey(questions, Math.min(most, questions.length), ({ id }) => id, `${seed} ${set}`);
	return drawn.flatMap(({ text, group, sentence, expected }): readonly SpanExample[] => {
		const analysis = analyzeQuestion(text, index.vocabulary);
		if (analysis.answerType === 'yes-no') return [];
		const sceneOf = createScenes(analysis, index);
		return [{ set, group, ...featuresOf(sceneOf(sentence), expected) }];
	});
}

/** The questions of a published set that a sentence answers, over all its texts. */
export function answeredQuestionsOf(set: OpenSet): AnsweredQuestions {
	const { corpus, answers } = wholeCorpus(set);
	const sentencesOf = sentencesBySource(corpus);
	const texts = new Map(set.sources.map(({ id, paragraphs }) => [id, paragraphs]));
	const questions = set.questions.flatMap((question): readonly AnsweredQuestion[] => {
		if (!isAnswerable(question)) return [];
		const sentence = sentencesOf(question.source).find((one) => answers(question, one));
		const expected = question.answers.map(
			({ source, paragraph, start, end }) => texts.get(source)?.[paragraph]?.slice(start, end) ?? '',
		);
		return sentence === undefined ? [] : [{ ...question, sentence, expected }];
	});
	return { set: set.name, corpus, questions };
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
