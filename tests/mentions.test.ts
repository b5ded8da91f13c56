import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../src/text/mentions.ts';

const mentionsIn = (text: string) =>
	findMentions(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('numbers, dates and measures in a text', () => {
	it.each([
		['nearly 700,000 Afghan nationals', ['quantity: nearly 700,000']],
		['over 50 people were killed', ['quantity: over 50']],
		['more than four million refugees', ['quantity: more than four million']],
		['1.45 million registered refugees', ['quantity: 1.45 million']],
		['twenty-five members and a hundred guests', ['quantity: twenty-five', 'quantity: a hundred']],
		[
			'dozens of people, hundreds of thousands of them children',
			['quantity: dozens', 'quantity: hundreds of thousands'],
		],
		['two-thirds of the voters', ['quantity: two-thirds']],
		['until June 30, 2025', ['date: June 30, 2025']],
		['on 30 June 2025', ['date: 30 June 2025']],
		['from September 24 to 28', ['date: September 24 to 28']],
		['in October 2023', ['date: October 2023']],
		['since November of last year', ['date: November of last year']],
		['the 19th century and the 1990s', ['date: 19th century', 'date: the 1990s']],
		['last month, on Tuesday', ['date: last month', 'date: Tuesday']],
		['at 4:15 a.m. on Sunday', ['date: 4:15 a.m.', 'date: Sunday']],
		['on 2024-09-18', ['date: 2024-09-18']],
		['for two years', ['duration: two years']],
		['a three-month delay', ['duration: three-month']],
		['for decades', ['duration: decades']],
		['It cost $5bn.', ['money: $5bn']],
		['about €62 million', ['money: €62 million']],
		['30 million dollars', ['money: 30 million dollars']],
		['fell by 3.5 percent, or 12 %', ['percentage: 3.5 percent', 'percentage: 12 %']],
		['its eighth term', ['ordinal: eighth']],
		['6.4 meters above normal', ['measure: 6.4 meters']],
		['0.3 to 0.6 degrees', ['measure: 0.3 to 0.6 degrees']],
		['It collapsed three weeks ago.', ['date: three weeks ago']],
		['A few days back it rose.', ['date: A few days back']],
		['after 24 anxious hours', ['duration: 24 anxious hours']],
		['within ten working days', ['duration: ten working days']],
		['three national days', ['quantity: three']],
		['It took minutes, and it lasted for years.', ['duration: minutes', 'duration: years']],
		['Years passed, and minutes were read.', []],
		['for several quarters', ['duration: several quarters']],
		['three quarters of the members', ['quantity: three quarters']],
		['after 17+ minutes', ['duration: 17+ minutes']],
		['a term of 2–3 years', ['duration: 2–3 years']],
		['for thousands of years, after months of work', ['duration: thousands of years', 'duration: months']],
		['raised by .75% in June', ['percentage: .75%', 'date: June']],
		['version v.75', []],
		['another $US2 billion', ['money: $US2 billion']],
		['billions of dollars', ['money: billions of dollars']],
		['billions of people', ['quantity: billions']],
		['a jump of 30-50%', ['percentage: 30-50%']],
		['The bank twice raised its rate.', ['quantity: twice']],
		['twice as many members', []],
	])('reads "%s"', (text, expected) => {
		expect(mentionsIn(text)).toEqual(expected);
	});

	// One for each word that a mention may begin with: where a word is left out of the openings, nothing is tried there.
	it.each(
		[
			'a dozen|an hour|one million|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen',
			'sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several hundred|few days',
			'many years|half|zero|tens of thousands|dozens|scores|hundreds|thousands|millions|billions|decades|centuries',
			'over 5|under 5|nearly 5|almost 5|more than 5|less than 5|fewer than 5|at least 5|up to 5|as many as 5|just over 5',
			'well over 5|US$5|C$5|HK$5|A$5|$5|€5|Rs. 5|5|1990s|2024-08-04|the 5th of May|first|second|third|fourth|fifth|sixth',
			'seventh|eighth|ninth|tenth|eleventh-century|twelfth-century|thirteenth-century|fourteenth-century|AD 40',
			'fifteenth-century|sixteenth-century|seventeenth-century|eighteenth-century|nineteenth-century|twentieth-century',
			'Jan. 5|January|Feb. 5|February|Mar. 5|March|Apr. 5|April|May|Jun 5|June|Jul 5|July|Aug. 5|August|Sep. 5|Sept. 5',
			'September|Oct. 5|October|Nov. 5|November|Dec. 5|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
			'spring 2024|summer 2024|autumn 2024|fall 2024|winter 2024|Christmas 2024|Easter 2024|early 2024|mid-2024',
			'late 2024|last week|next week|this week|earlier this week|later this week|the same week|yesterday|today|tonight',
			'tomorrow|noon|midnight|twice|thrice|some weeks ago|.5|$US5',
			'a quarter|a third|a tenth|a few hundred|a couple of days|a long week|a week ago|an anxious hour|a million|the 1990s',
			'the following month|the previous year|as much as 5|at most 5',
		].flatMap((line) => line.split('|')),
	)('finds "%s" whole, in small letters and in capitals, behind other words', (mention) => {
		for (const written of [mention, mention.toUpperCase()]) {
			expect(mentionsIn(`They said “${written}” — ${written}`).map((found) => found.split(': ')[1])).toEqual([
				written,
				written,
			]);
		}
	});

	it('leaves a mere hedge outside the words and takes a bound in', () => {
		expect(mentionsIn('approximately 1.7 million')).toEqual(['quantity: 1.7 million']);
		expect(mentionsIn('at least 1.7 million')).toEqual(['quantity: at least 1.7 million']);
	});

	it('tells the month May from the verb', () => {
		expect(mentionsIn('It may rain in May.')).toEqual(['date: May']);
	});

	it('does not take the pronoun "one" for a count', () => {
		expect(mentionsIn('This one is new.')).toEqual([]);
	});

	it('does not take the section of a law for a count', () => {
		expect(mentionsIn('The 501(c) fund spent it.')).toEqual([]);
		expect(mentionsIn('The 501 (of 600) votes came in.')).toContain('quantity: 501');
	});

	it('does not read a number inside a word', () => {
		expect(mentionsIn('a F16 and the B52s')).toEqual([]);
	});

	it('finds spans that are in order, apart, and within the text, whatever the text', () => {
		const pieces = fc.constantFrom(
			'7',
			'00',
			',',
			'.',
			' ',
			'million',
			'May',
			'$',
			'%',
			'two',
			'-',
			'years',
			'of',
			'a',
			'\n',
			'June',
			'’',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				const text = parts.join('');
				let from = 0;
				for (const { start, end } of findMentions(text)) {
					expect(start).toBeGreaterThanOrEqual(from);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					from = end;
				}
			}),
		);
	});
});
