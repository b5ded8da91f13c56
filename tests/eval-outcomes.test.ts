import { describe, expect, it } from 'vitest';
import { causeOf } from '../src/evaluation/causes.ts';
import { type CollectionMap, type Gold, type OpenQuestion, wordF1 } from '../src/evaluation/gold.ts';
import { type Judgment, judge } from '../src/evaluation/judgment.ts';
import { counts, outcomeOf, type PrintedAnswer } from '../src/evaluation/outcome.ts';
import { retrievalFigures, retrievedPlace } from '../src/evaluation/retrieved.ts';
import { firstRightPlace, isClean, type SelectionQuestion } from '../src/evaluation/selection.ts';

/** Two paragraphs: the second begins at 100 in the article's body. */
const map: CollectionMap = { Peru: { file: 'peru.md', offsets: [0, 100] } };
const gold: Gold = { doc: 'Peru', paragraph: 1, start: 10, text: 'Lima' };

function question(changes: Partial<OpenQuestion> = {}): OpenQuestion {
	return { id: '1', question: 'What is the capital?', answers: [gold], unanswerable: false, ...changes };
}

/** `marked`: the words marked in the quotation. */
function quotation(start: number, end: number, marked: string | null = 'Lima', article = 'peru.md') {
	return { text: 'quoted', title: 'Peru', article, start, end, answer: marked === null ? null : { text: marked } };
}

function printed(kind: PrintedAnswer['kind'], ...quotations: PrintedAnswer['quotations']): PrintedAnswer {
	return { id: '1', kind, confidence: 0.5, quotations };
}

const right = quotation(100, 150);
const wrong = quotation(0, 90);

describe('the outcome of a question', () => {
	const rankOf = (...quotations: PrintedAnswer['quotations']) =>
		outcomeOf(question(), printed('answered', ...quotations), map).rank;

	it('has the place of the first quotation that covers an expected answer', () => {
		expect(rankOf(right)).toBe(1);
		expect(rankOf(wrong, wrong, right, right)).toBe(3);
		expect(rankOf(wrong)).toBeNull();
		expect(rankOf()).toBeNull();
	});

	it('takes a quotation that ends with the answer, and none that cuts a letter of it', () => {
		expect(rankOf(quotation(110, 114))).toBe(1);
		expect(rankOf(quotation(110, 113))).toBeNull();
		expect(rankOf(quotation(111, 150))).toBeNull();
	});

	it('takes no quotation of another article', () => {
		expect(rankOf(quotation(100, 150, 'Lima', 'chile.md'))).toBeNull();
	});

	it('is never a hit where nothing answers', () => {
		const { answerable, rank } = outcomeOf(question({ unanswerable: true }), printed('answered', right), map);
		expect([answerable, rank]).toEqual([false, null]);
	});

	it('ignores an expected answer of a document that is not served', () => {
		const elsewhere = question({ answers: [{ ...gold, doc: 'Chile' }] });
		expect(outcomeOf(elsewhere, printed('answered', right), map)).toMatchObject({ answerable: true, rank: null });
	});

	it('compares the marked words only where the first quotation answers', () => {
		const spanOf = (...quotations: PrintedAnswer['quotations']) =>
			outcomeOf(question(), printed('answered', ...quotations), map).spanF1;
		expect(spanOf(right)).toBe(1);
		expect(spanOf(quotation(100, 150, null))).toBe(0);
		expect(spanOf(wrong, right)).toBeNull();
	});

	it('counts for questions that are answerable, or known not to be', () => {
		expect(counts(question())).toBe(true);
		expect(counts(question({ answers: [], unanswerable: true }))).toBe(true);
		expect(counts(question({ answers: [] }))).toBe(false);
	});
});

describe('the agreement of marked with expected words', () => {
	it.each([
		['the Lima', ['Lima'], 1],
		['LIMA,', ['Lima'], 1],
		['$12', ['nearly $12', '$12'], 1],
		['2.5 million', ['2.5'], 2 / 3],
		['in Lima', ['Lima'], 2 / 3],
		['Quito', ['Lima'], 0],
		['', ['Lima'], 0],
		// Each expected word is met once.
		['New New York', ['New York'], 4 / 5],
	])('of “%s” with %j is %f', (marked, expected, agreement) => {
		expect(wordF1(marked, expected)).toBeCloseTo(agreement, 12);
	});
});

describe('the cause of an error', () => {
	const causeFor = (
		asked: OpenQuestion,
		answer: PrintedAnswer,
		{ inOneSentence = true, retrieved = 1 as number | null, judgeSpan = true } = {},
	) => causeOf({ outcome: outcomeOf(asked, answer, map), inOneSentence, retrieved }, judgeSpan);

	it('is none for a right answer, or for silence where nothing answers', () => {
		expect(causeFor(question(), printed('answered', right))).toBeNull();
		expect(causeFor(question({ unanswerable: true }), printed('abstained', wrong))).toBeNull();
	});

	it('is the first stage that failed', () => {
		const missed = printed('abstained', wrong);
		expect(causeFor(question(), missed, { inOneSentence: false, retrieved: null })).toBe('split');
		expect(causeFor(question(), missed, { retrieved: null })).toBe('not-retrieved');
		expect(causeFor(question(), missed, { retrieved: 100 })).toBe('ranked-low');
		expect(causeFor(question(), printed('answered', wrong, right), { retrieved: 2 })).toBe('ranked-low');
		expect(causeFor(question(), printed('abstained', right))).toBe('wrongly-abstained');
		expect(causeFor(question(), printed('answered', quotation(100, 150, 'Quito')))).toBe('wrong-span');
		expect(causeFor(question({ unanswerable: true }), printed('answered', wrong))).toBe('wrongly-answered');
	});

	it('is a wrong span below half of an agreement, and not at a half', () => {
		const three = question({ answers: [{ ...gold, text: 'one two six' }] });
		const marking = (marked: string) => printed('answered', quotation(100, 150, marked));
		// One word in common: 2 * 1 / (1 + 3) is a half, 2 * 1 / (2 + 3) is less.
		expect(causeFor(three, marking('one'))).toBeNull();
		expect(causeFor(three, marking('one four'))).toBe('wrong-span');
	});

	it('is no wrong span where sentences are expected and not words', () => {
		expect(causeFor(question(), printed('answered', quotation(100, 150, 'Quito')), { judgeSpan: false })).toBeNull();
	});
});

