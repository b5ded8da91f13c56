import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../src/discord/escape.ts';
import { type Drawing, drawMarkdown, plainText, webAddress } from '../src/local/page/browser/markdown.ts';

const kinds = (source: string): string[] => drawMarkdown(source).map(({ kind }) => kind);

/** Every drawing in it, however deep. */
function within(drawings: readonly Drawing[]): readonly Drawing[] {
	return drawings.flatMap((drawing) => [
		drawing,
		...('children' in drawing ? within(drawing.children) : []),
		...(drawing.kind === 'list' ? drawing.entries.flatMap(({ children }) => within(children)) : []),
	]);
}

describe('the markdown of the page', () => {
	it.each([
		['**a**', 'strong'],
		['*a*', 'emphasis'],
		['__a__', 'underline'],
		['~~a~~', 'strikethrough'],
		['||a||', 'spoiler'],
		['`a`', 'code'],
		['```a```', 'code-block'],
		['> a', 'quote'],
		['# a', 'heading-1'],
		['### a', 'heading-3'],
		['-# a', 'subtext'],
		['- a', 'list'],
		['[a](https://example.org/)', 'link'],
		['<@123456789012345678>', 'user'],
		['@everyone', 'mention'],
		['</ask:123456789012345678>', 'mention'],
		['<t:1725000000:R>', 'time'],
		['a', 'text'],
	])('draws %s as %s', (source, kind) => {
		expect(kinds(source)).toEqual([kind]);
	});

	it('draws the answer in bold within its quotation', () => {
		expect(drawMarkdown('> extended to **1.45 million**\nafter')).toEqual([
			{
				kind: 'quote',
				children: [
					{ kind: 'text', text: 'extended to ' },
					{ kind: 'strong', children: [{ kind: 'text', text: '1.45 million' }] },
					{ kind: 'break' },
				],
			},
			{ kind: 'text', text: 'after' },
		]);
	});

	it('draws subtext below a quote, which ends with its line', () => {
		expect(kinds('> quoted\n-# source')).toEqual(['quote', 'subtext']);
	});

	it('draws no subtext or heading within a line', () => {
		expect(kinds('not -# small')).toEqual(['text']);
		expect(kinds('not # large')).toEqual(['text']);
	});

	it('numbers a list as it is written, and moves entries in by their blanks', () => {
		const [list] = drawMarkdown('3. three\n  - in it');
		expect(list).toMatchObject({
			entries: [
				{ depth: 0, number: 3 },
				{ depth: 1, number: null },
			],
		});
	});

	it('leaves a year at the start of a sentence to its sentence once it is escaped', () => {
		expect(plainText(drawMarkdown(escapeMarkdown('1984. A year.')))).toBe('1984. A year.');
	});

	it('keeps two blanks in a row', () => {
		expect(plainText(drawMarkdown('two  blanks'))).toBe('two  blanks');
	});

	it('shows markup of web pages as text', () => {
		const source = '<script>alert(1)</script><img src=x onerror=alert(1)>';
		expect(drawMarkdown(source)).toEqual([{ kind: 'text', text: source }]);
	});

	it.each([
		'javascript:alert(1)',
		'data:text/html,a',
		'file:///etc/passwd',
		'vbscript:a',
		'//example.org',
		'https:example.org',
		'ht\ntps://a',
		'',
	])('links nothing to %s', (address) => {
		expect(webAddress(address)).toBeNull();
		expect(within(drawMarkdown(`[a](${address})`)).filter(({ kind }) => kind === 'link')).toEqual([]);
	});

	it.each(['http://example.org/', 'HTTPS://example.org', ' https://example.org\n'])('links to %j', (address) => {
		expect(webAddress(address)).toBe(address.trim());
	});

	it('shows a refused link as it was written', () => {
		expect(plainText(drawMarkdown('[a](javascript:b)'))).toBe('[a](javascript:b)');
	});

	it('keeps the text fragment of a link', () => {
		const href = 'https://example.org/a#:~:text=The%20very%20sentence%2E';
		expect(drawMarkdown(`[a](${href})`)).toMatchObject([{ kind: 'link', href }]);
	});

	it('links only to http and https, whatever is written', () => {
		const pieces = fc.constantFrom(
			'[',
			']',
			'(',
			')',
			'<',
			'>',
			':',
			'/',
			'"',
			'\\',
			'*',
			'\n',
			'javascript:',
			'https://a.b',
			'x',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
				for (const drawing of within(drawMarkdown(parts.join('')))) {
					if (drawing.kind === 'link') expect(drawing.href).toMatch(/^https?:\/\//);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('shows escaped text character for character', () => {
		const letters = fc.constantFrom(...'ab 1.-#>*_~|`[]()<@:/\\+!'.split(''), '\n', 'é', '👍');
		fc.assert(
			fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
				expect(plainText(drawMarkdown(escapeMarkdown(text)))).toBe(text);
			}),
			{ numRuns: 2000 },
		);
	});

	it('keeps lines apart in the text of a label', () => {
		const text = plainText(drawMarkdown('# Title\n-# small\n> quoted\n- entry\nrest'));
		expect(text.trim().split(/\s+/)).toEqual(['Title', 'small', 'quoted', 'entry', 'rest']);
	});
});
