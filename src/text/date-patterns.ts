import { bareMonth, isoDay, monthNumber, oneDay, readDay, readDays, readMonths, yearOf } from './absolute-dates.ts';
import { addDays, between, dayOf, dayPeriod, monthPeriod, type Period, yearPeriod } from './calendar.ts';
import { isCounted, isNoAmount, isPartOfName, isYearContext, nounBehind, recurs } from './date-context.ts';
import type { DateReference, Groups } from './date-reference.ts';
import {
	countOf,
	isRough,
	move,
	readAgo,
	readNearDay,
	readRelativeMonth,
	readRelativeUnit,
	readWeekday,
	smallNumbers,
	unitAround,
	unitFrom,
} from './relative-dates.ts';

/** A way of writing dates, and how it is read: to the days it names, or to null where that cannot be told. */
export interface DatePattern {
	/** The source of a regular expression that ignores case. Months and weekdays are checked for their capital afterwards. */
	readonly source: string;
	readonly read: (groups: Groups, reference: DateReference) => Period | null;
	/** Whether it names the stretch from one date to another. */
	readonly isRange?: true;
	/** Whether the words before and after let it be a date; by default they do. */
	readonly stands?: (before: string, after: string, groups: Groups) => boolean;
}

const monthNames =
	'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|' +
	'Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const month = `(?<month>${monthNames})(?!\\p{L})`;
const secondMonth = `(?<month2>${monthNames})(?!\\p{L})`;
const weekday = '(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\\p{L})';
const dayNumber = '(?:0?[1-9]|[12]\\d|3[01])';
const day = `(?<day>${dayNumber})(?:st|nd|rd|th)?(?![\\p{L}\\d]|[.,:]\\d)`;
const secondDay = `(?<day2>${dayNumber})(?:st|nd|rd|th)?(?![\\p{L}\\d]|[.,:]\\d)`;
const yearDigits = '(?:1\\d{3}|20\\d{2})(?![\\p{L}\\d]|[.,:]\\d)';
const relativeYear = '(?:of )?(?<relativeYear>last|this|next|that|the same|the following|the previous) year';
const someYear = `(?:,? (?<year>${yearDigits})|,? ${relativeYear})`;
const modifier = '(?:(?:early|mid|late)[- ](?:in )?)?';
// "and" joins the ends of a range only behind "between".
const rangeSign = '(?: ?[-–—] ?| to | through | until |(?<=\\bbetween [^,;]{3,40}) and )';
const units = '(?<unit>day|week|month|year)';
const count = `(?<count>\\d{1,3}|an?|${smallNumbers.join('|')})`;
const season = '(?:spring|summer|autumn|fall|winter)';
const nothing = () => null;

