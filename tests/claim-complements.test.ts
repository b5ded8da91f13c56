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

describe('the subject of a relative clause', () => {
	it('is the noun right before "which", and of what that is "of" the whole', () => {
		judges([
			['The mill closed in May.', 'Lind bought the mill from a bank, which closed in May.', 'nothing'],
			['The mill closed in May.', 'Lind bought the mill, which closed in May.', 'supports'],
			['The price of steel fell in May.', 'Lind watched the price of steel, which fell in May.', 'supports'],
			['The mill closed in May.', 'Lind bought the mill in Arn, which closed in May.', 'supports'],
		]);
	});
});

describe('what another verb opens behind the statement’s verb', () => {
	it('is a relative clause, "to" or an "-ing", with all that is listed in it', () => {
		judges([
			['The workers left the hospital.', 'The workers left the union which runs the hospital.', 'nothing'],
			['The workers left the hospital.', 'The workers left the union that has the hospital.', 'nothing'],
			[
				'The board left the hospital.',
				'The board left the firm which sold mills, schools and the hospital.',
				'nothing',
			],
			['The union asked the board for money.', 'The union asked to meet the board for money.', 'nothing'],
			[
				'The workers left the hospital.',
				'The workers left the union to build roads, schools and the hospital.',
				'nothing',
			],
			['The workers left the hospital.', 'The workers left the union which had closed the hospital.', 'nothing'],
			['The police arrested the driver.', 'The police arrested the owner, questioning the driver.', 'nothing'],
			['The police arrested the driver.', 'The police arrested the owner while questioning the driver.', 'nothing'],
		]);
	});

	it('is what somebody else does "as" it was done, and no "while" or "when" without a subject and a verb', () => {
		judges([
			['The workers left the hospital.', 'The workers left the union as the strike closed the hospital.', 'nothing'],
			['The doctors left the hospital.', 'The doctors left while the nurses stayed in the hospital.', 'nothing'],
			['Lind worked as a guard.', 'Lind worked as a guard when the king left Arn.', 'supports'],
			['Lind met the minister in Arn.', 'Lind met the minister when in Arn, where the king lives.', 'supports'],
			['Lind met the minister in Arn.', 'Lind met the minister while in Arn.', 'supports'],
			['Lind met the minister in Arn.', 'Lind met the minister when in Arn, and the king left.', 'supports'],
			['Lind met the minister in Arn.', 'Lind met the minister when in Arn and the king left.', 'supports'],
		]);
	});

	it('is over behind a clause in commas, and not before the second comma', () => {
		judges([
			[
				'The agency asked the council for money.',
				'The agency asked the council, which is poor, for money.',
				'supports',
			],
			[
				'The workers left the hospital.',
				'The workers left the union, while the nurses, tired, stayed in the hospital.',
				'nothing',
			],
			['The board sold the hospital.', 'The board sold the firm, which runs the hospital.', 'nothing'],
			['The board sold the hospital.', 'The board sold the firm, which runs the hospital, in May.', 'nothing'],
		]);
	});

	it('is none of the words that only look like an "-ing" of a verb', () => {
		judges([
			['The firm sold the mill in Arn.', 'The firm sold the mill in spring in Arn.', 'supports'],
			['The firm sold the mill in Arn.', 'The firm sold the mill in occupied Arn.', 'supports'],
			['The storm hit Arn.', 'The storm hit four towns, including Arn.', 'supports'],
			['Lind sold the mill.', 'The board bought the mill, which Lind sold.', 'supports'],
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
			['$19 million would go on food.', list, 'nothing'],
			['$19 million would go on water.', list, 'supports'],
			[
				'The agency put $27 million into food.',
				'The agency put $52 million into food and $27 million into water.',
				'nothing',
			],
			['The agency sent 40 tonnes to Arn.', 'The agency sent 40 tonnes to Pell and 30 tonnes to Arn.', 'nothing'],
			['Weiss took the bronze.', 'Weiss took silver for Sudland and Lind of Norland the bronze.', 'nothing'],
		]);
	});

	it('is no share but the whole behind the "of" that opens a sentence', () => {
		judges([
			['The fund will close 58 schools.', 'Of 58 schools in Arn the fund will close 20 of them.', 'nothing'],
			['The fund will close 20 schools.', 'Of 58 schools in Arn the fund will close 20 of them.', 'nothing'],
		]);
	});

	it('is in no list where it stands alone, whatever stands before it', () => {
		judges([
			['The bank spent $27 million on food on Monday.', 'On Monday the bank spent $27 million on food.', 'supports'],
		]);
	});
});
