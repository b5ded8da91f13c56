import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { claimsIn } from '../src/answer/claim/claims.ts';
import { dateHolds, quantityHolds } from '../src/answer/claim/entailment.ts';
import type { ClaimEvidence } from '../src/answer/claim/find-evidence.ts';
import { readStatement } from '../src/answer/claim/statement.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import type { Span } from '../src/text/span.ts';
import { corpusOfLines } from './articles.ts';

const claimSchema = z.strictObject({
	claim: z.string(),
	/** By a reader's judgment: what the sample articles have on it. */
	expect: z.enum(['supports', 'differs', 'nothing']),
	/** Words of the sentence that says so. */
	quotation: z.string().optional(),
	/** Words of the claim, and of the sentence in their place. */
	difference: z.tuple([z.string(), z.string()]).optional(),
});
type Labelled = z.infer<typeof claimSchema>;

/**
 * `claims` was at hand while the rules were written. `claims-held-out` was written after that and run once: 49 of 60 right,
 * 20 of 21 "supports" right. One rule came of that run (who acts), by which 19 of 19 are right.
 */
const labelledIn = (name: string): readonly Labelled[] =>
	readFileSync(`tests/${name}.jsonl`, 'utf8')
		.trim()
		.split('\n')
		.map((line) => claimSchema.parse(JSON.parse(line)));

let engine: Engine;
beforeAll(async () => {
	engine = createEngine(await loadCorpus('corpus'));
});

const sentenceOf = (evidence: ClaimEvidence) => (evidence.kind === 'nothing' ? null : evidence.sentence);
const differencesIn = (evidence: ClaimEvidence) =>
	evidence.kind === 'differs'
		? evidence.differences.map(({ claimed, said }) => [
				claimed ?? '',
				said === null ? '' : evidence.sentence.article.body.slice(said.start, said.end),
			])
		: [];

function isRight(labelled: Labelled, evidence: ClaimEvidence): boolean {
	if (labelled.expect !== evidence.kind) return false;
	if (evidence.kind === 'nothing') return true;
	const [claimed = '', said = ''] = labelled.difference ?? [];
	const differences = differencesIn(evidence);
	const isSame = differences.some((one) => one[0]?.includes(claimed) && one[1]?.includes(said));
	return evidence.sentence.text.includes(labelled.quotation ?? '') && (evidence.kind === 'supports' || isSame);
}

describe('claims over the sample articles', () => {
	it.each<[string, number]>([
		['claims', 0.9],
		['claims-held-out', 0.75],
	])('in %s are judged as a reader judges them, in at least %f of the cases', (name, least) => {
		const judged = labelledIn(name).map((labelled) => ({ labelled, evidence: engine.findEvidence(labelled.claim) }));
		const wrong = judged.filter(({ labelled, evidence }) => !isRight(labelled, evidence));
		expect(1 - wrong.length / judged.length, wrong.map(({ labelled }) => labelled.claim).join('\n')).toBeGreaterThan(
			least,
		);
	});

	it('are said to be supported only where they are, in at least 95 of 100 cases', () => {
		const judged = ['claims', 'claims-held-out'].flatMap(labelledIn).map((labelled) => ({
			labelled,
			evidence: engine.findEvidence(labelled.claim),
		}));
		const supported = judged.filter(({ evidence }) => evidence.kind === 'supports');
		const wrong = supported.filter(({ labelled, evidence }) => !isRight(labelled, evidence));
		expect(supported.length).toBeGreaterThan(40);
		expect(
			wrong.length / supported.length,
			JSON.stringify(wrong.map(({ labelled }) => labelled.claim)),
		).toBeLessThanOrEqual(0.05);
	});

	it('are the sentences themselves, then nearly all are supported; with a digit, a person or a "not" changed, none is', () => {
		const { sentences } = engine.corpus;
		const prose = sentences.filter(({ kind }) => kind === 'prose');
		const supports = (text: string) => engine.findEvidence(text).kind === 'supports';
		expect(prose.filter(({ text }) => supports(text)).length / prose.length).toBeGreaterThan(0.9);
		const altered = prose.flatMap(({ text, article }) => {
			const { quantities, names } = readStatement(text, article.date);
			const put = ({ start, end }: Span, by: string) => text.slice(0, start) + by + text.slice(end);
			const numbers = quantities.filter(({ number }) => /\d/.test(text.slice(number.start, number.end)));
			const auxiliary = /\b(?:has|have|had|was|were|is|are)\b(?! not)/.exec(text);
			return [
				...numbers.map(({ number }) =>
					put(
						number,
						text.slice(number.start, number.end).replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 3) % 10)),
					),
				),
				...names.filter(({ nameClass }) => nameClass === 'person').map((name) => put(name, 'Boris Keller')),
				...(auxiliary === null
					? []
					: [put({ start: auxiliary.index, end: auxiliary.index + auxiliary[0].length }, `${auxiliary[0]} not`)]),
			];
		});
		expect(altered.length).toBeGreaterThan(150);
		expect(altered.filter(supports)).toEqual([]);
	});
});

