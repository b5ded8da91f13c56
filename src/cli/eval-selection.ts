import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusOf } from '../corpus/corpus.ts';
import { areaUnderRoc } from '../evaluation/auroc.ts';
import { everyNth } from '../evaluation/draw.ts';
import type { Figures } from '../evaluation/figures.ts';
import { type PrintedScores, type SelectionQuestion, selectionReport } from '../evaluation/selection.ts';
import { analyzeQuestion } from '../question/analysis.ts';
import { indexSentences } from '../retrieval/sentence-index.ts';
import { readJsonLines } from './command-line.ts';
import type { EvalOptions } from './eval-open.ts';
import { ownCommand, type Processes } from './eval-processes.ts';
import type { SelectionSet } from './eval-sets.ts';
import { jsonLines, recordsIn } from './json-lines.ts';

/** A set that is ready to be scored. */
export interface ReadySelectionSet {
	readonly set: SelectionSet;
	readonly questions: readonly SelectionQuestion[];
	readonly folder: string;
	readonly lines: number;
}

export function readySelectionSet(set: SelectionSet, folder: string, { data, sample }: EvalOptions): ReadySelectionSet {
	const all = readJsonLines(join(data, `${set.name}.jsonl`), (record) => record as SelectionQuestion);
	const questions = everyNth(all, sample ?? all.length);
	return { set, questions, folder, lines: questions.length };
}

/** Has the bot score the candidates of every question of a set, and scores its order. */
export async function measureSelectionSet(
	{ questions, folder }: ReadySelectionSet,
	{ tools, examples }: EvalOptions,
	processes: Processes,
	onLine: () => void,
): Promise<{ readonly figures: Figures; readonly errors: string }> {
	const [questionFile, scoreFile] = [join(folder, 'questions.jsonl'), join(folder, 'scores.jsonl')];
	writeFileSync(questionFile, jsonLines(questions));
	const output = await processes.run(ownCommand('select', questionFile), onLine);
	writeFileSync(scoreFile, output);
	const scores: Figures = JSON.parse(
		await processes.run([join(tools, 'score-selection.mjs'), questionFile, scoreFile, '--json']),
	);
	const printed = new Map(recordsIn<PrintedScores>(output).map((one) => [one.id, one]));
	const answerable = areaUnderRoc(
		questions.map(({ id, candidates }) => ({
			score: printed.get(id)?.confidence ?? 0,
			positive: candidates.some(({ label }) => label === 1),
		})),
	);
	const { MAP = 0, MRR = 0, 'P@1': first = 0, triggering_best_F1 = 0 } = scores;
	return {
		figures: {
			MAP,
			MRR,
			'P@1': first,
			triggering_best_F1,
			...(answerable === null ? {} : { AUROC_answerable: answerable }),
		},
		errors: examples === undefined ? '' : selectionReport(casesOf(questions, printed), examples),
	};
}

function casesOf(questions: readonly SelectionQuestion[], printed: ReadonlyMap<string, PrintedScores>) {
	// The answer type is told by the question; the corpus only corrects its spelling.
	const { vocabulary } = indexSentences(corpusOf([]));
	return questions.flatMap((question) => {
		const scores = printed.get(question.id);
		if (scores === undefined) return [];
		const { answerType } = analyzeQuestion(question.question, vocabulary);
		return [{ question, printed: scores, answerType }];
	});
}
