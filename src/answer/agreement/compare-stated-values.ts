import { readSentence } from '../../ranking/reading.ts';
import { daysBetween } from '../../text/calendar.ts';
import { readQuantities } from '../../text/quantities.ts';
import { overlap, type Span } from '../../text/span.ts';
import { actualityOf } from './actuality.ts';
import { compareNames } from './compare-names.ts';
import { compareOfOneFact, compareQuantities } from './compare-quantities.ts';
import type { Comparison } from './comparison.ts';
import { compareDatesOfArticles, dateInArticle } from './date-in-article.ts';
import { isFormer, isPredecessor } from './former.ts';
import { wordsWith } from './own-clause.ts';
import type { OtherWords } from './same-words.ts';
import { areOfOtherDays } from './state-at.ts';
import type { StatedValue } from './stated-value.ts';
import type { Value } from './values-in.ts';

/** How two stated values of one fact stand to each other, by their values and the times these are of. */
export function compareStatedValues(a: StatedValue, b: StatedValue): Comparison {
	return inTheirTimes(a, b, compareValues(a.value, b.value));
}

/** Days within which reports of an event are of one time: what the one says is to come, the other may tell as it is. Untuned. */
const reportedTogether = 3;

/**
 * The same of two reports of one event: what the one counts may have another name in the other, and what may both be true for how it is put is
 * compatible.
 */
export function compareInStory(a: StatedValue, b: StatedValue): Comparison {
	const [one, other] = [a.value, b.value];
	const values =
		one.kind === 'quantity' && other.kind === 'quantity'
			? compareOfOneFact(one.quantity, other.quantity)
			: compareValues(one, other);
	const compared = inTheirTimes(a, b, values);
	return compared === 'differ' && areSaidOtherwiseInStory(a, b) ? 'compatible' : compared;
}

/** "Rose to 512": of another day there may be another number. */
const moves =
	/\b(?:r[io]se[ns]?|climb(?:s|ed)|gr[eo]wn?|increased|f[ae]ll(?:en|s)?|dropp?ed|shr[aiu]nk|reache[sd]|now|so far|to date)\b/iu;

/**
 * The same of two sentences in the same words but for some of the value: "at least 312 were arrested" and "at least 510 were arrested" differ,
 * though 510 are more than 312. `differing`: those words.
 */
export function compareInSameWords(a: StatedValue, b: StatedValue, differing: OtherWords): Comparison {
	const values = compareReplaced(a, b, differing);
	if (values !== 'differ') return values;
	const [one, other] = [a, b].map(({ candidate }) => candidate.sentence.article.date);
	const isOfOneDay = one === undefined || other === undefined || one === other;
	const mayHaveMoved = !isOfOneDay && moves.test(wordsWith(a));
	return ofAnotherTime(a, b) || areOfOtherDays(a, b) || mayHaveMoved ? 'compatible' : 'differ';
}

function compareReplaced(a: StatedValue, b: StatedValue, { own, other }: OtherWords): Comparison {
	const [one, its] = [a.value, b.value];
	if (one.kind === 'quantity' && its.kind === 'quantity') {
		const bound = one.quantity.approximator === its.quantity.approximator ? { approximator: 'none' as const } : {};
		return compareOfOneFact({ ...one.quantity, ...bound }, { ...its.quantity, ...bound });
	}
	const [said, instead] = [sentenceValueIn(a, own), sentenceValueIn(b, other)];
	return said === null || instead === null ? 'compatible' : compareValues(said, instead);
}

/** What words of a sentence are, a quantity, a date or a name. */
function sentenceValueIn({ candidate: { sentence } }: StatedValue, span: Span): Value | null {
	const { mentions, names, annotation } = readSentence(sentence);
	const quantity = readQuantities(sentence.text, mentions, annotation).find((one) => overlap(one, span));
	if (quantity !== undefined) return { kind: 'quantity', quantity, start: quantity.start, end: quantity.end };
	const date = mentions.find((one) => one.kind === 'date' && overlap(one, span));
	if (date !== undefined) {
		const { start, end } = date;
		return { kind: 'date', date: dateInArticle(sentence, { start, end }), start, end };
	}
	const name = names.find((one) => overlap(one, span));
	if (name === undefined) return null;
	const { start, end } = name;
	return { kind: 'name', name: sentence.text.slice(start, end), start, end };
}

