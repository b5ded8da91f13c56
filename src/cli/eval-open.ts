import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../corpus/load-corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { areaUnderRoc } from '../evaluation/auroc.ts';
import { expectedCalibrationError } from '../evaluation/calibration.ts';
import { everyNth } from '../evaluation/draw.ts';
import { type Case, errorReport } from '../evaluation/error-report.ts';
import type { Figures } from '../evaluation/figures.ts';
import { type CollectionMap, covers, type OpenQuestion, placesOf } from '../evaluation/gold.ts';
import { counts, judgedOf, type Outcome, outcomeOf, type PrintedAnswer } from '../evaluation/outcome.ts';
import { type Retrieved, retrievalFigures, retrievedPlace } from '../evaluation/retrieved.ts';
import { ownCommand, type Processes } from './eval-processes.ts';
import type { OpenSet } from './eval-sets.ts';
import { jsonLines, recordsIn } from './json-lines.ts';

/** What a set of questions is to be measured with. */
export interface EvalOptions {
	/** The folder of data sets. */
	readonly data: string;
	/** How many questions at most; all where undefined. */
	readonly sample: number | undefined;
	/** How many examples of each cause of errors; undefined where errors are not reported. */
	readonly examples: number | undefined;
	/** The folder of the data sets' own scorers and tools. */
	readonly tools: string;
}

/** A set that is ready to be asked. */
export interface ReadyOpenSet {
	readonly set: OpenSet;
	readonly docs: string;
	readonly questions: readonly OpenQuestion[];
	readonly folder: string;
	/** How many lines the programs will print: what progress is counted by. */
	readonly lines: number;
}

export interface MeasuredOpenSet {
	readonly figures: Figures;
	readonly outcomes: readonly Outcome[];
	/** Empty where errors are not reported. */
	readonly errors: string;
}

/** Sentences printed for each question: the deepest place that the figures look at. */
const top = '10';
/** Below this many questions, reading the corpus twice takes longer than two processes save. */
const worthTwoProcesses = 400;

/** Reads a set into a folder of its own. */
export function readyOpenSet(set: OpenSet, folder: string, { data, sample, examples }: EvalOptions): ReadyOpenSet {
	const { docs, questions: all } = set.read(data, folder);
	const questions = everyNth(all.filter(counts), sample ?? all.length);
	const retrieves = set.measureRetrieval || examples !== undefined;
	return { set, docs, questions, folder, lines: questions.length * (retrieves ? 2 : 1) };
}

/** Asks the bot every question of a set, and scores its answers. */
export async function measureOpenSet(
	{ set, docs, questions, folder }: ReadyOpenSet,
	options: EvalOptions,
	processes: Processes,
	onLine: () => void,
): Promise<MeasuredOpenSet> {
	const corpus = join(folder, 'corpus');
	await processes.run([join(options.tools, 'docs-to-corpus.mjs'), docs, corpus]);
	const map: CollectionMap = JSON.parse(readFileSync(`${corpus}.map.json`, 'utf8'));

	const ask = (file: string) => ownCommand('ask', '--json', '--top', top, '--corpus', corpus, '--questions', file);
	const retrieve = (file: string) => ownCommand('eval-retrieval', '--corpus', corpus, '--questions', file);
	const shared = <Line>(command: (file: string) => readonly string[]) =>
		inShares<Line>(questions, folder, (file) => processes.run(command(file), onLine));
	const [printed, retrieved] = await Promise.all([
		shared<PrintedAnswer>(ask),
		set.measureRetrieval || options.examples !== undefined ? shared<Retrieved>(retrieve) : [],
	]);
	const answers = new Map(printed.map((one) => [one.id, one]));
	const outcomes = questions.map((question) => {
		const answer = answers.get(question.id);
		if (answer === undefined) throw new Error(`${set.name}: expected an answer to question ${question.id}, found none`);
		return outcomeOf(question, answer, map);
	});

	const [questionFile, answerFile] = [join(folder, 'questions.jsonl'), join(folder, 'answers.jsonl')];
	writeFileSync(questionFile, jsonLines(questions));
	writeFileSync(answerFile, jsonLines(printed));
	const scorer = join(options.tools, 'score-open.mjs');
	const scores: OpenScores = JSON.parse(
		await processes.run([scorer, questionFile, answerFile, `${corpus}.map.json`, '--json']),
	);
	compareWithScorer(set.name, scores, outcomes);
	const places = new Map(retrieved.map((one) => [one.id, one]));
	return {
		figures: {
			...figuresOf(set, scores, outcomes),
			...(set.measureRetrieval ? retrievalFigures(outcomes, places, map) : {}),
		},
		outcomes,
		errors:
			options.examples === undefined
				? ''
				: errorReport(await casesOf(outcomes, places, map, corpus), set.judgeSpan, options.examples),
	};
}

