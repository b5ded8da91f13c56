import { describe, expect, it } from 'vitest';
import { dated, judges } from './claim-judging.ts';

describe('a statement in other words', () => {
	it('is supported by words that news uses for the same', () => {
		judges([
			['Three men were hurt in May.', 'Three men were injured in May.', 'supports'],
			['The exams were put off by a month.', 'The exams were postponed by a month.', 'supports'],
			['Weiss stepped down as leader.', 'Weiss resigned as leader.', 'supports'],
			['The museum handed the sword back in May.', 'The museum returned the sword in May.', 'supports'],
			['The trial was funded by Weiss.', 'Weiss paid for the trial.', 'supports'],
			['Lind confiscated the drone.', 'Lind seized the drone.', 'supports'],
		]);
	});

	it('is not supported by less than it says, nor by the opposite', () => {
		judges([
			['Shares jumped in May.', 'Shares rose in May.', 'nothing'],
			['Shares rose in May.', 'Shares jumped in May.', 'supports'],
			['Lind was murdered in May.', 'Lind was killed in May.', 'nothing'],
			['Shares fell in May.', 'Shares jumped in May.', 'nothing'],
			['Weiss was hired in May.', 'Weiss was sacked in May.', 'nothing'],
			['Lind sacked Weiss.', 'Weiss dismissed Lind.', 'nothing'],
		]);
	});

	it('counts the same things under another name', () => {
		const homes = 'Weiss plans to build 1,500 apartments in Marrow.';
		judges([
			['Weiss intends to build 1,500 flats in Marrow.', homes, 'supports'],
			['Weiss intends to build 1,200 flats in Marrow.', homes, 'differs'],
			['Weiss built 1,500 flats in Marrow.', homes, 'nothing'],
		]);
	});

	it('says of those who died that they were killed, not that they killed', () => {
		judges([
			['Nine people died in the flood in May.', 'The flood killed nine people in May.', 'supports'],
			['Nine people died in May.', 'Nine people were killed in May.', 'supports'],
			['Karl Weiss died in May.', 'Karl Weiss killed three guards in May.', 'nothing'],
			['Nine gunmen died in May.', 'Nine gunmen killed three guards in May.', 'nothing'],
			['Anna Lind received a medal in May.', 'Karl Weiss gave Anna Lind a medal in May.', 'supports'],
			['Karl Weiss received a medal in May.', 'Karl Weiss gave Anna Lind a medal in May.', 'nothing'],
		]);
	});

	it('may have a noun, with a verb that says little, for the verb', () => {
		judges([
			['The police have made no arrests.', 'Police have not arrested anyone.', 'supports'],
			['Three firemen suffered injuries.', 'Three firefighters were injured.', 'supports'],
			['Three firemen suffered injuries.', 'Three firefighters injured Karl Weiss.', 'nothing'],
			['Anna Lind received support from Karl Weiss in May.', 'Karl Weiss supported Anna Lind in May.', 'supports'],
			['Karl Weiss received support from Anna Lind in May.', 'Karl Weiss supported Anna Lind in May.', 'nothing'],
			['Lind made a decision on the case.', 'Lind wants to decide on the case.', 'nothing'],
		]);
	});

	it('says "every year" where it is "a year", and not where it is one year', () => {
		judges([
			['The fever kills 600 people every year.', 'The fever kills 600 people a year.', 'supports'],
			['The fever kills 600 people annually.', 'The fever kills 600 people a year.', 'supports'],
			['The fever kills 600 people every year.', 'The fever killed 600 people last year.', 'nothing'],
			['The fever kills 600 people annually.', 'The fever kills 600 people.', 'nothing'],
		]);
	});
});

describe('a word of denial', () => {
	it('denies nothing where it is the very word that the statement has in other words', () => {
		judges([
			['The bank fired four managers.', 'The bank dismissed four managers.', 'supports'],
			['The judge threw out the lawsuit.', 'The judge dismissed the lawsuit.', 'supports'],
			['The judge threw out the lawsuit.', 'The judge did not dismiss the lawsuit.', 'differs'],
			['The chief fired Weiss.', 'The chief refused to dismiss Weiss.', 'differs'],
		]);
	});

	it('denies what is said behind it, not what was said before', () => {
		judges([
			['The bank was fined in May.', 'The bank was fined in May for failing to act.', 'supports'],
			['Police closed the road.', 'Police closed the road to stop the march.', 'supports'],
			['The bank hired Karl Weiss.', 'The bank hired and later dismissed Karl Weiss.', 'supports'],
			['Weiss sold the mill.', 'Weiss was praised for refusing to sell the mill.', 'nothing'],
			['Rebels took the town.', 'Rebels tried and failed to take the town.', 'nothing'],
			['The mill closed.', 'The attempt to close the mill failed.', 'nothing'],
		]);
	});
});

