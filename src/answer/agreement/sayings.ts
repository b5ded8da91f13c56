import type { Article } from '../../corpus/article.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Sentence } from '../../corpus/sentence.ts';
import type { QuestionAnalysis } from '../../question/analysis.ts';
import { createMatcher, strongestMatches } from '../../ranking/match.ts';
import { readSentence } from '../../ranking/reading.ts';
import { remembered } from '../../text/remembered.ts';
import { type Term, termsOf } from '../../text/terms.ts';

/** A word of the question counts as said from this strength on. Untuned. */
export const saidFrom = 0.5;
/** Sentences before one that it is read with: those that "they" and "the city" go back to. Untuned. */
const readBefore = 2;
/** Characters at the beginning of an article that say what it is about. Untuned. */
const opening = 200;

/** For each of the question's terms, how strongly a sentence and what it is read with say it: 0 to 1. */
type Strengths = (sentence: Sentence) => readonly number[];

/**
 * What sentences say of a question: by themselves; with their title and the sentences before them; and with the opening of their
 * article as well. `goingBack`: what a pronoun in them may stand for, by the sentence before and the title.
 */
export interface Sayings {
	readonly itself: Strengths;
	readonly withBefore: Strengths;
	readonly withOpening: Strengths;
	readonly goingBack: Strengths;
}

export function createSayings(analysis: QuestionAnalysis, { sentences }: Corpus): Sayings {
	const match = createMatcher(analysis);
	const strongest = (terms: readonly Term[]) => strongestMatches(match(terms), analysis.terms.length);
	const ofTitle = remembered(({ title }: Article) => strongest(termsOf(title)));
	const ofOpening = remembered(({ body }: Article) => strongest(termsOf(body.slice(0, opening))));
	const ofSentence = remembered((sentence: Sentence) => strongest(readSentence(sentence).terms));
	const withBefore = remembered((sentence: Sentence) => {
		const before = sentences
			.slice(Math.max(0, sentence.index - readBefore), sentence.index)
			.filter(({ article }) => article === sentence.article);
		return strongestOf([ofTitle(sentence.article), ...[...before, sentence].map(ofSentence)]);
	});
	return {
		itself: ofSentence,
		withBefore,
		goingBack: ({ article, index }) => {
			const before = sentences[index - 1];
			return strongestOf([ofTitle(article), ...(before?.article === article ? [ofSentence(before)] : [])]);
		},
		withOpening: (sentence) => strongestOf([withBefore(sentence), ofOpening(sentence.article)]),
	};
}

function strongestOf([first = [], ...others]: readonly (readonly number[])[]): readonly number[] {
	return first.map((strength, i) => Math.max(strength, ...others.map((other) => other[i] ?? 0)));
}
