import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArticle } from '../../corpus/article.ts';
import { type Corpus, corpusOf } from '../../corpus/corpus.ts';
import type { Judgment } from '../../evaluation/judgment.ts';
import { readJudgments } from '../eval-judgments.ts';
import type { AskedQuestion, Collection } from './collections.ts';
import type { AnsweredQuestion, AnsweredQuestions } from './spans.ts';

/**
 * Folders of four articles with 35 questions about each folder, all written for this project: 25 that a sentence answers, most in
 * other words than the article's and often by a sentence that says "he" or "the firm", and 10 that ask about the same people and
 * events for what no article says. Harder than the questions of reader-questions.jsonl, and learned from so that neither the order
 * nor the confidence leans on an article's own words alone.
 */
export const paraphrasedSet = 'paraphrased';

export const paraphrasedFolder = fileURLToPath(new URL('paraphrased', import.meta.url));

/**
 * Folders of four plain news articles with 60 questions about each folder, 40 of which a sentence answers, half of them short and in
 * the articles' words. The marks are learned from them; the order and the confidence are not (docs/architecture.md says why).
 */
export const writtenNewsSet = 'written_news';

export const writtenNewsFolder = fileURLToPath(new URL('news', import.meta.url));

/**
 * Folders of a week's news, 28 articles each, with 100 questions about each folder: 70 that a sentence answers, of which 40 are asked as
 * a newspaper's quiz asks, by class and clue ("which spirit did the sacked coach send to his successor"), and 30 as in a chat; and 30
 * that none does.
 */
export const newsQuizSet = 'news_quiz';

export const newsQuizFolder = fileURLToPath(new URL('quiz', import.meta.url));

/** A folder of articles with questions about them, in the form that `npm run eval -- FILE` reads. */
interface WrittenFolder {
	readonly corpus: Corpus;
	readonly judgments: readonly Judgment[];
	readonly group: string;
}

/** The folders of a set that was written for this project. */
export function* writtenFolders(set: string, folder: string): Generator<WrittenFolder> {
	for (const name of readdirSync(folder).sort()) {
		const own = join(folder, name);
		yield { corpus: corpusIn(own), judgments: readJudgments(join(own, 'questions.jsonl')), group: `${set} ${name}` };
	}
}

/** The articles of a folder as a corpus, without a look at its other files. */
export function corpusIn(folder: string): Corpus {
	const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
	return corpusOf(files.sort().map((file) => parseArticle(file, readFileSync(join(folder, file), 'utf8'))));
}

/** The folders of a set that was written for this project: each as a corpus, with its questions. */
export function* writtenCollections(set: string, folder: string): Generator<Collection> {
	for (const { corpus, judgments, group } of writtenFolders(set, folder)) {
		const questions = judgments.map(
			({ question, expect, quotationContainsAny }): AskedQuestion => ({
				text: question,
				kind: expect === 'answer' ? 'answerable' : 'near-miss',
				group,
				answeredBy: ({ text }) => quotationContainsAny.some((words) => text.includes(words)),
			}),
		);
		yield { set, size: 'small', ranksAll: false, corpus, questions };
	}
}

/** The questions of such folders of which the answering words are known, each with its sentence. */
export function* writtenAnswers(set: string, folder: string): Generator<AnsweredQuestions> {
	for (const { corpus, judgments, group } of writtenFolders(set, folder)) {
		const questions = judgments.flatMap(
			({ line, question, quotationContainsAny, answerSpanAny }): readonly AnsweredQuestion[] => {
				const here = (text: string) => answerSpanAny.filter((words) => text.includes(words));
				const sentence = corpus.sentences.find(
					({ text }) => quotationContainsAny.some((words) => text.includes(words)) && here(text).length > 0,
				);
				return sentence === undefined
					? []
					: [{ id: String(line), text: question, group, sentence, expected: here(sentence.text) }];
			},
		);
		yield { set, corpus, questions };
	}
}
