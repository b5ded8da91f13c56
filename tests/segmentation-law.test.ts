import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestSentence, splitSentences } from '../src/text/segmentation.ts';

/** The sentences of a text. */
const split = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('the sentences of any text', () => {
	it('gives slices of the text, in order, apart, trimmed, not empty and bounded, whatever the text', () => {
		const isLawful = (text: string): boolean => {
			let before = 0;
			return splitSentences(text).every(({ start, end }) => {
				const sentence = text.slice(start, end);
				const lawful =
					start >= before && end > start && end <= text.length && sentence.trim() === sentence && sentence !== '';
				before = end;
				return lawful && sentence.length <= longestSentence;
			});
		};
		fc.assert(fc.property(anyText, isLawful), { numRuns: 2000 });
	});

	it('leaves out white space, rules, markers before and hash signs behind, and nothing else', () => {
		fc.assert(
			fc.property(anyText, (text) => gapsOf(text).map(leftOutOf).join('') === ''),
			{ numRuns: 2000 },
		);
	});

	it.each([
		'<!-- It. No. -->',
		'<!--\n\nIt. No.\n-->',
		'![It. No.](a.png)',
		'![[a.png]]',
		'<br>',
		'<script>x.y</script>',
		'[1]: http://a.org',
	])('reads a text with a line of mark-up in it as it does without: %s', (mark) => {
		fc.assert(
			fc.property(anyText, anyText, (before, after) => {
				expect(split(`${before}\n\n${mark}\n\n${after}`)).toEqual(split(`${before}\n\n${after}`));
			}),
		);
	});

	it('reads the same text alike each time', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(splitSentences(text)).toEqual(splitSentences(text));
			}),
		);
	});

	it('keeps whole what is as long as the longest sentence, and divides what is longer', () => {
		const words = (length: number) => 'word '.repeat(length / 5 - 1).padEnd(length, 'x');
		expect(longestSentence, 'a message on Discord has 2,000 characters').toBeLessThan(2000);
		expect(split(words(longestSentence))).toHaveLength(1);
		expect(split(`${words(longestSentence)} y`).map(({ length }) => length)).toEqual([longestSentence, 1]);
		const [first = '', second = '', ...more] = split(`${words(longestSentence)}y`);
		expect(more).toEqual([]);
		expect(first.length).toBeLessThanOrEqual(longestSentence);
		expect(first.length).toBeGreaterThan(longestSentence / 2);
		expect(second).toMatch(/^word.*xy$|^x+y$/);
	});

	it('divides a wall without white space at the bound, never inside a character', () => {
		expect(split('x'.repeat(longestSentence * 2 + 1)).map(({ length }) => length)).toEqual([
			longestSentence,
			longestSentence,
			1,
		]);
		const pictograms = split(`x${'🎉'.repeat(longestSentence)}`);
		expect(pictograms.length).toBeGreaterThan(1);
		for (const piece of pictograms) expect(piece.isWellFormed()).toBe(true);
	});

	it.each([
		['stops', '.'],
		['stops and spaces', '. '],
		['quotation marks', '"'],
		['question marks and quotation marks', '?" '],
		['spaces', ' '],
		['line ends', '\n'],
		['capitals with stops', 'A.'],
		['capitals with stops and spaces', 'A. '],
		['numbered markers', '1. '],
		['numbered and other markers', '* 5. '],
		['bullets', '• '],
		['block quotes', '>'],
		['hash signs', '#'],
		['hash signs apart', '# '],
		['rules', '- '],
		['stars', '* '],
		['brackets', '[1]'],
		['open brackets', '['],
		['letters', 'a'],
		['lines of one word', 'word\n'],
		['headings over blank lines', 'Title Case Here\n\n'],
		['names before a verb', '!" Aa Bb '],
		['comments', '<!---->'],
		['comments on lines', '<!---->\n'],
		['openings of comments', '<!--'],
		['openings of scripts', '<script>'],
		['closings of comments', '-->'],
		['openings of pictures', '!['],
		['pictures', '![](a)'],
		['pictures apart', '![](a) '],
		['openings of addresses', '![]('],
		['closing brackets', ')'],
		['tags', '<p>'],
		['openings of tags', '<p '],
		['rows of a table', '|-'],
		['braces', '{:'],
	])('takes work in proportion to the text for a wall of %s', (_, unit) => {
		const workFor = (length: number) => countWork(() => splitSentences(unit.repeat(length / unit.length)));
		workFor(100);
		const [once, twice] = [workFor(2000), workFor(4000)];
		expect(twice / once).toBeLessThan(2.2);
	});
});

