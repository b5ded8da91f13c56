import { parseArgs } from 'node:util';
import { answerJson } from '../answer/answer-json.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { createEngine, type Engine } from '../engine.ts';
import { answerText } from './answer-text.ts';
import { exitCode, idField, readJsonLines, run, textField, UsageError } from './command-line.ts';

const usage = `Answers a question with the articles' own sentences.

  npm run --silent ask -- [--corpus DIR] [--top N] "QUESTION"
  npm run --silent ask -- --json [--corpus DIR] [--top N] "QUESTION"
  npm run --silent ask -- --json [--corpus DIR] [--top N] --questions FILE.jsonl

  --corpus DIR      the folder of articles (default: corpus)
  --top N           how many sentences to give at most (default: 5)
  --json            one JSON object a line
  --questions FILE  {"id", "question", "history"?: [earlier questions]} a line; one answer a line, in order

Exit status: 0 answered, 1 abstained, 2 the call was wrong. With --questions: 0 when every question was read.

Examples:
  npm run --silent ask -- "how many refugees got an extension?"
  npm run --silent ask -- --json --corpus ~/articles --top 3 "Who is the mayor?"
`;

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
		},
	});
	const top = wholeNumber('--top', values.top);
	if (values.questions !== undefined) {
		if (!values.json) throw new UsageError('--questions goes with --json');
		if (positionals.length > 0)
			throw new UsageError(`expected either a question or --questions, found both: "${positionals.join(' ')}"`);
		const asked = readJsonLines(values.questions, toAsked);
		const engine = await engineOver(values.corpus);
		for (const one of asked) print(engine, one, top);
		return exitCode.answered;
	}
	const question = positionals.join(' ').trim();
	if (question === '') throw new UsageError('expected a question, found none');
	const engine = await engineOver(values.corpus);
	if (values.json) return print(engine, { id: '1', question, history: [] }, top);
	const answer = engine.answer(question, { top });
	process.stdout.write(answerText(answer, process.stdout.isTTY === true && !process.env.NO_COLOR));
	return exitCode[answer.kind];
});

async function engineOver(folder: string): Promise<Engine> {
	const corpus = await loadCorpus(folder);
	for (const { file, message } of corpus.problems) process.stderr.write(`skipped ${file}: ${message}\n`);
	return createEngine(corpus);
}

function print(engine: Engine, { id, question, history }: Asked, top: number): number {
	const start = performance.now();
	const options = { top, ...(history.length === 0 ? {} : { history }) };
	const answer = engine.answer(question, options);
	const milliseconds = Math.round((performance.now() - start) * 100) / 100;
	process.stdout.write(`${answerJson(answer, { id, options, revision: engine.corpus.revision, milliseconds })}\n`);
	return exitCode[answer.kind];
}

function toAsked(record: unknown): Asked {
	const history = (record as { history?: unknown }).history ?? [];
	if (!Array.isArray(history) || history.some((earlier) => typeof earlier !== 'string')) {
		throw new UsageError(`expected a list of texts in "history", found ${JSON.stringify(history)}`);
	}
	return { id: idField(record), question: textField(record, 'question'), history };
}

function wholeNumber(option: string, value: string): number {
	if (!/^[1-9]\d{0,3}$/.test(value))
		throw new UsageError(`${option}: expected a whole number from 1 to 9999, found "${value}"`);
	return Number(value);
}
