import { surelyMet } from '../ranking/match.ts';
import { isWithin, type Span, spansMatching } from '../text/span.ts';
import type { Term } from '../text/terms.ts';
import { denies, isInOwnClause } from './denials.ts';
import type { Asked, Tells } from './tells.ts';

// Whether a sentence says that something is so where the question denies it: who signed a treaty is no answer to who did not.

/** What denies the word behind it, as it is typed in running text: "No Child Left Behind" and "No. 10" are names. */
const denial =
	/\b(?:(?<!\bor )(?:not|NOT)(?! (?:only|just|least|until|before|more|less|fewer|later)\b)|never|NEVER|cannot|no(?! (?:more|less|fewer|later|sooner|doubt|matter|one else)\b)|none|without|neither|nor)\b|n[’']t\b/gu;
/** "They destroyed all of the cities *with the exception of* Arn": said of somebody at the other end of a sentence. */
const excepts =
	/\b(?:except(?:ions?|ing)?|apart from|other than|but not|(?:all|every\w*|each|none|any\w*) (?:but|save|bar)|odd one out)\b/iu;
/** By case: who saves money excepts nobody. */
const saves = /\b(?:[Aa]ll|[Ee]very\w*|[Ee]ach) [^,;]*\bsave (?:for )?(?:\p{Lu}|the |his |her )/u;
/** "Two of them could swim; the third had *never* learned": said of somebody else in the clause behind. */
const deniesElsewhere = /(?:;|\b(?:but|while|whereas)\b)[^.]*\b(?:never|not|cannot|neither|nobody|none)\b/iu;
/** The same of what ends or goes, and what does not: "will *close* this one but *keep* that". */
const keepsElsewhere =
	/(?:;|\b(?:but|while|whereas)\b)[^.]*\b(?:keep|keeps|kept|keeping|remain\p{L}*|stay\p{L}*|surviv\p{L}+|spared?)\b/iu;
const ends =
	/^(?:clos\p{L}+|shut\p{L}*|leav\p{L}+|left|go|goes|gone|mov\p{L}+|chang\p{L}+|destroy\p{L}*|demolish\p{L}*|sell\p{L}*|sold|cut|cuts|damag\p{L}+|los[ets]\p{L}*|fall\p{L}*|fell|burn\p{L}*|s[iau]nk\p{L}*|die[ds]?|kill\p{L}*|evacuat\p{L}+)$/u;
/** The same in the word itself: "*im*possible" for "not possible". */
const denyingPrefix = /^(?:un|non|dis|in|im|ir|il)(?=\p{L}{3})/u;
/** Words before the one that is denied, at most: "refused, after all, to let them *sign*". Untuned. */
const farthestBefore = 6;
/** Words behind it: "*beds* are so scarce". Untuned. */
const farthestBehind = 4;
/** Behind a denial up to the word that is denied, at most: "not in close *proximity*". Untuned. */
const farthestDenied = 3;

/**
 * Tells of each sentence whether it says of the word that a question denies nothing but that it is so: asked which countries did *not* sign,
 * "France and Italy signed". A reason why something is not so need not deny anything.
 */
export function createAffirms({ terms, text: question, answerType }: Asked): Tells {
	const asks = answerType !== 'yes-no' && answerType !== 'reason';
	const denied = (asks ? spansMatching(denial, question) : []).flatMap(({ start, end }) => {
		const at = terms.findIndex((term) => term.start >= end && !term.light);
		const words = question.slice(end, terms[at]?.start).trim().split(/\s+/u).filter(Boolean);
		// "What could they *not tell* apart?"
		const phrase = `${question.slice(start, end)} ${words[0] ?? terms[at]?.text}`.toLowerCase();
		return at < 0 || words.length >= farthestDenied || isInOwnClause(question, start) ? [] : [{ asked: at, phrase }];
	});
	return ({ text, reading, matches }) =>
		denied.length > 0 &&
		!excepts.test(text) &&
		!saves.test(text) &&
		!deniesElsewhere.test(text) &&
		denied.some(({ asked, phrase }) => {
			if (text.toLowerCase().includes(phrase)) return false;
			if (keepsElsewhere.test(text) && ends.test(terms[asked]?.normal ?? '')) return false;
			const met = matches.filter((match) => match.asked === asked && match.strength > surelyMet);
			const aside = met.length > 0 ? spansMatching(insertedClause, text) : [];
			return met.length > 0 && !met.some(({ at }) => isDenied(reading.terms, at, terms[asked]?.normal ?? '', aside));
		});
}

function isDenied(words: readonly Term[], at: number, asked: string, aside: readonly Span[]): boolean {
	const around = [
		...words.slice(Math.max(0, at - farthestBefore), at),
		...words.slice(at + 1, at + 1 + farthestBehind),
	];
	const word = words[at]?.normal ?? '';
	const prefix = denyingPrefix.exec(word)?.[0];
	return (
		(denies.test(word) && !denies.test(asked)) ||
		(prefix !== undefined && !asked.startsWith(prefix)) ||
		around.some((other) => denies.test(other.normal) && !isOfClauseAside(other, words[at], aside))
	);
}

/** "Weiss, *who did not play on Sunday*, won the cup": what it denies is not the winning. In "who did not," it may be. */
const insertedClause = /(?<=, )(?:who|which|whose|whom|where)\b[^,;]*(?<!\b(?:not|n[’']t|never|neither))(?=,)/giu;

/** Whether one of two words stands in an inserted clause and the other outside it. */
function isOfClauseAside(denial: Span, word: Span | undefined, aside: readonly Span[]): boolean {
	return aside.some((clause) => isWithin(denial, clause) !== isWithin(word, clause));
}
