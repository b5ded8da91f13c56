import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idField, readJsonLines, textField, UsageError } from '../command-line.ts';
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
	const stories = new Map<
		string,
		{ readonly order: readonly number[]; readonly line: number; readonly text: string }[]
	>();
	const records = readJsonLines(join(folder, `${name}.jsonl`), (record) => ({
		place: textField(record, 'id').split(':'),
		sentence: textField(record, 'sentence'),
		asked: listField(record, 'qas').map((one) => ({
			text: textField(one, 'question'),
			tokens: listField(one, 'answer_tokens').map(Number),
		})),
	}));
	records.forEach(({ place: [, , story = '', ...order], sentence }, line) => {
		stories.set(story, [...(stories.get(story) ?? []), { order: order.map(Number), line, text: sentence }]);
	});
	const questions: SetQuestion[] = [];
	const sources = [...stories].map(([id, sentences]): SourceText => {
		const ordered = sentences.toSorted((a, b) => compareNumbers(a.order, b.order));
		ordered.forEach(({ line, text }, paragraph) => {
			for (const { text: question, tokens } of records[line]?.asked ?? []) {
				const answer = tokenSpan(text, tokens);
				if (answer === null) continue;
				questions.push({
					id: `${line} ${question}`,
					text: question,
					source: id,
					paragraphs: [paragraph],
					group: id,
					answers: [{ source: id, paragraph, ...answer }],
				});
			}
		});
		return { id, title: id, paragraphs: ordered.map(({ text }) => text) };
	});
	return { name, sources, questions };
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, i) => value !== b[i]);
	return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

// Tokens are what stands between single spaces.
function tokenSpan(text: string, tokens: readonly number[]): { readonly start: number; readonly end: number } | null {
	const words = text.split(' ');
	const starts: number[] = [];
	let offset = 0;
	for (const word of words) {
		starts.push(offset);
		offset += word.length + 1;
	}
	const [first, last] = [Math.min(...tokens), Math.max(...tokens)];
	const [start, lastStart, lastWord] = [starts[first], starts[last], words[last]];
	if (start === undefined || lastStart === undefined || lastWord === undefined) return null;
	return { start, end: lastStart + lastWord.length };
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

function fieldOf(record: unknown, name: string): unknown {
	return typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[name] : undefined;
}

/** The field of a JSON record that must be a list. */
export function listField(record: unknown, name: string): readonly unknown[] {
	const value = fieldOf(record, name);
	if (!Array.isArray(value))
		throw new UsageError(`expected a list in "${name}", found ${JSON.stringify(value) ?? 'nothing'}`);
	return value;
}

/** The field of a JSON record that must be a number. */
export function numberField(record: unknown, name: string): number {
	const value = fieldOf(record, name);
	if (typeof value !== 'number')
		throw new UsageError(`expected a number in "${name}", found ${JSON.stringify(value) ?? 'nothing'}`);
	return value;
}
