import { sameWord, surelyMet } from '../ranking/match.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { denies, isInOwnClause } from './denials.ts';
import type { Asked, Tells } from './tells.ts';
import { wordsBefore } from './words-before.ts';

// Whether a sentence denies what the question asks about as being so: who did not sign a treaty is no answer to who did.

/** "Did *not* entirely *recover*": what may stand between a denial and the verb that it denies. */
const between = /^(?:be|been|being|yet|to|from|have|has|had|having|even|ever|also|.+ly)$/u;
const deniesVerb = /^(?:not|never|cannot|neither|nor|.+n[’']t)$/u;
/** "*Refused to* sign", "was *barred from* playing": words that deny the verb behind them. */
const deniesNext =
	/^(?:refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing|ure)?|unable|unwilling|forgot(?:ten)?|den(?:y|ies|ied|ying)|forbidden|barred|banned|prohibited|prevented|abstain(?:s|ed|ing)?|refrain(?:s|ed|ing)?)$/u;
/** "*Denied that* the wells were poisoned". */
const deniesThat =
	/\b(?:deny|denies|denied|denying) (?:(?:claims?|reports?|rumou?rs|allegations?|accusations?) )?that\b[^,;:]*$/iu;
/** "Will *not* open *before* March", "did *not only* sign", "was *not* signed in May *but in* June", "Hale failed to finish it, and his son *did*": what is so all the same. */
const soAllTheSame =
	/\b(?:until|till|before|unless|without|except|other than|apart from|only|just|(?:more|later|fewer|less) than|but (?:in|on|at|by|from|with|for|to|of|as|rather|because|when|after|can|[\p{L}\d]+ (?:days?|weeks?|months?|years?)))\b|\b(?:did|does)(?: (?:so|it))?(?=[.,;]|$)|\b(?:cannot|(?:can|may|must|should|do) not|(?:ca|do)n[’']t)\b[^.]*\binstead\b/iu;

/**
 * Tells of each sentence whether a verb of the question stands in it only denied, where the question denies nothing: asked which country
 * signed, "Iceland did *not* sign".
 */
export function createDenies({ terms, text: question, answerType }: Asked): Tells {
	const words = termsOf(question);
	// "The *lift*", "the *ban*" are things, and deny no verb of the question.
	const questionDenies = words.some(({ normal }, at) => denies.test(normal) && words[at - 1]?.normal !== 'the');
	const asks = answerType !== 'yes-no' && answerType !== 'reason' && !questionDenies;
	const verbs = asks ? terms.flatMap((term, at) => (isAskedVerb(term, words, question) ? [at] : [])) : [];
	const telling = verbs.filter((at) => terms[at]?.light === false);
	const asked = telling.length > 0 ? telling : verbs;
	return ({ text, reading, matches }) =>
		asked.length > 0 &&
		!soAllTheSame.test(text) &&
		asked.some((verb) => {
			const met = matches.filter((match) => match.asked === verb && match.strength > surelyMet);
			return (
				met.length > 0 && met.every(({ at, strength }) => strength >= sameWord && isVerbDenied(reading.terms, at, text))
			);
		});
}

/** Asked what the minister said, that she would not say it is an answer, and that she does not think so tells what she thinks. */
const says = /^(?:say|says|said|saying|tell|tells|told|think|thinks|thought|believe|believes|believed)$/u;
const beforeParticiple = /^(?:is|are|was|were|been|be|being|got|get)$/u;

/** Whether a word is a verb of the question itself: not of a clause in it ("in which those who wish to *sit*"), nor a second choice. */
function isAskedVerb(
	{ verb, start, normal }: Asked['terms'][number],
	words: readonly Term[],
	question: string,
): boolean {
	const previous = wordsBefore(words, start).at(-1)?.normal ?? '';
	return (
		(verb || (normal.endsWith('ed') && beforeParticiple.test(previous))) &&
		previous !== 'or' &&
		!says.test(normal) &&
		!isInOwnClause(question, start)
	);
}

/** "*If the council* fails to sign": what may be is not said to be so. */
const supposed = /\b(?:if|unless|whether|in case)\b[^,;:]*$/iu;

function isVerbDenied(words: readonly Term[], at: number, text: string): boolean {
	const upToVerb = text.slice(0, words[at]?.start);
	if (supposed.test(upToVerb)) return false;
	const by = words.slice(0, at).findLastIndex(({ normal }) => !between.test(normal));
	const [further, denial] = [words[by - 1]?.normal ?? '', words[by]?.normal ?? ''];
	return (
		deniesVerb.test(denial) ||
		(deniesNext.test(denial) && by < at - (denial.startsWith('den') ? 0 : 1) && !deniesVerb.test(further)) ||
		words.slice(by + 1, at).some(({ normal }, i, all) => normal === 'yet' && all[i + 1]?.normal === 'to') ||
		deniesThat.test(upToVerb)
	);
}
