import type { Quantity } from '../../text/quantities.ts';
import type { Span } from '../../text/span.ts';
import type { Statement } from './statement.ts';

/**
 * What a number is a number of. `whole`: what a part is taken of, "seven of the *nine* members", "of *58* schools it will close 20"; `part`: of what was counted
 * before, "*300* of them"; `age`: "Weiss, *58*, left", "aged 16"; `up` and `down`: by how much it is another number, "rose *4 percent*", "*300* fewer than".
 */
export type QuantitySense = 'plain' | 'whole' | 'part' | 'up' | 'down' | 'age';

/** Reads what stands beside a number. Only numbers of one sense can hold for each other or differ. */
export function senseOf(quantity: Quantity, statement: Statement): QuantitySense {
	const { text } = statement;
	const [before, behind] = [text.slice(0, quantity.start), text.slice(quantity.end)];
	if (quantity.change !== 'none') return quantity.change;
	if (/\baged (?:\d+(?:,| and| or| to) )*$/u.test(before) || (/\p{L}, $/u.test(before) && /^,(?!\d| \d)/u.test(behind)))
		return 'age';
	const comparative = /^(?: \p{L}+)? (?:(more|higher)|less|fewer|lower) than\b/u.exec(behind);
	if (comparative !== null) return comparative[1] === undefined ? 'down' : 'up';
	// "Eleven of those plots" says what it counts itself.
	if (
		/^ of (?:them|whom|which|(?:these|those)(?! (?!who|that|which|in|with|from|at|on|of|is|are|was|were|has|have|had)\p{L}))\b/u.test(
			behind,
		)
	)
		return 'part';
	// "Including 12 children" says what it counts itself.
	if (quantity.counted.length === 0 && /\b(?:including|(?:of|among) (?:them|whom|which)),? $/u.test(before))
		return 'part';
	return isWhole(quantity, statement) ? 'whole' : 'plain';
}

/** "*Of the* 58 schools it will close 20": before a number that opens the sentence. */
const opensWithWhole = /^["“‘]?(?:Out )?[Oo]f (?:(?:the|these|those|its|their|his|her) )?$/u;

function isWhole(quantity: Quantity, { text, quantities }: Statement): boolean {
	if (opensWithWhole.test(text.slice(0, quantity.start))) return true;
	const part = quantities[quantities.indexOf(quantity) - 1];
	return (
		part !== undefined && /^ (?:out )?of (?:\p{L}[\p{L}’']* ){0,3}$/u.test(text.slice(part.number.end, quantity.start))
	);
}

/** "*Fewer than the 15,000* who came last year": the bound of a quantity takes in "than", which bounds nothing here. */
export function isComparedTo({ start }: Pick<Span, 'start'>, { text }: Pick<Statement, 'text'>): boolean {
	return /^(?:more|fewer|less|higher|lower|greater) than (?:the|its|their) /u.test(text.slice(start));
}

/** "142,000 homes, *or one in eight*": what was counted before in another number. */
export const isInOtherWords = ({ start }: Pick<Span, 'start'>, { text }: Pick<Statement, 'text'>): boolean =>
	/, or $/u.test(text.slice(0, start));

/** Whether a number is what another one is measured by, and holds for another time: "up from *54 percent*". */
export function isFormer({ start }: Pick<Span, 'start'>, { text }: Pick<Statement, 'text'>): boolean {
	return (
		isComparedTo({ start }, { text }) ||
		/\b(?:from|than|compared (?:with|to)|versus|instead of|rather than) $/u.test(text.slice(0, start))
	);
}

/**
 * Whether a date is that of a number: behind it with no other number between, or before it where no other date is nearer.
 * "From 300 in 2023 to 200 in 2024".
 *
 * @param rivals The numbers that the date could be that of.
 */
export function isDateOf(date: Span, quantity: Span, dates: readonly Span[], rivals: readonly Span[]): boolean {
	const isBetween = (first: Span, last: Span) => (other: Span) => first.end <= other.start && other.end <= last.start;
	const isBehind = (other: Span) => quantity.end <= other.start && !rivals.some(isBetween(quantity, other));
	return (
		isBehind(date) || (date.end <= quantity.start && !dates.some(isBetween(date, quantity)) && !dates.some(isBehind))
	);
}
