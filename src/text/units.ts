import { termsOf } from './terms.ts';

/**
 * What a number measures. Two quantities can be compared when their units are of the same `kind` and dimension; amounts are
 * kept in the dimension's base unit.
 */
export type Unit =
	/** Things that are counted, or nothing that the text names. See `Quantity.counted`. */
	| { readonly kind: 'count' }
	/** `currency` is a name: "dollar" where the text does not say whose, else "US dollar". */
	| { readonly kind: 'money'; readonly currency: string }
	/** A share of a whole, in hundredths. */
	| { readonly kind: 'percent' }
	/** A difference between two shares. */
	| { readonly kind: 'percentage points' }
	| { readonly kind: 'measure'; readonly dimension: Dimension };

export type Dimension =
	| 'length' // metres
	| 'area' // square metres
	| 'volume' // litres
	| 'mass' // kilograms
	| 'time' // seconds
	| 'speed' // metres a second
	| 'temperature' // degrees Celsius
	| 'power' // watts
	| 'memory'; // bytes

/** A unit, and how an amount in it becomes an amount in the base unit: `amount * factor + offset`. */
export interface WrittenUnit {
	readonly unit: Unit;
	readonly factor: number;
	readonly offset: number;
}

const count: WrittenUnit = { unit: { kind: 'count' }, factor: 1, offset: 0 };
const percent: WrittenUnit = { unit: { kind: 'percent' }, factor: 1, offset: 0 };
const points: WrittenUnit = { unit: { kind: 'percentage points' }, factor: 1, offset: 0 };
export const plainUnits = { count, percent } as const;

const day = 86_400;
/** The mean year of the Gregorian calendar, in days. */
const year = 365.2425 * day;

// A row is a dimension: forms of a unit and its factor. Factors are exact by definition (the yard and pound of 1959).
// A "ton" without a nation is read as the metric one. "Pounds" alone are money, "lb" is a weight.
const measures: readonly (readonly [Dimension, readonly (readonly [string, number])[]])[] = [
	[
		'length',
		[
			['millimetre millimeter mm', 0.001],
			['centimetre centimeter cm', 0.01],
			['metre meter m', 1],
			['kilometre kilometer km kms', 1000],
			['inch', 0.0254],
			['foot feet ft', 0.3048],
			['yard yd', 0.9144],
			['mile mi', 1609.344],
		],
	],
	[
		'area',
		[
			['square-metre square-meter sq-m m²', 1],
			['square-kilometre square-kilometer sq-km km²', 1e6],
			['square-mile sq-mi', 2_589_988.110336],
			['square-foot square-feet sq-ft', 0.09290304],
			['acre', 4046.8564224],
			['hectare ha', 10_000],
		],
	],
	[
		'volume',
		[
			['millilitre milliliter ml', 0.001],
			['litre liter', 1],
			['cubic-metre cubic-meter', 1000],
			['gallon', 3.785411784],
			['barrel', 158.987294928],
		],
	],
	[
		'mass',
		[
			['milligram mg', 1e-6],
			['gram gramme g', 0.001],
			['kilogram kilogramme kilo kg', 1],
			['ton tonne metric-ton', 1000],
			['lb lbs', 0.45359237],
			['ounce oz', 0.028349523125],
		],
	],
	[
		'time',
		[
			['second', 1],
			['minute', 60],
			['hour', 3600],
			['day', day],
			['week', 7 * day],
			['fortnight', 14 * day],
			['month', year / 12],
			['year', year],
			['decade', 10 * year],
			['century', 100 * year],
			['millennium', 1000 * year],
		],
	],
	[
		'speed',
		[
			['mph', 0.44704],
			['km/h kmh kph', 1 / 3.6],
			['knot', 1852 / 3600],
		],
	],
	['temperature', [['degree-celsius degree-c °c', 1]]],
	[
		'power',
		[
			['watt w', 1],
			['kilowatt kw', 1e3],
			['megawatt mw', 1e6],
			['gigawatt gw', 1e9],
		],
	],
	[
		'memory',
		[
			['byte', 1],
			['kilobyte kb', 1e3],
			['megabyte mb', 1e6],
			['gigabyte gb', 1e9],
			['terabyte tb', 1e12],
		],
	],
];

