import type { QuestionAnalysis } from '../question/analysis.ts';
import type { RankedCandidate } from '../ranking/rank.ts';
import { type Quantity, readQuantities } from '../text/quantities.ts';
import { overlap, type Span } from '../text/span.ts';
import { sameUnit } from '../text/units.ts';
import { mostSaid } from './agreement/subject.ts';
import { claimDateOf } from './claim-date.ts';
import { createScopeOf, type FigureScope, isPlain, isSameScope } from './figure-scope.ts';
import { areOfLikeStretch, type FigureStretch, stretchOf } from './figure-stretch.ts';
import type { TimelineEntry } from './timeline.ts';

/** How a figure stands to the one before it. `unclear`: rounding alone could make the difference. */
export type Change = 'up' | 'down' | 'same' | 'unclear';

/** What an entry of a timeline gives for the figure asked for. */
export interface DatedFigure {
	readonly entry: TimelineEntry;
	/** The figure as the article words it, as offsets into its body. */
	readonly words: Span;
	/** In the base unit of what is measured; the middle of a range. */
	readonly value: number;
	/** Null for the first, and where the one before it is of the same day. */
	readonly change: Change | null;
}

/** An entry and the sentence that it is made of; `answers`: whether that answers, were its article the only one. */
export interface Dated {
	readonly entry: TimelineEntry;
	readonly candidate: RankedCandidate;
	readonly answers: boolean;
}

interface Stated extends Dated {
	readonly quantity: Quantity;
	readonly scope: FigureScope;
	readonly stretch: FigureStretch;
}

/** Share of a value within which another of the same things is taken for another reading of it. Untuned. */
const nearShare = 0.05;

/**
 * The entries that give one figure at different times, in their order: the quantity that answers best, and those in the same
 * unit and of the same things that answer while saying as much of what is asked, or that come within a twentieth of one that
 * does. A quantity of other things, or of which something else is said, does not join: 1.7 million undocumented and 1.45
 * million extended are two figures, and so are houses flooded and houses sold. Nor does one of another scope: another place,
 * the young alone, what is expected, or by how much it rose.
 *
 * Empty where no quantity answers.
 */
export function figuresOf(dated: readonly Dated[], analysis: QuestionAnalysis): readonly DatedFigure[] {
	const scopeOf = createScopeOf(analysis);
	const stated = dated.flatMap((one): readonly Stated[] => {
		const quantity = answeringQuantity(one.candidate);
		const scope = quantity && scopeOf(one.candidate.sentence, quantity);
		return quantity === null || scope === null || !isOfEntry(one.entry, quantity)
			? []
			: [{ ...one, quantity, scope, stretch: stretchOf(one.entry, quantity) }];
	});
	const ordered = stated.toSorted((a, b) => b.candidate.score - a.candidate.score);
	const [first] = ordered;
	if (first?.answers !== true) return [];
	const best = ordered.filter((one) => saysAsMuch(one, first));
	const plain = best.filter(({ answers, scope }) => answers && isPlain(scope));
	// Where each speaks of something narrower, or of another stretch of time, what most speak of; of as many, what answers best.
	const anchors = plain.length > 0 ? plain : best.filter(({ answers }) => answers);
	const series = anchors.map((one) => membersOf(one, best)).toSorted((a, b) => b.length - a.length);
	const [longest = []] = series;
	// One value of a subject that asks for none is no figure that is followed.
	return longest.length === 1 && analysis.answerType === 'other' ? [] : movements(inOrderOf(stated, longest));
}

/** Whether a quantity is of the date by which its entry stands: in "has shrunk since 2014, when 3,100 boats were at sea" it is of 2014. */
function isOfEntry({ sentence, claimDate }: TimelineEntry, { start, end }: Quantity): boolean {
	const offset = sentence.start;
	const own = claimDateOf({ sentence, answer: { start: start + offset, end: end + offset } });
	return own === null || (own.start === claimDate?.start && own.relation === claimDate.relation);
}

/** Of the detainees, "38 were beaten" is not how many are women, and what a contract is worth is not what a mission costs. */
function saysAsMuch({ candidate }: Stated, { candidate: best }: Stated): boolean {
	return candidate.evidence.predicate >= mostSaid * best.evidence.predicate;
}

