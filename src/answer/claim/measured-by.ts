import { behindMeasure, type Measured } from '../../text/measured.ts';
import type { Quantity } from '../../text/quantities.ts';
import type { Statement } from './statement.ts';

const patternsBehind = Object.entries(behindMeasure).map(
	([measured, words]) => [measured as Measured, new RegExp(`^(?:${words})\\b`, 'u')] as const,
);
/** "A *height* of 8 metres", "*weighing* 8 tonnes": right before a measure, but for little words. By hand, not complete. */
const before: readonly (readonly [Measured, string])[] = [
	['height', 'height'],
	['width', 'width|breadth|diameter'],
	['length', 'length'],
	['depth', 'depth'],
	['thickness', 'thickness'],
	['weight', 'weights?|weighs?|weighed|weighing'],
	['age', 'age|aged'],
];
const littleWords =
	'(?:,? (?:of|is|was|at|in|only|just|now|almost|nearly|about|around|some|up|to|over|more|than|less|between|and|as|much|an?|all)){0,4}';
const patternsBefore = before.map(
	([measured, words]) => [measured, new RegExp(`\\b(?:${words})${littleWords} $`, 'iu')] as const,
);

/** Between two numbers for the same: "2 metres *or* 6.6 feet", "2 metres *(*6.6 feet)". */
const sameAgain = /^(?:,? or |,? \()(?:about |around |some |roughly )?$/u;

/** What a measure is a measure of where the words beside it tell: "2 metres *high*", "*weighs* 2 tonnes"; null else. */
export function measuredBy(quantity: Quantity, statement: Pick<Statement, 'text' | 'quantities'>): Measured | null {
	const { text, quantities } = statement;
	const at = quantities.findIndex(({ start }) => start === quantity.start);
	const isSame = (first: Quantity | undefined, last: Quantity | undefined) =>
		first !== undefined && last !== undefined && sameAgain.test(text.slice(first.end, last.start));
	const alike = [
		quantity,
		isSame(quantities[at - 1], quantity) ? quantities[at - 1] : undefined,
		isSame(quantity, quantities[at + 1]) ? quantities[at + 1] : undefined,
	];
	return alike.reduce<Measured | null>((known, one) => known ?? (one === undefined ? null : besideIt(one, text)), null);
}

function besideIt({ start, end, unit }: Quantity, text: string): Measured | null {
	if (unit.kind !== 'measure') return null;
	const next = text.slice(end).replace(/^[\s)-]+/u, '');
	const left = text.slice(0, start);
	const own =
		patternsBehind.find(([, pattern]) => pattern.test(next)) ??
		patternsBefore.find(([, pattern]) => pattern.test(left));
	return own?.[0] ?? null;
}
