import { createHash } from 'node:crypto';
import type { Article } from '../corpus/article.ts';
import { type Corpus, inMemory } from '../corpus/corpus.ts';
import { quote, type Sentence } from '../corpus/sentence.ts';

/** The candidates as one article, each of them a sentence, whatever its punctuation says. */
export function corpusOfCandidates(candidates: readonly string[]): Corpus {
	// An empty candidate still needs its place in the order.
	const texts = candidates.map((text) => (text === '' ? ' ' : text));
	const article: Article = { file: 'candidates', title: '-', body: texts.join('\n') };
	let start = 0;
	const sentences = texts.map((text, index): Sentence => {
		const span = { start, end: start + text.length };
		start = span.end + 1;
		return { article, ...span, index, number: index + 1, paragraph: 1, kind: 'prose', text: quote(article, span) };
	});
	return {
		articles: [article],
		sentences,
		problems: [],
		files: inMemory([article]),
		revision: createHash('sha256').update(article.body).digest('hex'),
		sentenceByKey: () => undefined,
	};
}
