import { describe, it } from 'vitest';
import { judges } from './claim-judging.ts';

describe('the whole before ", of which"', () => {
	it('is not what somebody paid, gave or owns of it', () => {
		const work = 'The work cost 5.6 million, of which the fund paid half.';
		const mission = 'The mission cost 310 million euros, of which the agency paid 240 million.';
		judges([
			['The fund paid 5.6 million.', work, 'nothing'],
			['The work cost 5.6 million.', work, 'supports'],
			['The agency paid 310 million euros.', mission, 'nothing'],
			['The agency paid 240 million euros.', mission, 'nothing'],
			['The mission cost 310 million euros.', mission, 'supports'],
		]);
	});
});

describe('a verb that is left out behind "and"', () => {
	const judge = 'The judge sent Weiss to prison and Lind to hospital.';
	const library = 'The council moved the library to Arnby and the archive to Kolvik.';
	const bought = 'Weiss bought the mill and Lind the bakery.';

	it('joins what stands on its own side alone', () => {
		judges([
			['The judge sent Weiss to hospital.', judge, 'nothing'],
			['The judge sent Lind to prison.', judge, 'nothing'],
			['The judge sent Lind to hospital.', judge, 'supports'],
			['The council moved the library to Kolvik.', library, 'nothing'],
			['The council moved the archive to Arnby.', library, 'nothing'],
			['The council moved the archive to Kolvik.', library, 'supports'],
			['Weiss bought the bakery.', bought, 'nothing'],
			['Weiss bought the mill.', bought, 'supports'],
		]);
	});

	it('is left out of the claim as well, then the pairs are the same', () => {
		judges([
			['The judge sent Weiss to prison and Lind to hospital.', `${judge.slice(0, -1)} in May.`, 'supports'],
			['The judge sent Lind to prison and Weiss to hospital.', judge, 'nothing'],
		]);
	});

	it('is no such verb, where one noun phrase goes on or another verb follows', () => {
		judges([
			[
				'The firm employs 300 people in Kolvik.',
				'The firm employs 300 people in Arnby and Kolvik in the county.',
				'supports',
			],
			[
				'The council moved the library to Kolvik.',
				'The council moved the library and the archive to Kolvik.',
				'supports',
			],
			['Weiss sold the mill in May.', 'Weiss sold the mill in Arnby and the bakery in Kolvik in May.', 'supports'],
		]);
	});
});

describe('what is told in a novel or a film', () => {
	it('is not so in the world', () => {
		judges([
			['Karl Weiss sold the mill in May.', 'In the novel, Karl Weiss sold the mill in May.', 'nothing'],
			['Karl Weiss sold the mill in May.', 'In a film by Anna Lind, Karl Weiss sold the mill in May.', 'nothing'],
			['Karl Weiss sold the mill in May.', "In Lind's last play, Karl Weiss sold the mill in May.", 'nothing'],
			['In the novel, Karl Weiss sold the mill.', 'In the novel, Karl Weiss sold the mill in May.', 'supports'],
			['Karl Weiss sold the mill in May.', 'In the film industry, Karl Weiss sold the mill in May.', 'supports'],
		]);
	});
});

describe('what follows a statement', () => {
	it('says on what condition it holds', () => {
		judges([
			['The vaccine protects children.', 'The vaccine protects children as long as it is kept cold.', 'nothing'],
			['The vaccine protects children.', 'The vaccine protects children, so long as it is kept cold.', 'nothing'],
			['The vaccine protects children.', 'The vaccine protects children, only when it is kept cold.', 'nothing'],
		]);
	});

	it('tells of an earlier or later event, and leaves the statement as certain as it is', () => {
		const phones = 'The council banned phones after a trader had been accused of theft.';
		judges([
			['The council banned phones.', phones, 'supports'],
			['The mill closed in May.', 'The mill closed in May before a buyer could be found.', 'supports'],
		]);
	});
});

describe('what does not turn a statement round', () => {
	it('is a denial in the clause before "as", "while" or "when"', () => {
		const strike = 'The airport cancelled 164 flights on Wednesday as handlers began a strike over pay.';
		judges([
			['Handlers began a strike over pay.', strike, 'supports'],
			['Handlers began a strike over pay.', strike.replace('began', 'never began'), 'differs'],
			['A mayor was popular in May.', 'No town has a mayor as popular as Weiss was in May.', 'nothing'],
			['Lind began a strike.', 'Karl Weiss denied that he closed the mill as Lind began a strike.', 'differs'],
			['The mayor left in May.', 'Nobody sold the mill, not when the mayor left in May.', 'differs'],
		]);
	});

	it('is "only" before a number', () => {
		judges([
			['Seventeen people survived the fire.', 'Only 17 people survived the fire.', 'supports'],
			['Seventeen people survived the fire.', 'Only seven people survived the fire.', 'differs'],
			['Members survived the fire.', 'Only members survived the fire.', 'nothing'],
			['Only 17 people survived the fire.', '17 people survived the fire.', 'nothing'],
		]);
	});
});

describe('a ship that is lying', () => {
	it('lies, and tells no lies', () => {
		judges([
			['The ship is lying at a depth of 112 metres.', 'The ship lies at a depth of 112 metres.', 'supports'],
			['The owner sold 112 ships in May.', 'The owner was lying about having sold 112 ships in May.', 'nothing'],
		]);
	});
});
