import type { Term } from '../text/terms.ts';

/** The words of a text before a place in it, in reading order. */
export function wordsBefore(words: readonly Term[], place: number): readonly Term[] {
	return words.filter(({ end }) => end <= place);
}
