import { appendFileSync, createReadStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { answerJson } from '../answer/answer-json.ts';
import { type PrintedAnswer, PrintedAnswerError, readPrintedAnswer } from '../answer/printed-answer.ts';
import type { Engine } from '../engine.ts';

/**
 * A file of answers, one line of `ask --json` each, added to and never changed: what `verify` and `replay` look an answer id
 * up in. It holds what was asked, so that it is kept only where the operator wants it.
 */
export interface AnswerRecord {
	/** Adds a line. Throws where the file cannot be written. */
	add(line: string): void;
	/** The answer that was last recorded under this id. Lines that are no answers are passed over. */
	find(answerId: string): Promise<PrintedAnswer | undefined>;
}

/** An engine whose answers are recorded. What goes wrong with the record is told, and the answer given all the same. */
export function recordAnswers(engine: Engine, record: AnswerRecord, onError: (error: unknown) => void): Engine {
	return {
		...engine,
		answer(question, options = {}) {
			const start = performance.now();
			const answer = engine.answer(question, options);
			const milliseconds = Math.round((performance.now() - start) * 100) / 100;
			try {
				const { revision } = engine.corpus;
				record.add(answerJson(answer, { id: answer.answerId, options, revision, milliseconds }));
			} catch (error) {
				onError(error);
			}
			return answer;
		},
	};
}

/** For its owner alone to read, since it holds what people asked. */
const permissions = 0o600;

/**
 * The record in this file, which is made with its folder where there is none.
 *
 * @throws Error where it cannot be written.
 */
export function openAnswerRecord(file: string): AnswerRecord {
	const append = (text: string) => appendFileSync(file, text, { mode: permissions });
	try {
		mkdirSync(dirname(file), { recursive: true });
		append('');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new Error(`record of answers ${file}: expected a file that can be written, found ${code ?? error}`);
	}
	return { add: (line) => append(`${line}\n`), find: (answerId) => findRecorded(file, answerId) };
}

/** The same for a file that is only read. Rejects where it cannot be. */
export async function findRecorded(file: string, answerId: string): Promise<PrintedAnswer | undefined> {
	let found: PrintedAnswer | undefined;
	for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
		// Reading a line as JSON costs a hundred times more than looking for the id in it.
		if (!line.includes(answerId)) continue;
		const answer = readIfAnswer(line);
		if (answer?.answerId === answerId) found = answer;
	}
	return found;
}

function readIfAnswer(line: string): PrintedAnswer | undefined {
	try {
		return readPrintedAnswer(line);
	} catch (error) {
		if (!(error instanceof PrintedAnswerError)) throw error;
		return undefined;
	}
}
