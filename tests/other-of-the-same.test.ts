import { describe, expect, it } from 'vitest';
import { createOnlyPlanned } from '../src/marking/only-planned.ts';
import { createOtherDimension } from '../src/marking/other-dimension.ts';
import { createOtherOutcome } from '../src/marking/other-outcome.ts';
import { createOnlyHolder, createOtherGivenName } from '../src/marking/other-person.ts';
import { tells } from './scene-of.ts';

describe('what is only to be done', () => {
	it.each<[string, string, boolean]>([
		['How many branches has the bank closed?', 'The bank plans to close 40 branches by May.', true],
		['How many branches has the bank closed?', 'The bank closed 40 branches, and plans to close 12 in May.', false],
		['How many branches does the bank plan to close?', 'The bank plans to close 40 branches by May.', false],
		['When did the bridge open?', 'The bridge will open in May.', false],
		['When did the bank sell the ship?', 'The bank, which had hoped to sell the ship, did so in May.', false],
		['Why was the bridge never demolished?', 'A plan to demolish the bridge was rejected.', false],
		['When was the bridge demolished?', 'A plan to demolish the bridge in 1936 was rejected.', true],
		['Was the bridge demolished?', 'A plan to demolish the bridge was rejected.', false],
		['When did the bank sell the ship?', 'The bank hopes to sell the ship in May.', true],
		['When was Weiss expected to open the mill?', 'Weiss hopes to open the mill in May.', false],
		['How many branches has the bank closed?', 'The bank plans to shut 40 branches by May.', false],
		['How many branches has the bank closed?', 'The bank has 40 branches.', false],
		['What was lost in rebuilding the bridge?', 'The plan to rebuild the bridge was lost.', false],
		['When was the deal approved?', 'The deal must still be approved by May.', true],
		['When was the bridge supposed to open?', 'The bridge was due to open in May.', false],
		['How many branches did the bank close?', 'The bank had to close 40 branches.', false],
	])('%s: %s', (question, line, isPlanned) => {
		expect(tells(createOnlyPlanned, question, line)).toBe(isPlanned);
	});
});

describe('another side of the same thing', () => {
	it.each<[string, string, boolean]>([
		['How wide is the bridge?', 'The bridge is 412 metres long.', true],
		['How wide is the bridge?', 'The bridge is 412 metres long and 12 metres wide.', false],
		['How wide is the bridge?', 'The bridge has a width of 12 metres and is 412 metres long.', false],
		['How high is the picture?', 'The picture is 1.9 metres wide.', true],
		['How high is the bridge?', 'The bridge stands 40 metres over the river and is 412 metres long.', false],
		['How long was the strike?', 'The strike, at a mine 300 metres deep, lasted 16 days.', false],
		['How deep is the lake?', 'The lake measures 40 metres.', false],
		['How wide is the bridge?', 'At its widest part, the bridge is 412 metres long.', false],
		['How wide is the bridge?', 'The bridge, where a strike lasted 16 days, is 412 metres long.', true],
		['How long is the bridge?', 'The bridge is 12 metres wide.', true],
		['How wide is the bridge?', 'The bridge opened in May.', false],
		['What is the river as wide as?', 'The river is 412 metres long.', false],
	])('%s: %s', (question, line, isOther) => {
		expect(tells(createOtherDimension, question, line)).toBe(isOther);
	});
});

