import type { OtherForms } from '../text/abbreviations.ts';

/** The words of a corpus, as far as reading a question needs them. */
export interface Vocabulary {
	/** Whether a sentence of the corpus has this dictionary form. */
	has(base: string): boolean;
	/** Whether the corpus writes it with a capital inside sentences, more often than not. */
	isName(base: string): boolean;
	/**
	 * Words of the corpus within some edits of a word, in no order.
	 *
	 * @param edits Insertions, deletions and replacements, 1 or 2.
	 */
	similar(word: string, edits: number): readonly string[];
	/** In how many sentences this dictionary form stands. */
	frequency(base: string): number;
	/** How often a word stands in the corpus as it is spelt (its normal form). */
	occurrences(word: string): number;
	/** Abbreviations, those that the corpus explains among them. */
	readonly otherForms: OtherForms;
}
