import { sameWord } from '../ranking/match.ts';
import type { Asked, Tells } from './tells.ts';

const asksDone = /\b(?:did|has|have|was|were)\b/iu;
/** By these a question asks of what was to come, as one does of what was said. */
const asksPlanned =
	/\b(?:will|would|shall|should|may|might|could|can|must|plan\p{L}*|propos\p{L}*|promis\p{L}*|intend\p{L}*|expect\p{L}*|going to|due|supposed|want\p{L}*|hop(?:e|es|ed|ing)|say|said|tell|told|announce\p{L}*|schedul\p{L}*|pledg\p{L}*|offer\p{L}*|if)\b/iu;
const adverbs = '(?: (?:be|also|soon|then|\\p{L}+ly))* $';
/** What "will" be may have been done since. "*Plans to* close 40 branches", "*must still be* approved"; not "had to close" nor "agreed to pay". */
const wished = new RegExp(
	`\\b(?:must still|may|might|(?:(?:plan|intend|want|hope|expect|promise|propose|threaten|aim|offer|vow|pledge)(?:s|d|ed|ned|ing|ning)?|hoping|promising|proposing|threatened) to)${adverbs}`,
	'iu',
);
/** "It had planned to close it, and *did so* in March". */
const doneSo = /\b(?:did|done) (?:so|it|that)\b|\b(?:he|she|they|it|who|which) (?:did|has|had)(?=[.,;]|$)/iu;
/**
 * Tells of each sentence whether what a question asks about as done only is to be done in it: asked how many branches the bank *has closed*,
 * "it plans to close 40 branches".
 */
export function createOnlyPlanned({ terms, text: question, answerType }: Asked): Tells {
	// "Was it pulled down?", "why was it never?": that a plan was rejected, or is still one, is an answer.
	const asks = answerType !== 'yes-no' && !/\b(?:not|never)\b|n[’']t\b/iu.test(question) && !asksPlanned.test(question);
	const auxiliary = asks ? asksDone.exec(question) : null;
	const from = auxiliary === null ? question.length : auxiliary.index;
	const deeds = terms.flatMap(({ verb, light, start, normal }, asked) =>
		// "What was lost *in rebuilding* it".
		verb && !light && start > from && !normal.endsWith('ing') ? [asked] : [],
	);
	return ({ text, reading, matches }) =>
		!doneSo.test(text) &&
		deeds.some((deed) => {
			const met = matches.filter(({ asked, strength }) => asked === deed && strength >= sameWord);
			return met.length > 0 && met.every(({ at }) => wished.test(text.slice(0, reading.terms[at]?.start ?? 0)));
		});
}
