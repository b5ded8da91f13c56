import { parseArgs } from 'node:util';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { analyzeQuestion } from '../question/analysis.ts';
import { createRetrieve } from '../retrieval/retrieve.ts';
import { indexSentences } from '../retrieval/sentence-index.ts';
import { idField, readJsonLines, run, textField, UsageError } from './command-line.ts';

const usage = `Lists the sentences that are retrieved for questions, before they are ranked. A part of eval.

  node --import tsx src/cli/eval-retrieval.ts --corpus DIR --questions FILE.jsonl

Reads  {"id", "question"} a line.
Prints {"id", "answerType", "retrieved": [[article, start, end], ...]} a line, best first.
`;

/** Sentences of each question that are printed: as many as R@50 looks at, which is more than the bot ranks. */
const lookedAt = 50;

void run(usage, async (args) => {
	const { values } = parseArgs({
		args: [...args],
		options: { corpus: { type: 'string' }, questions: { type: 'string' } },
	});
	if (values.corpus === undefined || values.questions === undefined) {
		throw new UsageError('expected --corpus and --questions');
	}
	const asked = readJsonLines(values.questions, (record) => ({
		id: idField(record),
		question: textField(record, 'question'),
	}));
	const index = indexSentences(await loadCorpus(values.corpus));
	const retrieve = createRetrieve(index, lookedAt);
	for (const { id, question } of asked) {
		const analysis = analyzeQuestion(question, index.vocabulary);
		const retrieved = retrieve(analysis).map(({ sentence: { article, start, end } }) => [article.file, start, end]);
		process.stdout.write(`${JSON.stringify({ id, answerType: analysis.answerType, retrieved })}\n`);
	}
	return 0;
});
