import { analyzeQuestion, type QuestionAnalysis, type QuestionTerm } from '../question/analysis.ts';
import { isTelling } from '../ranking/coverage.ts';
import { createMatcher, surelyMet } from '../ranking/match.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { properNounClass } from '../text/lexicon.ts';
import { findMentions } from '../text/mentions.ts';
import { remembered } from '../text/remembered.ts';
import { isLightWord } from '../text/stop-words.ts';
import { termsOf } from '../text/terms.ts';
import { isPastForm } from '../text/verb-tense.ts';
import { howTo, onlyAsks, withoutLabel } from './asks.ts';
import { turnAlike } from './turning-words.ts';

/** "How much would *that* cost?": of what was said before, which another page may have been asked of as well. */
const pointing = /\b(?:that|this|these|those|it|they|them|he|she|him|her)\b/iu;
/** Words of weight from which such a question says of itself what it is about. Untuned. */
const fewestOfSaid = 2;

/** "Installing a lock": what is done, and no thing. */
const doing = /^\W*\p{L}+ing\b/iu;

/** "What are the requirements?": of a thing nothing but what it is. */
const whatIs = /^\W*what(?:['’]s| is| are)\b/iu;

/** Whether a word names what headings of news have below them, and no glossary: a country, a person, a day. */
function isKnownName({ kind, text }: QuestionTerm): boolean {
	if (kind !== 'name') return false;
	const known = properNounClass(text.toLowerCase());
	return (known !== null && known !== 'group') || findMentions(text).length > 0;
}

/** "What is ballast?": whatever else the word may be, a noun. */
const oneThing = /^\W*what(?:['’]s| is| are) (?:(?:an?|the) )?[\p{L}-]+\W*$/iu;

/** What a line does that says what a question asks: it asks the same, or says how to do it; or it only names the thing. */
export type How = 'asked' | 'named';

/** Tells of each line of an article whether it asks, or announces, just what a question asks: the same words, and the same of them. */
export function createSaysTheSame(
	analysis: QuestionAnalysis,
	{ vocabulary }: SentenceIndex,
): (line: string, isHeading: boolean) => How | null {
	const match = createMatcher(analysis);
	const asksTheSame = remembered((line: string): boolean => {
		const other = analyzeQuestion(line, vocabulary);
		return (
			other.answerType === analysis.answerType &&
			haveOneModal(other, analysis) &&
			isOfPast(other) === isOfPast(analysis)
		);
	});
	const isOfSaid = pointing.test(analysis.text) && analysis.terms.filter(isTelling).length < fewestOfSaid;
	const asksOfThing = oneThing.test(analysis.text) || analysis.terms.every(({ verb, light }) => !verb || light);
	const isAnnounced = ['manner', 'definition'].includes(analysis.answerType) || whatIs.test(analysis.text);
	return (written, isHeading) => {
		// Most headings are none that could lead to an answer, and reading them all takes its time.
		if (isOfSaid || (!isAnnounced && !written.includes('?'))) return null;
		const line = withoutLabel(written);
		const words = termsOf(line);
		const met = match(words).filter(({ strength }) => strength > surelyMet);
		const isSaid = analysis.terms.every(({ light }, asked) => light || met.some((one) => one.asked === asked));
		const isAsked = words.every(
			({ stop, bases }, at) => stop || bases.some(isLightWord) || met.some((one) => one.at === at),
		);
		if (!isSaid || !isAsked || !turnAlike(analysis.text, line)) return null;
		if (onlyAsks(line)) return asksTheSame(line) ? 'asked' : null;
		if (!isHeading) return null;
		const isDone = met.some(({ asked, at }) => at === 0 && analysis.terms[asked]?.verb === true);
		if (analysis.answerType === 'manner') return howTo.test(line) || (isDone && doing.test(line)) ? 'asked' : null;
		if (!asksOfThing || analysis.terms.some(isKnownName)) return null;
		return analysis.answerType === 'definition' ? 'asked' : whatIs.test(analysis.text) ? 'named' : null;
	};
}

/** Whether a question asks what was: "how much *did* it cost?", "who *built* it?", and not what is or will be. */
function isOfPast({ text, terms }: QuestionAnalysis): boolean {
	if (/\b(?:was|were|did|had)\b/iu.test(text)) return true;
	const hasHelper =
		/\b(?:is|are|am|do|does|has|have|can|could|may|might|must|will|would|shall|should|to)\b|['’](?:s|re|ll)\b/iu;
	return !hasHelper.test(text) && terms.some((term) => term.verb && isPastForm(term));
}

/** "Can I", "do I need to", "should I": of these each asks something else. How something can be done, it is done. */
function haveOneModal(one: QuestionAnalysis, other: QuestionAnalysis): boolean {
	const [first, second] = [modalOf(one), modalOf(other)];
	switch (one.answerType) {
		case 'manner':
			return true;
		case 'yes-no':
		case 'other':
			return first === second;
		default:
			// Where one can park, one parks; when one can pay, one need not.
			return first === second || [first, second].some((modal) => ['', 'will', 'would', 'shall'].includes(modal));
	}
}

function modalOf({ text }: QuestionAnalysis): string {
	const modal = /\b(?:can|could|may|might|must|shall|should|will|would|need|have to|supposed to)\b/iu.exec(text)?.[0];
	const same = modal === undefined ? undefined : sameModal.get(modal.toLowerCase());
	return same ?? modal?.toLowerCase() ?? '';
}

const sameModal: ReadonlyMap<string, string> = new Map([
	['could', 'can'],
	['may', 'can'],
	['might', 'can'],
	['have to', 'need'],
	['must', 'need'],
]);
