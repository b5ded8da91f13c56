import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { isApart, standingOf } from '../corpus/standing.ts';
import { rememberedWhileKept } from '../text/remembered.ts';
import { isQuestionLine } from './read-with.ts';

/** Sentences of an article that stand together, one or more. */
export type Section = readonly [Sentence, ...Sentence[]];

/** The sentences below a line of an article: under a heading, up to the next one that is no deeper. Null where none stand there. */
export function sectionBelow(line: Sentence, corpus: Corpus): Section | null {
	const standing = standingOf(line);
	const level = standing.kind === 'heading' ? standing.level : null;
	return sectionFrom(line.index + 1, level, line.article, corpus);
}

/** The sentences that an article begins with, up to its first heading below them. */
export function beginningOf(article: Article, corpus: Corpus): Section | null {
	const first = beginnings(corpus.sentences).get(article);
	return first === undefined ? null : sectionFrom(first, 0, article, corpus);
}

/** The place of the first sentence of each article. */
const beginnings = rememberedWhileKept((sentences: Corpus['sentences']): ReadonlyMap<Article, number> => {
	const first = new Map<Article, number>();
	for (const { article, index } of sentences) if (!first.has(article)) first.set(article, index);
	return first;
});

/**
 * The sentences from a place on, up to the next heading or question. Headings of a deeper `level` may stand before the first. Below a
 * line that is no heading (null) they end where the lines do.
 */
function sectionFrom(from: number, level: number | null, article: Article, corpus: Corpus): Section | null {
	const found: Sentence[] = [];
	for (let i = from; corpus.sentences[i]?.article === article; i++) {
		const next = corpus.sentences[i];
		if (next === undefined) break;
		const standing = standingOf(next);
		if (standing.kind === 'heading') {
			if (found.length > 0 || level === null || standing.level <= level) break;
			continue;
		}
		if (isQuestionLine(next)) break;
		const before = found.at(-1);
		if (level === null && before !== undefined && isApart(article.body, before.end, next.start)) break;
		// What only looks like a heading is not quoted by itself.
		if (found.length > 0 || next.kind === 'prose') found.push(next);
	}
	const [first, ...rest] = found;
	return first === undefined ? null : [first, ...rest];
}