describe('another outcome for the same people', () => {
	it.each<[string, string, boolean]>([
		['How many workers were killed?', 'Two workers were injured in May when a scaffold fell.', true],
		['How many workers were killed?', 'Two workers were injured and one died in May.', false],
		['How many workers were hurt?', 'Two workers were killed in May.', true],
		['How many workers were hurt?', 'The fall left two workers dead and six with broken bones.', false],
		['How many workers were hurt?', 'A broken rail killed two workers.', true],
		['How many workers died?', 'Of the 40 injured workers six succumbed in hospital.', false],
		['Who was acquitted?', 'Karl Weiss was convicted, but his wife Jennifer walked free.', false],
		['Who was acquitted?', 'Karl Weiss was convicted of theft.', true],
		['Who was convicted?', 'Karl Weiss got three years, and his wife was acquitted.', false],
		['Who was convicted?', 'Jennifer Weiss was acquitted.', true],
		['How many people were arrested?', 'Police picked up six people, two of whom were convicted.', false],
		['How many people were convicted?', 'Police arrested four people on Tuesday.', true],
		['How many people were arrested?', 'Police took four people into custody; one was convicted.', false],
		['Why were workers killed?', 'Two workers were injured in May.', false],
		['How many workers were killed or injured?', 'Two workers were injured in May.', false],
		['When was a worker killed?', 'Two workers were injured in May.', false],
		['Why are those who were killed mourned?', 'Two workers were injured in May.', false],
		['Was it known how many were killed?', 'Two workers were injured in May.', false],
		['How many workers were killed?', 'Two workers came in May.', false],
	])('%s: %s', (question, line, isOther) => {
		expect(tells(createOtherOutcome, question, line)).toBe(isOther);
	});
});

describe('another person of the same office or family', () => {
	it.each<[typeof createOnlyHolder, string, string, boolean]>([
		[
			createOnlyHolder,
			'Who is the deputy transport minister?',
			'Transport minister Karl Weiss had threatened it.',
			true,
		],
		[createOnlyHolder, 'Who is the deputy transport minister?', 'Karl Weiss is deputy transport minister.', false],
		[createOnlyHolder, 'Who is the former president?', 'Ines Calder succeeded President Karl Weiss.', false],
		[createOnlyHolder, 'Who is then the minister?', 'Minister Karl Weiss saw the mill.', false],
		[createOnlyHolder, 'Who is the deputy minister?', 'The mill was seen by Karl Weiss.', false],
		[createOnlyHolder, 'Who is the minister?', 'Minister Karl Weiss saw the mill.', false],
		[createOnlyHolder, 'Who is the deputy minister?', 'Karl Weiss is one of the predecessors of the minister.', false],
		[
			createOnlyHolder,
			'Who is the deputy of the party and also a minister?',
			'Minister Karl Weiss saw the mill.',
			false,
		],
		[createOnlyHolder, 'Who is to blame for acting unjustly?', 'Only people can act unjustly.', false],
		[createOnlyHolder, 'Which former minister leads Norland?', 'Prime minister Karl Weiss leads Norland.', false],
		[createOtherGivenName, 'When did Ines Calder sue the museum?', 'Matthias Calder sued the museum in 2020.', true],
		[createOtherGivenName, 'When did Ines Calder sue the museum?', 'Calder sued the museum in 2020.', false],
		[createOtherGivenName, 'When did Ines Calder sue the museum?', 'Matthias, Calder and a bank sued it.', false],
		[createOtherGivenName, 'When did Ines Calder sue the museum?', 'The Marrow museum was sued by Bob Calder.', false],
		[createOtherGivenName, 'When did Ines Calder sue the museum?', 'In the Calder museum it was cold in 2020.', false],
		[createOtherGivenName, 'When did the Ines Calder Trust sue?', 'Matthias Calder sued the museum in 2020.', false],
		[createOtherGivenName, 'When did Ines, Calder and Lind sue?', 'Matthias Calder sued the museum in 2020.', false],
		[createOtherGivenName, 'When did Ines Calder sue the museum?', 'Ines and Matthias Calder sued it in 2020.', false],
		[createOtherGivenName, 'When did Mattie Calder sue the museum?', 'Matthias Calder sued it in 2020.', false],
		[createOtherGivenName, 'When did Mattie Calder sue the museum?', 'Matthias Henry Calder sued it in 2020.', false],
		[createOtherGivenName, "Who was Ines Calder's father?", 'Her father was Matthias Calder.', false],
		[createOtherGivenName, "Who was Ines Weiss' father?", 'Her father was Matthias Weiss.', false],
	])('%o %s: %s', (create, question, line, isOther) => {
		expect(tells(create, question, line)).toBe(isOther);
	});
});
