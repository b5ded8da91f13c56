import { describe, expect, it } from 'vitest';
import { createSameFact } from '../src/answer/agreement/same-fact.ts';
import { type StatedValue, statedValueOf } from '../src/answer/agreement/stated-value.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createMark } from '../src/marking/mark-answers.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { rank } from '../src/ranking/rank.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { article } from './articles.ts';

/** How the sentence of the other report stands in it. */
interface Standing {
	readonly score?: number;
	readonly lead?: number;
}

/**
 * Whether the first lines of two reports state one fact in answer to a question. The further lines are what else their reports say.
 */
function isOneFact(
	question: string,
	own: readonly [string, ...string[]],
	other: readonly [string, ...string[]],
	{ score = 0.5, lead = 2 }: Standing = {},
): boolean {
	const corpus = corpusOf([
		{ ...article('One', ...own), date: '2026-03-04' },
		{ ...article('Two', ...other), date: '2026-03-05' },
	]);
	const index = indexSentences(corpus);
	const analysis = analyzeQuestion(question, index.vocabulary);
	const ranked = rank(analysis, createRetrieve(index)(analysis), index);
	const mark = createMark(analysis, index);
	const statedIn = (text: string): StatedValue => {
		const found = ranked.find(({ sentence }) => sentence.text === text);
		const stated = found === undefined ? null : statedValueOf(mark(found), analysis);
		if (stated === null) throw new Error(`expected a value in ${text}`);
		return stated;
	};
	const [anchor, stated] = [statedIn(own[0]), statedIn(other[0])];
	const of = (one: StatedValue) =>
		ranked.filter(
			({ sentence }) => sentence.article === one.candidate.sentence.article && sentence !== one.candidate.sentence,
		);
	const fact = createSameFact(analysis, anchor, () => of(anchor));
	const read = { stated, score, lead };
	return fact.mayBe(read) && fact.is(read, of(stated));
}

describe('two figures are of one fact', () => {
	const question = 'How many people were killed in the blast?';
	const killed = 'The blast killed 14 people.';

	it('unless the report of either has both', () => {
		expect(isOneFact(question, [killed], ['The blast cost nine people their lives.'])).toBe(true);
		expect(
			isOneFact(
				question,
				[killed, 'Nine people were killed in a blast at Velm.'],
				['The blast cost nine people their lives.'],
			),
		).toBe(false);
		expect(
			isOneFact(
				question,
				[killed],
				['The blast cost nine people their lives.', 'Some say that 14 people were killed in the blast.'],
			),
		).toBe(false);
	});

	it('unless one is of another time, which was not asked about', () => {
		expect(isOneFact(question, [killed], ['In 2019 a blast killed nine people.'])).toBe(false);
		expect(
			isOneFact(
				'How many people were killed in the blast in 2019?',
				['In 2019 the blast killed 14 people.'],
				['In 2019 a blast killed nine people.'],
			),
		).toBe(true);
	});

	it('unless they are of two stages', () => {
		const votes = 'How many votes did Lund get?';
		expect(isOneFact(votes, ['Lund got 3,100 votes.'], ['Lund got 3,400 votes.'])).toBe(true);
		expect(
			isOneFact(votes, ['Lund got 3,100 votes in the first round.'], ['Lund got 3,400 votes in the second round.']),
		).toBe(false);
	});

	it('unless one is an age', () => {
		const prison = 'How long must the colonel stay in prison?';
		expect(
			isOneFact(prison, ['The colonel must stay in prison for 42 years.'], ['The colonel got 34 years in prison.']),
		).toBe(true);
		expect(
			isOneFact(
				prison,
				['The colonel must stay in prison for 42 years.'],
				['A 34-year-old colonel visited the prison.'],
			),
		).toBe(false);
	});
});

describe('two dates are of one fact', () => {
	const question = 'When does the bridge open?';

	it('where each says something of what is asked', () => {
		expect(isOneFact(question, ['The bridge opens on 3 May.'], ['The opening of the bridge is on 9 May.'])).toBe(true);
		expect(isOneFact(question, ['The bridge opens on 3 May.'], ['The bridge was painted on 9 May.'])).toBe(false);
	});

	it('however far apart, where they are years', () => {
		expect(
			isOneFact(
				'In what year did the bridge open?',
				['The bridge opened in 1961.'],
				['The bridge, which opened in 1974, is long.'],
			),
		).toBe(true);
	});

	it('unless one goes by the day of its report', () => {
		expect(isOneFact(question, ['The bridge opens on 3 May.'], ['The bridge opened yesterday.'])).toBe(false);
	});
});

describe('two names are of one fact', () => {
	const question = 'Who leads the inquiry into the blast?';
	const led = 'The inquiry into the blast is led by Ruth Adamek.';
	const leads = 'Pavel Orlik leads the inquiry into the blast.';

	it.each([
		[{ score: 0.4, lead: 1 }, true],
		[{ score: 0.39, lead: 1 }, false],
		[{ score: 0.4, lead: 0.9 }, false],
	])('where the other report is sure enough of its own: %j', (standing, expected) => {
		expect(isOneFact(question, [led], [leads], standing)).toBe(expected);
	});

	it('where what is asked is said of both', () => {
		const judge = 'The inquiry into the blast is led by Ruth Adamek, a judge from Velm.';
		const sure = { score: 0.9, lead: 5 };
		expect(isOneFact(question, [judge], ['The inquiry has a new head, Pavel Orlik, a judge from Velm.'], sure)).toBe(
			true,
		);
		expect(isOneFact(question, [judge], ['Nobody saw the blast, and Pavel Orlik is a judge from Velm.'], sure)).toBe(
			false,
		);
	});

	it('where the sentences share more than one word of many', () => {
		const club =
			'After nine poor years in the second division the sailing club of Velm is led by Ruth Adamek, a carpenter.';
		const race = 'With two miles of rough water before the finish, Pavel Orlik leads by half a length.';
		expect(isOneFact('Who leads?', [club], [race], { score: 0.9, lead: 5 })).toBe(false);
	});
});
