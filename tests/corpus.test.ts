import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/corpus/article.ts';
import { type Corpus, corpusOf } from '../src/corpus/corpus.ts';
import { largestFile, loadCorpus, readArticle } from '../src/corpus/load-corpus.ts';
import { quote } from '../src/corpus/sentence.ts';
import { keyLength, sentenceKey } from '../src/corpus/sentence-key.ts';
import { bodyByRule, folderOf, load } from './corpus-folder.ts';

/** Checks that every sentence stands in its file, character for character, where it says it does. */
function expectVerbatim(corpus: Corpus, folder: string): void {
	for (const { article, start, end, text } of corpus.sentences) {
		const body = bodyByRule(readFileSync(join(folder, article.file), 'utf8'));
		if (body.slice(start, end) !== text) expect(body.slice(start, end), article.file).toBe(text);
	}
}

describe('loadCorpus', () => {
	it('reads sub-folders, in the order of code units, and passes hidden files over', async () => {
		const { articles, problems } = await load({
			'b.md': 'B.',
			'B.txt': 'B.',
			'ä.md': 'Ä.',
			'a/z.MD': 'Z.',
			'a/b/c.txt': 'C.',
			'a-1.md': 'A.',
			'x.md/inside.md': 'A folder may be called like an article.',
			'.hidden.md': 'x',
			'.git/a.md': 'x',
		});
		expect(problems).toEqual([]);
		expect(articles.map(({ file }) => file)).toEqual([
			'B.txt',
			'a-1.md',
			'a/b/c.txt',
			'a/z.MD',
			'b.md',
			'x.md/inside.md',
			'ä.md',
		]);
	});

	it('says once of each other ending that such files are not read', async () => {
		const { articles, problems } = await load({
			'a.md': 'A.',
			'b.PDF': 'x',
			'docs/c.pdf': 'x',
			notes: 'x',
			'z.docx': 'x',
		});
		expect(articles).toHaveLength(1);
		expect(problems).toEqual([
			{ file: 'b.PDF', message: 'expected a name ending in .md or .txt, found .pdf, as have 1 more' },
			{ file: 'notes', message: 'expected a name ending in .md or .txt, found no ending' },
			{ file: 'z.docx', message: 'expected a name ending in .md or .txt, found .docx' },
		]);
	});

	it('gives an empty corpus for an empty folder', async () => {
		expect(await load({})).toMatchObject({ articles: [], sentences: [], problems: [] });
	});

	it('says which folder is not there, or is a file', async () => {
		const folder = folderOf({ 'a.md': 'A.' });
		const gone = join(folder, 'gone');
		await expect(loadCorpus(gone)).rejects.toThrow(
			`corpus folder ${gone}: expected a folder that can be read, found nothing there: it is missing, or vanished while the folder was read`,
		);
		await expect(loadCorpus(join(folder, 'a.md'))).rejects.toThrow(/found something that is not a folder$/);
	});

	it('takes no empty path for the folder in which it was started', async () => {
		await expect(loadCorpus('')).rejects.toThrow('corpus folder: expected the path of a folder, found an empty text');
	});

	it('says that a path is to be written out where no shell has put the home folder into it', async () => {
		await expect(loadCorpus('~/no-such-articles')).rejects.toThrow(/\(write the path out: only a shell takes "~"/);
	});

	it.skipIf(process.platform !== 'linux')('says of a name that is not UTF-8 that it is not', async () => {
		const folder = folderOf({ 'a.md': 'A.' });
		writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), 'B.');
		expect((await loadCorpus(folder)).problems).toEqual([
			{ file: 'caf\ufffd.md', message: 'expected a name in UTF-8, found a byte in it that is none' },
		]);
	});

	it('serves articles of the same title, told apart by their files', async () => {
		const { articles } = await load({ 'a.md': '# Dam\nHeld.', 'b.md': '# Dam\nBroke.' });
		expect(articles.map(({ file, title }) => [file, title])).toEqual([
			['a.md', 'Dam'],
			['b.md', 'Dam'],
		]);
	});

	it('reads a file of the largest size and refuses one that is larger', async () => {
		const sentence = 'The dam held.';
		const { articles, problems } = await load({
			'large.md': sentence + ' '.repeat(largestFile - sentence.length),
			'larger.md': sentence + ' '.repeat(largestFile - sentence.length + 1),
		});
		expect(articles.map(({ file }) => file)).toEqual(['large.md']);
		expect(problems).toEqual([
			{ file: 'larger.md', message: `expected at most ${largestFile} bytes, found ${largestFile + 1}` },
		]);
	});

	it('follows no link, to a file or to a folder, and says so', async () => {
		const folder = folderOf({ 'a.md': 'A.', 'docs/b.md': 'B.' });
		symlinkSync(join(folder, 'a.md'), join(folder, 'c.md'));
		symlinkSync(join(folder, 'nowhere'), join(folder, 'd.md'));
		symlinkSync(folder, join(folder, 'docs', 'round'));
		symlinkSync(join(folder, 'a.md'), join(folder, 'picture.png'));
		const { articles, problems } = await loadCorpus(folder);
		expect(articles.map(({ file }) => file)).toEqual(['a.md', 'docs/b.md']);
		const message = 'expected a file, found a symbolic link, which is not followed';
		expect(problems).toEqual(['c.md', 'd.md', 'docs/round', 'picture.png'].map((file) => ({ file, message })));
		await expect(readArticle(folder, 'c.md'), 'a link put there since the folder was listed').rejects.toThrow(message);
	});

	it.skipIf(!canMakePipes())('waits for no pipe', async () => {
		const folder = folderOf({ 'a.md': 'A.' });
		execFileSync('mkfifo', [join(folder, 'pipe.md')]);
		expect((await loadCorpus(folder)).articles.map(({ file }) => file)).toEqual(['a.md']);
		await expect(readArticle(folder, 'pipe.md')).rejects.toThrow('expected a file, found a device, pipe or socket');
	});

	it('reports a file that vanishes between listing and reading', async () => {
		await expect(readArticle(folderOf({}), 'gone.md')).rejects.toThrow(
			'nothing there: it is missing, or vanished while the folder was read',
		);
	});

	it.skipIf(process.getuid?.() === 0)('reports a file and a folder that must not be read', async () => {
		const folder = folderOf({ 'a.md': 'A.', 'secret.md': 'S.', 'shut/b.md': 'B.' });
		chmodSync(join(folder, 'secret.md'), 0);
		chmodSync(join(folder, 'shut'), 0);
		const { articles, problems } = await loadCorpus(folder);
		chmodSync(join(folder, 'shut'), 0o700);
		expect(articles.map(({ file }) => file)).toEqual(['a.md']);
		const message = 'no permission to read it';
		expect(problems).toEqual(['secret.md', 'shut'].map((file) => ({ file, message })));
	});

	it('gives a new corpus each time, without an article that was removed', async () => {
		const folder = folderOf({ 'a.md': 'The dam held.', 'b.md': 'The mill burned.' });
		const before = await loadCorpus(folder);
		rmSync(join(folder, 'b.md'));
		const after = await loadCorpus(folder);
		expect(before.articles).toHaveLength(2);
		expect(after.articles.map(({ file }) => file)).toEqual(['a.md']);
		expect(JSON.stringify(after)).not.toContain('mill');
		const [, removed] = before.sentences;
		if (removed === undefined) throw new Error('expected two sentences');
		expect(before.sentenceByKey(sentenceKey(removed))).toBe(removed);
		expect(after.sentenceByKey(sentenceKey(removed))).toBeUndefined();
		expect(after.revision).not.toBe(before.revision);
	});
});

