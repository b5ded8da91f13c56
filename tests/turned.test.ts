import { describe, expect, it } from 'vitest';
import { createOnlyAfter, createTurnedBefore } from '../src/marking/turned.ts';
import { tells } from './scene-of.ts';

describe('a word behind the opposite of the word that it stands behind in the question', () => {
	it.each<[string, string, boolean]>([
		['What happened before the war?', 'After the war the mill burned down.', true],
		['What happened before the war?', 'Before the war the mill burned down.', false],
		['What happened before the war?', 'After the war, as before the war, the mill burned down.', false],
		['What happened before the war?', 'The war began when the mill burned down.', false],
		['Which is the worst month?', 'The best month is June and the worst is November.', false],
		['Which is the worst month?', 'The best month is June, and the worst weather comes in November.', true],
		['Who won the first race?', 'Kerr won the first and the last race of the season.', false],
		['Who won the first race?', 'Kerr won the last race of the season.', true],
		['What did North Korea fire?', 'South Korea said the North fired two missiles.', false],
		['What did North Korea fire?', 'South Korea fired two missiles over the North Sea.', true],
		['What happened to the shops after the fire?', 'Before the fire there were 40 shops, afterwards only 12.', false],
		['What happened to the shops after the fire?', 'Before the fire there were 40 shops.', true],
		['Are there more wolves in Arn?', 'There are fewer wolves in Arn.', false],
		['Which is the least common bird?', 'The most common bird is the sparrow.', true],
		['Which is the most common bird?', 'The most common bird is the sparrow.', false],
		['Which region lies north of the river?', 'South of the river lies Marrow.', true],
		['What lies in the north of Maravia?', 'The port of Marrow lies in the south of Maravia.', true],
		['What is the maximum fine?', 'The minimum fine is 50 euros.', true],
		['Who was the last governor?', 'The first governor was Weiss.', true],
		['Who was the last governor?', 'The first governor was Weiss and the last governor was Lind.', false],
		['Who was the oldest player?', 'The youngest player was Weiss.', true],
		['Who was the oldest player?', 'The oldest player, Weiss, came with the youngest player.', false],
		['Who was the oldest player?', 'The oldest of the youngest team was the player Weiss.', false],
		['Who was the last governor?', 'Weiss was the first governor from Arn since Lind.', false],
		['Who moved the court from Arn to Marrow?', 'King Karl Weiss moved the court from Marrow to Arn.', true],
		['When did Weiss move to Marrow?', 'Born 60 km from Marrow, Weiss moved there in 1911.', false],
		['When did Weiss move to Marrow?', 'Weiss came from Arn to Marrow in 1911.', false],
		[
			'How long does the ferry take from Marrow?',
			'The ferry takes 35 minutes from Arn to Marrow and 40 minutes back.',
			false,
		],
		['How long does the ferry take from Marrow?', 'The ferry takes 35 minutes from Arn to Marrow.', true],
		['How far is it from Marrow?', 'The road to Marrow is 12 km long.', false],
		['Is it north or south of the river that Marrow lies?', 'Marrow lies south of the river.', false],
		['Does Marrow lie on the north or south island, and where?', 'Marrow lies on the North Island.', false],
		['Which lies on the south island?', 'Marrow lies on the north island.', true],
		['Who goes with an escort?', 'Weiss goes without an escort.', true],
		['What happened before the war?', 'After the battle the mill burned down.', false],
		['What did Lind paint before her arrest?', 'Lind painted the mill after her arrest.', true],
	])('%s: %s', (question, line, turned) => {
		expect(tells(createTurnedBefore, question, line)).toBe(turned);
	});
});

describe('asked who came before somebody', () => {
	it.each<[string, string, boolean]>([
		['Who was minister before Holm?', 'The minister, Ann Holm, opened the bridge.', true],
		['Who was minister before Holm?', 'The minister, Ann Holm, opened the New Mill.', true],
		['Who was minister after Holm?', 'The minister, Ann Holm, opened the bridge.', true],
		['Who was minister before Holm?', 'The minister, Ann Holm, successfully opened the bridge.', true],
		['Who was minister before Holm?', 'The minister opened the bridge.', false],
		['Who was minister before Holm?', 'The minister, Karl Weiss, was ousted by Ann Holm.', false],
		['Who was minister before Holm?', 'Karl Weiss handed over to Ann Holm, the minister.', false],
		['Who was minister before Holm?', 'Ann Holm succeeded Karl Weiss as minister.', false],
		['Who was minister before Holm?', 'Karl Weiss gave way to Ann Holm.', false],
		['Who was minister before Holm?', 'Karl Weiss handed the office to Ann Holm.', false],
		['Who was minister after Holm?', 'Ann Holm left office in May, and Karl Weiss was sworn in.', false],
		['Who was minister before Holm?', 'Karl Weiss was minister until May, when Ann Holm came.', false],
		['Who was minister before the war?', 'The minister, Ann Holm, spoke of the war.', false],
		['Who was minister before lunch?', 'The minister, Ann Holm, spoke at lunch.', false],
		['Who is the minister, Holm?', 'The minister, Ann Holm, opened the bridge.', false],
		['What did the minister build before Holm?', 'The minister, Ann Holm, built the bridge.', false],
	])('%s %s', (question, line, onlyAfter) => {
		expect(tells(createOnlyAfter, question, line)).toBe(onlyAfter);
	});
});
