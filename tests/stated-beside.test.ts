import { describe, expect, it, test } from 'vitest';
import { actualityOf } from '../src/answer/agreement/actuality.ts';
import { createMayStandBeside } from '../src/answer/agreement/beside.ts';
import { areSaidOtherwise, compareStatedValues } from '../src/answer/agreement/compare-stated-values.ts';
import { isPredecessor } from '../src/answer/agreement/former.ts';
import { createNamesHolder } from '../src/answer/agreement/office-holder.ts';
import { type StatedValue, statedValueOf } from '../src/answer/agreement/stated-value.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import type { RankedCandidate } from '../src/ranking/rank.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { annotate } from '../src/text/annotation.ts';
import { findMentions } from '../src/text/mentions.ts';
import { readQuantities } from '../src/text/quantities.ts';
import { article } from './articles.ts';

interface Line {
	/** The value stands between stars. */
	readonly line: string;
	readonly date?: string;
}

/** What each line, an article of its own, states in answer to a question; null where it states nothing of the kind. */
function stated(question: string, ...lines: readonly Line[]) {
	const plain = lines.map(({ line, date }, i) => ({
		...article(`Article ${i}`, line.replaceAll('*', '')),
		...(date === undefined ? {} : { date }),
	}));
	const index = indexSentences(corpusOf(plain));
	const analysis = analyzeQuestion(question, index.vocabulary);
	const values = lines.map(({ line }, i) => {
		const [before = '', words = ''] = line.split('*');
		const sentence = index.corpus.sentences[i];
		const answer = { start: before.length, end: before.length + words.length };
		return statedValueOf({ sentence, answer } as RankedCandidate, analysis);
	});
	return { analysis, values };
}

function pair(question: string, first: Line, other: Line): readonly [StatedValue, StatedValue] {
	const [a, b] = stated(question, first, other).values;
	if (!a || !b) throw new Error('expected two stated values');
	return [a, b];
}

/** Whether the second line's value may stand beside the first's. Neither is proved to be of the same thing. */
function standsBeside(question: string, first: string, other: string, date: string | null = '2024-03-05'): boolean {
	const dated = (line: string): Line => (date === null ? { line } : { line, date });
	const { analysis, values } = stated(question, dated(first), dated(other));
	const [a, b] = values;
	if (!a || !b) throw new Error('expected two stated values');
	return createMayStandBeside(analysis, a, () => false)(b);
}

describe('how a value is put', () => {
	test.each([
		['told', 'The court banned her for *six months*.'],
		['possible', 'If the court agrees, she could be banned for *six months*.'],
		['possible', 'The League wants no talks until *20 prisoners* are freed.'],
		['to come', 'The bridge will cost *$40 million*.'],
		['to come', 'Brandt expects the bridge to cost *$40 million*.'],
		['to come', 'Brandt is planning to cut *300 jobs*.'],
		['to come', 'Brandt is going to cut *300 jobs*.'],
		['to come', 'Brandt wants the firm to pay *$40 million*.'],
		['to come', 'The firm’ll cut *300 jobs*.'],
		['told', 'Of those who are against the plan *41 percent* rent their homes.'],
		['told', 'The bridge will open in May, and Brandt paid *$40 million*.'],
	])('is %s: %s', (how, line) => {
		const [before = '', words = ''] = line.split('*');
		const text = line.replaceAll('*', '');
		const [sentence] = indexSentences(corpusOf([article('Untitled', text)])).corpus.sentences;
		const quantity = readQuantities(text, findMentions(text), () => annotate(text)).find(
			({ start, end }) => start <= before.length + words.length && end >= before.length,
		);
		if (quantity === undefined) throw new Error('expected a quantity');
		const value = { kind: 'quantity', quantity, start: quantity.start, end: quantity.end } as const;
		expect(actualityOf({ candidate: { sentence } as RankedCandidate, value })).toBe(how);
	});
});

describe('two values that differ may both be true', () => {
	test.each([
		[
			'one is only possible',
			'How long is the ban?',
			'She was given a ban of *six months*.',
			'She could get a ban of *four years*.',
		],
		[
			'one was expected, and the other came',
			'How much did the bridge cost?',
			'The bridge cost *$61 million*.',
			'Brandt expects the bridge to cost *$40 million*.',
		],
		[
			'one was counted so far',
			'How many tickets were sold?',
			'The fair sold *61,000* tickets.',
			'The fair has sold *40,000* tickets so far.',
		],
	])('where %s', (_why, question, first, other) => {
		const [a, b] = pair(question, { line: first }, { line: other });
		expect(compareStatedValues(a, b)).toBe('differ');
		expect(areSaidOtherwise(a, b)).toBe(true);
	});

	it('but not where both are told', () => {
		const [a, b] = pair(
			'How many tickets were sold?',
			{ line: 'The fair sold *61,000* tickets.' },
			{ line: 'The fair sold *40,000* tickets.' },
		);
		expect(areSaidOtherwise(a, b)).toBe(false);
	});

	it('where one sentence says that its name took the place of the other', () => {
		const [a, b] = pair(
			'Who is the mayor?',
			{ line: 'The mayor, *Karl Weiss*, who replaced Anna Holm in May, spoke.' },
			{ line: 'The mayor, *Anna Holm*, spoke.' },
		);
		expect(compareStatedValues(a, b)).toBe('compatible');
	});
});

