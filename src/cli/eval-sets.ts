import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawByKey } from '../evaluation/draw.ts';
import type { DescribedSet } from '../evaluation/effectiveness-page.ts';
import type { OpenQuestion } from '../evaluation/gold.ts';
import { misspell } from '../evaluation/misspell.ts';
import { type Collection, type QamrSentence, qamrCollection } from '../evaluation/qamr.ts';
import { readJsonLines } from './command-line.ts';
import { agreementSets } from './eval-agreement.ts';
import { conflictSets } from './eval-conflicts.ts';
import { plantedSets } from './eval-planted.ts';

/** Questions to be answered from a whole collection. */
export interface OpenSet extends DescribedSet {
	readonly kind: 'open';
	/** Whether the expected answers are words to be marked, rather than sentences. */
	readonly judgeSpan: boolean;
	/** Whether retrieval is measured apart from ranking. It costs a sixth of asking. */
	readonly measureRetrieval: boolean;
	/** The set that has the same questions, by id, in their plain form. */
	readonly plainForm?: string;
	/**
	 * @param data The folder of data sets.
	 * @param temporary A folder of this set's own, for what has to be made.
	 */
	readonly read: (data: string, temporary: string) => OpenCollection;
}

export interface OpenCollection {
	/** The file of the collection. */
	readonly docs: string;
	readonly questions: readonly OpenQuestion[];
}

/** Questions each with sentences to choose from: NAME.jsonl in the folder of data sets. */
export interface SelectionSet extends DescribedSet {
	readonly kind: 'selection';
}

export type QuestionSet = OpenSet | SelectionSet;

/** How many questions of a large set are asked in a changed form. */
const changedQuestions = 1000;

/**
 * Every set of questions, in the order of the tables. A new one is a row here.
 *
 * Readings of several articles and follow-ups are measured by `eval-agreement.ts` and `eval-followups.ts`; sentence boundaries
 * are the tests' matter.
 */
export const questionSets: readonly QuestionSet[] = [
	{
		name: 'squad11',
		kind: 'open',
		about: 'SQuAD 1.1 dev, one half by article: 24 Wikipedia articles as one corpus (CC BY-SA 4.0)',
		judgeSpan: true,
		measureRetrieval: true,
		read: asStored('squad11'),
	},
	{
		name: 'squad11_misspelt',
		kind: 'open',
		about: `${changedQuestions} of squad11's questions with a random one-letter error in a third of the content words`,
		judgeSpan: true,
		measureRetrieval: false,
		plainForm: 'squad11',
		read: (data) => {
			const { docs, questions } = asStored('squad11')(data);
			const drawn = drawByKey(questions, changedQuestions, ({ id }) => id, 'misspelt');
			return { docs, questions: drawn.map((one) => ({ ...one, question: misspell(one.question, one.id) })) };
		},
	},
	{
		name: 'squad11_offtopic',
		kind: 'open',
		about: `${changedQuestions} of squad11's questions over every second of its articles: the questions of the others are off topic`,
		judgeSpan: true,
		measureRetrieval: false,
		read: offTopic,
	},
	{
		name: 'squad20',
		kind: 'open',
		about:
			'SQuAD 2.0 dev, one half by article: 17 Wikipedia articles as one corpus; half of the questions look answerable and are not (CC BY-SA 4.0)',
		judgeSpan: true,
		measureRetrieval: false,
		read: asStored('squad20'),
	},
	{
		name: 'disflqa',
		kind: 'open',
		about: "Disfl-QA: squad20's questions as people blurt them, with false starts, over the same articles (CC BY 4.0)",
		judgeSpan: true,
		measureRetrieval: false,
		plainForm: 'squad20',
		read: disfluent,
	},
	{
		name: 'clapnq_dev',
		kind: 'open',
		about:
			'CLAP NQ dev: questions put to a search engine, over 600 passages as one corpus; the passages of half of them do not answer (Apache-2.0)',
		judgeSpan: false,
		measureRetrieval: true,
		read: asStored('clapnq_dev'),
	},
	{
		name: 'qamr_wikinews',
		kind: 'open',
		about: 'QAMR: 500 questions about 479 sentences of Wikinews, drawn with a fixed seed (MIT)',
		judgeSpan: true,
		measureRetrieval: true,
		read: (data, temporary) => {
			const { collection, questions } = qamrCollection(
				readJsonLines(join(data, 'qamr_wikinews.jsonl'), (record) => record as QamrSentence),
			);
			return { docs: written(collection, temporary), questions };
		},
	},
	{
		name: 'multihoprag_excerpts',
		kind: 'open',
		about:
			'MultiHop-RAG: excerpts of news of 2023; 12 questions over several of them with known sentences, 9 that nothing answers (ODC-BY)',
		judgeSpan: false,
		measureRetrieval: false,
		read: asStored('multihoprag_excerpts'),
	},
	{
		name: 'selqa_dev',
		kind: 'selection',
		about: 'SelQA dev: sentences of a section of Wikipedia (Apache-2.0)',
	},
	{
		name: 'clapnq_dev_as2',
		kind: 'selection',
		about:
			'CLAP NQ dev: sentences of the passage that belongs to the question; half of them do not answer (Apache-2.0)',
	},
	{
		name: 'qed_dev_as2',
		kind: 'selection',
		about: 'QED dev: sentences of a paragraph of Wikipedia for a question put to a search engine (CC BY-SA 3.0)',
	},
];

/** What is measured beside the sets of questions: parts of the bot, over labels of the tests. */
const labelledSets = [
	{
		name: 'dates',
		kind: 'dates',
		about:
			'date expressions in sentences written and labelled for this project; every second one was held out while the rules were written; see [dates.md](dates.md)',
	},
] as const satisfies readonly DescribedSet[];

/** Everything that is measured, in the order of the tables. */
export const describedSets: readonly DescribedSet[] = [
	...questionSets,
	...labelledSets,
	...agreementSets,
	...conflictSets,
	...plantedSets,
];

function asStored(name: string): (data: string) => OpenCollection {
	return (data) => ({
		docs: join(data, `${name}.docs.json`),
		questions: readJsonLines(join(data, `${name}.jsonl`), (record) => record as OpenQuestion),
	});
}

function disfluent(data: string): OpenCollection {
	const { docs, questions } = asStored('squad20')(data);
	const blurted = new Map(
		readJsonLines(join(data, 'disflqa.jsonl'), (record) => record as { id: string; disfluent: string }).map((one) => [
			one.id,
			one.disfluent,
		]),
	);
	return {
		docs,
		questions: questions.flatMap((one) => {
			const question = blurted.get(one.id);
			return question === undefined ? [] : [{ ...one, question }];
		}),
	};
}

function offTopic(data: string, temporary: string): OpenCollection {
	const { docs, questions } = asStored('squad11')(data);
	const collection: Collection = JSON.parse(readFileSync(docs, 'utf8'));
	const kept = collection.docs.filter((_, place) => place % 2 === 0);
	const served = new Set(kept.map(({ id }) => id));
	const drawn = drawByKey(questions, changedQuestions, ({ id }) => id, 'off topic');
	return {
		docs: written({ docs: kept }, temporary),
		questions: drawn.map((one) =>
			one.answers.some(({ doc }) => served.has(doc)) ? one : { ...one, answers: [], unanswerable: true },
		),
	};
}

function written(collection: Collection, temporary: string): string {
	const file = join(temporary, 'docs.json');
	writeFileSync(file, JSON.stringify(collection));
	return file;
}
