import type { Article } from '../src/corpus/article.ts';
import { type Corpus, corpusOf } from '../src/corpus/corpus.ts';

/** An article for a test, a sentence a line: each line is a paragraph. */
export function article(title: string, ...lines: readonly string[]): Article {
	return { file: `${title.toLowerCase().replaceAll(' ', '-')}.md`, title, body: lines.join('\n') };
}

/** A corpus of one article without a telling title, a sentence a line. */
export function corpusOfLines(...lines: readonly string[]): Corpus {
	return corpusOf([article('Untitled', ...lines)]);
}
