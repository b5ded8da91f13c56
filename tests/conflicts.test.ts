import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../src/cli/command-line.ts';
import { reportsFolder } from '../src/cli/train/reports.ts';
import { parseArticle } from '../src/corpus/article.ts';
import { conflictFigures, type JudgedFact, type ShownValue, toReportedFact } from '../src/evaluation/conflicts.ts';

const folders = [reportsFolder, join(import.meta.dirname, 'conflicts')].flatMap((folder) =>
	readdirSync(folder).map((name) => join(folder, name)),
);

describe('the folders of reports that contradict each other', () => {
	it.each(folders)('%s: every value stands in its sentence, and that in its article', (folder) => {
		const facts = readJsonLines(join(folder, 'events.jsonl'), toReportedFact);
		expect(facts.filter(({ group }) => group === 'conflict')).toHaveLength(36);
		for (const { readings } of facts) {
			for (const { article, value, sentence } of readings) {
				const { body } = parseArticle(article, readFileSync(join(folder, article), 'utf8'));
				expect(body).toContain(sentence);
				expect(value.filter((words) => !sentence.includes(words))).toEqual([]);
			}
		}
	});

	it('are read with a clear error where a line is none', () => {
		expect(() => toReportedFact({ question: 'Who?', group: 'other', readings: [] })).toThrow(
			'expected {"question", "group", "readings"} with a group of conflict, same, rounded, scope, once, found {"question":"Who?"',
		);
	});
});

describe('a contradiction', () => {
	const judged = (
		group: JudgedFact['fact']['group'],
		saidToDiffer: boolean,
		...shown: readonly ShownValue[]
	): JudgedFact => ({
		fact: {
			id: 1,
			group,
			question: 'How many?',
			readings: [
				{ article: 'a.md', value: ['14 people', '14'], sentence: 'It killed 14 people.' },
				{ article: 'b.md', value: ['Nine'], sentence: 'Nine lives were lost.' },
			],
		},
		answered: shown.length > 0,
		saidToDiffer,
		shown,
	});
	const [one, other] = [
		{ reading: 0, article: 'a.md', value: '14' },
		{ reading: 1, article: 'b.md', value: 'nine lives' },
	];

	it.each([
		[
			'is told where both values are shown as differing',
			[judged('conflict', true, one, other)],
			{ told: 1, beside: 1 },
		],
		[
			'is shown and not told where they are said to go together',
			[judged('conflict', false, one, other)],
			{ told: 0, beside: 1 },
		],
		[
			'is not told by two values of which one is of neither article',
			[judged('conflict', true, one, { ...other, value: '40' })],
			{ told: 0 },
		],
		[
			'is not told by the value of another article',
			[judged('conflict', true, one, { ...other, article: 'c.md' })],
			{ told: 0 },
		],
		[
			'is not told by one reading that has both',
			[judged('conflict', true, one, { ...other, reading: 0 })],
			{ told: 0 },
		],
		[
			'counts where nothing is answered',
			[judged('conflict', true, one, other), judged('conflict', false)],
			{ told: 0.5, answered: 0.5 },
		],
		[
			'is told falsely where there is none',
			[judged('scope', true, one, other), judged('once', false, one)],
			{ falsely: 0.5 },
		],
	])('%s', (_, facts, expected) => {
		expect(conflictFigures(facts)).toMatchObject(expected);
	});
});
