import { fileURLToPath } from 'node:url';
import type { Article } from '../corpus/article.ts';
import { corpusOf } from '../corpus/corpus.ts';
import { createEngine } from '../engine.ts';
import { conflictFigures, type JudgedFact } from '../evaluation/conflicts.ts';
import type { DescribedSet } from '../evaluation/effectiveness-page.ts';
import type { Judgment } from '../evaluation/judgment.ts';
import { plantedIn } from '../evaluation/planted.ts';
import type { MeasuredAgreement } from './eval-agreement.ts';
import { isSaidToDiffer, shownBy } from './eval-conflicts.ts';
import {
	newsQuizFolder,
	newsQuizSet,
	paraphrasedFolder,
	paraphrasedSet,
	writtenFolders,
	writtenNewsFolder,
	writtenNewsSet,
} from './train/written-folders.ts';

const inTests = (name: string) => fileURLToPath(new URL(`../../tests/${name}`, import.meta.url));

export const plantedSets: readonly DescribedSet[] = [
	{
		name: 'planted_dev',
		kind: 'conflicts',
		about:
			'the folders of invented news and articles that ranking learns from; beside the article that answers stands a copy of it with another number, weekday or month in the answer; one question in four is asked',
	},
	{
		name: 'planted_held_out',
		kind: 'conflicts',
		about: 'the same of folders that are kept aside (tests/news-kept-aside, tests/paraphrased, tests/quiz)',
	},
];

/** Of the questions that are learned from, one in so many is asked: each takes a corpus of its own. */
const oneIn = 4;

/** Measures how often an altered copy of the article that answers is told from it. */
export function measurePlanted(): readonly MeasuredAgreement[] {
	const learnedFrom = [
		[newsQuizSet, newsQuizFolder],
		[writtenNewsSet, writtenNewsFolder],
		[paraphrasedSet, paraphrasedFolder],
	] as const;
	const keptAside = ['news-kept-aside', 'paraphrased', 'quiz'].map((name) => [name, inTests(name)] as const);
	return [learnedFrom, keptAside].map((sets, i): MeasuredAgreement => {
		const judged = sets.flatMap(([set, folder]) => judgeFolders(set, folder, i === 0 ? oneIn : 1));
		return {
			name: plantedSets[i]?.name ?? '',
			questions: judged.length,
			figures: conflictFigures(judged),
			errors: '',
		};
	});
}

function judgeFolders(set: string, folder: string, one: number): readonly JudgedFact[] {
	return [...writtenFolders(set, folder)].flatMap(({ corpus, judgments, group }) => {
		const articles = [...new Set(corpus.sentences.map(({ article }) => article))];
		const drawn = judgments.filter(({ line }) => line % one === 0);
		return drawn.flatMap((judgment) => judgePlanted(articles, judgment, `${group} ${judgment.line}`) ?? []);
	});
}

/** Null where the answer has nothing that could be changed, or it is not known where it stands. */
function judgePlanted(articles: readonly Article[], judgment: Judgment, key: string): JudgedFact | null {
	const { line, question, quotationContainsAny, answerSpanAny } = judgment;
	for (const article of articles) {
		for (const quoted of quotationContainsAny) {
			const at = article.body.indexOf(quoted);
			const value = answerSpanAny.find((words) => quoted.includes(words));
			const other = value === undefined ? null : plantedIn(value, key);
			if (at < 0 || value === undefined || other === null) continue;
			const from = at + quoted.indexOf(value);
			const body = `${article.body.slice(0, from)}${other}${article.body.slice(from + value.length)}`;
			const copy = { ...article, file: `copy-of-${article.file}`, body };
			const answer = createEngine(corpusOf([...articles, copy])).answer(question);
			return {
				fact: {
					id: line,
					group: 'conflict',
					question,
					readings: [
						{ value: [value], article: article.file, sentence: quoted },
						{ value: [other], article: copy.file, sentence: quoted.replace(value, other) },
					],
				},
				answered: answer.kind === 'answered',
				saidToDiffer: isSaidToDiffer(answer),
				shown: shownBy(answer),
			};
		}
	}
	return null;
}
