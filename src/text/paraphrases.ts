import { readFileSync } from 'node:fs';

/*
 * Ways of saying the same that a dictionary of synonyms does not list: idioms, and words that news uses for one another. Written by
 * hand from general usage, in paraphrases.txt, a group a line:
 *
 *     head: same, same, same ~ near, near
 *
 * The head is said in the ways that follow, and they are not all ways of saying one another: each link is between the head and one
 * of them, and holds both ways. What stands behind the tilde means less, more or another side of it, or was thought of in one place of the thesaurus
 * only. Words are in dictionary form and American spelling, which British words have too (see `baseForms`); hyphens are spaces and
 * articles are left out, as sentences are read.
 */

/** How surely what says the same means the same: meanings only overlap. Of 0.6 to 0.75 the best by the questions that are learned from. */
const sameStrength = 0.7;
/** How surely what is near does: less than what counts as said where answers are compared. The nearer to that the better, of 0.3 to 0.5. */
const nearStrength = 0.49;

/** Another way of saying a word or a phrase. */
interface Paraphrase {
	/** A word or several, in dictionary form. */
	readonly words: string;
	/** How surely it means the same, 0 to 1. */
	readonly strength: number;
}

let loaded: ReadonlyMap<string, readonly Paraphrase[]> | undefined;

/** Other ways of saying a word, or words joined by spaces, given in dictionary form; none for some. The file is read at the first question. */
export function paraphrasesOf(words: string): readonly Paraphrase[] {
	loaded ??= parseParaphrases(readFileSync(new URL('./paraphrases.txt', import.meta.url), 'utf8'));
	return loaded.get(words) ?? [];
}

/** Reads the text of paraphrases.txt, which says each link once. Throws an error that names the line where one is not a group. */
export function parseParaphrases(text: string): ReadonlyMap<string, readonly Paraphrase[]> {
	const found = new Map<string, Paraphrase[]>();
	const add = (from: string, words: string, strength: number) => {
		const ways = found.get(from);
		if (ways === undefined) found.set(from, [{ words, strength }]);
		else ways.push({ words, strength });
	};
	text
		.trimEnd()
		.split('\n')
		.forEach((line, at) => {
			const group = /^(?<head>[^:,~]+):(?<same> [^:~]+?)?(?: ~(?<near> [^:~]+))?$/.exec(line)?.groups;
			const { head, same, near } = group ?? {};
			if (head === undefined || (same ?? near) === undefined)
				throw new Error(
					`src/text/paraphrases.txt:${at + 1}: expected "head: same, same ~ near, near", found "${line}"`,
				);
			for (const [others, strength] of [
				[same, sameStrength],
				[near, nearStrength],
			] as const) {
				for (const other of others?.trim().split(', ') ?? []) {
					add(head, other, strength);
					add(other, head, strength);
				}
			}
		});
	return found;
}
