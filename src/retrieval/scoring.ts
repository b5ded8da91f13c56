import { type Best, createBest } from './best.ts';
import type { Layout } from './layout.ts';
import type { Plan, Reading } from './plan.ts';
import { firstAtLeast } from './postings.ts';

/** Of those found by the rarer words of a question, how many the most frequent ones are looked up for. Untuned. */
const mostLookedUp = 400;

/**
 * What a word counts that stands in the sentence before, the sentence after, the same paragraph, the same article or the
 * title, where one in the sentence itself is 1. Chosen on 800 questions each of SQuAD 1.1 dev and SQuAD 2.0 dev, where half or
 * twice as much changes little; without the paragraph 4 in 100 answers fewer are among the first ten.
 */
const share = { before: 0.2, after: 0.1, paragraph: 0.8, article: 0.15, title: 0.3 };

/**
 * BM25's weighing of length for a word that occurs once (https://doi.org/10.1561/1500000019, section 3.2; k1 = 1.2). `b` is
 * how far length counts: a paragraph that has the words among many others says less of them. Chosen with {@link share}.
 */
const saturation = 1.2;
const lengthShare = { sentence: 0.3, paragraph: 0.6 };

/** More than sums of the same numbers in another order can differ by. */
const roundedUp = 1 + 1e-9;

function lengthFactors(lengths: Int32Array, b: number): Float64Array {
	const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
	return Float64Array.from(lengths, (length) => (1 + saturation) / (1 + saturation * (1 - b + (b * length) / average)));
}

/** A sentence by its number, and how much of the question it and its surroundings share. */
export interface Scored {
	readonly number: number;
	readonly score: number;
}

/**
 * Adds up what the readings of a plan are worth, in arrays that are made once and cleared after each question.
 *
 * @param lengths For each sentence, how many words other than function words it has.
 */
