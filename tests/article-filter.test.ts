import { describe, expect, it } from 'vitest';
import { parseArticle } from '../src/corpus/article.ts';
import { articlesWithin, FilterError, isSaidIn, parseFilter } from '../src/corpus/article-filter.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';

const written = (file: string, front: string, body = 'It rained.') => parseArticle(file, `---\n${front}\n---\n${body}`);
const corpus = corpusOf([
	written('a.md', 'title: Rain in May\nsource: Coast Wire\ndate: 2024-05-31'),
	written('b.md', 'title: Rain in June\nsource: Coast Wire\ndate: 2024-06-01'),
	written('c.md', 'title: The Coast Wire turns forty\nsource: Hill Post\ndate: 2024-06-30'),
	written('d.md', 'title: Undated rain\nsource: Hill Post'),
]);

const files = (since?: string, until?: string, from?: string) =>
	articlesWithin(corpus, parseFilter({ since, until, from }, corpus))
		.map(({ file }) => file.charAt(0))
		.join('');

describe('a date typed into a filter', () => {
	it.each([
		'2024-6',
		'2024/06',
		'06/2024',
		'6/2024',
		'2024-6-1',
		'2024/06/01',
		'2024 June',
		'2024-Jun-01',
		'1-Jun-2024',
		'jun-2024',
		'Sat 1 Jun 2024',
		'june of 2024',
		'in June  2024',
		'“June 2024”',
		'June 2024.',
		'2024-06-01 10:00',
		'2024-06-01T10:00:00Z',
		'the start of June 2024',
		'since June 2024',
		'on 1 June 2024',
		'start of June 2024',
		'the beginning of June 2024',
		'2024-06-01 10:00:30',
		'Sat, Jun 1 2024',
	])('is read where it can mean one day or month alone: %s', (since) => expect(files(since)).toBe('bc'));

	it.each([
		'Sun 2 Jun 2024',
		'Mon 3 Jun 2024',
		'Tue 4 Jun 2024',
		'Tues 4 Jun 2024',
		'Wed 5 Jun 2024',
		'Thu 6 Jun 2024',
		'Thur 6 Jun 2024',
		'Thurs. 6 Jun 2024',
		'Fri 7 Jun 2024',
	])('is read behind a weekday, which may be cut short: %s', (since) => expect(files(since)).toBe('c'));

	it.each(['Saturday 1 June 2024', 'on Saturday, June 1, 2024', 'Saturday 2024-06-01', 'Sat 2024 Jun 1'])(
		'is read behind a weekday in full: %s',
		(since) => expect(files(since)).toBe('bc'),
	);

	it.each([
		['Tuesday 3 June 2024', 'Monday'],
		['Tue 3 Jun 2024', 'Monday'],
		['Sunday, June 1, 2024', 'Saturday'],
		['Fri 2024-06-01', 'Saturday'],
	])('is not taken with a weekday that it has not, which is the slip of one or the other: %s', (since, right) =>
		expect(() => files(since)).toThrow(
			`expected for "since" a day with its own weekday or none, found "${since}", which is a ${right}`,
		),
	);

	it('is none where a weekday stands before a month', () => expect(() => files('Sat June 2024')).toThrow(FilterError));

	it.each(['end of May 2024', 'until May 2024', 'by 31-May-2024'])('may say what it bounds: until %s', (until) =>
		expect(files(undefined, until)).toBe('a'),
	);

	it.each([
		['before June 2024', undefined],
		['after June 2024', undefined],
		['until June 2024', undefined],
		['6/5/2024', undefined],
		['2024-13', undefined],
		['2023-24', undefined],
		['around June 2024', undefined],
		['1 June 2024 and 5 June 2024', undefined],
		['00/2024', undefined],
		[undefined, 'since May 2024'],
		[undefined, 'before June 2024'],
	])('is refused where it bounds otherwise, or may be another: since %s, until %s', (since, until) =>
		expect(() => files(since, until)).toThrow(FilterError),
	);

	it('is refused at once where it is as long as no date', () => {
		const started = performance.now();
		expect(() => files('A'.repeat(50_000))).toThrow(FilterError);
		// Milliseconds: without a bound it takes several seconds.
		expect(performance.now() - started).toBeLessThan(1_000);
	});
});

describe('a name typed into a filter', () => {
	it.each(['"Coast Wire"', '“coast wire”'])('is the same in quotation marks: %s', (from) =>
		expect(files(undefined, undefined, from)).toBe('ab'),
	);

	it.each(['the coast wire june', 'Rain in June | Coast Wire', 'wire, coast, june.', 'Cóast June'])(
		'is that of an article with all of its words, whatever signs stand between: %s',
		(from) => expect(files(undefined, undefined, from)).toBe('b'),
	);

	it.each(["(rain) 'june'", 'rain\u200f in june'])(
		'is the same with signs and unseen characters around its words: %s',
		(from) => expect(files(undefined, undefined, from)).toBe('b'),
	);

	it('counts "the" where it is all that was typed', () => {
		expect(files(undefined, undefined, 'the')).toBe('c');
		expect(files(undefined, undefined, 'the rain june')).toBe('b');
	});

	it.each(["Post's", 'Post’s'])('is the same by either apostrophe: %s', (typed) =>
		expect(isSaidIn('The Post’s mill', typed)).toBe(true),
	);

	it.each(["'", '|'])('is none where it has no word: %s', (from) =>
		expect(() => files(undefined, undefined, from)).toThrow(FilterError),
	);
});

