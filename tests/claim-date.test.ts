import { describe, expect, it } from 'vitest';
import { claimDateOf, firstDateOf, isOfWriting } from '../src/answer/claim-date.ts';
import { corpusOf } from './corpus-of.ts';

/** The claim date of `sentence` where `words` answer, in an article of 12 September 2024, a Thursday. */
function dated(sentence: string, words: string | null, date: string | null = '2024-09-12'): string | null {
	const corpus = corpusOf({
		title: 'Untitled',
		paragraphs: [['Before it.', sentence]],
		...(date === null ? {} : { date }),
	});
	const of = corpus.sentences[1];
	if (of === undefined) throw new Error('expected two sentences');
	const start = of.start + sentence.indexOf(words ?? '');
	const found = claimDateOf({ sentence: of, answer: words === null ? null : { start, end: start + words.length } });
	if (found === null) return null;
	const { relation, period } = found;
	return `${of.article.body.slice(found.start, found.end)} | ${relation} | ${period === null ? 'unread' : `${period.from} ${period.to}`}`;
}

describe('the claim date of a quotation', () => {
	it('is the date of the clause that answers, not another of the sentence', () => {
		const sentence = 'The works began in November last year, with 4,210 pipes replaced by August 4.';
		expect(dated(sentence, '4,210')).toBe('by August 4 | by | 2024-08-04 2024-08-04');
		expect(dated(sentence, 'works')).toBe('November last year | at | 2023-11-01 2023-11-30');
	});

	it.each([
		['Output rose to 310 tonnes in July from 280 tonnes in June.', '310 tonnes', 'July | at | 2024-07-01 2024-07-31'],
		['Output rose to 310 tonnes in July from 280 tonnes in June.', '280 tonnes', 'June | at | 2024-06-01 2024-06-30'],
		['In June 1998, the town had, by its own count, 300 wells.', '300', 'June 1998 | at | 1998-06-01 1998-06-30'],
		['Wells dug by June 30: 300.', '300', 'by June 30 | by | 2024-06-30 2024-06-30'],
	])('is the nearest one, or one that begins the sentence: %s, of %s', (sentence, words, expected) => {
		expect(dated(sentence, words)).toBe(expected);
	});

	it('is the answer itself where that is a date', () => {
		expect(dated('The mayor, elected in 2020, said on Tuesday that she would leave on Friday.', 'Friday')).toBe(
			'Friday | at | 2024-09-13 2024-09-13',
		);
	});

	it.each([
		['Fifty people were hurt, officials said on Tuesday.', 'Fifty'],
		['The minister announced on Tuesday the closure of 12 schools.', '12 schools'],
		['On Monday, the office reported 31 new cases.', '31'],
		['Over 50 boats sank, according to a statement released by the port on Tuesday.', 'Over 50'],
	])('is not the day on which it was said: %s', (sentence, words) => {
		expect(dated(sentence, words)).toBeNull();
	});

	it('is the day on which something was said to have happened', () => {
		expect(dated('Officials said that fifty people were hurt on Tuesday.', 'fifty')).toBe(
			'Tuesday | at | 2024-09-10 2024-09-10',
		);
	});

	it('is not a date inside a name, nor one of another clause', () => {
		expect(dated('The 2022 World Cup Committee has 14 members.', '14')).toBeNull();
		expect(dated('He was elected in 2020, and 12 mayors resigned.', '12')).toBeNull();
	});

	it.each([
		['The union was founded in 2014 by Karl Weiss and has 41 members.', '41'],
		['The office had 310 clerks, 30 short of what the mayor had promised in January.', '310'],
		['Cracks were found in 2022, said Ann Weiss, the director.', 'Ann Weiss'],
		['Karl Weiss welcomed the gift and said the state would pay again in 2025.', 'Karl Weiss'],
		['Schools should serve lunch by 2025, the union said today, after a trial with 310 pupils.', '310'],
	])('is not that of another verb, nor of what somebody says where the answer is who: %s', (sentence, words) => {
		expect(dated(sentence, words)).toBeNull();
	});

	it('is that with which the sentence opens, for all that it tells', () => {
		const sentence = 'In 2023 the office decided 900 claims and granted protection in 46% of them.';
		expect(dated(sentence, '46%')).toBe('2023 | at | 2023-01-01 2023-12-31');
		expect(dated('In 2023 the mill burned down and was sold for 310 euros.', '310')).toBe(
			'2023 | at | 2023-01-01 2023-12-31',
		);
	});

	it.each([
		['Turnout was 61 percent, up from 54 percent in 2020.', '61 percent'],
		['Profit came to 184 million euros, up 12 percent from a year earlier.', '184 million euros'],
		['Sales fell to 310 from 400 a year earlier.', '310'],
		['Sales came to 310, after 400 the year before.', '310'],
		['Sales rose to 41 million euros from 33 million in 2023.', '41 million'],
		['Sales rose from 33 million in 2023 to 41 million euros.', '41 million'],
		['The rate is 5.1 percent, compared with 6 percent in 2019.', '5.1 percent'],
		['The rate is 5.1 percent, its lowest since 1987.', '5.1 percent'],
		['It sold 310 boats, more than in 2019.', '310 boats'],
		['Turnout was 61 percent, down from 64 percent in 2020.', '61 percent'],
		['The rate is 5.1 percent, compared to 6 percent in 2019.', '5.1 percent'],
		['The rate is 5.1 percent, versus 6 percent in 2019.', '5.1 percent'],
		['The rate is 5.1 percent, its second-lowest since 1987.', '5.1 percent'],
		['He scored 31 goals, his best since 1987.', '31 goals'],
		['She scored 31 goals, her worst since 1987.', '31 goals'],
		['They scored 31 goals, their most since 1987.', '31 goals'],
		['It had 31 visitors, the least since 1987.', '31 visitors'],
		['Sales were 310, up 12 percent from a year ago.', '310'],
		['Sales were 310, a gain of 12 percent from a year before.', '310'],
		['Sales rose to 41 million from 33 million on 3 May 2023.', '41 million'],
		['Sales rose to 41 million from 33 million during 2023.', '41 million'],
		['Sales rose to 41 million from 33 million in late 2023.', '41 million'],
		['Some 3,400 boats were counted, compared with 3,900 by the same week last year.', '3,400'],
		['The crossing takes half as long for a lorry as ten months ago.', 'lorry'],
		['A count gave the lowest number of 31 herons since 1983.', '31'],
		['It was the first strike of 310 nurses since 1996.', '310'],
		['The pear weighs 1.9 kilos, the heaviest in the valley this year.', '1.9'],
		['She won her ninth race since returning in January.', 'ninth'],
		['Work stopped for 12 days, the third halt since the bridge was begun in 2012.', '12 days'],
	])('is not that of what a figure is compared with: %s', (sentence, words) => {
		expect(dated(sentence, words)).toBeNull();
		expect(dated(sentence, null)).toBeNull();
	});

	it.each([
		['Turnout was 61 percent, up from 54 percent in 2020.', '54 percent', '2020'],
		['It sold 310 boats in 2023, compared with 290 in 2019.', '310', '2023'],
		['In 2023 it sold more than 310 boats.', '310', '2023'],
		['Karl Weiss has run the oldest mill since 1987.', 'Karl Weiss', 'since 1987'],
		['The firm moved to Selby from Orland two years ago.', 'Selby', 'two years ago'],
	])('is another beside a comparison, or that of what is compared: %s, of %s', (sentence, words, expected) => {
		expect(dated(sentence, words)?.split(' | ')[0]).toBe(expected);
	});

	it('is the day of which a clause with "when" tells', () => {
		const text = 'The fleet has shrunk since 2014, when 3,100 boats were at sea.';
		expect(dated(text, '3,100')).toBe('since 2014 | at | 2014-01-01 2014-12-31');
		expect(dated('The feud began in 2019, when a porter was dismissed.', 'porter')).toBe(
			'2019 | at | 2019-01-01 2019-12-31',
		);
		expect(dated('It was the worst storm since May 2019, when 31 boats sank.', '31')).toBe(
			'since May 2019 | at | 2019-05-01 2019-05-31',
		);
	});

	it.each([
		['Ruud, who led the choir from 2004 to 2011, fed 31 guests.', '31'],
		['The Guild, a body that has met since 2012, gave away 31 boats.', '31'],
		['The prize is a week on 31 farms, whose barns date from 1931.', 'prize'],
		['The yard of a mill burnt down in the 1950s is for sale.', 'sight'],
		['ORLAND, Sept 11 (VN) - A court freed 31 men.', '31'],
	])('is not that of a clause in passing, of a thing long known, or of the place of writing: %s', (sentence, words) => {
		expect(dated(sentence, words)).toBeNull();
		expect(dated(sentence, null)).toBeNull();
	});

	it('is that of a clause in passing where the answer is, or the story goes on', () => {
		expect(dated('Ruud, who left the post in 2019, greeted 31 guests.', 'post')).toContain('2019');
		expect(dated('He was taken to a hospital, where he died on Tuesday.', null)).toContain('Tuesday');
	});

	it.each([
		['The yard will close, its owners said on Tuesday.', true],
		['ORLAND, Sept 11 (VN) - The yard will close.', true],
		['The yard has fewer hands than in 2019.', true],
		['The yard will close in May, its owners said on Tuesday.', false],
		['The yard will close.', false],
	])('is that of writing where all dates are of the saying, or of what is compared: %s', (sentence, is) => {
		const [of] = corpusOf({ title: 'Untitled', paragraphs: [[sentence]], date: '2024-09-12' }).sentences;
		expect(of && isOfWriting(of)).toBe(is);
	});

	it.each([
		['They agreed on Tuesday that the yard closed in March and opened in May.', 'Tuesday'],
		['They said on Tuesday that the yard closed in March and opened in May.', 'March'],
	])('is for a whole sentence the first, and rather of what was said than of the saying: %s', (sentence, expected) => {
		const [of] = corpusOf({ title: 'Untitled', paragraphs: [[sentence]], date: '2024-09-12' }).sentences;
		const first = of && firstDateOf(of);
		expect(first && sentence.slice(first.start, first.end)).toBe(expected);
	});

	it('is one without days where the article has no date and the words give no year', () => {
		expect(dated('In all, 4,210 pipes were replaced by August 4.', '4,210', null)).toBe('by August 4 | by | unread');
		expect(dated('An estimated 90,000 homes were without water as of October 2023.', '90,000', null)).toBe(
			'as of October 2023 | as-of | 2023-10-01 2023-10-31',
		);
	});

	it('is the only date where it is not clear which words answer, and none where there are several', () => {
		expect(dated('The rain of May 2020 broke the dam.', null)).toBe('May 2020 | at | 2020-05-01 2020-05-31');
		expect(dated('It rained in May 2020 and in May 2021.', null)).toBeNull();
	});
});
