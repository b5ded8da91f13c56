import { describe, expect, it } from 'vitest';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { rank } from '../src/ranking/rank.ts';
import { leastOfBest, leastRanked, promising } from '../src/retrieval/promising.ts';
import { type Candidate, createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { article } from './articles.ts';

const [sentence] = corpusOf([article('Harbour', 'The harbour opened in 1902.')]).sentences;

function candidates(retrievalShares: readonly number[]): readonly Candidate[] {
	if (sentence === undefined) throw new Error('expected a sentence');
	return retrievalShares.map((retrievalShare) => ({ sentence, retrievalShare, inParagraph: [], inArticle: [] }));
}

/** The shares of candidates of which the first has the whole question, and all but the last as many as are ranked in any case. */
const beyond = (last: number) => candidates([1, ...new Array<number>(leastRanked - 1).fill(0.1), last]);

describe('the candidates that are ranked', () => {
	it('are all, where there are few, however little they share of the question', () => {
		const few = candidates([1, ...new Array<number>(leastRanked - 1).fill(0.01)]);
		expect(promising(few, 5)).toEqual(few);
	});

	it('are beyond those the ones that share half as much of the question as the best', () => {
		expect(promising(beyond(leastOfBest), 5)).toHaveLength(leastRanked + 1);
		expect(promising(beyond(leastOfBest - 0.01), 5)).toHaveLength(leastRanked);
	});

	it('are all that are shown, where more are asked for', () => {
		expect(promising(candidates(new Array<number>(30).fill(0.1).with(0, 1)), 20)).toHaveLength(20);
	});

	it('are measured by the best one of the question, whose share may be small', () => {
		expect(promising(candidates(new Array<number>(30).fill(0.1)), 5)).toHaveLength(30);
		expect(promising([], 5)).toEqual([]);
	});
});

describe('a reply with many quotations', () => {
	// One sentence says the whole question, and so many others a small part of it that most are not worth ranking.
	const others = Array.from({ length: 40 }, (_, i) =>
		article(`Note ${i}`, `The harbour was quiet on day ${i + 1} of the strike.`),
	);
	const engine = createEngine(
		corpusOf([article('Harbour', 'The harbour of Lisenne was opened by Tom Ferris in 1902.'), ...others]),
	);
	const question = 'When was the harbour of Lisenne opened by Tom Ferris?';

	it('has as many as were asked for', () => {
		const answer = engine.answer(question, { top: 25 });
		expect(answer.kind === 'answered' ? answer.quotations.length : answer.nearest.length).toBe(25);
	});

	it('ranks those that are promising alone, by how common words are among all that were found', () => {
		const index = indexSentences(engine.corpus);
		const analysis = analyzeQuestion(question, index.vocabulary);
		const found = createRetrieve(index)(analysis);
		const [some, all] = [rank(analysis, found, index, promising(found, 5)), rank(analysis, found, index)];
		expect(some).toHaveLength(leastRanked);
		expect(all.length).toBeGreaterThan(leastRanked);
		const among = new Map(all.map(({ sentence, evidence }) => [sentence, evidence.coverageAmong]));
		for (const { sentence, evidence } of some) expect(evidence.coverageAmong).toBe(among.get(sentence));
		expect(some[0]?.sentence).toBe(all[0]?.sentence);
	});

	it('begins as one with few', () => {
		const [few, many] = [engine.answer(question, { top: 5 }), engine.answer(question, { top: 25 })];
		if (few.kind !== 'answered' || many.kind !== 'answered') throw new Error('expected answers');
		expect(many.quotations[0]).toEqual(few.quotations[0]);
	});
});
