import { describe, expect, it } from 'vitest';
import { dated, judges } from './claim-judging.ts';

describe('a sentence with a dateline', () => {
	it('is not of something that happened there, unless the title names the place', () => {
		const report = 'ARN, Norland — A bomb killed nine people in Pell.';
		judges([['The bomb killed nine people in Arn.', report, 'nothing']]);
		const titled = dated('Bomb kills nine in Arn', 'ARN, Norland — A bomb killed nine people.');
		expect(titled.findEvidence('A bomb killed nine people in Arn.').kind).toBe('supports');
	});
});

describe('a statement told in another voice', () => {
	it('is supported by what is said further of a subject', () => {
		judges([
			['The bridge was built in 1911.', 'The bridge, built in 1911, had stood empty for years.', 'supports'],
			['The tanker was seized in May.', 'The tanker seized in May was released on Friday.', 'supports'],
			['Weiss was moved to Pell.', 'Weiss sold the mill, moved to Pell, and retired.', 'nothing'],
		]);
	});

	it('is supported where the sentence says of the object what it says of its subject, and not of another', () => {
		judges([
			['The mill will reopen in March.', 'Velar says it will reopen the mill in March.', 'supports'],
			['The council closed in May.', 'The council closed the school in May.', 'nothing'],
		]);
	});

	it('leaves what was given behind the verb', () => {
		const sentence = 'In May the academy awarded Anna Weiss the Lind Medal.';
		judges([
			['Anna Weiss was awarded the Lind Medal in May.', sentence, 'supports'],
			['Lind awarded Weiss the medal.', 'Weiss awarded Lind the medal.', 'nothing'],
		]);
	});

	it('may put a place first', () => {
		judges([['In Pell the storm killed nine people.', 'The storm killed nine people in Pell.', 'supports']]);
	});
});

describe('a statement in fewer or other words', () => {
	it('is supported by a noun with the verb that goes with it, where that is asserted', () => {
		judges([
			['The board has resigned.', 'The board submitted its resignation.', 'supports'],
			['Weiss has resigned.', 'Weiss plans to submit her resignation.', 'nothing'],
		]);
	});

	it('is supported by the vote that does it, not by a vote to do it later', () => {
		judges([
			['The council accepted the deal.', 'The council voted to accept the deal.', 'supports'],
			['The council built the bridge.', 'The council voted to build the bridge.', 'nothing'],
		]);
	});

	it('wants what is planned, and does not plan what is wanted', () => {
		judges([
			['The ministry wants to close 20 schools.', 'The ministry plans to close 20 schools.', 'supports'],
			['The ministry plans to close 20 schools.', 'The ministry wants to close 20 schools.', 'nothing'],
		]);
	});

	it('says "now" of what the sentence says of today', () => {
		judges([
			['Weiss now lives in Pell.', 'Weiss is living in Pell.', 'supports'],
			['Weiss now leads the board.', 'Weiss will lead the board.', 'nothing'],
		]);
	});

	it('may name an organization by its letters', () => {
		judges([
			[
				'The minister asked the ZFO for 300 doses.',
				'The minister asked the Zonal Fever Office for 300 doses.',
				'supports',
			],
		]);
	});

	it('may be told by somebody who is named by an office alone, first or last', () => {
		judges([['The mayor says the bridge cost 3 million.', 'The bridge cost 3 million, the mayor said.', 'supports']]);
	});
});

describe('what has not come yet', () => {
	it('is not said to differ: "when he is sentenced"', () => {
		judges([
			['The ship crossed the strait.', 'The crew rest once the ship crosses the strait.', 'nothing'],
			['Weiss passed the test.', 'The firm hires Weiss once Weiss passes the test.', 'nothing'],
			['Weiss was sentenced to nine years.', 'Weiss faces 12 years in prison when he is sentenced in May.', 'nothing'],
		]);
	});
});

describe('a "nobody" or "not" in another clause', () => {
	it('denies nothing behind ", as" or in a purpose', () => {
		judges([
			['All 46 workers escaped.', 'Nobody was hurt, as all 46 workers escaped.', 'supports'],
			[
				'The owner had switched off the alarms.',
				'The owner had switched off the alarms so that work would not be interrupted.',
				'supports',
			],
		]);
	});
});

describe('a number', () => {
	it('is compared with the one of today, not with the one it came from', () => {
		judges([['A family now has 2.6 children.', 'A family now has 1.6 children, down from 2.4 in 2011.', 'differs']]);
	});

	it('of the subject is not one of what another subject does', () => {
		judges([
			['Rescuers found five miners.', 'Four miners were saved, but rescuers found the bodies of others.', 'nothing'],
		]);
	});
});
