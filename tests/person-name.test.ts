import { describe, expect, it } from 'vitest';
import { holderInApposition } from '../src/marking/apposition.ts';
import { toldByForm } from '../src/marking/told-by-form.ts';
import { wholeName } from '../src/marking/whole-marks.ts';
import { wholePersonName } from '../src/text/person-name.ts';
import { sceneOf, toldIn } from './scene-of.ts';

function whole(text: string, part: string): string {
	const start = text.lastIndexOf(part);
	const { end, ...name } = wholePersonName(text, { start, end: start + part.length });
	return text.slice(name.start, end);
}

describe('the whole name of a person', () => {
	it.each<[string, string, string]>([
		['The dyke was drawn by its engineer, Dr. Hugo van der Linde, in May.', 'Linde', 'Hugo van der Linde'],
		['The dyke was drawn by Hugo van der Linde.', 'Hugo', 'Hugo van der Linde'],
		['The dyke was drawn by Hugo van der Linde.', 'Hugo van der', 'Hugo van der Linde'],
		['The chapel is by Pierre de la Tour.', 'Tour', 'Pierre de la Tour'],
		['The crew was led by Per Holm.', 'Holm', 'Per Holm'],
		['Amir Holm led the crew.', 'Holm', 'Amir Holm'],
		['A letter from J. Holm was read out.', 'Holm', 'J. Holm'],
		['The throne went to Khalid bin Hamad al Zahr.', 'Zahr', 'Khalid bin Hamad al Zahr'],
	])('has forename and small words: %s', (text, part, all) => {
		expect(whole(text, part)).toBe(all);
	});

	it.each<[string, string, string]>([
		['The bill was signed by President de la Tour.', 'Tour', 'de la Tour'],
		['The bill was signed by President Holm.', 'Holm', 'Holm'],
		['On Monday Holm signed the bill.', 'Holm', 'Holm'],
		['In May Holm signed the bill.', 'Holm', 'Holm'],
		['Yesterday Holm signed the bill.', 'Holm', 'Holm'],
		['They sold ten Holm chairs.', 'Holm', 'Holm'],
	])('has no title, day or number: %s', (text, part, all) => {
		expect(whole(text, part)).toBe(all);
	});

	it('is what is marked where a part of it was chosen, asked who', () => {
		const line = 'The chapel was drawn by Pierre de la Tour.';
		const scene = sceneOf('Who drew the chapel?', line);
		const [part] = scene.reading.names;
		const span = part === undefined ? undefined : wholeName(part, scene);
		expect(line.slice(span?.start, span?.end)).toBe('Pierre de la Tour');
	});

	it('is that of each who did something', () => {
		const line = 'The chapel was opened by Amir Roe and Per Lund on Monday.';
		const scene = sceneOf('Who opened the chapel?', line);
		const told = toldByForm(scene);
		const span = told === null ? undefined : (wholeName(told, scene) ?? told);
		expect(line.slice(span?.start, span?.end)).toBe('Amir Roe and Per Lund');
	});
});

describe('whoever has the office asked for', () => {
	it.each<[string, string, string]>([
		[
			'Who is the keeper of the park?',
			'The park’s keeper, Dr. Hugo van der Linde, and its gardener, Ludwig von Arnim, spoke.',
			'Hugo van der Linde',
		],
		['Who is the treasurer of the club?', 'It was led by its treasurer, Maria del Valle.', 'Maria del Valle'],
		[
			'Who is the director of the museum?',
			'The director of the zoo, Ida Holm, met the director of the museum, Karl ten Brink, in May.',
			'Karl ten Brink',
		],
		[
			'Who is the deputy director of the museum?',
			'The museum’s director, Karl Weiss, and its deputy director, Ida Holm, spoke.',
			'Ida Holm',
		],
		[
			'Who is the director of the museum?',
			'The museum’s deputy director, Ida Holm, and its director, Karl Weiss, spoke.',
			'Karl Weiss',
		],
	])('is the name in apposition right behind it: %s', (question, line, name) => {
		expect(toldIn(holderInApposition, question, line)).toBe(name);
	});

	it.each<[string, string]>([
		['Who is the director of the museum?', 'The director of the zoo, Ida Holm, spoke of the museum.'],
		['Who is the director of the museum?', 'Ida Holm, its director, Karl Weiss, its gardener, and others met.'],
		['Who is the director of the museum?', 'They met the director, Ida Holm and Karl Weiss.'],
		[
			'Who is the director of the museum?',
			'Museum Director Hugo Roe Duration 80 min Music director Karl Weiss Writer Ida Holm Language English Genre Drama.',
		],
		['Who hired the director of the museum?', 'The museum’s director, Ida Holm, was hired by Karl Weiss.'],
	])('is not read where it may be another: %s %s', (question, line) => {
		expect(toldIn(holderInApposition, question, line)).toBeNull();
	});

	it('is named rather than described, asked who did something', () => {
		const line = 'The lake was opened by the park’s keeper, Dr. Hugo van der Linde, on Monday.';
		expect(toldIn(toldByForm, 'Who opened the lake?', line)).toBe('Hugo van der Linde');
	});
});