/** Tried in this order at each place; the first that matches takes the words. */
export const datePatterns: readonly DatePattern[] = [
	// Which months a fiscal year or a quarter has is each organisation's own matter, and a season's the hemisphere's.
	{
		source: `(?:the )?(?:\\d{4}[-–/]\\d{2,4} )?(?:fiscal|financial|tax|academic|school)[- ]years?(?: (?:ended|ending|to|through) (?:in |on )?(?:${monthNames})(?: ${dayNumber})?,?)?(?: \\d{4}(?:[-–/]\\d{2,4})?| (?:of )?(?:last|this|next) year)?`,
		read: nothing,
	},
	{ source: "FY ?['’]?\\d{2,4}", read: nothing },
	{
		source: `(?:the )?(?:first|second|third|fourth|last|final)[- ]quarter(?:(?: of)? (?:${yearDigits}|(?:last|this|next) year))?`,
		read: nothing,
	},
	{ source: `Q[1-4](?:(?: of)? ${yearDigits})?`, read: nothing },
	{ source: '\\d{4}[-–/]\\d{2,4} season', read: nothing },
	{
		source: `(?:(?:the )?(?:last|next|this|early|mid|late)[- ])?(?:the )?${season}(?: of)? (?:${yearDigits}|(?:last|this|next) year)`,
		read: nothing,
	},
	{ source: `(?:last|next|this) ${season}`, read: nothing },
	{
		source: `(?:the )?(?<half>first|second) half of(?: (?<year>${yearDigits})| (?<relativeYear>last|this|next) year)`,
		read: (groups, reference) => {
			const year = yearOf(groups, reference);
			if (year === null) return null;
			const first = groups.half?.toLowerCase() === 'first';
			return first ? between(dayOf(year, 1, 1), dayOf(year, 6, 30)) : between(dayOf(year, 7, 1), dayOf(year, 12, 31));
		},
	},
	{ source: '(?<![\\d-])(?<iso>\\d{4}-\\d{2}-\\d{2})(?![\\d-])', read: ({ iso = '' }) => oneDay(isoDay(iso)) },
	{
		// 03/04/2023 is the third of April to some and the fourth of March to others.
		source: `(?<![\\d./])(?<one>\\d{1,2})[./](?<other>\\d{1,2})[./](?<year>${yearDigits})`,
		read: ({ one, other, year }) => {
			const [a, b] = [Number(one), Number(other)];
			if (a <= 12 && b <= 12 && a !== b) return null;
			return oneDay(a > 12 ? dayOf(Number(year), b, a) : dayOf(Number(year), a, b));
		},
	},
	{
		source: `(?:${weekday},? )?${month} ${day}${rangeSign}(?:(?:${weekdayAgain()},? )?${secondMonth} )?${secondDay}(?:,? (?<year>${yearDigits}))?`,
		read: readDays,
		isRange: true,
	},
	{
		source: `(?:the )?${day}(?: of)?(?: ${month})?${rangeSign}(?:the )?${secondDay}(?: of)? ${secondMonth}(?:,? (?<year>${yearDigits}))?`,
		read: (groups, reference) => readDays({ ...groups, month: groups.month ?? groups.month2 }, reference),
		isRange: true,
	},
	{ source: `(?:${weekday},? )?${modifier}${month} ${day}${someYear}?`, read: readDay, stands: isNoAmount },
	{ source: `(?:${weekday},? )?(?:the )?${day}(?: of)? ${month}${someYear}?`, read: readDay },
	{
		source: `${month}(?:${rangeSign}|(?<joined> and ))${secondMonth}${someYear}?`,
		read: readMonths,
		isRange: true,
	},
	{
		source: `${modifier}${month}${someYear}`,
		read: (groups, reference) => {
			const year = yearOf(groups, reference);
			return year === null ? null : monthPeriod(year, monthNumber(groups.month));
		},
	},
	{
		source: `(?<which>last|next|this past|this coming|this) ${month}`,
		read: readRelativeMonth,
	},
	{
		source: `${modifier}${month}(?:['’]s)?`,
		read: ({ month: name }, reference) => bareMonth(monthNumber(name), reference),
		stands: (before) =>
			/\b(?:in|by|since|until|till|from|through|during|before|after|for|to|into|of|and|between)(?: the (?:end|start|beginning|middle) of)?(?: (?:early|mid|late))?[ -]$/iu.test(
				before,
			),
	},
	{
		source: `(?:the years? )?(?<year>${yearDigits})${rangeSign}(?<year2>${yearDigits}|\\d{2}(?!\\d))${notCounting()}`,
		read: ({ year = '', year2 = '' }) => {
			const last = Number(year2.length === 2 ? year.slice(0, 2) + year2 : year2);
			return yearPeriod(Number(year), last);
		},
		isRange: true,
		stands: (before, after) => !/[\d$€£#]$/u.test(before) && !isCounted(after),
	},
	{
		source: `(?:the )?${modifier}(?<decade>(?:1\\d|20)\\d0)s`,
		read: ({ decade }) => {
			const first = Number(decade);
			const isCentury = first % 100 === 0 && first < 2000;
			return yearPeriod(first, first + (isCentury ? 99 : 9));
		},
	},
	{
		source: `(?:the )?${modifier}(?<century>\\d{1,2})(?:st|nd|rd|th)[- ]century(?! (?:BC|BCE))`,
		read: ({ century }) => yearPeriod(Number(century) * 100 - 99, Number(century) * 100),
	},
	{ source: '\\d{1,4} (?:BC|BCE|AD|CE)|AD \\d{1,4}|\\d{1,2}(?:st|nd|rd|th)[- ]century (?:BC|BCE)', read: nothing },
	{
		source: `(?<prefix>the year |(?:early|mid|late)[- ](?:in )?)?(?<year>${yearDigits})${notCounting()}`,
		read: ({ year }) => yearPeriod(Number(year)),
		// Without a word that goes with a year it may be a number, a title or part of a name.
		stands: (before, after, { prefix }) => (prefix !== undefined || isYearContext(before)) && !isCounted(after),
	},
	{
		source: `(?:(?<which>last|next|this past|this coming|this|the following|the next|the previous) )?(?:early |late )?${weekday}(?<possessive>['’]s?)?(?: (?:morning|afternoon|evening|night))?`,
		read: readWeekday,
		stands: (before, after, { match = '' }) =>
			!recurs(before, after) && !isPartOfName(before, after) && !/ (?:Morning|Afternoon|Evening|Night)$/u.test(match),
	},
	{
		source: '(?:the )?(?<unit>week|month|year) before last',
		read: ({ unit }, { published }) => (published === null ? null : unitAround(unit, published, -2)),
	},
	{
		source: `(?:(?<part>earlier|later) )?(?:(?:early|late) )?(?<which>last|next|this past|this coming|this) (?<unit>weekend|week|month|year)`,
		read: readRelativeUnit,
	},
	{
		source: 'last night',
		read: (_groups, { published }) => (published === null ? null : oneDay(addDays(published, -1))),
	},
	{
		source:
			'(?:the day before )?yesterday|(?:the day after )?tomorrow|today|tonight|this (?:morning|afternoon|evening)',
		read: readNearDay,
	},
	{
		source: `(?<loose>(?:more than|over|less than|under|nearly|almost|at least|up to) )?(?:(?:about|around|some|roughly) )?(?<count>\\d{1,3}|an?|${smallNumbers.join('|')}|twenty|thirty|forty|fifty|hundred) (?<unit>day|week|month|year|decade|centurie|century)s? ago`,
		read: readAgo,
	},
	{
		source: `${count} ${units}s? (?<which>later|earlier|after that|before that)`,
		read: ({ count: number, unit, which }, { anchor }) => {
			const sign = /^(?:later|after)/iu.test(which ?? '') ? 1 : -1;
			return anchor && unitFrom(unit, anchor, sign * countOf(number));
		},
	},
	{
		source: `(?<which>the following|the next|the previous|the same|that same|that very|that) ${units}`,
		read: ({ which, unit }, { anchor }) => {
			const word = which?.toLowerCase().replace('the ', '');
			const steps = word === 'following' || word === 'next' ? 1 : word === 'previous' ? -1 : 0;
			return anchor && unitFrom(unit, anchor, steps);
		},
		stands: (_before, after) => !/^ (?:of|in which|when)\b/u.test(after),
	},
	{
		source: `(?:the )?(?:past|last) ${count} ${units}s?(?! (?:of|before)\\b)|(?:the past|past|the last) ${unitNamed('lone')}(?! (?:of|before)\\b)`,
		read: ({ count: number = 'a', unit, lone }, { published }) =>
			published === null || isRough(number, unit)
				? null
				: between(move(published, unit ?? lone, -countOf(number)), published),
		isRange: true,
		// "The trial will *last* two weeks": the verb, where nothing before it goes with a noun.
		stands: (before, _after, { match = '' }) => !/^last/iu.test(match) || nounBehind.test(before),
	},
	{
		source: `(?:the )?next ${count} ${units}s(?! of\\b)`,
		read: ({ count: number, unit }, { published }) =>
			published === null ? null : between(published, move(published, unit, countOf(number))),
		isRange: true,
	},
	{
		source: `${count} ${units}s?(?:['’]s?|s['’])? (?:time|from now)`,
		read: ({ count: number, unit }, { published }) =>
			published === null || isRough(number, unit) ? null : unitFrom(unit, dayPeriod(published), countOf(number)),
	},
];

function weekdayAgain(): string {
	return weekday.replace('<weekday>', '<weekday2>');
}

function unitNamed(name: string): string {
	return units.replace('<unit>', `<${name}>`);
}

/** Behind a number that is no year: "2000 people", "1200 km". */
function notCounting(): string {
	return '(?! ?(?:%|percent\\b|per cent\\b|million\\b|billion\\b|people\\b|men\\b|women\\b|children\\b|km\\b|feet\\b|square\\b))';
}
