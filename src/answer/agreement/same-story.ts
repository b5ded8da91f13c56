import type { Article } from '../../corpus/article.ts';
import { inverseFrequency } from '../../retrieval/inverse-frequency.ts';
import type { SentenceIndex } from '../../retrieval/sentence-index.ts';
import { daysBetween } from '../../text/calendar.ts';
import { termsOf } from '../../text/terms.ts';

/**
 * How alike the words of two articles that report one event are at least, as a cosine. Over the four folders of such reports nine of ten pairs of
 * reports of one event are, and no others.
 */
const leastAlike = 0.15;
/** Days within which an event is reported. Untuned. */
const mostApart = 14;
/** The words of an article that tell most of it, by which others that may report the same are looked up. Untuned. */
const mostTelling = 40;
/** So many of these another article has at least: single sentences that share the words of a question report no event together. */
const leastShared = 6;
/** A word of so many sentences tells no event, and looking it up would take long. Untuned. */
const mostFrequent = 200;
/** Characters of an article that say which event it reports. Untuned. */
const longestRead = 20_000;
/** Articles that are compared, those that share most: each takes some .2 ms. Untuned. */
const mostCompared = 20;
/** Articles on the same event that are read, the most alike first. Ranking each takes some 4 ms. */
const mostOfStory = 4;

/** What each word of an article tells of it, and the length of these as a vector. */
interface Telling {
	readonly weights: ReadonlyMap<string, number>;
	readonly length: number;
}

/**
 * The other articles that report the same event as one, the most alike first: by the cosine of their words, each weighed by tf-idf
 * (https://nlp.stanford.edu/IR-book/html/htmledition/dot-products-1.html; 1 + log of the count, times the inverse frequency among sentences),
 * and by the days on which they appeared, where both have one.
 */
export function storyOf(article: Article, index: SentenceIndex): readonly Article[] {
	const own = readTelling(article, index);
	return sharing(own, index)
		.filter((other) => other !== article && areNear(article, other))
		.slice(0, mostCompared)
		.map((other) => ({ other, alike: likeness(own, readTelling(other, index)) }))
		.filter(({ alike }) => alike >= leastAlike)
		.sort((a, b) => b.alike - a.alike)
		.slice(0, mostOfStory)
		.map(({ other }) => other);
}

/** The articles that share enough of the most telling words, those that share most first. */
function sharing({ weights }: Telling, index: SentenceIndex): readonly Article[] {
	const { corpus, vocabulary } = index;
	const telling = [...weights]
		.filter(([base]) => vocabulary.frequency(base) <= mostFrequent)
		.sort(([, a], [, b]) => b - a)
		.slice(0, mostTelling);
	const shared = new Map<Article, number>();
	for (const [base] of telling) {
		// The sentences of an article follow each other.
		let last: Article | undefined;
		for (const at of index.sentencesWith(base)) {
			const article = corpus.sentences[at]?.article;
			if (article !== undefined && article !== last) shared.set(article, (shared.get(article) ?? 0) + 1);
			last = article;
		}
	}
	const enough = [...shared].filter(([, count]) => count >= leastShared);
	return enough.sort(([, a], [, b]) => b - a).map(([article]) => article);
}

function readTelling({ title, body }: Article, { corpus, vocabulary }: SentenceIndex): Telling {
	const counts = new Map<string, number>();
	for (const { stop, bases } of [...termsOf(title), ...termsOf(body.slice(0, longestRead))]) {
		const [base] = bases;
		if (!stop && base !== undefined) counts.set(base, (counts.get(base) ?? 0) + 1);
	}
	const weights = new Map(
		[...counts].map(([base, count]) => {
			const rarity = inverseFrequency(corpus.sentences.length, vocabulary.frequency(base));
			return [base, (1 + Math.log(count)) * rarity];
		}),
	);
	return { weights, length: Math.hypot(...weights.values()) };
}

/** The cosine of two articles' words: 0 to 1. */
function likeness(a: Telling, b: Telling): number {
	let sum = 0;
	for (const [base, weight] of a.weights) sum += weight * (b.weights.get(base) ?? 0);
	return sum === 0 ? 0 : sum / (a.length * b.length);
}

function areNear({ date: one }: Article, { date: other }: Article): boolean {
	return one === undefined || other === undefined || Math.abs(daysBetween(one, other)) <= mostApart;
}