function areSaidOtherwiseInStory(a: StatedValue, b: StatedValue): boolean {
	const [one, other] = [a, b].map(({ candidate }) => candidate.sentence.article.date);
	const isOfOneTime = one === undefined || other === undefined || Math.abs(daysBetween(one, other)) <= reportedTogether;
	if (!isOfOneTime) return areSaidOtherwise(a, b);
	return isSoFar(a) !== isSoFar(b) || (actualityOf(a) === 'possible') !== (actualityOf(b) === 'possible');
}

function inTheirTimes(a: StatedValue, b: StatedValue, values: Comparison): Comparison {
	return values === 'differ' &&
		(ofAnotherTime(a, b) || areOfOtherDays(a, b) || isList(a) || isList(b) || hadThat(a, b) || hadThat(b, a))
		? 'compatible'
		: values;
}

/**
 * Whether two values that differ may both be true for how they are put: what was expected is not what came, what may be is not what is, and of
 * what was counted so far there may be more.
 */
export function areSaidOtherwise(a: StatedValue, b: StatedValue): boolean {
	return actualityOf(a) !== actualityOf(b) || isSoFar(a) !== isSoFar(b);
}

/** "96,000 tickets have been sold *so far*": more may be sold. */
function isSoFar(stated: StatedValue): boolean {
	return stated.value.kind === 'quantity' && /\b(?:so far|to date|until now|up to now)\b/iu.test(wordsWith(stated));
}

// "Rose from $12 to $14" tells of the time when it was $12, and "Weiss, who replaced Holm" of the time when it was Holm.
function hadThat({ candidate, others }: StatedValue, { value }: StatedValue): boolean {
	const { sentence } = candidate;
	return others.some((other) => {
		const wasBefore = other.kind === 'name' ? isPredecessor(other, sentence.text) : isFormer(other, sentence);
		return wasBefore && compareValues(other, value) === 'agree';
	});
}

// "Who came?": one of several names does not contradict another.
function isList({ value, candidate }: StatedValue): boolean {
	if (value.kind !== 'name') return false;
	const { text } = candidate.sentence;
	return (
		/^,? (?:and|or|&) (?:the )?\p{Lu}|^, \p{Lu}[^,;.]*,? and /u.test(text.slice(value.end)) ||
		/\p{Lu}[\p{L}'’.-]*,? (?:and|or|&) (?:the )?$/u.test(text.slice(0, value.start))
	);
}

export function compareValues(a: Value, b: Value): Comparison {
	if (a.kind === 'quantity' && b.kind === 'quantity') return compareQuantities(a.quantity, b.quantity);
	if (a.kind === 'date' && b.kind === 'date') return compareDatesOfArticles(a.date, b.date);
	if (a.kind === 'name' && b.kind === 'name') {
		const names = compareNames(a.name, b.name);
		return names === 'variant' ? 'agree' : names;
	}
	// Whether "a committee of experts" is the Board of Health, or the one name of the other's kind, the words do not tell.
	if (a.kind === 'description' && b.kind === 'description') {
		return a.words.toLowerCase() === b.words.toLowerCase() ? 'agree' : 'unrelated';
	}
	// Tennis is not golf, and somebody may play both.
	if (a.kind === 'thing' || b.kind === 'thing') {
		const [one, other] = [wordsOf(a), wordsOf(b)];
		if (one === null || other === null) return 'unrelated';
		return one === other ? 'agree' : 'compatible';
	}
	return 'unrelated';
}

function wordsOf(value: Value): string | null {
	switch (value.kind) {
		case 'thing':
			return value.thing.toLowerCase();
		case 'name':
			return value.name.toLowerCase();
		case 'quantity':
		case 'date':
		case 'description':
			return null;
	}
}

/** Both say of which time their value is, and the times are not the same: the figure may have moved. */
function ofAnotherTime(a: StatedValue, b: StatedValue): boolean {
	if (a.scope === null || b.scope === null) return false;
	const [one, other] = [dateInArticle(a.candidate.sentence, a.scope), dateInArticle(b.candidate.sentence, b.scope)];
	return compareDatesOfArticles(one, other) !== 'agree';
}
