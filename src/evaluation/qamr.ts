import { contentWords } from './content-words.ts';
import { drawByKey } from './draw.ts';
import type { Gold, OpenQuestion } from './gold.ts';

/** A sentence of QAMR (https://arxiv.org/abs/1711.05885), with questions that people wrote about it. */
export interface QamrSentence {
	/** Ends in ARTICLE:PARAGRAPH:SENTENCE. */
	readonly id: string;
	/** Tokens with a space between. */
	readonly sentence: string;
	readonly qas: readonly { readonly question: string; readonly answer_tokens: readonly number[] }[];
}

/** A collection as the tools read it. */
export interface Collection {
	readonly docs: readonly { readonly id: string; readonly title: string; readonly paragraphs: readonly string[] }[];
}

/** Questions. Untuned. */
const wanted = 500;
/** Content words of a question from which it can be asked of more than the one sentence it was written for. */
export const leastContentWords = 2;
const seed = 'qamr';

/**
 * The sentences as a collection, one document an article, a paragraph a sentence; and 500 of the questions, drawn with a
 * fixed seed among those with two content words or more. Where several people asked the same of a sentence, each of their
 * answers counts.
 */
export function qamrCollection(sentences: readonly QamrSentence[]): {
	readonly collection: Collection;
	readonly questions: readonly OpenQuestion[];
} {
	const articles = [...sentencesByArticle(sentences)].toSorted(([a], [b]) => (a < b ? -1 : 1));
	const questions = articles.flatMap(([doc, held]) =>
		held.flatMap((one, paragraph) => questionsOf(one, doc, paragraph)),
	);
	return {
		collection: {
			docs: articles.map(([id, held]) => ({
				id,
				title: `Wikinews ${id}`,
				paragraphs: held.map(({ sentence }) => sentence),
			})),
		},
		questions: drawByKey(questions, wanted, ({ id }) => id, seed),
	};
}

function questionsOf({ id, sentence, qas }: QamrSentence, doc: string, paragraph: number): readonly OpenQuestion[] {
	const byQuestion = new Map<string, Gold[]>();
	for (const { question, answer_tokens } of qas) {
		if (contentWords(question).length < leastContentWords) continue;
		const answer = answerIn(sentence, answer_tokens);
		if (answer === null) continue;
		byQuestion.set(question, [...(byQuestion.get(question) ?? []), { doc, paragraph, ...answer }]);
	}
	return [...byQuestion].map(([question, answers]) => ({
		id: `${id} ${question}`,
		question,
		answers,
		unanswerable: false,
	}));
}

/** The sentences of each article in reading order; the articles in the order in which they are first met. */
export function sentencesByArticle(sentences: readonly QamrSentence[]): ReadonlyMap<string, readonly QamrSentence[]> {
	const articles = new Map<string, { readonly one: QamrSentence; readonly place: readonly [number, number] }[]>();
	for (const one of sentences) {
		const { article, place } = partsOf(one.id);
		articles.set(article, [...(articles.get(article) ?? []), { one, place }]);
	}
	return new Map(
		[...articles].map(([article, held]) => [
			article,
			held.toSorted(({ place: a }, { place: b }) => a[0] - b[0] || a[1] - b[1]).map(({ one }) => one),
		]),
	);
}

/** From the first to the last of the tokens, and null where the sentence has no such; one in fifty answers leaves tokens out between. */
export function answerIn(
	sentence: string,
	tokens: readonly number[],
): { readonly start: number; readonly text: string } | null {
	const words = sentence.split(' ');
	const [first, last] = [Math.min(...tokens), Math.max(...tokens)];
	if (words[first] === undefined || words[last] === undefined) return null;
	const start = words.slice(0, first).reduce((sum, word) => sum + word.length + 1, 0);
	return { start, text: words.slice(first, last + 1).join(' ') };
}

function partsOf(id: string): { readonly article: string; readonly place: readonly [number, number] } {
	const [article, paragraph, sentence] = id.split(':').slice(-3);
	return { article: article ?? id, place: [Number(paragraph), Number(sentence)] };
}