function membersOf(best: Stated, stated: readonly Stated[]): readonly Stated[] {
	const alike = stated.filter(
		({ quantity, scope }) => sameThings(quantity, best.quantity) && isSameScope(scope, best.scope),
	);
	const answering = alike.filter(
		({ candidate: { evidence }, answers, stretch }) =>
			areOfLikeStretch(stretch, best.stretch) &&
			(answers || evidence.coverage >= best.candidate.evidence.coverage) &&
			evidence.predicate >= best.candidate.evidence.predicate,
	);
	const members = alike.filter(
		(one) => answering.includes(one) || answering.some(({ quantity }) => isNear(one.quantity, quantity)),
	);
	// What is like the best in scope or time need not be like another that is.
	return members.every((one) => members.every((other) => areOfOneFigure(one, other))) ? members : [best];
}

function inOrderOf(stated: readonly Stated[], members: readonly Stated[]): readonly Stated[] {
	return stated.filter((one) => members.includes(one));
}

function areOfOneFigure(a: Stated, b: Stated): boolean {
	if (a === b) return true;
	// "Fell 17 percent" and "rose 6 percent" are two steps, and so are two rises over no time that is told.
	const isStep = [a, b].some(({ scope, stretch }) => scope.sense === 'part' && stretch.kind === 'open');
	if (isStep || a.quantity.change !== b.quantity.change) return false;
	const events = a.stretch.kind === 'of-event' && b.stretch.kind === 'of-event';
	return isSameScope(a.scope, b.scope) && (!events || areOfLikeStretch(a.stretch, b.stretch));
}

function movements(members: readonly Stated[]): readonly DatedFigure[] {
	return members.map(({ entry, quantity }, i) => {
		const before = members[i - 1];
		const offset = entry.sentence.start;
		return {
			entry,
			words: { start: quantity.start + offset, end: quantity.end + offset },
			value: middle(quantity),
			// Two values of one day are no movement.
			change: before === undefined || before.entry.day === entry.day ? null : changeBetween(before.quantity, quantity),
		};
	});
}

/** The quantity of the answering words, else of the words that they overlap; null where they hold none. */
function answeringQuantity({ sentence, answer }: RankedCandidate): Quantity | null {
	if (answer === null) return null;
	return readQuantities(sentence.text).find(({ number }) => overlap(number, answer)) ?? null;
}

function sameThings(a: Quantity, b: Quantity): boolean {
	const [one, other] = [a.counted.at(-1), b.counted.at(-1)];
	return sameUnit(a.unit, b.unit) && a.per === b.per && (one === undefined || other === undefined || one === other);
}

function isNear(a: Quantity, b: Quantity): boolean {
	const [one, other] = [middle(a), middle(b)];
	return Math.abs(one - other) <= nearShare * Math.max(Math.abs(one), Math.abs(other));
}

function changeBetween(before: Quantity, after: Quantity): Change {
	const difference = middle(after) - middle(before);
	if (difference === 0) return 'same';
	if (Math.abs(difference) <= Math.max(looseness(before), looseness(after))) return 'unclear';
	// "More than 1,100" behind 1,200 may be as many, and so may 300 behind "up to 500".
	const [higher, lower] = difference > 0 ? [after, before] : [before, after];
	if (isUpperBound(higher) || (isLowerBound(lower) && lower === after)) return 'unclear';
	return difference > 0 ? 'up' : 'down';
}

function isUpperBound({ approximator }: Quantity): boolean {
	return approximator === 'at most' || approximator === 'under';
}

function isLowerBound({ approximator }: Quantity): boolean {
	return approximator === 'at least' || approximator === 'over';
}

/** By how much a value that is not given exactly may lie off: half of its last place, or of its range. */
function looseness({ low, high, lastPlace, approximator }: Quantity): number {
	const range = (high - low) / 2;
	return approximator === 'none' || approximator === 'exactly' ? range : Math.max(range, lastPlace / 2);
}

function middle({ low, high }: Quantity): number {
	return (low + high) / 2;
}
