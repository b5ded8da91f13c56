import MiniSearch from 'minisearch';
import type { Corpus } from '../corpus/corpus.ts';
import type { Vocabulary } from '../question/vocabulary.ts';
import { termsOf } from '../text/terms.ts';

/** The inverted index over the sentences of a corpus. */
export interface SentenceIndex {
	readonly corpus: Corpus;
	readonly vocabulary: Vocabulary;
	/** Calls back with `Sentence.index` for every sentence that has this dictionary form, each once, headings included. */
	eachSentence(base: string, visit: (index: number) => void): void;
	/** Calls back with the place in `Corpus.articles` of every article whose title has this dictionary form. */
	eachTitle(base: string, visit: (article: number) => void): void;
}

interface Indexed {
	readonly id: number;
	readonly bases: string;
}

/** Indexes every sentence and title of a corpus. Time and memory grow with the words of the corpus. */
export function indexSentences(corpus: Corpus): SentenceIndex {
	const counts = new Map<string, WordCount>();
	const spellings = new Map<string, number>();
	const sentences = invertedIndex(
		corpus.sentences.map(({ index, text, kind }) => {
			const terms = termsOf(text).filter((term) => !term.stop);
			for (const term of terms) {
				if (kind === 'prose') countCapitals(counts, term.bases, term.start > 0, /^\p{Lu}/u.test(term.text));
				spellings.set(term.normal, (spellings.get(term.normal) ?? 0) + 1);
			}
			return { id: index, bases: joinBases(terms) };
		}),
	);
	const titles = invertedIndex(
		corpus.articles.map((article, id) => ({
			id,
			bases: joinBases(termsOf(article.title).filter((term) => !term.stop)),
		})),
	);
	const frequency = (base: string) => {
		let sum = 0;
		each(sentences, base, () => sum++);
		return sum;
	};
	return {
		corpus,
		vocabulary: {
			frequency,
			has: (base) => frequency(base) > 0,
			isName: (base) => {
				const count = counts.get(base);
				return count !== undefined && count.capitalised * 2 > count.all;
			},
			similar: spellingIndex([...spellings.keys()]),
			occurrences: (word) => spellings.get(word) ?? 0,
		},
		eachSentence: (base, visit) => each(sentences, base, visit),
		eachTitle: (base, visit) => each(titles, base, visit),
	};
}

interface WordCount {
	all: number;
	capitalised: number;
}

// The first word of a sentence is capitalised whatever it is, so it tells nothing.
function countCapitals(
	counts: Map<string, WordCount>,
	bases: readonly string[],
	inside: boolean,
	capitalised: boolean,
) {
	if (!inside) return;
	for (const base of bases) {
		const count = counts.get(base) ?? { all: 0, capitalised: 0 };
		count.all++;
		if (capitalised) count.capitalised++;
		counts.set(base, count);
	}
}

function joinBases(terms: readonly { readonly bases: readonly string[] }[]): string {
	return terms.flatMap((term) => term.bases).join(' ');
}

function invertedIndex(documents: readonly Indexed[]): MiniSearch<Indexed> {
	const index = new MiniSearch<Indexed>({
		fields: ['bases'],
		tokenize: (text) => (text === '' ? [] : text.split(' ')),
		processTerm: (term) => term,
	});
	index.addAll(documents);
	return index;
}

// MiniSearch calls `boostDocument` for each posting before it allocates anything; a falsy return makes it skip the rest.
// So it serves as a reader of postings, at a small part of the cost of a search.
function each(index: MiniSearch<Indexed>, base: string, visit: (id: number) => void): void {
	index.search(base, {
		tokenize: (text) => [text],
		boostDocument: (id: number) => {
			visit(id);
			return 0;
		},
	});
}

function spellingIndex(words: readonly string[]): Vocabulary['similar'] {
	const index = new MiniSearch<{ id: number; word: string }>({
		fields: ['word'],
		tokenize: (text) => [text],
		processTerm: (term) => term,
	});
	index.addAll(words.map((word, id) => ({ id, word })));
	return (word, edits) => {
		const found: string[] = [];
		index.search(word, {
			fuzzy: edits,
			maxFuzzy: edits,
			boostDocument: (_id: number, term: string) => {
				found.push(term);
				return 0;
			},
		});
		return found;
	};
}
