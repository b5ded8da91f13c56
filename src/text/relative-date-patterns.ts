import { oneDay } from './absolute-dates.ts';
import { addDays, between, dayPeriod } from './calendar.ts';
import { isPartOfName, nounBehind, recurs } from './date-context.ts';
import { count, type DatePattern, dayNumber, units, weekday } from './date-words.ts';
import {
	countOf,
	isRough,
	move,
	readAgo,
	readNearDay,
	readRelativeUnit,
	readWeekday,
	smallNumbers,
	unitAround,
	unitFrom,
} from './relative-dates.ts';

/** Dates read against the day of publication, or against one named before. Tried in this order, behind `datePatterns`. */
export const relativePatterns: readonly DatePattern[] = [
	{
		source: `(?:(?<which>last|next|this past|this coming|this|the following|the next|the previous) )?(?:early |late )?${weekday}(?<possessive>['’]s?)?(?: (?:morning|afternoon|evening|night))?(?:,? (?:the )?(?<ofMonth>${dayNumber})(?:st|nd|rd|th)|,? (?:of )?(?<ofWeek>last|this|next) week| (?<weekLater>week|fortnight)(?![-'’\\p{L}]))?`,
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
		// "The last week of August".
		stands: (_before, after, { which }) => !/^(?:last|next)$/iu.test(which ?? '') || !/^ of (?!course\b)/u.test(after),
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
		source: `(?<loose>(?:more than|over|less than|under|nearly|almost|at least|up to) )?(?:(?:about|around|some|roughly) )?(?<count>\\d{1,3}|an?|${smallNumbers.join('|')}|twenty|thirty|forty|fifty|hundred) (?<unit>day|week|month|year|decade|centurie|century)s? ago(?: (?<today>today)| (?<this>this (?:week|month)|(?:on |last |this )?${weekday.replace('<weekday>', '<weekdayThen>')}))?`,
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
		source: `(?<which>the following|the next|the previous|the same|that same|that very|that) (?<unit>day|week|month|year|morning|afternoon|evening|night)`,
		read: ({ which, unit }, { anchor }) => {
			const word = which?.toLowerCase().replace('the ', '');
			const steps = word === 'following' || word === 'next' ? 1 : word === 'previous' ? -1 : 0;
			return anchor && unitFrom(unit, anchor, steps);
		},
		stands: (_before, after) => !/^ (?:of|in which|when)\b/u.test(after),
	},
	{
		// "A rise the year before"; "the year before the war" is another.
		source: `the ${units} (?<which>before|after)(?=[,.;:)—–]|$| (?:and|but)\\b)`,
		read: ({ which, unit }, { anchor }) => anchor && unitFrom(unit, anchor, which?.toLowerCase() === 'after' ? 1 : -1),
		// "A year to the day after".
		stands: (before) => !/\bto $/iu.test(before),
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

function unitNamed(name: string): string {
	return units.replace('<unit>', `<${name}>`);
}
