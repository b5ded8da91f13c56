import { daysBetween } from '../../text/calendar.ts';
import { actualityOf } from './actuality.ts';
import { compareNames } from './compare-names.ts';
import { compareOfOneFact, compareQuantities } from './compare-quantities.ts';
import type { Comparison } from './comparison.ts';
import { compareDatesOfArticles, dateInArticle } from './date-in-article.ts';
import { isFormer, isPredecessor } from './former.ts';
import { wordsWith } from './own-clause.ts';
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
