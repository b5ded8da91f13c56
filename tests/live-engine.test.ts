import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type Mock, onTestFinished, vi } from 'vitest';
import { type Corpus, corpusOf } from '../src/corpus/corpus.ts';
import { openFolder } from '../src/corpus/open-folder.ts';
import type { Sentence } from '../src/corpus/sentence.ts';
import { makeKeys, sentenceKey } from '../src/corpus/sentence-key.ts';
import { createEngine, createEngineBetweenOtherWork, type Engine } from '../src/engine.ts';
import { serveFolder } from '../src/live-engine.ts';
import { folderOf } from './corpus-folder.ts';

type Spied = Corpus & { readonly sentenceByKey: Mock<Corpus['sentenceByKey']> };

const question = 'How many people were hurt at the mill?';
const quoted = (engine: Engine) => {
	const answer = engine.answer(question);
	return answer.kind === 'answered' ? answer.quotations[0]?.sentence.text : answer.reason;
};

const unexpected = () => expect.unreachable();

/** Milliseconds between two looks. */
const OFTEN = 20;
/** However long a look takes on a busy machine, the next comes soon. */
const QUICK = { every: OFTEN, rest: 1 };

/** A served folder, and the changes and errors that were told of. */
async function serve(path: string) {
	const [changes, errors]: [string[], unknown[]] = [[], []];
	let recoveries = 0;
	const told = (files: readonly { readonly file: string }[]) => files.map(({ file }) => file).join(' ');
	const live = serveFolder(
		await openFolder(path),
		{
			changed: (now, before) => changes.push(`${told(before.articles)} > ${told(now.articles)}`),
			failed: (error) => errors.push(error),
			hangs: unexpected,
			recovered: () => recoveries++,
		},
		QUICK,
	);
	onTestFinished(() => live.stop());
	return { live, changes, errors, recoveries: () => recoveries };
}

