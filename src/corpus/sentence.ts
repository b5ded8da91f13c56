import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';

/** An article's own words, character for character. Only {@link quote} makes one. */
export type Quotation = string & { readonly __verbatim: unique symbol };

/** The unit that is indexed, ranked and quoted. */
export interface Sentence extends Span {
	readonly article: Article;
	/** Place in its article, counted from 1, headings included. */
	readonly number: number;
	/** Place of its paragraph in its article, counted from 1; a heading or a list entry is one of its own. */
	readonly paragraph: number;
	/** Place in `Corpus.sentences`, counted from 0. Neighbours of the same article stand next to each other. */
	readonly index: number;
	/** A heading is context for the sentences below it, and not ranked; a line that only looks like one may be given as a page's own words. */
	readonly kind: 'prose' | 'heading';
	/** `article.body.slice(start, end)`. */
	readonly text: Quotation;
	/** How many earlier sentences of the article have the very same text; left out where there are none. */
	readonly repeat?: number;
}

/** Quotes an article. Takes a span, never a string, so that text which is not in the article cannot become a quotation. */
export function quote(article: Article, span: Span): Quotation {
	if (!(0 <= span.start && span.start < span.end && span.end <= article.body.length)) {
		throw new RangeError(
			`${article.file}: expected a span within 0..${article.body.length}, found ${span.start}..${span.end}`,
		);
	}
	return article.body.slice(span.start, span.end) as Quotation;
}
