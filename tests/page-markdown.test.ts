import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, drawMarkdown, plainText, webAddress } from '../src/local/page/browser/markdown.ts';

/** All drawings, those within others too. */
function everything(drawings: readonly Drawing[]): readonly Drawing[] {
	return drawings.flatMap((drawing) => [
		drawing,
		...('children' in drawing ? everything(drawing.children) : []),
		...(drawing.kind === 'list' ? drawing.entries.flatMap(({ children }) => everything(children)) : []),
	]);
}

/** Pieces that make markup, links and breaks when they meet. */
const pieces = fc.array(
	fc.oneof(
		fc.constantFrom(
			...['*', '**', '_', '__', '~~', '||', '`', '```', '> ', '>>> ', '# ', '-# ', '- ', '1. ', '\n', '\\', ' '],
			...['[', ']', '](', ')', '<', '>', '<@', '<#', '<t:', ':R>', '@everyone', '&', '"'],
			...['https://example.org', 'javascript:alert(1)', 'data:text/html,x', '<script>', '<img src=x onerror=alert(1)>'],
		),
		fc.string({ maxLength: 8 }),
	),
	{ maxLength: 30 },
);

describe('a message is drawn', () => {
	it.each<[string, string, readonly Drawing[]]>([
		[
			'as a quotation with the answer in bold',
			'> extended to **1.45 million**\nafter',
			[
				{
					kind: 'quote',
					children: [
						{ kind: 'text', text: 'extended to ' },
						{ kind: 'strong', children: [{ kind: 'text', text: '1.45 million' }] },
						{ kind: 'break' },
					],
				},
				{ kind: 'text', text: 'after' },
			],
		],
		['with escaped marks as text', '\\*\\*not bold\\*\\*', [{ kind: 'text', text: '**not bold**' }]],
		['with tags as text', '<b onclick="x">&amp;</b>', [{ kind: 'text', text: '<b onclick="x">&amp;</b>' }]],
		[
			'with a link',
			'[open](https://example.org/a)',
			[{ kind: 'link', href: 'https://example.org/a', children: [{ kind: 'text', text: 'open' }] }],
		],
		[
			'with a small line after a quotation',
			'> a\n-# b',
			[
				{ kind: 'quote', children: [{ kind: 'text', text: 'a' }, { kind: 'break' }] },
				{ kind: 'subtext', children: [{ kind: 'text', text: 'b' }] },
			],
		],
	])('%s', (_name, source, drawn) => {
		expect(drawMarkdown(source)).toEqual(drawn);
	});

	it('with links to web pages only, whatever it holds', () => {
		fc.assert(
			fc.property(pieces, (parts) => {
				for (const drawing of everything(drawMarkdown(parts.join('')))) {
					if (drawing.kind === 'link') expect(drawing.href).toMatch(/^https?:\/\//i);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('with every letter and digit of a text without marks', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z0-9 ,.?]{1,80}$/), (text) => {
				fc.pre(!/^ *\d+\. /.test(text));
				expect(plainText(drawMarkdown(text))).toBe(text);
			}),
		);
	});
});

describe('an address is followed', () => {
	it.each(['http://example.org/', 'https://example.org/a#:~:text=b', 'HTTPS://example.org'])('%s', (address) => {
		expect(webAddress(address)).toBe(address);
	});
});

describe('an address is not followed', () => {
	it.each(['javascript:alert(1)', ' JaVaScript:alert(1)', 'data:text/html,x', 'file:///etc', '/act', '', undefined])(
		'%s',
		(address) => {
			expect(webAddress(address)).toBeNull();
		},
	);
});
