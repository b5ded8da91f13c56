import { describe, expect, it } from 'vitest';
import { createAgeUntold, createNameNotBeside, createSayingUntold, createTakingUntold } from '../src/marking/untold.ts';
import { tells } from './scene-of.ts';

describe('an age that is asked for', () => {
	it.each<[string, string, boolean]>([
		['How old is Lee Poe?', 'Ann Holm, 27, won more points than the favourite, Lee Poe.', true],
		['How old is Lee Poe?', 'Ann Holm, 27, won more points than the favourite, Lee Poe, 31.', false],
		["How old is Lee Poe's daughter?", 'Lee Poe lives in Arn with his daughter Mia, 7.', false],
		['How old was the man who killed Ann Holm?', 'Lee Poe, 34, killed Ann Holm with a hammer.', false],
		['How old was Lee Poe?', 'The victim was Lee Poe, a boy of nine.', false],
		['How old was Lee Poe?', 'Lee Poe, then 19, won the race.', false],
		['How old was Lee Poe?', 'Lee Poe won the race with nine others.', true],
		['How old is Lee Poe?', 'Lee Poe won 231 points for "Yeast".', true],
		['Can you tell me the age of Lee Poe?', 'Lee Poe won 231 points for "Yeast".', true],
		["Tell me Lee Poe's age.", 'Lee Poe won 231 points for "Yeast".', true],
		['How old is Lee Poe?', 'Lee Poe won, and Ann Holm is now a mother at the age of 27.', false],
		['How old is Lee Poe?', 'Lee Poe (31) won.', false],
		['How old is Lee Poe?', 'Ann Holm, 27, won.', false],
		['How old is Lee Poe?', 'The 31-year-old Poe won 231 points.', false],
		['How old is Lee Poe?', 'Lee Poe, a man of 31, won.', false],
		['How old is Lee Poe?', 'Lee Poe was born in Arn in 1980.', false],
		['How old is the winner?', 'The winner had 231 points.', false],
		['How old is Lee Poe?', 'She is 31 and lives in Arn.', false],
		['How many points did Lee Poe win?', 'Lee Poe won 231 points.', false],
	])('%s %s', (question, line, untold) => {
		expect(tells(createAgeUntold, question, line)).toBe(untold);
	});
});

describe('the day on which somebody took an office', () => {
	it.each<[string, string, boolean]>([
		[
			'When did Karl Weiss become minister?',
			'The minister, Karl Weiss, said on Thursday that the quota is too high.',
			true,
		],
		['When did Karl Weiss become minister?', 'Karl Weiss was sworn in as minister on Thursday.', false],
		['When did Karl Weiss become minister?', 'Karl Weiss was minister from 2003 to 2009.', false],
		['When did Karl Weiss become minister?', 'Karl Weiss, minister 2003–2009, lives in Arn.', false],
		['When did Karl Weiss become minister?', 'The minister, Karl Weiss, came to Arn in 2003.', true],
		['When did Karl Weiss become a doctor?', 'Karl Weiss qualified as a doctor in 1990.', false],
		['When did Karl Weiss become a doctor?', 'The doctor, Karl Weiss, met the miners in 1990.', true],
		[
			'When did Karl Weiss take office as minister?',
			'The minister, Karl Weiss, said on Thursday that it is too high.',
			true,
		],
		[
			'When did Karl Weiss get the job of minister?',
			'The minister, Karl Weiss, said on Thursday that it is too high.',
			true,
		],
		['When did Karl Weiss become ill?', 'Karl Weiss said on Thursday that the quota is too high.', false],
		['When did Karl Weiss become minister?', 'Karl Weiss has been chosen as minister on Thursday.', false],
		['When did Karl Weiss and Ann Holm become friends?', 'Weiss and Holm met in Arn on Thursday.', false],
		['When did Karl Weiss meet the minister?', 'The minister saw Karl Weiss on Thursday.', false],
	])('%s %s', (question, line, untold) => {
		expect(tells(createTakingUntold, question, line)).toBe(untold);
	});
});

describe('what somebody said', () => {
	it.each<[string, string, boolean]>([
		['What did Holm say after the verdict?', 'Holm looked down as the verdict was given.', true],
		['What did Holm say after the verdict?', '"It is a shame," Holm murmured after the verdict.', false],
		['What did Holm say after the verdict?', 'Holm called the verdict a shame.', false],
		['What did Holm say about the verdict?', 'Holm maintained that the verdict was a shame.', false],
		['What did the Holm report say about the mill?', 'The mill in Holm closed in 2011.', false],
		['What does Holm say about the mill?', 'The mill in Holm closed in 2011.', false],
		['What did they say about the mill?', 'The mill closed in 2011.', false],
	])('%s %s', (question, line, untold) => {
		expect(tells(createSayingUntold, question, line)).toBe(untold);
	});

	it('may stand in a sentence of a speech that began before it', () => {
		const line = 'The verdict is a shame.';
		expect(tells(createSayingUntold, 'What did Holm say after the verdict?', line, 'Holm rose. "I am done.')).toBe(
			false,
		);
		expect(tells(createSayingUntold, 'What did Holm say after the verdict?', line, 'Holm rose.')).toBe(true);
	});
});

describe('a name that is asked for', () => {
	it.each<[string, string, boolean]>([
		[
			'What was the name of the driver?',
			'Police chief Diane Pruitt was told at once about the fire by a passing driver.',
			true,
		],
		['What was the name of the driver?', 'The driver, Joe Kerr, was told about the fire.', false],
		['What is the name of the driver of Joe Kerr?', 'The driver of Joe Kerr was told about the fire.', true],
		['Who was the driver?', 'Diane Pruitt was told at once about the fire by a passing driver.', false],
		['What was the driver’s name?', 'Diane Pruitt was told at once about the fire by a passing driver.', true],
		['What was the driver’s name?', 'The driver, Joe Kerr, was told about the fire.', false],
		['What was the name of the driver?', 'Joe Kerr, the driver, was told about the fire.', false],
		['What was the name of the driver?', 'Joe Kerr, a burly 50-year-old long-distance lorry driver, was told.', false],
		['What was the name of the driver?', 'Joe Kerr, a man who had seen the smoke and the fire, met a driver.', true],
		[
			'What was the name of the driver?',
			'The driver was later in the evening of the fire identified as Joe Kerr.',
			false,
		],
		['What was the name of the driver?', 'Diane Pruitt told us about the fire.', false],
		['What is the name of the company?', 'The council was told at once about the fire by a small company.', false],
		[
			'What was the name of the driver?',
			'The driver of the late bus saw the fire as it began to burn, said Joe Kerr.',
			true,
		],
		['Which driver saw the fire?', 'Diane Pruitt was told at once about the fire by a passing driver.', false],
	])('%s %s', (question, line, untold) => {
		expect(tells(createNameNotBeside, question, line)).toBe(untold);
	});
});
