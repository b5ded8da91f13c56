import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'discord-markdown-parser';
import { chromium } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import type { Article } from '../src/corpus/article.ts';
import { quote, type Sentence } from '../src/corpus/sentence.ts';
import { articleLink, fragmentLink } from '../src/discord/fragment-link.ts';

const CHROMIUM = '/usr/bin/chromium';

function sentenceIn(body: string, text: string, url: string | undefined): Sentence {
	const article: Article = { file: 'a.md', title: 'A', body, ...(url === undefined ? {} : { url }) };
	const start = body.indexOf(text);
	const span = { start, end: start + text.length };
	return { ...span, article, number: 1, paragraph: 1, index: 0, kind: 'prose', text: quote(article, span) };
}
const linkTo = (text: string, url: string | undefined = 'https://example.org/a', before = '') =>
	fragmentLink(sentenceIn(before + text, text, url));

const LONG = 'Ministers of one two three four five six seven eight nine ten eleven met in Geneva on Monday.';

describe('a link to the very sentence', () => {
	test.each<[string, string, string | undefined, string | undefined]>([
		['a short sentence whole', 'It rained.', 'https://example.org/a', 'https://example.org/a#:~:text=It%20rained.'],
		[
			'a long one by its first and last words',
			LONG,
			'https://example.org/a',
			'https://example.org/a#:~:text=Ministers%20of%20one%20two,in%20Geneva%20on%20Monday.',
		],
		[
			'with the characters that mean something in a fragment or a masked link encoded',
			"A-b, c & (d) 'e' *f*!",
			'https://example.org/a',
			'https://example.org/a#:~:text=A%2Db%2C%20c%20%26%20%28d%29%20%27e%27%20%2Af%2A%21',
		],
		['behind a fragment of the page', 'Yes.', 'https://example.org/a#s2', 'https://example.org/a#s2:~:text=Yes.'],
		[
			'instead of an older text fragment',
			'Yes.',
			'https://example.org/a#:~:text=No',
			'https://example.org/a#:~:text=Yes.',
		],
		[
			'beside a query, parentheses encoded',
			'Yes.',
			'https://x.org/a_(b)?q=1',
			'https://x.org/a_%28b%29?q=1#:~:text=Yes.',
		],
		[
			'behind a backslash, which is encoded too',
			'Yes.',
			'https://x.org/a?q=b\\#s\\',
			'https://x.org/a?q=b%5C#s%5C:~:text=Yes.',
		],
		['with line breaks as blanks', 'One\n two.', 'https://example.org/a', 'https://example.org/a#:~:text=One%20two.'],
		['none without an address', 'Yes.', undefined, undefined],
		['none to something that is no web page', 'Yes.', 'javascript:alert(1)', undefined],
		['none to nonsense', 'Yes.', 'example', undefined],
		['none to a host without a full name, which Discord refuses', 'Yes.', 'http://intranet:8080/stay', undefined],
		['one to an address of numbers', 'Yes.', 'http://10.0.0.7/stay', 'http://10.0.0.7/stay#:~:text=Yes.'],
	])('%s', (_name, text, url, expected) => {
		expect(fragmentLink(sentenceIn(text, text, url))).toBe(expected);
	});

	it.each<[string, string]>([
		['**No spam.**', 'No%20spam.'],
		['See [the form](https://a.org/b "Form") or `a_b`.', 'See%20the%20form%20or%20a_b.'],
		['Write to <a href="mailto:a@b.org">a</a> __now__.', 'Write%20to%20a%20now.'],
		['Open <https://a.org> and run __init__x.', 'Open%20https%3A%2F%2Fa.org%20and%20run%20__init__x.'],
	])('names the words that a page shows, and not its Markdown: %s', (text, expected) => {
		expect(linkTo(text)).toBe(`https://example.org/a#:~:text=${expected}`);
	});

	it('names a row of a table by its first and last cell, each of which is a block in a page', () => {
		expect(linkTo('| Spam | Warning | **Ban** |')).toBe('https://example.org/a#:~:text=Spam,Ban');
		expect(linkTo('| – | Spam | |')).toBe('https://example.org/a#:~:text=Spam');
	});

	it('writes out 12 words and shortens 13', () => {
		const words = 'a b c d e f g h i j k l';
		expect(linkTo(words)).not.toContain(',');
		expect(linkTo(`${words} m`)).toContain('a%20b%20c%20d,j%20k%20l%20m');
	});

	it('writes out a long sentence whose first words occur earlier, whatever their case', () => {
		expect(linkTo(LONG, undefined, 'MINISTERS  of one two ')).not.toContain(',');
		expect(linkTo(LONG, undefined, 'Ministers of one ')).toContain(',');
	});

	it('writes out a long sentence whose last words occur twice in it', () => {
		expect(linkTo('One two three four six seven eight nine so so so so six seven eight nine')).not.toContain(',');
	});

	it('stays within 2,048 characters: first the fragment goes, then the link', () => {
		const url = (length: number) => `https://example.org/${'p'.repeat(length - 20)}`;
		expect(linkTo('Yes.', url(2048 - 13))).toHaveLength(2048);
		expect(linkTo('Yes.', url(2048 - 12))).toBe(url(2036));
		expect(linkTo('Yes.', url(2048))).toBe(url(2048));
		expect(linkTo('Yes.', url(2049))).toBeUndefined();
	});

	it('survives as the target of a masked link and as a URL', () => {
		const link = linkTo('“It’s (nearly) 700,000 – a-b & c”, he said *there*.') ?? '';
		expect(new URL(link).href).toBe(link);
		const page = articleLink({ file: 'a.md', title: 'A', body: 'Yes.', url: 'https://example.org/?q=\\' }) ?? '';
		expect(parse(`[label](${page})`, 'extended')).toMatchObject([{ type: 'link', target: page }]);
		const [node] = parse(`[label](${link})`, 'extended') as { readonly type: string; readonly target: string }[];
		expect(node).toMatchObject({ type: 'link', target: link });
	});
});

describe.skipIf(!existsSync(CHROMIUM))('in a real browser (skipped where there is no Chromium)', () => {
	it('the link scrolls to the sentence', async () => {
		const sentences = [
			'“It’s (nearly) 700,000 – a well-known figure & more”, he *said*.',
			'Before the campaign, which took a year, the country had four million (4,000,000) migrants, by its own estimate.',
			'Ünïcödé – “ja”, 1.45 million!',
		];
		const filler = '<p style="height:3000px">Before the campaign was something else.</p>';
		const page = sentences
			.map((text, i) => `${filler}<p id="s${i}">Lead. ${text.replace('&', '&amp;')} Rest.</p>`)
			.join('');
		const server = createServer((_request, response) => {
			response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html>${page}${filler}`);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
		const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
		try {
			for (const [i, text] of sentences.entries()) {
				const tab = await browser.newPage();
				await tab.goto(linkTo(text, url) ?? '');
				await tab.waitForFunction('window.scrollY > 0');
				const top = await tab.evaluate<number>(`document.getElementById('s${i}').getBoundingClientRect().top`);
				expect(top, text).toBeGreaterThan(0);
				expect(top, text).toBeLessThan(720);
				await tab.close();
			}
		} finally {
			await browser.close();
			server.close();
		}
	}, 30_000);
});
