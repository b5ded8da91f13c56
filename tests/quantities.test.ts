import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOf } from '../src/text/changes.ts';
import { lastPlace } from '../src/text/numbers.ts';
import { type Quantity, readQuantities } from '../src/text/quantities.ts';

/** What a quantity says, without where it stands: two writings of one value are the same. */
function said({ low, high, lastPlace: place, unit, approximator, counted }: Quantity): string {
	return JSON.stringify([low, high, place, unit, approximator, counted]);
}
const one = (text: string): Quantity => {
	const [quantity, ...others] = readQuantities(text);
	if (quantity === undefined || others.length > 0) {
		throw new Error(`expected one quantity in "${text}", found ${others.length + (quantity === undefined ? 0 : 1)}`);
	}
	return quantity;
};
const unitOf = ({ unit }: Quantity): string =>
	unit.kind === 'money' ? unit.currency : unit.kind === 'measure' ? unit.dimension : unit.kind;

describe('a quantity has a value, a unit and what is said of it', () => {
	it('count, of a part, what the whole is counted in', () => {
		expect(readQuantities('They close two of its 14 plants.')[0]?.counted).toEqual(['plant']);
	});

	it.each([
		['nearly 700,000 Afghan nationals', 700_000, 'count', 'nearly', 'afghan national'],
		['675,190 Afghans returning by August 4', 675_190, 'count', 'none', 'afghan'],
		['an estimated 1.7 million undocumented as of October 2023', 1_700_000, 'count', 'about', 'undocumented'],
		['1.45 million Afghan refugees', 1_450_000, 'count', 'none', 'afghan refugee'],
		['two and a half million euros', 2_500_000, 'euro', 'none', ''],
		['a quarter of a million homes', 250_000, 'count', 'none', 'home'],
		['a hundred and one dogs', 101, 'count', 'none', 'dog'],
		['14.5 lakh voters', 1_450_000, 'count', 'none', 'voter'],
		['US$3bn', 3e9, 'US dollar', 'none', ''],
		['Rs. 500', 500, 'rupee', 'none', ''],
		['40 pence', 0.4, 'pound', 'none', ''],
		['just under 8.5 per cent of voters', 8.5, 'percent', 'nearly', 'voter'],
		['3 percentage points', 3, 'percentage points', 'none', ''],
		['.75% of voters', 0.75, 'percent', 'none', 'voter'],
		['$.5 million', 500_000, 'dollar', 'none', ''],
		['$US 2 billion', 2e9, 'US dollar', 'none', ''],
		['two thirds of the crew', 66.6666666667, 'percent', 'none', 'crew'],
		['three-fourths of the crew', 75, 'percent', 'none', 'crew'],
		['nine out of ten drivers', 90, 'percent', 'none', 'driver'],
		['50km away', 50_000, 'length', 'none', ''],
		['12 square miles', 31_079_857.3, 'area', 'none', ''],
		['half an hour', 1800, 'time', 'none', ''],
		['-40 °C', -40, 'temperature', 'none', ''],
		['-40 °F', -40, 'temperature', 'none', ''],
		['minus 4 °C', -4, 'temperature', 'none', ''],
		['1 200 000 euros', 1_200_000, 'euro', 'none', ''],
		['200 000 boats', 200_000, 'count', 'none', 'boat'],
		['1\u00a0200 boats', 1200, 'count', 'none', 'boat'],
		['12 or more houses', 12, 'count', 'at least', 'house'],
		['50-odd guests', 50, 'count', 'about', 'guest'],
		['no more than three trains', 3, 'count', 'at most', 'train'],
		['more than an estimated 300 cranes', 300, 'count', 'over', 'crane'],
	])('%s', (text, value, unit, approximator, counted) => {
		const quantity = one(text);
		expect([quantity.low, quantity.high]).toEqual([expect.closeTo(value, 0), expect.closeTo(value, 0)]);
		expect([unitOf(quantity), quantity.approximator, quantity.counted.join(' ')]).toEqual([
			unit,
			approximator,
			counted,
		]);
	});

	it.each([
		['between 600,000 and 700,000 people', 600_000, 700_000],
		['5-6% of voters', 5, 6],
		['$5-6 million', 5e6, 6e6],
		['1.4 to 1.5 million', 1.4e6, 1.5e6],
		['five or six guards', 5, 6],
		['two or three dozen guards', 24, 36],
		['several hundred protesters', 300, 900],
		['tens of thousands of fans', 20_000, 99_999],
	])('reads a range: %s', (text, low, high) => {
		expect(one(text)).toMatchObject({ low, high });
	});

	it.each([
		['a day and a number are two', 'On May 12 300 boats left.', [300]],
		['a change keeps its two numbers', 'The fee rose from 600 to 700.', [600, 700]],
		['a score keeps its two numbers', 'They won 31-24.', [31, 24]],
		['a date is none', 'It opened on 4 May 1987.', []],
		['a name with a number is none', 'Resolution 242 on Covid-19 passed.', []],
		['the pronoun is none', 'One of them left, this one stayed.', []],
		['an ordinal is none', 'The third man came 21st.', []],
		['a fourth of a row is none', 'A fourth man came.', []],
		['"over" before a length of time is no bound', 'It took shape over 12 years.', [12 * 31_556_952]],
	])('%s', (_, text, values) => {
		expect(readQuantities(text).map(({ low }) => low)).toEqual(values);
	});
});

