import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { createEngine } from '../src/engine.ts';

/** Questions that were not answered, drawn by chance from the unanswerable and the judged ones, and the reason that a person gives. */
const judged = readFileSync(new URL('abstention-reasons.jsonl', import.meta.url), 'utf8')
	.split('\n')
	.filter((line) => line !== '')
	.map((line) => z.object({ question: z.string(), reason: z.string() }).parse(JSON.parse(line)));
/** A reader can believe a reason that is right so often. */
const leastAgreement = 0.9;

describe('the reason for an abstention', () => {
	it('is the one that a person gives, in nine of ten of fifty', { timeout: 60_000 }, async () => {
		const engine = createEngine(await loadCorpus('corpus'));
		const differing = judged.flatMap(({ question, reason }) => {
			const answer = engine.answer(question);
			const given = answer.kind === 'abstained' ? answer.reason : 'answered';
			return given === reason ? [] : [`${question}: ${given}, a person says ${reason}`];
		});
		expect(judged).toHaveLength(50);
		console.log(differing.join('\n'));
		expect(1 - differing.length / judged.length).toBeGreaterThanOrEqual(leastAgreement);
	});
});
