import type { QuestionAnalysis } from '../question/analysis.ts';
import type { Term } from '../text/terms.ts';

/** Where a word of the question is met in a text. */
export interface Match {
	/** Place in `QuestionAnalysis.terms`. */
	readonly asked: number;
	/** Place among the terms of the text. */
	readonly at: number;
	/** 1 for the very word, less for an inflected, derived or related one. */
	readonly strength: number;
}

/** Another form of the same word keeps nearly all of its meaning; from this strength on a match is the same word. Untuned. */
export const sameWord = 0.97;
/** Between the words of a phrase ("send the refugees back") at most so many others stand. */
const widestPhraseGap = 3;

interface Way {
	readonly asked: number;
	readonly rest: readonly string[];
	readonly strength: number;
}

/** Prepares a question for being matched against many texts. The matches come in reading order. */
export function createMatcher({ terms }: Pick<QuestionAnalysis, 'terms'>): (text: readonly Term[]) => readonly Match[] {
	const ways = new Map<string, Way[]>();
	const add = (first: string, way: Way) => ways.set(first, [...(ways.get(first) ?? []), way]);
	terms.forEach((term, asked) => {
		for (const base of term.bases) add(base, { asked, rest: [], strength: sameWord });
		for (const { bases, strength } of term.expansions) {
			const [first, ...rest] = bases;
			if (first !== undefined) add(first, { asked, rest, strength });
		}
	});
	const matchesAt = (
		text: readonly Term[],
		at: number,
		{ bases, normal }: Term,
	): Iterable<readonly [number, number]> => {
		const best = new Map<number, number>();
		for (const base of bases) {
			for (const { asked, rest, strength } of ways.get(base) ?? []) {
				if (!followedBy(rest, text, at)) continue;
				const exact = rest.length === 0 && strength === sameWord && terms[asked]?.normal === normal;
				best.set(asked, Math.max(best.get(asked) ?? 0, exact ? 1 : strength));
			}
		}
		return best;
	};
	return (text) => {
		const matches: Match[] = [];
		for (let at = 0; at < text.length; at++) {
			const term = text[at];
			// Nearly all words of a text are none of the question's.
			if (term === undefined || !hasAny(ways, term.bases)) continue;
			for (const [asked, strength] of matchesAt(text, at, term)) matches.push({ asked, at, strength });
		}
		return matches;
	};
}

function hasAny(ways: ReadonlyMap<string, unknown>, bases: readonly string[]): boolean {
	for (const base of bases) if (ways.has(base)) return true;
	return false;
}

function followedBy(rest: readonly string[], text: readonly Term[], at: number): boolean {
	let from = at + 1;
	for (const base of rest) {
		const next = text.findIndex((term, i) => i >= from && i <= from + widestPhraseGap && term.bases.includes(base));
		if (next < 0) return false;
		from = next + 1;
	}
	return true;
}

/** The strongest match of each of the question's terms; 0 where it has none. */
export function strongestMatches(matches: readonly Match[], terms: number): readonly number[] {
	const best = new Array<number>(terms).fill(0);
	for (const { asked, strength } of matches) best[asked] = Math.max(best[asked] ?? 0, strength);
	return best;
}
