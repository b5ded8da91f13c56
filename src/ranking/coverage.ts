import type { QuestionTerm } from '../question/analysis.ts';
import type { Vocabulary } from '../question/vocabulary.ts';

// How much of a question is met somewhere. Strengths, one for each of the question's terms, are 0 to 1: see `Match`.

/** Whether a term decides: a sentence about another country, person or year is no answer. */
export const isName = (term: QuestionTerm): boolean => term.kind !== 'word' && term.role !== 'class';
/** Whether a term says what is asked of the names. */
export const isPredicate = (term: QuestionTerm): boolean =>
	term.kind === 'word' && !term.light && term.role !== 'class';

/** Whether a term is a verb that says what is done, as "get" and "have" do not. */
export const isDeed = (term: QuestionTerm): boolean => term.verb && !term.light;

/** Whether a term is more than a word that says little, or that names the class of the answer. */
export const isTelling = (term: QuestionTerm): boolean => !term.light && term.role !== 'class';

/**
 * Whether no article has a term, nor a word that may stand for it. A phrase with a function word is none: of "step down", that
 * somebody steps is no sign.
 */
export function isUnknown({ bases, expansions }: QuestionTerm, { has }: Vocabulary): boolean {
	return !bases.some(has) && !expansions.some((expansion) => expansion.bases.every(has));
}

/** A question's terms and how much each of them tells. */
export interface Weighted {
	readonly terms: readonly QuestionTerm[];
	/** One for each term, above 0. */
	readonly weights: readonly number[];
}

/** The share of the question, or of those of its terms that a test picks, that is met: 0 to 1; null where it has no such term. */
export function shareMet(
	{ terms, weights }: Weighted,
	strengths: readonly number[],
	picks: (term: QuestionTerm) => boolean = () => true,
): number | null {
	let [met, all] = [0, 0];
	for (let i = 0; i < terms.length; i++) {
		const term = terms[i];
		if (term === undefined || !picks(term)) continue;
		met += (strengths[i] ?? 0) * (weights[i] ?? 0);
		all += weights[i] ?? 0;
	}
	return all === 0 ? null : met / all;
}

/** The strength of the one that is met least of the terms that a test picks; null where the question has no such term. */
export function leastMet(
	{ terms }: Weighted,
	strengths: readonly number[],
	picks: (term: QuestionTerm) => boolean,
): number | null {
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0; i < terms.length; i++) {
		const term = terms[i];
		if (term !== undefined && picks(term)) least = Math.min(least, strengths[i] ?? 0);
	}
	return least === Number.POSITIVE_INFINITY ? null : least;
}
