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
	const answer = engine.answer(question, options as AnswerOptions);
	const milliseconds = Math.round((performance.now() - start) * 100) / 100;
	const again = answerJson(answer, { id, options, revision, milliseconds });
	process.stdout.write(`${again}\n`);
	const same = withoutTime(again) === withoutTime(line);
	say(`answer ${answerId}: ${same ? 'the same, byte for byte' : differenceOf(answerId, answer.answerId)}`);
	return same;
}

function differenceOf(before: string, now: string): string {
	return before === now ? 'another, under the same id' : `another, ${now}: this is another version of the bot`;
}

/** The one field that may differ between two runs. */
const withoutTime = (line: string): string => line.trim().replace(/,"milliseconds":[\d.e+-]+\}$/, '}');

const short = (revision: string): string => revision.slice(0, 12);

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
