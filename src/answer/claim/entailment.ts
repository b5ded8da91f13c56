import type { Period } from '../../text/calendar.ts';
import type { DateExpression } from '../../text/dates.ts';
import type { Quantity } from '../../text/quantities.ts';

// Whether what an article says is enough for what is claimed: not only compatible with it. "Nearly 700,000" is not enough
// for "700,000", and "675,190" is enough for "more than 600,000".

/** Whether a claimed quantity holds where an article says the other one. Their units and things counted must be comparable. */
export function quantityHolds(claimed: Quantity, said: Quantity): boolean {
	const same = claimed.low === said.low && claimed.high === said.high;
	// Between the two, rounded as the claim is rounded.
	const near =
		Math.abs(said.low - claimed.low) <= claimed.lastPlace / 2 &&
		Math.abs(said.high - claimed.high) <= claimed.lastPlace / 2;
	switch (claimed.approximator) {
		case 'none':
		case 'exactly':
			// "Some" before a number only softens it.
			return same && (isPlain(said) || (said.approximator === 'about' && claimed.approximator === 'none'));
		case 'about':
			return near && !isBound(said);
		case 'nearly':
			return same ? said.approximator === 'nearly' : near && said.high < claimed.low && isPlain(said);
		case 'just over':
			return same ? said.approximator === 'just over' : near && said.low > claimed.high && isPlain(said);
		case 'over':
			return isAbove(said) && bounds(claimed.high, said.low) && (said.low > claimed.high || (same && isOver(said)));
		case 'at least':
			return isAbove(said) && bounds(claimed.low, said.low) && !(same && said.approximator === 'about');
		// "Up to 60" says that it can be 60: "up to 63" is another statement, though it may hold as well.
		case 'under':
			return same
				? said.approximator === 'under' || said.approximator === 'nearly'
				: isPlain(said) && said.high < claimed.low;
		case 'at most':
			return same ? said.approximator === 'at most' || isPlain(said) : isPlain(said) && said.high < claimed.low;
	}
}

/** Share of what is said that a lower bound states at least: "more than seven" does not tell of four million. Untuned. */
const leastTold = 0.5;

/** Whether a lower bound is one for what is said, and not so low that it says something else. */
const bounds = (bound: number, said: number) => bound <= said && bound >= leastTold * said;
const isOver = ({ approximator }: Quantity) => approximator === 'over' || approximator === 'just over';
const isPlain = ({ approximator }: Quantity) => approximator === 'none' || approximator === 'exactly';
const isBound = ({ approximator }: Quantity) => ['over', 'under', 'at least', 'at most'].includes(approximator);
/** Whether the value said is a lower bound of what it may be, or about all that it may be. */
const isAbove = ({ approximator }: Quantity) => !['nearly', 'under', 'at most'].includes(approximator);

/** Whether what two quantities count has a word in common; what is left out may be anything. */
export function countTheSame({ counted: a }: Quantity, { counted: b }: Quantity): boolean {
	return a.length === 0 || b.length === 0 || a.some((word) => b.includes(word));
}

/** Whether a claimed date holds where an article says the other one: the same days in the same relation, or days within. */
export function dateHolds(claimed: DateExpression, said: DateExpression, words: DateWords): boolean {
	if (!areRelatedAlike(claimed, said)) return false;
	const [asked, given] = [claimed.period, said.period];
	// The same words mean the same day, whatever the tense of the verb lets them be read as.
	if (words.claimed.toLowerCase() === words.said.toLowerCase()) return true;
	if (asked === null || given === null) return false;
	if (narrowing.has(relationOf(claimed))) return isWithinDays(given, asked);
	return asked.from === given.from && asked.to === given.to;
}

/** In these relations a date within another tells that one too: "since May 2019" is since 2019, and "by May 2019" may be later than by 2019. */
const narrowing: ReadonlySet<DateExpression['relation']> = new Set<DateExpression['relation']>(['at', 'since']);

const isWithinDays = (inner: Period, outer: Period) => outer.from <= inner.from && inner.to <= outer.to;

/** Whether one of two dates only says less exactly what the other says: "in 2020" is no other time than "in May 2020". */
export function mayBeSameDays({ period: a }: DateExpression, { period: b }: DateExpression): boolean {
	return a !== null && b !== null && (isWithinDays(a, b) || isWithinDays(b, a));
}

/** Both dates as they are written, for those that no day can be told of. */
export interface DateWords {
	readonly claimed: string;
	readonly said: string;
}

/** Whether two dates stand in the same relation to what they date. "On Monday" is no other day than "since December". */
export const areRelatedAlike = (a: Pick<DateExpression, 'relation'>, b: Pick<DateExpression, 'relation'>): boolean =>
	relationOf(a) === relationOf(b);

const relationOf = ({ relation }: Pick<DateExpression, 'relation'>) => (relation === 'as-of' ? 'at' : relation);

/** The same, for dates of two texts. */
export function dateHoldsIn(claim: Text, claimed: DateExpression, sentence: Text, said: DateExpression): boolean {
	return dateHolds(claimed, said, {
		claimed: claim.text.slice(claimed.start, claimed.end),
		said: sentence.text.slice(said.start, said.end),
	});
}

type Text = { readonly text: string };
