import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Article, parseArticle } from '../src/corpus/article.ts';
import { type Corpus, corpusOf } from '../src/corpus/corpus.ts';
import { ArticleError } from '../src/corpus/front-matter.ts';
import { hiddenCharacters } from '../src/corpus/hidden-characters.ts';
import { largestFile, loadCorpus, readArticle } from '../src/corpus/load-corpus.ts';
import { quote } from '../src/corpus/sentence.ts';
import { keyLength, sentenceKey } from '../src/corpus/sentence-key.ts';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A corpus folder on disk, with the files given by path and content. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
	folders.push(folder);
	for (const [file, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), content);
	}
	return folder;
}

const load = (files: Readonly<Record<string, string | Uint8Array>>): Promise<Corpus> => loadCorpus(folderOf(files));

/** The problem of a corpus that is one file, which cannot be served. */
async function problemOf(content: string | Uint8Array): Promise<string> {
	const { articles, problems } = await load({ 'bad.md': content, 'good.md': 'The good one.' });
	expect(
		articles.map(({ file }) => file),
		'the rest is served',
	).toEqual(['good.md']);
	expect(problems.map(({ file }) => file)).toEqual(['bad.md']);
	return problems[0]?.message ?? '';
}

/** The body by the rule that other programs go by. */
const bodyByRule = (text: string) => text.replace(/^\uFEFF/, '').replace(/^---\n[\s\S]*?\n---\n/, '');

/** Checks that every sentence stands in its file, character for character, where it says it does. */
function expectVerbatim(corpus: Corpus, folder: string): void {
	for (const { article, start, end, text } of corpus.sentences) {
		const body = bodyByRule(readFileSync(join(folder, article.file), 'utf8'));
		if (body.slice(start, end) !== text) expect(body.slice(start, end), article.file).toBe(text);
	}
}

