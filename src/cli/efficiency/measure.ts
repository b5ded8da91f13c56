import { readFileSync } from 'node:fs';
import type { Article } from '../../corpus/article.ts';
import { corpusOf } from '../../corpus/corpus.ts';
import { termsOf } from '../../text/terms.ts';
import { percentile } from '../percentile.ts';
import { type EngineUnderTest, engines, type Searchable } from './engines.ts';
import { hostileQuestions } from './hostile.ts';
import type { Newswire, WireQuestion } from './newswire.ts';

/** What was measured of one engine over one corpus. Times are milliseconds of processor time. */
export interface Measurement {
	readonly engine: string;
	readonly setting: string;
	readonly sentences: number;
	readonly indexed: number;
	/** Of the index, without the text. */
	readonly bytesPerSentence: number;
	readonly median: number;
	readonly p99: number;
	/** Share of the questions whose answering sentence comes first, and among the first ten. */
	readonly found: { readonly first: number; readonly ten: number };
	/** The bot's whole answers only. */
	readonly hostile?: readonly { readonly name: string; readonly milliseconds: number }[];
}

/** Each question is asked so often, unless that takes too long; its time is the median. */
const mostRounds = 5;
/** Milliseconds of asking after which no further round is begun. */
const enoughAsked = 30_000;

/**
 * Measures one engine over a newswire that was written to a file, in a process of its own, so that nothing else is in
 * memory; prints the measurement as JSON. Needs `--expose-gc`.
 */
function measure(engine: EngineUnderTest, { articles, questions }: Newswire): Measurement {
	const corpus = corpusOf(articles);
	// The lexicon is read before, since it is as large for one article.
	termsOf('warm');
	const [bytesBefore, began] = [usedBytes(), processorTime()];
	const searchable = engine.build(corpus);
	const indexed = processorTime() - began;
	const bytes = usedBytes() - bytesBefore + (searchable.bytesElsewhere?.() ?? 0);

	const places = new Map(corpus.sentences.map(({ text, index }) => [String(text), index]));
	const times = questions.map((): number[] => []);
	let [first, ten, asked] = [0, 0, 0];
	for (let round = 0; round < mostRounds && (round === 0 || asked < enoughAsked); round++) {
		for (const [i, { question, answeredBy }] of questions.entries()) {
			const { milliseconds, found } = time(searchable, question);
			times[i]?.push(milliseconds);
			asked += milliseconds;
			const place = found.indexOf(places.get(answeredBy) ?? -1);
			if (round === 0 && place === 0) first++;
			if (round === 0 && place >= 0 && place < 10) ten++;
		}
	}
	const medians = times.map((ofOne) => percentile(ofOne, 0.5));
	return {
		engine: engine.name,
		setting: engine.setting,
		sentences: corpus.sentences.length,
		indexed,
		bytesPerSentence: bytes / corpus.sentences.length,
		median: percentile(medians, 0.5),
		p99: percentile(medians, 0.99),
		found: { first: first / questions.length, ten: ten / questions.length },
		...(engine === engines[0] ? { hostile: timeHostile(searchable) } : {}),
	};
}

function timeHostile(searchable: Searchable) {
	return Object.entries(hostileQuestions).map(([name, question]) => {
		const times = Array.from({ length: mostRounds }, () => time(searchable, question).milliseconds);
		return { name, milliseconds: percentile(times, 0.5) };
	});
}

function time(searchable: Searchable, question: string) {
	const search = searchable.prepare(question);
	const began = processorTime();
	const found = search();
	return { milliseconds: processorTime() - began, found };
}

/** Milliseconds of processor time of all threads: on a machine with nothing else to do, the time that passes or more. */
function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function usedBytes(): number {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/** A line of a file that holds a newswire. */
type Line = { readonly article: Article } | { readonly asked: WireQuestion };

function readNewswire(file: string): Newswire {
	const articles: Article[] = [];
	const questions: WireQuestion[] = [];
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		if (line === '') continue;
		const read = JSON.parse(line) as Line;
		if ('article' in read) articles.push(read.article);
		else questions.push(read.asked);
	}
	return { articles, questions };
}

const [name, file = ''] = process.argv.slice(2);
const engine = engines.find((known) => known.name === name);
if (engine === undefined || globalThis.gc === undefined) {
	throw new Error(`expected --expose-gc, the name of an engine and a file, found ${process.argv.slice(2).join(' ')}`);
}
process.stdout.write(JSON.stringify(measure(engine, readNewswire(file))));
