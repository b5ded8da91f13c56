import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileQuestions } from '../src/cli/efficiency/hostile.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { analyzeQuestion, type QuestionTerm } from '../src/question/analysis.ts';
import { mostWords, withinLimits } from '../src/question/limits.ts';
import { createBest } from '../src/retrieval/best.ts';
import { mostPostings, type Plan, planReadings } from '../src/retrieval/plan.ts';
import { createPostings, firstAtLeast } from '../src/retrieval/postings.ts';
import { createRetrieve, mostCandidates } from '../src/retrieval/retrieve.ts';
import { indexSentences, type SentenceIndex } from '../src/retrieval/sentence-index.ts';
import { article, corpusOfLines } from './articles.ts';

const analyzed = (index: SentenceIndex, question: string) => analyzeQuestion(withinLimits(question), index.vocabulary);
const terms = (index: SentenceIndex, question: string): readonly QuestionTerm[] => analyzed(index, question).terms;
const postingsRead = ({ read }: Plan) => read.reduce((sum, { length }) => sum + length, 0);

describe('the postings that a question reads', () => {
	// "boat" stands in 6 sentences, "zebra" in 3, "lantern" in 1.
	const corpus = corpusOfLines(
		'A boat and a zebra with a lantern.',
		'A boat and a zebra.',
		'A zebra and a boat.',
		'One boat came.',
		'Another boat went.',
		'The boat sank.',
	);
	const index = indexSentences(corpus);
	const plan = (most: number) => planReadings(terms(index, 'boat zebra lantern'), index, most);
	const own = ({ read }: Plan) => read.filter(({ reading }) => reading.strength === 1);

	it('are all of them where they are few, the rarest word first', () => {
		expect(own(plan(100)).map(({ term, length }) => [term, length])).toEqual([
			[2, 1],
			[1, 3],
			[0, 6],
		]);
	});

	it('are exactly as many as allowed, and never one more', () => {
		expect(plan(10)).toMatchObject({ lookedUp: [] });
		expect(postingsRead(plan(10))).toBe(10);
		expect(plan(9).lookedUp).toHaveLength(1);
		expect(postingsRead(plan(9))).toBe(4);
	});

	it('are the first of the rarest word where even that is too frequent', () => {
		const few = planReadings(terms(index, 'boat'), index, 2);
		expect(few.read.map(({ length }) => length)).toEqual([2]);
	});

	it('never exceed what is allowed, whatever is asked', () => {
		const words = ['boat', 'zebra', 'lantern', 'sink', 'ship', 'animal', 'come', 'go', 'boat zebra'];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...words)), fc.integer({ min: 1, max: 30 }), (asked, most) => {
				expect(postingsRead(planReadings(terms(index, asked.join(' ')), index, most))).toBeLessThanOrEqual(most);
			}),
		);
	});

	it('leave out related words before the words themselves', () => {
		const near = corpusOfLines('He bought a boat.', 'He made a purchase.', 'She purchased two.', 'They purchase it.');
		const asked = (most: number) => {
			const nearIndex = indexSentences(near);
			return planReadings(terms(nearIndex, 'purchase'), nearIndex, most).read.map(({ reading }) => reading.strength);
		};
		expect(asked(4)).toHaveLength(2);
		expect(asked(3)).toEqual([1]);
	});

	it('find the same sentences first when frequent words are only looked up', () => {
		const lines = Array.from({ length: 60 }, (_, i) => `The council ${i % 7 === 3 ? 'heard the treasurer' : 'met'}.`);
		const large = indexSentences(corpusOfLines(...lines));
		const whole = planReadings(terms(large, 'council treasurer'), large);
		const bounded = planReadings(terms(large, 'council treasurer'), large, 20);
		expect([whole.lookedUp.length, bounded.lookedUp.length]).toEqual([0, 1]);
		expect(postingsRead(bounded)).toBeLessThan(postingsRead(whole));
		const first = (most: number | undefined) =>
			createRetrieve(
				large,
				8,
				most,
			)(analyzed(large, 'council treasurer')).map(({ sentence, retrievalShare }) => [sentence.index, retrievalShare]);
		expect(first(20)).toEqual(first(undefined));
	});

	it('leave nothing behind in the paragraph after one that is found, where frequent words are only looked up', () => {
		const council = Array.from({ length: 20 }, (_, i) => `The council met ${i} times.`);
		const index = indexSentences(
			corpusOf([
				article('Minutes', 'The treasurer spoke.', 'It rained. It snowed. They sat. The council heard it.', ...council),
			]),
		);
		const retrieve = createRetrieve(index, 8, 5);
		const ask = () =>
			retrieve(analyzed(index, 'council treasurer')).map(({ sentence, retrievalShare }) => [
				sentence.index,
				retrievalShare,
			]);
		expect(planReadings(terms(index, 'council treasurer'), index, 5).lookedUp).toHaveLength(1);
		const first = ask();
		expect(ask()).toEqual(first);
	});
});

