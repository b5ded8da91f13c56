import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerId } from '../src/answer/answer-id.ts';
import { readProofCode, writeProofCode } from '../src/answer/proof-code.ts';
import { parseArticle } from '../src/corpus/article.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { articleFiles, loadCorpus } from '../src/corpus/load-corpus.ts';
import { proveQuotation, readProof, writeProof } from '../src/corpus/quotation-proof.ts';
import { type Verdict, verdictOn, verifyQuotations } from '../src/corpus/verify-quotation.ts';
import { folderOf } from './corpus-folder.ts';

const head = '---\ntitle: Mill\ndate: 2024-09-12\n---\n';
const body = 'The mill burned in May. Nine people were hurt. The owner denies it.';
const quoted = 'Nine people were hurt.';

/** What becomes of the quotation when the file does, the words remembered or not. */
async function verdictAfter(change: (file: string) => unknown, remembered?: string): Promise<Verdict> {
	const folder = folderOf({ 'mill.md': head + body });
	const corpus = await loadCorpus(folder);
	const sentence = corpus.sentences.find(({ text }) => text === quoted);
	if (sentence === undefined) throw new Error('expected the sentence');
	const proof = readProof(writeProof(proveQuotation(sentence.article, sentence)));
	if (proof === undefined) throw new Error('expected a proof');
	await change(join(folder, 'mill.md'));
	const [verdict] = await verifyQuotations(articleFiles(folder), [
		{ proof, ...(remembered === undefined ? {} : { remembered }) },
	]);
	if (verdict === undefined) throw new Error('expected a verdict');
	return verdict;
}

const rewritten = (text: string) => (file: string) => writeFileSync(file, text);
const shown = (verdict: Verdict): unknown[] => {
	switch (verdict.kind) {
		case 'unchanged':
			return ['unchanged', verdict.article.body.slice(verdict.span.start, verdict.span.end), verdict.rest];
		case 'changed':
			return ['changed', verdict.now && verdict.article.body.slice(verdict.now.start, verdict.now.end)];
		case 'unreadable':
			return ['unreadable', verdict.reason];
		case 'unread':
			return ['unread', verdict.reason];
		case 'removed':
			return ['removed'];
	}
};

describe('a quotation, when its file', () => {
	it.each<[string, (file: string) => unknown, unknown[]]>([
		['is left alone', () => undefined, ['unchanged', quoted, 'same']],
		['is written anew with the same bytes', rewritten(head + body), ['unchanged', quoted, 'same']],
		['gains a byte-order mark, which is no text', rewritten(`\ufeff${head}${body}`), ['unchanged', quoted, 'same']],
		[
			'changes in another sentence only',
			rewritten(head + body.replace('May', 'June')),
			['unchanged', quoted, 'changed'],
		],
		['gains a sentence before it', rewritten(`${head}News. ${body}`), ['unchanged', quoted, 'changed']],
		['gets another date', rewritten(head.replace('12', '13') + body), ['unchanged', quoted, 'changed']],
		[
			'changes by one letter of it',
			rewritten(head + body.replace('Nine', 'Nina')),
			['changed', 'Nina people were hurt.'],
		],
		[
			'changes by one invisible character of it',
			rewritten(head + body.replace('Nine', 'Ni\u200bne')),
			['changed', 'Ni\u200bne people were hurt.'],
		],
		[
			'makes it part of another sentence, though its words stand there still',
			rewritten(head + body.replace('May. Nine', 'May, say those who also say: "Nine').replace('hurt.', 'hurt."')),
			['changed', 'The mill burned in May, say those who also say: "Nine people were hurt."'],
		],
		[
			'makes it the end of another sentence, at the very same place',
			rewritten(head + body.replace('May. Nine', 'May; Nine')),
			['changed', 'The mill burned in May; Nine people were hurt.'],
		],
		['ends before it', rewritten(`${head}The mill.`), ['changed', null]],
		['is removed', (file) => rm(file), ['removed']],
		['is no text any more', rewritten('\0'), ['unreadable', expect.stringContaining('control character U+0000')]],
	])('%s', async (_name, change, expected) => {
		expect(shown(await verdictAfter(change))).toEqual(expected);
	});

	it('has the sentence moved and reworded, shows it where the words are remembered, else what stands in its place', async () => {
		const change = rewritten(`${head}A long first sentence stands here now. ${body.replace('Nine', 'Some nine')}`);
		expect(shown(await verdictAfter(change, quoted))).toEqual(['changed', 'Some nine people were hurt.']);
		expect(shown(await verdictAfter(change))).toEqual(['changed', 'A long first sentence stands here now.']);
	});

	it('has nothing like the remembered words, shows what stands in their place', async () => {
		const change = rewritten(head + body.replace(quoted, 'It is closed now, I hear.'));
		expect(shown(await verdictAfter(change, quoted))).toEqual(['changed', 'It is closed now, I hear.']);
	});
});

