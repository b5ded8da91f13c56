import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { numberByKey } from '../evaluation/draw.ts';
import { textTable } from '../evaluation/table.ts';
import { run } from './command-line.ts';
import { readNewsQuestions, readOpenSet } from './train/open-sets.ts';
import { readReaderQuestions } from './train/reader-questions.ts';
import { agreements, fitSpanWeights } from './train/span-fit.ts';
import { answeredQuestionsOf, type SpanExample, spanExamples } from './train/spans.ts';
import {
	newsQuizFolder,
	newsQuizSet,
	paraphrasedFolder,
	paraphrasedSet,
	writtenAnswers,
	writtenNewsFolder,
	writtenNewsSet,
} from './train/written-folders.ts';

const usage = `npm run train-spans -- [--data DIR] [--dry-run]

Learns which words of a sentence answer a question, from the data sets in DIR (default ../shared/data) and the
questions that were written for this project, and writes
src/ranking/span-weights.json: the same bytes from the same sets. Prints how well the words that weights learned from
other articles choose agree with the expected ones.

  --dry-run  writes nothing
`;

const seed = 'spans';
/** Questions of news sentences at most. They are answered with fewer words than people mark; with more of them the marks fall short. */
const mostNewsQuestions = 1500;
/** Parts into which the articles are divided; each is judged by what was learned from the others. */
const folds = 4;
/**
 * How often the questions of readers of news are learned from: they are what the bot is for, and one to three of those about encyclopedia
 * articles. Once, .5 to 1.3 points fewer of theirs are marked exactly; three times, .2 fewer of the others.
 */
const readersTimes = 2;
const target = new URL('../ranking/span-weights.json', import.meta.url);

void run(usage, (args) => {
	const { values } = parseArgs({
		args: [...args],
		options: { data: { type: 'string', default: '../shared/data' }, 'dry-run': { type: 'boolean', default: false } },
	});
	const readers = [
		answeredQuestionsOf(readReaderQuestions(values.data)),
		...writtenAnswers(writtenNewsSet, writtenNewsFolder),
		...writtenAnswers(paraphrasedSet, paraphrasedFolder),
		...writtenAnswers(newsQuizSet, newsQuizFolder),
	].flatMap((asked) => spanExamples(asked, Number.POSITIVE_INFINITY, seed));
	const sets = [
		spanExamples(answeredQuestionsOf(readOpenSet(values.data, 'squad11')), Number.POSITIVE_INFINITY, seed),
		spanExamples(answeredQuestionsOf(readOpenSet(values.data, 'squad20')), Number.POSITIVE_INFINITY, seed),
		spanExamples(answeredQuestionsOf(readNewsQuestions(values.data, 'qamr_wikinews')), mostNewsQuestions, seed),
		...Array.from({ length: readersTimes }, () => readers),
	];
	// What is learned last weighs a little more, so that the sets and articles are mixed.
	const examples = sets
		.flat()
		.map((example, place) => ({ example, drawn: numberByKey(`${seed} ${place}`, 2 ** 31) }))
		.sort((a, b) => a.drawn - b.drawn)
		.map(({ example }) => example);
	process.stdout.write(crossValidated(examples));
	if (values['dry-run']) return 0;
	const weights = fitSpanWeights(examples);
	const lines = Object.entries(weights).map(
		([name, weight]) => `\t\t${JSON.stringify(name)}: ${JSON.stringify(weight)}`,
	);
	const names = JSON.stringify([...new Set(examples.map(({ set }) => set))]);
	writeFileSync(target, `{\n\t"sets": ${names},\n\t"weights": {\n${lines.join(',\n')}\n\t}\n}\n`);
	return 0;
});

function crossValidated(examples: readonly SpanExample[]): string {
	const foldOf = ({ group }: SpanExample) => numberByKey(`${seed} ${group}`, folds);
	const judged = Array.from({ length: folds }, (_, fold) => {
		const weights = fitSpanWeights(examples.filter((example) => foldOf(example) !== fold));
		const others = [...new Set(examples.filter((example) => foldOf(example) === fold))];
		const found = agreements(weights, others);
		return others.map((example, i) => ({ ...example, agreement: found[i] ?? 0 }));
	}).flat();
	const rows = [...new Set(judged.flatMap(({ set, answerType }) => [set, `${set} ${answerType}`]))].sort();
	const percent = (part: number, of: number) => ((100 * part) / of).toFixed(1);
	const table = {
		headings: ['answers', 'questions', 'EM', 'F1'],
		rows: rows.map((row) => {
			const of = judged.filter(({ set, answerType }) => row === set || row === `${set} ${answerType}`);
			const exact = of.filter(({ agreement }) => agreement === 1).length;
			return [
				row,
				String(of.length),
				percent(exact, of.length),
				percent(
					of.reduce((sum, one) => sum + one.agreement, 0),
					of.length,
				),
			];
		}),
	};
	return `${textTable(table)}\n`;
}
