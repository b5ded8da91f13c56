import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exitCode, run, UsageError } from './command-line.ts';
import { fitModel } from './train/cross-validation.ts';
import { type Example, examplesOf } from './train/examples.ts';
import type { FitOptions } from './train/fit.ts';
import { trainingPage } from './train/page.ts';
import { trainingCollections } from './train/training-sets.ts';

const usage = `Learns how to rank sentences, and when to answer, from published sets of questions.

  npm run train [-- --data DIR] [--check]

  --data DIR    the folder of data sets (default: ../shared/data)
  --check       leave the model as it is; write docs/training.md: what models make of articles, and of whole sets,
                that they were not fitted to, and what each group of evidence adds

Writes src/ranking/model.json. The same data, the same file, byte for byte.

Exit status: 0 written, 2 the call was wrong or something failed.
`;

/** Decides every draw of questions. */
const seed = 'examples';

/**
 * Chosen by cross-validation over articles among a few: more or deeper trees gain nothing that the other parts confirm. The order is
 * drawn to 0 by 300 examples: by 1 the words count more than other articles confirm, by 1,000 there is less to gain.
 */
const options: FitOptions = {
	ranking: { ridge: 1, trees: 100, depth: 4, rate: 0.15, leastCurvature: 5, penalty: 3, inputShare: 0.35 },
	order: { ridge: 300 },
	confidence: { trees: 150, depth: 4, rate: 0.08, leastCurvature: 10, penalty: 10, inputShare: 0.35 },
};

const root = fileURLToPath(new URL('../..', import.meta.url));

void run(usage, (args) => {
	const { values } = parseArgs({
		args: [...args],
		options: { data: { type: 'string', default: join(root, '../shared/data') }, check: { type: 'boolean' } },
	});
	const data = resolve(values.data);
	if (!existsSync(data)) throw new UsageError(`--data: expected a folder of data sets, found nothing at ${data}`);
	const examples = gather(data);
	if (values.check === true) {
		write('docs/training.md', trainingPage(examples, options));
	} else {
		write('src/ranking/model.json', `${JSON.stringify(fitModel(examples, options))}\n`);
	}
	return exitCode.answered;
});

function gather(data: string): readonly Example[] {
	const examples: Example[] = [];
	let told = '';
	for (const collection of trainingCollections(data, seed)) {
		if (collection.set !== told) process.stderr.write(`Asking the questions of ${collection.set}\n`);
		told = collection.set;
		examples.push(...examplesOf(collection));
	}
	process.stderr.write(`Fitting to ${examples.length.toLocaleString('en')} questions\n`);
	return examples;
}

function write(file: string, text: string): void {
	writeFileSync(join(root, file), text);
	process.stderr.write(`Written: ${file}\n`);
}
