import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A piece of a message as it is drawn. Text is only ever text: none of it can become markup of the page. */
export type Drawing =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'break' }
	| {
			readonly kind:
				| 'strong'
				| 'emphasis'
				| 'underline'
				| 'strikethrough'
				| 'spoiler'
				| 'quote'
				| 'subtext'
				| 'heading-1'
				| 'heading-2'
				| 'heading-3';
			readonly children: readonly Drawing[];
	  }
	| { readonly kind: 'list'; readonly entries: readonly ListEntry[] }
	| { readonly kind: 'code' | 'code-block'; readonly text: string }
	/** `href` is an http or https address. */
	| { readonly kind: 'link'; readonly href: string; readonly children: readonly Drawing[] }
	| { readonly kind: 'user' | 'channel' | 'role'; readonly id: string }
	/** A mention that carries its own words: `@everyone`, `/ask`. */
	| { readonly kind: 'mention'; readonly text: string }
	/** `seconds` since the epoch; `style` is one of Discord's letters, `f` where none is given. */
	| { readonly kind: 'time'; readonly seconds: number; readonly style: string };

export interface ListEntry {
	/** 0 for the outermost. */
	readonly depth: number;
	/** The number it shows; null for a bullet. */
	readonly number: number | null;
	readonly children: readonly Drawing[];
}

type Rule = (typeof rulesExtended)[string];
type Node = Readonly<Record<string, unknown>>;

/** A run of lines that begin with a bullet or a number. */
const LIST = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/;
const LIST_LINE = /^( *)(?:[-*]|(\d{1,9})\.) +([^\n]+)$/;
/** Blanks that move a list entry one level in. */
const LIST_INDENT = 2;
const DEEPEST_LIST = 3;

const atLineStart = (previous: string): boolean => previous === '' || previous.endsWith('\n');

/** Before headings, so that a list is never read as text. */
const list: Rule = {
	order: required('heading').order - 1,
	match: (source, _state, previous) => (atLineStart(previous) ? LIST.exec(source) : null),
	parse: (capture, parse, state) => ({
		entries: (capture[0] ?? '')
			.trimEnd()
			.split('\n')
			.map((line) => {
				const [, blanks = '', number, content = ''] = LIST_LINE.exec(line) ?? [undefined, '', undefined, line];
				return {
					depth: Math.min(Math.floor(blanks.length / LIST_INDENT), DEEPEST_LIST),
					number: number === undefined ? null : Number(number),
					// Within an entry nothing stands at the start of a line.
					content: parse(content, { ...state, prevCapture: Object.assign([' '], { index: 0 }) }),
				};
			}),
	}),
};

/** The parser's own rule forgets that a block quote ends with its line. */
function afterAnyLine(name: 'heading' | 'subtext'): Rule {
	const rule = required(name);
	return {
		...rule,
		match: (source, state, previous) =>
			atLineStart(previous) ? rule.match(source, { ...state, prevCapture: null }, previous) : null,
	};
}

const link: Rule = {
	...required('link'),
	parse: (capture, parse, state) => ({ ...required('link').parse(capture, parse, state), source: capture[0] }),
};

const parse = SimpleMarkdown.parserFor({
	...rulesExtended,
	list,
	link,
	heading: afterAnyLine('heading'),
	subtext: afterAnyLine('subtext'),
});

/** Reads a message as Discord's client does. */
export function drawMarkdown(source: string): readonly Drawing[] {
	return drawAll(parse(source, { inline: true }));
}

/** Drawn in lines of their own, whose end is no text. */
const ownLines: ReadonlySet<Drawing['kind']> = new Set([
	'quote',
	'subtext',
	'heading-1',
	'heading-2',
	'heading-3',
	'list',
	'code-block',
]);

/** What a reader sees, without its form: for labels. */
export function plainText(drawings: readonly Drawing[]): string {
	return drawings.map((drawing) => `${textIn(drawing)}${ownLines.has(drawing.kind) ? '\n' : ''}`).join('');
}

