import { parseArgs } from 'node:util';
import { benchEngines } from './bench-engines.ts';
import { benchReplies } from './bench-replies.ts';
import { run, UsageError } from './command-line.ts';

interface Options {
	/** Sentences of each corpus that search engines are measured over, ascending. */
	readonly sizes: readonly number[];
}

/** Each measurement by its name, in the order in which they run. */
const measurements: Readonly<Record<string, (options: Options) => Promise<void>>> = {
	replies: benchReplies,
	engines: ({ sizes }) => benchEngines(sizes),
};

const usage = `Measures how fast the bot is.

  npm run --silent bench -- [--sentences N,N,...] [NAME ...]

Without a name, everything is measured: ${Object.keys(measurements).join(', ')}.

  replies   from the question in Discord to the acknowledgement and to the finished reply, over the local stand-in
  engines   retrieval and whole answers beside other search engines, over made-up news of 10,000 and 100,000 sentences,
            or as many as --sentences says; writes docs/efficiency.md and docs/efficiency.svg

Exit status: 0 measured, 2 the call was wrong or a measurement failed.
`;

void run(usage, async (args) => {
	const { values, positionals: names } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { sentences: { type: 'string', default: '10000,100000' } },
	});
	const sizes = values.sentences.split(',').map(Number);
	if (sizes.some((size) => !Number.isInteger(size) || size < 1000)) {
		throw new UsageError(`expected numbers from 1000 after --sentences, found "${values.sentences}"`);
	}
	const wanted = names.length > 0 ? names : Object.keys(measurements);
	for (const name of wanted) {
		const measure = measurements[name];
		if (measure === undefined) {
			throw new UsageError(`expected one of ${Object.keys(measurements).join(', ')}, found "${name}"`);
		}
		await measure({ sizes });
	}
	return 0;
});
