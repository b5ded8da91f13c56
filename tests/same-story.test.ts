import { describe, expect, it } from 'vitest';
import { storyOf } from '../src/answer/agreement/same-story.ts';
import type { Article } from '../src/corpus/article.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { restrict, restrictToArticle } from '../src/retrieval/restrict.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { article } from './articles.ts';

const dated = (date: string | undefined, title: string, ...lines: readonly string[]): Article => ({
	...article(title, ...lines),
	...(date === undefined ? {} : { date }),
});

const derailment = dated(
	'2026-05-12',
	'Night train leaves the rails at Orlow',
	'The night train from Tarn to the coast came off the rails at the Orlow viaduct on Monday.',
	'Engineer Ruth Adamek had complained about the sleepers on the viaduct in a letter to North Rail.',
	'North Rail has closed the line between Orlow and Velm.',
);
const widow = dated(
	'2026-05-14',
	'"She wrote to them in March"',
	'Ruth Adamek warned North Rail of rotten sleepers, her sister said in Velm.',
	'The engineer drove the night train that derailed on the viaduct near Orlow on Monday.',
	'Buses now go from Tarn to the coast.',
);
const festival = dated(
	'2026-05-13',
	'Orlow prepares for its festival of lamps',
	'Orlow expects 20,000 guests on Saturday, and the lamps are hung from the viaduct as every year.',
	'Baker Tom Fenn will sell cakes on the market square.',
);

const titlesOf = (of: Article, ...articles: readonly Article[]): readonly string[] => {
	const corpus = corpusOf([of, ...articles]);
	const [own] = corpus.articles.filter(({ file }) => file === of.file);
	if (own === undefined) throw new Error('expected the article');
	return storyOf(own, indexSentences(corpus)).map(({ title }) => title);
};

describe('the story of an article', () => {
	it('has another report of the event, in other words, and not what else happens in the town', () => {
		expect(titlesOf(derailment, widow, festival)).toEqual([widow.title]);
		expect(titlesOf(widow, derailment, festival)).toEqual([derailment.title]);
	});

	it('has no report from weeks later', () => {
		expect(titlesOf(derailment, { ...widow, date: '2026-05-26' })).toEqual([widow.title]);
		expect(titlesOf(derailment, { ...widow, date: '2026-05-27' })).toEqual([]);
	});

	it('has a report without a date', () => {
		const { date: _, ...undated } = widow;
		expect(titlesOf(derailment, undated)).toEqual([widow.title]);
	});

	it('has no single sentence, though it is of the same people and places', () => {
		const line = dated('2026-05-12', 'In brief', 'A train came off the rails at the Orlow viaduct.');
		expect(titlesOf(derailment, line)).toEqual([]);
	});
});

describe('an index restricted to one article', () => {
	it('finds what an index of one article among many finds', () => {
		const corpus = corpusOf([derailment, widow, festival]);
		const index = indexSentences(corpus);
		const retrieve = createRetrieve(index);
		const analysis = analyzeQuestion('Who warned North Rail of the sleepers on the Orlow viaduct?', index.vocabulary);
		for (const one of corpus.articles) {
			const found = retrieve(analysis, restrictToArticle(index, one));
			expect(found).toEqual(retrieve(analysis, restrict(index, [one])));
			expect(found.every(({ sentence }) => sentence.article === one)).toBe(true);
		}
	});
});
