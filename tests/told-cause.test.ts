import { describe, expect, it } from 'vitest';
import { createMark } from '../src/marking/mark-answers.ts';
import { causerOf, tellsCause } from '../src/marking/told-cause.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { rank } from '../src/ranking/rank.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { corpusOfLines } from './articles.ts';
import { sceneOf, toldIn } from './scene-of.ts';

/** What the one sentence of a corpus says to have caused what is asked about; null where it does not. */
function causer(question: string, line: string): string | null {
	return toldIn(causerOf, question, line);
}

const tells = (question: string, line: string) => tellsCause(sceneOf(question, line));

describe('a cause that a sentence tells', () => {
	it.each([
		['Why did the mayor resign?', 'The mayor resigned in protest at the cuts.', true],
		['Why was it burnt?', 'It burnt in a fire sparked by a lamp.', true],
		['Why were they sent home?', 'They were sent home as part of a crackdown.', true],
		['Why did the plant shut?', 'The plant shut as orders had fallen.', true],
		['Why did the nurse leave?', 'She left as a nurse.', false],
		['Why did they leave?', 'They left as soon as they could leave.', false],
		['Why did the clerk leave?', 'The clerk left, since leases did not count.', true],
		['Why is the school closed?', 'The school is closed since its roof leaked.', true],
		['Why is the school closed?', 'The school has been closed, since last May.', false],
		['Why is the school closed?', 'The school has been closed since May.', false],
		['What caused the flood?', 'A storm caused the flood.', true],
		['What caused the flood?', 'The storm brought the flood.', false],
		['Who resigned?', 'The mayor resigned in protest at the cuts.', false],
	])('stands behind the words that announce it, or before a verb for causing: %s %s', (question, line, told) => {
		expect(tells(question, line)).toBe(told);
	});

	it.each([
		['Why did the clerk leave?', 'The clerk was the same as he had been.'],
		['Why is the school closed?', 'The school is closed, since then.'],
	])('is no likeness and no time: %s %s', (question, line) => {
		expect(tells(question, line)).toBe(false);
	});

	it.each([
		['A storm caused the flood.', 'A storm'],
		['A storm may also have caused the flood.', 'A storm'],
		['A storm quickly caused the flood.', 'A storm'],
		['On Monday, a storm caused the flood.', 'a storm'],
		['Rain, wind and snow caused the flood.', 'Rain, wind and snow'],
		['The storm, the worst in years, caused the flood.', 'The storm, the worst in years'],
	])('is what stands before the verb, without what only goes with it: %s', (line, words) => {
		expect(causer('What caused the flood?', line)).toBe(words);
	});

	it.each([
		['When did the storm cause the flood?', 'A storm caused the flood in May.'],
		['What caused the flood?', 'The fire caused panic, and police caused more.'],
		['What caused the new flood?', 'The fire caused new panic.'],
		['What caused the flood?', 'After the flood, a fire caused panic.'],
		['What caused the flood?', 'It caused the flood.'],
		['What causes floods?', 'Storms are main causes of floods.'],
	])(
		'is none where no cause is asked for, or something else is caused, or no word tells it: %s %s',
		(question, line) => {
			expect(causer(question, line)).toBeNull();
		},
	);

	it('makes a sentence surer than the same without it, by what its absence costs', () => {
		const sureOf = (line: string) => {
			const index = indexSentences(corpusOfLines(line));
			const analysis = analyzeQuestion('Why did the mayor resign?', index.vocabulary);
			const [best] = rank(analysis, createRetrieve(index)(analysis), index);
			if (best === undefined) throw new Error('expected a candidate');
			return { ranked: best.score, marked: createMark(analysis, index)(best).score };
		};
		const told = sureOf('The mayor resigned in protest at cuts.');
		const untold = sureOf('The mayor resigned with protest at cuts.');
		expect(told.ranked).toBeCloseTo(untold.ranked, 1);
		expect(told.marked).toBeGreaterThan(untold.marked + 0.1);
	});
});
