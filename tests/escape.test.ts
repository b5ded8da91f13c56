import { escapeMarkdown as discordJsEscape } from 'discord.js';
import { parse, SimpleMarkdown } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blockQuote, escapeMarkdown, withoutBidiControls } from '../src/discord/escape.ts';

interface Node {
	readonly type: string;
	readonly content?: string | readonly Node[];
	readonly name?: string;
}

/** What a reader sees, or the kind of the first node that is more than text. */
function shown(nodes: readonly Node[]): string {
	return nodes
		.map((node) => {
			if (node.type === 'br' || node.type === 'newline') return '\n';
			if (node.type === 'twemoji') return node.name ?? '';
			if (node.type === 'text' && typeof node.content === 'string') return node.content;
			return `[live ${node.type}]`;
		})
		.join('');
}

/** The parser turns tabs into blanks and knows one kind of line end; that is its own doing. */
const asParsed = (text: string): string => SimpleMarkdown.preprocess(withoutBidiControls(text));

const LIST_ITEM = /^[^\S\n]*(?:[*+-]|\d+\.)[^\S\n]/m;
const BARE_LINK = /https?:\/\/|discord\.gg\//i;

/** Why `escaper` does not keep `text` as it is, or undefined. */
function alteration(text: string, escaper: (text: string) => string): string | undefined {
	const escaped = escaper(text);
	const expected = asParsed(text);
	if (LIST_ITEM.test(SimpleMarkdown.preprocess(escaped))) return 'list';
	if (BARE_LINK.test(escaped)) return 'bare link';
	for (const rules of ['normal', 'extended'] as const) {
		const plain = shown(parse(escaped, rules) as Node[]);
		if (plain !== expected) return `${rules}: ${plain}`;
		const [quote, ...rest] = parse(blockQuote(escaped), rules) as Node[];
		if (quote?.type !== 'blockQuote' || typeof quote.content === 'string' || rest.length > 0)
			return `${rules}: no quote`;
		const quoted = shown(quote.content ?? []);
		if (quoted !== expected) return `${rules}, quoted: ${quoted}`;
	}
	return undefined;
}

const PIECES = [
	...'\\`*_~|<>[]()@:#+-.!/"\'&=%$^?{} \t\n\r\f\v'.split(''),
	...[
		'**',
		'__',
		'~~',
		'||',
		'```',
		'```js\n',
		'***',
		'\\\\',
		'\\*',
		'\\n',
		'  ',
		'   ',
		'\n\n',
		'\r\n',
		'\u2028',
		'\u2029',
	],
	...['> ', '>>> ', '>', '# ', '## ', '### ', '-# ', '- ', '* ', '+ ', '1. ', '1984. ', '2) ', '---', '===', '0', '12'],
	...['<@123456789012345678>', '<@!123456789012345678>', '<@&123456789012345678>', '<#123456789012345678>'],
	...['@everyone', '@here', '＠everyone', '<t:1700000000>', '<t:1700000000:R>', '</ask:123456789012345678>'],
	...['<:smile:123456789012345678>', '<a:wave:123456789012345678>', ':smile:', '<id:customize>', '<id:guide>'],
	...['123456789012345678:browse>', 'https://example.org/a_b', '<https://example.org>', 'http://x.y', 'discord.gg/abc'],
	...['[label](https://example.org)', '[label](<https://example.org>)', '](', ')', 'mailto:a@b.org', 'steam://run'],
	...[
		'¯\\_(ツ)_/¯',
		'😀',
		'👨‍👩‍👧',
		'🏴󠁧󠁢󠁥󠁮󠁧󠁿',
		'é',
		'e\u0301',
		'م',
		'ש',
		'漢',
		'\u200b',
		'\u200d',
		'\ufeff',
		'\u00a0',
		'\u00ad',
	],
	...[
		'\u202e',
		'\u202c',
		'\u2066',
		'\u2069',
		'\u061c',
		'\u200e',
		'\u200f',
		'a',
		'word',
		'U.S.',
		'snake_case_name',
		'5*3*2',
	],
];