describe('"up to" before a number', () => {
	it('bounds it, unless a verb goes up to it', () => {
		expect(one('A driver may take up to 58 percent.').approximator).toBe('at most');
		expect(one('The rate went up to 58 percent.').approximator).toBe('none');
		expect(one('The rate has gone back up to about 58 percent.').approximator).not.toBe('at most');
	});
});

describe('a quantity may be a change, or a rate', () => {
	it.each([
		['Sales rose 4 percent.', 'up', null],
		['Sales rose by nearly 4 percent.', 'up', null],
		['Shares were up 6% on Wednesday.', 'up', null],
		['A drop of 300 seats followed.', 'down', null],
		['The budget was cut by 40 percent.', 'down', null],
		['Fees were raised by 40 euros.', 'up', null],
		['The firm cut 300 seats.', 'none', null],
		['They won a 5 percent increase.', 'up', null],
		['Sales rose to 4 percent.', 'none', null],
		['The convoy was made up of 60 ships.', 'none', null],
		['Rescuers brought up seven bodies.', 'none', null],
		['Supporters made up 63 percent.', 'none', null],
		['It is home to 885 people per square mile.', 'none', 'mile'],
		['They earn $4 an hour.', 'none', 'hour'],
		['The plant fills 300 bottles a day.', 'none', 'day'],
		['The plant has 300 workers.', 'none', null],
	])('%s', (text, change, per) => {
		expect(one(text)).toMatchObject({ change, per });
	});
});

it.each([
	[' people in every 1,000 have it', '1,000'],
	[' in every ten', 'ten'],
	[' people in the city', null],
])('a number of so many%s is a rate by %s', (behind, per) => {
	expect(rateOf(behind)).toBe(per);
});

/** Digits with separators of thousands. */
const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

const smallWords =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const tensWords = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below 10^12 in words, with or without the British "and". */
function inWords(value: number, and: boolean): string {
	if (value < 20) return smallWords[value] ?? '';
	if (value < 100)
		return `${tensWords[Math.floor(value / 10) - 2]}${value % 10 === 0 ? '' : `-${smallWords[value % 10]}`}`;
	if (value < 1000) {
		const rest = value % 100;
		return `${smallWords[Math.floor(value / 100)]} hundred${rest === 0 ? '' : ` ${and ? 'and ' : ''}${inWords(rest, and)}`}`;
	}
	const [scale, name] = value < 1e6 ? [1e3, 'thousand'] : value < 1e9 ? [1e6, 'million'] : [1e9, 'billion'];
	const rest = value % scale;
	const joint = and && rest < 100 ? ' and ' : ' ';
	return `${inWords(Math.floor(value / scale), and)} ${name}${rest === 0 ? '' : `${joint}${inWords(rest, and)}`}`;
}

