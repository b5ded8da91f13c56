import { describe, it } from 'vitest';
import { judges } from './claim-judging.ts';

describe('what a verb acts on', () => {
	it('is not what only stands behind a preposition, where something else stands before that', () => {
		judges([
			['Weiss met Duarte.', 'Weiss met the wife of Duarte.', 'nothing'],
			['Weiss met Duarte.', 'Weiss met Lind in the house of Duarte.', 'nothing'],
			['The board closed the bakery.', 'The board closed the mill near the bakery.', 'nothing'],
			['The board closed the bakery.', 'The board closed the mill because of the bakery.', 'nothing'],
			['The army shelled Arn.', 'The army shelled a village near Arn.', 'nothing'],
			['The firm sold the ship.', 'The firm sold the engine of the ship.', 'nothing'],
		]);
	});

	it('may stand behind one with nothing before, with an amount or the kind of place, beside more, or given "to" somebody', () => {
		judges([
			['Weiss met Duarte.', 'Weiss met with Duarte.', 'supports'],
			['Weiss met Duarte.', 'Weiss met on Monday in Leith with Duarte.', 'supports'],
			['The storm destroyed homes.', 'The storm destroyed hundreds of homes in Arn.', 'supports'],
			['The army captured Arn.', 'The army captured the town of Arn.', 'supports'],
			['Weiss met Duarte.', 'Weiss met ministers including Duarte.', 'supports'],
			['The board closed the bakery.', 'The board closed the mill along with the bakery.', 'supports'],
			['The board gave Weiss a medal.', 'The board gave a medal to Weiss.', 'supports'],
			['Police searched the house.', 'Police conducted a search of the house.', 'supports'],
			['Dar met Blome.', 'Dar met U.S. Ambassador to Pakistan Donald Blome.', 'supports'],
			['Police searched the house.', 'Police carried out a search of the house.', 'supports'],
		]);
	});
});

describe('who does it', () => {
	it('is not what only stands behind a preposition', () => {
		judges([
			['The minister was arrested.', 'The son of the minister was arrested.', 'nothing'],
			['The school collapsed.', 'The roof of the school collapsed.', 'nothing'],
			['The school closed.', 'The bakery near the school closed.', 'nothing'],
			['Weiss resigned.', 'The wife of Weiss resigned.', 'nothing'],
		]);
	});

	it('may be of an amount or a kind of place, and stand behind where it happened', () => {
		judges([
			['Mills closed in May.', 'Dozens of mills closed in May.', 'supports'],
			['Arn was captured in May.', 'The town of Arn was captured in May.', 'supports'],
			['Students protested in May.', 'At the school students protested in May.', 'supports'],
		]);
	});
});

describe('who does what a noun says', () => {
	it('is not whoever does something else with it', () => {
		judges([
			['Norland attacked Arn.', 'Norland survived an attack on Arn.', 'nothing'],
			['Norland invaded Arn.', 'Norland launched an invasion of Arn.', 'supports'],
			['Weiss founded the firm.', 'Weiss met the founder of the firm.', 'nothing'],
			['Weiss founded the firm.', 'Weiss was the founder of the firm.', 'supports'],
			['The council reopened the bridge.', 'The council is delaying the reopening of the bridge.', 'nothing'],
			['The council reopened the bridge.', 'The council completed the reopening of the bridge.', 'supports'],
			['Lind appealed the verdict.', 'Lind filed an appeal of the verdict.', 'supports'],
		]);
	});
});

describe('a statement is not supported', () => {
	it('by what is said of another than its subject', () => {
		judges([
			['The council closed in May.', 'The firm hired by the council closed in May.', 'nothing'],
			['Lind was jailed.', 'Lind, whose brother was jailed, resigned.', 'nothing'],
			['Ten people were injured.', 'Ten people were killed and two injured.', 'nothing'],
			['12 children were killed.', 'The blast killed 12 people, three of them children.', 'nothing'],
			['All schools closed.', 'All schools in Arn closed.', 'nothing'],
		]);
	});

	it('by what is done to another than its object', () => {
		judges([
			['The union won the vote.', 'The union that lost the vote won a raise.', 'nothing'],
			['The storm killed Weiss.', 'The storm killed the dog that Weiss owned.', 'nothing'],
			['The company makes drones.', 'The company makes drone engines.', 'nothing'],
			['The firm lost 5 million euros.', 'The firm lost a contract worth 5 million euros.', 'nothing'],
			['The team won in Pell.', 'The team that won in Arn plays in Pell.', 'nothing'],
			['The hospital has 200 beds.', 'The hospital needs 200 beds.', 'nothing'],
		]);
	});

	it('but is by a plan that is read as a noun, all of a narrower kind, and the sum itself', () => {
		judges([
			['The ministry wants to close 20 schools.', 'The ministry plans to close 20 schools.', 'supports'],
			['The company makes drone engines.', 'The company makes drone engines in Arn.', 'supports'],
			['All schools in Arn closed.', 'All schools in Arn closed on Monday.', 'supports'],
			['The firm lost 5 million euros.', 'The firm lost 5 million euros in May.', 'supports'],
		]);
	});
});