export function createScoring(
	layout: Layout,
	lengths: Int32Array,
): { best(plan: Plan, most: number): readonly Scored[] } {
	const { articleOf, paragraphOf, firstOfArticle, firstOfParagraph, mayAnswer } = layout;
	const paragraphs = firstOfParagraph.length - 1;
	const articles = firstOfArticle.length - 1;
	const paragraphLengths = new Int32Array(paragraphs);
	lengths.forEach((length, at) => {
		const paragraph = paragraphOf[at] ?? 0;
		paragraphLengths[paragraph] = (paragraphLengths[paragraph] ?? 0) + length;
	});
	const factorOf = lengthFactors(lengths, lengthShare.sentence);
	const factorOfParagraph = lengthFactors(paragraphLengths, lengthShare.paragraph);
	const highestFactor = factorOf.reduce((most, factor) => Math.max(most, factor), 0);

	const own = new Float64Array(layout.sentences);
	const ofParagraph = new Float64Array(paragraphs);
	const ofArticle = new Float64Array(articles);
	const ofTitle = new Float64Array(articles);
	// When each was last seen, in steps that are counted from the first question on.
	const seen = new Int32Array(layout.sentences);
	const seenParagraph = new Int32Array(paragraphs);
	const seenArticle = new Int32Array(articles);
	let step = 0;
	// Those that have a word that is read, and those around which more was looked up; some are among both.
	const found = new Int32Array(layout.sentences);
	let foundCount = 0;
	const lookedAt: number[] = [];

	const add = ({ terms, read }: Plan): void => {
		let term = -1;
		for (const { term: ofTerm, reading, length } of read) {
			// One word counts once in a place, by its strongest reading, which comes first.
			if (ofTerm !== term) step++;
			term = ofTerm;
			const { sentences, worth } = reading;
			for (let i = 0; i < length; i++) {
				const at = sentences[i] ?? 0;
				if (seen[at] === step) continue;
				seen[at] = step;
				if (own[at] === 0) found[foundCount++] = at;
				own[at] = (own[at] ?? 0) + worth;
				const paragraph = paragraphOf[at] ?? 0;
				if (seenParagraph[paragraph] === step) continue;
				seenParagraph[paragraph] = step;
				ofParagraph[paragraph] = (ofParagraph[paragraph] ?? 0) + worth;
				const article = articleOf[at] ?? 0;
				if (seenArticle[article] === step) continue;
				seenArticle[article] = step;
				ofArticle[article] = (ofArticle[article] ?? 0) + worth;
			}
		}
		for (const { titles, worth } of terms)
			for (const article of new Set(titles.flatMap((list) => [...list])))
				ofTitle[article] = (ofTitle[article] ?? 0) + worth;
	};
	const clear = ({ terms }: Plan): void => {
		const clearAt = (at: number): void => {
			own[at] = 0;
			ofParagraph[paragraphOf[at] ?? 0] = 0;
			ofArticle[articleOf[at] ?? 0] = 0;
		};
		for (let i = 0; i < foundCount; i++) clearAt(found[i] ?? 0);
		for (const at of lookedAt) clearAt(at);
		foundCount = 0;
		lookedAt.length = 0;
		for (const { titles } of terms) for (const list of titles) for (const article of list) ofTitle[article] = 0;
	};
	const scoreOf = (at: number): number => {
		const [article, paragraph] = [articleOf[at] ?? 0, paragraphOf[at] ?? 0];
		const before = articleOf[at - 1] === article ? (own[at - 1] ?? 0) : 0;
		const after = articleOf[at + 1] === article ? (own[at + 1] ?? 0) : 0;
		return (
			(own[at] ?? 0) * (factorOf[at] ?? 0) +
			share.before * before +
			share.after * after +
			share.paragraph * (ofParagraph[paragraph] ?? 0) * (factorOfParagraph[paragraph] ?? 0) +
			share.article * (ofArticle[article] ?? 0) +
			share.title * (ofTitle[article] ?? 0)
		);
	};
	// At least the score of every sentence of a paragraph: what one has of a question, its paragraph and its article have too.
	const mostWithin = (paragraph: number, article: number): number =>
		roundedUp *
		((highestFactor + share.paragraph * (factorOfParagraph[paragraph] ?? 0)) * (ofParagraph[paragraph] ?? 0) +
			(share.before + share.after + share.article) * (ofArticle[article] ?? 0) +
			share.title * (ofTitle[article] ?? 0));
	// A neighbour may answer in words of its own: "The country will replace Japan."
	const offerAround = (best: Best): void => {
		step++;
		let paragraph = -1;
		let mayHaveOne = false;
		for (let i = 0; i < foundCount; i++) {
			const middle = found[i] ?? 0;
			for (let at = middle - 1; at <= middle + 1; at++) {
				const article = articleOf[at];
				if (article === undefined || article !== articleOf[middle]) continue;
				if (paragraphOf[at] !== paragraph) {
					paragraph = paragraphOf[at] ?? 0;
					mayHaveOne = mostWithin(paragraph, article) >= best.least();
				}
				if (!mayHaveOne || seen[at] === step || mayAnswer[at] === 0) continue;
				seen[at] = step;
				best.offer(at, scoreOf(at));
			}
		}
	};
	const lookUp = (plan: Plan, numbers: readonly number[]): void => {
		// A neighbour has none of the words, but its paragraph is added to.
		lookedAt.push(...numbers);
		const nearby = new Set(numbers.flatMap((at) => [at - 1, at, at + 1]));
		const addTo = (
			worths: Float64Array,
			places: ReadonlySet<number>,
			firstOf: Int32Array,
			readings: readonly Reading[],
		) => {
			for (const place of places) {
				const [first, end] = [firstOf[place] ?? 0, firstOf[place + 1] ?? 0];
				const reading = readings.find(({ sentences }) => standsWithin(sentences, first, end));
				if (reading !== undefined) worths[place] = (worths[place] ?? 0) + reading.worth;
			}
		};
		const paragraphsNearby = new Set(numbers.map((at) => paragraphOf[at] ?? 0));
		const articlesNearby = new Set(numbers.map((at) => articleOf[at] ?? 0));
		for (const readings of plan.lookedUp) {
			for (const at of nearby) {
				const reading = readings.find(({ sentences }) => standsWithin(sentences, at, at + 1));
				if (reading === undefined) continue;
				if (own[at] === 0) lookedAt.push(at);
				own[at] = (own[at] ?? 0) + reading.worth;
			}
			addTo(ofParagraph, paragraphsNearby, firstOfParagraph, readings);
			addTo(ofArticle, articlesNearby, firstOfArticle, readings);
		}
	};
	return {
		/** The best sentences by a plan, best first; ties go to the earlier one. */
		best(plan, most) {
			add(plan);
			const best = createBest(plan.lookedUp.length > 0 ? Math.max(most, mostLookedUp) : most);
			offerAround(best);
			let scored = best.take();
			if (plan.lookedUp.length > 0) {
				lookUp(
					plan,
					scored.map(({ number }) => number),
				);
				for (const { number } of scored) best.offer(number, scoreOf(number));
				scored = best.take();
			}
			clear(plan);
			return scored.slice(0, most);
		},
	};
}

/** Whether an ascending list has a number from `first` to below `end`. */
export function standsWithin(list: Int32Array, first: number, end: number): boolean {
	const at = firstAtLeast(list, first);
	return at < list.length && (list[at] ?? end) < end;
}
