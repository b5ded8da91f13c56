import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { createEngine, type Engine } from '../src/engine.ts';

const judgmentSchema = z.strictObject({
	question: z.string().min(1),
	expect: z.enum(['answer', 'abstain']),
	/** Words of the sentences that answer. Every sentence of the corpus that answers has one of them. */
	quotation_contains_any: z.array(z.string().min(1)),
	/** The words that may be marked as the answer. Empty where the whole sentence answers. */
	answer_span_any: z.array(z.string().min(1)),
});
type Judgment = z.infer<typeof judgmentSchema>;

/** One question a line. */
function readJudgments(file: string): readonly Judgment[] {
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.filter((line) => line !== '').map((line) => judgmentSchema.parse(JSON.parse(line)));
}

/** Rows for `it.each`, whose names show a row's first text whole. */
function byQuestion(judged: readonly Judgment[]): [string, Judgment][] {
	return judged.map((judgment) => [judgment.question, judgment]);
}

/** Case and surrounding punctuation apart; a currency sign before a number and a percent sign after it belong to it. */
function plain(text: string): string {
	return text.toLowerCase().replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, '');
}

const judgments = readJudgments('tests/judgments.jsonl');
const answerable = judgments.filter((judgment) => judgment.expect === 'answer');
const unanswerable = judgments.filter((judgment) => judgment.expect === 'abstain');

/** The lines below the front matter, a paragraph or a list entry each: read here without the program's own reader. */
const lines = readdirSync('corpus').flatMap((file) => {
	const text = readFileSync(`corpus/${file}`, 'utf8');
	return text.slice(text.indexOf('\n---\n') + '\n---\n'.length).split('\n');
});
const linesWith = (words: string) => lines.filter((line) => line.includes(words));

describe('the judgments', () => {
	it('are at least 48, and nothing answers at least a third of them', () => {
		expect(judgments.length).toBeGreaterThanOrEqual(48);
		expect(unanswerable.length * 3).toBeGreaterThanOrEqual(judgments.length);
	});

	it('ask nothing twice', () => {
		expect(new Set(judgments.map(({ question }) => plain(question))).size).toBe(judgments.length);
	});

	it('point, for each answer, at one line of one article', () => {
		for (const { question, quotation_contains_any } of answerable) {
			expect(quotation_contains_any, question).not.toEqual([]);
			for (const words of quotation_contains_any) expect(linesWith(words), `${question} ${words}`).toHaveLength(1);
		}
	});

	it('expect only answer words that the answering lines have, and leave no answering line without any', () => {
		for (const { question, quotation_contains_any, answer_span_any } of answerable) {
			const spans = answer_span_any.map(plain);
			const answering = quotation_contains_any.flatMap(linesWith).map((line) => line.toLowerCase());
			const unused = spans.filter((span) => !answering.some((line) => line.includes(span)));
			const unmarked = answering.filter((line) => spans.length > 0 && !spans.some((span) => line.includes(span)));
			expect({ question, unused, unmarked }).toEqual({ question, unused: [], unmarked: [] });
		}
	});

	it('expect no quotation where nothing answers', () => {
		for (const { question, quotation_contains_any, answer_span_any } of unanswerable) {
			expect([...quotation_contains_any, ...answer_span_any], question).toEqual([]);
		}
	});

	// The questions that the finished bot is accepted by are not part of the project: the variable names their file.
	const acceptanceFile = process.env.ACCEPTANCE_QUESTIONS;
	it.skipIf(acceptanceFile === undefined)(
		'repeat no acceptance question (ACCEPTANCE_QUESTIONS names their file)',
		() => {
			const reserved = new Set(readJudgments(acceptanceFile ?? '').map(({ question }) => plain(question)));
			expect(reserved.size).toBeGreaterThan(0);
			expect(judgments.filter(({ question }) => reserved.has(plain(question)))).toEqual([]);
		},
	);
});

/**
 * What the engine gets wrong today, and why. Each is run all the same, and must fail: the day it is right, its line goes.
 */
const missed: Readonly<Record<string, string>> = JSON.parse(readFileSync('tests/judgments-missed.json', 'utf8'));
const isMissed = ({ question }: Judgment) => question in missed;
const isMet = (judgment: Judgment) => !isMissed(judgment);

describe('the list of misses', () => {
	it('names only judged questions, and no more than one in five', () => {
		const judged = new Set(judgments.map(({ question }) => question));
		expect(Object.keys(missed).filter((question) => !judged.has(question))).toEqual([]);
		expect(Object.keys(missed).length * 5).toBeLessThanOrEqual(judgments.length);
	});
});

describe('over the sample articles, the engine', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = createEngine(await loadCorpus('corpus'));
	});

	it('serves every article of the folder', () => {
		expect(engine.corpus.problems).toEqual([]);
		expect(engine.corpus.articles.map(({ file }) => file)).toEqual(readdirSync('corpus').sort());
	});

	function expectAnswer(question: string, judgment: Judgment): void {
		const answer = engine.answer(question);
		if (answer.kind === 'abstained') throw new Error(`expected an answer, found an abstention: ${answer.reason}`);
		const { sentence, answer: marked } = answer.quotations[0];
		const { article, start, end, text } = sentence;

		const answers = judgment.quotation_contains_any.some((words) => text.includes(words));
		expect(answers, `quoted: ${text}`).toBe(true);
		expect(text).toBe(article.body.slice(start, end));
		expect(readFileSync(`corpus/${article.file}`, 'utf8')).toContain(text);
		if (judgment.answer_span_any.length === 0) return;
		const words = marked === null ? 'nothing marked' : article.body.slice(marked.start, marked.end);
		expect(judgment.answer_span_any.map(plain), `marked in: ${text}`).toContain(plain(words));
	}

	function expectAbstention(question: string): void {
		const answer = engine.answer(question);
		const quoted = answer.kind === 'answered' ? answer.quotations[0].sentence.text : '';
		expect(answer.kind, `quoted: ${quoted}`).toBe('abstained');
	}

	it.each(byQuestion(answerable.filter(isMet)))('answers "%s" in an article’s own words', expectAnswer);
	it.each(byQuestion(unanswerable.filter(isMet)))('abstains from "%s"', expectAbstention);
	it.fails.each(byQuestion(answerable.filter(isMissed)))('does not yet answer "%s"', expectAnswer);
	it.fails.each(byQuestion(unanswerable.filter(isMissed)))('does not yet abstain from "%s"', expectAbstention);
});
