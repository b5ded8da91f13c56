import type { QuestionAnalysis } from '../../question/analysis.ts';
import { readSentence } from '../../ranking/reading.ts';
import { annotate } from '../../text/annotation.ts';
import { isPersonNoun, related } from '../../text/lexicon.ts';
import { tenseAt } from '../../text/tense.ts';
import { actualityOf } from './actuality.ts';
import { compareStatedValues } from './compare-stated-values.ts';
import type { DateInArticle } from './date-in-article.ts';
import type { DateParts } from './date-parts.ts';
import { createNamesHolder } from './office-holder.ts';
import { createSaysDeedByValue, createSaysItByValue } from './own-clause.ts';
import { isSaidByForm } from './said-by-form.ts';
import { saidFrom } from './sayings.ts';
import type { StatedValue } from './stated-value.ts';

/**
 * Whether a value that does not agree with the anchor's is worth reading beside it, as another answer to the same question. See
 * docs/agreement.md, "What is compared".
 */
export function createMayStandBeside(
	analysis: QuestionAnalysis,
	anchor: StatedValue,
	isProved: (one: StatedValue) => boolean,
): (one: StatedValue) => boolean {
	const { text: question } = analysis;
	const saysItByValue = createSaysItByValue(analysis, saidFrom);
	const isOfLike = createIsOfLike(analysis);
	const saysDeed = createSaysDeedByValue(analysis, anchor);
	const namesHolder = createNamesHolder(analysis);
	const countsAlike = createCountsAlike(analysis);
	// What was done is answered by nothing that is to be done.
	const asksDone = () =>
		tenseAt(annotate(question).tokens, { start: question.length, end: question.length }) === 'past' &&
		actualityOf(anchor) !== 'to come';
	return (one) => {
		if (!isDated(one) || !isDated(anchor)) return isProved(one) || isOfLike(one, anchor);
		if (!areOfOneKind(one, anchor, analysis.answerType === 'person')) return false;
		if (isSaidByForm(one.candidate.sentence.text, analysis) || areOfOneMonth(one, anchor)) return true;
		if (namesHolder !== null) return namesHolder(anchor) && namesHolder(one);
		if (actualityOf(one) === 'to come' && asksDone()) return false;
		return countsAlike(one, anchor) && saysDeed(one) && saysItByValue(one);
	};
}

/**
 * Whether a value may be of another of the name: a date that has a part in common, a number of what is asked for or of nothing said, that fits or
 * stands with something that is asked.
 */
function createIsOfLike(analysis: QuestionAnalysis): (one: StatedValue, anchor: StatedValue) => boolean {
	const saysItByValue = createSaysItByValue(analysis);
	const isAsked = (noun: string) => analysis.terms.some(({ role, bases }) => role === 'focus' && bases.includes(noun));
	return (one, anchor) => {
		const [a, b] = [one.value, anchor.value];
		if (a.kind === 'date' && b.kind === 'date') return meet(a.date, b.date);
		if (a.kind !== 'quantity' || b.kind !== 'quantity') return true;
		if (compareStatedValues(one, anchor) === 'differ' && !saysItByValue(one)) return false;
		const [own, other] = [a.quantity.counted, b.quantity.counted];
		return own.length === 0 || own.some(isAsked) || !other.some(isAsked);
	};
}

/**
 * News is of one event, and what it says of a name on another matter is no answer. A work of reference has no day, and its articles may be of
 * several of one name, of which each says the like in words of its own.
 */
function isDated({ candidate: { sentence } }: StatedValue): boolean {
	return sentence.article.date !== undefined;
}

/**
 * Dates with no part in common are of anything ("since 2019", "4 p.m."), and a person is not a place or a body. That "36 died" and "at least 31
 * did" is one question's, but "more than 31,000" out of which something was counted is a whole.
 */
function areOfOneKind(one: StatedValue, anchor: StatedValue, asksWho: boolean): boolean {
	const [a, b] = [one.value, anchor.value];
	if (a.kind === 'date' && b.kind === 'date') return meet(a.date, b.date);
	if (asksWho && a.kind === 'name' && b.kind === 'name') {
		const [own, other] = [classOf(one), classOf(anchor)];
		return own === other || own === 'unknown' || other === 'unknown';
	}
	return a.kind !== 'quantity' || !isWhole.test(one.candidate.sentence.text.slice(0, a.start));
}

/** "June 2025" and "June 30, 2025" are too close to be of different things. */
function areOfOneMonth({ value: a }: StatedValue, { value: b }: StatedValue): boolean {
	if (a.kind !== 'date' || b.kind !== 'date') return false;
	const [own, other] = [a.date.parts, b.date.parts];
	const isOneYear = own.years !== null && other.years !== null && own.years.join() === other.years.join();
	return isOneYear && own.month !== null && own.month === other.month;
}

/** Before a number of which the one asked for is a part: "612 votes *out of* more than 31,000". */
const isWhole = /\bout of (?:the |a total of )?$/iu;

function classOf({ candidate: { sentence }, value }: StatedValue): 'person' | 'other' | 'unknown' {
	const name = readSentence(sentence).names.find(({ start }) => start === value.start);
	if (name === undefined || name.nameClass === 'unknown') return 'unknown';
	return name.nameClass === 'person' ? 'person' : 'other';
}

/** Nouns that ask for people of whatever sort. */
const anybody = new Set('people person'.split(' '));

/** Whether two numbers count what is asked for, or one of them does not say what it counts. */
function createCountsAlike({ terms }: QuestionAnalysis): (one: StatedValue, anchor: StatedValue) => boolean {
	const asked = terms.filter(({ role, light }) => role === 'focus' && !light).flatMap(({ bases }) => bases);
	const ofAnybody = asked.some((noun) => anybody.has(noun));
	const isAsked = (noun: string) =>
		asked.includes(noun) ||
		(ofAnybody && isPersonNoun(noun)) ||
		related(noun).some(({ word, relation }) => relation !== 'antonym' && asked.includes(word));
	return (one, anchor) => {
		if (one.value.kind !== 'quantity' || anchor.value.kind !== 'quantity') return true;
		const [own, other] = [one.value.quantity.counted, anchor.value.quantity.counted];
		if (own.length === 0 || own.some(isAsked)) return true;
		// Where neither counts what is asked for, both are of the same at least.
		return other.length > 0 && !other.some(isAsked) && own.at(-1) === other.at(-1);
	};
}

/** Whether two dates give some part both, or the articles' own dates make days of them that overlap. */
function meet(a: DateInArticle, b: DateInArticle): boolean {
	const parts = Object.keys(a.parts) as readonly (keyof DateParts)[];
	if (parts.some((part) => a.parts[part] !== null && b.parts[part] !== null)) return true;
	return a.period !== null && b.period !== null && a.period.from <= b.period.to && b.period.from <= a.period.to;
}
