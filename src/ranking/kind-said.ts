import type { QuestionAnalysis } from '../question/analysis.ts';
import { countryOf, isKindOf, isPersonNoun } from '../text/lexicon.ts';
import { isListedClass } from '../text/members.ts';
import { type Term, wordsEndingAt } from '../text/terms.ts';
import { type Match, sameWord } from './match.ts';

/** What the class of the answer counts where a sentence does not say it, but has one of it. Untuned. */
const byOneOfIt = 0.7;

/** What is asked for, and not called so, where a sentence says what somebody does for a living. */
const professions: ReadonlySet<string> = new Set('profession occupation job'.split(' '));
/** The same where it says where somebody is from: "the *Norwegian* skier". */
const nationalities: ReadonlySet<string> = new Set('nationality citizenship'.split(' '));

/**
 * Counts the class of the answer ("which *sport*", "what *profession*") as said where a sentence has a word for one of it that the
 * question has not: "golf", "a judge". What is returned takes how strongly each of the question's terms is said.
 */
export function createKindSaid({
	terms,
}: Pick<QuestionAnalysis, 'terms'>): (
	said: readonly number[],
	text: readonly Term[],
	matches: readonly Match[],
) => readonly number[] {
	const asWhole = listedClass(terms);
	const classes = terms.flatMap(({ role, bases }, asked) =>
		role === 'class' ? [{ asked, isOne: oneOf(asWhole ?? bases[0] ?? '') }] : [],
	);
	return (said, text, matches) => {
		const unsaid = classes.filter(({ asked }) => (said[asked] ?? 0) < byOneOfIt);
		if (unsaid.length === 0) return said;
		const strengths = [...said];
		for (const { asked, isOne } of unsaid) {
			const ofQuestion = new Set(
				matches.flatMap((match) => (match.asked !== asked && match.strength >= sameWord ? [match.at] : [])),
			);
			if (text.some((term, at) => !term.stop && !ofQuestion.has(at) && isOne(text, at))) strengths[asked] = byOneOfIt;
		}
		return strengths;
	};
}

/** Whether a class is said by one of it or not at all: nobody writes "her nationality is Norwegian". */
export function isClosedClass(head: string): boolean {
	return nationalities.has(head) || professions.has(head);
}

/** The class of the answer in all its words where something is listed for them ("body part", "household appliance"), else null. */
export function listedClass(terms: QuestionAnalysis['terms']): string | null {
	const words = terms.flatMap(({ role, bases: [base = ''] }) => (role === 'class' ? [base] : []));
	const whole = words.join(' ');
	return words.length > 1 && isListedClass(whole) ? whole : null;
}

/** Whether the word at a place, with those before it or not, names one of a class. */
function oneOf(head: string): (text: readonly Term[], at: number) => boolean {
	if (nationalities.has(head)) return (text, at) => countryOf(text[at]?.text ?? '') !== null;
	if (professions.has(head)) return (text, at) => text[at] !== undefined && isProfession(text[at]);
	return (text, at) => wordsEndingAt(text, at).some((words) => isKindOf(words, head));
}

/** Whether a word may say what somebody does for a living: "judge", and not "sister". */
export function isProfession({ bases: [base = ''] }: Term): boolean {
	return isPersonNoun(base) && !isKindOf(base, 'relative');
}
