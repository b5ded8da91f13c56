import { describe, expect, it } from 'vitest';
import { createMark } from '../src/marking/mark-answers.ts';
import {
	createCountsOthers,
	createOnlyCompared,
	createOnlyMeasuredBy,
	createOtherRate,
	createSaysWithout,
	createSharesOther,
} from '../src/marking/other-measured.ts';
import { createOtherNamed } from '../src/marking/other-named.ts';
import { createSpeaksOfOther, createSuperseded } from '../src/marking/speaks-of-other.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { rank } from '../src/ranking/rank.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { corpusOfLines } from './articles.ts';
import { tells } from './scene-of.ts';

describe('another name where the one asked about should stand', () => {
	it.each<[string, string, boolean]>([
		['When did the army capture Marrow?', 'The army captured Lisenne in 2021.', true],
		['When did the army capture Marrow?', 'The army captured the Lisenne fort in 2021.', true],
		['When did the army capture Marrow?', 'The army captured Marrow in 2021.', false],
		['When did the army capture Marrow?', 'The army captured Lisenne and then Marrow in 2021.', false],
		['When did the army capture Marrow?', 'The army captured it in 2021.', false],
		['When did the army capture Marrow?', 'The army left Lisenne in 2021.', false],
		['Why did Karl Weiss resign?', 'The champion, Ines Calder of Norway, resigned in May.', true],
		['Why did Karl Weiss resign?', 'Ines Calder resigned when Karl Weiss did.', false],
		['Why did Karl Weiss resign?', 'After the talk with Ines Calder he resigned in May.', false],
		['When did the row at Marrow start?', 'Ines Calder has been away since the row started in May.', false],
		['Why did Karl Weiss resign?', 'In Norway he resigned in May.', false],
		['What did the army capture in 2021?', 'The army captured Lisenne in 2021.', false],
	])('%s: %s', (question, line, isOther) => {
		expect(tells(createOtherNamed, question, line)).toBe(isOther);
	});
});

describe('those whose number is asked for, only among others', () => {
	it.each<[string, string, boolean]>([
		['How many soldiers were killed?', 'Over 50 people, including soldiers, were killed in May.', true],
		['How many soldiers were killed?', 'Over 50 people, among them soldiers, were killed in May.', true],
		['How many soldiers were killed?', 'Over 50 people, including 12 soldiers, were killed in May.', false],
		['How many soldiers were killed?', 'Over 50 soldiers, including officers, were killed in May.', false],
		['How many people were killed?', 'Over 50 people, including soldiers, were killed in May.', false],
		['How many of the dead were soldiers?', 'Over 50 people, including soldiers, were killed in May.', true],
		['How many soldiers were killed?', 'Over 50 people were killed, 12 of them soldiers.', false],
		['How many soldiers were killed?', 'Soldiers came; over 50 people, including soldiers, were killed.', false],
		['Who killed the soldiers?', 'Rebels killed over 50 people, including soldiers.', false],
	])('%s: %s', (question, line, isOther) => {
		expect(tells(createCountsOthers, question, line)).toBe(isOther);
	});
});

describe('a time that a sentence only compares with', () => {
	it.each<[string, string, boolean]>([
		['How high was inflation in December 1981?', 'It hit 8.6%, the largest rise since December 1981.', true],
		['How high was inflation in December 1981?', 'In December 1981 inflation was 8.9%, the highest since 1975.', false],
		['By how much were rates raised in 1994?', 'They rose by .75%, the most aggressive hike since 1994.', true],
		['By how much have rates risen since 1994?', 'They rose by .75%, the most aggressive hike since 1994.', false],
		['Who has led the bank since 1994?', 'Karl Weiss has led the bank since 1994.', false],
		['What has happened to rates?', 'They rose by .75%, the most aggressive hike since 1994.', false],
		['When did Calder arrive in 1994?', 'The oldest ship, in use since 1990, brought her in 1994.', false],
		['Which match was held in Marrow in 2003?', 'It is the first match since Marrow was the host in 2003.', false],
		['Who won in 1994?', 'It was the largest crowd since the 1994 cup.', true],
		['Who won in 1994?', 'It was the best result since the 1994 cup.', true],
		['Why was the forest closed in May 2020?', 'The forest has been closed since May 2020.', false],
		['Who won in 1994?', 'It was the largest crowd since the cup was won in 1994.', false],
		[
			'By how much were rates raised in 1994?',
			'They rose by 2% in 1994; then came the largest rise since 1994.',
			false,
		],
		['What did Weiss win in 1994?', 'Weiss has stayed at home since he won the cup in 1994.', false],
	])('%s: %s', (question, line, isOther) => {
		expect(tells(createOnlyCompared, question, line)).toBe(isOther);
	});
});

