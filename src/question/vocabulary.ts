import type { OtherForms } from '../text/abbreviations.ts';

/** The words of a corpus, as far as reading a question needs them. */
export interface Vocabulary {
	/** Whether a sentence of the corpus has this dictionary form. */
	has(base: string): boolean;
	/** Whether the corpus writes it with a capital inside sentences, more often than not. */
	isName(base: string): boolean;
	/** Words of the corpus within two insertions, deletions and replacements of a word, in no order: two letters swapped are two. */
	similar(word: string): readonly string[];
	/** In how many sentences this dictionary form stands. */
	frequency(base: string): number;
	/** How often a word stands in the corpus as it is spelt (its normal form). */
	occurrences(word: string): number;
	/** Abbreviations, those that the corpus explains among them. */
	readonly otherForms: OtherForms;
}
