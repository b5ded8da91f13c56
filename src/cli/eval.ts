import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { effectivenessText } from '../evaluation/effectiveness-page.ts';
import type { Results } from '../evaluation/results.ts';
import { run, UsageError, wholeNumber } from './command-line.ts';
import { agreementSets, measureAgreement } from './eval-agreement.ts';
import { conflictSets, measureConflicts } from './eval-conflicts.ts';
import { evaluateDates } from './eval-dates.ts';
import { evaluateFollowUps } from './eval-followups.ts';
import { evaluateJudgments } from './eval-judgments.ts';
import { measurePlanted, plantedSets } from './eval-planted.ts';
import { evaluateSets } from './eval-published.ts';
import { committedResults, measuredNow, record } from './eval-record.ts';
import { type QuestionSet, questionSets } from './eval-sets.ts';

const usage = `Measures how good the answers are.

Your own questions:

  npm run --silent eval -- FILE.jsonl [--corpus DIR] [--out DIR]

  FILE.jsonl    a question a line:
                {"question", "expect": "answer", "quotation_contains_any": [texts], "answer_span_any"?: [texts]}
                {"question", "expect": "abstain"}
                An answer is right when the quotation has one of the first texts, letter for letter. Where there are
                texts of the second sort, the marked words should be one of them.
  --corpus DIR  the folder of articles (default: corpus)
  --out DIR     where the risk-coverage curve is drawn (default: beside the questions)

  Prints counts, precision, how far the confidence can be trusted, and every wrong answer with what was expected.

The published sets of questions, for those who develop the bot:

  npm run --silent eval -- all | NAME ... [--sample N] [--errors [--examples N]] [--no-write] [--data DIR]

  NAME          ${wrapped(questionSets.map(({ name }) => name))}
  --sample N    ask N questions of each set, evenly spaced; nothing is written or compared
  --errors      also print what went wrong, by answer type and by cause
  --examples N  with --errors, how many examples of each cause (default: 5)
  --no-write    leave docs/effectiveness.json, its page and its pictures as they are
  --data DIR    the folder of data sets; their tools are in ../tools beside it (default: ../shared/data)

  A change since the committed figures is printed below each figure, in points, with its sign.

How date expressions are read, over the labelled ones of the tests:

  npm run --silent eval -- dates [--no-write]

How follow-up questions are read, against rewritings by people:

  npm run --silent eval -- followups [--data DIR]

Whether articles agree, over the pairs of sentences and the contradicting reports of the tests and, where they are there, RAMDocs
and NaNCo:

  npm run --silent eval -- agreement [--no-write] [--data DIR]

Exit status: 0 measured, 2 the call was wrong or something failed.

Examples:
  npm run --silent eval -- tests/judgments.jsonl --out /tmp
  npm run --silent eval -- squad11 --sample 300 --errors
`;

const defaultExamples = 5;
/** More questions than any set has. */
const mostAsked = 999_999;
const defaultData = '../shared/data';

void run(usage, async (args) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			corpus: { type: 'string' },
			out: { type: 'string' },
			sample: { type: 'string' },
			errors: { type: 'boolean', default: false },
			examples: { type: 'string' },
			'no-write': { type: 'boolean', default: false },
			data: { type: 'string' },
		},
	});
	const [first, ...others] = positionals;
	if (first === undefined) throw new UsageError('expected a file of questions or the name of a set, found nothing');
	if (first.endsWith('.jsonl')) {
		if (others.length > 0) throw new UsageError(`expected one file of questions, found also ${others.join(', ')}`);
		onlyWith('the name of a set', values, ['sample', 'errors', 'examples', 'no-write', 'data']);
		await evaluateJudgments(first, values.corpus ?? 'corpus', values.out);
		return 0;
	}
	onlyWith('a file of questions', values, ['corpus', 'out']);
	if (first === 'dates') {
		if (others.length > 0) throw new UsageError(`expected "dates" alone, found also ${others.join(', ')}`);
		onlyWith('the name of a set', values, ['sample', 'errors', 'examples', 'data']);
		evaluateDates(!values['no-write']);
		return 0;
	}
	const dataFolder = values.data ?? defaultData;
	if (first === 'agreement') {
		if (others.length > 0) throw new UsageError(`expected "agreement" alone, found also ${others.join(', ')}`);
		onlyWith('the name of a set', values, ['sample', 'errors', 'examples']);
		evaluateAgreement(resolve(dataFolder), !values['no-write']);
		return 0;
	}
	if (values.examples !== undefined && !values.errors) throw new UsageError('--examples goes with --errors');
	const examples =
		values.examples === undefined ? defaultExamples : wholeNumber('--examples', values.examples, mostAsked);
	// A wrong name is said wherever the data are.
	const sets = first === 'followups' ? [] : setsNamed(positionals);
	const data = resolve(dataFolder);
	if (!existsSync(data)) {
		throw new UsageError(`${dataFolder}: expected the folder of data sets, found nothing there; --data names another`);
	}
	if (first === 'followups') {
		if (others.length > 0) throw new UsageError(`expected "followups" alone, found also ${others.join(', ')}`);
		evaluateFollowUps(data);
		return 0;
	}
	await evaluateSets(sets, !values['no-write'] && values.sample === undefined, {
		data,
		tools: resolve(data, '../tools'),
		sample: values.sample === undefined ? undefined : wholeNumber('--sample', values.sample, mostAsked),
		examples: values.errors ? examples : undefined,
	});
	return 0;
});

function evaluateAgreement(data: string, write: boolean): void {
	const measured = [...measureAgreement(data), ...measureConflicts(), ...measurePlanted()];
	for (const { name, errors } of measured) if (errors !== '') process.stdout.write(`${name}\n\n${errors}\n\n`);
	const measuredAs = measuredNow();
	const now: Results = Object.fromEntries(
		measured.map(({ name, questions, figures }) => [name, { ...measuredAs, questions, figures }]),
	);
	process.stdout.write(
		`${effectivenessText([...agreementSets, ...conflictSets, ...plantedSets], now, committedResults())}\n`,
	);
	if (write) record(now);
}

function setsNamed(names: readonly string[]): readonly QuestionSet[] {
	const known = ['all', ...questionSets.map(({ name }) => name)];
	for (const name of names) {
		if (!known.includes(name)) {
			throw new UsageError(`expected one of ${known.join(', ')}, or a file that ends in .jsonl, found "${name}"`);
		}
	}
	return questionSets.filter(({ name }) => names.includes('all') || names.includes(name));
}

function onlyWith(what: string, values: Readonly<Record<string, unknown>>, options: readonly string[]): void {
	for (const option of options) {
		if (values[option] !== undefined && values[option] !== false) throw new UsageError(`--${option} goes with ${what}`);
	}
}

/** Names for the help, broken into lines under each other. */
function wrapped(names: readonly string[]): string {
	const perLine = 4;
	const lines = names.flatMap((_, i) => (i % perLine === 0 ? [names.slice(i, i + perLine).join(', ')] : []));
	return lines.join(`,\n${' '.repeat(16)}`);
}
