import { describe, expect, it } from 'vitest';
import { createHolderNamed } from '../src/ranking/holder-named.ts';
import { sceneOf } from './scene-of.ts';

/** Whether the one sentence of a corpus names the holder that is asked for. */
function named(question: string, line: string): boolean | null {
	const scene = sceneOf(question, line);
	return createHolderNamed(scene.analysis)(scene);
}

describe('whether the holder of an office is named', () => {
	it.each<[string, string, boolean | null]>([
		['Who is the president?', 'Karl Weiss will attend a dinner hosted by the president.', false],
		[
			'Who is the U.S. president?',
			'Prime Minister Karl Weiss will attend a dinner hosted by the U.S. President.',
			false,
		],
		['Who is the president?', 'A dinner hosted by the president, Karl Weiss, is to be held in May.', true],
		['Who is the president?', 'President Karl Weiss will attend a dinner hosted by Ines Calder.', true],
		[
			'Who is the president of Norway?',
			'The president of the Kingdom of Norway, Karl Weiss, will host a dinner.',
			true,
		],
		['Who is the president?', 'Karl Weiss was elected president in May.', true],
		['Who is the president?', 'Karl Weiss took over as president in May.', true],
		['Who is the president?', 'Karl Weiss met the president in May.', false],
		['Who is the president?', 'She became president in May.', null],
		['Who is the president?', 'Karl Weiss, a baker from a small town on the coast, and the president met.', true],
		[
			'Who is the president?',
			'Karl Weiss, a baker from a small old town in the north of the long and cold coast, and the president met.',
			false,
		],
		['Who is the oldest president?', 'Karl Weiss met the oldest president in May.', null],
		['What is the name of the trader who cheated?', 'When a trader cheated, Karl Weiss moved the loss.', false],
		['What is the name of the trader who cheated?', 'The trader who cheated is called Karl Weiss.', true],
		['What is the name of the scheme for traders?', 'Karl Weiss met the traders who run the scheme.', false],
		['What is the name of the scheme for traders?', 'Karl Weiss runs the Marrow Scheme for traders.', true],
		['What is the name of the scheme for traders?', 'Traders run a scheme called Morning Star.', true],
		[
			"What is the name of Marrow's governor?",
			'Luckily, the governor leads the way with the Marrow Relief Commission.',
			false,
		],
		["What is the name of Marrow's governor?", 'The governor says that he leads the Marrow Relief Commission.', null],
		['Who is the president after Karl Weiss?', 'The president, Karl Weiss, resigned.', false],
		['Who is the president after Karl Weiss?', 'The president, Ines Calder, followed Karl Weiss.', true],
		["Who is the bank's president?", 'Calder’s time as president of the bank was short.', true],
		['Who is the broadcaster of the match?', 'CBS broadcast the match; Karl Weiss plays.', null],
		['What is the name of the trader who cheated?', 'Karl Weiss asked for a trader who cheated.', false],
		['What is the name of the trader who cheated?', 'Karl Weiss, a former trader, cheated.', true],
		['What is the name of the trader who cheated?', 'Karl Weiss is now a trader, and cheated.', true],
		['What is the name of the trader who cheated?', 'A trader named Karl Weiss cheated.', true],
		['What is the name of the trader who cheated?', 'A trader, Karl Weiss, cheated.', true],
		['What is the name of the trader who cheated?', 'A trader from the house of Karl Weiss cheated.', false],
		['What are the names of the traders?', 'The traders and Karl Weiss were heard.', false],
		['What is the name of the new bank?', "They built the new bank, Ines Calder's old house and a road.", false],
		['What is the name of the new bank?', 'They opened the new bank, Calder House, in May.', true],
		['What is the name of the Christmas special?', 'The Christmas special: "A Marrow Carol" ran in May.', true],
		['Who was the quarterback of the Gulls?', "The Gulls blend in with quarterback Karl Weiss's passes.", true],
		['Who are the traders?', 'Karl Weiss met the traders in May.', null],
		['Who is the Prime Minister of Norway?', 'Foreign Minister Karl Weiss is in Norway.', null],
		['Who is the Prime Minister of Norway?', 'Prime Minister Karl Weiss is in Norway.', true],
		['Who is the PM?', 'Prime Minister Karl Weiss spoke.', true],
		["Who's the deputy PM?", 'Prime Minister Karl Weiss spoke.', null],
		["Who's the deputy PM?", 'Deputy Prime Minister Karl Weiss spoke.', true],
		["Who's the deputy PM?", 'The Ambassador heard the Deputy Prime Minister speak of Norway.', false],
		['Who met the president?', 'Karl Weiss met the president in May.', null],
	])('%s: %s', (question, line, isNamed) => {
		expect(named(question, line)).toBe(isNamed);
	});
});
