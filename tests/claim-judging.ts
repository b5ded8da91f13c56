import { expect } from 'vitest';
import type { ClaimEvidence } from '../src/answer/claim/find-evidence.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import { article } from './articles.ts';

type Row = readonly [claim: string, sentence: string, kind: ClaimEvidence['kind']];

/** The day against which the dates of a claim and of the sentences are read. */
const published = '2025-03-24';

/** Answers from one article of that day. */
export const dated = (title: string, ...lines: readonly string[]): Engine =>
	createEngine(corpusOf([{ ...article(title, ...lines), date: published }]));

/** Expects of each claim, over its sentence alone, the verdict beside it. */
export function judges(rows: readonly Row[]): void {
	for (const [claim, sentence, kind] of rows) {
		expect(dated('Untitled', sentence).findEvidence(claim).kind, `${sentence} / ${claim}`).toBe(kind);
	}
}
