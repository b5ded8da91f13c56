import { benchReplies } from './bench-replies.ts';
import { run, UsageError } from './command-line.ts';

/** Each measurement by its name, in the order in which they run. */
const measurements: Readonly<Record<string, () => Promise<void>>> = {
	replies: benchReplies,
};

const usage = `Measures how fast the bot is, over the sample articles.

  npm run --silent bench -- [NAME ...]

Without a name, everything is measured: ${Object.keys(measurements).join(', ')}.

  replies   from the question in Discord to the acknowledgement and to the finished reply, over the local stand-in

Exit status: 0 measured, 2 the call was wrong or a measurement failed.
`;

void run(usage, async (names) => {
	const wanted = names.length > 0 ? names : Object.keys(measurements);
	for (const name of wanted) {
		const measure = measurements[name];
		if (measure === undefined) {
			throw new UsageError(`expected one of ${Object.keys(measurements).join(', ')}, found "${name}"`);
		}
		await measure();
	}
	return 0;
});
