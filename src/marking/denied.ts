import { sameWord, surelyMet } from '../ranking/match.ts';
import { spansMatching } from '../text/span.ts';
import { type Term, termsOf } from '../text/terms.ts';
import type { Asked, Tells } from './tells.ts';

// Whether a question and a sentence deny the same: who signed a treaty is no answer to who did not.

/** What denies the word behind it, as it is typed in running text: "No Child Left Behind" and "No. 10" are names. */
const denial =
	/\b(?:(?<!\bor )(?:not|NOT)(?! (?:only|just|least|until|before|more|less|fewer|later)\b)|never|NEVER|cannot|no(?! (?:more|less|fewer|later|sooner|doubt|matter|one else)\b)|none|without|neither|nor)\b|n[’']t\b/gu;
/** In a clause of its own a denial tells under what circumstances, which a sentence may put the other way round: "if no agreement is reached". */
const ownClause = /\b(?:if|unless|so|because|since|when|where|while|although|though|whether|who|which|that)\b/iu;
/** "*Which* of them did not sign", "*in which* countries is it not": these open no clause of their own. */
const opening = /^\W*(?:(?:in|at|on|for|of|from|to|by|with|about|during|under|and|but|so)\s+)?\S+/iu;
/** Words by which a sentence says that something is not so. By hand, and never whole. */
const denies =
	/^(?:not|never|no|none|nobody|nothing|nor|neither|without|cannot|unable|hardly|barely|scarcely|rarely|seldom|few|fewer|little|less|only|too|free|out|away|instead|rather|against|unlike|except|excepting|exception|exceptions|unwilling|unlikely|den(?:y|ies|ied|ying|ial)|reject\p{L}*|refus\p{L}*|fail\p{L}*|lack\p{L}*|declin\p{L}*|prevent\p{L}*|avoid\p{L}*|stop\p{L}*|forb\p{L}+|bans?|banned|banning|bar|bars|barred|barring|prohibit\p{L}*|refrain\p{L}*|abst\p{L}+|exempt\p{L}*|exclu\p{L}+|neglect\p{L}*|omit\p{L}*|miss(?:es|ed|ing)?|lift(?:s|ed|ing)?|cancel\p{L}*|withh\p{L}+|scarce|short|absent|absence|spared?|skip\p{L}*|drop(?:s|ped|ping)?|non|zero|.+n[’']t|.+-free|.+less)$/u;
/** The same in the word itself: "*non*-alcoholic" for "without alcohol". */
const denyingPrefix = /^(?:un|non|dis|in|im|ir|il)(?=-?\p{L}{3})/u;
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
		return at < 0 ||
			words.length >= farthestDenied ||
			ownClause.test(question.slice(opening.exec(question)?.[0].length, start))
			? []
			: [at];
	});
	return ({ reading, matches }) =>
		denied.some((asked) => {
			const met = matches.filter((match) => match.asked === asked && match.strength > surelyMet);
			return met.length > 0 && !met.some(({ at }) => isDenied(reading.terms, at, terms[asked]?.normal ?? ''));
		});
}

function isDenied(words: readonly Term[], at: number, asked: string): boolean {
	const around = [
		...words.slice(Math.max(0, at - farthestBefore), at),
		...words.slice(at + 1, at + 1 + farthestBehind),
	];
	const prefix = denyingPrefix.exec(words[at]?.normal ?? '')?.[0];
	return around.some(({ normal }) => denies.test(normal)) || (prefix !== undefined && !asked.startsWith(prefix));
}

/** "Did *not* entirely *recover*": what may stand between a denial and the verb that it denies. */
const between = /^(?:be|been|being|yet|to|have|has|had|even|ever|ly|also|fully|.+ly)$/u;
const deniesVerb = /^(?:not|never|cannot|neither|nor|.+n[’']t)$/u;
/** "Will *not* open *before* March", "did *not only* sign": what is so all the same. */
const soAllTheSame = /\b(?:until|before|unless|only|just|more than|later than|fewer than|less than)\b/iu;

/**
 * Tells of each sentence whether a verb of the question stands in it only denied, where the question denies nothing: asked which country
 * signed, "Iceland did *not* sign".
 */
export function createDenies({ terms, text: question, answerType }: Asked): Tells {
	const asks =
		answerType !== 'yes-no' && answerType !== 'reason' && !termsOf(question).some(({ normal }) => denies.test(normal));
	const verbs = asks ? terms.flatMap(({ verb, light }, at) => (verb && !light ? [at] : [])) : [];
	return ({ text, reading, matches }) =>
		!soAllTheSame.test(text) &&
		verbs.some((asked) => {
			const met = matches.filter((match) => match.asked === asked && match.strength > surelyMet);
			return met.length > 0 && met.every(({ at, strength }) => strength >= sameWord && isVerbDenied(reading.terms, at));
		});
}

function isVerbDenied(words: readonly Term[], at: number): boolean {
	const before = words.slice(0, at).findLast(({ normal }) => !between.test(normal));
	return before !== undefined && deniesVerb.test(before.normal);
}
