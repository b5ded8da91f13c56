import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { effectivenessText } from '../evaluation/effectiveness-page.ts';
import type { Figures } from '../evaluation/figures.ts';
import type { Outcome } from '../evaluation/outcome.ts';
import type { Measured, Results } from '../evaluation/results.ts';
import { type EvalOptions, measureOpenSet, readyOpenSet } from './eval-open.ts';
import { createProcesses, type Processes } from './eval-processes.ts';
import { createProgress, type Progress } from './eval-progress.ts';
import { committedResults, measuredNow, record } from './eval-record.ts';
import { measureSelectionSet, readySelectionSet } from './eval-selection.ts';
import { type QuestionSet, questionSets } from './eval-sets.ts';

/** Two cores are what the time limits are stated for. */
const processesAtOnce = 2;

/** Measures published sets of questions, and prints the figures; `write`: also records them and draws them. */
export async function evaluateSets(sets: readonly QuestionSet[], write: boolean, options: EvalOptions): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
	const processes = createProcesses(processesAtOnce);
	const cleanUp = () => {
		processes.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	process.once('exit', cleanUp);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(2));

	const ready = sets.map((set) => {
		const own = join(folder, set.name);
		mkdirSync(own);
		return set.kind === 'open' ? readyOpenSet(set, own, options) : readySelectionSet(set, own, options);
	});
	const lines = ready.reduce((sum, one) => sum + one.lines, 0);
	const progress = createProgress(lines, process.stderr, () => performance.now());
	const measuring = ready.map((one) => measure(one, options, processes, progress));
	// The first that fails ends all.
	const measured = await Promise.all(measuring).finally(() => {
		progress.end();
		cleanUp();
	});

	const outcomes = new Map(measured.map((one) => [one.name, one.outcomes]));
	const measuredAs = measuredNow();
	const now: Results = Object.fromEntries(
		measured.map(({ name, questions, figures, plainForm }): [string, Measured] => {
			const plain = plainFigure(outcomes.get(name), plainForm === undefined ? undefined : outcomes.get(plainForm));
			return [name, { ...measuredAs, questions, figures: { ...figures, ...plain } }];
		}),
	);
	for (const { name, errors } of measured)
		if (errors !== '') process.stdout.write(`Errors of ${name}\n\n${errors}\n\n`);
	const before = options.sample === undefined ? committedResults() : {};
	process.stdout.write(`${effectivenessText(questionSets, now, before)}\n`);
	if (write) record(now, outcomes);
}

interface MeasuredSet {
	readonly name: string;
	readonly questions: number;
	readonly figures: Figures;
	readonly errors: string;
	/** Empty for a selection set. */
	readonly outcomes: readonly Outcome[];
	readonly plainForm: string | undefined;
}

async function measure(
	ready: ReturnType<typeof readyOpenSet> | ReturnType<typeof readySelectionSet>,
	options: EvalOptions,
	processes: Processes,
	progress: Progress,
): Promise<MeasuredSet> {
	const { set, questions } = ready;
	const known = { name: set.name, questions: questions.length, plainForm: undefined, outcomes: [] };
	const measured: MeasuredSet = isOpen(ready)
		? {
				...known,
				...(await measureOpenSet(ready, options, processes, progress.advance)),
				plainForm: ready.set.plainForm,
			}
		: { ...known, ...(await measureSelectionSet(ready, options, processes, progress.advance)) };
	progress.say(`${set.name}: ${questions.length} questions measured`);
	return measured;
}

function isOpen(
	ready: ReturnType<typeof readyOpenSet> | ReturnType<typeof readySelectionSet>,
): ready is ReturnType<typeof readyOpenSet> {
	return ready.set.kind === 'open';
}

/** How many of the answerable questions of a set have the right sentence first where they are asked in their plain form. */
function plainFigure(changed: readonly Outcome[] | undefined, plain: readonly Outcome[] | undefined): Figures {
	if (changed === undefined || plain === undefined) return {};
	const byId = new Map(plain.map((one) => [one.question.id, one]));
	const pairs = changed.filter(({ answerable }) => answerable).map(({ question }) => byId.get(question.id));
	// A sample of each set holds other questions.
	if (pairs.includes(undefined)) return {};
	return { 'P@1_plain': pairs.filter((pair) => pair?.rank === 1).length / pairs.length };
}
