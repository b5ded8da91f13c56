import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listField, numberField, readJsonLines, textField, UsageError } from '../command-line.ts';
import {
	answeredIn,
	type Collection,
	corpusOfPassages,
	isAnswerable,
	type OpenSet,
	type SetQuestion,
	unansweredOf,
} from './collections.ts';
import { readSources } from './open-sets.ts';

/**
 * Questions as readers put them to folders of four news articles, written for this project: 72 of each folder that a sentence
 * answers and 33 that none does, though they ask about the same people, places and events. A line with "articles" begins a folder;
 * the lines after it are its questions, each with where answering words stand, none where nothing answers. Offsets are UTF-16
 * code units into a paragraph. The articles themselves are those of two of the data sets.
 */
const learnedFrom = fileURLToPath(new URL('reader-questions.jsonl', import.meta.url));
const articlesOf = ['multihoprag_excerpts.docs.json', 'nanco_recession_docs.docs.json'];

export const readerSet = 'news_readers';

/** The questions of a file as one set, over all articles. `group`: the folder. */
export function readReaderQuestions(
	data: string,
	file = learnedFrom,
): OpenSet & { readonly folders: readonly (readonly string[])[] } {
	const folders: (readonly string[])[] = [];
	const read = readJsonLines(file, (record) => {
		if (typeof record === 'object' && record !== null && 'articles' in record) {
			folders.push(listField(record, 'articles').map(String));
			return [];
		}
		return [{ record, folder: folders.length - 1 }];
	}).flat();
	const all = new Map(
		articlesOf.flatMap((name) => readSources(join(data, name)).map((source) => [source.id, source] as const)),
	);
	const sources = folders.flat().map((id) => {
		const source = all.get(id);
		if (source === undefined) throw new UsageError(`${file}: expected an article of ${data}, found ${id}`);
		return source;
	});
	const questions = read.map(({ record, folder }, place): SetQuestion => {
		const answers = listField(record, 'answers').map((answer) => ({
			source: textField(answer, 'article'),
			paragraph: numberField(answer, 'paragraph'),
			start: numberField(answer, 'start'),
			end: numberField(answer, 'end'),
		}));
		return {
			id: `${folder} ${place}`,
			text: textField(record, 'question'),
			source: answers[0]?.source ?? folders[folder]?.[0] ?? '',
			paragraphs: answers.map(({ paragraph }) => paragraph),
			group: groupOfFolder(folder),
			answers,
		};
	});
	return { name: readerSet, sources, questions, folders };
}

function groupOfFolder(folder: number): string {
	return `news folder ${folder}`;
}

/** Each folder as a corpus, with its questions. Every second has articles without titles, so that nothing but the sentences tells. */
export function* readerCollections(data: string, file = learnedFrom): Generator<Collection> {
	const { sources, questions, folders } = readReaderQuestions(data, file);
	for (const [folder, ids] of folders.entries()) {
		const passages = sources
			.filter(({ id }) => ids.includes(id))
			.map((source) => ({
				source,
				from: 0,
				to: source.paragraphs.length,
				...(folder % 2 === 0 ? { title: source.title } : {}),
			}));
		const passageCorpus = corpusOfPassages(passages);
		const own = questions.filter(({ group }) => group === groupOfFolder(folder));
		yield {
			set: readerSet,
			size: 'small',
			ranksAll: false,
			corpus: passageCorpus.corpus,
			questions: [
				...answeredIn(passageCorpus, own.filter(isAnswerable)),
				...unansweredOf(
					own.filter((question) => !isAnswerable(question)),
					'near-miss',
				),
			],
		};
	}
}
