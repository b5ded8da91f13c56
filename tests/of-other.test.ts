import { describe, expect, it, test } from 'vitest';
import { createCountsForOther, createHasOtherOffice } from '../src/answer/agreement/of-other.ts';
import { createSaysItByValue } from '../src/answer/agreement/own-clause.ts';
import type { StatedValue } from '../src/answer/agreement/stated-value.ts';
import type { QuestionAnalysis } from '../src/question/analysis.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { annotate } from '../src/text/annotation.ts';
import { findMentions } from '../src/text/mentions.ts';
import { readQuantities } from '../src/text/quantities.ts';
import { corpusOfLines } from './articles.ts';

/** What a rule says of the value between stars in a sentence, where a question asks for it. */
function judged(
	create: (analysis: QuestionAnalysis) => (stated: StatedValue) => boolean,
	question: string,
	line: string,
): boolean {
	const [before = '', words = '', behind = ''] = line.split('*');
	const text = before + words + behind;
	const index = indexSentences(corpusOfLines(text));
	const [sentence] = index.corpus.sentences;
	if (sentence === undefined) throw new Error('expected a sentence');
	const span = { start: before.length, end: before.length + words.length };
	const quantities = readQuantities(text, findMentions(text), () => annotate(text));
	const quantity = quantities.find(({ number }) => number.start === span.start);
	const value: StatedValue['value'] =
		quantity === undefined
			? { kind: 'name', name: words, ...span }
			: { kind: 'quantity', quantity, start: quantity.start, end: quantity.end };
	const candidate = { sentence } as StatedValue['candidate'];
	return create(analyzeQuestion(question, index.vocabulary))({
		candidate,
		value,
		others: [],
		scope: null,
		attribution: null,
	});
}

const seats = 'How many seats did the Reform League win?';

describe('a number counts for another than whoever is asked about', () => {
	test.each([
		[seats, 'She will govern with the Greens, who won *nine* seats.'],
		[seats, 'She will govern with the Greens, which won *nine* seats.'],
		[seats, 'She will govern with a party called the Greens that won *nine* seats.'],
		[seats, 'The Greens have also won *nine* seats.'],
	])('where a new name stands before the verb: %s %s', (question, line) => {
		expect(judged(createCountsForOther, question, line)).toBe(true);
	});

	test.each([
		['the verb has the name that is asked about', seats, 'The Reform League, not the Greens, won *52* seats.'],
		['more stands between the name and the verb', seats, 'In Norland the party won *52* seats.'],
		['the name stands behind the verb', seats, 'They won *52* seats against the Greens.'],
		['nobody is named in the question', 'How many seats did the party win?', 'The Greens won *nine* seats.'],
		['the verb is another', seats, 'The Greens lost *nine* seats.'],
		[
			'what does it in the question is no name',
			"How many seats did Norland's ruling party win?",
			'The Greens won *nine* seats.',
		],
		[
			'no verb stands behind the name',
			'How many Norland soldiers died?',
			'Of *nine* who died, Alvar soldiers shot two.',
		],
		['no number is given', 'Who did the Reform League choose?', 'The Greens chose *Karl Weiss*.'],
		['both are said to do it', seats, 'The Greens won votes, and the Reform League won *52* seats.'],
	])('but not where %s: %s %s', (_why, question, line) => {
		expect(judged(createCountsForOther, question, line)).toBe(false);
	});
});

const coach = 'Who is the coach of Orlo?';

describe('somebody has the office of another', () => {
	test.each([
		'After losing to Orlo, Castine dismissed coach *Hugo Moreau*.',
		'After losing to Orlo, Castine’s coach, *Hugo Moreau*, resigned.',
		'Orlo lost to *Hugo Moreau*, the coach of Castine.',
		'Orlo lost to *Hugo Moreau*, the head coach at Castine.',
		'Before Orlo came, *Hugo Moreau* was coach of Castine.',
		'Orlo lost to *Hugo Moreau*, who is the coach for Castine.',
		'Since Orlo left, *Hugo Moreau* is the new coach of Castine.',
		'Orlo lost to *Hugo Moreau*, who was the head coach of Castine.',
	])('where a new name has it: %s', (line) => {
		expect(judged(createHasOtherOffice, coach, line)).toBe(true);
	});

	test.each([
		['the team is the one that is asked about', 'Orlo dismissed its coach, *Hugo Moreau*, after Castine won.'],
		['the name asked about is not said', 'Castine dismissed coach *Hugo Moreau*.'],
		['the new name is a person', 'After Orlo lost, Petra Lang dismissed coach *Hugo Moreau*.'],
		['the office stands with somebody else', 'Orlo and Castine dismissed the coach, but *Hugo Moreau* stays.'],
		['no office but a name stands before it', 'Castine praised Orlo, *Hugo Moreau* said.'],
		['the office stands in another clause', 'Orlo met *Hugo Moreau*; in May the coach of Castine resigned.'],
		['the other name stands in another clause', 'Castine won, and after Orlo lost it dismissed coach *Hugo Moreau*.'],
		['the other name only says where', 'Orlo beat *Hugo Moreau*, the coach, in Castine.'],
		['no office stands beside the name', 'After Orlo lost, Castine dismissed *Hugo Moreau*.'],
	])('but not where %s: %s', (_why, line) => {
		expect(judged(createHasOtherOffice, coach, line)).toBe(false);
	});

	it('is no matter where nobody is asked for', () => {
		expect(
			judged(
				createHasOtherOffice,
				'Which club does the coach of Orlo come from?',
				'After Orlo lost, Castine dismissed coach *Hugo Moreau*.',
			),
		).toBe(false);
	});
});

const closing = 'How many plants will Brandt Paper close?';

describe('what stands with a value says something of what is asked', () => {
	test.each([
		[closing, 'Brandt Paper, which has 14 plants, will close *two* of them.'],
		[closing, 'Brandt Paper will close a mill in Lisenne and *two* plants.'],
		[closing, 'Brandt Paper will close *1,400* plants run by others.'],
		[closing, 'Plants of Brandt Paper: *14*.'],
		['How many plants are there?', 'Brandt Paper has *14* plants.'],
		['How many cars did Brandt make?', 'Brandt has *14* cars.'],
	])('%s %s', (question, line) => {
		expect(judged(createSaysItByValue, question, line)).toBe(true);
	});

	test.each([
		[closing, 'Brandt Paper, which has *14* plants, will close two of them.'],
		[closing, 'Brandt Paper has *14* plants, and two will close.'],
		[closing, 'Brandt Paper closed a mill when it owned *14* plants.'],
		[closing, 'Brandt Paper closed a mill when it had *14* plants.'],
	])('but not where another clause says it: %s %s', (question, line) => {
		expect(judged(createSaysItByValue, question, line)).toBe(false);
	});
});
