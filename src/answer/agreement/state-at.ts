import { type Day, daysBetween } from '../../text/calendar.ts';
import { dateInArticle } from './date-in-article.ts';
import { wordsWith } from './own-clause.ts';
import type { StatedValue } from './stated-value.ts';

/** "*Employs* 1,120", "*there are now* 1,180", "*stands at* 4 percent": how things stand on the day of writing. */
const standsNow =
	/\b(?:has|have|employs?|numbers?|totals?|counts?|holds?|is|are|(?:stands?|remains?) at)(?: (?:now|currently|only|just|about|some|around|nearly|almost|over|more than|fewer than|less than|at least|up to|an? estimated))* $/iu;
/** "Had 1,390 *by then*": a day that the sentences before tell. */
const backTo = /\b(?:by|until|since|before) then\b|\b(?:at|by|until|since) (?:that|the) (?:time|point|date|stage)\b/iu;

/** Days from which two articles tell how things stand at two times: less may be one state that one of them has wrong. Untuned. */
const leastApart = 7;

/**
 * Whether two values say how things stand on days far enough apart, by the days of their articles where the words are of the present: an
 * office that employs 1,120 in January may have 1,180 in February. A count of what happened is told of no such day, and neither is a
 * measure, which stays, unless the later one says that it is so "now".
 */
export function areOfOtherDays(a: StatedValue, b: StatedValue): boolean {
	if (isNewer(a, b) || isNewer(b, a)) return true;
	if (![a, b].every(canMove)) return false;
	const [one, other] = [dayOf(a), dayOf(b)];
	if (one === null || other === null) return false;
	if (one === 'earlier' || other === 'earlier') return one !== other;
	return Math.abs(daysBetween(one, other)) >= leastApart;
}

/** "*Now* wait 13.8 months", of a later article: it is not as the earlier one had it. */
function isNewer(a: StatedValue, b: StatedValue): boolean {
	const [one, other] = [a, b].map(({ candidate }) => candidate.sentence.article.date);
	if (a.value.kind !== 'quantity' || one === undefined || other === undefined || one <= other) return false;
	return daysBetween(other, one) >= leastApart && /\b(?:now|currently|at present)\b/iu.test(wordsWith(a));
}

function canMove({ value }: StatedValue): boolean {
	return (
		value.kind === 'quantity' &&
		value.quantity.unit.kind !== 'measure' &&
		value.quantity.unit.kind !== 'percentage points'
	);
}

/** The day on which a value stood; `earlier` for a day before its article that it does not tell, null where nothing tells any. */
function dayOf({ candidate: { sentence }, value, scope }: StatedValue): Day | 'earlier' | null {
	const { text, article } = sentence;
	if (scope !== null) return dateInArticle(sentence, scope).period?.to ?? null;
	if (backTo.test(text.slice(value.end))) return 'earlier';
	return standsNow.test(text.slice(0, value.start)) ? (article.date ?? null) : null;
}
