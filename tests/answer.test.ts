import { describe, expect, it } from 'vitest';
import type { AbstentionReason } from '../src/answer/answer.ts';
import { answerThreshold, selectAnswer } from '../src/answer/select.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import { createMark } from '../src/marking/mark-answers.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { rank } from '../src/ranking/rank.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { article, corpusOfLines } from './articles.ts';

const corpus = corpusOfLines(
	'The port of Marrow was opened in May 1987.',
	'The port handled 41,000 containers last year.',
	'The harbour master, Tomas Bright, lives in Marrow.',
	'The port handled 41,000 containers in all, the harbour master said.',
	'Rain fell on the lighthouse.',
);
const engine = createEngine(corpus);

describe('a question without a word that tells', () => {
	it.each(['When did it happen?', 'What did he say?', 'What happened?'])('is not looked for: "%s"', (question) => {
		expect(engine.answer(question)).toMatchObject({ kind: 'abstained', reason: 'not-a-question', nearest: [] });
	});

	it('is looked for with one: "When was the port opened?"', () => {
		expect(engine.answer('When was the port opened?')).toMatchObject({ kind: 'answered' });
	});
});

describe('an answer', () => {
	it('gives nothing that is struck out, nor a question of the article', () => {
		const lines = [
			'~~The port of Marrow closes on Friday.~~',
			'When does the port of Marrow close?',
			'The port of Marrow is old.',
		];
		const answer = createEngine(corpusOfLines(...lines)).answer('Which day does the port of Marrow close?');
		const given = answer.kind === 'answered' ? answer.quotations : answer.nearest;
		expect(given.map(({ sentence }) => sentence.text)).toEqual(['The port of Marrow is old.']);
	});

	it('is that of the question without the characters that nobody sees', () => {
		const plain = engine.answer('When was the harbour of Marrow opened?');
		expect(engine.answer('When was the har\u200bbour\u2060 of Mar\u00adrow opened?\ufeff')).toEqual(plain);
	});
});

describe('an abstention says why', () => {
	it.each<[string, AbstentionReason]>([
		['hello there', 'not-a-question'],
		['???', 'not-a-question'],
		['Who plays the violin?', 'nothing-shared'],
		['When was the port of Hamburg opened?', 'focus-missing'],
		['How much does Tomas Bright earn in Marrow?', 'focus-missing'],
		['When did rain fall?', 'no-answer-of-type'],
	])('%s: %s', (question, reason) => {
		expect(engine.answer(question)).toMatchObject({ kind: 'abstained', reason });
	});

	it('names the words that the corpus does not have', () => {
		expect(engine.answer('When was the port of Hamburg opened?')).toMatchObject({ missing: ['Hamburg'] });
	});

	it('misses a name that no article has, though one has a word that means the same as its word', () => {
		const large = createEngine(corpusOfLines('A large ship sank in May.', 'The Netherlands sold a ship.'));
		expect(large.answer('When was the Titanic sold?')).toMatchObject({ missing: ['Titanic'] });
		expect(large.answer('Why did Holland weep?')).toMatchObject({ missing: ['weep'] });
	});

	it('misses no word that an article has with a hyphen', () => {
		const house = createEngine(corpusOfLines('The Wi-Fi is free.', 'Send an e-mail to the house.'));
		expect(house.answer('Who pays for the wifi?')).not.toMatchObject({ reason: 'focus-missing' });
		expect(house.answer('Who sends an email to Mars?')).toMatchObject({ missing: ['Mars'] });
	});

	it('says what sort of answer was looked for', () => {
		expect(engine.answer('When did rain fall?')).toMatchObject({ lookedFor: 'a date' });
	});

	it('shows the nearest sentences, and none where nothing is near', () => {
		const near = engine.answer('When was the port of Hamburg opened?');
		expect(near.kind === 'abstained' && near.nearest[0]?.sentence.text).toBe(
			'The port of Marrow was opened in May 1987.',
		);
		expect(engine.answer('hello')).toMatchObject({ nearest: [] });
	});
});

describe('the threshold', () => {
	const index = indexSentences(corpus);
	const analysis = analyzeQuestion('When was the port of Marrow opened?', index.vocabulary);
	const [best] = rank(analysis, createRetrieve(index)(analysis), index);
	if (best === undefined) throw new Error('expected a candidate');
	const marked = createMark(analysis, index)(best);
	const kindAt = (score: number) => selectAnswer(analysis, [{ ...marked, score }], index, { top: 5 }).kind;

	it('abstains just below, and answers at and just above', () => {
		expect(kindAt(answerThreshold - 0.0001)).toBe('abstained');
		expect(kindAt(answerThreshold)).toBe('answered');
		expect(kindAt(answerThreshold + 0.0001)).toBe('answered');
	});
});

describe('an answer', () => {
	it('counts the further sentences that give the same words', () => {
		expect(engine.answer('How many containers did the port handle?')).toMatchObject({
			kind: 'answered',
			supportedBy: 1,
		});
	});

	it('counts no support where no other sentence has the words', () => {
		expect(engine.answer('When was the port of Marrow opened?')).toMatchObject({ kind: 'answered', supportedBy: 0 });
	});

	it('gives at most as many sentences as asked for, best first', () => {
		const answer = engine.answer('How many containers did the port handle?', { top: 2 });
		const scores = answer.kind === 'answered' ? answer.quotations.map(({ score }) => score) : [];
		expect(scores).toHaveLength(2);
		expect(scores).toEqual(scores.toSorted((a, b) => b - a));
	});

	it('is no surer of a sentence than of one that stands above it, however good its words look', () => {
		const index = indexSentences(corpus);
		const analysis = analyzeQuestion('When was the port of Marrow opened?', index.vocabulary);
		const ranked = rank(analysis, createRetrieve(index)(analysis), index);
		const rising = ranked.map((candidate, i) => ({ ...candidate, worth: null, score: 0.9 + i / 100 }));
		const answer = selectAnswer(analysis, rising, index, { top: 5 });
		const scores = answer.kind === 'answered' ? answer.quotations.map(({ score }) => score) : [];
		expect(scores.length).toBeGreaterThan(1);
		expect(scores).toEqual(scores.toSorted((a, b) => b - a));
	});

	it('says how a misspelt question was read, and nothing where it was read as asked', () => {
		expect(engine.answer('When was the port of Marow opened?').readAs).toBe('When was the port of Marrow opened?');
		expect(engine.answer('When was the port of Marrow opened?').readAs).toBeUndefined();
	});

	it('is the same value, to the last digit, when asked again or by another engine over the same articles', () => {
		const question = 'How many containers did the port handle?';
		const again = createEngine(corpusOf([article('Untitled', ...corpus.sentences.map(({ text }) => text))]));
		expect(JSON.stringify(engine.answer(question))).toBe(JSON.stringify(engine.answer(question)));
		expect(again.answer(question).answerId).toBe(engine.answer(question).answerId);
	});

	it('has another id when an article changes by one letter', () => {
		const changed = createEngine(corpusOfLines(...corpus.sentences.map(({ text }) => text.replace('Rain', 'Hail'))));
		const question = 'When was the port of Marrow opened?';
		expect(changed.answer(question).answerId).not.toBe(engine.answer(question).answerId);
	});
});
