import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chartSvg } from '../evaluation/chart.ts';
import { operatingPoint, reliabilityChart, riskCoverageChart } from '../evaluation/confidence-charts.ts';
import { effectivenessPage } from '../evaluation/effectiveness-page.ts';
import { judgedOf, type Outcome } from '../evaluation/outcome.ts';
import { formatResults, type Measured, parseResults, type Results } from '../evaluation/results.ts';
import { describedSets } from './eval-sets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const resultsFile = 'docs/effectiveness.json';
const page = 'docs/effectiveness.md';
/** Half of its questions have no answer, though they look it: the hardest to be silent about. */
const drawnSet = 'squad20';
const pictures = {
	set: drawnSet,
	riskCoverage: 'effectiveness-risk-coverage.svg',
	reliability: 'effectiveness-reliability.svg',
};
/** What the answers depend on. */
const programFiles = ['src', 'package.json', 'package-lock.json'];

/** The results as last committed; where there is no repository, as they stand; where there are none, none. */
export function committedResults(): Results {
	const committed = git('show', `HEAD:${resultsFile}`);
	if (committed !== null) return parseResults(committed);
	return currentResults();
}

/** When something is measured, and what of the program. */
export function measuredNow(): Pick<Measured, 'date' | 'commit'> {
	return { date: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length), commit: commitName() };
}

/** The commit that is measured, and whether it has been changed since. */
function commitName(): string {
	const commit = git('rev-parse', '--short', 'HEAD')?.trim();
	if (commit === undefined) return 'unknown';
	return git('status', '--porcelain', '--', ...programFiles) === '' ? commit : `${commit} and uncommitted changes`;
}

/** Writes down what was measured, and prints where; sets that were not keep what they had. Draws the set that is drawn where its outcomes are given. */
export function record(now: Results, outcomes: ReadonlyMap<string, readonly Outcome[]> = new Map()): void {
	const order = describedSets.map(({ name }) => name);
	const written = formatResults({ ...currentResults(), ...now }, order);
	writeFileSync(join(root, resultsFile), written);
	// The page shows what was written, rounded, so that a figure does not change when another set is measured.
	const results = parseResults(written);
	const drawn = outcomes.get(drawnSet);
	if (drawn !== undefined) draw(drawn);
	const shown = existsSync(join(root, 'docs', pictures.riskCoverage)) ? [pictures] : [];
	writeFileSync(join(root, page), effectivenessPage(describedSets, results, shown));
	process.stdout.write(`\nwritten: ${resultsFile}\nwritten: ${page}\n`);
}

function draw(outcomes: readonly Outcome[]): void {
	const judged = outcomes.map(judgedOf);
	const answered = outcomes.filter(({ printed }) => printed.kind === 'answered').map(judgedOf);
	const write = (file: string, svg: string) => writeFileSync(join(root, 'docs', file), svg);
	write(pictures.riskCoverage, chartSvg(riskCoverageChart(judged, operatingPoint(answered, judged.length), drawnSet)));
	write(pictures.reliability, chartSvg(reliabilityChart(judged, drawnSet)));
}

function currentResults(): Results {
	const file = join(root, resultsFile);
	return existsSync(file) ? parseResults(readFileSync(file, 'utf8')) : {};
}

/** What git prints; null where there is no git, no repository, or no such thing. */
function git(...args: readonly string[]): string | null {
	const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
	return status === 0 ? stdout : null;
}