function textIn(drawing: Drawing): string {
	if ('text' in drawing) return drawing.text;
	if ('children' in drawing) return plainText(drawing.children);
	if (drawing.kind === 'list') return drawing.entries.map(({ children }) => plainText(children)).join('\n');
	return drawing.kind === 'break' ? '\n' : '';
}

/** The address, where it is one that the page may link to. */
export function webAddress(address: string | undefined): string | null {
	const written = address?.trim() ?? '';
	return /^https?:\/\//i.test(written) && URL.canParse(written) ? written : null;
}

function required(name: string): Rule {
	const rule = (rulesExtended as Readonly<Record<string, Rule>>)[name];
	if (rule === undefined) throw new Error(`expected discord-markdown-parser to have a rule "${name}", found none`);
	return rule;
}

function drawAll(nodes: unknown): readonly Drawing[] {
	const drawn: Drawing[] = [];
	for (const node of Array.isArray(nodes) ? nodes : []) {
		const drawing = draw(node as Node);
		const last = drawn.at(-1);
		if (drawing.kind === 'text' && last?.kind === 'text') {
			drawn[drawn.length - 1] = { kind: 'text', text: last.text + drawing.text };
		} else if (!(drawing.kind === 'break' && last?.kind === 'code-block')) {
			// A code block ends its line by itself.
			drawn.push(drawing);
		}
	}
	return drawn;
}

function draw(node: Node): Drawing {
	switch (node.type) {
		case 'text':
			return { kind: 'text', text: textOf(node.content) };
		case 'br':
		case 'newline':
			return { kind: 'break' };
		case 'strong':
			return { kind: 'strong', children: drawAll(node.content) };
		case 'em':
			return { kind: 'emphasis', children: drawAll(node.content) };
		case 'underline':
			return { kind: 'underline', children: drawAll(node.content) };
		case 'strikethrough':
			return { kind: 'strikethrough', children: drawAll(node.content) };
		case 'spoiler':
			return { kind: 'spoiler', children: drawAll(node.content) };
		case 'blockQuote':
			return { kind: 'quote', children: drawAll(node.content) };
		case 'subtext':
			return { kind: 'subtext', children: drawAll(node.content) };
		case 'heading':
			return {
				kind: node.level === 1 ? 'heading-1' : node.level === 2 ? 'heading-2' : 'heading-3',
				children: drawAll(node.content),
			};
		case 'list':
			return { kind: 'list', entries: listEntries(node.entries) };
		case 'inlineCode':
			return { kind: 'code', text: textOf(node.content) };
		case 'codeBlock':
			return { kind: 'code-block', text: textOf(node.content) };
		case 'url':
		case 'autolink':
		case 'link': {
			const href = webAddress(textOf(node.target));
			if (href !== null) return { kind: 'link', href, children: drawAll(node.content) };
			return { kind: 'text', text: textOf(node.source) || textOf(node.target) };
		}
		case 'user':
		case 'channel':
		case 'role':
			return { kind: node.type, id: textOf(node.id) };
		case 'everyone':
		case 'here':
			return { kind: 'mention', text: `@${node.type}` };
		case 'slashCommand':
			return { kind: 'mention', text: `/${textOf(node.fullName)}` };
		case 'timestamp':
			return { kind: 'time', seconds: Number(node.timestamp), style: textOf(node.format) || 'f' };
		case 'emoji':
			// Custom emoji are pictures on Discord's servers, which the preview does not ask.
			return { kind: 'text', text: `:${textOf(node.name)}:` };
		case 'twemoji':
			return { kind: 'text', text: textOf(node.name) };
		default:
			return { kind: 'text', text: textOf(node.content) };
	}
}

function listEntries(entries: unknown): readonly ListEntry[] {
	return (Array.isArray(entries) ? entries : []).map((entry: Node) => ({
		depth: Number(entry.depth),
		number: typeof entry.number === 'number' ? entry.number : null,
		children: drawAll(entry.content),
	}));
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
