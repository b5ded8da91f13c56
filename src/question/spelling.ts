import { genderOfGivenName } from '../text/given-names.ts';
import { commonness, isOrdinaryWord, properNounClass } from '../text/lexicon.ts';
import { termsOf } from '../text/terms.ts';
import { isCapitalised } from '../text/words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Below this many letters one edit makes another word too easily ("cat", "car"). */
const shortestCorrected = 4;
/** From this many letters two edits are allowed. Untuned. */
const longWord = 8;

/**
 * Replaces words that neither the corpus nor the dictionary knows by the corpus's nearest word, where one is near enough;
 * else, given names apart, by the dictionary's where a letter was dropped, doubled or swapped.
 * A word that the dictionary knows is left alone: asked about Turkey, a corpus with "turnkey" does not answer.
 */
export function correctSpelling(question: string, vocabulary: Vocabulary): string {
	let text = question;
	// From the end, so that earlier offsets stay true.
	for (const term of termsOf(question).toReversed()) {
		if (term.stop || !/^\p{L}+$/u.test(term.text) || term.normal.length < shortestCorrected) continue;
		if (
			term.bases.some((base) => vocabulary.has(base)) ||
			isOrdinaryWord(term.normal) ||
			properNounClass(term.normal) !== null
		)
			continue;
		const isGiven = genderOfGivenName(term.text) !== undefined;
		const nearest = nearestWord(term.normal, vocabulary) ?? (isGiven ? undefined : ordinaryWord(term.normal));
		if (nearest !== undefined) text = text.slice(0, term.start) + withCaseOf(term.text, nearest) + text.slice(term.end);
	}
	return text;
}

function nearestWord(word: string, vocabulary: Vocabulary): string | undefined {
	const most = word.length >= longWord ? 2 : 1;
	return vocabulary
		.similar(word)
		.filter((candidate) => candidate.length >= shortestCorrected && !/\d/.test(candidate))
		.map((candidate) => ({
			candidate,
			edits: editDistance(word, candidate),
			occurrences: vocabulary.occurrences(candidate),
		}))
		.filter(({ edits }) => edits <= most)
		.sort(
			(a, b) =>
				a.edits - b.edits ||
				sharesInitial(word, b.candidate) - sharesInitial(word, a.candidate) ||
				b.occurrences - a.occurrences ||
				(a.candidate < b.candidate ? -1 : 1),
		)[0]?.candidate;
}

// A word that the corpus does not have may still lead to one it has: "adress" is "address", which articles call a speech.
function ordinaryWord(word: string): string | undefined {
	const doubled = [...word].flatMap((letter, i) => (i > 0 ? [word.slice(0, i) + letter + word.slice(i)] : []));
	const dropped = [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1));
	const swapped = [...word].slice(1).map((letter, i) => word.slice(0, i) + letter + word.charAt(i) + word.slice(i + 2));
	return [...new Set([...doubled, ...dropped, ...swapped])]
		.filter((candidate) => candidate.length >= shortestCorrected && isOrdinaryWord(candidate))
		.sort(
			(a, b) => sharesInitial(word, b) - sharesInitial(word, a) || commonness(b) - commonness(a) || (a < b ? -1 : 1),
		)[0];
}

function sharesInitial(a: string, b: string): number {
	return a[0] === b[0] ? 1 : 0;
}

function withCaseOf(written: string, word: string): string {
	return isCapitalised(written) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/**
 * The fewest insertions, deletions, replacements and swaps of neighbours that turn one word into the other
 * (optimal string alignment, https://doi.org/10.1145/363958.363994). Most misspellings are one of these.
 */
export function editDistance(a: string, b: string): number {
	let twoBack: number[] = [];
	let oneBack = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min((oneBack[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (oneBack[j - 1] ?? 0) + change);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				best = Math.min(best, (twoBack[j - 2] ?? 0) + 1);
			row.push(best);
		}
		twoBack = oneBack;
		oneBack = row;
	}
	return oneBack[b.length] ?? 0;
}