describe('an engine over a folder that changes', () => {
	it('answers from what was added, and not from what was taken away', async () => {
		const path = folderOf({ 'mill.md': 'Nine people were hurt at the mill.' });
		const { live, changes } = await serve(path);
		expect(quoted(live.current())).toBe('Nine people were hurt at the mill.');
		writeFileSync(join(path, 'new.md'), 'Ten people were hurt at the mill.');
		rmSync(join(path, 'mill.md'));
		await vi.waitUntil(() => changes.length > 0, { timeout: 20_000 });
		expect(changes).toEqual(['mill.md > new.md']);
		expect(quoted(live.current())).toBe('Ten people were hurt at the mill.');
	});

	it('leaves the engine that somebody is being answered by as it is', async () => {
		const path = folderOf({ 'mill.md': 'Nine people were hurt at the mill.' });
		const { live, changes } = await serve(path);
		const taken = live.current();
		rmSync(join(path, 'mill.md'));
		await vi.waitUntil(() => changes.length > 0, { timeout: 20_000 });
		expect(quoted(taken)).toBe('Nine people were hurt at the mill.');
		expect(live.current().answer(question).kind).toBe('abstained');
	});

	it('makes the keys that the first press would wait for, before anything is served', async () => {
		const [first, next] = ['Nine', 'Ten'].map((number) => {
			const corpus = corpusOf([{ file: 'mill.md', title: 'Mill', body: `${number} people were hurt at the mill.` }]);
			return { ...corpus, sentenceByKey: vi.fn(corpus.sentenceByKey) };
		}) as [Spied, Spied];
		let looks = 0;
		const folder = { corpus: first, look: async () => (looks++ === 0 ? next : undefined) };
		// A key is made of the name of the file.
		let [read, readAtPress] = [0, 0];
		const get = () => {
			read++;
			return 'mill.md';
		};
		Object.defineProperty(next.articles[0], 'file', { get });
		next.sentenceByKey.mockImplementationOnce(() => {
			readAtPress = read;
			return undefined;
		});
		const pressed: number[] = [];
		const changed = () => pressed.push(next.sentenceByKey.mock.calls.length);
		const live = serveFolder(
			folder,
			{ changed, failed: expect.unreachable, hangs: unexpected, recovered: () => undefined },
			QUICK,
		);
		onTestFinished(() => live.stop());
		expect(first.sentenceByKey).toHaveBeenCalled();
		await vi.waitUntil(() => pressed.length > 0, { timeout: 20_000 });
		expect(pressed).toEqual([1]);
		expect(readAtPress, 'the keys are made before they are asked for').toBeGreaterThan(0);
	});

	it('tells once that the folder cannot be read, serves what it has, and goes on when it can', async () => {
		const path = folderOf({ 'mill.md': 'Nine people were hurt at the mill.' });
		const { live, changes, errors } = await serve(path);
		renameSync(path, `${path}-away`);
		await vi.waitUntil(() => errors.length > 0, { timeout: 20_000 });
		await new Promise((resolve) => setTimeout(resolve, 10 * OFTEN));
		expect(errors).toHaveLength(1);
		expect(quoted(live.current())).toBe('Nine people were hurt at the mill.');
		renameSync(`${path}-away`, path);
		writeFileSync(join(path, 'mill.md'), 'Ten people were hurt at the mill.');
		await vi.waitUntil(() => changes.length > 0, { timeout: 20_000 });
		expect(quoted(live.current())).toBe('Ten people were hurt at the mill.');
	});

	it('tells that the folder can be read again, though nothing in it has changed, and tells of the next failure too', async () => {
		const path = folderOf({ 'mill.md': 'Nine people were hurt at the mill.' });
		const { changes, errors, recoveries } = await serve(path);
		for (const times of [1, 2]) {
			renameSync(path, `${path}-away`);
			await vi.waitUntil(() => errors.length === times, { timeout: 20_000 });
			expect(recoveries()).toBe(times - 1);
			renameSync(`${path}-away`, path);
			await vi.waitUntil(() => recoveries() === times, { timeout: 20_000 });
		}
		await new Promise((resolve) => setTimeout(resolve, 5 * OFTEN));
		expect([changes, recoveries()]).toEqual([[], 2]);
	});

	it('rests fifty times as long as a look takes, so that a slow disk or a huge folder is not read all the time', async () => {
		const corpus = corpusOf([{ file: 'mill.md', title: 'Mill', body: 'Nine people were hurt at the mill.' }]);
		const [slow, watched] = [20, 600];
		let looks = 0;
		const look = async () => {
			looks++;
			await new Promise((resolve) => setTimeout(resolve, slow));
			return undefined;
		};
		const never = () => expect.unreachable();
		const listener = { changed: never, failed: never, hangs: never, recovered: never };
		const live = serveFolder({ corpus, look }, listener, { every: 1 });
		onTestFinished(() => live.stop());
		await new Promise((resolve) => setTimeout(resolve, watched));
		expect(looks).toBe(1);
	});

	it('tells once of a look that does not come back, and that the folder can be read again once one does', async () => {
		const corpus = corpusOf([{ file: 'mill.md', title: 'Mill', body: 'Nine people were hurt at the mill.' }]);
		const [hangsAfter, hung] = [20, 200];
		let looks = 0;
		const look = async () => {
			if (looks++ < 2) await new Promise((resolve) => setTimeout(resolve, hung));
			return undefined;
		};
		const told: string[] = [];
		const live = serveFolder(
			{ corpus, look },
			{
				changed: unexpected,
				failed: expect.unreachable,
				hangs: (seconds) => told.push(`hangs for ${seconds} s`),
				recovered: () => told.push('recovered'),
			},
			{ every: 1, hangsAfter },
		);
		onTestFinished(() => live.stop());
		await vi.waitUntil(() => told.length > 0, { timeout: 20_000 });
		await new Promise((resolve) => setTimeout(resolve, 2 * hangsAfter));
		expect(told).toEqual(['hangs for 0.02 s']);
		await vi.waitUntil(() => told.length > 1, { timeout: 20_000 });
		expect(told).toEqual(['hangs for 0.02 s', 'recovered']);
	});

	it('tries again to serve what has changed where that failed once, though nothing has changed since', async () => {
		const article = (number: string) => ({
			file: 'mill.md',
			title: 'Mill',
			body: `${number} people were hurt at the mill.`,
		});
		const [first, next] = [corpusOf([article('Nine')]), corpusOf([article('Ten')])];
		let [looks, reads] = [0, 0];
		const failingOnce = {
			...next,
			get sentences() {
				if (reads++ === 0) throw new RangeError('out of memory');
				return next.sentences;
			},
		};
		const folder = { corpus: first, look: async () => (looks++ === 0 ? failingOnce : undefined) };
		const told: string[] = [];
		const live = serveFolder(
			folder,
			{
				changed: () => told.push('changed'),
				failed: (error) => told.push(String(error)),
				hangs: unexpected,
				recovered: () => told.push('recovered'),
			},
			QUICK,
		);
		onTestFinished(() => live.stop());
		await vi.waitUntil(() => told.length > 2, { timeout: 20_000 });
		expect(told).toEqual(['RangeError: out of memory', 'changed', 'recovered']);
		expect(quoted(live.current())).toBe('Ten people were hurt at the mill.');
	});

	it('looks no more once it is stopped', async () => {
		const path = folderOf({ 'mill.md': 'Nine people were hurt at the mill.' });
		const { live, changes } = await serve(path);
		live.stop();
		rmSync(join(path, 'mill.md'));
		await new Promise((resolve) => setTimeout(resolve, 10 * OFTEN));
		expect(changes).toEqual([]);
	});
});

describe('an engine made between other work', () => {
	const body = Array.from({ length: 2_500 }, (_, i) => `House ${i} of the town was built in ${1500 + (i % 500)}.`);
	const article = (file: string, text: string) => ({ file, title: file, body: text });
	const corpus = corpusOf([article('a.md', body.join(' ')), article('b.md', 'Nine people were hurt at the mill.')]);

	it('lets the rest of the process work meanwhile', async () => {
		let turns = 0;
		const count = () => {
			turns++;
			counting = setImmediate(count);
		};
		let counting = setImmediate(count);
		await createEngineBetweenOtherWork(corpus);
		clearImmediate(counting);
		expect(turns).toBeGreaterThanOrEqual(3);
	});

	it('answers as any other does', async () => {
		const engine = await createEngineBetweenOtherWork(corpus);
		for (const put of [question, 'When was house 17 of the town built?']) {
			expect(engine.answer(put)).toEqual(createEngine(corpus).answer(put));
		}
	});

	it('has the keys of its sentences made so as well, and those of an article once for every corpus with it', async () => {
		let reads = 0;
		const read = {
			...article('a.md', body.join(' ')),
			get file() {
				reads++;
				return 'a.md';
			},
		};
		const { sentences } = corpusOf([read]);
		let turns = 0;
		const count = () => {
			turns++;
			counting = setImmediate(count);
		};
		let counting = setImmediate(count);
		await makeKeys(sentences);
		clearImmediate(counting);
		expect(turns).toBeGreaterThanOrEqual(2);
		const again = corpusOf([read]);
		reads = 0;
		expect(again.sentenceByKey(sentenceKey({ ...(sentences[7] as Sentence), article: { ...read } }))?.number).toBe(8);
		expect(reads, 'no more than the spread above').toBeLessThanOrEqual(1);
	});
});
