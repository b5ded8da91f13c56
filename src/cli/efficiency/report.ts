import { longestWord, mostCharacters, mostTimes, mostWords, mostWordsInAll } from '../../question/limits.ts';
import { mostPostings } from '../../retrieval/plan.ts';
import { leastOfBest, leastRanked } from '../../retrieval/promising.ts';
import { mostCandidates } from '../../retrieval/retrieve.ts';
import type { Measurement } from './measure.ts';

/** Where something was measured. */
export interface Machine {
	readonly processor: string;
	readonly cores: number;
	readonly gigabytes: number;
	readonly node: string;
	/** Processes that ran or waited to run, on average of the last minute of the measurement. */
	readonly load: number;
	readonly date: string;
}

/** What the other engines are compared with. */
const yardstick = 'MiniSearch';

/** The text of docs/efficiency.md. */
export function report(measured: readonly Measurement[], questions: number, machine: Machine): string {
	const sizes = [...new Set(measured.map(({ sentences }) => sentences))];
	const hostile = measured.findLast((measurement) => measurement.hostile !== undefined);
	return `# Efficiency

How fast the bot is, beside other search engines. Written by \`npm run bench -- engines\`, not by hand; effectiveness is
another document.

Measured on ${machine.date}: ${machine.processor}, ${machine.cores} ${machine.cores === 1 ? 'core' : 'cores'}, ${machine.gigabytes} GiB of memory, Node ${machine.node},
load ${machine.load.toFixed(1)} at the end. All of one table was measured in one run, each engine in a process of its own. Times are
processor time of all threads of the process: what passes on an idle machine, or somewhat more. Other work on the machine
makes them longer, up to twice where it keeps every core busy; so the ratios are the message.

![Milliseconds a question, on a logarithmic scale](efficiency.svg)

The text is made up, the same in every run: sentences of 21 words on average in articles of 20 to 40, the words drawn from the
lexicon by Zipf's law. ${questions} questions ask for a person, a place, a date, a number or a thing that one sentence tells. Each is
asked up to five times, and its time is the median.

${sizes.map((size) => table(measured.filter(({ sentences }) => sentences === size))).join('\n')}
"First" and "first ten" say for how many of the questions the answering sentence comes first and among the first ten. The
questions use the words of the sentences, so that every engine can find them; they show that nobody is fast by leaving work
out, and no more than that.

How each engine is set up:

${[...new Map(measured.map(({ engine, setting }) => [engine, setting]))].map(([engine, setting]) => `- ${engine}: ${setting}.`).join('\n')}

## Growth

${growth(measured, sizes)}
## What bounds the work

- ${mostCharacters} characters of a message are read, up to ${mostWordsInAll} words of at most ${longestWord} letters, ${mostWords} of them distinct, none
  more than ${mostTimes} times, function words apart, before anything else looks at it.
- At most ${mostPostings.toLocaleString('en-US')} postings are read for a question, the rarest words first. More frequent words are only looked up in the best
  sentences that the rarer ones find. Over 100,000 sentences an ordinary question stays below that, and nothing is left out.
- ${mostCandidates} candidates at most are found, whatever the size of the corpus. Ranked are ${leastRanked} of them, and those further ones that share at
  least ${leastOfBest} of what the best shares of the question.

${hostile === undefined ? '' : hostileTable(hostile)}`;
}

function table(rows: readonly Measurement[]): string {
	const base = rows.find(({ engine }) => engine === yardstick)?.median ?? Number.NaN;
	const cells = rows.map((row) => [
		row.engine,
		milliseconds(row.median),
		milliseconds(row.p99),
		times(base / row.median),
		(row.indexed / 1000).toFixed(1),
		Math.round(row.bytesPerSentence).toLocaleString('en-US'),
		percent(row.found.first),
		percent(row.found.ten),
	]);
	const size = rows[0]?.sentences.toLocaleString('en-US');
	return `## ${size} sentences

| | median, ms | p99, ms | faster than ${yardstick} | indexing, s | bytes a sentence | first | first ten |
|---|--:|--:|--:|--:|--:|--:|--:|
${cells.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
}

function growth(measured: readonly Measurement[], sizes: readonly number[]): string {
	const names = [...new Set(measured.map(({ engine }) => engine))];
	const rows = names.map((name) => {
		const medians = sizes.map(
			(size) => measured.find(({ engine, sentences }) => engine === name && sentences === size)?.median ?? Number.NaN,
		);
		const factor = (medians.at(-1) ?? Number.NaN) / (medians[0] ?? Number.NaN);
		return `| ${[name, ...medians.map(milliseconds), times(factor)].join(' | ')} |`;
	});
	return `Median milliseconds a question.

| | ${sizes.map((size) => size.toLocaleString('en-US')).join(' | ')} | growth |
|---|${'--:|'.repeat(sizes.length + 1)}
${rows.join('\n')}
`;
}

function hostileTable({ sentences, hostile = [] }: Measurement): string {
	return `## Hostile questions

Whole answers over ${sentences.toLocaleString('en-US')} sentences, the median of five.

| question | ms |
|---|--:|
${hostile.map(({ name, milliseconds: taken }) => `| ${name} | ${milliseconds(taken)} |`).join('\n')}
`;
}

const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

const times = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} times`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
