// The words that English numbers are made of.

const ones =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
export const small = new Map([
	...ones.map((word, i) => [word, i] as const),
	...tens.map((word, i) => [word, 20 + 10 * i] as const),
]);

/** Powers of ten, and the older counting words. A lakh is a hundred thousand, a crore ten million. */
export const magnitudes = new Map(
	Object.entries({
		hundred: 1e2,
		thousand: 1e3,
		lakh: 1e5,
		million: 1e6,
		crore: 1e7,
		billion: 1e9,
		trillion: 1e12,
		dozen: 12,
		score: 20,
		k: 1e3,
		m: 1e6,
		mn: 1e6,
		mln: 1e6,
		bn: 1e9,
		tn: 1e12,
		trn: 1e12,
	}),
);
/** Short forms count behind digits only; behind a blank, "m" is a metre and "k" a letter. */
export const shortMagnitude = /^(?:k|m|mn|mln|bn|tn|trn)$/u;
export const letterMagnitude = /^(?:k|m)$/u;

export const plurals = new Map(
	Object.entries({
		tens: 10,
		dozens: 12,
		scores: 20,
		hundreds: 1e2,
		thousands: 1e3,
		lakhs: 1e5,
		millions: 1e6,
		crores: 1e7,
		billions: 1e9,
		trillions: 1e12,
	}),
);

/** Parts of a whole by their names. "Second" is never a half. */
export const parts = new Map(
	'half third fourth fifth sixth seventh eighth ninth tenth quarter'.split(' ').flatMap((part, i) => {
		const of = part === 'quarter' ? 4 : i + 2;
		return [
			[part, of],
			[part === 'half' ? 'halves' : `${part}s`, of],
		] as const;
	}),
);

export const vulgar = new Map(
	Object.entries({ '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅛': 1 / 8, '⅜': 3 / 8 }),
);

/** What vague words say, as multiples: "several hundred" is 300 to 900. The bounds are a reading, not a measurement. */
export const vague = new Map(Object.entries({ few: [3, 9], several: [3, 9], couple: [2, 2] } as const));
