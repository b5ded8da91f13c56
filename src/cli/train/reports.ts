import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusOf } from '../../corpus/corpus.ts';
import { type ReportedFact, toReportedFact } from '../../evaluation/conflicts.ts';
import { readJsonLines } from '../command-line.ts';
import type { AskedQuestion, Collection } from './collections.ts';
import { corpusIn } from './written-folders.ts';

/**
 * Folders of some 110 news articles each, in which two or three newsrooms report each of 48 events, some of them otherwise than the others.
 * Each has one question about each event, in events.jsonl. A report has many figures of one kind: killed and injured, this year's and last year's.
 * The confidence is learned from them; the order is not. The questions as readers put them (questions.jsonl) are not learned from yet.
 */
export const reportsSet = 'reports';

export const reportsFolder = fileURLToPath(new URL('reports', import.meta.url));

const all = () => true;
/** Over the articles of every second event, so that of half of the questions nothing is reported. */
const halves = [0, 1].map((rest) => (event: number) => event % 2 === rest);

/** Each folder as a corpus with its questions, and each half of its events with the questions of both. */
export function* reportCollections(): Generator<Collection> {
	for (const name of readdirSync(reportsFolder).sort()) {
		const folder = join(reportsFolder, name);
		const facts = readJsonLines(join(folder, 'events.jsonl'), toReportedFact);
		for (const isReported of [all, ...halves]) {
			yield {
				set: reportsSet,
				size: 'small',
				ranksAll: false,
				corpus: corpusOf(corpusIn(folder).articles.filter(({ file }) => isKept(file, facts, isReported))),
				questions: facts.map((fact, event) => askedOf(fact, isReported(event), `${reportsSet} ${name}`)),
			};
		}
	}
}

/** Whether an article reports an event that is to be reported, or none of them. */
function isKept(file: string, facts: readonly ReportedFact[], isReported: (event: number) => boolean): boolean {
	const events = facts.flatMap(({ readings }, event) =>
		readings.some(({ article }) => article === file) ? [event] : [],
	);
	return events.length === 0 || events.some(isReported);
}

function askedOf({ question, readings }: ReportedFact, isReported: boolean, group: string): AskedQuestion {
	return {
		text: question,
		kind: isReported ? 'answerable' : 'near-miss',
		group,
		answeredBy: ({ text, article }) =>
			isReported && readings.some((reading) => reading.article === article.file && text.includes(reading.sentence)),
	};
}
