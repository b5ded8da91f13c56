import { describe, expect, it } from 'vitest';
import { onlyAsks } from '../src/answer/asks.ts';
import { readWith } from '../src/answer/read-with.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';

const faq = `# Questions

## How do I join the workshop?

Fill in the form and come to an induction on any Tuesday.

## Where can I park?

There are six spaces behind the building. Please keep the roller door clear.

## Can I bring my dog?

Yes, except on the machine floor.

**Q: Can I get a refund?**
**A:** Within 14 days of payment.

**Do I need to bring my own tools?**
No.
Hand tools are free to use.

### How to pay

* By card at the desk
* In cash

### Kerf

What a saw takes away, measured across the cut.

## Requirements

- A server with 2 GB of memory
- Node.js 20

## How much is a day pass?

Day passes are sold at the desk. A day pass costs £9.
`;
const engine = createEngine(corpusOf([{ file: 'faq.md', title: 'Questions', body: faq }]));

function told(question: string): readonly string[] | null {
	const answer = engine.answer(question);
	if (answer.kind === 'abstained') return null;
	const [{ sentence, goesOn = [] }] = answer.quotations;
	return [sentence, ...goesOn].map(({ text }) => text);
}

describe('a question that an article asks itself', () => {
	it.each<[string, readonly string[]]>([
		['How do I join the workshop?', ['Fill in the form and come to an induction on any Tuesday.']],
		['where can i park', ['There are six spaces behind the building.', 'Please keep the roller door clear.']],
		['May I bring my dog?', ['Yes, except on the machine floor.']],
		['Can I get a refund?', ['**A:** Within 14 days of payment.']],
		['Do I need to bring my own tools?', ['No.', 'Hand tools are free to use.']],
		['How can I pay?', ['By card at the desk', 'In cash']],
		['What is kerf?', ['What a saw takes away, measured across the cut.']],
		['How much is a day pass?', ['A day pass costs £9.']],
		['What are the requirements?', ['A server with 2 GB of memory', 'Node.js 20']],
	])('is answered by what stands below it: %s', (question, sentences) => {
		expect(told(question)).toEqual(sentences);
	});

	it.each([
		'Why can I bring my dog?',
		'Do I need to bring my dog?',
		'Can I bring my cat?',
		'How do I leave the workshop?',
	])('is none with another word, or asked otherwise: %s', (question) => {
		expect(told(question)?.[0] ?? '').not.toMatch(/^(?:Yes|Fill)/);
	});

	it('ends at an empty line below a question that is no heading', () => {
		const body = 'Where can I eat?\nUpstairs.\nThe stove is lit at noon.\n\nThe shop sells bread.\n';
		const answer = createEngine(corpusOf([{ file: 'inn.md', title: 'The inn', body }])).answer('Where can I eat?');
		if (answer.kind !== 'answered') throw new Error('expected an answer');
		const [first] = answer.quotations;
		expect(first.sentence.text).toBe('Upstairs.');
		expect(first.goesOn?.map(({ text }) => text)).toEqual(['The stove is lit at noon.']);
	});

	it('is itself no answer to anything', () => {
		for (const question of ['What about my own tools?', 'What about a refund?', 'Who has tools to bring?']) {
			const answer = engine.answer(question);
			const given = answer.kind === 'answered' ? answer.quotations : answer.nearest;
			expect(given.filter(({ sentence }) => onlyAsks(sentence.text))).toEqual([]);
		}
	});

	it('is answered from the articles that it is put to', () => {
		const other = createEngine(
			corpusOf([
				{ file: 'a.md', title: 'Old', source: 'Old', body: '## Where can I park?\n\nIn the yard, and nowhere else.' },
				{
					file: 'b.md',
					title: 'New',
					source: 'New',
					body: '## Where can I park?\n\nBehind the mill, and nowhere else.',
				},
			]),
		);
		const answer = other.answer('Where can I park?', { filter: { from: 'New' } });
		expect(answer.kind === 'answered' && answer.quotations[0].sentence.text).toBe('Behind the mill, and nowhere else.');
		const both = other.answer('Where can I park?');
		expect(both.kind === 'answered' && both.quotations.map(({ sentence }) => sentence.article.title)).toEqual([
			'Old',
			'New',
		]);
	});
});

describe('a title that announces what is asked', () => {
	const titled = (title: string, body: string) => createEngine(corpusOf([{ file: 'a.md', title, body }]));

	it.each(['Installing the lock', 'How to install the lock', 'How do I install the lock?'])(
		'leads to the article from its beginning: %s',
		(title) => {
			const answer = titled(title, '# Guide\n\nSwitch it off first.\n\nThen turn the screws.').answer(
				'How do I install the lock?',
			);
			expect(answer.kind === 'answered' && answer.quotations[0].sentence.text).toBe('Switch it off first.');
			expect(answer.kind === 'answered' && answer.quotations[0].goesOn).toHaveLength(1);
		},
	);

	it('is none with a noun in -ing', () => {
		const answer = titled('Housing in Marrow', 'It rained on Monday.').answer('How is the housing in Marrow?');
		expect(answer.kind).toBe('abstained');
	});
});

