import { answerJson } from '../answer/answer-json.ts';
import type { PrintedAnswer } from '../answer/printed-answer.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { type AnswerOptions, createEngine, type Engine } from '../engine.ts';
import { run, UsageError } from './command-line.ts';
import { defaultRecord, namedAnswers, parseNaming } from './named-answer.ts';

const usage = `Answers again what was answered before, over the same corpus, and says whether the answer is the same.

  npm run --silent replay -- [--corpus DIR] [--record FILE] ANSWER

  ANSWER         the id of an answer that the record has; a line that ask --json printed; a file of such lines;
                 or - for lines on the standard input
  --corpus DIR   the folder of articles, as it was then (default: corpus)
  --record FILE  the record of answers that ids are looked up in (default: ${defaultRecord})

Prints the answers as ask --json does, and on the error output whether each is the same but for its milliseconds.
Exit status: 0 the same, 1 another answer or another state of the corpus, 2 the call was wrong.
`;

const exitCode = { same: 0, other: 1 } as const;

void run(usage, async (args) => {
	const { name, corpus, record } = parseNaming(args);
	const answers = await namedAnswers(name, record);
	const engine = createEngine(await loadCorpus(corpus));
	const same = answers.map((answer) => replay(answer, engine, corpus));
	return same.every(Boolean) ? exitCode.same : exitCode.other;
});

function replay({ answerId, asked, line }: PrintedAnswer, engine: Engine, folder: string): boolean {
	if (asked === undefined) {
		throw new UsageError(`answer ${answerId}: expected its question, its options and its corpus, found none printed`);
	}
	const { id, question, options, revision } = asked;
	if (engine.corpus.revision !== revision) {
		say(
			`answer ${answerId}: expected the corpus in state ${short(revision)}, found ${folder} in state ${short(engine.corpus.revision)}`,
		);
		return false;
	}
	const start = performance.now();
	const answer = engine.answer(question, optionsOf(options, answerId));
	const milliseconds = Math.round((performance.now() - start) * 100) / 100;
	const again = answerJson(answer, { id, options, revision, milliseconds });
	process.stdout.write(`${again}\n`);
	const same = withoutTime(again) === withoutTime(line);
	say(`answer ${answerId}: ${same ? 'the same, byte for byte' : differenceOf(answerId, answer.answerId)}`);
	return same;
}

function differenceOf(before: string, now: string): string {
	if (before === now) return 'another, under the same id';
	return `another, ${now}: the line was altered, or this is another version of the bot`;
}

/** A line that somebody wrote or altered may have options of any kind. */
function optionsOf(options: Readonly<Record<string, unknown>>, answerId: string): AnswerOptions {
	const expect = (option: string, isRight: boolean, expected: string) => {
		if (isRight) return;
		const found = JSON.stringify(options[option]);
		throw new UsageError(`answer ${answerId}: expected ${expected} in "${option}" of its options, found ${found}`);
	};
	const { top = 1, filter = {}, history = [] } = options;
	expect('top', Number.isSafeInteger(top) && Number(top) >= 1, 'a whole number from 1');
	const isFilter = isRecord(filter) && ['since', 'until', 'from'].every((name) => isTextOrLeftOut(filter[name]));
	expect('filter', isFilter, 'texts for "since", "until" and "from"');
	expect('history', Array.isArray(history) && history.every(isTurn), 'a list of earlier questions');
	return options;
}

function isTurn(turn: unknown): boolean {
	if (!isRecord(turn) || typeof turn.question !== 'string') return false;
	const { answer } = turn;
	if (answer === undefined || answer === null) return true;
	return isRecord(answer) && typeof answer.text === 'string' && [answer.title, answer.words].every(isTextOrLeftOut);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isTextOrLeftOut = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** The one field that may differ between two runs. */
const withoutTime = (line: string): string => line.trim().replace(/,"milliseconds":[\d.e+-]+\}$/, '}');

const short = (revision: string): string => revision.slice(0, 12);

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