const currencies: readonly (readonly [string, string])[] = [
	['dollar', '$ dollar buck'],
	['US dollar', 'us$ $us usd us-dollar u.s.-dollar'],
	['Canadian dollar', 'c$ ca$ cad canadian-dollar'],
	['Australian dollar', 'a$ $a aud australian-dollar'],
	['Hong Kong dollar', 'hk$ hkd'],
	['euro', '€ eur euro'],
	['pound', '£ gbp pound quid'],
	['yen', '¥ jpy yen'],
	['yuan', 'cny yuan renminbi'],
	['rupee', '₹ rs rs. rupee'],
	['Pakistani rupee', 'pkr pakistani-rupee'],
	['Indian rupee', 'inr indian-rupee'],
	['franc', 'franc'],
	['Swiss franc', 'chf swiss-franc'],
	['peso', 'peso'],
	['rouble', '₽ rouble ruble'],
	['won', '₩'],
	['lira', '₺ lira'],
	['riyal', 'riyal'],
	['dirham', 'dirham'],
	['krona', 'krona krone kronor'],
	['rand', 'rand'],
	['shekel', '₪ shekel'],
	['hryvnia', '₴ hryvnia'],
];

const units = new Map<string, WrittenUnit>([
	...measures.flatMap(([dimension, rows]) =>
		rows.flatMap(([forms, factor]) =>
			forms.split(' ').map((form) => [form, { unit: { kind: 'measure', dimension }, factor, offset: 0 }] as const),
		),
	),
	...currencies.flatMap(([currency, forms]) =>
		forms.split(' ').map((form) => [form, { unit: { kind: 'money', currency }, factor: 1, offset: 0 }] as const),
	),
	['cent', { unit: { kind: 'money', currency: 'dollar' }, factor: 0.01, offset: 0 }],
	['penny', { unit: { kind: 'money', currency: 'pound' }, factor: 0.01, offset: 0 }],
	['pence', { unit: { kind: 'money', currency: 'pound' }, factor: 0.01, offset: 0 }],
	...['°f', 'degree-fahrenheit', 'degree-f'].map(
		(form) =>
			[form, { unit: { kind: 'measure', dimension: 'temperature' }, factor: 5 / 9, offset: (-32 * 5) / 9 }] as const,
	),
	...['%', 'percent', 'pc', 'per-cent', '％'].map((form) => [form, percent] as const),
	...['percentage-point', 'percent-point', 'pp'].map((form) => [form, points] as const),
]);

/** The unit that one or two words or a sign name, in any inflection: "km", "square miles", "US dollars", "per cent". */
export function unitNamed(words: string): WrittenUnit | null {
	const form = words
		.trim()
		.toLowerCase()
		.replace(/[\s\u00A0]+/gu, '-');
	const known = units.get(form) ?? units.get(form.replace(/s$/u, ''));
	if (known !== undefined || !/^[\p{L}.-]+$/u.test(form)) return known ?? null;
	const parts = form.split('-');
	const bases = termsOf(parts.at(-1) ?? '').at(0)?.bases ?? [];
	for (const base of bases) {
		const found = units.get([...parts.slice(0, -1), base].join('-'));
		if (found !== undefined && found.unit.kind !== 'percent') return found;
	}
	return null;
}

/** Whether amounts in two units can be compared: the same dimension, and no two different nations' money. */
export function sameUnit(a: Unit, b: Unit): boolean {
	if (a.kind === 'money' && b.kind === 'money') {
		return a.currency === b.currency || a.currency.endsWith(` ${b.currency}`) || b.currency.endsWith(` ${a.currency}`);
	}
	if (a.kind === 'measure' && b.kind === 'measure') return a.dimension === b.dimension;
	return a.kind === b.kind;
}
