import { describe, expect, it } from 'vitest';
import { definitionOf } from '../src/marking/told-definition.ts';
import { sourceNamed } from '../src/marking/told-source.ts';
import { marginOf } from '../src/marking/told-votes.ts';
import { toldIn } from './scene-of.ts';

describe('asked what something is', () => {
	it.each<[string, string, string]>([
		[
			'What is a davit?',
			'A davit is a crane as tall as a man, with an arm that lowers boats.',
			'a crane as tall as a man, with an arm that lowers boats',
		],
		[
			'what is poaching',
			'Poaching means that game is taken from the land of others.',
			'game is taken from the land of others',
		],
		[
			'What is tide lock?',
			'The cause is tide lock, a state in which no sluice can be opened.',
			'a state in which no sluice can be opened',
		],
		[
			'Explain what a dry dock is.',
			'She lay in a dry dock -- where a ship stands without water -- and was painted.',
			'where a ship stands without water',
		],
		['What is a keeper?', '**Keeper**: a user who approves uploads', 'a user who approves uploads'],
		['What is a beacon?', '**Beacon** – a small program. It runs on phones.', 'a small program'],
		['What does shard mean?', 'Shard | A part of the storage', 'A part of the storage'],
	])('all that the sentence says it is is marked: %s', (question, line, words) => {
		expect(toldIn(definitionOf, question, line)).toBe(words);
	});

	it.each<[string, string]>([
		['What is Marrow?', 'Marrow is a town by the sea.'],
		['What is a davit?', 'The davit was painted, and a crane was sold.'],
	])('nothing is told of a name, or where no words say so: %s', (question, line) => {
		expect(toldIn(definitionOf, question, line)).toBeNull();
	});
});

describe('asked which newspaper had the news', () => {
	it.each<[string, string, string]>([
		[
			'Which newspaper published the figure?',
			'Nine million went to Marrow, according to a Marrow Times report.',
			'Marrow Times',
		],
		['Which outlet revealed the plan?', 'The firm will build a mill, The Courier reports.', 'The Courier'],
		['Which news outlet reported it?', 'He spoke after a report from KLM that gave details.', 'KLM'],
	])('the one that the sentence has it from is marked: %s', (question, line, words) => {
		expect(toldIn(sourceNamed, question, line)).toBe(words);
	});

	it.each<[string, string]>([
		['Which newspaper did Weiss buy?', 'Weiss bought the Courier, according to the Lisenne Post.'],
		['Which newspaper has offices in the city?', 'The Lisenne Post has offices in the city, according to the Courier.'],
		['Which newspaper reported it?', 'He was told so, according to Karl Weiss.'],
	])('but not where another thing is asked, or a person said so: %s', (question, line) => {
		expect(toldIn(sourceNamed, question, line)).toBeNull();
	});
});

describe('asked by how many votes', () => {
	it.each<[string, string, string]>([
		[
			'By how many votes was it carried?',
			'The plan was carried by 41 votes to 12 with three abstentions.',
			'41 votes to 12',
		],
		['By how many votes did it fail?', 'It failed by two votes.', 'two votes'],
		['What’s the vote on the bill?', 'It was carried by 41 votes to 12.', '41 votes to 12'],
		["What was the council's vote on the mill?", 'The council voted 7-4 late Monday to let the mill expand.', '7-4'],
	])('the votes of both sides are marked, or how many more: %s', (question, line, words) => {
		expect(toldIn(marginOf, question, line)).toBe(words);
	});

	it('nothing is told where two votes are', () => {
		expect(
			toldIn(marginOf, 'By how many votes was it carried?', 'It passed by 9 votes to 4 and then by 8 votes to 5.'),
		).toBeNull();
	});
});
