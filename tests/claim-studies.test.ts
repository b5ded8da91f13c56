import { describe, it } from 'vitest';
import { judges } from './claim-judging.ts';

const treated = 'Of the 900 patients who were treated, 240 were from Arn.';
const support = 'Support is highest among people aged 18 to 34 and lowest in Arn.';
const lost = 'Since 2005, the valley has lost 143 of its 318 mills.';

describe('what an earlier version of an article said', () => {
	it('is said no more, and supports nothing', () => {
		judges([
			[
				'Weiss paid 4.9 million euros.',
				'An earlier version of this article said that Weiss paid 4.9 million euros.',
				'nothing',
			],
			[
				'Weiss leads the union.',
				'Because of an error, a previous version stated that Weiss leads the union.',
				'nothing',
			],
			['Weiss leads the union.', 'This article originally said that Weiss leads the union.', 'nothing'],
		]);
	});

	it('is another thing than what a report says, and what is right may stand behind it', () => {
		judges([
			['Weiss leads the union.', 'The report said that Weiss leads the union.', 'supports'],
			['Weiss leads the union.', 'This article originally gave another name; Weiss leads the union.', 'supports'],
			[
				'An earlier version of this article said that Weiss leads the union.',
				'An earlier version of this article said that Weiss leads the union.',
				'supports',
			],
		]);
	});
});

describe('a number', () => {
	it('of a part is not of those of whom the whole was told', () => {
		judges([
			['240 patients were treated.', treated, 'nothing'],
			['120 tenants were asked.', 'Of the 400 tenants who were asked, 120 had moved.', 'nothing'],
		]);
	});

	it('of what somebody lost or closed is none of what they have', () => {
		judges([
			['The valley has 143 mills.', lost, 'nothing'],
			['The valley has lost 143 mills.', lost, 'supports'],
			['The hospital has 200 beds.', 'The hospital lost 200 beds.', 'nothing'],
			['The club had 300 members.', 'The club had expelled 300 members.', 'nothing'],
			['The museum has 4,000 paintings.', 'The museum owns 4,000 paintings.', 'supports'],
			['The union has 41 members.', 'The union was founded in 2014 and has 41 members.', 'supports'],
		]);
	});

	it('over several years is none a year', () => {
		judges([
			['The fund gave 5 million euros a year.', 'The fund gave 5 million euros over five years.', 'nothing'],
			['The fund gave 5 million euros a year.', 'The fund gave 5 million euros annually.', 'supports'],
			['The mill closed a year after the fire.', 'The mill closed a year after the fire of 2019.', 'supports'],
		]);
	});
});

describe('a share, a rate or a change', () => {
	it('of a group is not of all', () => {
		judges([
			['Mortality fell by 20%.', 'Mortality fell by 20% among women.', 'nothing'],
			['The drug lowered mortality by 20%.', 'Among women, the drug lowered mortality by 20%.', 'nothing'],
			['40% of patients recovered.', '40% of patients with asthma recovered.', 'nothing'],
			['A third of tenants moved.', 'A third of tenants who had children moved.', 'nothing'],
			['Most tenants moved.', 'Most tenants who had children moved.', 'nothing'],
			['Two thirds of firms export.', 'Two thirds of large firms export.', 'nothing'],
			['Women are paid 12% less than men.', 'Women under 30 are paid 12% less than men.', 'nothing'],
			['The bank lent 3 billion euros to farmers.', 'The bank lent 3 billion euros, mostly to farmers.', 'nothing'],
		]);
	});

	it('is the same where the sentence only says when, or the statement names the group', () => {
		judges([
			['Prices rose by 4%.', 'Prices rose by 4% in May.', 'supports'],
			['Most tenants moved.', 'Most tenants moved in May.', 'supports'],
			['Two thirds of all firms export.', 'Two thirds of all firms export.', 'supports'],
			['40% of patients with asthma recovered.', '40% of patients with asthma recovered.', 'supports'],
			['Half of the patients recovered.', 'Half of the patients recovered in May.', 'supports'],
			['Support grew by 8 points.', 'Among other things, support grew by 8 points.', 'supports'],
		]);
	});
});

describe('two qualities of one thing', () => {
	it('each hold where the sentence has them', () => {
		judges([
			['Support is lowest among people aged 18 to 34.', support, 'nothing'],
			['Support is highest in Arn.', support, 'nothing'],
			['Support is highest among people aged 18 to 34.', support, 'supports'],
		]);
	});
});

describe('what had been so', () => {
	it('is not so today', () => {
		judges([
			['The board proposes a tax of 5%.', 'The board had proposed a tax of 5% but dropped it.', 'nothing'],
			['The board proposes a tax of 5%.', 'The board proposes a tax of 5% on gas.', 'supports'],
		]);
	});
});

describe('what is voted, agreed or planned', () => {
	it('is told by its verb, however little that says', () => {
		judges([
			['The board voted to keep the question.', 'The board voted nine to four to drop the question.', 'nothing'],
			['The board agreed to give 5 million euros.', 'The board agreed to borrow 5 million euros.', 'nothing'],
			['Weiss promised to make trains free.', 'Weiss promised to make trains free by May.', 'supports'],
		]);
	});
});
