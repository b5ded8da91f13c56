import { createHash } from 'node:crypto';
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { allOf } from './corpus.ts';

/**
 * What was quoted, in so few characters that a button can carry it: enough to tell later, with nothing but the file at hand,
 * whether the words still stand there. All hashes are beginnings of SHA-256 in base64url.
 */
export interface QuotationProof {
	/** Names the file: 6 characters, 36 bits. Of 10,000 files, two share a name with a chance of 1 in 1,400. */
	readonly file: string;
	/** Of the quoted words: 12 characters, 72 bits, beyond what somebody could make other words fit. */
	readonly text: string;
	/** Of the whole article with its title, address and date: 6 characters; null where it was not kept. */
	readonly article: string | null;
	/** Where the words stood, as offsets into the article's body. */
	readonly span: Span;
}

const fileLength = 6;
const textLength = 12;
const articleLength = 6;
const base = 36;
/** What stands for the hash of an article that was not kept. */
const notKept = '-'.repeat(articleLength);

const written = /^([0-9a-z]{1,5})_([0-9a-z]{1,4})_([\w-]{6})([\w-]{12})([\w-]{6})$/;

export function proveQuotation(article: Article, span: Span): QuotationProof {
	return {
		file: fileHash(article.file),
		text: textHash(article.body.slice(span.start, span.end)),
		article: articleHash(article),
		span: { start: span.start, end: span.end },
	};
}

export const fileHash = (file: string): string => hash(file, fileLength);
export const textHash = (text: string): string => hash(text, textLength);
export const articleHash = (article: Article): string => hash(allOf(article), articleLength);

/** A proof in the letters, digits, `-` and `_` of base64url, of which the first is a letter or a digit. */
export function writeProof({ file, text, article, span }: QuotationProof): string {
	const place = `${span.start.toString(base)}_${(span.end - span.start).toString(base)}`;
	return `${place}_${file}${text}${article ?? notKept}`;
}

/** The proof that was written so, or undefined where the text is none. */
export function readProof(text: string): QuotationProof | undefined {
	const [, from, length, file, words, article] = written.exec(text) ?? [];
	if (file === undefined || words === undefined || article === undefined) return undefined;
	const start = Number.parseInt(from ?? '', base);
	const span = { start, end: start + Number.parseInt(length ?? '', base) };
	if (span.end === span.start) return undefined;
	return { file, text: words, article: article === notKept ? null : article, span };
}

function hash(text: string, length: number): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, length);
}
