import { describe, expect, it } from 'vitest';
import { placePhrase } from '../src/marking/place-phrase.ts';
import { sceneOf } from './scene-of.ts';

/** A place of the sentence with what is there, as it is marked for a question; undefined where nothing is added. */
function phrase(question: string, line: string, place: string): string | undefined {
	const start = line.indexOf(place);
	const span = placePhrase({ start, end: start + place.length }, sceneOf(question, line));
	return span === undefined ? undefined : line.slice(span.start, span.end);
}

describe('the place that is marked', () => {
	it.each<[string, string, string, string]>([
		['Where did they meet?', 'They met in a pub near Leith.', 'Leith', 'a pub near Leith'],
		[
			'Where did the balloon land?',
			'The balloon landed on the roof of a barn in Norway.',
			'Norway',
			'roof of a barn in Norway',
		],
		['Where did the jet come down?', 'The jet fell into the sea south of Jeju.', 'Jeju', 'sea south of Jeju'],
		[
			'Where is the depot?',
			'The depot is nine kilometres from the harbour.',
			'harbour',
			'nine kilometres from the harbour',
		],
	])('has what is there, or how far it is: %s', (question, line, place, words) => {
		expect(phrase(question, line, place)).toBe(words);
	});

	it.each<[string, string, string]>([
		['Where does she live?', 'She lives in the city of Leith.', 'Leith'],
		['Where did he speak?', 'He spoke at a debate in Leith.', 'Leith'],
		['Which town has the pub?', 'They met in a pub near Leith.', 'Leith'],
		['Where did she open a shop?', 'She opened a shop near Leith.', 'Leith'],
		['Where was the parcel from?', 'She opened a parcel from Leith.', 'Leith'],
	])('stands alone where that is the same, no place, or not asked for: %s %s', (question, line, place) => {
		expect(phrase(question, line, place)).toBeUndefined();
	});
});
