import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../answer/answer.ts';
import { type Corpus, corpusOf } from '../corpus/corpus.ts';
import { createEngine } from '../engine.ts';
import {
	confusionTable,
	isHeldOut,
	type JudgedPair,
	pairFigures,
	type SentencePair,
	toSentencePair,
} from '../evaluation/agreement-pairs.ts';
import type { DescribedSet } from '../evaluation/effectiveness-page.ts';
import type { Figures } from '../evaluation/figures.ts';
import { type JudgedReadings, type ManyAnswers, readingFigures, type ShownReading } from '../evaluation/readings.ts';
import { textTable } from '../evaluation/table.ts';
import { analyzeQuestion } from '../question/analysis.ts';
import { indexSentences } from '../retrieval/sentence-index.ts';
import { readJsonLines } from './command-line.ts';

const pairsFile = fileURLToPath(new URL('../../tests/agreement-pairs.jsonl', import.meta.url));

/** What is measured, in the order of the tables. */
export const agreementSets: readonly DescribedSet[] = [
	{
		name: 'agreement_dev',
		kind: 'pairs',
		about: 'the pairs of sentences of even number in tests/agreement-pairs.jsonl, on which the rule was developed',
	},
	{ name: 'agreement_held_out', kind: 'pairs', about: 'those of odd number, on which nothing was tuned' },
	{
		name: 'ramdocs_dev',
		kind: 'readings',
		about:
			'RAMDocs: questions whose documents give several right answers, or wrong ones; each is asked over its own documents (MIT). Every second one, on which the rule was developed',
	},
	{ name: 'ramdocs_held_out', kind: 'readings', about: 'the others of RAMDocs, on which nothing was tuned' },
	{
		name: 'nanco',
		kind: 'readings',
		about:
			'NaNCo: 8 questions that outlets answered differently; each over the paragraphs that answer it, an article each (BSD-3)',
	},
];

export interface MeasuredAgreement {
	readonly name: string;
	readonly questions: number;
	readonly figures: Figures;
	/** For a terminal: how often each label was told as each, and what was told wrong, unless that is held out. Empty for readings. */
	readonly errors: string;
}

/** Measures how well it is told whether articles agree. Sets that the folder of data does not have are left out. */
export function measureAgreement(data: string): readonly MeasuredAgreement[] {
	const pairs = readJsonLines(pairsFile, toSentencePair).map(judgePair);
	const measuredPairs = halves(pairs, ({ pair }) => isHeldOut(pair)).map((half, i): MeasuredAgreement => {
		const wrong = half.filter(({ pair, found }) => pair.label !== found);
		const listed = wrong.map(({ pair, found }) => `${pair.id}  ${pair.label}, told as ${found}: ${pair.question}`);
		return {
			name: agreementSets[i]?.name ?? '',
			questions: half.length,
			figures: pairFigures(half),
			errors: [textTable(confusionTable(half)), ...(i === 0 ? listed : [])].join('\n'),
		};
	});
	return [...measuredPairs, ...measureRamDocs(join(data, 'ramdocs.jsonl')), ...measureNanco(join(data, 'nanco.jsonl'))];
}

function measureRamDocs(file: string): readonly MeasuredAgreement[] {
	if (!existsSync(file)) return [];
	const judged = readJsonLines(file, (record) => record as RamDocs).map(judgeRamDocs);
	const several = halves(judged.filter(isAmbiguous), (_, i) => i % 2 === 1);
	const others = halves(
		judged.filter((one) => !isAmbiguous(one)),
		(_, i) => i % 2 === 1,
	);
	return several
		.map((half, i) => [...half, ...(others[i] ?? [])])
		.map((half, i): MeasuredAgreement => {
			return {
				name: agreementSets[i + 2]?.name ?? '',
				questions: half.length,
				figures: readingFigures(half),
				errors: '',
			};
		});
}

interface Nanco {
	readonly question: string;
	readonly answers: readonly { readonly paragraph: string; readonly answer: string; readonly cluster: number }[];
}

function measureNanco(file: string): readonly MeasuredAgreement[] {
	if (!existsSync(file)) return [];
	const judged = readJsonLines(file, (record) => record as Nanco).map(({ question, answers }) => {
		const clusters = [...new Set(answers.map(({ cluster }) => cluster))];
		const right = clusters.map((cluster) =>
			answers.filter((one) => one.cluster === cluster).map(({ answer }) => answer),
		);
		return judgeReadings(question, right, [], [...new Set(answers.map(({ paragraph }) => paragraph))]);
	});
	return [{ name: 'nanco', questions: judged.length, figures: readingFigures(judged), errors: '' }];
}

const isAmbiguous = ({ asked }: JudgedReadings): boolean => asked.right.length > 1;

/** For development, and held out. */
function halves<One>(all: readonly One[], isOut: (one: One, place: number) => boolean): readonly (readonly One[])[] {
	return [all.filter((one, i) => !isOut(one, i)), all.filter(isOut)];
}

function judgePair(pair: SentencePair): JudgedPair {
	const answer = createEngine(corpusOfTexts([pair.first, pair.second])).answer(pair.question);
	const found = answer.kind === 'answered' ? (answer.agreement?.kind ?? 'unrelated') : 'unrelated';
	return { pair, found };
}

interface RamDocs {
	readonly question: string;
	readonly documents: readonly { readonly text: string }[];
	readonly gold_answers: readonly string[];
	readonly wrong_answers: readonly string[];
}

const kinds = ['quantity', 'money', 'percentage', 'duration', 'date', 'person', 'place'];

function judgeRamDocs({ question, documents, gold_answers, wrong_answers }: RamDocs): JudgedReadings {
	const right = gold_answers.map((answer) => [answer]);
	return judgeReadings(
		question,
		right,
		wrong_answers,
		documents.map(({ text }) => text),
	);
}

function judgeReadings(
	question: string,
	right: ManyAnswers['right'],
	wrong: ManyAnswers['wrong'],
	texts: readonly string[],
): JudgedReadings {
	const corpus = corpusOfTexts(texts);
	const asked: ManyAnswers = {
		question,
		right,
		wrong,
		isOfKind: kinds.includes(analyzeQuestion(question, indexSentences(corpus).vocabulary).answerType),
	};
	return { asked, shown: shownBy(createEngine(corpus).answer(question)) };
}

function corpusOfTexts(texts: readonly string[]): Corpus {
	return corpusOf(texts.map((body, i) => ({ file: `${i}.txt`, title: `Article ${i}`, body })));
}

function shownBy(answer: Answer): readonly ShownReading[] {
	if (answer.kind === 'abstained') return [];
	const { quotations, agreement } = answer;
	const [{ sentence, answer: marked }] = quotations;
	if (agreement === undefined) {
		const values = marked === null ? [] : [sentence.article.body.slice(marked.start, marked.end)];
		return [{ values, sentences: [sentence.text] }];
	}
	return agreement.readings.map(({ given }) => {
		const shown = given.flatMap(({ quotation, value }) => {
			const quoted = quotations[quotation]?.sentence;
			return quoted === undefined
				? []
				: [{ value: quoted.article.body.slice(value.start, value.end), text: quoted.text }];
		});
		return { values: shown.map(({ value }) => value), sentences: shown.map(({ text }) => text) };
	});
}
