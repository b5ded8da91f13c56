import type { Article } from '../../corpus/article.ts';
import { inverseFrequency } from '../../retrieval/inverse-frequency.ts';
import type { SentenceIndex } from '../../retrieval/sentence-index.ts';
import { daysBetween } from '../../text/calendar.ts';
import { remembered, rememberedWhileKept } from '../../text/remembered.ts';
import { termsOf } from '../../text/terms.ts';

/** How alike the words of two articles that report one event are at least, as a cosine. */
const leastAlike = 0.15;
/** Days within which an event is reported. */
const mostApart = 14;
/** The words of an article that tell most of it, by which others that may report the same are looked up. Untuned. */
const mostTelling = 40;
/** So many of these another article has at least to be compared with. Untuned. */
const leastShared = 6;
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
export type StoryOf = (article: Article) => readonly Article[];

export const storiesIn = rememberedWhileKept((index: SentenceIndex): StoryOf => {
	const { corpus, vocabulary } = index;
	const tellingOf = rememberedWhileKept(({ title, body }: Article): Telling => {
		const counts = new Map<string, number>();
		for (const { stop, bases } of [...termsOf(title), ...termsOf(body)]) {
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
	});
	const likeness = (a: Telling, b: Telling): number => {
		let sum = 0;
		for (const [base, weight] of a.weights) sum += weight * (b.weights.get(base) ?? 0);
		return sum === 0 ? 0 : sum / (a.length * b.length);
	};
	const sharing = ({ weights }: Telling): readonly Article[] => {
		const telling = [...weights].sort(([, a], [, b]) => b - a).slice(0, mostTelling);
		const shared = new Map<Article, number>();
		for (const [base] of telling) {
			const having = new Set([...index.sentencesWith(base)].flatMap((at) => corpus.sentences[at]?.article ?? []));
			for (const article of having) shared.set(article, (shared.get(article) ?? 0) + 1);
		}
		return [...shared].flatMap(([article, count]) => (count >= leastShared ? [article] : []));
	};
	return remembered((article) => {
		const own = tellingOf(article);
		return sharing(own)
			.filter((other) => other !== article && areNear(article, other))
			.map((other) => ({ other, alike: likeness(own, tellingOf(other)) }))
			.filter(({ alike }) => alike >= leastAlike)
			.sort((a, b) => b.alike - a.alike)
			.slice(0, mostOfStory)
			.map(({ other }) => other);
	});
});

function areNear({ date: one }: Article, { date: other }: Article): boolean {
	if (one === undefined || other === undefined) return true;
	return Math.abs(daysBetween(one, other)) <= mostApart;
}
