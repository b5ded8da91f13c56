import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saidFrom } from '../src/answer/agreement/sayings.ts';
import { surelyMet } from '../src/ranking/match.ts';
import { baseForms, related } from '../src/text/lexicon.ts';
import { paraphrasesOf, parseParaphrases } from '../src/text/paraphrases.ts';
import { americanSpellings } from '../src/text/spelling-variants.ts';
import { isStopWord } from '../src/text/stop-words.ts';

const committed = readFileSync(new URL('../src/text/paraphrases.txt', import.meta.url), 'utf8');
const table = parseParaphrases(committed);

const waysOf = (words: string) => paraphrasesOf(words).map((way) => way.words);

describe('paraphrases', () => {
	it('has a word for an idiom, and the idiom for the word', () => {
		expect(waysOf('die')).toContain('lose life');
		expect(waysOf('lose life')).toContain('die');
	});

	it('takes a word that is near for less than one that says the same, and for no word that is met', () => {
		const ways = parseParaphrases('arson: set fire ~ arsonist');
		const [same, near] = ways.get('arson') ?? [];
		expect([same?.words, near?.words]).toEqual(['set fire', 'arsonist']);
		expect(same?.strength).toBeGreaterThan(surelyMet);
		expect(near?.strength).toBeLessThan(Math.min(surelyMet, saidFrom));
	});

	it('does not take what is said for one word for one another: a blow is no cut', () => {
		const ways = parseParaphrases('strike: blow, stoppage');
		expect(ways.get('blow')?.map(({ words }) => words)).toEqual(['strike']);
	});

	it.each(['strike', 'strike:', 'strike: ', 'strike - blow', 'strike: blow ~', 'strike: blow ~ cut ~ dent'])(
		'names the line that is no group: %s',
		(line) => {
			expect(() => parseParaphrases(`quit: resign\n${line}\n`)).toThrow(`src/text/paraphrases.txt:2: expected`);
		},
	);
});

describe('the file of paraphrases', () => {
	const lines = committed.trimEnd().split('\n');

	it('has each head once, in the order of the alphabet', () => {
		const heads = lines.map((line) => line.slice(0, line.indexOf(':')));
		expect(heads).toEqual([...new Set(heads)].sort());
	});

	it('says each link once', () => {
		const links = lines.flatMap((line) => {
			const [head = '', others = ''] = line.split(':');
			return others
				.split(/[,~]/)
				.flatMap((other) => (other.trim() === '' ? [] : [[head, other.trim()].sort().join(' | ')]));
		});
		const said = new Set<string>();
		expect(links.filter((link) => said.size === said.add(link).size)).toEqual([]);
	});

	// Else a word would never be met: an article is read in dictionary form, and a British word in the American spelling too.
	it('has every word in dictionary form and American spelling', () => {
		const words = new Set([...table.keys()].flatMap((way) => way.split(' ')));
		const others = [...words].filter((word) => {
			if (isStopWord(word)) return false;
			const bases = baseForms(word);
			return !bases.includes(word) || bases.some((base) => base !== word && americanSpellings(word).includes(base));
		});
		expect(others).toEqual([]);
	});

	it('has no opposites', () => {
		const opposites = [...table].flatMap(([word, ways]) =>
			ways.flatMap((way) =>
				related(word).some((other) => other.word === way.words && other.relation === 'antonym')
					? [`${word} | ${way.words}`]
					: [],
			),
		);
		expect(opposites).toEqual([]);
	});
});
