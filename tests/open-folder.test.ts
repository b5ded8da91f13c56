import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Corpus, corpusOf } from '../src/corpus/corpus.ts';
import { type CorpusFolder, openFolder } from '../src/corpus/open-folder.ts';
import { folderOf } from './corpus-folder.ts';

/**
 * The end of the names of files and folders that a failing disk does not give, how often a file was opened, whether folders are
 * listed backwards, and whether another disk has come in the place of the first.
 */
const disk = vi.hoisted(() => ({ failing: 'none', opened: 0, backwards: false, other: false }));
/** Articles that were cut into sentences. */
const cut = vi.hoisted(() => ({ articles: 0 }));
vi.mock('node:fs/promises', async (original) => {
	const real = await original<typeof import('node:fs/promises')>();
	const open: typeof real.open = async (path, flags) => {
		disk.opened++;
		if (String(path).endsWith(disk.failing)) throw Object.assign(new Error('i/o error'), { code: 'EIO' });
		return real.open(path, flags);
	};
	const readdir = async (path: string) => {
		if (path.endsWith(disk.failing)) throw Object.assign(new Error('i/o error'), { code: 'EIO' });
		const names = (await real.readdir(path)).toSorted();
		return disk.backwards ? names.toReversed() : names;
	};
	const stat = async (path: string) => {
		const found = await real.stat(path);
		if (disk.other) found.dev += 1;
		return found;
	};
	return { ...real, open, readdir, stat };
});
vi.mock('../src/text/segmentation.ts', async (original) => {
	const real = await original<typeof import('../src/text/segmentation.ts')>();
	const splitSentences: typeof real.splitSentences = (body) => {
		cut.articles++;
		return real.splitSentences(body);
	};
	return { ...real, splitSentences };
});
afterEach(() => {
	disk.failing = 'none';
	disk.backwards = false;
	disk.other = false;
});

const textsOf = (corpus: Corpus | undefined) => corpus?.sentences.map(({ text }) => text);

/** What two looks in a row give. */
const lookTwice = async (folder: CorpusFolder) => [await folder.look(), await folder.look()] as const;

