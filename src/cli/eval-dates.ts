import { fileURLToPath } from 'node:url';
import { type DateLabel, dateFigures, dateReport, judgeDates } from '../evaluation/date-labels.ts';
import { readJsonLines } from './command-line.ts';
import { measuredNow, record } from './eval-record.ts';

const labels = fileURLToPath(new URL('../../tests/date-labels.jsonl', import.meta.url));

/**
 * Prints how many of the labelled date expressions are read as a careful reader reads them.
 *
 * @param write Whether the figures are written down on the page of effectiveness.
 */
export function evaluateDates(write: boolean): void {
	const judged = judgeDates(readJsonLines(labels, (label) => label as DateLabel));
	process.stdout.write(`Date expressions, each read against the date of its article\n\n${dateReport(judged)}\n`);
	if (!write) return;
	record({ dates: { ...measuredNow(), questions: judged.length, figures: dateFigures(judged) } });
}