// Pieces that mean something to the reader of blocks or of stops, thrown together.
const pieces =
	'. ? ! … .. " ” “ \' ’ ( ) [ ] [12] # ## > - * + • ⁃ 1. 2. a) --- === *** _ ~ ` : , ; | \\ / @ ' +
	'A I U.S. Mr. No. 5 3.5 p.m. Jan. etc. Yahoo word Word the The said asked é 会 。 🎉 \u200b \u202e \ud800 \udc00';
const anyText = fc.oneof(
	fc
		.array(
			fc.constantFrom(...pieces.split(' '), ' ', ' ', '\n', '\n', '\n\n', '\r\n', '\r', '\t', '\u00a0', '\u2028', '\f'),
			{
				maxLength: 60,
			},
		)
		.map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc
		.array(fc.constantFrom('river', 'Rose', 'the', '5', 'Mr.', 'end.', '?', '\n'), { minLength: 200, maxLength: 600 })
		.map((parts) => parts.join(' ')),
);

interface Gap {
	readonly text: string;
	/** Whether it starts and ends where a line does, the text's own ends included. */
	readonly startsLine: boolean;
}

/** What stands before, between and behind the sentences. */
function gapsOf(text: string): readonly Gap[] {
	const sentences = splitSentences(text);
	return [...sentences, undefined].map((sentence, i): Gap => {
		const from = sentences[i - 1]?.end ?? 0;
		return { text: text.slice(from, sentence?.start), startsLine: i === 0 };
	});
}

/** What is left of a gap when all is taken out that may be left out of sentences. */
function leftOutOf({ text, startsLine }: Gap): string {
	return text
		.split(/\r\n|[\n\r\f\u2028\u2029]/)
		.map((line, i) => {
			// Behind a sentence: white space, and the hash signs that close a heading.
			if (i === 0 && !startsLine) return line.replace(/^\s+#+\s*$/, '').trim();
			const unmarked = line.replace(/^(?:\s*(?:#{1,6}(?=\s|$)|>|[-*+•‣◦▪⁃](?=\s|$)|\d{1,3}[.)](?=\s|$)))+/, '');
			return unmarked.trim().replace(/^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,}|#+)$/, '');
		})
		.join('');
}

/** Characters that are looked at, one by one or in slices and patterns, while `act` runs. */
function countWork(act: () => void): number {
	let work = 0;
	const strings = String.prototype;
	const { charAt, charCodeAt, codePointAt, startsWith, slice } = strings;
	const { exec } = RegExp.prototype;
	try {
		strings.charAt = function (at) {
			work += 1;
			return charAt.call(this, at);
		};
		strings.charCodeAt = function (at) {
			work += 1;
			return charCodeAt.call(this, at);
		};
		strings.codePointAt = function (at) {
			work += 1;
			return codePointAt.call(this, at);
		};
		strings.startsWith = function (found, at) {
			work += found.length;
			return startsWith.call(this, found, at);
		};
		strings.slice = function (from, to) {
			const cut = slice.call(this, from, to);
			work += cut.length;
			return cut;
		};
		RegExp.prototype.exec = function (text) {
			const from = this.global || this.sticky ? this.lastIndex : 0;
			const match = exec.call(this, text);
			// A pattern that looks for one place and fails there reads no further.
			const anchored = this.sticky || this.source.startsWith('^');
			work += match === null ? (anchored ? 1 : text.length - from) : match.index + match[0].length - from;
			return match;
		};
		act();
	} finally {
		Object.assign(strings, { charAt, charCodeAt, codePointAt, startsWith, slice });
		RegExp.prototype.exec = exec;
	}
	return work;
}
