import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerIn, type QamrSentence, sentencesByArticle } from '../../evaluation/qamr.ts';
import { idField, listField, numberField, readJsonLines, textField, UsageError } from '../command-line.ts';
import { type AnswerPlace, groupOf, type OpenSet, type SetQuestion, type SourceText } from './collections.ts';

/** A set of `NAME.docs.json` and `NAME.jsonl`: SQuAD and what is built like it. */
export function readOpenSet(folder: string, name: string): OpenSet {
	return {
		name,
		sources: readSources(join(folder, `${name}.docs.json`)),
		questions: readJsonLines(join(folder, `${name}.jsonl`), toQuestion),
	};
}

/** The questions of another set as people blurt them, with false starts, over the same texts. */
export function readDisfluent(folder: string, name: string, fluent: OpenSet): OpenSet {
	const byId = new Map(fluent.questions.map((question) => [question.id, question]));
	const questions = readJsonLines(join(folder, `${name}.jsonl`), (record): readonly SetQuestion[] => {
		const known = byId.get(idField(record));
		return known === undefined ? [] : [{ ...known, text: textField(record, 'disfluent') }];
	});
	return { name, sources: fluent.sources, questions: questions.flat() };
}

/** News sentences with the questions that crowd workers asked of each; a news story is a text, a sentence a paragraph. */
export function readNewsQuestions(folder: string, name: string): OpenSet {
	const sentences = readJsonLines(join(folder, `${name}.jsonl`), toQamrSentence);
	const lineOf = new Map(sentences.map((one, line) => [one, line]));
	const stories = [...sentencesByArticle(sentences)];
	return {
		name,
		sources: stories.map(([id, held]) => ({ id, title: id, paragraphs: held.map(({ sentence }) => sentence) })),
		questions: stories.flatMap(([source, held]) =>
			held.flatMap((one, paragraph) =>
				one.qas.flatMap(({ question, answer_tokens }): readonly SetQuestion[] => {
					const answer = answerIn(one.sentence, answer_tokens);
					if (answer === null) return [];
					const { start, text } = answer;
					return [
						{
							id: `${lineOf.get(one)} ${question}`,
							text: question,
							source,
							paragraphs: [paragraph],
							group: source,
							answers: [{ source, paragraph, start, end: start + text.length }],
						},
					];
				}),
			),
		),
	};
}

function toQamrSentence(record: unknown): QamrSentence {
	return {
		id: textField(record, 'id'),
		sentence: textField(record, 'sentence'),
		qas: listField(record, 'qas').map((one) => ({
			question: textField(one, 'question'),
			answer_tokens: listField(one, 'answer_tokens').map(Number),
		})),
	};
}

/** The texts of a `NAME.docs.json`. */
export function readSources(file: string): readonly SourceText[] {
	let parsed: unknown;
	try {
		parsed = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new UsageError(`${file}: expected a JSON file, found ${error instanceof Error ? error.message : error}`);
	}
	return listField(parsed, 'docs').map((record) => ({
		id: textField(record, 'id'),
		title: textField(record, 'title').replaceAll('_', ' '),
		paragraphs: listField(record, 'paragraphs').map(String),
	}));
}

function toQuestion(record: unknown): SetQuestion {
	return {
		id: idField(record),
		text: textField(record, 'question'),
		source: textField(record, 'doc'),
		paragraphs: [numberField(record, 'paragraph')],
		group: groupOf(textField(record, 'doc')),
		answers: listField(record, 'answers').map((answer): AnswerPlace => {
			const start = numberField(answer, 'start');
			return {
				source: textField(answer, 'doc'),
				paragraph: numberField(answer, 'paragraph'),
				start,
				end: start + textField(answer, 'text').length,
			};
		}),
	};
}
