import { describe, expect, it } from 'vitest';
import { claimDateOf } from '../src/answer/claim-date.ts';
import { createScopeOf, type FigureScope, isSameScope } from '../src/answer/figure-scope.ts';
import { areOfLikeStretch, type FigureStretch, stretchOf } from '../src/answer/figure-stretch.ts';
import { parseArticle } from '../src/corpus/article.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import type { Sentence } from '../src/corpus/sentence.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { readQuantities } from '../src/text/quantities.ts';

/** The sentence, and the quantity whose number is given. */
const stated = (text: string, number: string) => {
	const corpus = corpusOf([parseArticle('a.md', `---\ndate: 2024-09-10\n---\n${text}`)]);
	const sentence = corpus.sentences[0] as Sentence;
	const quantity = readQuantities(text).find((one) => text.slice(one.number.start, one.number.end).includes(number));
	if (quantity === undefined) throw new Error(`expected a quantity with ${number} in: ${text}`);
	return { corpus, sentence, quantity };
};

const scope = (
	text: string,
	number: string,
	question = 'How many members does the union have?',
): FigureScope | null => {
	const { corpus, sentence, quantity } = stated(text, number);
	return createScopeOf(analyzeQuestion(question, indexSentences(corpus).vocabulary))(sentence, quantity);
};

describe('what changed, or came to a figure, is a part of it', () => {
	it.each([
		'The union lost 300 members.',
		'The union loses 300 members.',
		'The union is losing 300 members.',
		'The union shed 300 members.',
		'The union gained 300 members.',
		'The union gains 300 members.',
		'The union added 300 members.',
		'The union adds 300 members.',
		'The union is adding 300 members.',
		'The union recruited 300 members.',
		'The union recruits 300 members.',
		'The union hired 300 members.',
		'The union cut 300 members.',
		'The union has another 300 members.',
		'The union has a further 300 members.',
		'The union has an additional 300 members.',
		'The union has an extra 300 members.',
		'The union lost some 300 members.',
		'The union lost about 300 members.',
		'The union lost around 300 members.',
		'The union lost nearly 300 members.',
		'The union lost another 300 members.',
		'The union lost a further 300 members.',
		'The union has 300 more members.',
		'The union has 300 fewer members.',
		'The union has 300 extra members.',
		'The union has 300 additional members.',
		'The union has 300 new members.',
		'Some 300 members join the union each year.',
		'Some 300 members joined the union.',
		'Some 300 members left the union.',
		'Some 300 members quit the union.',
		'Some 300 members resigned.',
		'Some 300 members signed up.',
		'Some 300 members were added.',
		'Some 300 members have been added.',
	])('%s', (text) => expect(scope(text, '300')?.sense).toBe('part'));

	it.each(['The union has 300 members.', 'The union had about 300 members.', 'There are 300 members in the union.'])(
		'and is the whole else: %s',
		(text) => expect(scope(text, '300')?.sense).toBe('whole'),
	);

	it('and is no figure of the scope of the whole', () => {
		const [part, whole] = [scope('The union lost 300 members.', '300'), scope('The union has 300 members.', '300')];
		expect(part && whole && isSameScope(part, whole)).toBe(false);
	});
});

describe('a figure that is expected is still to come', () => {
	it.each([
		'The union expects 300 members.',
		'The union forecasts 300 members.',
		'The union predicted 300 members.',
		'The union projects 300 members.',
		'The union targets 300 members.',
		'The union’s aim is 300 members.',
		'The union’s goal is 300 members.',
		'The union plans for 300 members.',
		'The union hopes for 300 members.',
		'The union wanted 300 members.',
		'The union proposed 300 members.',
		'The union pledged 300 members.',
		'The union promised 300 members.',
		'The union anticipates 300 members.',
		'The union will have 300 members.',
	])('%s', (text) => expect(scope(text, '300')?.ahead).toBe(true));

	it.each([
		'The plant has 300 members.',
		'The projects of the union have 300 members.',
		'The goalkeepers’ union has 300 members.',
		'Demand for labour gave the union 300 members.',
	])('and is told by no word that only begins so, or is a noun: %s', (text) => {
		expect(scope(text, '300')?.ahead).toBe(false);
	});

	it('and is not behind a clause that expects something else', () => {
		expect(scope('The union expects a strike; it has 300 members.', '300')?.ahead).toBe(false);
	});
});

