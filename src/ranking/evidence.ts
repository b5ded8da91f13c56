import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import type { Candidate } from '../retrieval/retrieve.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { longestRun, orderKept, pairsKept, tightness } from './agreement.ts';
import { type AnswerSpan, findAnswerSpan } from './answer-span.ts';
import { createMatcher, sameWord, strongestMatches } from './match.ts';
import { readSentence } from './reading.ts';

/**
 * What speaks for and against a sentence as an answer: named numbers, each 0 to 1. Shares are weighted by how much each
 * word of the question tells (see `termWeights`). "Around" a sentence are its neighbours, its title and its article, the
 * nearer the more. A share of something that the question does not have is the share of the whole question instead.
 */
export interface Evidence {
	/** Share of the question that the sentence says in the same words, inflected or not. */
	readonly exact: number;
	/** Share of the question that the sentence says, in the same words or others. */
	readonly coverage: number;
	/** Share of the question that the sentence says or that stands around it. */
	readonly coverageAround: number;
	/** Share of the question that the sentence before says. */
	readonly coverageBefore: number;
	/** Share of the question that the sentence after says. */
	readonly coverageAfter: number;
	/** Share of the question that the title says. */
	readonly coverageInTitle: number;
	/** Share of the question that the article says anywhere. */
	readonly coverageInArticle: number;
	/** Share of the question's names and numbers that the sentence says. */
	readonly names: number;
	/** Share of the question's names and numbers that the sentence says or that stand around it. */
	readonly namesAround: number;
	/** How strongly the name or number that is said least is said, or stands around. */
	readonly leastName: number;
	/** 1 where a name or number of the question is not in the article at all: it speaks of somebody else. Else 0. */
	readonly nameAbsent: number;
	/** Share of the question's other telling words that the sentence says: what is asked of the names. */
	readonly predicate: number;
	/** Share of the question's other telling words that the sentence says or that stand around it. */
	readonly predicateAround: number;
	/** 1 where none of the question's other telling words is said or stands around: something else is asked. Else 0. */
	readonly predicateAbsent: number;
	/** How strongly the telling word, verbs apart, that is said least is said, or stands around. */
	readonly leastWord: number;
	/** Telling words, verbs included, that are neither said nor around, of at most 3. */
	readonly wordsMissing: number;
	/** Share of the question's verbs that the sentence says. */
	readonly verbs: number;
	/**
	 * How strongly, squared, the word that is said least of what is counted or defined ("how many *refugees*", "the *phone
	 * number* of") is said, or stands around.
	 */
	readonly leastFocus: number;
	/** How well words of the sentence answer, by kind and by nearness to the question's words; 0 where none do. */
	readonly answerFit: number;
	/** 1 where a date, a number, a name ... is asked for and the sentence has none; else 0. */
	readonly kindMissing: number;
	/** See `pairsKept`. */
	readonly pairsKept: number;
	/** See `longestRun`. */
	readonly longestRun: number;
	/** See `orderKept`. */
	readonly orderKept: number;
	/** See `tightness`. */
	readonly tightness: number;
	/** Words of the sentence, of at most 60. */
	readonly length: number;
	/** 1 for the first sentence of an article, falling to 0 with the sentences before it. */
	readonly earliness: number;
	/** Retrieval score against the best candidate's. */
	readonly retrieval: number;
}

export interface EvidencedCandidate {
	readonly sentence: Sentence;
	readonly evidence: Evidence;
	readonly answer: AnswerSpan | null;
}

/** What a word counts that stands around the sentence and not in it. Untuned. */
const around = { referred: 0.85, before: 0.6, twoBefore: 0.45, after: 0.4, title: 0.6, article: 0.5 };
/** Below this fit the words found are of another kind than the one asked for. Untuned. */
const poorFit = 0.2;
/** With so many words missing it hardly matters how many more are. */
const mostMissing = 3;
/** Words. Few sentences are longer. */
const longSentence = 60;

