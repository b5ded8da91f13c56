import { describe, expect, it } from 'vitest';
import { secondDoer } from '../src/marking/second-doer.ts';
import { toldByForm } from '../src/marking/told-by-form.ts';
import { toldIn } from './scene-of.ts';

/** Whoever the one sentence of a corpus tells that does the second thing; null where it tells nobody. */
function doer(question: string, line: string, tell = secondDoer): string | null {
	return toldIn(tell, question, line);
}

const races = 'Hutt won the giant slalom on Friday and Frey the downhill on Thursday.';

describe('whoever does the second of two things', () => {
	it.each<[string, string, string]>([
		['Who won the downhill?', races, 'Frey'],
		[
			'Who broke her wrist?',
			'Marco Salis broke his leg on Tuesday and Norway’s Ines Calder her wrist on Thursday.',
			'Ines Calder',
		],
		['Who seconded the motion?', 'Olga Brandt moved the motion and Karl Weiss seconded it.', 'Karl Weiss'],
		['Who voted against the bridge?', 'Olga Brandt voted for the bridge and Karl Weiss against.', 'Karl Weiss'],
	])('is told by the words behind the name: %s', (question, line, name) => {
		expect(doer(question, line)).toBe(name);
		expect(doer(question, line, toldByForm)).toBe(name);
	});

	it.each<[string, string]>([
		['Who won the giant slalom?', races],
		['Who spoke in the town hall?', 'Karl Weiss spoke to Ines Calder and Olga Brandt in the town hall.'],
		['Who read the story?', 'Karl Weiss read Ines Calder and Olga Brandt the story.'],
		['Who gave a compass?', 'Karl Weiss gave Ines Calder the key and Olga Brandt a compass.'],
		['Who was beaten in the downhill?', races],
		['Who beat Karl Weiss in the downhill?', 'Olga Brandt beat Ines Calder in the slalom and Karl Weiss the downhill.'],
		['Who won the downhill on Sunday?', 'Hutt won the slalom and Frey the downhill and Ines Calder the cup on Sunday.'],
		['Who voted against the bridge?', 'Olga Brandt voted against the bridge and Karl Weiss against.'],
		['Who met the mayor?', 'Karl Weiss met the governor and Olga Brandt thanked the mayor.'],
	])('is not told by a name to which something is done, nor by another verb: %s', (question, line) => {
		expect(doer(question, line)).toBeNull();
	});
});