describe('an article', () => {
	it('has the fields of its front matter, and the text behind it', async () => {
		const { articles } = await load({
			'a.md': [
				'---',
				'title: "Dam holds: no flood"',
				'url: https://example.org/dam',
				'source: Sample wire',
				'author: Ana Lopez',
				'date: 2024-09-12',
				'collection: rivers',
				'language: en',
				'mood: calm # passed over',
				'---',
				'The dam held.\n',
			].join('\n'),
		});
		expect(articles).toEqual([
			{
				file: 'a.md',
				title: 'Dam holds: no flood',
				url: 'https://example.org/dam',
				source: 'Sample wire',
				author: 'Ana Lopez',
				date: '2024-09-12',
				collection: 'rivers',
				language: 'en',
				body: 'The dam held.\n',
			},
		]);
	});

	it.each([
		['as written', '---\ntitle: Dam\ndate: 2024-09-12\n---\nHeld.\n', 'Held.\n'],
		['with the date in quotation marks', '---\ntitle: Dam\ndate: "2024-09-12"\n---\nHeld.\n', 'Held.\n'],
		['with Windows line ends', '---\r\ntitle: Dam\r\ndate: 2024-09-12\r\n---\r\nHeld.\r\n', 'Held.\r\n'],
		['behind a byte-order mark', '\ufeff---\ntitle: Dam\ndate: 2024-09-12\n---\nHeld.\n', 'Held.\n'],
		['with blank lines behind', '---\ntitle: Dam\ndate: 2024-09-12\n---\n\n\nHeld.', '\n\nHeld.'],
		[
			'with a rule in the body',
			'---\ntitle: Dam\ndate: 2024-09-12\n---\nHeld.\n\n---\n\nStill.',
			'Held.\n\n---\n\nStill.',
		],
		['with hyphens in a value', '---\ntitle: Dam\ndate: 2024-09-12\nmood: so---\n---\nHeld.', 'Held.'],
	])('is read %s', async (_, content, body) => {
		const { articles, problems } = await load({ 'a.md': content });
		expect(problems).toEqual([]);
		expect(articles).toEqual([{ file: 'a.md', title: 'Dam', date: '2024-09-12', body }]);
	});

	it.each([
		['none', 'The dam held.', 'The dam held.'],
		['an empty one', '---\n\n---\nThe dam held.', 'The dam held.'],
		['one of comments', '---\n# nothing\n---\nThe dam held.', 'The dam held.'],
		['rules in its place', '---\n---\nThe dam held.', '---\n---\nThe dam held.'],
		['a rule and no end', '---\nThe dam held.', '---\nThe dam held.'],
		['a longer rule', '----\nIt held.\n----\nThe dam held.', '----\nIt held.\n----\nThe dam held.'],
		['one behind a blank line', '\n---\nIt held.\n---\nThe dam held.', '\n---\nIt held.\n---\nThe dam held.'],
		['nothing in its fields', '---\ntitle:\nauthor: ~\nsource: ""\nurl: "  "\n---\nThe dam held.', 'The dam held.'],
	])('may have %s for front matter', async (_, content, body) => {
		const { articles, problems } = await load({ 'the-dam.md': content });
		expect(problems).toEqual([]);
		expect(articles).toEqual([{ file: 'the-dam.md', title: 'The dam', body }]);
	});

	it('has each field in one line, and the day of a time', async () => {
		const { articles } = await load({
			'a.md': '---\ntitle: |\n  Dam\n  held\ndate: 2024-09-12T23:30:00-05:00\n---\nHeld.',
		});
		expect(articles[0]).toMatchObject({ title: 'Dam held', date: '2024-09-12' });
	});

	it('keeps a field as it is spelt, whatever it looks like', async () => {
		const { articles } = await load({
			'a.md': '---\ntitle: 1.10\nauthor: no\nsource: 0x1F\nlanguage: true\n---\nHeld.',
		});
		expect(articles[0]).toMatchObject({ title: '1.10', author: 'no', source: '0x1F', language: 'true' });
	});

	it('has as its body what other programs take for it, wherever both find an article', () => {
		const lines = fc.constantFrom(
			'---',
			'---',
			'----',
			'--- ',
			'title: x',
			'# y',
			'Held.',
			'',
			' ---',
			'---js',
			'a: ---',
		);
		let articles = 0;
		fc.assert(
			fc.property(fc.array(lines, { maxLength: 9 }), fc.boolean(), (parts, mark) => {
				const content = `${mark ? '\ufeff' : ''}${parts.join('\n')}\nEnd.\n`;
				try {
					expect(parseArticle('a.md', new TextEncoder().encode(content)).body).toBe(bodyByRule(content));
					articles += 1;
				} catch (error) {
					if (!(error instanceof ArticleError)) throw error;
				}
			}),
			{ numRuns: 2000 },
		);
		expect(articles).toBeGreaterThan(500);
	});

	it.each([
		['the front matter', '---\ntitle: Front\n---\n# Head\n\nHeld.', 'Front'],
		['a heading first in the text', '\n# The Dam Holds ##\n\nHeld.', 'The Dam Holds'],
		['an underlined heading', 'The dam\n=======\nHeld.', 'The dam'],
		['a heading of the longest kind', `# ${'x'.repeat(200)}\nHeld.`, 'x'.repeat(200)],
		['the file name, as the heading is too long', `# ${'x'.repeat(201)}\nHeld.`, 'Dam of brill'],
		['the file name, as the heading comes late', 'Held.\n# Head\nStill.', 'Dam of brill'],
		['the file name, as a hashtag is no heading', '#dam is trending.', 'Dam of brill'],
	])('has its title from %s', async (_, content, title) => {
		const { articles } = await load({ 'news/dam-of_brill.md': content });
		expect(articles[0]?.title).toBe(title);
	});

	it('is read from a text as from the bytes of it', () => {
		const text = '\ufeff---\ntitle: Dam\n---\nThe dam held 🎉.';
		expect(parseArticle('a.md', text)).toEqual(parseArticle('a.md', new TextEncoder().encode(text)));
		expect(() => parseArticle('a.md', 'Held \ud800.')).toThrow(
			'expected text, found the lone surrogate U+D800 at character 5 of the body',
		);
	});

	it('takes names of object properties for fields like others', async () => {
		const { articles } = await load({
			'a.md': '---\n__proto__: {title: no, url: "javascript:x"}\nconstructor: x\ntoString: y\n---\nHeld.',
		});
		expect(articles).toEqual([{ file: 'a.md', title: 'A', body: 'Held.' }]);
		expect({}).not.toHaveProperty('title');
	});

	it('has a title even where the file name has no letters', async () => {
		const { articles } = await load({ '-_-.md': 'Held.' });
		expect(articles[0]?.title).toBe('-_-.md');
	});
});

