import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArticle } from '../../corpus/article.ts';
import { corpusOf } from '../../corpus/corpus.ts';
import { readJudgments } from '../eval-judgments.ts';
import type { AskedQuestion, Collection } from './collections.ts';

/**
 * Folders of four articles with 35 questions about each folder, all written for this project: 25 that a sentence answers, most in
 * other words than the article's and often by a sentence that says "he" or "the firm", and 10 that ask about the same people and
 * events for what no article says. Harder than the questions of reader-questions.jsonl, and learned from so that neither the order
 * nor the confidence leans on an article's own words alone.
 */
export const paraphrasedSet = 'paraphrased';

export const paraphrasedFolder = fileURLToPath(new URL('paraphrased', import.meta.url));

/**
 * The folders of a set that was written for this project: each as a corpus, with its questions, which are in the form that
 * `npm run eval -- FILE` reads.
 */
export function* writtenCollections(set: string, folder: string): Generator<Collection> {
	for (const name of readdirSync(folder).sort()) {
		const own = join(folder, name);
		const files = readdirSync(own).filter((file) => file.endsWith('.md'));
		const corpus = corpusOf(files.sort().map((file) => parseArticle(file, readFileSync(join(own, file), 'utf8'))));
		const questions = readJudgments(join(own, 'questions.jsonl')).map(
			({ question, expect, quotationContainsAny }): AskedQuestion => ({
				text: question,
				kind: expect === 'answer' ? 'answerable' : 'near-miss',
				group: `${set} ${name}`,
				answeredBy: ({ text }) => quotationContainsAny.some((words) => text.includes(words)),
			}),
		);
		yield { set, size: 'small', ranksAll: false, corpus, questions };
	}
}
