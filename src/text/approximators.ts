import type { Span } from './span.ts';

/**
 * What is said about a number beside it. Hedges that only soften ("an estimated", "some") are `about`; the bounds say on
 * which side of the number the value lies.
 */
export type Approximator =
	| 'none'
	| 'exactly'
	| 'about' // about, around, some, roughly, an estimated, or so
	| 'nearly' // nearly, almost, close to, just under: below, and near
	| 'just over' // just over, slightly more than: above, and near
	| 'over' // more than, over, in excess of, upwards of
	| 'at least' // at least, no fewer than, or more
	| 'under' // less than, fewer than, below
	| 'at most'; // at most, up to, as many as, no more than

const before: readonly (readonly [Approximator, string])[] = [
	['exactly', 'exactly|precisely|a total of exactly'],
	[
		'just over',
		'(?:just|slightly|a little|a bit|only just|barely) (?:over|above|more than|exceeding|past)|(?:just|slightly) upwards? of',
	],
	[
		'nearly',
		'nearly|almost|close to|approaching|not quite|nearing|(?:just|slightly|a little|a bit) (?:under|below|short of|shy of|less than|fewer than)',
	],
	[
		'at least',
		'at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum of|at a minimum|as few as|as little as|starting at',
	],
	[
		'at most',
		'at most|at the most|no more than|not more than|up to|as many as|as much as|as high as|a maximum of|maximum of|not exceeding|capped at',
	],
	[
		'over',
		'(?:well |far |significantly |much )?(?:more than|over|above|upwards? of|in excess of|greater than|larger than|exceeding|exceeded|exceeds|topped|topping|surpassed|surpassing|>)',
	],
	['under', '(?:well |far |significantly |much )?(?:under|below|less than|fewer than|lower than|smaller than|<)'],
	[
		'about',
		'about|around|approximately|approx\\.?|roughly|some|circa|ca\\.?|c\\.|(?:an )?estimated(?: at)?|an average of|in the region of|in the order of|on the order of|somewhere around|~|≈|reportedly|by some estimates',
	],
];

// A currency sign or "the" may stand between: "nearly $5 million", "about the same 300".
const filler =
	'(?:\\s|\\u00A0)*(?:(?:an?|the|its|their|another|an additional|a further|a total of|a record)(?:\\s))?\\s*';
const patternsBefore = before.map(
	([approximator, words]) => [approximator, new RegExp(`(?<![\\p{L}\\d])(?:${words})${filler}$`, 'iu')] as const,
);

const after: readonly (readonly [Approximator, RegExp])[] = [
	['at least', /^(?:\+|-plus\b|,? or more\b|,? and (?:above|over|counting|rising)\b| plus\b|,? at least\b)/iu],
	['at most', /^(?:,? or (?:less|fewer|under|below)\b|,? at (?:the )?most\b)/iu],
	['about', /^(?:-odd\b|,? or so\b|-ish\b|,? give or take\b|,? or thereabouts\b)/iu],
];

/** "Went *up to* 58 percent": it came to that, and may be no less. */
const wentUp =
	/\b(?:go(?:es|ing|ne)?|went|climb(?:s|ed|ing)?|sho(?:ots?|t)|creeps?|crept|moved?|edged?) (?:\p{Ll}+ )?up to (?:\p{Ll}+ )?$/iu;

/** Whether "up to" before a number belongs to a verb. */
export const isReached = (before: string): boolean => wentUp.test(before);

/** Characters before a number in which its approximator is looked for: the longest, and a word between. */
const reach = 48;

/**
 * The approximator of the number at `number`, with the span that takes it in: "nearly 700,000", "12 or so".
 *
 * "Over two years" says how long something took: before a length of time, `isTime`, "over" is no bound.
 */
export function approximatorOf(
	text: string,
	number: Span,
	isTime: boolean,
): Span & { readonly approximator: Approximator } {
	const from = Math.max(0, number.start - reach);
	const left = text.slice(from, number.start);
	for (const [approximator, pattern] of patternsBefore) {
		const match = pattern.exec(left);
		if (match === null || (approximator === 'at most' && isReached(left))) continue;
		if (isTime && /^over\s*$/iu.test(match[0])) continue;
		// "more than an estimated 300": what bounds counts, and the span takes in both.
		return {
			start: from + match.index,
			end: number.end,
			approximator: outer(left.slice(0, match.index), approximator),
		};
	}
	for (const [approximator, pattern] of after) {
		const match = pattern.exec(text.slice(number.end, number.end + reach));
		if (match !== null) return { start: number.start, end: number.end + match[0].length, approximator };
	}
	return { ...number, approximator: 'none' };
}

function outer(left: string, inner: Approximator): Approximator {
	if (inner !== 'about' || isReached(left)) return inner;
	return patternsBefore.find(([, pattern]) => pattern.test(left))?.[0] ?? inner;
}