describe('the verb over a verb', () => {
	it('is the one before the day on which it was', () => {
		judges([
			['Norr agreed to buy Skyle.', 'Norr agreed on Wednesday to buy Skyle.', 'supports'],
			['Norr bought Skyle.', 'Norr agreed on Wednesday to buy Skyle.', 'nothing'],
		]);
	});

	it('asserts how something still is, not what still has to come', () => {
		judges([
			['The road is still shut.', 'The road remains closed.', 'supports'],
			['The road is built.', 'The road remains to be built.', 'nothing'],
		]);
	});

	it('is not one that somebody only conceded before doing the other', () => {
		judges([
			['Weiss resigned as leader.', 'Weiss conceded defeat and resigned as leader.', 'supports'],
			['Weiss resigned as leader.', 'Weiss said Lind lied and resigned as leader.', 'nothing'],
		]);
	});
});

describe('who acts', () => {
	it('is the noun before the preposition, and what stands behind one keeps out of it in the other voice', () => {
		judges([
			['A lawsuit by residents was dismissed by a judge.', 'A judge dismissed a lawsuit by residents.', 'supports'],
			['The money was moved through Corvin Bank by Lind.', 'Lind moved the money through Corvin Bank.', 'supports'],
			['Profits dropped by a fifth in May.', 'Profits fell by a fifth in May.', 'supports'],
		]);
	});

	it('is nobody who is only named in the sentences before', () => {
		const engine = dated(
			'Untitled',
			'A vaccine helped against the fever.',
			'The fever kills 600 people, most of them old.',
		);
		expect(engine.findEvidence('The vaccine kills 600 people.').kind).toBe('nothing');
		expect(engine.findEvidence('The fever kills 600 people.').kind).toBe('supports');
	});

	it('is not the name before last where a pronoun goes on from another', () => {
		const engine = dated(
			'Norr to buy Skyle',
			'Skyle and Norr met.',
			'Skyle lost $3 million.',
			'Its shares rose 4 percent.',
		);
		expect(engine.findEvidence('The shares of Norr rose 4 percent.').kind).toBe('nothing');
		expect(engine.findEvidence('The shares of Skyle rose 4 percent.').kind).toBe('supports');
	});

	it('is no "it" where it is a person', () => {
		const engine = dated('Untitled', 'Josef Adler lived in Marrow.', 'The museum bought it in 1957.');
		expect(engine.findEvidence('The museum bought it from Josef Adler in 1957.').kind).toBe('nothing');
	});

	it('is the family as it is the firm, though "family" ends as an adverb does', () => {
		judges([
			['The mill was sold by the family in May.', 'The family sold the mill in May.', 'supports'],
			['The family apologised to Karl Weiss.', 'Karl Weiss apologised to the family.', 'nothing'],
		]);
	});

	it('is not the noun before a word that describes another', () => {
		const rescue = 'A helicopter rescued 17 sailors from a sinking ship off Marrow.';
		judges([['A helicopter sank off Marrow.', rescue, 'nothing']]);
	});

	it('is told from the one it was bought from, even where that is the state', () => {
		judges([['The state bought the mill in May.', 'Weiss bought the mill from the state in May.', 'nothing']]);
	});
});

describe('who says it', () => {
	it('may be named before it or behind it, and does not become who does it', () => {
		const sold = 'Anna Lind said that Karl Weiss sold the mill.';
		judges([
			['Karl Weiss sold the mill, said Anna Lind.', sold, 'supports'],
			['No jobs will be lost, said Anna Lind.', 'Anna Lind said no jobs would be lost.', 'supports'],
			['Anna Lind said the mill closed in May.', 'The mill closed in May, said Anna Lind, the mayor.', 'supports'],
			['Anna Lind sold the mill, said Karl Weiss.', sold, 'nothing'],
			['Anna Lind said she would retire in May.', 'Anna Lind said Karl Weiss would retire in May.', 'nothing'],
		]);
	});
});

describe('what is acted on', () => {
	it('is not what another verb acts on', () => {
		judges([
			['The bank dismissed the fine.', 'The bank accepted the fine and dismissed four managers.', 'nothing'],
			['The bank dismissed four managers.', 'The bank accepted the fine and dismissed four managers.', 'supports'],
			['The bank dismissed the fine.', 'The bank dismissed four managers and accepted the fine.', 'nothing'],
			['Anna Lind sold the mill in May.', 'Karl Weiss bought the mill, which Anna Lind sold in May.', 'supports'],
		]);
	});

	it('is not what stands around it where the sentence has something else there', () => {
		const engine = dated('Untitled', 'The park has a forest.', 'The park has closed two trails until May.');
		expect(engine.findEvidence('The park has closed the forest until May.').kind).toBe('nothing');
		expect(engine.findEvidence('The park has closed two trails until May.').kind).toBe('supports');
	});

	it('is not brought from where it is brought to', () => {
		const evacuated = 'Soldiers brought 300 villagers to schools in Brenn.';
		judges([
			['Soldiers brought 300 villagers from Brenn.', evacuated, 'nothing'],
			['Soldiers brought 300 villagers to Brenn.', evacuated, 'supports'],
		]);
	});
});
