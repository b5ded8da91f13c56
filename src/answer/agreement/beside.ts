import type { QuestionAnalysis } from '../../question/analysis.ts';
import { compareStatedValues } from './compare-stated-values.ts';
import type { DateInArticle } from './date-in-article.ts';
import type { DateParts } from './date-parts.ts';
import { createSaysItByValue } from './own-clause.ts';
import type { StatedValue } from './stated-value.ts';

/**
 * Whether two values that do not agree are worth reading side by side where nothing proves them to be of one thing. Dates with no part in
 * common are of anything ("since 2019", "4 p.m."), and so are counts of which only the first is of what is asked for, and numbers that do not fit
 * together and stand with nothing that is asked.
 */
export function createMayStandBeside(analysis: QuestionAnalysis): (one: StatedValue, anchor: StatedValue) => boolean {
	const { terms } = analysis;
	const saysItByValue = createSaysItByValue(analysis);
	const isAsked = (noun: string) => terms.some(({ role, bases }) => role === 'focus' && bases.includes(noun));
	return (stated, first) => {
		const [{ value: one }, { value: anchor }] = [stated, first];
		if (one.kind === 'date' && anchor.kind === 'date') return meet(one.date, anchor.date);
		if (one.kind !== 'quantity' || anchor.kind !== 'quantity') return true;
		if (compareStatedValues(stated, first) === 'differ' && !saysItByValue(stated)) return false;
		const [own, other] = [one.quantity.counted, anchor.quantity.counted];
		return own.length === 0 || own.some(isAsked) || !other.some(isAsked);
	};
}

/** Whether two dates give some part both, or the articles' own dates make days of them that overlap. */
function meet(a: DateInArticle, b: DateInArticle): boolean {
	const parts = Object.keys(a.parts) as readonly (keyof DateParts)[];
	if (parts.some((part) => a.parts[part] !== null && b.parts[part] !== null)) return true;
	return a.period !== null && b.period !== null && a.period.from <= b.period.to && b.period.from <= a.period.to;
}