const wholeNumber = fc.oneof(fc.integer({ min: 2, max: 2000 }), fc.integer({ min: 2, max: 999_999_999_999 }));
const hundredths = fc.integer({ min: 101, max: 99_999 }).map((value) => value / 100);

describe('however it is written, one value is one quantity', () => {
	it('in words, in digits, and in digits with separators', () => {
		fc.assert(
			fc.property(wholeNumber, fc.boolean(), (value, and) => {
				// Four digits without a separator are a year, as in "the 1998 floods".
				if (value < 1000 || value > 2099)
					expect(said(one(`${value} rafts`))).toBe(said(one(`${grouped(value)} rafts`)));
				expect(said(one(`${inWords(value, and)} rafts`))).toBe(said(one(`${grouped(value)} rafts`)));
			}),
		);
	});

	it('with its magnitude as a word, as letters, and written out', () => {
		const magnitudes = fc.constantFrom(['thousand', 'k', 1e3], ['million', 'm', 1e6], ['billion', 'bn', 1e9]);
		fc.assert(
			fc.property(hundredths, magnitudes, (value, [word, letters, factor]) => {
				const written = grouped(Number((value * Number(factor)).toFixed(0)));
				expect(said(one(`$${value}${letters}`))).toBe(said(one(`$${written}`)));
				expect(said(one(`$${value} ${word}`))).toBe(said(one(`$${written}`)));
				expect(said(one(`${value} ${word} dollars`))).toBe(said(one(`$${written}`)));
			}),
		);
	});

	it('a share as a sign, as words and as a fraction', () => {
		fc.assert(
			fc.property(hundredths, (value) => {
				expect(said(one(`${value}% of seats`))).toBe(said(one(`${value} percent of seats`)));
				expect(said(one(`${value} per cent of seats`))).toBe(said(one(`${value} percent of seats`)));
			}),
		);
		expect(said(one('half of the seats'))).toBe(said(one('one half of the seats')));
		expect(one('three quarters of the seats').low).toBe(one('75% of the seats').low);
	});

	it('a length in metres and in kilometres', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
				const [short, long] = [one(`${value} km`), one(`${grouped(value * 1000)} metres`)];
				expect([short.low, short.lastPlace]).toEqual([long.low, long.lastPlace]);
			}),
		);
	});
});

describe('different values are different quantities', () => {
	it('in words as in digits', () => {
		fc.assert(
			fc.property(wholeNumber, wholeNumber, (a, b) => {
				fc.pre(a !== b);
				expect(said(one(`${inWords(a, true)} rafts`))).not.toBe(said(one(`${grouped(b)} rafts`)));
			}),
		);
	});

	it.each([
		['5%', '5 percentage points'],
		['$5', '£5'],
		['5 km', '5 kg'],
		['over 5 rafts', 'nearly 5 rafts'],
		['5 rafts', '5 boats'],
	])('%s is not %s', (a, b) => {
		expect(said(one(a))).not.toBe(said(one(b)));
	});
});

describe('the last place of a number', () => {
	it.each([
		[1_700_000, 100_000],
		[675_190, 10],
		[8.5, 0.1],
		[3559, 1],
		[0, 1],
	])('%d: %d', (value, place) => {
		expect(lastPlace(value)).toBe(place);
	});
});

it('finds spans that are in order, apart, and within the text, whatever the text', () => {
	const pieces = fc.constantFrom(
		...'7 00 , . % $ £ - – million two half third of a and in out ten dozen km years nearly over about to or m k ½ May people'.split(
			' ',
		),
		' ',
		' ',
		'\n',
		'’',
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
			const text = parts.join('');
			let from = 0;
			for (const { start, end, number, low, high, lastPlace: place } of readQuantities(text)) {
				expect(start).toBeGreaterThanOrEqual(from);
				expect(number.start).toBeGreaterThanOrEqual(start);
				expect(end).toBeGreaterThanOrEqual(number.end);
				expect(end).toBeLessThanOrEqual(text.length);
				expect(low).toBeLessThanOrEqual(high);
				expect(place).toBeGreaterThan(0);
				from = end;
			}
		}),
	);
});
