import type { QuestionAnalysis } from '../question/analysis.ts';
import { related } from '../text/lexicon.ts';
import { type Term, termsOf } from '../text/terms.ts';
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

/** Who votes for a thing does not vote against it. */
const otherSide = new Map([
	['for', 'against'],
	['against', 'for'],
]);

/** Counts in each text how often a verb of the question goes with the other side: asked who voted against, "seven voted *for* it". */
export function createTurned({
	terms,
	text: question,
}: Pick<QuestionAnalysis, 'terms' | 'text'>): (text: readonly Term[], matches: readonly Match[]) => number {
	const words = termsOf(question);
	const opposed = terms.map((term) => {
		const behind = words[words.findIndex(({ start }) => start === term.start) + 1]?.normal ?? '';
		return term.verb ? otherSide.get(behind) : undefined;
	});
	return (text, matches) =>
		matches.filter(({ asked, at }) => opposed[asked] !== undefined && text[at + 1]?.normal === opposed[asked]).length;
}

/** Who asks for the second does not ask for the third. */
const ordinals: ReadonlySet<string> = new Set(
	'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
);

/**
 * Finds for each text how many of a question's words it has the opposite of, and not the word itself: "rose" for "fell", "voted
 * for" for "voted against", "the second" for "the first".
 */
export function createOpposites({
	terms,
	text: question,
}: Pick<QuestionAnalysis, 'terms' | 'text'>): (text: readonly Term[], matches: readonly Match[]) => number {
	const antonyms = terms.map((term) =>
		term.kind === 'word'
			? new Set(
					term.bases.flatMap((base) =>
						related(base).flatMap(({ word, relation }) => (relation === 'antonym' ? [word] : [])),
					),
				)
			: new Set<string>(),
	);
	const words = termsOf(question);
	const counted = words.filter(({ normal }) => ordinals.has(normal)).map(({ normal }) => normal);
	const countTurned = createTurned({ terms, text: question });
	return (text, matches) => {
		const met = new Set(matches.map(({ asked }) => asked));
		const denied = antonyms.filter(
			(opposites, asked) =>
				opposites.size > 0 && !met.has(asked) && text.some(({ bases }) => bases.some((it) => opposites.has(it))),
		);
		const said = counted.length === 0 ? [] : text.filter(({ normal }) => ordinals.has(normal));
		const recounted = counted.filter((ordinal) => said.length > 0 && !said.some(({ normal }) => normal === ordinal));
		return denied.length + countTurned(text, matches) + recounted.length;
	};
}
