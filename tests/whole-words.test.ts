import { describe, expect, it } from 'vitest';
import { meansAlone } from '../src/marking/means-alone.ts';
import { ownedBy } from '../src/marking/owned.ts';
import { wholeDate } from '../src/marking/whole-date.ts';
import { wholeName } from '../src/marking/whole-marks.ts';
import { wholeReason } from '../src/marking/whole-reason.ts';
import { wholeWords } from '../src/marking/whole-words.ts';
import type { Scene } from '../src/ranking/scene.ts';
import type { Span } from '../src/text/span.ts';
import { sceneOf } from './scene-of.ts';

/** What a rule makes of words of a sentence that were chosen for a question; the words themselves where it makes nothing of them. */
function made(
	rule: (mark: Span, scene: Scene) => Span | undefined,
	question: string,
	line: string,
	words: string,
): string {
	const start = line.indexOf(words);
	const mark = { start, end: start + words.length };
	const { start: from, end } = rule(mark, sceneOf(question, line)) ?? mark;
	return line.slice(from, end);
}

describe('a mark that stops inside one expression', () => {
	it.each<[string, string, string, string]>([
		['How big was the rise?', 'The bank announced a 40-basis-point rise.', '40', '40-basis-point'],
		['How big was the rise?', 'The bank raised the rate by 40 basis points.', '40', '40 basis points'],
		[
			'By how much did it cut rates?',
			'It cut rates by half of a percentage point.',
			'half',
			'half of a percentage point',
		],
		['How tall was the miller?', 'The miller was 6 feet, 4 inches tall.', '6 feet', '6 feet, 4 inches'],
		[
			'How much did it earn?',
			'It earned hundreds of millions of dollars.',
			'millions of dollars',
			'hundreds of millions of dollars',
		],
		[
			'What flow was promised?',
			'They promised a flow of 90 cubic metres per second.',
			'flow of 90 cubic metres',
			'flow of 90 cubic metres per second',
		],
		[
			'How long do they wait?',
			'They wait between three and nine weeks.',
			'three and nine weeks',
			'between three and nine weeks',
		],
		['How fast does it run?', 'It runs at 60 km/h on the bridge.', '60 km', '60 km/h'],
		['How fast may one drive?', 'The limit is 50 km/h.', '50 km/h.', '50 km/h'],
		['How many stars did it get?', 'The film got 3½ stars.', '3', '3½'],
		['How long was the pass shut?', 'The pass was shut from 9 May until 2 June.', '9 May', '9 May until 2 June'],
		['On which days is it open?', 'It is open from Monday to Friday.', 'Monday', 'Monday to Friday'],
		[
			'Where does Roe work?',
			'Roe works at the Marrow Institute for Marine Research.',
			'Marrow Institute',
			'Marrow Institute for Marine Research',
		],
	])('goes on to its end: %s', (question, line, words, whole) => {
		expect(made(wholeWords, question, line, words)).toBe(whole);
	});

	it.each<[string, string, string]>([
		['How old is the miller?', 'The 34-year-old miller left.', '34'],
		['What colour was the flag?', 'A gold-trimmed flag flew.', 'gold'],
		['Who fell?', 'The Marrow-led council fell.', 'Marrow'],
		['When was the pass shut?', 'The pass was shut from 9 May until 2 June.', '9 May'],
		['What was the fine before?', 'The fine rose from 5 to 10 crowns.', '5'],
		['Where does Roe work?', 'Roe works at the Marrow Institute for a year.', 'Marrow Institute'],
	])('stays as it is where what follows is another thing: %s', (question, line, words) => {
		expect(made(wholeWords, question, line, words)).toBe(words);
	});
});

describe('a reason', () => {
	const reason = (mark: Span, { text }: Scene) => wholeReason(mark, text);

	it('goes on over what is said of its last word', () => {
		const line = 'He left after it emerged that the club of which he is a member had been spared.';
		expect(made(reason, 'Why did he leave?', line, 'it emerged that the club of')).toBe(
			'it emerged that the club of which he is a member had been spared',
		);
	});

	it('has what its last number counts', () => {
		const line = 'It stopped because the sample had shrunk to 6,400 households, and nobody read it.';
		expect(made(reason, 'Why did it stop?', line, 'the sample had shrunk to 6,400')).toBe(
			'the sample had shrunk to 6,400 households',
		);
	});

	it('has its second half with it', () => {
		const line = 'It took long because they found few helpers, and most of those they found fell ill.';
		expect(made(reason, 'Why did it take long?', line, 'they found few helpers')).toBe(
			'they found few helpers, and most of those they found fell ill',
		);
	});

	it('begins behind "so that"', () => {
		const line = 'They cut the wire so that the work would go on.';
		expect(made(reason, 'Why did they cut it?', line, 'that the work would go on')).toBe('the work would go on');
	});

	it('ends before the next thing that happened', () => {
		const line = 'It closed because the roof leaked, and Roe sold it.';
		expect(made(reason, 'Why did it close?', line, 'the roof leaked')).toBe('the roof leaked');
	});
});

describe('a means', () => {
	it.each<[string, string, string]>([
		['He learned of it by letter while waiting for a train.', 'letter while waiting for a train', 'letter'],
		['Guards used water cannon to clear the square.', 'water cannon to clear the square', 'water cannon'],
		['He got out by paying a guard to look away.', 'by paying a guard to look away', 'by paying a guard to look away'],
	])('is told without what was done meanwhile and what a thing was for: %s', (line, words, alone) => {
		expect(made(meansAlone, 'How did they do it?', line, words)).toBe(alone);
	});
});

describe('asked who', () => {
	it.each<[string, string, string, string]>([
		['Who led the mission?', "It was led by Norway's former mayor Efua Dankwah.", 'Norway', 'Efua Dankwah'],
		['Who controls the mill?', "The mill is controlled by Marrow's board.", 'Marrow', "Marrow's board"],
		['Who won?', "Marrow's goal decided it.", 'Marrow', 'Marrow'],
		['Whose board controls the mill?', "The mill is controlled by Marrow's board.", 'Marrow', 'Marrow'],
	])('whoever belongs to somebody is marked, and not the owner: %s', (question, line, words, whole) => {
		expect(made(ownedBy, question, line, words)).toBe(whole);
	});

	it('a given name that is a word as well is part of the name', () => {
		expect(made(wholeName, 'Who drove?', 'A mechanic, Dean Hollis, drove.', 'Hollis')).toBe('Dean Hollis');
	});
});

describe('a date', () => {
	it.each<[string, string, string, string]>([
		['When did it open?', 'It opened in early October.', 'October', 'early October'],
		[
			'How long will it last?',
			'It will last until the second week of October.',
			'October',
			'the second week of October',
		],
	])('is marked with the part of it: %s', (question, line, words, whole) => {
		expect(made(wholeDate, question, line, words)).toBe(whole);
	});
});