describe('the words that narrow a figure', () => {
	it.each([
		['a part of those counted', 'Unemployment among women was 5.4 percent.', ['woman']],
		['a place', 'Unemployment in the northern province was 5.4 percent.', ['northern', 'province']],
		['what is left out', 'Unemployment excluding farms was 5.4 percent.', ['farm']],
		['no time', 'Unemployment was 5.4 percent at the end of May.', []],
		['no report', 'In a report, unemployment was 5.4 percent.', []],
		['nobody whose figure it is', 'Unemployment was 5.4 percent, according to Ostrian officials.', []],
		['nothing of another number', 'Unemployment was 5.4 percent, and 9.1 percent among women.', []],
	])('are %s: %s', (_what, text, words) =>
		expect(scope(text, '5.4', 'What is the rate of unemployment?')?.narrowed).toEqual(words),
	);

	it('are none where the words asked for go with another number of the sentence', () => {
		const text = 'By Thursday, 54 people had been injured and 90 were missing.';
		expect(scope(text, '54', 'How many people are missing?')).toBeNull();
		expect(scope(text, '90', 'How many people are missing?')).not.toBeNull();
	});
});

describe('how long a figure was counted for', () => {
	const stretch = (text: string): FigureStretch => {
		const { sentence, quantity } = stated(text, '300');
		const claimDate = claimDateOf({ sentence, answer: { start: sentence.start, end: sentence.end } });
		return stretchOf({ sentence, claimDate } as Parameters<typeof stretchOf>[0], quantity);
	};

	it.each<[string, FigureStretch]>([
		['The union has 300 members.', { kind: 'state' }],
		['Some 300 people were missing.', { kind: 'state' }],
		['Some 300 people are still waiting.', { kind: 'state' }],
		['Some 300 people were being held.', { kind: 'state' }],
		['Some 300 people were being killed.', { kind: 'open' }],
		['In May 2024, 300 people were killed.', { kind: 'within', days: 31 }],
		['The backlog fell to 300 at the end of May 2024.', { kind: 'open' }],
		['Visitors rose to 300 in May 2024.', { kind: 'within', days: 31 }],
		['Since May 2024, 300 people fled.', { kind: 'since', from: '2024-05-01' }],
		['By May 2024, 300 people fled.', { kind: 'open' }],
		['Some 300 people fled.', { kind: 'open' }],
	])('%s', (text, expected) => expect(stretch(text)).toEqual(expected));

	const state: FigureStretch = { kind: 'state' };
	const open: FigureStretch = { kind: 'open' };
	const within = (days: number): FigureStretch => ({ kind: 'within', days });
	const since = (from: string): FigureStretch => ({ kind: 'since', from });
	const ofEvent = (on: string): FigureStretch => ({ kind: 'of-event', on });

	it.each<[string, FigureStretch, FigureStretch, boolean]>([
		['two months', within(31), within(28), true],
		['a month and a year', within(31), within(365), false],
		['what happened on a day and what came of it', ofEvent('2024-05-05'), open, true],
		['what happened on two days', ofEvent('2024-05-05'), ofEvent('2024-05-07'), false],
		['a month and what came of it', within(31), open, false],
		['the first of January and since then', since('2024-01-01'), since('2024-01-01'), true],
		['two days since which it was counted', since('2024-01-01'), since('2022-01-01'), false],
		['how it stands, and until a day', state, open, true],
		['how it stands, and in one day', state, within(1), false],
		['since a day, and in one day', since('2024-01-01'), within(1), false],
		['since a day, and until one', since('2024-01-01'), open, false],
	])('lets one figure have become the other, or not: %s', (_what, a, b, expected) => {
		expect([areOfLikeStretch(a, b), areOfLikeStretch(b, a)]).toEqual([expected, expected]);
	});
});
