import { describe, expect, it } from 'vitest';
import { workNamed } from '../src/marking/told-work.ts';
import { toldIn } from './scene-of.ts';

const told = (question: string, line: string) => toldIn(workNamed, question, line);

describe('a work that is asked for', () => {
	const line = '“The Salt Road”, a drama by Ines Calder, won the Silver Oar at the Havelund Film Festival.';
	it.each<[string, string, string]>([
		['Which film won the Silver Oar?', line, 'The Salt Road'],
		['What was the name of the film that won?', line, 'The Salt Road'],
		['Which novel did she read?', 'She read "A House of Oats," and slept.', 'A House of Oats'],
	])('is the title between quotation marks: %s', (question, sentence, words) => {
		expect(told(question, sentence)).toBe(words);
	});

	it.each<[string, string, string]>([
		['Which prize did the film win?', line, 'asks for a prize'],
		['Which film did he praise?', 'He praised the film: "It made me cry twice."', 'is what somebody says'],
		['Which film won?', '"The Salt Road" beat "Low Ceiling" by a vote.', 'is one of two'],
		['Which film came after "The Salt Road"?', '"The Salt Road" was followed by another.', 'is in the question'],
	])('is none there: %s', (question, sentence, _) => {
		expect(told(question, sentence)).toBeNull();
	});
});