/** Gathers the evidence for every candidate of a question. `weights`: how much each of the question's terms tells. */
export function gatherEvidence(
	analysis: QuestionAnalysis,
	candidates: readonly Candidate[],
	weights: readonly number[],
	corpus: Corpus,
): readonly EvidencedCandidate[] {
	const { terms } = analysis;
	const asked = termsOf(analysis.text);
	const match = createMatcher(analysis);
	const strongest = (text: readonly Term[]) => strongestMatches(match(text), terms.length);
	const inTitle = remembered(
		({ article }: Sentence) => article,
		(article) => strongest(termsOf(`${article.title} ${article.date?.slice(0, 4) ?? ''}`)),
	);
	const inSentence = remembered(
		(sentence: Sentence) => sentence,
		(sentence) => strongest(readSentence(sentence).terms),
	);
	const inNeighbour = (sentence: Sentence, offset: number): readonly number[] => {
		const other = corpus.sentences[sentence.index + offset];
		return other?.article === sentence.article ? inSentence(other) : [];
	};
	const bestRetrieval = Math.max(...candidates.map((candidate) => candidate.retrievalScore), Number.MIN_VALUE);

	return candidates.map(({ sentence, retrievalScore, inArticle }) => {
		const reading = readSentence(sentence);
		const matches = match(reading.terms);
		const said = strongestMatches(matches, terms.length);
		const [before, after, title] = [inNeighbour(sentence, -1), inNeighbour(sentence, 1), inTitle(sentence)];
		const places = [
			{ found: before, counts: refersBack(sentence.text) ? around.referred : around.before },
			{ found: inNeighbour(sentence, -2), counts: around.twoBefore },
			{ found: after, counts: around.after },
			{ found: title, counts: around.title },
			{ found: inArticle, counts: around.article },
		];
		const near = said.map((own, i) => Math.max(own, ...places.map(({ found, counts }) => counts * (found[i] ?? 0))));
		const answer = findAnswerSpan({ analysis, text: sentence.text, reading, matches, weights });

		const share = (strengths: readonly number[], whenNone = 0, which: (term: QuestionTerm) => boolean = () => true) =>
			weightedShare(strengths, weights, terms, which) ?? whenNone;
		const least = (whenNone: number, which: (term: QuestionTerm) => boolean) => {
			const found = terms.flatMap((term, i) => (which(term) ? [near[i] ?? 0] : []));
			return found.length === 0 ? whenNone : Math.min(...found);
		};
		const coverage = share(said);
		const coverageAround = share(near);
		const evidence: Evidence = {
			exact: share(said.map((strength) => (strength >= sameWord ? 1 : 0))),
			coverage,
			coverageAround,
			coverageBefore: share(before),
			coverageAfter: share(after),
			coverageInTitle: share(title),
			coverageInArticle: share(inArticle),
			names: share(said, coverage, isName),
			namesAround: share(near, coverageAround, isName),
			leastName: least(coverageAround, isName),
			nameAbsent: least(1, isName) === 0 ? 1 : 0,
			predicate: share(said, coverage, isPredicate),
			predicateAround: share(near, coverageAround, isPredicate),
			predicateAbsent: share(near, 1, isPredicate) === 0 ? 1 : 0,
			leastWord: least(coverageAround, (term) => isPredicate(term) && !term.verb),
			wordsMissing: Math.min(1, terms.filter((term, i) => isPredicate(term) && near[i] === 0).length / mostMissing),
			verbs: share(said, coverage, (term) => term.verb && !term.light),
			leastFocus: least(coverageAround, (term) => term.role === 'focus') ** 2,
			answerFit: answer?.fit ?? 0,
			kindMissing: asksForKind(analysis) && (answer?.fit ?? 0) < poorFit ? 1 : 0,
			pairsKept: pairsKept(matches, terms),
			longestRun: longestRun(asked, reading.terms),
			orderKept: orderKept(matches),
			tightness: tightness(matches),
			length: Math.min(1, reading.terms.length / longSentence),
			earliness: 1 / sentence.number,
			retrieval: retrievalScore / bestRetrieval,
		};
		return { sentence, evidence, answer };
	});
}

const isName = (term: QuestionTerm) => term.kind !== 'word' && term.role !== 'class';
const isPredicate = (term: QuestionTerm) => term.kind === 'word' && !term.light && term.role !== 'class';

function weightedShare(
	strengths: readonly number[],
	weights: readonly number[],
	terms: readonly QuestionTerm[],
	which: (term: QuestionTerm) => boolean,
): number | null {
	let [met, all] = [0, 0];
	terms.forEach((term, i) => {
		if (!which(term)) return;
		met += (strengths[i] ?? 0) * (weights[i] ?? 0);
		all += weights[i] ?? 0;
	});
	return all === 0 ? null : met / all;
}

// Neighbours and titles are asked for again and again within one question.
function remembered<Given, Key, Found>(
	keyOf: (given: Given) => Key,
	find: (key: Key) => Found,
): (given: Given) => Found {
	const known = new Map<Key, Found>();
	return (given) => {
		const key = keyOf(given);
		const found = known.get(key) ?? find(key);
		known.set(key, found);
		return found;
	};
}

/** Whether an answer must hold words of a kind that can be told by their form: a date, a number, a name. */
function asksForKind({ answerType }: QuestionAnalysis): boolean {
	return !['yes-no', 'other', 'definition', 'manner', 'reason'].includes(answerType);
}

// "The country will ...", "He said ...": the sentence speaks of what the one before it names.
function refersBack(text: string): boolean {
	return /^["“]?(?:(?:the|this|that|these|those|such) \p{Ll}|(?:he|she|it|they|his|her|its|their)\b)|\b(?:its|his|their)\b/iu.test(
		text,
	);
}