describe('a filter of articles', () => {
	it.each([
		[undefined, undefined, undefined, 'abcd'],
		['2024-06-01', undefined, undefined, 'bc'],
		['June 2024', undefined, undefined, 'bc'],
		['2024-06', undefined, undefined, 'bc'],
		['june 2024', undefined, undefined, 'bc'],
		['1st of june 2024', undefined, undefined, 'bc'],
		[undefined, '31 may 2024', undefined, 'a'],
		[undefined, 'aug. 2024', undefined, 'abc'],
		[undefined, '31 May 2024', undefined, 'a'],
		[undefined, 'May 2024', undefined, 'a'],
		['2024', '2024', undefined, 'abc'],
		['2024-06-01', '2024-06-01', undefined, 'b'],
		[undefined, undefined, 'coast wire', 'ab'],
		[undefined, undefined, 'Rain in  June ', 'b'],
		[undefined, undefined, 'RAIN', 'abd'],
		['2024-06-01', undefined, 'hill post', 'c'],
		['', '', '', 'abcd'],
	])('since %s, until %s, from %s lets through %s', (since, until, from, expected) => {
		expect(files(since, until, from)).toBe(expected);
	});

	it.each([
		[
			'yesterday',
			undefined,
			undefined,
			'expected for "since" a date such as 2024-09-01, September 2024 or 2024, found "yesterday"',
		],
		[
			undefined,
			'2024-02-30',
			undefined,
			'expected for "until" a date such as 2024-09-01, September 2024 or 2024, found "2024-02-30"',
		],
		['June', undefined, undefined, 'found "June"'],
		['june', undefined, undefined, 'found "june"'],
		['mayor 2024', undefined, undefined, 'found "mayor 2024"'],
		['03/04/2024', undefined, undefined, 'found "03/04/2024"'],
		['2024-06-01 and then some', undefined, undefined, 'found "2024-06-01 and then some"'],
		['2024-07-01', '2024-06-01', undefined, 'expected "since" to come before "until", found 2024-07-01 and 2024-06-01'],
		['2025', undefined, undefined, 'expected articles since 2025-01-01, found dates from 2024-05-31 to 2024-06-30'],
		[undefined, undefined, 'Valley Sun', 'found "Valley Sun", which none has'],
		[undefined, undefined, `${'x'.repeat(59)}🎉x`, `found "${'x'.repeat(59)}🎉", which none has`],
	])('since %s, until %s, from %s is refused: %s', (since, until, from, message) => {
		expect(() => parseFilter({ since, until, from }, corpus)).toThrow(FilterError);
		expect(() => parseFilter({ since, until, from }, corpus)).toThrow(message);
	});
});

describe('a filtered question', () => {
	// More articles that answer alike than the candidates that ranking is given.
	const crowd = Array.from({ length: 150 }, (_, i) =>
		written(
			`crowd-${i}.md`,
			'title: Bridge\nsource: Coast Wire\ndate: 2023-01-01',
			'The bridge of Orlow has 12 arches. It is old.',
		),
	);
	const wanted = written(
		'last.md',
		'title: Notes\nsource: Hill Post\ndate: 2024-01-01',
		'Orlow and its bridge with 14 arches. It is new.',
	);
	const engine = createEngine(corpusOf([...crowd, wanted]));
	const asked = (filter: object) => {
		const answer = engine.answer('How many arches has the bridge of Orlow?', { filter });
		return answer.kind === 'answered' ? answer.quotations : answer.nearest;
	};

	it('finds its sentence though a hundred better ones of other articles would crowd it out', () => {
		expect(asked({}).some(({ sentence }) => sentence.article.file === 'last.md')).toBe(false);
		for (const filter of [{ since: '2024-01-01' }, { from: 'Hill Post' }]) {
			expect(asked(filter)[0]?.sentence.text).toContain('14 arches');
			expect(new Set(asked(filter).map(({ sentence }) => sentence.article.file))).toEqual(new Set(['last.md']));
		}
	});

	it('has an id of its own, and says what it was filtered by', () => {
		const question = 'How many arches has the bridge of Orlow?';
		const [all, some] = [engine.answer(question), engine.answer(question, { filter: { from: 'Hill Post' } })];
		expect(all.answerId).not.toBe(some.answerId);
		expect([all.filter, some.filter]).toEqual([undefined, { from: 'Hill Post' }]);
		expect(engine.answer(question, { filter: {} }).answerId).toBe(all.answerId);
	});
});
