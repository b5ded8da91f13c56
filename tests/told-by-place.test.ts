import { describe, expect, it } from 'vitest';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';

/** The confidence of what is answered by where it stands in a table or behind a label. */
const sureByForm = 0.75;

/** The words that are marked in such an answer, or null where the question has none. */
function told(question: string, ...pages: readonly (readonly [title: string, body: string])[]): string | null {
	const articles = pages.map(([title, body], i) => ({ file: `${i}.md`, title, body }));
	const answer = createEngine(corpusOf(articles)).answer(question);
	if (answer.kind === 'abstained' || answer.confidence !== sureByForm) return null;
	const [{ sentence, answer: mark }] = answer.quotations;
	return mark === null ? '' : sentence.article.body.slice(mark.start, mark.end);
}

const league = `| Team | Won | Lost | Coach |
|---|---|---|---|
| Penry | 8 | 2 | Ana Sorel |
| Dunholm | 3 | 7 | Ivo Brandt |
`;
const cards = `| Card | Guests | Loans | Parking |
|---|---|---|---|
| Single | 1 | 5 | no |
| Family | 4 | 12 | yes |
`;
const votes = `| Candidate | Party | Votes | Share |
|---|---|---|---|
| Mara Lindqvist | Green | 9,412 | 38.1% |
| Tom Achterberg | Labour | 8,977 | 36.3% |
`;

describe('the cell of a table', () => {
	it.each<[string, string, string, string]>([
		['Who is the coach of Dunholm?', 'Coast League', league, 'Ivo Brandt'],
		['How many guests can a family bring?', 'Tool library', cards, '4'],
		['What is the default port?', 'Setup', '| Option | Default |\n|---|---|\n| `port` | `8420` |\n', '8420'],
		['How many loans does the single card have?', 'Tool library', cards, '5'],
	])('answers whose row and head say what is asked: %s', (question, title, body, words) => {
		expect(told(question, [title, body])).toBe(words);
	});

	it.each<[string, string, string]>([
		['Who was the coach of Dunholm before?', 'Coast League', league],
		['How many more guests can a family bring?', 'Tool library', cards],
		['How many guests can a single not bring?', 'Tool library', cards],
	])('answers no question with a word that makes another of it: %s', (question, title, body) => {
		expect(told(question, [title, body])).toBeNull();
	});

	it.each<[string, string, string]>([
		['How many guests must a family refuse?', 'Tool library', cards],
		['How many votes did the Green party lose?', 'By-election: result', votes],
	])('does not say what is done where the opposite could be: %s', (question, title, body) => {
		expect(told(question, [title, body])).toBeNull();
	});

	it.each(['Who lost to Penry?', 'When did Dunholm lose?', 'Where did Dunholm lose?', 'Why did Dunholm lose?'])(
		'is no number where none is asked for: %s',
		(question) => {
			expect(told(question, ['Coast League', league])).toBeNull();
		},
	);
});

describe('the line of a page with a label', () => {
	const night = '**When:** Friday, 20 June\n**Where:** The Anchor\n';

	it('answers what is asked of the page', () => {
		expect(told('Where is game night?', ['Game night', night])).toBe('The Anchor');
	});

	it.each(['Where was game night before?', 'Where was the last game night?', 'Where is game night not?'])(
		'answers nothing else: %s',
		(question) => {
			expect(told(question, ['Game night', night])).toBeNull();
		},
	);

	it('is of what stands over it, where it is set in', () => {
		const body = '- Friday session\n  - Snacks: yes\n- Sunday session\n  - Where: the library\n';
		expect(told('Where is game night?', ['Game night', body])).toBeNull();
	});

	it('does not say of a press release where its news is', () => {
		const body = '**Location:** Ghent\n\nVerdane Foods will open a plant in Brill in September.\n';
		expect(told('Where are the new jobs?', ['Verdane opens new plant in Brill with 200 jobs', body])).toBeNull();
	});

	it('is not the only one where more pages than are looked into may have one', () => {
		const pages = (count: number) =>
			Array.from({ length: count }, (_, i) => [`Game night ${i + 1}`, i === 0 ? night : 'Come along.'] as const);
		expect(told('Where is game night?', ...pages(20))).toBe('The Anchor');
		expect(told('Where is game night?', ...pages(21))).toBeNull();
	});
});
