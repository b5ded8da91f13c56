import { setImmediate } from 'node:timers/promises';
import SearchableMap from 'minisearch/SearchableMap';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { longestWord } from '../question/limits.ts';
import type { Vocabulary } from '../question/vocabulary.ts';
import { createOtherForms } from '../text/abbreviations.ts';
import { type Acronym, acronymsIn } from '../text/acronyms.ts';
import { termsOf } from '../text/terms.ts';
import { isCapitalised } from '../text/words.ts';
import { createPostings, type Postings } from './postings.ts';

/** The inverted index over the sentences of a corpus. */
export interface SentenceIndex {
	readonly corpus: Corpus;
	readonly vocabulary: Vocabulary;
	/** For each sentence, how many words other than function words it has. */
	readonly lengths: Int32Array;
	/** `Sentence.index` of every sentence that has this dictionary form, ascending, headings included. Not to be changed. */
	sentencesWith(base: string): Int32Array;
	/** The place in `Corpus.articles` of every article whose title has this dictionary form, ascending. Not to be changed. */
	articlesTitled(base: string): Int32Array;
}

/** Indexes every sentence and title of a corpus. Time and memory grow with the words of the corpus. */
export function indexSentences(corpus: Corpus): SentenceIndex {
	const indexing = createIndexing(corpus);
	corpus.sentences.forEach(indexing.add);
	return indexing.finish();
}

/** Sentences, some 30 ms of work: what waits meanwhile does not notice, and giving way costs next to nothing. */
const sentencesAtOnce = 1_000;

/** The same index, made between other work of the process: a large one takes seconds. */
export async function indexBetweenOtherWork(corpus: Corpus): Promise<SentenceIndex> {
	const indexing = createIndexing(corpus);
	for (const sentence of corpus.sentences) {
		indexing.add(sentence);
		if (sentence.index % sentencesAtOnce === 0) await setImmediate();
	}
	return indexing.finish();
}

/** Takes the sentences of a corpus one after the other, in its order. */
function createIndexing(corpus: Corpus) {
	const sentences = createPostings();
	const capitals = createCapitals();
	const spellings = new Map<string, number>();
	const lengths = new Int32Array(corpus.sentences.length);
	const acronyms: Acronym[] = [];
	return {
		add({ text, kind, index }: Sentence): void {
			acronyms.push(...acronymsIn(text));
			for (const term of termsOf(text)) {
				if (term.stop) continue;
				lengths[index] = (lengths[index] ?? 0) + 1;
				spellings.set(term.normal, (spellings.get(term.normal) ?? 0) + 1);
				// The first word of a sentence is capitalised whatever it is, so it tells nothing.
				const tells = kind === 'prose' && term.start > 0;
				const capitalised = tells && isCapitalised(term.text);
				for (const base of term.bases) {
					const number = sentences.add(base);
					if (tells) capitals.count(number, capitalised);
				}
			}
			sentences.nextDocument();
		},
		finish: (): SentenceIndex =>
			readIndex(
				corpus,
				lengths,
				sentences.finish(),
				capitals.prevail,
				spellingsOf(spellings),
				createOtherForms(acronyms),
			),
	};
}

// Apart from the building, so that what it needed is given back.
function readIndex(
	corpus: Corpus,
	lengths: Int32Array,
	{ terms, frequency, documentsWith }: Postings,
	prevailsCapitalised: (term: number) => boolean,
	spellings: Pick<Vocabulary, 'similar' | 'occurrences'>,
	otherForms: Vocabulary['otherForms'],
): SentenceIndex {
	return {
		corpus,
		lengths,
		vocabulary: {
			frequency,
			has: (base) => terms.has(base),
			isName: (base) => {
				const number = terms.get(base);
				return number !== undefined && prevailsCapitalised(number);
			},
			...spellings,
			otherForms,
		},
		sentencesWith: documentsWith,
		articlesTitled: indexTitles(corpus),
	};
}

function indexTitles({ articles }: Corpus): SentenceIndex['articlesTitled'] {
	const titles = createPostings();
	for (const { title } of articles) {
		for (const term of termsOf(title)) if (!term.stop) term.bases.forEach(titles.add);
		titles.nextDocument();
	}
	return titles.finish().documentsWith;
}

/** Counts how often each term, by its number, is written with a capital. */
function createCapitals() {
	const all: number[] = [];
	const capitals: number[] = [];
	return {
		count(term: number, capitalised: boolean): void {
			all[term] = (all[term] ?? 0) + 1;
			if (capitalised) capitals[term] = (capitals[term] ?? 0) + 1;
		},
		prevail: (term: number): boolean => (capitals[term] ?? 0) * 2 > (all[term] ?? 0),
	};
}

/** Two letters swapped are two edits to MiniSearch. */
const mostEdits = 2;

// MiniSearch's radix tree finds the words within some edits without looking at all of them.
function spellingsOf(counts: ReadonlyMap<string, number>): Pick<Vocabulary, 'similar' | 'occurrences'> {
	const tree = SearchableMap.from(counts);
	return {
		// The search takes memory by the square of the word's length.
		similar: (word) => (word.length > longestWord ? [] : [...tree.fuzzyGet(word, mostEdits).keys()]),
		occurrences: (word) => tree.get(word) ?? 0,
	};
}
