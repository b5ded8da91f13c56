import type { MentionKind } from '../text/mentions.ts';
import type { NameClass } from '../text/names.ts';
import { type StretchKind, stretchKinds } from './stretches.ts';

// The features of a stretch of a sentence that may be the answer. A stretch has one or has it not; its score is the sum of the
// weights of those that it has (see span-model.ts).

/** Parts of speech. */
export const tags = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');

/** Words and signs beside a stretch that say something of it. */
const neighbours =
	"the a an of in on at by to as for with from and or but not than that which who where when is was are were be been being has have had called named known include includes including such like between into over under during after before since until through against about because due using via per its his their this these those all both also only most more around approximately , . ; : ( ) \" ' 's -".split(
		' ',
	);

/** Steps between a stretch and a word of the question: by number, then in growing ranges. */
const gaps = ['0', '1', '2', '3', '4', '5 to 6', '7 to 9', '10 to 14', '15 or more'];
const shares = ['none', 'less than half', 'about half', 'most', 'all'];
const lengths = ['1', '2', '3', '4', '5', '6', '7 to 8', '9 to 11', '12 to 15', '16 or more'];
const tenths = ['0', '0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9'];
const mentionKinds: readonly MentionKind[] = [
	'date',
	'duration',
	'quantity',
	'measure',
	'money',
	'percentage',
	'ordinal',
];
const nameClasses: readonly NameClass[] = ['person', 'place', 'group', 'thing', 'nationality', 'unknown'];

const names: string[] = [];
const pairFrom: number[] = [];

/** The numbers of features of one sort, one for each of its keys; -1 for what is none of them. */
function sort<Key extends string>(
	title: string,
	keys: readonly Key[],
): { of: (key: string) => number; nth: (at: number) => number } {
	const from = names.length;
	const ids = new Map<string, number>(keys.map((key) => [key, names.push(`${title} ${key}`) - 1]));
	return { of: (key) => ids.get(key) ?? -1, nth: (at) => from + Math.min(at, keys.length - 1) };
}

/** Features of pairs of parts of speech, by their places in {@link tags}. */
function pairs(title: string): (one: number, other: number) => number {
	const from = names.length;
	for (const one of tags) for (const other of tags) names.push(`${title} ${one} ${other}`);
	pairFrom.push(from);
	return (one, other) => from + one * tags.length + other;
}

const single = (name: string): number => names.push(name) - 1;

/** Where a gap, in steps, stands among the features of its sort. */
export function gapPlace(steps: number): number {
	const whole = Math.floor(steps);
	if (whole <= 4) return whole;
	return whole <= 6 ? 5 : whole <= 9 ? 6 : whole <= 14 ? 7 : 8;
}

/** Where a share of the question, 0 to 1, stands among the features of its sort. The bounds are untuned. */
export function sharePlace(share: number): number {
	if (share < 0.01) return 0;
	return share < 0.4 ? 1 : share < 0.6 ? 2 : share < 0.99 ? 3 : 4;
}

/** Where a length, in tokens, stands among the features of its sort. */
export function lengthPlace(words: number): number {
	if (words <= 6) return words - 1;
	return words <= 8 ? 6 : words <= 11 ? 7 : words <= 15 ? 8 : 9;
}

/** Where a fit, 0 to 1, stands among the features of its sort. */
export function fitPlace(fit: number): number {
	return Math.floor(fit * tenths.length);
}

/** Features of the token that a stretch begins with, and of what stands before it. */
export const startFeature = {
	tag: sort('first', tags),
	tagBefore: sort('before', tags),
	tags: pairs('before and first'),
	wordBefore: sort('before', neighbours),
	wordTwoBefore: sort('two before', neighbours),
	gap: sort('words back to the question', gaps),
	verbGap: sort('words back to a verb of the question', gaps),
	phraseGap: sort('phrases back to the question', gaps),
	share: sort('of the question before it', shares),
	sentence: single('starts the sentence'),
	capital: single('starts with a capital'),
	afterVerb: single('next after a verb of the question'),
	afterWord: single('next after another word of the question'),
	preposition: single('after the preposition asked for'),
	isSaidOf: single('after "is" and a word of the question'),
	comma: single('after a comma and a word of the question'),
	classBefore: single('next after the class asked for'),
};

/** Features of the token that a stretch ends with, and of what stands after it. */
export const endFeature = {
	tag: sort('last', tags),
	tagAfter: sort('after', tags),
	tags: pairs('last and after'),
	wordAfter: sort('after', neighbours),
	gap: sort('words on to the question', gaps),
	verbGap: sort('words on to a verb of the question', gaps),
	phraseGap: sort('phrases on to the question', gaps),
	share: sort('of the question after it', shares),
	sentence: single('ends the sentence'),
	beforeVerb: single('next before a verb of the question'),
	beforeWord: single('next before another word of the question'),
	saysOf: single('before "is" and a word of the question'),
	comma: single('before a comma and a word of the question'),
	classAfter: single('next before the class asked for'),
	classLast: single('ends with the class asked for'),
	ofClass: single('ends with one of the class asked for'),
};

/** Features of a stretch as a whole. */
export const wholeFeature = {
	tags: pairs('first and last'),
	length: sort('words', lengths),
	kind: sort<StretchKind>('is', stretchKinds),
	mention: sort<MentionKind>('mentions', mentionKinds),
	name: sort<NameClass>('names', nameClasses),
	judged: sort('judged to fit', tenths),
	judgedBest: single('judged to fit best'),
	judgedSecond: single('judged to fit second'),
	insideBest: single('inside what is judged to fit best'),
	aroundBest: single('around what is judged to fit best'),
	ofClass: single('begins with one of the class asked for'),
	shares: sort('shares with the question', ['none', 'some', 'most']),
	sharesName: single('shares a name with the question'),
	has: sort('has', [
		'the class asked for',
		'a comma',
		'"of"',
		'a conjunction',
		'a preposition',
		'a verb',
		'a clause',
		'a number',
		'a bracket',
		'a capital inside',
	]),
};

/** Every feature by its number. */
export const featureNames: readonly string[] = names;

/** Whether a feature is of a pair of parts of speech: too many to be weighed apart for each form of question. */
export function isPair(feature: number): boolean {
	return pairFrom.some((from) => feature >= from && feature < from + tags.length ** 2);
}
