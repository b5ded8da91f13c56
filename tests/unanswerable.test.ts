import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { createEngine, type Engine } from '../src/engine.ts';

const kinds = ['false-premise', 'near-miss', 'off-topic', 'noise'] as const;
type Kind = (typeof kinds)[number];

/** How many questions of each kind there are. */
const counts: Readonly<Record<Kind, number>> = { 'false-premise': 40, 'near-miss': 25, 'off-topic': 20, noise: 15 };

/** The share of each kind that is abstained from today, rounded down to 5 percent. Raised as the bot gets better, never lowered. */
const floors: Readonly<Record<Kind, number>> = { 'false-premise': 0.8, 'near-miss': 0.9, 'off-topic': 1, noise: 1 };

/** A line in the form of judgments.jsonl, with why nothing answers. */
const unanswerableSchema = z.strictObject({
	question: z.string().min(1),
	expect: z.literal('abstain'),
	quotation_contains_any: z.array(z.never()),
	answer_span_any: z.array(z.never()),
	/**
	 * `false-premise`: a name, year, place, role, number or event of the articles is wrong. `near-miss`: they have the subject and
	 * not the detail. `off-topic`: they have neither. `noise`: nothing that articles could answer was asked.
	 */
	kind: z.enum(kinds),
});

function readLines(file: string): readonly unknown[] {
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line));
}

/** Case, and what is no letter, digit or symbol, apart: what makes two questions the same. */
function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[\p{P}\s]+/gu, ' ')
		.trim();
}

const unanswerable = readLines('tests/unanswerable.jsonl').map((line) => unanswerableSchema.parse(line));
const ofKind = (kind: Kind) => unanswerable.filter((one) => one.kind === kind);

describe('the questions that no sample article answers', () => {
	it('are as many of each kind as the floors speak of', () => {
		expect(Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind).length]))).toEqual(counts);
	});

	it('ask nothing twice, and nothing that the judgments ask', () => {
		const judged = readLines('tests/judgments.jsonl').map((line) => z.object({ question: z.string() }).parse(line));
		const asked = [...unanswerable, ...judged].map(({ question }) => plain(question));
		expect(asked.filter((question, i) => asked.indexOf(question) < i)).toEqual([]);
	});
});

describe('over the sample articles, the engine', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = createEngine(await loadCorpus('corpus'));
	});

	it.each(kinds)('abstains from %s questions as often as its floor says, at least', (kind) => {
		const asked = ofKind(kind);
		const wrong = asked.flatMap(({ question }) => {
			const answer = engine.answer(question);
			if (answer.kind === 'abstained') return [];
			return [`  ${question}\n    ${answer.confidence} ${answer.quotations[0].sentence.text}`];
		});
		const abstained = asked.length - wrong.length;
		console.log([`${kind}: abstains from ${abstained} of ${asked.length}`, ...wrong].join('\n'));
		expect(abstained / asked.length).toBeGreaterThanOrEqual(floors[kind]);
	});
});
