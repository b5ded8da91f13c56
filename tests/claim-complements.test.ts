import { describe, it } from 'vitest';
import { judges } from './claim-judging.ts';

describe('what stands behind a verb', () => {
	it('is not what another verb, joined to it, says', () => {
		judges([
			[
				'The jury found Weiss guilty of murder.',
				'The jury found Weiss guilty of theft but acquitted him of murder.',
				'nothing',
			],
			['The board closed the mill in Arn.', 'The board closed the mill and opened a bakery in Arn.', 'nothing'],
			['Weiss works for the airline.', 'Weiss works for the railway and her brother flies for the airline.', 'nothing'],
			['The board closed the mill in Arn.', 'The board opened a bakery and closed the mill in Arn.', 'supports'],
			['Weiss was arrested in Pell.', 'Weiss was arrested and charged in Pell.', 'supports'],
		]);
	});

	it('is not what a clause or an "-ing" behind it says', () => {
		judges([
			[
				'The minister visited the harbour.',
				'The minister visited the school before the king opened the harbour.',
				'nothing',
			],
			['The police arrested the driver.', 'The police arrested the owner after questioning the driver.', 'nothing'],
			[
				'The doctors left the hospital.',
				'The doctors left the union while the nurses stayed in the hospital.',
				'nothing',
			],
			['The refugees may stay until June.', 'Those registered as refugees may stay until June.', 'supports'],
		]);
	});
});

describe('a verb that may be one of two in the sentence', () => {
	it('is one of them for all that the statement says with it', () => {
		judges([
			['Lind moved to Arn.', 'Lind moved to Pell, while Okan went to Arn.', 'nothing'],
			['Okan moved to Arn.', 'Lind moved to Pell, while Okan went to Arn.', 'supports'],
		]);
	});
});

describe('of two pairs with the verb left out between them', () => {
	it('one is not joined to the other where they belong to somebody', () => {
		judges([
			[
				'The firm sold its ships to Norland.',
				'The firm sold its planes to Norland and its ships to Sudland.',
				'nothing',
			],
		]);
	});
});

describe('a number in a list of shares', () => {
	it('goes on what stands behind it, not on what another one goes on', () => {
		const list = '$52 million would go on food, $27 million on shelter and $19 million on water.';
		judges([
			['$27 million would go on food.', list, 'nothing'],
			['$27 million would go on shelter.', list, 'supports'],
			['Weiss took the bronze.', 'Weiss took silver for Sudland and Lind of Norland the bronze.', 'nothing'],
		]);
	});
});
