import { join } from 'node:path';
import { corpusOfCandidates } from '../candidate-corpus.ts';
import { listField, numberField, readJsonLines, textField } from '../command-line.ts';
import {
	type Collection,
	groupOf,
	type OpenSet,
	type SetQuestion,
	type SourceText,
	unansweredOf,
} from './collections.ts';

/** A question and the sentences of a document, each right (label 1) or not. */
export interface SelectionTask {
	readonly text: string;
	/** The document's title, in lower case. */
	readonly group: string;
	readonly candidates: readonly { readonly text: string; readonly right: boolean }[];
}

/** A set of answer sentence selection. */
export function readSelectionSet(folder: string, name: string): readonly SelectionTask[] {
	return readJsonLines(join(folder, `${name}.jsonl`), (record) => ({
		text: textField(record, 'question'),
		group: groupOf(textField(record, 'title')),
		candidates: listField(record, 'candidates').map((candidate) => ({
			text: textField(candidate, 'text'),
			right: numberField(candidate, 'label') === 1,
		})),
	}));
}

/**
 * The candidates as a corpus of their own, as `select` does it.
 *
 * @param others Questions of other tasks, none of which the candidates answer.
 */
export function collectionOfTask(set: string, task: SelectionTask, others: readonly SelectionTask[]): Collection {
	const { text, group, candidates } = task;
	return {
		set,
		size: 'small',
		ranksAll: true,
		corpus: corpusOfCandidates(candidates.map((candidate) => candidate.text)),
		questions: [
			{
				text,
				group,
				kind: candidates.some(({ right }) => right) ? 'answerable' : 'near-miss',
				answeredBy: ({ index }) => candidates[index]?.right === true,
			},
			...unansweredOf(others, 'off-topic'),
		],
	};
}

/** The documents of the tasks as texts, a sentence a paragraph, and the questions asked about each. */
export function openSetOf(name: string, tasks: readonly SelectionTask[]): OpenSet {
	const sources = new Map<string, SourceText>();
	const questions = tasks.map(({ text, group, candidates }, i): SetQuestion => {
		const paragraphs = candidates.map((candidate) => candidate.text);
		const key = paragraphs.join('\n');
		const source = sources.get(key) ?? { id: `${name}-${i}`, title: group, paragraphs };
		sources.set(key, source);
		return {
			id: String(i),
			text,
			source: source.id,
			paragraphs: paragraphs.map((_, at) => at),
			group,
			answers: candidates.flatMap(({ text: sentence, right }, paragraph) =>
				right ? [{ source: source.id, paragraph, start: 0, end: sentence.length }] : [],
			),
		};
	});
	return { name, sources: [...sources.values()], questions };
}
