import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../src/corpus/article.ts';
import { ArticleError } from '../src/corpus/front-matter.ts';
import { hiddenCharacters } from '../src/corpus/hidden-characters.ts';
import { bodyByRule, load } from './corpus-folder.ts';

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
		['with line ends of carriage returns', '---\rtitle: Dam\rdate: 2024-09-12\r---\rHeld.\r', 'Held.\r'],
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

	it('has all that stands below two rules at its beginning, up to another rule and behind it', async () => {
		const text = '---\n---\nNote: the council met. It voted.\n\n---\n\nThe dam held.';
		const { articles, sentences } = await load({ 'the-dam.md': text });
		expect(articles).toEqual([{ file: 'the-dam.md', title: 'The dam', body: text }]);
		expect(sentences.map((sentence) => sentence.text)).toEqual([
			'Note: the council met.',
			'It voted.',
			'The dam held.',
		]);
	});

	it('has its fields whether or not their names are capitalised', async () => {
		const { articles } = await load({ 'a.md': '---\nTitle: Dam\nDATE: 2024-09-12\n---\nHeld.' });
		expect(articles[0]).toMatchObject({ title: 'Dam', date: '2024-09-12' });
	});

	it.each(['\n', '\r\n'])('has the fields below hyphens with a comment behind them', async (end) => {
		const { articles } = await load({ 'a.md': ['---  # by hand', 'title: Dam', '---', 'The dam held.'].join(end) });
		expect(articles).toMatchObject([{ title: 'Dam', body: 'The dam held.' }]);
	});

	it.each([
		'2024/06/03',
		'2024-6-3',
		'2024.06.03',
		'3 June 2024',
		'June 3, 2024',
		'Jun 3rd, 2024',
		'Monday, June 3, 2024',
		'"Mon, 03 Jun 2024 08:00:00 +0000"',
		'June 3, 2024 8:00 am',
		'23.06.2024',
	])('has the day of a date that can be no other, as people write it: %s', async (written) => {
		const { articles } = await load({ 'a.md': `---\ndate: ${written}\n---\nThe dam held.` });
		expect(articles[0]?.date).toBe(written.startsWith('23') ? '2024-06-23' : '2024-06-03');
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
		[
			'the words of a link',
			'# [The dam](https://example.org/dam) at [[Brill (town)|Brill]] and [[Osk]]\nHeld.',
			'The dam at Brill and Osk',
		],
		['a heading behind a comment and a picture', '<!-- 12 -->\n![Dam](dam.png)\n# The dam\nHeld.', 'The dam'],
		['a heading in HTML', '<h1>The dam</h1>\nHeld.', 'The dam'],
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
		['a day that may be another', 'date: 06/03/2024', found('date', 'a day as YYYY-MM-DD', '"06/03/2024"')],
		['a day of another weekday', 'date: Tue 3 June 2024', found('date', 'a day as YYYY-MM-DD', '"Tue 3 June 2024"')],
		['a month alone', 'date: 2024-06', found('date', 'a day as YYYY-MM-DD', '"2024-06"')],
		['a stretch of days', 'date: 3 to 4 June 2024', found('date', 'a day as YYYY-MM-DD', '"3 to 4 June 2024"')],
		['a day since which', 'date: since 3 June 2024', found('date', 'a day as YYYY-MM-DD', '"since 3 June 2024"')],
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

	it.each(['@everyone', '- dash', "'It's'", '[Live] News', '*Bold* news', '%5 more'])(
		'a title that begins with a sign, with what to do: %s',
		async (title) => {
			expect(await problemOf(`---\ntitle: ${title}\n---\nHeld.`)).toMatch(
				/\(a text that begins with a sign needs quotation marks around it\)$/,
			);
		},
	);

	it('a wrong value of any length, of which the beginning is shown', async () => {
		expect(await problemOf(`---\nurl: ${'x'.repeat(10_000)}\n---\nHeld.`)).toHaveLength(
			found('url', 'an http or https address', `"${'x'.repeat(79)}...`).length,
		);
	});

	it('a wrong value whose beginning ends in no half of a character', async () => {
		expect(await problemOf(`---\nurl: ${'x'.repeat(78)}🎉x\n---\nHeld.`)).toBe(
			found('url', 'an http or https address', `"${'x'.repeat(78)}🎉...`),
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
		expect(await problemOf('\n---\nTitle: x\n---\nHeld.')).toBe(
			'front matter: expected a first line of three hyphens, found white space before it',
		);
	});

	it.each([
		['a field that is none of an article’s', 'tags: [a]\ntitle: x'],
		['a list', 'tags:\n- a\n  - b\n# c\ntitle: x'],
		['a comment', '# by hand\ntitle: x'],
	])('front matter that begins with %s, and does not end as it should', async (_, yaml) => {
		const ending = 'front matter: expected a line of three hyphens at its end, found';
		expect(await problemOf(`---\n${yaml}\n\nHeld.`)).toBe(`${ending} none`);
		expect(await problemOf(`--- # by hand\n${yaml}\n\nHeld.`)).toBe(`${ending} none`);
		expect(await problemOf(`---\n${yaml}\n--- \nHeld.`)).toBe(`${ending} white space behind them`);
		expect(await problemOf(`---\n${yaml}\n--- \nHeld.\n\n---\nStill.`)).toBe(`${ending} white space behind them`);
	});

	it('front matter for another program, whose fields would be quoted in answers', async () => {
		const expected = 'expected YAML front matter after a line "---", found';
		expect(await problemOf('+++\ntitle = "x"\n+++\nHeld.')).toBe(`${expected} TOML behind a line "+++"`);
		expect(await problemOf('{\n  "title": "x"\n}\n\nHeld.')).toBe(`${expected} JSON`);
		expect(await problemOf('\u200b---\ntitle: x\n---\nHeld.')).toMatch(/found white space before it$/);
	});

	it('a field in two spellings, of which either might be meant', async () => {
		expect(await problemOf('---\nDate: 2024-09-12\ndate: 2024-09-13\n---\nHeld.')).toBe(
			'front matter: expected "date" once, found it twice',
		);
	});

	it('front matter whose end is forgotten before a rule, with what to do', async () => {
		expect(await problemOf('---\ntitle: x\n\nThe dam held.\n\n---\n\nStill.')).toMatch(
			/at line 4, column 1 \(is a line of three hyphens missing before it\?\)$/,
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
