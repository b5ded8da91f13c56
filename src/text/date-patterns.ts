import {
	bareMonth,
	isoDay,
	monthNumber,
	oneDay,
	readDay,
	readDays,
	readListedDays,
	readMonths,
	readWeekdayOfMonth,
	yearOf,
} from './absolute-dates.ts';
import { between, dayOf, monthPeriod, yearPeriod } from './calendar.ts';
import { monthPattern } from './calendar-names.ts';
import { isCounted, isNoAmount, isYearContext } from './date-context.ts';
import {
	type DatePattern,
	day,
	dayNumber,
	listedDays,
	modifier,
	month,
	rangeSign,
	season,
	secondDay,
	secondMonth,
	someYear,
	weekday,
	yearDigits,
} from './date-words.ts';
import { relativePatterns } from './relative-date-patterns.ts';
import { readRelativeMonth } from './relative-dates.ts';

const nothing = () => null;

/** Leagues and states have counted years across the new year since about then. Untuned. */
const firstSeasons = 1850;

/** Tried in this order at each place; the first that matches takes the words. */
export const datePatterns: readonly DatePattern[] = [
	// Which months a fiscal year or a quarter has is each organisation's own matter, and a season's the hemisphere's.
	{
		source: `(?:the )?(?:\\d{4}[-–/]\\d{2,4} )?(?:fiscal|financial|tax|academic|school)[- ]years?(?: (?:ended|ending|to|through) (?:in |on )?${monthPattern}(?: ${dayNumber})?,?)?(?: \\d{4}(?:[-–/]\\d{2,4})?| (?:of )?(?:last|this|next) year)?`,
		read: nothing,
	},
	{ source: `FY ?['’]?\\d{2,4}(?:[-–/]\\d{2,4})?|(?:fiscal|financial) ${yearDigits}(?:[-–/]\\d{2,4})?`, read: nothing },
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
	{
		source: `(?<![\\d-])(?<iso>\\d{4}-\\d{2}-\\d{2}|(?<!/)\\d{4}/\\d{2}/\\d{2}(?!/))(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![\\d-])`,
		read: ({ iso = '' }) => oneDay(isoDay(iso.replaceAll('/', '-'))),
	},
	// A season or a fiscal year: "2023/24".
	{ source: `(?<!/)${yearDigits}/(?:\\d{4}|\\d{2})(?!/)`, read: nothing },
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
	{
		source: `(?<days>${listedDays})(?: of)? ${month}${someYear}?`,
		read: readListedDays,
		isRange: true,
	},
	{
		source: `${month} (?<days>${listedDays})${someYear}?`,
		read: readListedDays,
		isRange: true,
		// "On May 3 and 4 people died" has one day.
		stands: (_before, after) =>
			!isCounted(after) && !/^ (?:people|police|men|women|children|more|of|%|per)/u.test(after),
	},
	{
		source: `(?:the )?(?<nth>first|second|third|fourth|last) ${weekday} (?:of|in) ${month}${someYear}?`,
		read: readWeekdayOfMonth,
		stands: (before) => !/\b(?:every|each) $/iu.test(before),
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
		// "Rose from 48,000 in 2019 to 67,300": only behind a dash are two digits a year.
		source: `(?:the years? )?(?<year>${yearDigits})${rangeSign}(?<year2>${yearDigits}|(?<=[-–—] ?)\\d{2}(?!\\d|[.,]\\d))${notCounting()}`,
		read: ({ year = '', year2 = '' }) => {
			const last = Number(year2.length === 2 ? year.slice(0, 2) + year2 : year2);
			// "2023-24" is a season or a fiscal year as often as two years; "1348-49" is not.
			if (year2.length === 2 && last === Number(year) + 1 && last > firstSeasons) return null;
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
	...relativePatterns,
];

function weekdayAgain(): string {
	return weekday.replace('<weekday>', '<weekday2>');
}

/** Behind a number that is no year: "2000 people", "1200 km". */
function notCounting(): string {
	return '(?! ?(?:%|percent\\b|per cent\\b|million\\b|billion\\b|people\\b|men\\b|women\\b|children\\b|km\\b|feet\\b|square\\b))';
}