describe('a claim', () => {
	const over = (...lines: readonly string[]) => createEngine(corpusOfLines(...lines));

	test.each<[string, string, string, ClaimEvidence['kind']]>([
		['who acts and who is acted on change places', 'Lind beat Okan in May.', 'Okan beat Lind in May.', 'nothing'],
		['the same is said in the passive', 'Okan was attacked by Lind in May.', 'Lind attacked Okan in May.', 'supports'],
		[
			'somebody else only is said to think so',
			'Rebels burned the mill in May.',
			'Critics suspect that rebels burned the mill in May.',
			'nothing',
		],
		['it is only planned', 'The mill closed in May.', 'The mill was expected to have closed in May.', 'nothing'],
		['it is about all of them', 'All millers left in May.', 'Millers left in May.', 'nothing'],
		['it is denied', 'The owner sold the mill in May.', 'The owner denied that he sold the mill in May.', 'differs'],
		['the number is another’s', 'Okan won $14,000.', 'Okan won $25,000 and Lind $14,000.', 'differs'],
		[
			'the number is the whole of which a part did',
			'Nine members voted for it.',
			'Seven of the nine members voted for it.',
			'differs',
		],
		[
			'the number is a bound that holds',
			'More than 5,000 visitors came.',
			'More than 5,200 visitors came.',
			'supports',
		],
		[
			'the number is a bound that may not hold',
			'More than 5,300 visitors came.',
			'More than 5,200 visitors came.',
			'differs',
		],
		[
			'the number is nearly so',
			'The flood drove out 700,000 people.',
			'The flood drove out nearly 700,000 people.',
			'differs',
		],
		[
			'the day is another relation to the same day',
			'The road is closed until 5 May 2024.',
			'The road is closed since 5 May 2024.',
			'nothing',
		],
		[
			'one number would stand for two',
			'Lind scored 3 goals and 3 points.',
			'Lind scored 3 goals and 5 points.',
			'differs',
		],
		[
			'a denial stands beside another "no"',
			'No matter who paid, the mill was not sold in May.',
			'No matter who paid, the mill was sold in May.',
			'nothing',
		],
		['it is denied where it is said', 'The mill was not sold in May.', 'The mill was sold in May.', 'differs'],
		['a word is of another kind of thing', 'The cat slept in May.', 'The animal slept in May.', 'nothing'],
	])('is not taken for another: %s', (_name, claim, sentence, kind) => {
		expect(over(sentence).findEvidence(claim).kind).toBe(kind);
	});

	it('is read to its end, however long it is', () => {
		const many = Array.from({ length: 40 }, (_, i) => `stone${i}`).join(', ');
		const sentence = `Divers raised ${many} and left the river on 3 May 2024.`;
		expect(over(sentence).findEvidence(sentence).kind).toBe('supports');
		const { kind } = over(sentence).findEvidence(sentence.replace('3 May', '4 May'));
		expect(kind).toBe('differs');
	});

	it('is what follows "I heard that"', () => {
		expect(over('The mill burned in May.').findEvidence('I heard that the mill burned in May.').kind).toBe('supports');
	});

	it('names what it differs in, where it stands', () => {
		const evidence = over('By Aug. 4, 675,190 Afghans had returned.').findEvidence(
			'By Aug. 4, 700,000 Afghans had returned.',
		);
		expect(differencesIn(evidence)).toEqual([['700,000', '675,190']]);
		expect(sentenceOf(evidence)?.number).toBe(1);
	});

	it('that differs in one sentence is supported where another sentence states it', () => {
		const evidence = over('The mill burned on 3 May 2024.', 'The mill burned on 4 May 2024.').findEvidence(
			'The mill burned on 4 May 2024.',
		);
		expect([evidence.kind, sentenceOf(evidence)?.number]).toEqual(['supports', 2]);
	});
});

describe('a claimed quantity', () => {
	const read = (text: string) => {
		const [quantity] = readStatement(text, undefined).quantities;
		if (quantity === undefined) throw new Error(`expected a quantity in "${text}"`);
		return quantity;
	};

	test.each<[string, string, boolean]>([
		['1.7 million people', 'some 1.7 million people', true],
		['1.7 million people', '1,700,000 people', true],
		['700,000 people', '675,190 people', false],
		['about 700,000 people', '675,190 people', true],
		['about 700,000 people', '620,000 people', false],
		['nearly 700,000 people', '675,190 people', true],
		['nearly 700,000 people', '710,000 people', false],
		['more than 600,000 people', '675,190 people', true],
		['more than 675,190 people', '675,190 people', false],
		['at least 675,190 people', '675,190 people', true],
		['at least 340 houses', 'nearly 340 houses', false],
		['up to 50 people', '40 people', true],
		['up to 50 people', 'up to 50 people', true],
		['up to 50 people', 'up to 40 people', false],
		['fewer than 50 people', 'fewer than 40 people', false],
		['more than 40 people', '80 people', true],
		['more than 40 people', '81 people', false],
		['up to 50 people', 'more than 40 people', false],
		['fewer than 50 people', '50 people', false],
		['exactly 50 people', 'about 50 people', false],
	])('%s holds where the article has %s: %s', (claimed, said, holds) => {
		expect(quantityHolds(read(claimed), read(said))).toBe(holds);
	});
});

describe('a claimed date', () => {
	const read = (text: string) => {
		const [date] = readStatement(`It closed ${text}.`, '2024-09-19').dates;
		if (date === undefined) throw new Error(`expected a date in "${text}"`);
		return date;
	};

	test.each<[string, string, boolean]>([
		['on September 21, 2024', 'on Sept. 21, 2024', true],
		['in September 2024', 'on Sept. 21, 2024', true],
		['on September 21, 2024', 'in September 2024', false],
		['by August 4, 2024', 'by Aug. 4, 2024', true],
		['by August 4, 2024', 'after Aug. 4, 2024', false],
		['until August 2024', 'until August 4, 2024', false],
	])('%s holds where the article has %s: %s', (claimed, said, holds) => {
		expect(dateHolds(read(claimed), read(said), { claimed, said })).toBe(holds);
	});
});

describe('a message', () => {
	it('makes claims in its sentences, without questions, greetings and single words', () => {
		expect(claimsIn('Hi all! Did you hear? The mill burned in May. Wow. Nine people were hurt, they say.')).toEqual([
			'The mill burned in May.',
			'Nine people were hurt, they say.',
		]);
		expect(claimsIn('')).toEqual([]);
	});
});