describe('a folder of articles that changes while it is served', () => {
	it('gives nothing while nothing changes', async () => {
		const folder = await openFolder(folderOf({ 'a.md': 'The dam held.' }));
		const { corpus } = folder;
		expect(textsOf(corpus)).toEqual(['The dam held.']);
		expect(await lookTwice(folder)).toEqual([undefined, undefined]);
		expect(folder.corpus, 'not even made anew').toBe(corpus);
	});

	it('is read again at the second look that sees the same, so that no half-copied file is served', async () => {
		const path = folderOf({ 'a.md': 'The dam held.' });
		const folder = await openFolder(path);
		writeFileSync(join(path, 'b.md'), 'The mill');
		expect(await folder.look(), 'first seen').toBeUndefined();
		writeFileSync(join(path, 'b.md'), 'The mill burned.');
		expect(await folder.look(), 'still growing').toBeUndefined();
		const now = await folder.look();
		expect(textsOf(now)).toEqual(['The dam held.', 'The mill burned.']);
		expect(folder.corpus).toBe(now);
		expect(await folder.look(), 'taken up').toBeUndefined();
	});

	it('no longer has an article that was removed, and has one that was moved under its new name', async () => {
		const path = folderOf({ 'a.md': 'The dam held.', 'b.md': 'The mill burned.' });
		const folder = await openFolder(path);
		rmSync(join(path, 'a.md'));
		renameSync(join(path, 'b.md'), join(path, 'c.md'));
		const [, now] = await lookTwice(folder);
		expect(now?.articles.map(({ file }) => file)).toEqual(['c.md']);
	});

	it('tells a change of one letter, which leaves the size as it was', async () => {
		const path = folderOf({ 'a.md': 'Nine were hurt.' });
		const folder = await openFolder(path);
		writeFileSync(join(path, 'a.md'), 'Five were hurt.');
		expect(textsOf((await lookTwice(folder))[1])).toEqual(['Five were hurt.']);
	});

	it('reads only what has changed: of the other articles it gives the very same', async () => {
		const path = folderOf({ 'a.md': 'The dam held.', 'b.md': 'The mill burned.' });
		const folder = await openFolder(path);
		const [a, b] = folder.corpus.articles;
		writeFileSync(join(path, 'b.md'), 'The mill stands.');
		const [, now] = await lookTwice(folder);
		expect(now?.articles[0]).toBe(a);
		expect(now?.articles[1]).not.toBe(b);
		writeFileSync(join(path, 'a.md'), 'The dam broke.');
		const [, later] = await lookTwice(folder);
		expect(later?.articles[1], 'nor again what was read at an earlier look').toBe(now?.articles[1]);
	});

	it('gives nothing where a file was written again as it was', async () => {
		const path = folderOf({ 'a.md': 'The dam held.' });
		const folder = await openFolder(path);
		const long = new Date(0);
		utimesSync(join(path, 'a.md'), long, long);
		expect(await lookTwice(folder)).toEqual([undefined, undefined]);
	});

	it('tells of a file that cannot be served, and of one that can be again', async () => {
		const path = folderOf({ 'a.md': 'The dam held.' });
		const folder = await openFolder(path);
		writeFileSync(join(path, 'a.md'), Buffer.from([0x41, 0xff]));
		const [, broken] = await lookTwice(folder);
		expect(broken?.articles).toEqual([]);
		expect(broken?.problems).toMatchObject([{ file: 'a.md' }]);
		writeFileSync(join(path, 'a.md'), 'The dam held.');
		expect((await lookTwice(folder))[1]).toMatchObject({ articles: [{ file: 'a.md' }], problems: [] });
	});

	it('tells of a file of another kind, though no answer changes by it', async () => {
		const path = folderOf({ 'a.md': 'The dam held.' });
		const folder = await openFolder(path);
		writeFileSync(join(path, 'b.pdf'), 'x');
		expect((await lookTwice(folder))[1]?.problems).toMatchObject([{ file: 'b.pdf' }]);
	});

	it('tells of what is no file', async () => {
		const path = folderOf({ 'a.md': 'The dam held.' });
		const folder = await openFolder(path);
		symlinkSync(join(path, 'a.md'), join(path, 'b.md'));
		expect((await lookTwice(folder))[1]?.problems).toMatchObject([{ file: 'b.md' }]);
	});

	it('takes a folder that is listed in another order for the same', async () => {
		const path = folderOf({ 'a.md': 'The dam held.' });
		const folder = await openFolder(path);
		writeFileSync(join(path, 'b.md'), 'The mill burned.');
		expect(await folder.look()).toBeUndefined();
		disk.backwards = true;
		expect(textsOf(await folder.look())).toEqual(['The dam held.', 'The mill burned.']);
	});

	it('cuts the articles into sentences between other work, and each of them once', async () => {
		const files = Array.from({ length: 30 }, (_, i) => [`${i}.md`, `The dam held for ${i} days.`]);
		cut.articles = 0;
		const seen = new Set<number>();
		const watch = () => {
			seen.add(cut.articles);
			watching = setImmediate(watch);
		};
		let watching = setImmediate(watch);
		const folder = await openFolder(folderOf(Object.fromEntries(files)));
		clearImmediate(watching);
		expect([...seen].filter((articles) => articles > 0 && articles < files.length).length).toBeGreaterThan(3);
		expect(cut.articles).toBe(files.length);
		expect(corpusOf(folder.corpus.articles).sentences).toEqual(folder.corpus.sentences);
		expect(cut.articles).toBe(files.length);
	});

	it('follows a folder that is replaced as a whole, and a link to it that is led elsewhere', async () => {
		const [first, second] = [folderOf({ 'a.md': 'The dam held.' }), folderOf({ 'a.md': 'The dam broke.' })];
		const link = join(folderOf({}), 'corpus');
		symlinkSync(first, link);
		const folder = await openFolder(link);
		rmSync(link);
		symlinkSync(second, link);
		expect(textsOf((await lookTwice(folder))[1])).toEqual(['The dam broke.']);
	});

	it('keeps what it has read while the folder is not there, and goes on when it is back', async () => {
		const path = folderOf({ 'a.md': 'The dam held.' });
		const folder = await openFolder(path);
		renameSync(path, `${path}-away`);
		await expect(folder.look()).rejects.toThrow(/expected a folder that can be read, found nothing there/);
		expect(textsOf(folder.corpus)).toEqual(['The dam held.']);
		renameSync(`${path}-away`, path);
		writeFileSync(join(path, 'b.md'), 'The mill burned.');
		expect(textsOf((await lookTwice(folder))[1])).toEqual(['The dam held.', 'The mill burned.']);
	});

	it('keeps what it has read where the disk of the folder is away and an empty folder stands in its place', async () => {
		const path = folderOf({ 'a.md': 'The dam held.' });
		const folder = await openFolder(path);
		rmSync(join(path, 'a.md'));
		disk.other = true;
		for (const _ of [1, 2]) {
			await expect(folder.look()).rejects.toThrow(/expected the disk it was on, found an empty folder on another/);
		}
		expect(textsOf(folder.corpus)).toEqual(['The dam held.']);
		disk.other = false;
		expect(textsOf((await lookTwice(folder))[1]), 'emptied on its own disk').toEqual([]);
	});

	it('is followed to another disk, and may be emptied there', async () => {
		const path = folderOf({ 'a.md': 'The dam held.' });
		const folder = await openFolder(path);
		disk.other = true;
		expect(await lookTwice(folder)).toEqual([undefined, undefined]);
		rmSync(join(path, 'a.md'));
		expect(textsOf((await lookTwice(folder))[1])).toEqual([]);
	});

	it('keeps what it has read of a sub-folder that cannot be read, says so, and lets go what is gone once it can', async () => {
		const path = folderOf({ 'a.md': 'The dam held.', 'old/b.md': 'The mill burned.', 'old/c.md': 'The inn shut.' });
		const folder = await openFolder(path);
		const kept = folder.corpus.articles[1];
		disk.failing = 'old';
		rmSync(join(path, 'a.md'));
		rmSync(join(path, 'old', 'c.md'));
		const [, now] = await lookTwice(folder);
		expect(textsOf(now), 'an article whose file is known to be gone is not').toEqual([
			'The mill burned.',
			'The inn shut.',
		]);
		expect(now?.problems).toEqual([
			{ file: 'old', message: 'it could not be read (EIO); what was read of it before is served' },
		]);
		expect(await folder.look()).toBeUndefined();
		disk.failing = 'none';
		const [, back] = await lookTwice(folder);
		expect(back).toMatchObject({ articles: [{ file: 'old/b.md' }], problems: [] });
		expect(back?.articles[0], 'not read again').toBe(kept);
	});

	it('tries a file that could not be read again at each look, though nothing of it has changed', async () => {
		const path = folderOf({ 'a.md': 'The dam held.', 'c.md': Buffer.from([0x41, 0xff]) });
		const folder = await openFolder(path);
		writeFileSync(join(path, 'b.md'), 'The mill burned.');
		disk.failing = 'b.md';
		const [, without] = await lookTwice(folder);
		expect(without?.problems).toMatchObject([{ file: 'b.md', unread: true }, { file: 'c.md' }]);
		expect(await folder.look(), 'still failing').toBeUndefined();
		disk.failing = 'none';
		expect(textsOf(await folder.look())).toEqual(['The dam held.', 'The mill burned.']);
		disk.opened = 0;
		expect(await folder.look()).toBeUndefined();
		expect(disk.opened, 'what is no article is not tried again').toBe(0);
	});

	it('does so as well where the file turns out to be no article', async () => {
		const path = folderOf({ 'a.md': 'The dam held.', 'b.md': Buffer.from([0x41, 0xff]) });
		disk.failing = 'b.md';
		const folder = await openFolder(path);
		disk.failing = 'none';
		const now = await folder.look();
		expect(now?.problems).toMatchObject([{ file: 'b.md', message: expect.stringContaining('UTF-8') }]);
		expect(now?.problems[0]?.unread).toBeUndefined();
	});
});
