import { describe, expect, it } from 'vitest';
import { wholeList } from '../src/marking/whole-list.ts';
import { sceneOf } from './scene-of.ts';

/** The row that words of the sentence begin, as it is marked for a question; undefined where none is. */
function row(question: string, line: string, first: string): string | undefined {
	const start = line.indexOf(first);
	const span = wholeList({ start, end: start + first.length }, sceneOf(question, line));
	return span === undefined ? undefined : line.slice(span.start, span.end);
}

const ferry = 'The line drops its summer crossings to Oban, Mallaig and Tarbert.';
const loot = 'The thieves took a clock, two saddles and the takings of a week.';
const guests = 'The minister met Karl Weiss, Ines Duarte and Tom Roe in Leith.';

describe('a row of things of which the first was marked', () => {
	it.each<[string, string, string, string]>([
		['Which crossings does the line drop?', ferry, 'Oban', 'Oban, Mallaig and Tarbert'],
		['Which summer crossings does the line drop?', ferry, 'Oban', 'Oban, Mallaig and Tarbert'],
		['Which body parts did he hurt?', 'He hurt a knee, a foot and a rib.', 'a knee', 'a knee, a foot and a rib'],
		['What did the thieves take?', loot, 'a clock', 'a clock, two saddles and the takings of a week'],
		['Who did the minister meet?', guests, 'Karl Weiss', 'Karl Weiss, Ines Duarte and Tom Roe'],
		['Where is the cheese sold?', 'The cheese is sold in Norway and Iceland.', 'Norway', 'Norway and Iceland'],
		[
			'Who opened the bridge?',
			'Karl Weiss and Ines Duarte opened the bridge.',
			'Karl Weiss',
			'Karl Weiss and Ines Duarte',
		],
	])('is marked as a whole where several may answer: %s', (question, line, first, words) => {
		expect(row(question, line, first)).toBe(words);
	});

	it.each<[string, string, string, string]>([
		['Which crossing does the line drop?', ferry, 'Oban', 'asks for one'],
		['What is the first thing that the thieves took?', loot, 'a clock', 'asks for the first'],
		["What's the thing that the thieves took?", loot, 'a clock', 'asks for the thing'],
		['What’s the thing that the thieves took?', loot, 'a clock', 'asks for the thing'],
		['Who did the minister meet?', guests, 'Ines Duarte', 'is no beginning'],
		[
			'Where does the train run?',
			'The train runs between Norway and Iceland.',
			'Norway',
			'is what something is between',
		],
		['What did the minister meet?', 'The minister met the board.', 'the board', 'stands alone'],
		[
			'What did the council speak of?',
			'The council spoke of a cut in taxes and a new tramway.',
			'a new tramway',
			'is the last of what may be no row',
		],
		[
			'Who did the minister meet?',
			'The minister met Karl Weiss and Ines Duarte left.',
			'Karl Weiss',
			'ends with who does the next thing',
		],
		[
			'What did article 4 ban?',
			'Article 4 banned rings and article 5 banned tips.',
			'rings',
			'ends with a numbered one',
		],
		[
			'Where was the revolt?',
			'They watched the revolts in Georgia and the Orange Movement.',
			'Georgia',
			'has what is no place',
		],
	])('is left where one answers, or it is no row: %s %s, %s', (question, line, first) => {
		expect(row(question, line, first)).toBeUndefined();
	});
});
