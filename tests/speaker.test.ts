import { describe, expect, it } from 'vitest';
import { createEngine } from '../src/engine.ts';
import { corpusOf } from './corpus-of.ts';

/** Who is marked as having said some words of an article of these paragraphs; null where nobody is. */
function speaker(words: string, ...paragraphs: readonly (readonly string[])[]): string | null {
	const answer = createEngine(corpusOf({ title: 'News', paragraphs })).answer(`Who said "${words}"?`);
	const [first] = answer.kind === 'answered' ? answer.quotations : [];
	return first?.answer == null ? null : first.sentence.article.body.slice(first.answer.start, first.answer.end);
}

describe('who said some words', () => {
	it.each<[string, string, string]>([
		['Boil the water', '“Boil the water,” advised Dr Amir Hosseini.', 'Dr Amir Hosseini'],
		['Turn back', '“Turn back,” Tim Oak urged.', 'Tim Oak'],
		['We lost it all', '"We lost it all," recalled fisherman Per Lund, 54.', 'Per Lund'],
		['Never again', '“Never again,” warned the keeper, Dr. Hugo van der Linde.', 'Dr. Hugo van der Linde'],
		['Is it deep', '“Is it deep?” the mayor, Ann de Vries, wondered.', 'Ann de Vries'],
		['Is it deep', '“Is it deep?” the mayor of Lunn, Ann de Vries, wondered.', 'Ann de Vries'],
		['It is mad', '“It is mad,” said the mayor of Lunn.', 'the mayor'],
		['It is mad', '“It is mad,” Jean de la Cour complained to reporters.', 'Jean de la Cour'],
		['It is mad', '“It is mad,” later quipped a sailor.', 'a sailor'],
		['It is mad', '“It is mad”, shouted Per Lund.', 'Per Lund'],
		['It is mad', '‘It is mad,’ shouted Per Lund.', 'Per Lund'],
		['It is mad', "'It is mad,' shouted Per Lund.", 'Per Lund'],
		['The workers’ mill is shut', '‘The workers’ mill is shut,’ Tim Oak urged.', 'Tim Oak'],
		['Turn back', 'Tim Oak urged the crew on Monday: “Turn back.”', 'Tim Oak'],
	])('is told by any verb beside them: %s', (words, sentence, who) => {
		expect(speaker(words, [sentence])).toBe(who);
	});

	it.each<[string, string | null]>([
		['Ida Lund said that the mill was safe.', 'Ida Lund'],
		['Ida Lund insists that the mill is safe.', 'Ida Lund'],
		['Ida Lund admits that the mill is not safe.', 'Ida Lund'],
		['Ida Lund denied that the mill was safe.', null],
	])('is told by a verb of saying without quotation marks, and not by one of denying: %s', (sentence, who) => {
		expect(speaker(sentence, [sentence])).toBe(who);
	});

	it.each<[string, string]>([
		['Go North', 'His song, “Go North,” delighted Tim Oak.'],
		['Go North', '“Go North,” shown in Oslo on Monday, won a prize.'],
		['Go North', '“Go North,” ran the headline in Lunn.'],
		['Go North', 'As Tim Oak arrived, “Go North” was played.'],
	])('is nobody where the words are a title, or a text: %s %s', (words, sentence) => {
		expect(speaker(words, [sentence])).toBeNull();
	});

	it('is whom the sentence of the words names, and no other sentence', () => {
		const shut = 'Shops in Lunn will stay shut until Friday, the mayor, Ann de Vries, said on Monday.';
		expect(speaker('Lock your doors', [shut, '"Lock your doors," advised Dr Amir Roe.'])).toBe('Dr Amir Roe');
		expect(speaker('Lock your doors', [shut, '"Lock your doors," complained one of the sailors.'])).toBeNull();
		expect(
			speaker('Keep calm', ['The mayor, Ann de Vries, said shops will shut, and “Keep calm,” advised Dr Amir Roe.']),
		).toBe('Dr Amir Roe');
	});

	it('is for "she" the one person whom the sentence before names', () => {
		const joke = ['“I never sleep,” she joked.'];
		expect(speaker('I never sleep', ['Ines Calder opened the inn.'], joke)).toBe('Ines Calder');
		expect(speaker('I never sleep', ['Ines Calder met Helen Holm at the inn.'], joke)).toBeNull();
		expect(speaker('I never sleep', ['Karl Weiss opened the inn.'], joke)).toBeNull();
	});

	it.each<[string, string, string]>([
		['cost 9 million euros', 'Lunch would cost 9 million euros, according to the campaign’s own estimate.', 'campaign'],
		[
			'Some 900 people fled',
			'Some 900 people fled, by a count in shelters, the Red Crescent said.',
			'the Red Crescent',
		],
		[
			'Some 900 people fled',
			'Some 900 people fled, according to a count in shelters and schools by the Marlow Institute.',
			'Marlow Institute',
		],
		['rents will fall', 'By 2030 rents will fall, the report says.', 'the report'],
		['rents will fall', 'By 2030 rents will fall, the authors warn.', 'the authors'],
	])('is whose count or estimate it is, a body called like a place, or a report: %s', (words, sentence, who) => {
		expect(speaker(words, [sentence])).toBe(who);
	});

	it('is whoever speaks in a place, and not the place', () => {
		expect(speaker('the rate fell', ['A man in Oslo said the rate fell.'])).toBe('A man');
	});

	it('is where a speech of several sentences ends', () => {
		expect(speaker('Lock the door', ['“Stay in.', 'Lock the door.', 'Wait,” begged Nurse Ida Holm.'])).toBe(
			'Nurse Ida Holm',
		);
	});

	it('is not whoever is quoted beside what the article says in its own name', () => {
		expect(speaker('Shops reopen on Monday', ['Shops reopen on Monday.', '“Stay in,” said Amir Roe.'])).toBeNull();
	});
});