const adversarial = fc
	.array(
		fc.oneof(
			{ weight: 9, arbitrary: fc.constantFrom(...PIECES) },
			{ weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
		),
		{
			minLength: 1,
			maxLength: 12,
		},
	)
	.map((pieces) => pieces.join(''))
	.filter((text) => text.isWellFormed());

/** Fixed, so that a failure can be repeated. */
const SEED = 20_240_910;
const RUNS = 20_000;

describe('escaping', () => {
	it('shows 20,000 adversarial strings as they are, plain and quoted, and leaves nothing live', () => {
		const altered: { text: string; as: string }[] = [];
		fc.assert(
			fc.property(adversarial, (text) => {
				const as = alteration(text, escapeMarkdown);
				if (as !== undefined) altered.push({ text, as });
			}),
			{ seed: SEED, numRuns: RUNS },
		);
		expect(altered).toEqual([]);
	}, 60_000);

	const MATERIAL = fc.sample(adversarial, { seed: SEED, numRuns: 3_000 });
	const faults = (escaper: (text: string) => string): number =>
		MATERIAL.filter((text) => alteration(text, escaper) !== undefined).length;

	test.each<[string, (text: string) => string]>([
		['none at all', (text) => text],
		[
			'that of discord.js, every option on',
			(text) => discordJsEscape(text, { heading: true, bulletedList: true, numberedList: true, maskedLink: true }),
		],
		['one that leaves the order of characters to the article', (text) => text.replace(/[^0-9A-Za-z\s]/g, '\\$&')],
	])('the same material finds fault with a weaker escaper: %s', (_name, weaker) => {
		expect(faults(weaker)).toBeGreaterThan(0);
	});

	const RULES = [
		...['\\\\', '`', '\\*', '_', '~', '\\|', '<', '\\[', '@', ':'],
		...[
			'(?<=^[\\s\\p{Cc}\\p{Cf}]*)[#+-]',
			'(?<=^[\\s\\p{Cc}\\p{Cf}]*\\d+)\\.',
			'(?<=[\\p{L}\\p{N}])\\.(?=\\p{L})',
			'>',
		],
	];
	const escaperOf = (rules: readonly string[]) => {
		const markup = new RegExp(rules.join('|'), 'gmu');
		return (text: string) => withoutBidiControls(text.replace(markup, '\\$&'));
	};
	it('all rules together are enough', () => expect(faults(escaperOf(RULES))).toBe(0));
	test.each(RULES)('no rule can go: %s', (left) => {
		expect(faults(escaperOf(RULES.filter((rule) => rule !== left)))).toBeGreaterThan(0);
	});

	it('leaves ordinary prose nearly as it is', () => {
		expect(escapeMarkdown('It extended the stay of 1.45 million refugees until June 30, 2025 (a Monday).')).toBe(
			'It extended the stay of 1.45 million refugees until June 30, 2025 (a Monday).',
		);
	});

	it('takes out the characters that reorder the line, and no other invisible ones', () => {
		expect(escapeMarkdown('not \u202eytliug\u202c, \u2066he\u2069 said\u200f')).toBe('not ytliug, he said');
		expect(escapeMarkdown('👨‍👩‍👧 می‌خواهم')).toBe('👨‍👩‍👧 می‌خواهم');
	});
});

describe('bold answer words', () => {
	const nodes = (text: string): Node[] => {
		const [quote] = parse(blockQuote(text), 'extended') as Node[];
		return quote !== undefined && typeof quote.content === 'object' ? [...quote.content] : [];
	};
	const strong = (text: string): string[] =>
		nodes(text).flatMap((node) => (node.type === 'strong' ? [shown(node.content as Node[])] : []));
	const unmarked = (text: string): string =>
		shown(nodes(text).flatMap((node) => (node.type === 'strong' ? (node.content as Node[]) : [node])));

	test.each<[string, string, string[]]>([
		['in the middle', 'a [b c] d', ['b c']],
		['at both ends', '[b c]', ['b c']],
		['with blanks at the ends of the span', 'a[ b c ]d', ['b c']],
		['inside a word', 'un[believ]able', ['believ']],
		['made of escaped characters', 'a [*_b_*] c', ['*_b_*']],
		['ending in a backslash', 'a [b\\] c', ['b\\']],
		['beside an asterisk', '*[b]*', ['b']],
		['first in a line that looks like a list', '[- b] c', ['- b']],
		['a year first in a line', '[1984]. A year', ['1984']],
		['over a line break', 'a [b\nc] d', ['b', 'c']],
		['nothing but blanks', 'a[  ]b', []],
	])('%s', (_name, marked, expected) => {
		const start = marked.indexOf('[');
		const end = marked.indexOf(']') - 1;
		const text = marked.replace('[', '').replace(']', '');
		const escaped = escapeMarkdown(text, { start, end });
		expect(strong(escaped)).toEqual(expected);
		expect(unmarked(escaped)).toBe(text);
	});

	it('is bold and verbatim wherever the span lies', () => {
		fc.assert(
			fc.property(adversarial, fc.nat(), fc.nat(), (text, a, b) => {
				const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
				if (!text.slice(start, end).isWellFormed() || !text.slice(0, start).isWellFormed()) return;
				const escaped = escapeMarkdown(text, { start, end });
				expect(unmarked(escaped)).toBe(asParsed(text));
				const letters = (s: string) => s.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
				expect(letters(strong(escaped).join(''))).toBe(letters(asParsed(text.slice(start, end))));
			}),
			{ seed: SEED, numRuns: 3_000 },
		);
	});
});