describe('a proof', () => {
	const sentences = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
		minLength: 1,
		maxLength: 5,
	});
	const text = sentences.map((texts) => `Once. ${texts.join(' ')}`);

	it('of any sentence of any article holds for the article, and survives being written', () => {
		fc.assert(
			fc.property(text, fc.string(), (written, file) => {
				fc.pre(!/\p{Cc}|\p{Cs}/u.test(written));
				const article = parseArticle(file, written);
				for (const sentence of corpusOf([article]).sentences) {
					const proof = proveQuotation(article, sentence);
					expect(readProof(writeProof(proof))).toEqual(proof);
					// Two numbers in base 36 for the place, the longer of 5 digits in a file of 5 MB, and 24 characters of hashes.
					expect(writeProof(proof).length).toBeLessThanOrEqual(5 + 1 + 4 + 1 + 24);
					expect(verdictOn(article, { proof })).toMatchObject({ kind: 'unchanged', rest: 'same' });
				}
			}),
		);
	});

	it('catches a change of any one character of the quoted words', () => {
		const article = parseArticle('mill.md', body);
		const start = body.indexOf(quoted);
		const proof = proveQuotation(article, { start, end: start + quoted.length });
		fc.assert(
			fc.property(fc.nat(quoted.length - 1), fc.string({ unit: 'grapheme-ascii', maxLength: 2 }), (at, by) => {
				const words = quoted.slice(0, at) + by + quoted.slice(at + 1);
				// What is put before or behind the words changes none of them, and may leave them a sentence.
				fc.pre(!words.startsWith(quoted) && !words.endsWith(quoted));
				const changed = body.slice(0, start) + words + body.slice(start + quoted.length);
				expect(verdictOn(parseArticle('mill.md', changed), { proof }).kind).toBe('changed');
			}),
			// Few draws are of the very first letter and leave a sentence.
			{ numRuns: 2000 },
		);
	});

	it.each([
		'',
		'x',
		'0_1',
		'1_0_aaaaaabbbbbbbbbbbbcccccc',
		'a_b_short',
		'-_1_aaaaaabbbbbbbbbbbbcccccc',
		'1_1_aaaaaabbbbbbbbbbbbcccccc\n',
	])('is not read from what is none: %j', (written) => {
		expect(readProof(written)).toBeUndefined();
	});

	it('travels with the id of its answer, or without', () => {
		const article = parseArticle('mill.md', body);
		const proofs = corpusOf([article]).sentences.map((sentence) => proveQuotation(article, sentence));
		const id = answerId({ revision: '0', question: 'How many?' });
		for (const code of [{ answerId: id, proofs }, { proofs }, { answerId: id, proofs: [] }]) {
			expect(readProofCode(writeProofCode(code))).toEqual(code);
		}
		for (const none of ['', 'how many?', `${id}.`, `${id}.${id}`, id.slice(1)])
			expect(readProofCode(none)).toBeUndefined();
	});
});

describe('an answer id', () => {
	const state = { revision: 'r', question: 'Who?' };

	it('is the same for the same state, in any order of what narrows it', () => {
		const filters = { since: '2024-01-01', from: 'Wire' };
		expect(answerId(state)).toBe(answerId({ ...state, filters: {} }));
		expect(answerId({ ...state, filters })).toBe(
			answerId({ ...state, filters: { from: 'Wire', since: '2024-01-01' } }),
		);
		expect(answerId(state)).toMatch(/^[0-9a-f]{16}$/);
	});

	it('is another for another corpus, question or filter', () => {
		const ids = [
			state,
			{ ...state, revision: 's' },
			{ ...state, question: 'who?' },
			{ ...state, filters: { since: '2024' } },
			{ ...state, filters: { until: '2024' } },
			{ ...state, question: 'Who?since2024' },
		].map(answerId);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
