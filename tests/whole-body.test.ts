import { describe, expect, it } from 'vitest';
import { wholeSomebody } from '../src/marking/whole-body.ts';
import { marked } from './marked.ts';
import { sceneOf } from './scene-of.ts';

describe('who did it, where a place is named beside', () => {
	it.each<[string, string, string]>([
		['Who released the figures?', 'The figures were released by the UK government on Tuesday.', 'UK government'],
		[
			'Who released the figures?',
			'The figures were released by the Norland health ministry on Tuesday.',
			'Norland health ministry',
		],
		['Who condemned the raid?', 'The US embassy in Arn condemned the raid on Monday.', 'US embassy in Arn'],
		['Who condemned the raid?', 'The mayor of Arn condemned the raid on Monday.', 'mayor of Arn'],
		['Who condemned the raid?', 'The bishop of Crow Moor condemned the raid on Monday.', 'bishop of Crow Moor'],
		[
			'Who opened the bridge?',
			'The governor of the Central Bank of Maravia opened the bridge on Monday.',
			'governor of the Central Bank of Maravia',
		],
		['Who criticised the plan?', 'Workers at the Calder mill criticised the plan.', 'Workers at the Calder mill'],
	])('is the body or the people of it, and not the place alone: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each<[string, string, string]>([
		[
			'Who released the figures?',
			'The figures were released by US embassy spokesman Karl Weiss on Tuesday.',
			'Karl Weiss',
		],
		['Who heads the jury?', 'The jury is headed by the South Korean director Bae Soo-ah.', 'Bae Soo-ah'],
	])('is somebody of it who is named: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each<[string, string, string]>([
		['Who supplied the arms?', 'Norland supplied the arms and Maravia police seized them.', 'Norland'],
		['Who paid?', 'Norland paid workers 3 million euros.', 'Norland'],
		['Who is the mayor of Arn?', 'The mayor of Arn, Ines Calder, opened the bridge.', 'Ines Calder'],
		['Who cast the deciding vote?', 'Council President Yolanda Pruitt cast the deciding vote.', 'Yolanda Pruitt'],
		['Who sang?', 'Ines Calder sang in a hall by Karl Weiss.', 'Ines Calder'],
	])('is the place or the person that stands for itself: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('is the name without the ending of an owner, unless the owner is asked for with it', () => {
		const line = 'Many fled after the Ardan’s capture of Norland in 2019, though others came before.';
		expect(marked('Who captured Norland in 2019?', line)).toBe('Ardan');
		expect(marked('Who criticised the plan?', 'The plan drew the Church’s criticism on Monday.')).toBe('Church');
	});

	it('is the whole name, where a mark stops inside it', () => {
		const line = 'She was married to the trumpeter Kojo Mends, who died in 2001.';
		expect(marked('Who was Efua Abakah-Mends married to?', line)).toBe('Kojo Mends');
	});

	it('is not whom the question itself speaks of', () => {
		const line = 'The workers of Norland went home.';
		const place = { start: line.indexOf('Norland'), end: line.indexOf(' went') };
		expect(wholeSomebody(place, sceneOf('Who employs the workers of Norland?', line))).toBeUndefined();
		expect(wholeSomebody(place, sceneOf('Who went home?', line))).toEqual({ start: 4, end: place.end });
	});

	it('stands behind "by", though a day and a place come before it', () => {
		const line = 'The park was given to the town in 1911 by Cornelia Marsh, a widow.';
		expect(marked('Who gave the park to the town?', line)).toBe('Cornelia Marsh');
		const field =
			"Marsh Field was given to the town in 1911 by Cornelia Marsh, a brewer's widow, on condition that it stay open.";
		expect(marked('Who gave Marsh Field to the town?', field)).toBe('Cornelia Marsh');
		expect(marked('Who met the queen?', 'She was met at Figo Point by Graça Lobo and 90 sailors.')).toBe('Graça Lobo');
	});

	it('is all of those that a row has, though the last was chosen', () => {
		expect(marked('Who abstained?', 'Russia and China abstained.')).toBe('Russia and China');
		expect(marked('Which bones did she break?', 'She broke her pelvis and three ribs, and walked on.')).toBe(
			'pelvis and three ribs',
		);
	});
});