describe('a file that is no article is reported and the rest is served:', () => {
	const found = (field: string, expected: string, value: string) =>
		`front matter: expected ${expected} in "${field}", found ${value}`;

	it.each([
		['a list for a text', 'title: [a, b]', found('title', 'a text', '["a","b"]')],
		['fields for a text', 'author:\n  name: Ana', found('author', 'a text', '{"name":"Ana"}')],
		['a control character', 'title: "a\\0b"', found('title', 'a text of characters', '"a\\u0000b"')],
		['half a character', 'title: "\\ud800"', found('title', 'a text of characters', '"\\ud800"')],
		[
			'an address of a program',
			'url: javascript:alert(1)',
			found('url', 'an http or https address', '"javascript:alert(1)"'),
		],
		['an address of a file', 'url: file:///etc/hosts', found('url', 'an http or https address', '"file:///etc/hosts"')],
		['no address', 'url: example.org', found('url', 'an http or https address', '"example.org"')],
		['a date with words', 'date: 2024-09-12 or so', found('date', 'a day as YYYY-MM-DD', '"2024-09-12 or so"')],
		['a year alone', 'date: 2024', found('date', 'a day as YYYY-MM-DD', '"2024"')],
		['30 February', 'date: 2024-02-30', found('date', 'a day as YYYY-MM-DD', '"2024-02-30"')],
		['29 February of a common year', 'date: 2023-02-29', found('date', 'a day as YYYY-MM-DD', '"2023-02-29"')],
		['a thirteenth month', 'date: 2024-13-01', found('date', 'a day as YYYY-MM-DD', '"2024-13-01"')],
		['text for fields', 'The dam held.', 'front matter: expected fields such as "title: ...", found "The dam held."'],
		['a list for fields', '- a\n- b', 'front matter: expected fields such as "title: ...", found ["a","b"]'],
		[
			'a field twice',
			'title: a\ntitle: b',
			'front matter: expected YAML, found: Map keys must be unique at line 3, column 1',
		],
		[
			'a colon in a text',
			'author: Ana\ntitle: Dam holds: no flood',
			'front matter: expected YAML, found: Nested mappings are not allowed in compact mappings at line 3, column 8 ' +
				'(a text with a colon in it needs quotation marks)',
		],
	])('%s', async (_, yaml, message) => {
		expect(await problemOf(`---\n${yaml}\n---\nHeld.`)).toBe(message);
	});

	it('a wrong value of any length, of which the beginning is shown', async () => {
		expect(await problemOf(`---\nurl: ${'x'.repeat(10_000)}\n---\nHeld.`)).toHaveLength(
			found('url', 'an http or https address', `"${'x'.repeat(79)}...`).length,
		);
	});

	it('aliases that would grow without end, or stand in themselves', async () => {
		const rows = Array.from({ length: 30 }, (_, i) => `k${i + 1}: &k${i + 1} [*k${i}, *k${i}, *k${i}, *k${i}]`);
		const bomb = `k0: &k0 [x, x]\n${rows.join('\n')}\ntitle: *k30`;
		for (const yaml of [bomb, 'title: &a [*a]']) {
			expect(await problemOf(`---\n${yaml}\n---\nHeld.`)).toMatch(/^front matter: expected YAML, found: .*alias/i);
		}
	});

	it('front matter in another language than YAML, which is never executed', async () => {
		const code = '---js\n{ title: (globalThis.executed = true, "x") }\n---\nHeld.';
		expect(await problemOf(code)).toBe('expected YAML front matter after a line "---", found "js" behind the hyphens');
		expect(await problemOf(code.replace('js', 'javascript'))).toMatch(/found "javascript" behind the hyphens$/);
		const tagged = await load({
			'a.md': '---\ntitle: !!js/function "function () { globalThis.executed = true }"\n---\nHeld.',
		});
		expect(tagged.articles[0]?.title ?? '').toBe('function () { globalThis.executed = true }');
		expect(globalThis).not.toHaveProperty('executed');
	});

	it('front matter that does not begin or end as it should', async () => {
		expect(await problemOf('--- \ntitle: x\n---\nHeld.')).toBe(
			'front matter: expected a first line of three hyphens, found white space behind them',
		);
		expect(await problemOf('---\ntitle: x\n\nHeld.')).toBe(
			'front matter: expected a line of three hyphens at its end, found none',
		);
	});

	it.each([
		['a byte of another encoding', Buffer.from('Caf\u00e9 closed.', 'latin1'), 'E9 at byte offset 3'],
		[
			'such a byte behind whole characters',
			Buffer.concat([Buffer.from('é🎉 '), Buffer.from([0xff])]),
			'FF at byte offset 7',
		],
		['a character cut off at the end', Buffer.from('Café').subarray(0, 4), 'C3 at byte offset 3'],
		['half a character', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 'ED at byte offset 1'],
		[
			'UTF-16',
			Buffer.from('\ufeffHeld.', 'utf16le'),
			'FF at byte offset 0 (the file looks like UTF-16: save it as UTF-8)',
		],
		['a byte behind a byte-order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x80]), '80 at byte offset 4'],
	])('%s, with its place', async (_, bytes, found) => {
		expect(await problemOf(bytes)).toBe(`expected UTF-8, found the byte ${found}`);
	});

	it.each([
		['an empty file', ''],
		['white space', ' \n\t\n'],
		['nothing but a byte-order mark', '\ufeff'],
		['nothing but front matter', '---\ntitle: x\n---\n'],
		['nothing but front matter, without a line end', '---\ntitle: x\n---'],
	])('%s', async (_, content) => {
		expect(await problemOf(content)).toBe('expected text, found an empty article');
	});

	it.each([
		['U+0000', 'Held\0.'],
		['U+001B', 'Held\u001b.'],
		['U+0085', 'Held\u0085.'],
		['U+0092', 'Held\u0092.'],
	])('the control character %s', async (name, content) => {
		expect(await problemOf(content)).toBe(
			`expected text, found the control character ${name} at character 4 of the body`,
		);
	});
});

describe('hidden characters', () => {
	it('are served as they are, and counted', async () => {
		const text = 'The court found him \u202etliug\u202c not.';
		const { articles, sentences } = await load({ 'a.md': text });
		expect(sentences[0]?.text).toBe(text);
		expect(hiddenCharacters(articles[0]?.body ?? '')).toBe(2);
		expect(hiddenCharacters('a\u{e0041}\u{e0042}b')).toBe(2);
	});

	it('are not those that words, flags and families are made of', () => {
		expect(hiddenCharacters('می\u200cخواهم 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 re\u00adfugees \ufe0f')).toBe(0);
	});
});

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
