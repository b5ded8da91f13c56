import { describe, expect, test } from 'vitest';
import { createSayings } from '../src/answer/agreement/sayings.ts';
import { statedValueOf } from '../src/answer/agreement/stated-value.ts';
import { createSaysThing } from '../src/answer/agreement/thing-asked.ts';
import { createEngine } from '../src/engine.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import type { RankedCandidate } from '../src/ranking/rank.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { corpusOf } from './corpus-of.ts';

interface Told {
	readonly title: string;
	readonly sentences: readonly string[];
}

/** Whether the last sentence of the second article speaks of the thing that the question asks about, as the first article's does. */
function speaksOfIt(question: string, first: string, { title, sentences }: Told, value: string): boolean {
	const corpus = corpusOf({ title: 'Arn', paragraphs: [[first]] }, { title, paragraphs: [sentences] });
	const index = indexSentences(corpus);
	const analysis = analyzeQuestion(question, index.vocabulary);
	const [anchor, other] = [corpus.sentences[0], corpus.sentences.at(-1)].map((sentence) => {
		const start = (sentence?.start ?? 0) + Math.max(0, sentence?.text.lastIndexOf(value) ?? 0);
		const answer = { start, end: start + value.length };
		return statedValueOf({ sentence, answer } as RankedCandidate, analysis);
	});
	if (!anchor || !other) throw new Error('expected two stated values');
	return createSaysThing(analysis, createSayings(analysis, corpus), anchor)(other);
}

const who = 'Who built the bridge in Arn?';
const bridge = 'The bridge in Arn was built by Karl Weiss.';

describe('a value that stands beside another', () => {
	test.each<[string, string, string, Told]>([
		[who, bridge, 'has the thing', { title: 'News', sentences: ['Karl Weiss built a bridge in Arn.'] }],
		[
			who,
			bridge,
			'says "it" of the thing in the sentence before',
			{ title: 'News', sentences: ['The bridge in Arn is of stone.', 'It was built by Karl Weiss.'] },
		],
		[
			who,
			bridge,
			'says "it" of the thing in the title',
			{ title: 'The bridge', sentences: ['Built in Arn by Karl Weiss, it is of stone.'] },
		],
		[
			'Who wrote the song Marrow?',
			'The song Marrow was written by Karl Weiss.',
			'has the name that says which',
			{ title: 'News', sentences: ['Marrow was written by Karl Weiss.'] },
		],
	])('is of the thing asked about: %s %s: one that %s', (question, first, _how, told) => {
		expect(speaksOfIt(question, first, told, 'Karl Weiss')).toBe(true);
	});

	test.each<[string, string, string, Told]>([
		[who, bridge, 'has another', { title: 'News', sentences: ['The tower in Arn was built by Karl Weiss.'] }],
		[
			who,
			bridge,
			'says "it" of another',
			{ title: 'News', sentences: ['The tower in Arn is of stone.', 'It was built by Karl Weiss.'] },
		],
		[
			who,
			bridge,
			'has another behind a sentence on the thing',
			{ title: 'News', sentences: ['The bridge in Arn is of stone.', 'The tower in Arn was built by Karl Weiss.'] },
		],
		[
			'Who opened the airport in Arn?',
			'The airport in Arn was opened by Karl Weiss.',
			'has another',
			{ title: 'News', sentences: ['Karl Weiss opened the harbour in Arn.'] },
		],
	])('is of another thing: %s %s: one that %s', (question, first, _how, told) => {
		expect(speaksOfIt(question, first, told, 'Karl Weiss')).toBe(false);
	});

	test('is not listed where only the thing tells it apart', () => {
		const lines = [
			bridge,
			'The tower in Arn was built by Ines Calder.',
			'The quay in Arn was built by Leon Holm.',
			'The windmill in Arn was built by Peter Novak.',
		];
		const answer = createEngine(corpusOf(...lines.map((line) => ({ title: 'News', paragraphs: [[line]] })))).answer(
			who,
		);
		expect(answer.kind === 'answered' ? answer.agreement : undefined).toBeUndefined();
	});
});
