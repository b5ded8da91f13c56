import { describe, expect, it } from 'vitest';
import { answerThreshold, selectAnswer } from '../src/answer/select.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { rank } from '../src/ranking/rank.ts';
import { createScoreWithinArticle } from '../src/ranking/within-article.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { article } from './articles.ts';

const norwickHall = article('Marble Hall, Norwick', 'Marble Hall was built in 1871 by the merchant Tom Ferris.');
const ellmarHall = article('Marble Hall, Ellmar', 'Marble Hall was built in 1902 by the city of Ellmar.');
const question = 'When was Marble Hall built?';

function scored(...articles: ReturnType<typeof article>[]) {
	const index = indexSentences(corpusOf(articles));
	const analysis = analyzeQuestion(question, index.vocabulary);
	const ranked = rank(analysis, createRetrieve(index)(analysis), index);
	const within = createScoreWithinArticle(ranked, analysis.answerType);
	return ranked.map(({ sentence, score }) => ({ text: sentence.text, score, within: within(sentence) }));
}

describe('how probable a sentence is within its article', () => {
	it('is its probability where there is no other article', () => {
		const [only] = scored(norwickHall);
		expect(only?.within).toBeCloseTo(only?.score ?? 0, 6);
	});

	it('loses nothing to another article that answers as well', () => {
		const [first, second] = scored(norwickHall, ellmarHall);
		expect(first?.within).toBeGreaterThan(first?.score ?? 1);
		expect(second?.within).toBeGreaterThan(second?.score ?? 1);
	});

	it('is no higher for a sentence that its own article puts behind another', () => {
		const [first, second] = scored(article('Halls', 'Marble Hall was built in 1871. The hall was painted in 1902.'));
		expect(second?.within).toBeLessThanOrEqual(first?.within ?? 0);
	});
});

describe('a question about what several articles have, each one of its own', () => {
	const kindFor = (...articles: ReturnType<typeof article>[]) => {
		const index = indexSentences(corpusOf(articles));
		const analysis = analyzeQuestion(question, index.vocabulary);
		const unsure = rank(analysis, createRetrieve(index)(analysis), index).map((one) => ({ ...one, score: 0.4 }));
		return selectAnswer(analysis, unsure, index, { top: 5 });
	};

	it('is answered where none is sure enough beside the others and each is by itself', () => {
		const answer = kindFor(norwickHall, ellmarHall);
		expect(answer.kind).toBe('answered');
		expect(answer.confidence).toBeGreaterThanOrEqual(answerThreshold);
	});

	it('is not answered where one article alone has an answer, and is not sure enough', () => {
		expect(kindFor(norwickHall, article('Halls', 'There are many halls in Ellmar.')).kind).toBe('abstained');
	});

	it('is answered with all of them', () => {
		const answer = createEngine(corpusOf([norwickHall, ellmarHall])).answer(question);
		expect(answer.kind === 'answered' && answer.agreement?.readings).toHaveLength(2);
	});
});
