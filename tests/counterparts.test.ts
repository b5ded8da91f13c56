import { describe, expect, it } from 'vitest';
import { bearsOut, type ToldInStory } from '../src/answer/agreement/told-in-story.ts';
import type { Article } from '../src/corpus/article.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';
import type { RankedCandidate } from '../src/ranking/rank.ts';
import { article } from './articles.ts';

const report = (file: string, date: string | undefined, ...lines: readonly string[]): Article => ({
	...article('Port Lasko harbour', ...lines),
	file,
	...(date === undefined ? {} : { date }),
});

const others: readonly Article[] = [
	article('Orchards', 'Growers in Velm sold 40 tonnes of pears in the first week of March.'),
	article('Chess', 'Two players from Tarn shared the first prize at the winter tournament.'),
];

/** How two articles stand that have one sentence each, and what is shown of them. */
function told(
	question: string,
	first: string,
	second: string,
	[one, other]: readonly (string | undefined)[] = ['2026-03-04', '2026-03-04'],
): string {
	const around = 'The harbour of Port Lasko was closed for a day.';
	const corpus = corpusOf([
		report('first.md', one, around, first),
		report('second.md', other, around, second),
		...others,
	]);
	const answer = createEngine(corpus).answer(question);
	if (answer.kind === 'abstained') return 'no answer';
	const { agreement, quotations } = answer;
	if (agreement === undefined) return 'one answer';
	const values = agreement.readings.map(({ given: [given] }) =>
		quotations[given.quotation]?.sentence.article.body.slice(given.value.start, given.value.end),
	);
	return [`${agreement.kind}:`, ...values.sort()].join(' ');
}

describe('the same sentence with another answer', () => {
	it.each([
		[
			'a bound is no excuse, since both report one count',
			'How many sailors were arrested in Port Lasko?',
			'Police arrested at least 312 sailors in Port Lasko.',
			'Police arrested at least 510 sailors in Port Lasko.',
			'differ: at least 312 at least 510',
		],
		[
			'what is to come differs as well',
			'How long will the strike in Port Lasko last?',
			'The strike in Port Lasko is to last 72 hours, the union said.',
			'The strike in Port Lasko is to last 96 hours, the union said.',
			'differ: 72 hours 96 hours',
		],
		[
			'whose name it is',
			'Who leads the harbour union of Port Lasko?',
			'Grace Akello leads the harbour union of Port Lasko.',
			'Marta Olvik leads the harbour union of Port Lasko.',
			'differ: Grace Akello Marta Olvik',
		],
		[
			'a number within a reason',
			'Why was the captain of the Lasko ferry dismissed?',
			'The captain of the Lasko ferry was dismissed because he missed three inspections.',
			'The captain of the Lasko ferry was dismissed because he missed five inspections.',
			'differ: he missed five inspections he missed three inspections',
		],
	])('differs: %s', (_, question, first, second, expected) => {
		expect(told(question, first, second)).toBe(expected);
	});

	it('is compatible where one number is the other rounded', () => {
		expect(
			told(
				'How many containers stand in Port Lasko?',
				'Some 700,000 containers passed through Port Lasko last year, the harbour office said.',
				'Some 675,190 containers passed through Port Lasko last year, the harbour office said.',
			),
		).toMatch(/^compatible/);
	});

	it('agrees where the value is only written otherwise', () => {
		expect(
			told(
				'How many containers passed through Port Lasko?',
				'1.7 million containers passed through Port Lasko, the harbour office said.',
				'1,700,000 containers passed through Port Lasko, the harbour office said.',
			),
		).toMatch(/^agree/);
	});

	const rose = [
		'How many sailors of Port Lasko are ill?',
		'The number of sailors in Port Lasko who are ill rose to 512.',
		'The number of sailors in Port Lasko who are ill rose to 540.',
	] as const;

	it('may have moved from one day to the next where it "rose"', () => {
		expect(told(...rose, ['2026-03-04', '2026-03-05'])).toBe('compatible: 512 540');
	});

	it.each([
		['within a day', ['2026-03-04', '2026-03-04']],
		['where one article has no day', ['2026-03-04', undefined]],
	])('has not moved %s', (_, days) => {
		expect(told(...rose, days)).toBe('differ: 512 540');
	});

	it.each([
		[
			'of another week',
			'Police arrested 312 sailors in Port Lasko on Tuesday.',
			'How many sailors were arrested in Port Lasko?',
		],
		[
			'of how things stand',
			'The harbour union of Port Lasko has 312 members.',
			'How many members has the harbour union of Port Lasko?',
		],
	])('is compatible two weeks later: %s', (_, sentence, question) => {
		const later = sentence.replace('312', '510');
		expect(told(question, sentence, later, ['2026-03-04', '2026-03-18'])).toBe('compatible: 312 510');
		expect(told(question, sentence, later)).toBe('differ: 312 510');
	});

	it('is the first of an article', () => {
		const first = 'The fire in Port Lasko killed 14 people, police said.';
		const second = `${first.replace('14', 'nine')} ${first.replace('14', '17')}`;
		expect(told('How many people did the fire in Port Lasko kill?', first, second)).toBe('differ: 14 nine');
	});

	it('is of another thing where the question names one that the other article does not', () => {
		const [first, second] = ['Casnovia', 'Shawnee'].map((town) =>
			article(`${town}`, `${town} is a town on the river.`, 'The median age in the town was 37 years at the census.'),
		);
		if (first === undefined || second === undefined) throw new Error('expected two');
		const other = { ...second, body: second.body.replace('37', '45') };
		const answer = createEngine(corpusOf([first, other, ...others])).answer('What was the median age in Casnovia?');
		expect(answer.kind === 'answered' ? (answer.agreement?.kind ?? 'one answer') : 'no answer').not.toBe('differ');
	});
});

describe('a second report', () => {
	const said = 'Harbour police in Port Lasko arrested 312 sailors, its head said.';
	const bears = (second: string, how: ToldInStory['how']): boolean => {
		const { sentences } = corpusOf([article('First', said), article('Second', second)]);
		const [one, other] = ['first', 'second'].map((file) =>
			sentences.find((sentence) => sentence.article.file === `${file}.md`),
		);
		if (one === undefined || other === undefined) throw new Error('expected two sentences');
		const candidate = { sentence: other } as RankedCandidate;
		const value = { kind: 'description', words: '312', start: 0, end: 1 } as const;
		const stated = { candidate, value, others: [], scope: null, attribution: null };
		return bearsOut({ stated, score: 0.5, how }, one);
	};

	it.each([
		['agrees in words of its own', 'In the end 312 seamen sat in the cells of the harbour police.', 'agree', true],
		['agrees word for word', said, 'agree', false],
		[
			'agrees with a word more',
			`Harbour police in Port Lasko have arrested 312 sailors, its head said.`,
			'agree',
			false,
		],
		['has another value in the same words', said.replace('312', '510'), 'differ', true],
	] as const)('that %s', (_, second, how, expected) => {
		expect(bears(second, how)).toBe(expected);
	});
});
