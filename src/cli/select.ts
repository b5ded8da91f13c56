import { scoreSentences } from '../engine.ts';
import { corpusOfCandidates } from './candidate-corpus.ts';
import { exitCode, idField, readJsonLines, run, textField, UsageError } from './command-line.ts';

const usage = `Answer sentence selection: scores given candidate sentences for a question.

  npm run --silent select -- FILE.jsonl

Reads  {"id", "question", "candidates": [{"text"}]} a line, the candidates in their document's order.
Prints {"id", "scores": [one for each candidate], "confidence"} a line, in order.

Exit status: 0, or 2 where the call or the file was wrong.
`;

void run(usage, (args) => {
	const [file, ...others] = args;
	if (file === undefined || others.length > 0) throw new UsageError(`expected one file, found ${args.length}`);
	const tasks = readJsonLines(file, (record) => ({
		id: idField(record),
		question: textField(record, 'question'),
		candidates: candidatesOf(record),
	}));
	for (const { id, question, candidates } of tasks) {
		const { scores, confidence } = scoreSentences(corpusOfCandidates(candidates), question);
		process.stdout.write(`${JSON.stringify({ id, scores, confidence })}\n`);
	}
	return exitCode.answered;
});

function candidatesOf(record: unknown): readonly string[] {
	const candidates: unknown = (record as { candidates?: unknown }).candidates;
	if (!Array.isArray(candidates))
		throw new UsageError(`expected a list in "candidates", found ${JSON.stringify(candidates) ?? 'nothing'}`);
	return candidates.map((candidate: unknown) => textField(candidate, 'text'));
}
