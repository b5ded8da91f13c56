import { describe, expect, it } from 'vitest';
import { type Corpus, corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import { corpusOfLines } from './articles.ts';

/** The sentences in the order in which they answer, and the words marked in the first. */
function ranking(corpus: Corpus, question: string) {
	const answer = createEngine(corpus).answer(question);
	const shown = answer.kind === 'answered' ? answer.quotations : answer.nearest;
	const first = shown[0]?.answer;
	const body = shown[0]?.sentence.article.body ?? '';
	return {
		kind: answer.kind,
		order: shown.map(({ sentence }) => sentence.text),
		words: first ? body.slice(first.start, first.end) : null,
	};
}

describe('a harbour town', () => {
	const corpus = corpusOfLines(
		'The port of Marrow was opened by Mayor Ines Calder in May 1987.',
		'When was the port of Marrow opened, visitors often ask.',
		'The port handled 41,000 containers last year.',
		'Some 300 people work at the port.',
		'The harbour master, Tomas Bright, retired on March 3, 2020.',
		'The quay was rebuilt because the old one leaked.',
		'A new quay will cost $12 million.',
		'It will be 400 meters long.',
		'The lighthouse closed for two years.',
	);

	it('prefers the sentence that gives the date to the one that repeats the question', () => {
		const { order, words } = ranking(corpus, 'When was the port of Marrow opened?');
		expect(order[0]).toBe('The port of Marrow was opened by Mayor Ines Calder in May 1987.');
		expect(words).toBe('May 1987');
	});

	it('prefers the number that counts what is asked for', () => {
		expect(ranking(corpus, 'How many people work at the port?').words).toBe('300');
		expect(ranking(corpus, 'How many containers did the port handle?').words).toBe('41,000');
	});

	it('marks the person without the office', () => {
		expect(ranking(corpus, 'Who opened the port of Marrow?').words).toBe('Ines Calder');
		expect(ranking(corpus, 'Who is the harbour master?').words).toBe('Tomas Bright');
	});

	it('marks the reason without the word that announces it', () => {
		expect(ranking(corpus, 'Why was the quay rebuilt?').words).toBe('the old one leaked');
	});

	it('marks a sum, a length and a time, each where it is asked for', () => {
		expect(ranking(corpus, 'How much will the new quay cost?').words).toBe('$12 million');
		expect(ranking(corpus, 'How long was the lighthouse closed?').words).toBe('two years');
		expect(ranking(corpus, 'On what date did the harbour master retire?').words).toBe('March 3, 2020');
	});

	it('is hardly less sure where the question says on whose word', () => {
		const sure = (question: string) => createEngine(corpus).answer(question).confidence;
		const asked = sure('Why was the quay rebuilt?');
		expect(sure('According to officials, why was the quay rebuilt?')).toBeGreaterThan(asked - 0.1);
		expect(sure('Why was the quay rebuilt, according to the report?')).toBeGreaterThan(asked - 0.1);
		expect(sure('Why was the quay rebuilt, in the words of the report?')).toBeLessThan(asked - 0.1);
	});

	it('abstains where the subject is there and the kind of answer is not', () => {
		expect(ranking(corpus, 'When did the containers arrive?').kind).toBe('abstained');
		expect(ranking(corpus, 'When did Tomas Bright marry?').kind).toBe('abstained');
	});

	it('abstains when asked about another place, person or year, whatever else is shared', () => {
		expect(ranking(corpus, 'When was the port of Hamburg opened?').kind).toBe('abstained');
		expect(ranking(corpus, 'How many people work at the port of Rotterdam?').kind).toBe('abstained');
		expect(ranking(corpus, 'Who opened the port of Marrow in 1931?').kind).toBe('abstained');
	});
});

describe('two countries', () => {
	const corpus = corpusOfLines(
		'Norway was elected to the board in June with a large majority.',
		'The country will replace Peru on January 1, 2030, for two years.',
		'Sweden has extended the stay of 1.2 million visitors until June 30, 2031.',
		'Three other sentences speak of visitors.',
		'Visitors like the fjords.',
	);

	it('reads "the country" as the one named in the sentence before', () => {
		const { order, words } = ranking(corpus, 'Which country will Norway replace on the board?');
		expect(order[0]).toBe('The country will replace Peru on January 1, 2030, for two years.');
		expect(words).toBe('Peru');
	});

	it('prefers the word of the same family to the repeated noun', () => {
		const { order, words } = ranking(corpus, 'how many visitors got an extension?');
		expect(order[0]).toBe('Sweden has extended the stay of 1.2 million visitors until June 30, 2031.');
		expect(words).toBe('1.2 million');
	});

	it('takes the date behind "until" when asked until when', () => {
		expect(ranking(corpus, "Until when was the visitors' stay extended?").words).toBe('June 30, 2031');
	});

	it('puts the earlier of two equal sentences first', () => {
		const told = (file: string, year: number) => ({
			file,
			title: 'Zoo',
			body: `Zebras came in ${year}.\n\nRain fell.\n\nSun shone.`,
		});
		const twice = corpusOf([told('a.md', 1990), told('b.md', 1991)]);
		expect(ranking(twice, 'When did zebras come?').order[0]).toBe('Zebras came in 1990.');
	});
});