describe('the other side of a vote', () => {
	it.each<[string, string, boolean]>([
		['Who voted against the cut?', 'Seven of the nine members voted for the cut.', true],
		['Who voted for the cut?', 'Seven of the nine members voted for the cut.', false],
		['What are the pills used against?', 'The pills are used for sick cattle.', false],
	])('%s: %s', (question, line, isOther) => {
		expect(tells((analysis) => (scene) => createSpeaksOfOther(analysis)(scene) > 0, question, line)).toBe(isOther);
	});
});

describe('a sentence that may speak of another', () => {
	it.each<[typeof createOtherNamed, string, string]>([
		[createOnlyMeasuredBy, 'By what date must it meet?', 'It must meet no later than April 8.'],
		[createOnlyMeasuredBy, 'When was the poll taken?', 'The poll of May found more than that of March 2023.'],
		[createSaysWithout, 'How much would emissions fall with a ban?', 'With a ban, emissions would fall by 41%.'],
		[createSharesOther, 'What share of voters want a ban?', 'Fifty-eight percent of respondents want a ban.'],
		[createSharesOther, 'What share of people want a ban?', 'Fifty-eight percent of adults want a ban.'],
		[createSharesOther, 'What share of women want a ban?', 'Support among women is at 58 percent.'],
		[createOtherRate, 'How much does lunch cost per pupil?', 'Lunch costs 2 euros a pupil.'],
		[createOtherRate, 'How much is offered for each Corvin share?', 'Weiss offered $33 a share for Corvin.'],
		[createSuperseded, 'What did the article first say?', 'An earlier version of this article said that Weiss left.'],
		[createSuperseded, 'Did Weiss leave?', 'Weiss left; an earlier version of this article gave another name.'],
	])('answers all the same: %o %s %s', (create, question, line) => {
		expect(tells(create, question, line)).toBe(false);
	});
});

describe('a sentence that speaks of another', () => {
	it.each<[string, string]>([
		['Who is the president?', 'Karl Weiss will attend a dinner hosted by the president.'],
		['How many soldiers were killed?', 'Over 50 people, including soldiers, were killed in May.'],
		['Who voted against the cut?', 'Seven of the nine members voted for the cut.'],
		['By how much were rates raised in 1994?', 'Rates were raised by .75%, the most since 1994.'],
		['When was the poll on boilers taken?', 'Support for boilers is higher than in a poll of March 2023.'],
		['How much would emissions fall with a ban?', 'Without a ban, emissions will fall by 12%.'],
		['What share of women want a ban?', 'Fifty-eight percent of adults want a ban.'],
		['How much does lunch cost per pupil?', 'Lunch for all pupils would cost 117 million euros a year.'],
		['How much did Weiss pay?', 'An earlier version of this article said that Weiss paid 4.9 million euros.'],
		['How much did Norland lend Lisenne?', 'Lisenne lent Norland 300 million dollars in 2015.'],
		['How many branches has the bank closed?', 'The bank plans to close 40 branches by May.'],
		['How wide is the bridge?', 'The bridge is 412 metres long.'],
		['How many workers were killed?', 'Two workers were injured in May when a scaffold fell.'],
		['When did Ines Calder sue the museum?', 'Matthias Calder sued the museum in 2020.'],
		['Who is the deputy transport minister?', 'Transport minister Karl Weiss had threatened it.'],
	])('is hardly an answer: %s', (question, line) => {
		const index = indexSentences(corpusOfLines(line));
		const analysis = analyzeQuestion(question, index.vocabulary);
		const [first] = rank(analysis, createRetrieve(index)(analysis), index);
		if (first === undefined) throw new Error('expected a candidate');
		expect(createMark(analysis, index)({ ...first, score: 0.9 }).score).toBeLessThan(0.5);
	});
});
