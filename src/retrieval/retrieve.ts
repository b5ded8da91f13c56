import type { Article } from '../corpus/article.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import { createBest } from './best.ts';
import { mostPostings, type Plan, planReadings, type TermReadings } from './plan.ts';
import { firstAtLeast } from './postings.ts';
import type { SentenceIndex } from './sentence-index.ts';

export { inverseFrequency } from './inverse-frequency.ts';

/** A sentence that might answer. */
export interface Candidate {
	readonly sentence: Sentence;
	/** How much of the question it shares, 0 or more; comparable within one question only. */
	readonly retrievalScore: number;
	/** For each of the question's terms, how strongly its article says it anywhere: 0 to 1. */
	readonly inArticle: readonly number[];
}

/** Sentences handed to ranking. Past 100 hardly a right one is found, and ranking costs about 0.1 ms a sentence. */
export const mostCandidates = 100;
/** Of those found by the rarer words of a question, how many the most frequent ones are looked up for. Untuned. */
const mostLookedUp = 400;
/** What a word in the sentence before, the sentence after, or the title counts, where one in the sentence itself is 1. Untuned. */
const share = { before: 0.45, after: 0.25, title: 0.3 };

/**
 * Finds the sentences that share words, or words that may stand for them, with a question; best first.
 *
 * @param most How many at most, 1 or more.
 * @param postings How many postings are read at most, 1 or more: see `mostPostings`.
 */
export function createRetrieve(
	index: SentenceIndex,
	most = mostCandidates,
	postings = mostPostings,
): (analysis: QuestionAnalysis) => readonly Candidate[] {
	const { sentences, articles } = index.corpus;
	const layout = layOut(sentences, articles);
	const scoring = createScoring(layout);

	return ({ terms }) => {
		const plan = planReadings(terms, index, postings);
		const strengths = new Map<number, readonly number[]>();
		return scoring.best(plan, most).flatMap(({ number, score }): readonly Candidate[] => {
			const sentence = sentences[number];
			if (sentence === undefined) return [];
			const article = layout.articleOf[number] ?? -1;
			const inArticle = strengths.get(article) ?? strengthsIn(article, plan.terms, layout);
			strengths.set(article, inArticle);
			return [{ sentence, retrievalScore: score, inArticle }];
		});
	};
}

/** Where the sentences of a corpus stand. */
interface Layout {
	/** For each sentence, the place of its article in the corpus. */
	readonly articleOf: Int32Array;
	/** For each article, its first sentence; then the number of all sentences. */
	readonly firstOf: Int32Array;
	/** 1 for each sentence that may be an answer, 0 for a heading. */
	readonly mayAnswer: Uint8Array;
}

function layOut(sentences: readonly Sentence[], articles: readonly Article[]): Layout {
	const places = new Map<Article, number>(articles.map((article, i) => [article, i]));
	const articleOf = Int32Array.from(sentences, ({ article }) => places.get(article) ?? -1);
	const firstOf = Int32Array.from({ length: articles.length + 1 }, (_, article) => firstAtLeast(articleOf, article));
	const mayAnswer = Uint8Array.from(sentences, ({ kind }) => (kind === 'heading' ? 0 : 1));
	return { articleOf, firstOf, mayAnswer };
}

/** For each term, the strongest reading that any sentence of the article has. */
function strengthsIn(article: number, terms: readonly TermReadings[], { firstOf }: Layout): readonly number[] {
	const [first, end] = [firstOf[article] ?? 0, firstOf[article + 1] ?? 0];
	return terms.map(
		({ readings }) => readings.find(({ sentences }) => standsWithin(sentences, first, end))?.strength ?? 0,
	);
}

function standsWithin(list: Int32Array, first: number, end: number): boolean {
	const at = firstAtLeast(list, first);
	return at < list.length && (list[at] ?? end) < end;
}

/** Adds up what the readings of a plan are worth, in arrays that are made once and cleared after each question. */
function createScoring({ articleOf, mayAnswer }: Layout) {
	const own = new Float64Array(articleOf.length);
	const ofTitle = new Float64Array((articleOf.at(-1) ?? -1) + 1);
	// When each sentence was last seen, in steps that are counted from the first question on.
	const seen = new Int32Array(articleOf.length);
	let step = 0;
	const touched: number[] = [];

	const add = ({ terms, read }: Plan): void => {
		let term = -1;
		for (const { term: ofTerm, reading, length } of read) {
			// One word counts once in a sentence, by its strongest reading, which comes first.
			if (ofTerm !== term) step++;
			term = ofTerm;
			const { sentences, worth } = reading;
			for (let i = 0; i < length; i++) {
				const at = sentences[i] ?? 0;
				if (seen[at] === step) continue;
				seen[at] = step;
				if (own[at] === 0) touched.push(at);
				own[at] = (own[at] ?? 0) + worth;
			}
		}
		for (const { titles, titleWorth } of terms)
			for (const article of new Set(titles.flatMap((list) => [...list])))
				ofTitle[article] = (ofTitle[article] ?? 0) + titleWorth;
	};
	const clear = ({ terms }: Plan): void => {
		for (const at of touched) own[at] = 0;
		touched.length = 0;
		for (const { titles } of terms) for (const list of titles) for (const article of list) ofTitle[article] = 0;
	};
	const scoreOf = (at: number): number => {
		const article = articleOf[at] ?? -1;
		const before = articleOf[at - 1] === article ? (own[at - 1] ?? 0) : 0;
		const after = articleOf[at + 1] === article ? (own[at + 1] ?? 0) : 0;
		return (own[at] ?? 0) + share.before * before + share.after * after + share.title * (ofTitle[article] ?? 0);
	};
	// A neighbour may answer in words of its own: "The country will replace Japan."
	const offerAround = (offer: (at: number, score: number) => void): void => {
		step++;
		for (const found of touched) {
			for (let at = found - 1; at <= found + 1; at++) {
				if (articleOf[at] !== articleOf[found] || seen[at] === step) continue;
				seen[at] = step;
				if (mayAnswer[at] === 1) offer(at, scoreOf(at));
			}
		}
	};
	const lookUp = (plan: Plan, numbers: readonly number[]): void => {
		const nearby = new Set(numbers.flatMap((at) => [at - 1, at, at + 1]));
		for (const at of nearby) {
			for (const readings of plan.lookedUp) {
				const reading = readings.find(({ sentences }) => standsWithin(sentences, at, at + 1));
				if (reading === undefined) continue;
				if (own[at] === 0) touched.push(at);
				own[at] = (own[at] ?? 0) + reading.worth;
			}
		}
	};
	return {
		/** The best sentences by a plan, best first; ties go to the earlier one. */
		best(plan: Plan, most: number): readonly { readonly number: number; readonly score: number }[] {
			add(plan);
			const best = createBest(plan.lookedUp.length > 0 ? Math.max(most, mostLookedUp) : most);
			offerAround(best.offer);
			let found = best.take();
			if (plan.lookedUp.length > 0) {
				lookUp(
					plan,
					found.map(({ number }) => number),
				);
				for (const { number } of found) best.offer(number, scoreOf(number));
				found = best.take();
			}
			clear(plan);
			return found.slice(0, most);
		},
	};
}
