import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import type { Candidate } from '../retrieval/retrieve.ts';
import { remembered } from '../text/remembered.ts';
import { termsOf } from '../text/terms.ts';
import { createKindSaid } from './kind-said.ts';
import { createMatcher, type Match, strongestMatches } from './match.ts';
import { type Reading, readSentence } from './reading.ts';

/** What a word counts that stands around the sentence and not in it. Untuned. */
const around = { referred: 0.85, before: 0.6, twoBefore: 0.45, after: 0.4, title: 0.6, paragraph: 0.5, article: 0.5 };

/** Telling words. A title of more is a headline, which says what the article reports; a shorter one names what all of it is about. */
const mostOfSubject = 4;

/** How strongly each term of a question is met somewhere, in the order of the terms; empty where there is no such place. */
export type Strengths = readonly number[];

/** Where the words of a question are met in and around a candidate. */
export interface Met {
	readonly sentence: Sentence;
	readonly reading: Reading;
	readonly matches: readonly Match[];
	/** In the sentence itself, in words of the question or by one of the class that is asked for. */
	readonly said: Strengths;
	/** In the sentence or, where it counts less, around it. */
	readonly near: Strengths;
	readonly before: Strengths;
	readonly after: Strengths;
	readonly title: Strengths;
	/** Whether the title is a headline, and not the name of a subject. */
	readonly headline: boolean;
	readonly inParagraph: Strengths;
	readonly inArticle: Strengths;
	/** The sentence before in the same article; null for the first. */
	readonly previous: Sentence | null;
	/** Whether the sentence speaks of what the one before it names. */
	readonly refersBack: boolean;
}

/** Prepares a question for being looked for. Sentences and titles are met again and again within one, and are remembered. */
export function createMet(
	analysis: QuestionAnalysis,
	corpus: Corpus,
): { inSentence(sentence: Sentence): Strengths; around(candidate: Candidate): Met } {
	const match = createMatcher(analysis);
	const kindSaid = createKindSaid(analysis);
	const strongest = (matches: readonly Match[]) => strongestMatches(matches, analysis.terms.length);
	const readTitle = remembered(({ title, date }: Article) => {
		const [terms, year] = [termsOf(title), termsOf(date?.slice(0, 4) ?? '')];
		const headline = terms.filter(({ stop }) => !stop).length > mostOfSubject;
		return { title: strongest(match([...terms, ...year])), headline };
	});
	const inSentence = remembered((sentence: Sentence) => strongest(match(readSentence(sentence).terms)));
	const inNeighbour = (sentence: Sentence, offset: number): Strengths => {
		const other = neighbour(corpus, sentence, offset);
		return other === null ? [] : inSentence(other);
	};
	return {
		inSentence,
		around({ sentence, inParagraph, inArticle }) {
			const reading = readSentence(sentence);
			const matches = match(reading.terms);
			const said = kindSaid(inSentence(sentence), reading.terms, matches);
			const [before, after] = [inNeighbour(sentence, -1), inNeighbour(sentence, 1)];
			const { title, headline } = readTitle(sentence.article);
			const refers = refersBack(sentence.text);
			const places = [
				{ found: before, counts: refers ? around.referred : around.before },
				{ found: inNeighbour(sentence, -2), counts: around.twoBefore },
				{ found: after, counts: around.after },
				{ found: title, counts: around.title },
				{ found: inParagraph, counts: around.paragraph },
				{ found: inArticle, counts: around.article },
			];
			return {
				sentence,
				reading,
				matches,
				said,
				near: said.map((own, i) => Math.max(own, ...places.map(({ found, counts }) => counts * (found[i] ?? 0)))),
				before,
				after,
				title,
				headline,
				inParagraph,
				inArticle,
				previous: neighbour(corpus, sentence, -1),
				refersBack: refers,
			};
		},
	};
}

function neighbour({ sentences }: Corpus, sentence: Sentence, offset: number): Sentence | null {
	const other = sentences[sentence.index + offset];
	return other?.article === sentence.article ? other : null;
}

// "The country will ...", "He said ...": the sentence speaks of what the one before it names.
function refersBack(text: string): boolean {
	return /^["“]?(?:(?:the|this|that|these|those|such) \p{Ll}|(?:he|she|it|they|his|her|its|their)\b)|\b(?:its|his|their)\b/iu.test(
		text,
	);
}
