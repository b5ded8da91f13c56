import { describe, expect, it } from 'vitest';
import { answerText } from '../src/cli/answer-text.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import { article } from './articles.ts';

const print = (question: string, ...texts: readonly string[]) =>
	answerText(
		createEngine(corpusOf(texts.map((text, i) => article(`Article ${i}`, text)))).answer(question),
		false,
	).split('\n')[0];

describe('an answer on a terminal says first', () => {
	it.each([
		[
			'that articles agree, with other spellings of a name',
			'Who is the spokesperson of the mission?',
			'The spokesperson of the mission is Jonathan Lalley.',
			'The spokesperson of the mission is Jonathon Lalley.',
			'2 articles agree: Jonathon Lalley, also written Jonathan Lalley',
		],
		[
			'that they differ',
			'When did the war end?',
			'The war ended in 1871.',
			'The war ended in 1874.',
			'Articles differ: 1871 (Article 0) · 1874 (Article 1)',
		],
		[
			'what they say where all may be true',
			'How many cases of measles were reported?',
			'As of 3 June, 118 cases of measles were reported.',
			'As of 1 July, 164 cases of measles were reported.',
			'Articles say, and all may be true: 118 (As of 3 June, Article 0) · 164 (As of 1 July, Article 1)',
		],
	])('%s', (_, question, first, second, line) => {
		expect(print(question, first, second)).toBe(line);
	});
});

describe('a quotation on a terminal', () => {
	it('stands between the line that leads to it and what its colon announces', () => {
		const body = '# Rules\n\nNever:\n\n- wear gloves at the lathe\n\nStart the lathe:\n\n- close the lid\n';
		const engine = createEngine(corpusOf([{ file: 'a.md', title: 'Rules', body }]));
		const printed = (question: string) => answerText(engine.answer(question, { top: 1 }), false);
		expect(printed('Can I wear gloves at the lathe?')).toContain('    Never:\n  “wear gloves at the lathe”\n');
		expect(printed('How do I start the lathe?')).toContain('  “Start the lathe:”\n    close the lid\n');
	});
});

describe('an abstention on a terminal', () => {
	it('says that no answer was found, and names the words that no article has as words', () => {
		const said = (question: string) => print(question, 'Pakistan hosts refugees. The mayor of Marrow is Ida Lorne.');
		expect(said('How many Syrian refugees does Turkey host?')).toBe(
			'No answer found. No article mentions “Syrian” or “Turkey”.',
		);
		expect(said('When did Pakistan host refugees?')).toMatch(/^No answer found\. I looked for a date\. Some sentences/);
	});
});
