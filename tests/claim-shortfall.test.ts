import { describe, expect, it, test } from 'vitest';
import type { Nearest } from '../src/answer/claim/find-evidence.ts';
import { dated } from './claim-judging.ts';

const nearestTo = (claim: string, ...sentences: readonly string[]): Nearest | null => {
	const evidence = dated('Untitled', ...sentences).findEvidence(claim);
	return evidence.kind === 'nothing' ? evidence.nearest : null;
};
const missing = (claim: string, ...sentences: readonly string[]) => {
	const shortfall = nearestTo(claim, ...sentences)?.shortfall;
	return shortfall?.kind === 'without' ? shortfall.words : shortfall?.kind;
};
/** The word that qualifies a sentence. */
const qualifier = (claim: string, sentence: string) => {
	const nearest = nearestTo(claim, sentence);
	if (nearest?.shortfall.kind !== 'qualified') return nearest?.shortfall.kind;
	const { start, end } = nearest.shortfall.said;
	return nearest.sentence.article.body.slice(start, end);
};

describe('the nearest sentence to a statement is said to be without', () => {
	const walkout = 'The mill workers walked out on Monday, the second time this year.';

	it('the words of the statement that it has not, in their order, and none that it has', () => {
		expect(missing('In protest the mill workers walked out for the third time this year.', walkout)).toEqual([
			'In protest',
			'third',
		]);
	});

	it('no word that it has in another form or as another word that means the same', () => {
		expect(
			missing('A lawmaker closed the exhibition in anger.', 'The exhibition was shut by legislators in May.'),
		).toEqual(['in anger']);
	});

	it('neighbouring words as one, with the function words between them and no "not" or comma', () => {
		expect(missing('The mayor resigned because of a scandal over land.', 'The mayor resigned.')).toEqual([
			'scandal over land',
		]);
		expect(missing('The mayor resigned angry, not tired.', 'The mayor resigned.')).toEqual(['angry', 'tired']);
	});

	it('a name as a whole, but of a person whose surname it has the given name alone', () => {
		expect(missing('The Calder Star left Holm in anger.', 'Calder Lines left Holm.')).toEqual([
			'Calder Star',
			'in anger',
		]);
		expect(missing('Mirela Stanescu thanked Tuvara in tears.', 'Tuvara was thanked by Stanescu.')).toEqual([
			'Mirela',
			'in tears',
		]);
	});

	it('a number with what bounds it, and a verb with its particle', () => {
		expect(missing('The bank paid out more than $500 to Weiss.', 'Weiss has $300 in the bank.')).toEqual([
			'paid out more than $500',
		]);
	});

	it('who acts in the statement, where that is told only of another sentence', () => {
		expect(
			missing(
				'The government demanded 12 percent.',
				'The government met the teachers.',
				'The union demanded 12 percent.',
			),
		).toEqual(['government']);
	});

	it('"all" and "may" where it has every other word', () => {
		expect(missing('All pupils passed the exam.', 'Pupils passed the exam.')).toEqual(['All']);
		expect(missing('The mayor may resign.', 'The mayor resigned.')).toEqual(['may']);
	});

	it('the words that say little, where the statement has no others', () => {
		expect(missing('People keep giving.', 'Many people came.')).toEqual(['keep giving']);
	});

	it('no "nobody" where it denies in another way, and nobody who is only its source', () => {
		expect(missing('Nobody was arrested by the police.', 'Police have not arrested anyone.')).toBe('unstated');
		expect(missing('Weiss denied the theft.', 'Weiss left without the loot of the theft.')).toEqual(['denied']);
		expect(missing('The barn is worth $12 million, according to experts.', 'Experts value the barn.')).toEqual([
			'worth $12 million',
		]);
	});
});

describe('the nearest sentence that has all words of a statement', () => {
	test.each([
		['The council closed the mill in May.', 'The council plans to close the mill in May.', 'plans'],
		['Regulators approved the vaccine.', 'The state will buy doses if regulators approve the vaccine.', 'if'],
		['The pupils passed the exam.', 'Some of the pupils passed the exam.', 'Some of'],
		['The old ferries were cancelled.', 'Three of the old ferries were cancelled.', 'Three of the'],
		['The firm employs 300 people.', 'The firm employed 300 people until 2019.', 'until 2019'],
		['Boats were told to leave the bay.', 'The harbour warned fishing boats to leave the bay.', 'warned'],
	])('is shown with its own word by which it does not state it: %s', (claim, sentence, word) => {
		expect(qualifier(claim, sentence)).toBe(word);
	});

	it('is not said to qualify by a word that the statement has as well', () => {
		expect(
			qualifier(
				'The owners were accused of ignoring safety warnings by Petra Halloran.',
				'Union leader Petra Halloran accused the owners of ignoring two safety warnings.',
			),
		).toBe('unstated');
	});

	it('is said to have it the other way round where who acts and who is acted on change places, with one verb', () => {
		expect(qualifier('Lind beat Weiss in the final.', 'Weiss beat Lind in the final.')).toBe('reversed');
		expect(
			qualifier('The developer sold the site to the council.', 'The council sold the site to the developer.'),
		).toBe('reversed');
	});

	test.each([
		['The board changed the name.', 'The name changed under the new board.'],
		['The council sold the site to Aldgate.', 'The site sold to Aldgate by the council is empty.'],
		['Lind met Weiss in Arnby.', 'Weiss met Lind in Arnby.'],
		['A fire shut the tannery on Tuesday.', 'The tannery shut on Tuesday after a fire.'],
	])('is not said to have it the other way round where it may mean the same: %s', (claim, sentence) => {
		expect(qualifier(claim, sentence)).not.toBe('reversed');
	});
});

describe('the nearest sentence', () => {
	it('is the one that has most of the statement, not the one that is most about its rarest word', () => {
		const [sued, catalog] = ['Her lawyers sued the museum in May.', 'Adler’s granddaughter, Ruth Keller, found it.'];
		expect(nearestTo('The museum sued Ruth Keller.', catalog, sued)?.sentence.text).toBe(sued);
	});
});

describe('a number that the nearest sentence has with another bound', () => {
	const ferry = ['The ferry Sula was made longer.', 'The ship now carries up to 340 passengers and 48 cars.'];

	it('is not among the words that it has not', () => {
		expect(missing('The ferry carries 340 passengers in comfort.', ...ferry)).toEqual(['in comfort']);
		expect(missing('The bus carries 340 passengers.', 'A bus came.', 'The ship carries up to 340 passengers.')).toEqual(
			['bus'],
		);
	});

	it('is told by that bound, where the rest is said, if in a broader word for who it is about', () => {
		const nearest = dated('Untitled', ...ferry).findEvidence('The ferry carries 340 passengers.');
		if (nearest.kind !== 'nothing' || nearest.nearest?.shortfall.kind !== 'qualified') throw new Error(nearest.kind);
		const { said } = nearest.nearest.shortfall;
		expect(nearest.nearest.sentence.article.body.slice(said.start, said.end)).toBe('up to');
	});

	it('is told by the bound of the statement, where the sentence has none', () => {
		expect(missing('The bus carries nearly 340 people.', 'A bus came.', 'The ship carries 340 people.')).toEqual([
			'nearly',
		]);
	});
});
