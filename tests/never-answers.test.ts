import { describe, expect, it } from 'vitest';
import { createMayAnswer, reportedClause } from '../src/marking/never-answers.ts';
import { sceneOf, toldIn } from './scene-of.ts';

/** Whether words of the one sentence of a corpus may answer a question. */
function may(question: string, line: string, words: string): boolean {
	const start = line.indexOf(words);
	if (start < 0) throw new Error('expected the words in the sentence');
	return createMayAnswer(sceneOf(question, line))({ start, end: start + words.length });
}

describe('what is ruled out as the answer', () => {
	it.each<[string, string, string, string]>([
		['When may members come?', 'Members from 16 may come on Tuesday evenings.', '16 may', 'Tuesday evenings'],
		[
			'Who noticed the leak?',
			'Harbour master Karl Weiss said a retired plumber had noticed the leak before dawn.',
			'Karl Weiss',
			'a retired plumber',
		],
		[
			'What tools did the thieves take?',
			'Inspector Ines Calder said the thieves took two drills and a ladder.',
			'Inspector Ines Calder',
			'two drills and a ladder',
		],
		[
			'Whose cousins sat on the board?',
			'The auditor, Ines Calder, told the court on Monday that four members of the board were cousins of owners.',
			'Ines Calder',
			'owners',
		],
		[
			'What fuel had the islanders been missing?',
			'The islanders had gone without any diesel since May, according to a pilot, Karl Weiss.',
			'Karl Weiss',
			'diesel',
		],
		[
			'In whose cellar was the painting found?',
			'The painting was found in a cellar that belongs to an aunt, Sergeant Ines Calder said.',
			'Ines Calder',
			'an aunt',
		],
	])('whoever only reports does not answer, and what is reported may: %s', (question, line, reporter, reported) => {
		expect(may(question, line, reporter)).toBe(false);
		expect(may(question, line, reported)).toBe(true);
	});

	it.each<[string, string, string]>([
		['Who announced the closure?', 'Mayor Ines Calder announced the closure on Monday.', 'Ines Calder'],
		['Who will leave the board?', 'Ines Calder said she would leave the board in May.', 'Ines Calder'],
		['Which company will close its mill?', 'The Marrow Group said it would close the mill.', 'Marrow Group'],
		['Who said the mill was safe?', 'Ines Calder said the mill was safe.', 'Ines Calder'],
		['Who is the mayor?', 'Mayor Ines Calder said the mill was safe.', 'Ines Calder'],
		['How many people came?', 'The police said 40 people came, according to a list of 52 names.', '52'],
	])('whoever is asked for may answer, though they speak: %s', (question, line, words) => {
		expect(may(question, line, words)).toBe(true);
	});

	it.each<[string, string, string, string]>([
		['What trip did the mayor call off?', 'Mayor Ines Calder called off a visit to Lisenne.', 'Ines Calder', 'Lisenne'],
		[
			'What did the star do on Monday?',
			'The star, Ines Calder, joined the strike and served soup.',
			'Ines Calder',
			'served soup',
		],
		['Which line did they travel by?', 'The group travelled by Marrow Rail to the coast.', 'group', 'Marrow Rail'],
	])('whoever does something is not what is done: %s', (question, line, doer, done) => {
		expect(may(question, line, doer)).toBe(false);
		expect(may(question, line, done)).toBe(true);
	});

	it.each<[string, string, string]>([
		['What does the club want?', 'The club, which wants a new stadium, sold four players.', 'a new stadium'],
		['What did they serve?', 'Soup was served to all.', 'Soup'],
		['Which ship won the race?', 'The Santa Odile won the race.', 'Santa Odile'],
		[
			'What sweets did Calder own?',
			'Ines Calder, the owner of Marrow Mints and two inns, bought the mill.',
			'Marrow Mints',
		],
		['What suffered when the mill had a fire?', 'The harvest of the mill suffered in the fire.', 'The harvest'],
	])('what is said of the doer, or is done to it, may answer: %s', (question, line, words) => {
		expect(may(question, line, words)).toBe(true);
	});

	it.each<[string, string, string]>([
		['What is Weiss accused of?', 'Karl Weiss, 61, is charged with fraud.', '61'],
		['What is Weiss accused of?', 'Karl Weiss, 61, is charged with fraud.', 'Karl Weiss'],
		['What is the Calder Trust?', 'The Calder Trust, founded by a miller, has given $15 million.', '$15 million'],
	])('an age, a sum or the one who is asked about says not what something is: %s', (question, line, words) => {
		expect(may(question, line, words)).toBe(false);
	});
});

describe('what is called by a name of the question', () => {
	it('may answer, as it is another thing', () => {
		const line = 'Many boats ran on the Calder Engine.';
		expect(may('Which of the inventions of Calder drove boats?', line, 'Calder Engine')).toBe(true);
	});
});

describe('what somebody is said to say', () => {
	it.each<[string, string, string]>([
		[
			'Why did the harvest shrink?',
			'The head of the union, Ines Calder, said frost and too few bees were to blame.',
			'frost and too few bees were to blame',
		],
		[
			'How did the prisoner escape?',
			'A prisoner swam across the lake and vanished, a guard said on Monday.',
			'A prisoner swam across the lake and vanished',
		],
	])('is what follows the word for it, or stands before: %s', (question, line, words) => {
		expect(toldIn(reportedClause, question, line)).toBe(words);
	});

	it('is nothing where nobody says anything', () => {
		expect(toldIn(reportedClause, 'Why did the harvest shrink?', 'Frost killed the bees in May.')).toBeNull();
	});
});

describe('a number alone', () => {
	it.each<[string, string, string, boolean]>([
		['Which newspaper asked the miners?', 'The Courier asked the miners, of whom 44% were content.', '44%', false],
		['Which ship was sold?', 'The Odile was sold for $8 billion.', '$8 billion', false],
		['What fine did the ship get?', 'The Odile was fined $8 billion.', '$8 billion', true],
		['What share of it was sold?', 'Of the mill 44% was sold.', '44%', true],
	])('does not answer what asks for something that has a name: %s', (question, line, words, answers) => {
		expect(may(question, line, words)).toBe(answers);
	});
});
