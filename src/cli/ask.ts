import { parseArgs } from 'node:util';
import { answerJson } from '../answer/answer-json.ts';
import { type ArticleFilter, FilterError, parseFilter } from '../corpus/article-filter.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { type AnswerOptions, createEngine, type Engine } from '../engine.ts';
import { turnsOf } from '../question/turns.ts';
import { answerText } from './answer-text.ts';
import { exitCode, idField, readJsonLines, run, textField, UsageError, wholeNumber } from './command-line.ts';

const usage = `Answers a question with the articles' own sentences.

  npm run --silent ask -- [--corpus DIR] [--top N] [FILTER] [--history "EARLIER"]... "QUESTION"
  npm run --silent ask -- --json [--corpus DIR] [--top N] [FILTER] [--history "EARLIER"]... "QUESTION"
  npm run --silent ask -- --json [--corpus DIR] [--top N] [FILTER] --questions FILE.jsonl

  --corpus DIR      the folder of articles (default: corpus)
  --top N           how many sentences to give at most (default: 5), besides those that "agreement" refers to
  --history EARLIER a question asked before, in whose light this one is read; may be repeated, oldest first
  --since DATE      only articles published then or later: 2024-09-01, "September 2024", 2024
  --until DATE      only articles published then or earlier
  --from NAME       only a source or an article, by name or by words of it
  --json            one JSON object a line
  --questions FILE  {"id", "question", "history"?: [earlier questions]} a line; one answer a line, in order

FILTER is --since, --until, --from, or several of them. An article without a date has not been published "since" or
"until" anything.

Exit status: 0 answered, 1 abstained, 2 the call was wrong. With --questions: 0 when every question was read.

Examples:
  npm run --silent ask -- "how many refugees got an extension?"
  npm run --silent ask -- --json --corpus ~/articles --top 3 "Who is the mayor?"
  npm run --silent ask -- --history "Who is the mayor?" "since when?"
`;

/** More than anybody reads, or scores. */
const mostSentences = 9_999;

interface Asked {
	readonly id: string;
	readonly question: string;
	readonly history: readonly string[];
}

void run(usage, async (args) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			json: { type: 'boolean', default: false },
			corpus: { type: 'string', default: 'corpus' },
			top: { type: 'string', default: '5' },
			questions: { type: 'string' },
			since: { type: 'string' },
			until: { type: 'string' },
			from: { type: 'string' },
			history: { type: 'string', multiple: true, default: [] },
		},
	});
	const top = wholeNumber('--top', values.top, mostSentences);
	const { since, until, from } = values;
	if (values.questions !== undefined) {
		if (!values.json) throw new UsageError('--questions goes with --json');
		if (values.history.length > 0) throw new UsageError('--history goes with a question; a file has its own "history"');
		if (positionals.length > 0)
			throw new UsageError(`expected either a question or --questions, found both: "${positionals.join(' ')}"`);
		const asked = readJsonLines(values.questions, toAsked);
		const engine = await engineOver(values.corpus);
		const options = { top, filter: filterOf({ since, until, from }, engine.corpus) };
		for (const one of asked) print(engine, one, options);
		return exitCode.answered;
	}
	const question = positionals.join(' ').trim();
	if (question === '') throw new UsageError('expected a question, found none');
	const engine = await engineOver(values.corpus);
	const options = { top, filter: filterOf({ since, until, from }, engine.corpus) };
	if (values.json) return print(engine, { id: '1', question, history: values.history }, options);
	const answer = engine.answer(question, { ...options, history: turnsOf(values.history) });
	process.stdout.write(answerText(answer, process.stdout.isTTY === true && !process.env.NO_COLOR));
	return exitCode[answer.kind];
});

async function engineOver(folder: string): Promise<Engine> {
	const corpus = await loadCorpus(folder);
	for (const { file, message } of corpus.problems) process.stderr.write(`skipped ${file}: ${message}\n`);
	if (corpus.articles.length === 0)
		process.stderr.write(`${folder}: expected articles, .md or .txt files, found none\n`);
	return createEngine(corpus);
}

function filterOf(written: Parameters<typeof parseFilter>[0], corpus: Corpus): ArticleFilter {
	// An unset variable of the shell would ask all articles without a word.
	const empty = Object.entries(written).find(([, value]) => value?.trim() === '');
	if (empty !== undefined) throw new UsageError(`--${empty[0]}: expected a value, found none`);
	try {
		return parseFilter(written, corpus);
	} catch (error) {
		throw error instanceof FilterError ? new UsageError(error.message) : error;
	}
}

function print(engine: Engine, { id, question, history }: Asked, chosen: AnswerOptions): number {
	const start = performance.now();
	const options = { ...chosen, history: turnsOf(history) };
	const answer = engine.answer(question, options);
	const milliseconds = Math.round((performance.now() - start) * 100) / 100;
	process.stdout.write(`${answerJson(answer, { id, options, revision: engine.corpus.revision, milliseconds })}\n`);
	return exitCode[answer.kind];
}

function toAsked(record: unknown): Asked {
	const history = (record as { history?: unknown } | null)?.history ?? [];
	if (!Array.isArray(history) || history.some((earlier) => typeof earlier !== 'string')) {
		throw new UsageError(`expected a list of texts in "history", found ${JSON.stringify(history)}`);
	}
	return { id: idField(record), question: textField(record, 'question'), history };
}
