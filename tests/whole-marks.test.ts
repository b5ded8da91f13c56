import { describe, expect, it } from 'vitest';
import { wholeOf } from '../src/marking/part-of.ts';
import { wholeCause } from '../src/marking/told-cause.ts';
import { numberInBrackets } from '../src/marking/told-number.ts';
import { titleAlone, wholeName, wholeSubject, wholeVerb } from '../src/marking/whole-marks.ts';
import type { Scene } from '../src/ranking/scene.ts';
import type { Span } from '../src/text/span.ts';
import { sceneOf, toldIn } from './scene-of.ts';

type Widen = (span: Span, scene: Scene) => Span | undefined;

/** The whole of what words of the one sentence of a corpus are a part of; the same where it is no more. */
function whole(widen: Widen, question: string, line: string, words: string): string {
	const start = line.lastIndexOf(words);
	const own = { start, end: start + words.length };
	const span = widen(own, sceneOf(question, line)) ?? own;
	return line.slice(span.start, span.end);
}

describe('the whole of a mark', () => {
	it.each<[string, string, string, string]>([
		['Who leads the crew?', 'The crew is led by Park Ju-won.', 'Park Ju', 'Park Ju-won'],
		['Who left the club?', 'It is empty since Leon Calder-Weiss left.', 'Calder-Weiss', 'Leon Calder-Weiss'],
		['Who left the club?', 'It is empty since Coach Weiss left.', 'Weiss', 'Weiss'],
		['Who left the club?', 'It was a minister, a Mr Weiss, who left.', 'Weiss', 'Weiss'],
	])('has the forename and what a hyphen joins, and no office: %s', (question, line, words, all) => {
		const span = sceneOf(question, line).reading.names.at(-1);
		const name = span === undefined ? words : line.slice(span.start, span.end);
		expect(whole(wholeName, question, line, name)).toBe(all);
	});

	it.each<[string, string, string]>([
		['The samples lay in a shed, as there was no fuel for the van.', 'shed', 'there was no fuel for the van'],
		[
			'Calder wants a new count, since the firm also keeps the books of the party.',
			'books',
			'the firm also keeps the books of the party',
		],
		[
			'The fair was called off after a fire broke out and two stalls were lost.',
			'a fire',
			'a fire broke out and two stalls were lost',
		],
		['The board cited traffic around the mill.', 'mill', 'traffic around the mill'],
	])('is the clause of the cause, asked why: %s', (line, words, all) => {
		expect(whole(wholeCause, 'Why did it happen?', line, words)).toBe(all);
	});

	it.each<[string, string]>([
		['The mill was shut after ten years because water was seeping in.', 'water was seeping in'],
		['The ship was stopped after a pilot noticed that it flew no flag.', 'it flew no flag'],
		['A plan to pay the cooks for soup was dropped after quarrels over wood.', 'quarrels over wood'],
	])('is no wider than the cause that it is: %s', (line, words) => {
		expect(whole(wholeCause, 'Why did it happen?', line, words)).toBe(words);
	});

	it.each<[string, string, string]>([
		['The reel was smuggled out on a card, and shown.', 'smuggled', 'smuggled out on a card'],
		['The rations would be cut by a third, he said.', 'cut', 'cut by a third'],
		['The cut was deep.', 'cut', 'cut'],
	])('has what stands behind a verb: %s', (line, words, all) => {
		expect(whole(wholeVerb, 'What happened?', line, words)).toBe(all);
	});
});

describe('a mark that begins within what it is said of', () => {
	it('has the whole of it', () => {
		const line = 'Drought and a falling number of lambs were to blame.';
		expect(whole(wholeSubject, 'Why has the flock shrunk?', line, 'lambs were to blame')).toBe(
			'Drought and a falling number of lambs were to blame',
		);
		expect(whole(wholeSubject, 'Why has the flock shrunk?', line, 'Drought')).toBe('Drought');
	});

	it('is the part of a number, and brackets count what is asked for alone', () => {
		const seats = 'The Greens have 12 of the 40 seats of the council.';
		expect(whole(wholeOf, 'How many seats of the council do the Greens have?', seats, '12')).toBe('12');
		expect(whole(wholeOf, 'How many seats does the council have?', seats, '12')).toBe('40');
		const units = 'Weiss sent two units (20,000 soldiers).';
		expect(toldIn(numberInBrackets, 'How many soldiers did Weiss send?', units)).toBe('20,000');
		expect(toldIn(numberInBrackets, 'How many guns did Weiss send?', units)).toBeNull();
	});

	it('has a title without those who gave it', () => {
		const line = 'Weiss went to the Orlo-sponsored Summit of the Future.';
		expect(whole(titleAlone, 'Which summit did Weiss go to?', line, 'Orlo-sponsored Summit of the Future')).toBe(
			'Summit of the Future',
		);
	});
});