describe('a question of an interview that goes back to what was said', () => {
	const interview =
		'**Q: Will you count again?**\n\nA: Next year.\n\n**Q: How much would that cost?**\n\nA: About 2.6 million euros.\n';
	const ask = (question: string) =>
		createEngine(corpusOf([{ file: 'a.md', title: 'An interview', body: interview }])).answer(question);

	it('is not the one that a reader asks in the same words', () => {
		expect(ask('How much would that cost?').kind).toBe('abstained');
	});

	it('is told apart from one that says of what it is', () => {
		expect(ask('Will you count again?').kind).toBe('answered');
	});
});

describe('what stands below a heading', () => {
	it('is shown with the heading, however whole a sentence it is', () => {
		const body = '# Terms\n\n## Kerf\n\nThe width that a saw takes away.';
		const answer = createEngine(corpusOf([{ file: 'a.md', title: 'Terms', body }])).answer('What is kerf?');
		const [given] = answer.kind === 'answered' ? answer.quotations : [];
		const above = given === undefined ? [] : readWith(given.sentence, given.goesOn).above;
		expect(above.map(({ start, end }) => body.slice(start, end))).toEqual(['Kerf']);
	});
});

describe('what is marked below a question', () => {
	const marked = (question: string, told: string) => {
		const body = `## ${question}\n\n${told}\n`;
		const answer = createEngine(corpusOf([{ file: 'a.md', title: 'Title', body }])).answer(question);
		const mark = answer.kind === 'answered' ? answer.quotations[0].answer : null;
		return mark === null ? null : body.slice(mark.start, mark.end);
	};

	it.each<[string, string, string]>([
		['Which lines are affected?', 'All lines but 3 and 11.', 'All lines but 3 and 11'],
		['Who should get a flu jab?', 'A: Everyone over 60, and nurses.', 'Everyone over 60, and nurses'],
		['How much is a flu jab?', 'Nothing for those over 60.', 'Nothing'],
	])('is all that is said in answer, and not the opposite of it: %s', (question, told, words) => {
		expect(marked(question, told)).toBe(words);
	});

	it('is less where what stands below says more', () => {
		expect(marked('Who built the bridge?', 'Calder & Sons, who went bankrupt in 2009.')).toBe('Calder & Sons');
		expect(marked('Who was the first chair?', 'Agnes Dorr, in 1974.')).toBe('Agnes Dorr');
		expect(marked('How high is the debt?', '82 million euros, down from 91 million.')).toBe('82 million euros');
	});
});

describe('a question with one word more or less that makes another of it', () => {
	const body = `## What should I bring?

Closed shoes and a pencil.

## Who was the first chair of the club?

Agnes Dorr, in 1974.

## How much will the works cost?

About 4.2 million pounds.

## Who gives the prize?

The county, each May.

## When can I pay the deposit?

On any day at the desk.

## Where is the yard?

Behind the mill.

### How to cancel

Write to the desk.
`;
	const club = createEngine(corpusOf([{ file: 'a.md', title: 'The club', body }]));
	const isGiven = (question: string) => club.answer(question).confidence === 0.9;

	it.each([
		'What should I bring?',
		'So what should we bring?',
		'Who was the first chair of the club?',
		'How much will the works cost us?',
		'Who gives the prize?',
		'Where’s the yard?',
		'When could I pay my deposit?',
		'How can I cancel?',
	])('is still the same: %s', (question) => {
		expect(isGiven(question)).toBe(true);
	});

	it.each([
		'What should I not bring?',
		'What shouldn’t I bring?',
		'What else should I bring?',
		'Who was the last chair of the club?',
		'Who was the chair of the club?',
		'How much did the works cost?',
		'How much more will the works cost?',
		'How much will the works cost before May?',
		'Who gets the prize?',
		'When must I pay the deposit?',
		'When can they pay the deposit?',
		'How can I cancel without a call?',
	])('is another: %s', (question) => {
		expect(isGiven(question)).toBe(false);
	});
});

describe('a heading that is only a name', () => {
	const ask = (question: string, body: string) =>
		createEngine(corpusOf([{ file: 'a.md', title: 'In brief', body }])).answer(question);

	it('has news below it, and says nothing of what a country or a company is', () => {
		expect(ask('What is Norway?', '## Norway\n\nParliament passed the fishing law.').kind).toBe('abstained');
		expect(ask('What is Quillnote?', '## Quillnote\n\nShares fell by a third on Monday.').kind).toBe('abstained');
	});

	it('says what something is where what stands below it does', () => {
		expect(ask('What is Quillnote?', '## Quillnote\n\nA program for notes.').kind).toBe('answered');
		expect(ask('What is ballast?', '## Ballast\n\nStones that hold the sleepers in place.').kind).toBe('answered');
	});
});

describe('a question of a quiz', () => {
	it('is not answered by where its answer stands', () => {
		const body = '## Which river flooded in May?\n\nAnswers on page 12.';
		const answer = createEngine(corpusOf([{ file: 'a.md', title: 'Quiz', body }])).answer(
			'Which river flooded in May?',
		);
		expect(answer.kind).toBe('abstained');
	});
});

describe('a sentence', () => {
	it.each([
		'Where can I park?',
		'**Q: Can I get a refund?**',
		'Question 3: is it free?',
		'<summary>No e-mail</summary>',
	])('only asks, or stands for a question: %s', (text) => {
		expect(onlyAsks(text)).toBe(true);
	});

	it.each([
		'“Where is it?” asked the mayor.',
		'He asked: "Where is it?"',
		'The mayor asked where it was.',
		'Park here, where else?',
	])('says more than a question: %s', (text) => {
		expect(onlyAsks(text)).toBe(false);
	});
});