describe('a corpus', () => {
	const dam: Article = { file: 'a.md', title: 'Dam', body: 'It held. It was dry. It held.\n\n# Mill\nIt burned.' };
	const mill: Article = { file: 'b.md', title: 'Mill', body: 'It held.' };

	it('numbers sentences through each article from 1, and through all from 0', () => {
		const { sentences } = corpusOf([mill, dam]);
		expect(
			sentences.map(({ article, number, index, kind, text }) => [article.file, number, index, kind, text]),
		).toEqual([
			['a.md', 1, 0, 'prose', 'It held.'],
			['a.md', 2, 1, 'prose', 'It was dry.'],
			['a.md', 3, 2, 'prose', 'It held.'],
			['a.md', 4, 3, 'heading', 'Mill'],
			['a.md', 5, 4, 'prose', 'It burned.'],
			['b.md', 1, 5, 'prose', 'It held.'],
		]);
	});

	it('numbers the sentences of an article anew in each corpus that has it', () => {
		const [a, b]: Article[] = [
			{ file: 'a.md', title: 'A', body: 'One. Two.' },
			{ file: 'b.md', title: 'B', body: 'Three. Four.' },
		];
		if (a === undefined || b === undefined) throw new Error('expected two articles');
		expect(corpusOf([a, b]).sentences.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
		expect(corpusOf([b]).sentences.map(({ text, index, number }) => [text, index, number])).toEqual([
			['Three.', 0, 1],
			['Four.', 1, 2],
		]);
	});

	it('has every file once', () => {
		expect(() => corpusOf([dam, mill, { ...mill, file: 'a.md' }])).toThrow(
			'expected every file once, found two articles of a.md',
		);
	});

	it('has the same revision for the same articles in any order, however they were made', () => {
		const { revision } = corpusOf([dam, mill]);
		expect(revision).toMatch(/^[0-9a-f]{64}$/);
		const { body, title, file } = dam;
		expect(corpusOf([mill, { body, title, file }]).revision).toBe(revision);
	});

	it('has another revision when any character of any field changes', () => {
		const full = { ...dam, url: 'https://example.org', source: 's', author: 'a', date: '2024-09-12', language: 'en' };
		const changes = fc.constantFrom(...Object.entries(full)).chain(([field, value]) =>
			fc.record({
				field: fc.constant(field),
				value: fc.constant(value),
				at: fc.nat(value.length - 1),
				by: fc.constantFrom('!', 'é', ''),
			}),
		);
		fc.assert(
			fc.property(changes, ({ field, value, at, by }) => {
				const changed = { ...full, [field]: value.slice(0, at) + by + value.slice(at + 1) };
				return corpusOf([changed]).revision !== corpusOf([full]).revision;
			}),
		);
		expect(corpusOf([{ ...dam, source: 'x' }]).revision).not.toBe(corpusOf([{ ...dam, author: 'x' }]).revision);
	});

	it('finds a sentence by its key, each of those that say the same', () => {
		const { sentences, sentenceByKey } = corpusOf([dam, mill]);
		const keys = sentences.map(sentenceKey);
		expect(keys.map(sentenceByKey).map((sentence) => sentence?.index)).toEqual([0, 1, 2, 3, 4, 5]);
		for (const key of keys) expect(key).toMatch(new RegExp(`^[\\w-]{${keyLength}}$`));
		for (const key of ['', 'gone', '__proto__', 'constructor']) expect(sentenceByKey(key)).toBeUndefined();
	});

	it('keeps the key of a sentence while its words and its file stay, and loses it when either changes', () => {
		const [first] = corpusOf([dam]).sentences;
		if (first === undefined) throw new Error('expected a sentence');
		const key = sentenceKey(first);
		// Buttons under old messages carry keys: the way of making them must not change by accident.
		expect(key).toBe('kdn7A3Ch');
		const under = (change: Partial<Article>) => corpusOf([{ ...dam, ...change }]).sentenceByKey(key)?.text;
		expect(under({ title: 'Other', body: `New first. ${dam.body}` })).toBe('It held.');
		expect(under({ file: 'c.md' })).toBeUndefined();
		expect(under({ body: 'It held! It was dry.' })).toBeUndefined();
	});

	it('refuses to quote what is not in the article', () => {
		expect(quote(mill, { start: 0, end: 8 })).toBe('It held.');
		for (const [start, end] of [
			[0, 9],
			[-1, 3],
			[3, 3],
			[5, 3],
			[Number.NaN, 3],
		] as const) {
			expect(() => quote(mill, { start, end })).toThrow(/^b\.md: expected a span within 0\.\.8, found /);
		}
	});

	it('quotes every sentence of the sample articles from their files, character for character', async () => {
		const corpus = await loadCorpus('corpus');
		expect(corpus.problems).toEqual([]);
		expect(corpus.sentences.length).toBeGreaterThan(100);
		expectVerbatim(corpus, 'corpus');
	});

	it('quotes every sentence of any articles from their files, character for character', async () => {
		const pieces = fc.constantFrom(
			...'The dam held. | Mr. U.S. 1.45 | “Is it over?” she asked. | # Head | --- | - | > | 1. | \ufeff | 🎉 | é | \u202e'.split(
				' ',
			),
			...[' ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u2028'],
		);
		const article = fc.record({
			bom: fc.constantFrom('', '\ufeff'),
			head: fc.constantFrom('', '---\ntitle: T\ndate: 2024-09-12\n---\n', '---\n\n---\n'),
			body: fc.array(pieces, { minLength: 1, maxLength: 60 }).map((parts) => parts.join('')),
		});
		let quoted = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(article, { maxLength: 4 }), async (articles) => {
				const folder = folderOf(
					Object.fromEntries(articles.map(({ bom, head, body }, i) => [`${i}.md`, `${bom}${head}Once. ${body}`])),
				);
				const corpus = await loadCorpus(folder);
				expect(corpus.problems).toEqual([]);
				expectVerbatim(corpus, folder);
				quoted += corpus.sentences.length;
			}),
			{ numRuns: 100 },
		);
		expect(quoted).toBeGreaterThan(100);
	});
});

function canMakePipes(): boolean {
	try {
		execFileSync('mkfifo', ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
