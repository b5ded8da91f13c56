import type { Article } from '../corpus/article.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** A sentence that might answer. */
export interface Candidate {
	readonly sentence: Sentence;
	/** How much of the question it shares, 0 or more; comparable within one question only. */
	readonly retrievalScore: number;
	/** For each of the question's terms, how strongly its article says it anywhere: 0 to 1. */
	readonly inArticle: readonly number[];
}

/** Sentences handed to ranking. Past 100 hardly a right one is found, and ranking costs about 0.1 ms a sentence. */
const mostCandidates = 100;
/** What a word in the sentence before, the sentence after, or the title counts, where one in the sentence itself is 1. Untuned. */
const share = { before: 0.45, after: 0.25, title: 0.3 };
/** What a word that says little counts. Untuned. */
const lightShare = 0.25;

/**
 * Inverse document frequency: how much a word tells that stands in so many of so many sentences (the form of BM25 that is
 * never negative, https://doi.org/10.1561/1500000019, section 3.1, plus one inside the logarithm).
 */
export function inverseFrequency(sentences: number, having: number): number {
	return Math.log(1 + (sentences - having + 0.5) / (having + 0.5));
}

/**
 * Finds the sentences that share words, or words that may stand for them, with a question; best first.
 *
 * @param most How many at most, 1 or more.
 */
export function createRetrieve(
	index: SentenceIndex,
	most = mostCandidates,
): (analysis: QuestionAnalysis) => readonly Candidate[] {
	const { sentences, articles } = index.corpus;
	const numbers = new Map<Article, number>(articles.map((article, i) => [article, i]));
	const articleOf = Int32Array.from(sentences, (sentence) => numbers.get(sentence.article) ?? -1);
	const own = new Float64Array(sentences.length);
	const ofTerm = new Float64Array(sentences.length);

	return ({ terms }) => {
		const touched = new Set<number>();
		const titleScores = new Map<number, number>();
		const inArticle = new Map<number, number[]>();
		terms.forEach((term, asked) => {
			const weight = term.light ? lightShare : 1;
			for (const { at, strength, rarity } of strongestReadings(term, index, ofTerm)) {
				own[at] = (own[at] ?? 0) + weight * strength * rarity;
				touched.add(at);
				const article = articleOf[at] ?? -1;
				const strengths = inArticle.get(article) ?? new Array<number>(terms.length).fill(0);
				strengths[asked] = Math.max(strengths[asked] ?? 0, strength);
				inArticle.set(article, strengths);
			}
			for (const article of titlesWith(term, index)) {
				titleScores.set(article, (titleScores.get(article) ?? 0) + weight * rarityOf(term.bases, index));
			}
		});
		// A neighbour may answer in words of its own: "The country will replace Japan."
		for (const at of [...touched]) {
			for (const near of [at - 1, at + 1]) if (articleOf[near] === articleOf[at]) touched.add(near);
		}
		const found = [...touched].flatMap((i): readonly Candidate[] => {
			const sentence = sentences[i];
			if (sentence === undefined || sentence.kind === 'heading') return [];
			const article = articleOf[i] ?? -1;
			const within = (at: number) => (articleOf[at] === article ? (own[at] ?? 0) : 0);
			const around =
				share.before * within(i - 1) + share.after * within(i + 1) + share.title * (titleScores.get(article) ?? 0);
			return [{ sentence, retrievalScore: within(i) + around, inArticle: inArticle.get(article) ?? [] }];
		});
		for (const i of touched) own[i] = 0;
		return found
			.sort((a, b) => b.retrievalScore - a.retrievalScore || a.sentence.index - b.sentence.index)
			.slice(0, most);
	};
}

interface Found {
	readonly at: number;
	readonly strength: number;
	readonly rarity: number;
}

// The best of the term's readings in each sentence: one word never counts twice.
function strongestReadings(term: QuestionTerm, index: SentenceIndex, scratch: Float64Array): readonly Found[] {
	const own = rarityOf(term.bases, index);
	const found: Found[] = [];
	for (const { bases, strength } of [{ bases: term.bases, strength: 1 }, ...term.expansions]) {
		// Of "send back" the rarer word finds the sentence; ranking sees whether the other stands beside it.
		const sought = bases === term.bases ? bases : rarest(bases, index);
		const rarity = Math.min(own, rarityOf(sought, index));
		for (const base of sought) {
			index.eachSentence(base, (at) => {
				// Readings come strongest first.
				if (scratch[at] !== 0) return;
				scratch[at] = 1;
				found.push({ at, strength, rarity });
			});
		}
	}
	for (const { at } of found) scratch[at] = 0;
	return found;
}

function rarest(bases: readonly string[], { vocabulary }: SentenceIndex): readonly string[] {
	const known = bases.filter((base) => vocabulary.has(base));
	if (known.length < bases.length) return [];
	return known.sort((a, b) => vocabulary.frequency(a) - vocabulary.frequency(b)).slice(0, 1);
}

function titlesWith(term: QuestionTerm, index: SentenceIndex): ReadonlySet<number> {
	const articles = new Set<number>();
	for (const base of term.bases) index.eachTitle(base, (article) => articles.add(article));
	return articles;
}

function rarityOf(bases: readonly string[], { corpus, vocabulary }: SentenceIndex): number {
	return inverseFrequency(corpus.sentences.length, Math.max(0, ...bases.map((base) => vocabulary.frequency(base))));
}