describe('retrieval', () => {
	const found = (at: number) => ({
		id: '1',
		answerType: 'place' as const,
		retrieved: Array.from({ length: 100 }, (_, i): [string, number, number] =>
			i === at - 1 ? ['peru.md', 100, 150] : ['peru.md', 0, 90],
		),
	});
	const outcome = outcomeOf(question(), printed('abstained'), map);

	it('is told the place of the first candidate that answers', () => {
		expect(retrievedPlace(outcome, found(7), map)).toBe(7);
		expect(retrievedPlace(outcome, { retrieved: [] }, map)).toBeNull();
	});

	it.each([
		[10, { 'retrieved_R@10': 1, 'retrieved_R@50': 1 }],
		[11, { 'retrieved_R@10': 0, 'retrieved_R@50': 1 }],
		[50, { 'retrieved_R@10': 0, 'retrieved_R@50': 1 }],
		[51, { 'retrieved_R@10': 0, 'retrieved_R@50': 0 }],
	])('counts a sentence at place %i as %j', (at, figures) => {
		expect(retrievalFigures([outcome], new Map([['1', found(at)]]), map)).toEqual(figures);
	});

	it('has only answerable questions in its denominator', () => {
		const unanswerable = outcomeOf(question({ id: '2', unanswerable: true }), printed('abstained'), map);
		expect(retrievalFigures([outcome, unanswerable], new Map([['1', found(1)]]), map)).toMatchObject({
			'retrieved_R@10': 1,
		});
	});
});

describe('an admin’s judgment', () => {
	const judgment: Judgment = {
		line: 3,
		question: 'What is the capital?',
		expect: 'answer',
		quotationContainsAny: ['capital, Lima', 'Lima is'],
		answerSpanAny: ['Lima'],
	};
	const silence: Judgment = { ...judgment, expect: 'abstain', quotationContainsAny: [], answerSpanAny: [] };
	const saying = (text: string, marked: string | null = 'Lima') => ({ ...quotation(0, 9, marked), text });

	it.each([
		['answered', 'Lima is the capital.', 'right', true],
		['answered', 'Quito is the capital.', 'wrong', false],
		['abstained', 'Lima is the capital.', 'missed', true],
		['abstained', 'Quito is the capital.', 'missed', false],
	] as const)('%s with “%s” where an answer is expected is %s', (kind, text, verdict, firstRight) => {
		expect(judge(judgment, printed(kind, saying(text)))).toMatchObject({ verdict, firstRight });
	});

	it('is that silence is right where nothing answers, and an answer is baseless', () => {
		expect(judge(silence, printed('abstained', saying('Lima is big.')))).toMatchObject({
			verdict: 'declined',
			firstRight: false,
		});
		expect(judge(silence, printed('answered', saying('Lima is big.')))).toMatchObject({
			verdict: 'baseless',
			firstRight: false,
		});
	});

	it.each([
		['Lima', true],
		['“lima”,', true],
		['in Lima', false],
		[null, false],
	])('finds the marked words %j right: %s', (marked, spanRight) => {
		expect(judge(judgment, printed('answered', saying('Lima is big.', marked))).spanRight).toBe(spanRight);
	});

	it('does not look at the words where any will do, or where the sentence is another', () => {
		const anyWords = { ...judgment, answerSpanAny: [] };
		expect(judge(anyWords, printed('answered', saying('Lima is big.', null))).spanRight).toBeNull();
		expect(judge(judgment, printed('answered', saying('Quito is big.'))).spanRight).toBeNull();
	});
});

describe('answer sentence selection', () => {
	const choice = (...labels: readonly (0 | 1)[]): SelectionQuestion => ({
		id: '1',
		question: 'What?',
		candidates: labels.map((label, i) => ({ text: String(i), label })),
	});
	const placeFor = (asked: SelectionQuestion, ...scores: readonly number[]) =>
		firstRightPlace(asked, { id: '1', scores, confidence: 0 });

	it('counts a question that has a right and a wrong candidate', () => {
		expect(isClean(choice(0, 1))).toBe(true);
		expect(isClean(choice(1, 1))).toBe(false);
		expect(isClean(choice(0, 0))).toBe(false);
	});

	it('places the best right candidate after the wrong ones of the same score', () => {
		expect(placeFor(choice(0, 1, 1), 0.2, 0.1, 0.9)).toBe(1);
		expect(placeFor(choice(0, 1, 0), 0.5, 0.5, 0.5)).toBe(3);
		expect(placeFor(choice(0, 0), 1, 2)).toBeNull();
	});
});
