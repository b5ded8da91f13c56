/** What a date in a text says, as far as it says it. */
export interface DateParts {
	/** First and last year, where one is given or follows from the article's own date. */
	readonly years: readonly [number, number] | null;
	/** 1 to 12. */
	readonly month: number | null;
	/** First and last day of the month. */
	readonly days: readonly [number, number] | null;
	/** 0 for Sunday. */
	readonly weekday: number | null;
	/** Minutes since midnight. */
	readonly clock: number | null;
	/** Words that only the article's date could resolve: "last year", "yesterday". */
	readonly relative: string | null;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'sun mon tue wed thu fri sat'.split(' ');
const monthName =
	/\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/iu;
const relativeWords =
	/\b(?:(?:last|this|next|previous|following|same|earlier this|later this) (?:week|weekend|month|year|spring|summer|autumn|fall|winter|decade|century|night)|yesterday|today|tonight|tomorrow|(?:\d+|\p{L}+) (?:minute|hour|day|week|fortnight|month|year|decade)s? (?:ago|back))\b/iu;

/** Reads a date as `findMentions` finds it. `published`: the article's date, `YYYY-MM-DD`, which resolves "last year". */
export function dateParts(text: string, published: string | undefined): DateParts {
	const lower = text.toLowerCase().replace(/\s+/gu, ' ');
	const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(lower);
	if (iso !== null) {
		const [year, month, day] = iso.slice(1).map(Number) as [number, number, number];
		return { years: [year, year], month, days: [day, day], weekday: null, clock: null, relative: null };
	}
	const relative = relativeWords.exec(lower)?.[0] ?? null;
	const month = monthName.exec(lower)?.[0].slice(0, 3);
	const day = month === undefined ? null : daysOf(lower);
	const weekday = weekdays.findIndex((name) => new RegExp(`\\b${name}\\p{Ll}*day\\b`, 'u').test(lower));
	const years = yearsOf(lower) ?? yearsFrom(relative, published);
	return {
		years,
		month: month === undefined ? null : months.indexOf(month) + 1,
		days: day,
		weekday: weekday < 0 ? null : weekday,
		clock: clockOf(lower),
		relative: years === null || !(relative ?? 'year').endsWith('year') ? relative : null,
	};
}

function daysOf(text: string): readonly [number, number] | null {
	const found = [...text.matchAll(/(?<![\d,.:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]*\d)/gu)]
		.map(([, day]) => Number(day))
		.filter((day) => day >= 1 && day <= 31);
	const [first] = found;
	return first === undefined ? null : [first, found.at(-1) ?? first];
}

function clockOf(text: string): number | null {
	if (/\bnoon\b/u.test(text)) return 12 * 60;
	if (/\bmidnight\b/u.test(text)) return 0;
	const [found, hours, minutes, half] = /\b(\d{1,2})(?:[:.](\d{2}))?(?: ?([ap])\.?m\b)?/u.exec(text) ?? [];
	if (found === undefined || (minutes === undefined && half === undefined)) return null;
	return ((Number(hours) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0)) * 60 + Number(minutes ?? 0);
}

const ordinalCenturies: Readonly<Record<string, number>> = {
	eleventh: 11,
	twelfth: 12,
	thirteenth: 13,
	fourteenth: 14,
	fifteenth: 15,
	sixteenth: 16,
	seventeenth: 17,
	eighteenth: 18,
	nineteenth: 19,
	twentieth: 20,
	'twenty-first': 21,
};

function yearsOf(text: string): readonly [number, number] | null {
	const before = /\b(\d{1,4}) (?:bc|bce)\b/u.exec(text);
	if (before !== null) return [-Number(before[1]), -Number(before[1])];
	const decade = /\b(\d{3})0s\b/u.exec(text);
	if (decade !== null) return within(text, Number(`${decade[1]}0`), 10);
	const century = /\b(\d{1,2})(?:st|nd|rd|th)[- ]centur/u.exec(text)?.[1];
	const named = Object.entries(ordinalCenturies).find(([name]) => text.includes(`${name} centur`))?.[1];
	const number = century === undefined ? named : Number(century);
	if (number !== undefined) return within(text, (number - 1) * 100, 100);
	const found = [...text.matchAll(/(?<!\d)(\d{4})(?:[-–](\d{2,4})(?!\d))?/gu)].flatMap(([, year = '', end]) => [
		Number(year),
		...(end === undefined ? [] : [Number(`${year.slice(0, 4 - end.length)}${end}`)]),
	]);
	const [first] = found;
	if (first === undefined) return null;
	return [first, found.at(-1) ?? first];
}

/** "The early 1990s", to 1994: thirds of the years that overlap, since where one ends is not said. */
function within(text: string, from: number, length: number): readonly [number, number] {
	const third = Math.ceil(length / 3);
	if (/\bearly\b/u.test(text)) return [from, from + third];
	if (/\blate\b/u.test(text)) return [from + length - 1 - third, from + length - 1];
	if (/\bmid\b/u.test(text)) return [from + third - 1, from + 2 * third];
	return [from, from + length - 1];
}

function yearsFrom(relative: string | null, published: string | undefined): readonly [number, number] | null {
	const year = Number(published?.slice(0, 4));
	if (relative === null || !relative.endsWith('year') || !(year > 0)) return null;
	if (relative === 'last year' || relative === 'previous year') return [year - 1, year - 1];
	if (relative === 'next year') return [year + 1, year + 1];
	return relative.includes('this year') ? [year, year] : null;
}
