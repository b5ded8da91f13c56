import { describe, expect, it } from 'vitest';
import { type Corpus, corpusOf } from '../src/corpus/corpus.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { inverseFrequency } from '../src/retrieval/inverse-frequency.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { article, corpusOfLines } from './articles.ts';

function retrieved(corpus: Corpus, question: string, most = 100): readonly string[] {
	const index = indexSentences(corpus);
	return createRetrieve(index, most)(analyzeQuestion(question, index.vocabulary)).map(({ sentence }) => sentence.text);
}

describe('retrieval', () => {
	it('finds another form of the word', () => {
		const corpus = corpusOfLines('The ministry took its time.', 'Rain fell.', 'A cat slept.');
		expect(retrieved(corpus, 'What did the ministry take?')[0]).toBe('The ministry took its time.');
	});

	it('finds a word of the same family: extension, extended', () => {
		const corpus = corpusOfLines('Rain fell.', 'The stay was extended.', 'A cat slept.');
		expect(retrieved(corpus, 'Was there an extension?')[0]).toBe('The stay was extended.');
	});

	it('finds a synonym', () => {
		const corpus = corpusOfLines('Rain fell.', 'He bought a boat.', 'A cat slept.');
		expect(retrieved(corpus, 'What did he purchase?')[0]).toBe('He bought a boat.');
	});

	it('finds a phrase for a word: deported, sent back', () => {
		const corpus = corpusOfLines('Rain fell.', 'They were sent back.', 'A cat slept.');
		expect(retrieved(corpus, 'Who was deported?')[0]).toBe('They were sent back.');
	});

	it('finds a phrase with a function word: resigned, stepped down; undocumented, without papers', () => {
		const corpus = corpusOfLines(
			'Rain fell.',
			'The minister stepped down.',
			'They came without papers.',
			'A cat slept.',
		);
		expect(retrieved(corpus, 'Who resigned?')[0]).toBe('The minister stepped down.');
		expect(retrieved(corpus, 'Who was undocumented?')[0]).toBe('They came without papers.');
	});

	it('finds a phrase whose verb reads like a form of another: dismissed, laid off', () => {
		const corpus = corpusOfLines('They lied.', 'Rain fell.', 'They were laid off.', 'A cat slept.');
		expect(retrieved(corpus, 'Who was dismissed?')[0]).toBe('They were laid off.');
	});

	it('finds what three words mean together: came into force, took effect', () => {
		const corpus = corpusOf([article('One', 'The air force came.'), article('Two', 'It took effect in May.')]);
		expect(retrieved(corpus, 'When did it come into force?')).toContain('It took effect in May.');
	});

	it('tells a time of day from an office: 6 p.m., the PM', () => {
		const corpus = corpusOf([article('One', 'The PM spoke.'), article('Two', 'It closes at 6 p.m.')]);
		expect(retrieved(corpus, 'Who is the prime minister?')).toEqual(['The PM spoke.']);
	});

	it('finds a month and a name that read like function words, and not those words', () => {
		const corpus = corpusOf([
			article('One', 'It began in May.'),
			article('Two', 'They may stay, and he will go.'),
			article('Three', 'So Will Hart left.'),
		]);
		expect(retrieved(corpus, 'What began in May?')[0]).toBe('It began in May.');
		expect(retrieved(corpus, 'Who met Will Hart?')).toEqual(['So Will Hart left.']);
	});

	it('finds nothing where nothing is shared but function words', () => {
		expect(
			retrieved(corpusOfLines('It was on the table.', 'They had been there.'), 'What is the capital of France?'),
		).toEqual([]);
	});

	it('puts the sentence with the rarer word first', () => {
		const corpus = corpusOfLines(
			'The council met.',
			'The council dined.',
			'The council slept.',
			'The treasurer spoke.',
		);
		// "council" stands in three sentences, "treasurer" in one.
		expect(retrieved(corpus, 'council treasurer')[0]).toBe('The treasurer spoke.');
	});

	it('brings the neighbours of a hit along, behind it', () => {
		const corpus = corpusOf([
			article('One', 'Zebras arrived in June.', 'They ate everything.', 'Rain fell.', 'A cat slept.'),
			article('Two', 'Nothing happened.'),
		]);
		expect(retrieved(corpus, 'zebras')).toEqual(['Zebras arrived in June.', 'They ate everything.']);
	});

	it('does not take the next article for a neighbour', () => {
		const corpus = corpusOf([article('One', 'Rain fell.', 'Zebras arrived.'), article('Two', 'Nothing happened.')]);
		expect(retrieved(corpus, 'zebras')).not.toContain('Nothing happened.');
	});

	it('counts a word once, however often the sentence says it or its synonyms', () => {
		const corpus = corpusOfLines('Boats, boats and boats.', 'The harbour has boats.', 'Rain fell.');
		expect(retrieved(corpus, 'boats in the harbour')[0]).toBe('The harbour has boats.');
	});

	it('counts a word once in a sentence that has a synonym beside it', () => {
		const corpus = corpusOf([
			article('One', 'A purchase was made: he painted it.'),
			article('Two', 'A purchase was made: he bought it.'),
		]);
		const index = indexSentences(corpus);
		const scores = createRetrieve(index)(analyzeQuestion('purchase', index.vocabulary));
		expect(scores).toHaveLength(2);
		expect(scores[0]?.retrievalShare).toBe(scores[1]?.retrievalShare);
	});

	it('prefers, between equals, the sentence whose paragraph has the other word', () => {
		const apart = ['The bridge shook.', '', 'Rain fell. Nobody was hurt.'];
		const together = ['The bridge shook. Rain fell. Nobody was hurt.'];
		const corpus = corpusOf([article('One', ...together), article('Two', ...apart)]);
		const index = indexSentences(corpus);
		const found = createRetrieve(index)(analyzeQuestion('bridge hurt', index.vocabulary));
		const scoreIn = (title: string) =>
			found.find(({ sentence }) => sentence.text.startsWith('The bridge') && sentence.article.title === title);
		// Both articles say both words, equally far apart; in the first they stand in one paragraph.
		expect(scoreIn('One')?.retrievalShare).toBeGreaterThan(scoreIn('Two')?.retrievalShare ?? 0);
	});

	it('prefers, between equals, the shorter sentence', () => {
		const corpus = corpusOf([
			article('One', 'The bridge shook while several heavy lorries slowly crossed.'),
			article('Two', 'The bridge shook.'),
		]);
		expect(retrieved(corpus, 'bridge')[0]).toBe('The bridge shook.');
	});

	it('prefers, between equals, the article whose title has the word', () => {
		const corpus = corpusOf([article('A walk', 'The bridge shook.'), article('Flood in Lisenne', 'The bridge shook.')]);
		const index = indexSentences(corpus);
		const first = createRetrieve(index)(analyzeQuestion('bridge Lisenne', index.vocabulary))[0];
		expect(first?.sentence.article.title).toBe('Flood in Lisenne');
	});

	it('never offers a heading as a candidate', () => {
		const corpus = corpusOf([article('One', '# Zebras', '', 'They arrived in June and stayed.')]);
		expect(retrieved(corpus, 'zebras')).toEqual(['They arrived in June and stayed.']);
	});

	it('gives at most as many as asked for', () => {
		const corpus = corpusOfLines(...Array.from({ length: 9 }, (_, i) => `Zebra number ${i + 1} came.`));
		expect(retrieved(corpus, 'zebra', 4)).toHaveLength(4);
	});

	it('weighs a word less the more sentences have it, and never below nothing', () => {
		const weights = [0, 1, 5, 50, 99, 100].map((having) => inverseFrequency(100, having));
		expect(weights).toEqual(weights.toSorted((a, b) => b - a));
		expect(Math.min(...weights)).toBeGreaterThan(0);
	});
});
