import { describe, expect, it } from 'vitest';
import { otherWords } from '../src/answer/agreement/same-words.ts';
import { corpusOf } from './corpus-of.ts';

const paragraphs = (text: string) => [text.split(' | ')];

/** What stands in the second text where the first has `value`. A text is sentences with bars between them, the one compared in capitals of brackets. */
function instead(value: string, first: string, second: string): string | null {
	const corpus = corpusOf(
		{ title: 'First', paragraphs: paragraphs(first) },
		{ title: 'Second', paragraphs: paragraphs(second) },
	);
	const [one] = corpus.sentences.filter(({ text, article }) => article.title === 'First' && text.includes(value));
	const others = corpus.sentences.filter(({ article }) => article.title === 'Second');
	if (one === undefined) throw new Error('expected a sentence with the value');
	const start = one.text.indexOf(value);
	for (const other of others) {
		const words = otherWords(one, { start, end: start + value.length }, other, corpus);
		if (words !== null)
			return `${one.text.slice(words.own.start, words.own.end)} / ${other.text.slice(words.other.start, words.other.end)}`;
	}
	return null;
}

describe('two sentences in the same words', () => {
	it.each([
		[
			'a number',
			'14',
			'The fire in Quay Street killed 14 people.',
			'The fire in Quay Street killed nine people.',
			'14 / nine',
		],
		[
			'a number and what it counts',
			'14 people',
			'The fire in Quay Street killed 14 people, the police said.',
			'The fire in Quay Street killed nine, the police said.',
			'14 people / nine',
		],
		[
			'a name at the beginning',
			'Ida Lund',
			'Ida Lund won the election in Tarn by 40 votes.',
			'Jon Berg won the election in Tarn by 40 votes.',
			'Ida Lund / Jon Berg',
		],
		[
			'a part of the value',
			'$2.5 million',
			'The town borrowed $2.5 million for the bridge.',
			'The town borrowed $2.7 million for the bridge.',
			'2.5 / 2.7',
		],
	])('differ in %s', (_, value, first, second, expected) => {
		expect(instead(value, first, second)).toBe(expected);
	});

	it('may have a few more words that change nothing', () => {
		expect(
			instead(
				'14',
				'The fire in Quay Street killed 14 people on the third floor, the fire service said.',
				'The fire in Quay Street killed nine people on the third floor, the city fire service said later.',
			),
		).toBe('14 / nine');
	});

	it.each([
		[
			'the number has another in the same place',
			'14',
			'The fire in Tarn killed 14 people.',
			'The fire in Tarn killed 14 people.',
		],
		[
			'other words are other words than the value',
			'14',
			'The fire in Tarn killed 14 people, police said.',
			'The fire in Tarn killed 14 people, neighbours said.',
		],
		[
			'another number differs as well',
			'14',
			'In 2019 the fires in Tarn killed 14 people.',
			'In 2020 the fires in Tarn killed 16 people.',
		],
		[
			'another day differs as well',
			'14',
			'The fires in Tarn killed 14 people on Monday, police said.',
			'The fires in Tarn killed 16 people on Friday, police said.',
		],
		[
			'another name differs as well',
			'14',
			'The fires in Tarn killed 14 people in all, police said.',
			'The fires in Velm killed 16 people in all, police said.',
		],
		[
			'one denies it',
			'14',
			'The fire in Quay Street killed 14 people, police said.',
			'The fire in Quay Street has not killed nine people, police said.',
		],
		[
			'one has a fifth more that the other does not have',
			'14',
			'The fire in Quay Street killed 14 people and closed three shops for a week.',
			'The fire in Quay Street killed nine people, said somebody who would rather stay unnamed.',
		],
		[
			'one has a number that the other has not',
			'14',
			'The fires on the islands killed 14 people, police said.',
			'The 2019 fires on the islands killed 16 people, police said.',
		],
		[
			'one has a day that the other has not',
			'14',
			'The fires on the islands killed 14 people, police said.',
			'The fires on the islands killed 16 people, police said Friday.',
		],
		[
			'a sentence of nothing but small words is between the same ones',
			'nine',
			'Orla Hall has two towers. | It is nine. | It opened in 1911.',
			'Orla Hall has two towers. | It is ten. | It opened in 1911.',
		],
		['they share too little', '1902', 'It was built in 1902.', 'It was built in 1911.'],
		[
			'a whole clause stands in the place of the value',
			'14',
			'The fire in Quay Street killed 14 people.',
			'The fire in Quay Street killed all of those whom the neighbours had seen in the windows, people.',
		],
	])('are nothing to each other where %s', (_, value, first, second) => {
		expect(instead(value, first, second)).toBeNull();
	});

	it.each([
		[
			'before',
			'Orla Hall has two towers. | It was built in 1902.',
			'Orla Hall has two towers. | It was built in 1911.',
		],
		['behind', 'It was built in 1902. | The hall has two towers.', 'It was built in 1911. | The hall has two towers.'],
		[
			'before, but for a number,',
			'Orla Hall in Port Lasko has 12 towers. | It was built in 1902.',
			'Orla Hall in Port Lasko has 19 towers. | It was built in 1911.',
		],
	])('may be short where the sentence %s is the same one', (_, first, second) => {
		expect(instead('1902', first, second)).toBe('1902 / 1911');
	});
});