describe('the sentences found', () => {
	const words = fc.constantFrom('boat', 'zebra', 'lantern', 'ship', 'animal', 'harbour', 'the', 'rain');
	const sentence = fc.array(words, { minLength: 1, maxLength: 9 }).map((said) => `It was ${said.join(' ')}.`);
	const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((said) => said.join(' '));
	const articles = fc
		.array(fc.tuple(words, fc.array(paragraph, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 5 })
		.map((written) => written.map(([title, paragraphs], i) => article(`${title} ${i}`, ...paragraphs)));

	it('are the same first ones, however few are asked for: none is passed over that is good enough', () => {
		fc.assert(
			fc.property(
				articles,
				fc.array(words, { minLength: 1 }),
				fc.integer({ min: 1, max: 8 }),
				(written, asked, most) => {
					const index = indexSentences(corpusOf(written));
					const analysis = analyzed(index, asked.join(' '));
					const all = createRetrieve(index, index.corpus.sentences.length)(analysis);
					expect(createRetrieve(index, most)(analysis)).toEqual(all.slice(0, most));
				},
			),
			{ numRuns: 200 },
		);
	});
});

describe('a hostile question', () => {
	// Every word of the hostile questions is in the corpus, each letter in every sentence: the worst that they can meet.
	const everything = Object.values(hostileQuestions).map((question) => withinLimits(question).replaceAll('\n', ' '));
	const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'].join(' ');
	const corpus = corpusOf([
		article('Letters', ...Array.from({ length: 3000 }, (_, i) => `Line ${i} has ${letters} and people in it.`)),
		article('All', ...everything.filter((text) => text !== '')),
	]);
	const index = indexSentences(corpus);
	const retrieve = createRetrieve(index);

	it.each(Object.entries(hostileQuestions))('(%s) has bounded work', (_, question) => {
		const analysis = analyzed(index, question);
		const plan = planReadings(analysis.terms, index);
		expect(new Set(analysis.terms.map(({ normal }) => normal)).size).toBeLessThanOrEqual(mostWords);
		expect(postingsRead(plan)).toBeLessThanOrEqual(mostPostings);
		expect(retrieve(analysis).length).toBeLessThanOrEqual(mostCandidates);
	});

	it('reaches the bound, so that the bound is what holds it', () => {
		const plan = planReadings(terms(index, letters), index);
		expect(plan.lookedUp.length).toBeGreaterThan(0);
	});

	it('leaves nothing behind that changes the next answer', () => {
		const ask = (fresh = retrieve) =>
			fresh(analyzed(index, 'letters of people in line 17')).map(({ sentence, retrievalShare }) => [
				sentence.index,
				retrievalShare,
			]);
		for (const question of Object.values(hostileQuestions)) retrieve(analyzed(index, question));
		expect(ask()).toEqual(ask(createRetrieve(index)));
		expect(ask()).toEqual(ask(createRetrieve(index)));
	});
});

describe('a removed article', () => {
	const kept = article('Kept', 'The harbour has boats.', 'Rain fell on the zebras.');
	const removed = article('Removed', 'Zebras arrived in June.', 'The zebras ate everything.');

	it('is never quoted by a corpus without it, whatever is asked', () => {
		const index = indexSentences(corpusOf([kept]));
		const retrieve = createRetrieve(index);
		for (const question of ['zebras', 'When did the zebras arrive?', 'everything', 'Removed', 'June']) {
			const found = retrieve(analyzed(index, question));
			expect(found.filter(({ sentence }) => sentence.article.file !== kept.file)).toEqual([]);
		}
		expect(index.vocabulary.has('june')).toBe(false);
	});

	it('is still found by the corpus that has it, which is another value', () => {
		const both = corpusOf([kept, removed]);
		const without = indexSentences(corpusOf([kept]));
		const index = indexSentences(both);
		const first = createRetrieve(index)(analyzed(index, 'When did the zebras arrive?'))[0];
		expect(first?.sentence.text).toBe('Zebras arrived in June.');
		expect(without.corpus.articles).toHaveLength(1);
	});
});

describe('postings', () => {
	const documents = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', '')));

	it('list each document of a term once, in order', () => {
		fc.assert(
			fc.property(documents, (read) => {
				const builder = createPostings();
				for (const found of read) {
					found.forEach(builder.add);
					builder.nextDocument();
				}
				const postings = builder.finish();
				for (const term of new Set<string>(['a', 'never', ...read.flat()])) {
					const having = read.flatMap((found, document) => (found.some((other) => other === term) ? [document] : []));
					expect([...postings.documentsWith(term)]).toEqual(having);
					expect(postings.frequency(term)).toBe(having.length);
				}
			}),
		);
	});

	it('are searched by halving: the first value that is large enough', () => {
		const ascending = fc.uniqueArray(fc.nat(50)).map((list) => Int32Array.from(list).sort());
		fc.assert(
			fc.property(ascending, fc.nat(60), (list, least) => {
				const found = list.findIndex((value) => value >= least);
				expect(firstAtLeast(list, least)).toBe(found < 0 ? list.length : found);
			}),
		);
	});
});

describe('the best of many', () => {
	it('are those that sorting would put first', () => {
		const scored = fc.array(fc.integer({ min: 0, max: 9 }));
		fc.assert(
			fc.property(scored, fc.integer({ min: 1, max: 12 }), (scores, most) => {
				const best = createBest(most);
				scores.forEach((score, number) => {
					best.offer(number, score);
				});
				const sorted = scores
					.map((score, number) => ({ number, score }))
					.sort((a, b) => b.score - a.score || a.number - b.number);
				expect(best.take()).toEqual(sorted.slice(0, most));
				expect(best.take()).toEqual([]);
			}),
		);
	});
});