async function inShares<Line>(
	questions: readonly OpenQuestion[],
	folder: string,
	ask: (file: string) => Promise<string>,
): Promise<readonly Line[]> {
	const half = questions.length < worthTwoProcesses ? questions.length : Math.ceil(questions.length / 2);
	const shares = [questions.slice(0, half), questions.slice(half)].filter((share) => share.length > 0);
	const outputs = await Promise.all(
		shares.map((share, i) => {
			const file = join(folder, `asked-${i + 1}.jsonl`);
			writeFileSync(file, jsonLines(share.map(({ id, question }) => ({ id, question }))));
			return ask(file);
		}),
	);
	return outputs.flatMap((output) => recordsIn<Line>(output));
}

/** What the scorer for open collections prints, as far as it is used. */
interface OpenScores {
	readonly decisions: Readonly<Record<string, number>>;
	readonly [figure: string]: number | null | Readonly<Record<string, number>>;
}

const spanFigures = ['span_EM_given_hit', 'span_F1_given_hit'];
const scorerFigures = [
	'P@1',
	'R@3',
	'R@10',
	'MRR',
	'answer_precision',
	'AUROC_right_answer',
	'AUROC_answerable',
	'coverage_at_90_precision',
];
const decisions = [
	'answered_right',
	'answered_wrong',
	'answered_unanswerable',
	'abstained_though_answerable',
	'abstained_right',
];

function figuresOf(set: OpenSet, scores: OpenScores, outcomes: readonly Outcome[]): Figures {
	const figures: Record<string, number> = {};
	for (const name of [...scorerFigures, ...(set.judgeSpan ? spanFigures : [])]) {
		const score = scores[name];
		if (typeof score === 'number') figures[name] = score;
	}
	for (const name of decisions) figures[name] = (scores.decisions[name] ?? 0) / outcomes.length;
	return { ...figures, ECE: expectedCalibrationError(outcomes.map(judgedOf)) };
}

/** The scorer's figures have four decimals. */
const scorerPrecision = 1e-4;

/** Two programs judge the same answers; where they differ, one of them is wrong and no figure can be trusted. */
function compareWithScorer(set: string, scores: OpenScores, outcomes: readonly Outcome[]): void {
	const right = outcomes.filter(({ printed, rank }) => printed.kind === 'answered' && rank === 1).length;
	const area = areaUnderRoc(outcomes.map((one) => ({ score: one.printed.confidence, positive: one.rank === 1 })));
	const scored = scores.AUROC_right_answer;
	const sameArea =
		typeof scored === 'number' ? Math.abs(scored - (area ?? Number.NaN)) <= scorerPrecision : area === null;
	if (scores.decisions.answered_right !== right || !sameArea) {
		throw new Error(
			`${set}: the scorer found ${scores.decisions.answered_right} right answers and an area of ${scored}, the evaluation ${right} and ${area}`,
		);
	}
}

async function casesOf(
	outcomes: readonly Outcome[],
	retrieved: ReadonlyMap<string, Retrieved>,
	map: CollectionMap,
	corpus: string,
): Promise<readonly Case[]> {
	const { sentences } = await loadCorpus(corpus);
	const quotable = new Map<string, Sentence[]>();
	for (const sentence of sentences) {
		if (sentence.kind === 'heading') continue;
		const held = quotable.get(sentence.article.file);
		if (held === undefined) quotable.set(sentence.article.file, [sentence]);
		else held.push(sentence);
	}
	return outcomes.map((outcome) => {
		const [golds, found] = [placesOf(outcome.question, map), retrieved.get(outcome.question.id)];
		const expectedSentences = golds.flatMap((gold) =>
			(quotable.get(gold.article) ?? [])
				.filter(({ article, start, end }) => covers({ article: article.file, start, end }, gold))
				.map(({ text }): string => text),
		);
		return {
			outcome,
			inOneSentence: expectedSentences.length > 0,
			retrieved: found === undefined ? null : retrievedPlace(outcome, found, map),
			answerType: found?.answerType ?? 'other',
			expectedSentences,
		};
	});
}
