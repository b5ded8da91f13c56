import { describe, expect, it } from 'vitest';
import { findNames } from '../src/text/names.ts';

const namesIn = (text: string) =>
	findNames(text).map(({ start, end, nameClass }) => `${nameClass}: ${text.slice(start, end)}`);

describe('names in a text', () => {
	it('leaves titles and offices out of a name', () => {
		expect(namesIn('On Monday US Ambassador Donald Blome left.')).toContain('person: Donald Blome');
		expect(namesIn('according to US Mission Spokesperson Jonathon Lalley')).toContain('person: Jonathon Lalley');
		expect(namesIn('and Prime Minister Shehbaz Sharif spoke')).toContain('person: Shehbaz Sharif');
	});

	it('keeps the title beside the name as its role', () => {
		const text = 'and Foreign Minister Ishaq Dar spoke';
		const role = findNames(text)[0]?.role;
		expect(role && text.slice(role.start, role.end)).toBe('Foreign Minister');
	});

	it('ends a country before a person: "Ambassador to Pakistan Donald Blome"', () => {
		expect(namesIn('the Ambassador to Pakistan Donald Blome met')).toEqual(
			expect.arrayContaining(['place: Pakistan', 'person: Donald Blome']),
		);
	});

	it.each([
		['the envoy to France Peter Pascal met', ['place: France', 'person: Peter Pascal']],
		['the envoy Virginia Maria Pascal met', ['person: Virginia Maria Pascal']],
		['the envoy to France Peter Street met', ['place: France Peter Street']],
	])('ends a place before a given name, where it is none itself and no place follows: %s', (text, names) => {
		expect(namesIn(text)).toEqual(names);
	});

	it.each([
		['Shares in Lowen & Co. rose.', ['group: Lowen & Co']],
		['the architects Adeyemi & Roth built it', ['group: Adeyemi & Roth']],
		['the architects Adeyemi and Roth built it', ['unknown: Adeyemi', 'person: Roth']],
	])('takes what "&" joins for the name of a firm: %s', (text, names) => {
		expect(namesIn(text)).toEqual(names);
	});

	it.each([
		['On Monday Karl Weiss spoke.', ['person: Karl Weiss']],
		['In October Pakistan voted.', ['place: Pakistan']],
		['In March 2020 Norway voted.', ['place: Norway']],
		['By mid-May Karl Weiss had left.', ['person: Karl Weiss']],
		['The Sunday Times reported it.', ['group: Sunday Times']],
		['Yesterday Theresa May resigned.', ['person: Theresa May']],
	])('takes when it was for no part of the name behind it: %s', (text, names) => {
		expect(namesIn(text)).toEqual(names);
	});

	it.each([
		['Recently Karl Weiss spoke.', 'person: Karl Weiss'],
		['Finally Norway voted.', 'place: Norway'],
		['Despite Norway it was so.', 'place: Norway'],
		['Last Monday Karl Weiss spoke.', 'person: Karl Weiss'],
		['Kelly Weiss spoke.', 'person: Kelly Weiss'],
		['Former Mayor Karl Weiss spoke.', 'person: Karl Weiss'],
		['Great Britain voted.', 'place: Great Britain'],
		['Visiting Norway helped.', 'place: Norway'],
		['Boxing Day was dry.', 'thing: Boxing Day'],
	])('does not take an adverb or a verb before a name for a part of it: %s', (text, name) => {
		expect(namesIn(text)).toEqual([name]);
	});

	it('leaves when it was out of the role as well', () => {
		const text = 'On Monday Finance Minister Ines Calder spoke.';
		const role = findNames(text)[0]?.role;
		expect(role && text.slice(role.start, role.end)).toBe('Finance Minister');
	});

	it('keeps "of" inside an institution and not after a person', () => {
		expect(namesIn('at the Bank of England today')).toEqual(['group: Bank of England']);
		expect(namesIn('when Viktor Lindqvist of Sweden won')).toEqual(['person: Viktor Lindqvist', 'place: Sweden']);
	});

	it('does not take the first word of a sentence for a name when it is an ordinary word', () => {
		expect(namesIn('Many people came. Officials left.')).toEqual([]);
	});

	it('takes the first word of a sentence for a name when it is none', () => {
		expect(namesIn('Islamabad denied it.')).toEqual(['place: Islamabad']);
	});

	it('leaves the possessive out', () => {
		expect(namesIn('in Pakistan’s Senate')).toContain('place: Pakistan');
	});

	it('tells nationality words from names', () => {
		expect(namesIn('an Afghan family')).toEqual(['nationality: Afghan']);
		expect(namesIn('28 million euros of European money')).toEqual(['nationality: European']);
	});

	it('tells a person of two family names, one of them a common word, from what is won', () => {
		expect(namesIn('then Ines Okonjo-Dahl won the Havelund Open')).toEqual([
			'person: Ines Okonjo-Dahl',
			'thing: Havelund Open',
		]);
	});

	it('takes a given name before a common word for a person, and a prize of a person’s name for a prize', () => {
		expect(namesIn('when Ronald Young won the Nobel Prize')).toEqual(['person: Ronald Young', 'thing: Nobel Prize']);
	});

	it('reads a middle initial as part of the name', () => {
		expect(namesIn('said Owen T. Marsh, the engineer')).toEqual(['person: Owen T. Marsh']);
	});
});
