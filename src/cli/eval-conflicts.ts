import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../answer/answer.ts';
import { createEngine } from '../engine.ts';
import { conflictFigures, type JudgedFact, type ShownValue, toReportedFact } from '../evaluation/conflicts.ts';
import type { DescribedSet } from '../evaluation/effectiveness-page.ts';
import { readJsonLines } from './command-line.ts';
import type { MeasuredAgreement } from './eval-agreement.ts';
import { reportsFolder } from './train/reports.ts';
import {
	corpusIn,
	newsQuizFolder,
	newsQuizSet,
	paraphrasedFolder,
	paraphrasedSet,
	writtenCollections,
	writtenNewsFolder,
	writtenNewsSet,
} from './train/written-folders.ts';

/** On these nothing was chosen. */
const heldOutFolder = fileURLToPath(new URL('../../tests/conflicts', import.meta.url));

export const conflictSets: readonly DescribedSet[] = [
	{
		name: 'conflicts_dev',
		kind: 'conflicts',
		about:
			'src/cli/train/reports, three folders of two or three reports each of 48 invented events, of which 36 contradict one another; on these the rule was chosen',
	},
	{
		name: 'conflicts_held_out',
		kind: 'conflicts',
		about: 'tests/conflicts, a folder like these on which nothing was chosen',
	},
	{
		name: 'no_conflicts',
		kind: 'conflicts',
		about:
			'the folders of invented news and articles that ranking learns from, which do not contradict themselves: the share of the answers of which it is said; on these the rule was chosen as well',
	},
];

/** Measures how often a contradiction between reports of one event is told, and how often one is told that is none. */
export function measureConflicts(): readonly MeasuredAgreement[] {
	const [chosenOn, others] = [reportsFolder, heldOutFolder].map(judgeFolders);
	const [forChoosing, aside, without] = conflictSets;
	const measured = (set: DescribedSet | undefined, judged: readonly JudgedFact[] = []): MeasuredAgreement => {
		return { name: set?.name ?? '', questions: judged.length, figures: conflictFigures(judged), errors: '' };
	};
	return [measured(forChoosing, chosenOn), measured(aside, others), measureWithout(without?.name ?? '')];
}

function judgeFolders(folder: string): readonly JudgedFact[] {
	return readdirSync(folder)
		.sort()
		.flatMap((name) => {
			const own = join(folder, name);
			const engine = createEngine(corpusIn(own));
			return readJsonLines(join(own, 'events.jsonl'), toReportedFact).map((fact): JudgedFact => {
				const answer = engine.answer(fact.question);
				const answered = answer.kind === 'answered';
				return { fact, answered, saidToDiffer: isSaidToDiffer(answer), shown: shownBy(answer) };
			});
		});
}

export function shownBy(answer: Answer): readonly ShownValue[] {
	if (answer.kind === 'abstained' || answer.agreement === undefined) return [];
	return answer.agreement.readings.flatMap(({ given }, reading) =>
		given.flatMap(({ quotation, value }) => {
			const article = answer.quotations[quotation]?.sentence.article;
			return article === undefined
				? []
				: [{ reading, article: article.file, value: article.body.slice(value.start, value.end) }];
		}),
	);
}

function measureWithout(name: string): MeasuredAgreement {
	const sets = [
		[newsQuizSet, newsQuizFolder],
		[writtenNewsSet, writtenNewsFolder],
		[paraphrasedSet, paraphrasedFolder],
	] as const;
	const answers = sets.flatMap(([set, folder]) =>
		[...writtenCollections(set, folder)].flatMap(({ corpus, questions }) => {
			const engine = createEngine(corpus);
			return questions.map(({ text }) => engine.answer(text));
		}),
	);
	const answered = answers.filter(({ kind }) => kind === 'answered');
	const falsely = answered.filter(isSaidToDiffer).length / answered.length;
	return { name, questions: answered.length, figures: { falsely }, errors: '' };
}

export function isSaidToDiffer(answer: Answer): boolean {
	return answer.kind === 'answered' && answer.agreement?.kind === 'differ';
}
