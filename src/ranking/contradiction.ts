import type { QuestionTerm } from '../question/analysis.ts';
import { related } from '../text/lexicon.ts';
import type { Term } from '../text/terms.ts';
import type { Match } from './match.ts';

// What in a sentence speaks against its answering a question that it shares words with.

const denials = /\b(?:not|never|no|none|nor|neither|without|cannot|unable|fail(?:s|ed)?|lack(?:s|ed)?)\b|n['’]t\b/iu;

/** Whether a text denies something. */
export function denies(text: string): boolean {
	return denials.test(text);
}

const singlesOut =
	/\b(?:first|second|third|fourth|fifth|last|latest|final|only|sole|main|most|least|best|worst|next|previous|original|former|current|\p{L}{2,}est)\b/giu;
/** Words that look like superlatives and are none. */
const ordinaryWords = new Set(
	'west east forest interest test rest guest request protest invest suggest honest harvest contest arrest quest nest pest'.split(
		' ',
	),
);

/** The words by which a question picks one of many: "first", "largest". In lower case. */
export function singlingWords(text: string): readonly string[] {
	return [...text.matchAll(singlesOut)].map(([word]) => word.toLowerCase()).filter((word) => !ordinaryWords.has(word));
}

/** Finds for each text how many of a question's words it has the opposite of, and not the word itself: "rose" for "fell". */
export function createOpposites(
	terms: readonly QuestionTerm[],
): (text: readonly Term[], matches: readonly Match[]) => number {
	const opposites = terms.map((term) =>
		term.kind === 'word'
			? new Set(
					term.bases.flatMap((base) =>
						related(base).flatMap(({ word, relation }) => (relation === 'antonym' ? [word] : [])),
					),
				)
			: new Set<string>(),
	);
	return (text, matches) => {
		const met = new Set(matches.map(({ asked }) => asked));
		return opposites.filter(
			(words, asked) =>
				words.size > 0 && !met.has(asked) && text.some(({ bases }) => bases.some((it) => words.has(it))),
		).length;
	};
}
