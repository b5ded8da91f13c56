import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { type Chart, chartSvg } from '../evaluation/chart.ts';
import { operatingPoint, riskCoverageChart } from '../evaluation/confidence-charts.ts';
import { type JudgedAnswer, type Judgment, judge, judgedOf } from '../evaluation/judgment.ts';
import { judgmentReport } from '../evaluation/judgment-report.ts';
import type { PrintedAnswer } from '../evaluation/outcome.ts';
import { readJsonLines, textField, UsageError } from './command-line.ts';
import { createProcesses, ownCommand } from './eval-processes.ts';
import { createProgress } from './eval-progress.ts';
import { jsonLines, recordsIn } from './json-lines.ts';

/**
 * Asks an admin's own questions over a corpus, prints a report on standard output, and draws the risk-coverage curve.
 *
 * @param out The folder for the picture; that of the questions where undefined.
 * @throws UsageError naming file and line where a question is not as documented.
 */
export async function evaluateJudgments(file: string, corpus: string, out: string | undefined): Promise<void> {
	const judgments = readJudgments(file);
	const served = await loadCorpus(corpus);
	for (const problem of served.problems) process.stderr.write(`skipped ${problem.file}: ${problem.message}\n`);
	if (served.sentences.length === 0) throw new UsageError(`${corpus}: expected articles, found none`);
	const texts = served.sentences.map(({ text }): string => text);
	for (const line of unmeetable(judgments, texts)) process.stderr.write(`${file}:${line}\n`);
	const picture = join(readyFolder(out ?? dirname(resolve(file))), `${basename(file, '.jsonl')}.risk-coverage.svg`);

	const judged = await ask(judgments, corpus);
	process.stdout.write(judgmentReport(judged, served.articles.length));
	writeFileSync(picture, chartSvg(chartOf(judged, basename(file))));
	process.stdout.write(`The risk-coverage curve is drawn in ${picture}\n`);
}

/** The folder, made where there is none: said before the questions are asked, which takes time. */
function readyFolder(out: string): string {
	try {
		mkdirSync(out, { recursive: true });
		accessSync(out, constants.W_OK);
	} catch (error) {
		const found = (error as NodeJS.ErrnoException).code ?? error;
		throw new UsageError(`--out ${out}: expected a folder that can be written to, found ${found}`);
	}
	return out;
}

async function ask(judgments: readonly Judgment[], corpus: string): Promise<readonly JudgedAnswer[]> {
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
	const processes = createProcesses(1);
	const progress = createProgress(judgments.length, process.stderr, () => performance.now());
	try {
		const questions = join(folder, 'questions.jsonl');
		writeFileSync(questions, jsonLines(judgments.map(({ question }, i) => ({ id: String(i), question }))));
		const command = ownCommand('ask', '--json', '--corpus', resolve(corpus), '--questions', questions);
		const answers = recordsIn<PrintedAnswer>(await processes.run(command, progress.advance));
		return judgments.map((judgment, i) => {
			const answer = answers[i];
			if (answer === undefined) throw new Error(`expected ${judgments.length} answers, found ${answers.length}`);
			return judge(judgment, answer);
		});
	} finally {
		processes.stop();
		progress.end();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The curve, with the point at which the bot stands. */
function chartOf(judged: readonly JudgedAnswer[], of: string): Chart {
	const answered = judged.filter(({ printed }) => printed.kind === 'answered').map(judgedOf);
	return riskCoverageChart(judged.map(judgedOf), operatingPoint(answered, judged.length), of);
}

/**
 * The questions of a file, in order.
 *
 * @throws UsageError naming file and line where one is not as documented.
 */
export function readJudgments(file: string): readonly Judgment[] {
	const judgments = readJsonLines(file, toJudgment);
	if (judgments.length === 0) throw new UsageError(`${file}: expected a question a line, found none`);
	return judgments;
}

function toJudgment(record: unknown, line: number): Judgment {
	const question = textField(record, 'question').trim();
	if (question === '') throw new UsageError('expected a question in "question", found an empty text');
	const expect = textField(record, 'expect');
	if (expect !== 'answer' && expect !== 'abstain') {
		throw new UsageError(`expected "answer" or "abstain" in "expect", found "${expect}"`);
	}
	const quotationContainsAny = textsField(record, 'quotation_contains_any');
	const answerSpanAny = textsField(record, 'answer_span_any');
	if (expect === 'answer' && quotationContainsAny.length === 0) {
		throw new UsageError('expected words of the sentence that answers in "quotation_contains_any", found none');
	}
	if (expect === 'abstain' && quotationContainsAny.length + answerSpanAny.length > 0) {
		throw new UsageError(
			`expected no texts where "expect" is "abstain", found ${JSON.stringify([...quotationContainsAny, ...answerSpanAny])}`,
		);
	}
	return { line, question, expect, quotationContainsAny, answerSpanAny };
}

/** A field that may be left out. */
function textsField(record: unknown, name: string): readonly string[] {
	const value: unknown = (record as Readonly<Record<string, unknown>>)[name] ?? [];
	if (!Array.isArray(value) || value.some((text) => typeof text !== 'string' || text === '')) {
		throw new UsageError(`expected a list of texts in "${name}", found ${JSON.stringify(value)}`);
	}
	return value;
}

/** Expectations that no answer can meet, as a sentence each with its line: mostly a slip of the pen. */
export function unmeetable(judgments: readonly Judgment[], sentences: readonly string[]): readonly string[] {
	const lowered = sentences.map((sentence) => sentence.toLowerCase());
	return judgments.flatMap(({ line, quotationContainsAny, answerSpanAny }) => [
		...missing(line, 'quotation_contains_any', quotationContainsAny, sentences),
		...missing(
			line,
			'answer_span_any',
			answerSpanAny.map((words) => words.toLowerCase()),
			lowered,
		),
	]);
}

function missing(
	line: number,
	field: string,
	expected: readonly string[],
	sentences: readonly string[],
): readonly string[] {
	if (expected.length === 0 || sentences.some((sentence) => expected.some((words) => sentence.includes(words))))
		return [];
	const words = expected.map((text) => JSON.stringify(text)).join(' or ');
	return [`${line}: expected "${field}" to have words of a sentence of the corpus, found none with ${words}`];
}