test.each([
	[true, 'Karl Weiss, who replaced *Anna Holm* in May, spoke.'],
	[true, 'Karl Weiss took over from *Anna Holm*.'],
	[true, '*Anna Holm* was succeeded by Karl Weiss.'],
	[false, '*Anna Holm* replaced Karl Weiss.'],
	[false, 'Karl Weiss met *Anna Holm*.'],
])('that somebody was there before is %s of %s', (was, line) => {
	const [before = '', words = ''] = line.split('*');
	const span = { start: before.length, end: before.length + words.length };
	expect(isPredecessor(span, line.replaceAll('*', ''))).toBe(was);
});

describe('a value of news does not stand beside another', () => {
	test.each([
		[
			'where its clause does not say the verb',
			'When did the minister leave Orlo?',
			'The minister left Orlo on *Monday*.',
			'The minister came home to Orlo on *Friday*.',
		],
		[
			'where another clause says it',
			'When will the cup be held?',
			'The cup will be held on *9 May*.',
			'The league decides by *4 June* whether the cup will be held.',
		],
		[
			'where it is to come, and what was done is asked',
			'Where was the stolen horse found?',
			'The stolen horse was found in *Orlo*.',
			'Stolen horses that are found will live near *Castine*.',
		],
		[
			'where it counts others than those who are asked for',
			'How many rebels were killed?',
			'The army killed *85* rebels.',
			'The raid killed at least *31* soldiers.',
		],
		[
			'where it is the whole of which something is a part',
			'How many votes did the plan win?',
			'The plan won *more than 400* votes.',
			'The plan won 612 votes out of *more than 31,000*.',
		],
		[
			'where somebody is asked for and it is a place',
			'Who won the slalom?',
			'The slalom was won by *Anna Holm*.',
			'The slalom was won in *Germany*.',
		],
		[
			'where it does not name whoever has the office',
			'name of the prosecutor',
			'Prosecutor *Anna Holm* spoke.',
			'*Karl Weiss* spoke with prosecutors.',
		],
		[
			'where the dates have no part in common',
			'When was water rationed?',
			'Water was rationed in *1957*.',
			'Water was rationed on *Monday*.',
		],
		[
			'where what is told of another month is another deed',
			'Until when may the guests stay?',
			'The guests may stay until *June 30, 2025*.',
			'The visas of the guests run out in *May 2025*.',
		],
		[
			'where what is told of the same month of another year is another deed',
			'Until when may the guests stay?',
			'The guests may stay until *June 30, 2025*.',
			'The visas of the guests run out in *June 2026*.',
		],
	])('%s', (_why, question, first, other) => {
		expect(standsBeside(question, first, other)).toBe(false);
	});

	test.each([
		['When did the minister leave Orlo?', 'The minister left Orlo on *Monday*.', 'The minister left Orlo on *Friday*.'],
		['How many rebels were killed?', 'The army killed *85* rebels.', 'The army killed *31* rebels.'],
		['name of the prosecutor', 'Prosecutor *Anna Holm* spoke.', 'The prosecutor, *Karl Weiss*, spoke.'],
		[
			'Until when may the guests stay?',
			'The guests may stay until *June 30, 2025*.',
			'The visas of the guests run out in *June 2025*.',
		],
	])('but does where it answers as the first does: %s', (question, first, other) => {
		expect(standsBeside(question, first, other)).toBe(true);
	});

	it('and of works of reference does where each says it in words of its own', () => {
		const lines = ['Orlo Hall was built in *1920*.', 'Orlo Hall was completed in *1931*.'] as const;
		expect(standsBeside('When was Orlo Hall built?', ...lines, null)).toBe(true);
		expect(standsBeside('When was Orlo Hall built?', ...lines)).toBe(false);
	});
});

describe('what names nobody and nothing asked for is no stated value', () => {
	test.each([
		['Who saw the fire?', '*Everybody* saw the fire.'],
		['Where was the drug found?', 'A drug was found, the *Lisenne Integrity Unit* said.'],
		['In which year was the mayor elected?', 'The mayor was elected on *Friday*.'],
	])('%s %s', (question, line) => {
		expect(stated(question, { line }).values).toEqual([null]);
	});
});

describe('an office is named with whoever has it', () => {
	const who = (question: string, line: string) => {
		const { analysis } = stated(question, { line });
		const [sentence] = indexSentences(corpusOf([article('Untitled', line)])).corpus.sentences;
		return createNamesHolder(analysis)?.({ candidate: { sentence } as RankedCandidate }) ?? null;
	};
	test.each([
		[true, 'Who is the lawyer of Anna Holm?', 'Her lawyer, Karl Weiss, said that Anna Holm would appeal.'],
		[false, 'Who is the lawyer of Anna Holm?', 'Anna Holm trains with her brother-in-law, Karl Weiss.'],
		[false, 'Tell me who is director of the institute', 'Norland will count all cows, the institute said.'],
		[true, 'Who is the chairman of the bank?', 'The chairman of the bank is Karl Weiss.'],
		[true, 'Who is the chairman of the bank?', 'The chairman of the bank is Tobias Trondheim.'],
		[true, 'Who is the chairman of the bank?', 'The bank’s chairman, Karl Weiss, defended it.'],
		[true, 'give me the name of the prosecutor', 'Prosecutor Karl Weiss spoke.'],
		[true, 'new finance minister of Norland', 'Finance Minister Karl Weiss spoke.'],
		[null, 'Who left the institute?', 'Karl Weiss left the institute.'],
		[null, 'Where is the prosecutor?', 'Prosecutor Karl Weiss is in Orlo.'],
	])('%s: %s %s', (named, question, line) => {
		expect(who(question, line)).toBe(named);
	});
});
