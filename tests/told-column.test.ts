import { describe, expect, it } from 'vitest';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import { ofColumnAsked } from '../src/marking/told-column.ts';
import { behindLabel } from '../src/marking/told-label.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { createScenes } from '../src/ranking/weigh-words.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { toldIn } from './scene-of.ts';

const hours = `| Day | Workshop | Café |
| --- | --- | --- |
| Monday | closed | closed |
| Saturday | 10:00–20:00 | 10:00–18:00 |
| Sunday | 10:00–16:00 | closed |
`;
const prices = `Kind | Monthly price | Guests
---|--:|---
Student | £12 | none
Studio | £55 | 2
`;

function cell(table: string, question: string, row: string): string | null {
	const corpus = corpusOf([{ file: 'a.md', title: 'Title', body: table }]);
	const index = indexSentences(corpus);
	const sentence = corpus.sentences.find(({ text }) => text.includes(row));
	if (sentence === undefined) throw new Error(`expected a row with "${row}"`);
	const span = ofColumnAsked(sentence, createScenes(analyzeQuestion(question, index.vocabulary), index)(sentence));
	return span === null ? null : sentence.text.slice(span.start, span.end);
}

describe('of a row of a table', () => {
	it.each<[string, string, string, string]>([
		[hours, 'When does the café close on Saturday?', 'Saturday', '10:00–18:00'],
		[hours, 'When is the workshop open on Saturday?', 'Saturday', '10:00–20:00'],
		[prices, 'How many guests may a studio member bring?', 'Studio', '2'],
		[prices, 'What is the monthly price for students?', 'Student', '£12'],
		[prices, 'Which kind has two guests?', 'Studio', 'Studio'],
	])('the cell is told whose head says what is asked: %#', (table, question, row, words) => {
		expect(cell(table, question, row)).toBe(words);
	});

	it('none is where no head says more than the others, or the text is no row', () => {
		expect(cell(hours, 'What happens on Saturday?', 'Saturday')).toBeNull();
		expect(cell(prices, 'How much is a studio?', 'Studio')).toBeNull();
		expect(cell('The café is open on Saturday.\n', 'When is the café open?', 'café')).toBeNull();
		expect(cell('| Saturday | 10:00 |\n', 'When is it open on Saturday?', 'Saturday')).toBeNull();
	});
});

describe('a question to a table', () => {
	const ask = (question: string) =>
		createEngine(
			corpusOf([
				{ file: 'hours.md', title: 'Opening times', body: hours },
				{ file: 'prices.md', title: 'Membership', body: prices },
			]),
		).answer(question);

	it('is answered by the one row that says a word of it, under the one head that says another', () => {
		const { kind, ...answer } = ask('When is the café open on Saturday?');
		expect(kind).toBe('answered');
		const [first] = 'quotations' in answer ? answer.quotations : [];
		const { start = 0, end = 0 } = first?.answer ?? {};
		expect(first?.sentence.article.body.slice(start, end)).toBe('10:00–18:00');
	});

	it('is not where row and head leave out what it is about', () => {
		expect(ask('When is the library open on Saturday?').kind).toBe('abstained');
		expect(ask('When is the café open on Christmas Day?').kind).toBe('abstained');
	});
});

describe('of a line that begins with what the rest of it is', () => {
	it.each<[string, string, string]>([
		['What is the nearest bus stop?', '**Nearest bus stop:** Ropewalk (lines 4 and 11)', 'Ropewalk (lines 4 and 11)'],
		['What is the address?', 'Address: 14 Harbour Street, Marrow', '14 Harbour Street, Marrow'],
	])('all that stands behind it is told: %s', (question, line, words) => {
		expect(toldIn(behindLabel, question, line)).toBe(words);
	});

	it.each<[string, string]>([
		['What is the address of the mill?', '**Address:** 14 Harbour Street'],
		['What is the nearest station?', '**Nearest bus stop:** Ropewalk'],
		['When is the next meeting?', '**Next meeting:** Tuesday 10 June, upstairs room'],
	])('nothing is where more or else is asked, or a date: %s', (question, line) => {
		expect(toldIn(behindLabel, question, line)).toBeNull();
	});
});

describe('a page that is about what is asked', () => {
	const page =
		'**When:** Friday, 20 June, 19:30\n**Where:** voice channel Tavern\n**Host:** Mira\n\nBring a lamp with you.';
	const ask = (question: string, title = 'Game night') => {
		const answer = createEngine(corpusOf([{ file: 'a.md', title, body: page }])).answer(question, { top: 1 });
		const [first] = answer.kind === 'answered' ? answer.quotations : [];
		return first?.answer == null ? answer.kind : page.slice(first.answer.start, first.answer.end);
	};

	it('answers by the line that begins with the sort of answer', () => {
		expect(ask('When is game night?')).toBe('Friday, 20 June, 19:30');
		expect(ask('Where is the game night?')).toBe('voice channel Tavern');
		expect(ask('Who is the host of game night?')).toBe('Mira');
	});

	it('answers before a sentence that is only likely to', () => {
		const fair =
			'When: Saturday 12 July\nWhere: the yard (in the hall if it rains)\nAdmission: free; workshops cost £3 each\n';
		const engine = createEngine(
			corpusOf([
				{ file: 'fair.txt', title: 'Summer fair', body: fair },
				{
					file: 'minutes.md',
					title: 'Minutes',
					body: 'The summer fair will be held on Saturday 12 July, if all goes well.',
				},
			]),
		);
		const told = (question: string) => {
			const answer = engine.answer(question);
			const [first] = answer.kind === 'answered' ? answer.quotations : [];
			return first?.answer == null ? null : first.sentence.article.body.slice(first.answer.start, first.answer.end);
		};
		expect(told('Where is the summer fair?')).toBe('the yard (in the hall if it rains)');
		expect(told('How much is the summer fair?')).toBe('free; workshops cost £3 each');
	});

	it('does not where it is about something else, or has no such line', () => {
		expect(ask('When is the poker night?')).toBe('abstained');
		expect(ask('When is game night?', 'Film evening')).toBe('abstained');
		expect(ask('How much is game night?')).toBe('abstained');
	});

	it('does not by a label that is other words than are asked, or has no number where one is asked for', () => {
		const trial = 'Competing interests: none declared.\n\nPupils at the rooms: most of them\n';
		const engine = createEngine(corpusOf([{ file: 'a.md', title: 'A trial in 86 schools', body: trial }]));
		expect(engine.answer('How many schools took part?').kind).toBe('abstained');
		expect(engine.answer('How many pupils were in the rooms of the schools?').kind).toBe('abstained');
	});

	it('is said to mention the words of its title', () => {
		const answer = createEngine(corpusOf([{ file: 'a.md', title: 'Game night', body: page }])).answer(
			'Why is game night cancelled?',
		);
		expect(answer).toMatchObject({ kind: 'abstained', missing: ['cancelled'] });
	});
});
