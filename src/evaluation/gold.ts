import type { Span } from '../text/span.ts';

/** Where a question's answer stands in a collection. */
export interface Gold {
	readonly doc: string;
	readonly paragraph: number;
	/** UTF-16 code units into the paragraph. */
	readonly start: number;
	readonly text: string;
}

/** A question of an open collection, and every place that answers it. */
export interface OpenQuestion {
	readonly id: string;
	readonly question: string;
	readonly answers: readonly Gold[];
	readonly unanswerable: boolean;
}

/** For each document of a collection its article file, and the offset of each paragraph in the article's body. */
export type CollectionMap = Readonly<Record<string, { readonly file: string; readonly offsets: readonly number[] }>>;

/** A stretch of an article. */
export interface Place extends Span {
	readonly article: string;
}

/** The stretches of articles that answer a question. Those of an article or paragraph that is not there are left out. */
export function placesOf({ answers }: Pick<OpenQuestion, 'answers'>, map: CollectionMap): readonly Place[] {
	return answers.flatMap(({ doc, paragraph, start: within, text }): readonly Place[] => {
		const document = map[doc];
		const offset = document?.offsets[paragraph];
		if (document === undefined || offset === undefined) return [];
		return [{ article: document.file, start: offset + within, end: offset + within + text.length }];
	});
}

/** Whether one stretch has the whole of another. */
export function covers(wide: Place, narrow: Place): boolean {
	return wide.article === narrow.article && wide.start <= narrow.start && narrow.end <= wide.end;
}

/** Case, punctuation and articles apart, as answers are compared in the literature. */
function normal(text: string): string {
	return text
		.toLowerCase()
		.replace(/\b(?:a|an|the)\b/g, ' ')
		.replace(/[^\p{L}\p{N}.%$€£]+/gu, ' ')
		.replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, ' ')
		.trim()
		.replace(/\s+/g, ' ');
}

/**
 * How well the marked words agree with the best of the expected: the harmonic mean of the share of the marked words that
 * are expected and the share of the expected that are marked (https://arxiv.org/abs/1606.05250, section 6.1).
 *
 * @param expected One or more.
 * @returns 0 to 1.
 */
export function wordF1(marked: string, expected: readonly string[]): number {
	return Math.max(...expected.map((one) => f1(normal(marked).split(' '), normal(one).split(' '))));
}

function f1(marked: readonly string[], expected: readonly string[]): number {
	const left = [...expected];
	const common = marked.filter((word) => {
		const at = left.indexOf(word);
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	}).length;
	return (2 * common) / (marked.length + expected.length);
}
