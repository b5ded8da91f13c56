import { sameWord, surelyMet } from '../ranking/match.ts';
import { isWithin, type Span, spansMatching } from '../text/span.ts';
import { type Term, termsOf } from '../text/terms.ts';
import type { Asked, Tells } from './tells.ts';
import { wordsBefore } from './words-before.ts';

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
	/^(?:not|never|no|none|nobody|nothing|nor|neither|without|cannot|unable|hardly|barely|scarcely|rarely|seldom|few|fewer|little|less|only|too|free|out|away|instead|rather|against|unlike|unwilling|unlikely|den(?:y|ies|ied|ying|ial)|reject\p{L}*|refus\p{L}*|fail\p{L}*|lack\p{L}*|declin\p{L}*|prevent\p{L}*|avoid\p{L}*|stop\p{L}*|forb[ai]d\p{L}*|bans?|banned|banning|bar|bars|barred|barring|prohibit\p{L}*|refrain\p{L}*|abst[aei]+n\p{L}*|exempt\p{L}*|exclu\p{L}+|neglect\p{L}*|yet|omit\p{L}*|miss(?:es|ed|ing)?|lift(?:s|ed|ing)?|cancel\p{L}*|withh\p{L}+|dangerous|unsafe|unwise|risky|illegal|unlawful|impossible|los(?:e|es|t|ing)|ceas(?:e|es|ed|ing)|waiting|closed|scarce|short|absent|absence|spared?|skip\p{L}*|drop(?:s|ped|ping)?|non|zero|.+n[’']t|.+less)$/u;
/** "They destroyed all of the cities *with the exception of* Arn": said of somebody at the other end of a sentence. */
const excepts =
	/\b(?:except(?:ions?|ing)?|apart from|other than|but not|(?:all|every\w*|each|none|any\w*) (?:but|save|bar)|odd one out)\b|\b(?:all|every\w*|each) [^,;]*\bsave (?:for )?(?:\p{Lu}|the |his |her )/iu;
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
		!excepts.test(text) &&
		!deniesElsewhere.test(text) &&
		denied.some(({ asked, phrase }) => {
			if (text.toLowerCase().includes(phrase)) return false;
			if (keepsElsewhere.test(text) && ends.test(terms[asked]?.normal ?? '')) return false;
			const met = matches.filter((match) => match.asked === asked && match.strength > surelyMet);
			const aside = met.length > 0 ? spansMatching(insertedClause, text) : [];
			return met.length > 0 && !met.some(({ at }) => isDenied(reading.terms, at, terms[asked]?.normal ?? '', aside));
		});
}

/** Whether a place in a question is in a clause of its own. */
function isInOwnClause(question: string, place: number): boolean {
	return ownClause.test(question.slice(opening.exec(question)?.[0].length, place));
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
