import { fileURLToPath } from 'node:url';
import { type DateLabel, dateReport, judgeDates } from '../evaluation/date-labels.ts';
import { readJsonLines } from './command-line.ts';

const labels = fileURLToPath(new URL('../../tests/date-labels.jsonl', import.meta.url));

/** Prints how many of the labelled date expressions are read as a careful reader reads them. */
export function evaluateDates(): void {
	const judged = judgeDates(readJsonLines(labels, (record) => record as DateLabel));
	process.stdout.write(`Date expressions, each read against the date of its article\n\n${dateReport(judged)}\n`);
}
