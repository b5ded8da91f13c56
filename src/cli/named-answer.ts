import { readFileSync, type Stats, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answerIdPattern } from '../answer/answer-id.ts';
import { type PrintedAnswer, PrintedAnswerError, readPrintedAnswer } from '../answer/printed-answer.ts';
import { findRecorded } from '../store/answer-record.ts';
import { UsageError } from './command-line.ts';

/** Where `RECORD` in `.env.example` suggests the record of answers. */
export const defaultRecord = 'data/answers.jsonl';

/**
 * Reads a command line that names one answer.
 *
 * @throws UsageError where it names none, or several.
 */
export function parseNaming(args: readonly string[]): {
	readonly name: string;
	/** The folder of articles. */
	readonly corpus: string;
	/** The record of answers. */
	readonly record: string;
} {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			corpus: { type: 'string', default: 'corpus' },
			record: { type: 'string', default: defaultRecord },
		},
	});
	const [name, ...others] = positionals;
	if (name === undefined || others.length > 0) throw new UsageError(`expected one answer, found ${positionals.length}`);
	return { name, ...values };
}

/**
 * The answers that somebody names on a command line: an id that the record has, a printed line of `ask --json`, a file of
 * such lines, or `-` for lines on the standard input.
 *
 * @throws UsageError where there is no such answer.
 */
export async function namedAnswers(name: string, record: string): Promise<readonly PrintedAnswer[]> {
	if (name.trimStart().startsWith('{')) return readLines('the argument', name);
	if (name === '-') return readLines('standard input', readFileSync(0, 'utf8'));
	if (statOf(name)?.isFile()) return readLines(name, readFileSync(name, 'utf8'));
	if (!answerIdPattern.test(name)) {
		const found = name.length > longestShown ? `${name.slice(0, longestShown)}...` : name;
		throw new UsageError(`expected an answer id, a line of ask --json, or a file of such lines, found "${found}"`);
	}
	// A pipe may stand in for a record.
	if (statOf(record)?.isDirectory() ?? true) {
		throw new UsageError(
			`expected a record of answers in ${record} to look the id up in, found none. ` +
				'The bot keeps one where RECORD is set; "ask --json ... >> FILE" makes one, for --record FILE.',
		);
	}
	const answer = await findRecorded(record, name);
	if (answer === undefined) throw new UsageError(`expected an answer with the id ${name} in ${record}, found none`);
	return [answer];
}

/** Characters of a wrong name that an error shows: enough to find it by. */
const longestShown = 80;

/** Undefined where nothing is there, or no path can be so long, or the folder may not be read. */
function statOf(path: string): Stats | undefined {
	try {
		return statSync(path);
	} catch {
		return undefined;
	}
}

function readLines(source: string, text: string): readonly PrintedAnswer[] {
	const lines = text.replace(/^\uFEFF/, '').split('\n');
	const answers = lines.flatMap((line, i) => {
		if (line.trim() === '') return [];
		try {
			return [readPrintedAnswer(line)];
		} catch (error) {
			if (!(error instanceof PrintedAnswerError)) throw error;
			throw new UsageError(`${source}, line ${i + 1}: ${error.message}`);
		}
	});
	if (answers.length === 0) throw new UsageError(`${source}: expected a line of ask --json, found none`);
	return answers;
}
