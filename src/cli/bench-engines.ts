import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { engines } from './efficiency/engines.ts';
import { readEnglish } from './efficiency/english.ts';
import type { Measurement } from './efficiency/measure.ts';
import { writeNewswire } from './efficiency/newswire.ts';
import { plot } from './efficiency/plot.ts';
import { type Machine, report } from './efficiency/report.ts';
import { jsonLines } from './json-lines.ts';

/** Questions over each corpus. */
const questionsAsked = 200;
/** Megabytes of heap that an engine may use: lunr needs some 5 kB a sentence. */
const mostHeap = 14_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Measures the bot's retrieval and answers beside other search engines over made-up news, and writes docs/efficiency.md and
 * its plot.
 *
 * @param sizes Sentences of each corpus, ascending. With 1,000,000 it takes an hour and 14 GB.
 */
export async function benchEngines(sizes: readonly number[]): Promise<void> {
	const english = readEnglish();
	const measured: Measurement[] = [];
	const folder = mkdtempSync(join(tmpdir(), 'newswire-'));
	try {
		for (const size of sizes) {
			const file = join(folder, `${size}.jsonl`);
			const { articles, questions } = writeNewswire(english, size, questionsAsked);
			writeFileSync(
				file,
				jsonLines([...articles.map((article) => ({ article })), ...questions.map((asked) => ({ asked }))]),
			);
			for (const { name } of engines) {
				const measurement = await measureApart(name, file);
				measured.push(measurement);
				print(measurement);
			}
			rmSync(file);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
	writeFileSync(join(root, 'docs/efficiency.md'), report(measured, questionsAsked, machine()));
	writeFileSync(join(root, 'docs/efficiency.svg'), plot(measured));
	console.log('\nWritten: docs/efficiency.md, docs/efficiency.svg');
}

async function measureApart(name: string, file: string): Promise<Measurement> {
	const flags = ['--expose-gc', `--max-old-space-size=${mostHeap}`, '--import', 'tsx'];
	const program = fileURLToPath(new URL('./efficiency/measure.ts', import.meta.url));
	const { stdout } = await promisify(execFile)(process.execPath, [...flags, program, name, file], { cwd: root });
	return JSON.parse(stdout) as Measurement;
}

function print({ engine, sentences, median, p99, indexed, bytesPerSentence }: Measurement): void {
	const figures = [
		`median ${median.toFixed(2)} ms`,
		`p99 ${p99.toFixed(2)} ms`,
		`indexed in ${(indexed / 1000).toFixed(1)} s`,
		`${bytesPerSentence.toFixed(0)} bytes a sentence`,
	];
	console.log(
		`${String(sentences).padStart(9)}  ${engine.padEnd(32)}${figures.map((text) => text.padEnd(24)).join('')}`,
	);
}

function machine(): Machine {
	return {
		processor: cpus()[0]?.model.trim() ?? 'unknown',
		cores: availableParallelism(),
		gigabytes: Math.round(totalmem() / 2 ** 30),
		node: process.version,
		load: loadavg()[0] ?? 0,
		date: new Date().toISOString().slice(0, 10),
	};
}
