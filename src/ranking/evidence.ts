import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import type { Candidate } from '../retrieval/retrieve.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { type AnswerSpan, findAnswerSpan } from './answer-span.ts';
import { createMatcher, type Match, strongestMatches } from './match.ts';
import { readSentence } from './reading.ts';

/**
 * What speaks for and against a sentence as an answer: named numbers, each 0 to 1. Shares are weighted by how much each
 * word of the question tells (see `termWeights`). "Around" a sentence are its neighbours, its title and its article, the
 * nearer the more.
 */
export interface Evidence {
	/** Share of the question that the sentence says itself. */
	readonly coverage: number;
	/** Share of the question that the sentence says or that stands around it. */
	readonly coverageAround: number;
	/** Share of the question's names and numbers that the sentence says or that stand around it. As `coverageAround` where it has none. */
	readonly namesAround: number;
	/** How strongly the name or number that is said least is said, or stands around. As `coverageAround` where the question has none. */
	readonly leastName: number;
	/** 1 where a name or number of the question is not in the article at all: it speaks of somebody else. Else 0. */
	readonly nameAbsent: number;
	/** 1 where none of the question's other telling words is said or stands around: something else is asked. Else 0. */
	readonly predicateAbsent: number;
	/** Share of the question's other telling words that the sentence says: what is asked of the names. As `coverageAround` where it has none. */
	readonly predicateCovered: number;
	/** The same, said or around. */
	readonly predicateAround: number;
	/**
	 * How strongly, squared, the word that is said least of what is counted or defined ("how many *refugees*", "the *phone number*
	 * of") is said, or stands around. As `coverageAround`, squared, where there is none.
	 */
	readonly leastFocus: number;
	/** How well words of the sentence answer, by kind and by nearness to the question's words; 0 where none do. */
	readonly answerFit: number;
	/** 1 where a date, a number, a name ... is asked for and the sentence has none; else 0. */
	readonly kindMissing: number;
	/** Share of neighbouring word pairs of the question that stand next to each other in the sentence. 0 where it has none. */
	readonly pairsKept: number;
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

/** Gathers the evidence for every candidate of a question. `weights`: how much each of the question's terms tells. */
export function gatherEvidence(
	analysis: QuestionAnalysis,
	candidates: readonly Candidate[],
	weights: readonly number[],
	corpus: Corpus,
): readonly EvidencedCandidate[] {
	const { terms } = analysis;
	const match = createMatcher(analysis);
	const strongest = (text: readonly Term[]) => strongestMatches(match(text), terms.length);
	const bestRetrieval = Math.max(...candidates.map((candidate) => candidate.retrievalScore), Number.MIN_VALUE);
	const titles = new Map<string, readonly number[]>();
	const inTitle = ({ article }: Sentence) => {
		const known = titles.get(article.file) ?? strongest(termsOf(`${article.title} ${article.date?.slice(0, 4) ?? ''}`));
		titles.set(article.file, known);
		return known;
	};
	const inNeighbour = (sentence: Sentence, offset: number) => {
		const other = corpus.sentences[sentence.index + offset];
		return other?.article === sentence.article ? strongest(readSentence(other).terms) : [];
	};
	const share = (strengths: readonly number[], whenNone: number, which: (term: (typeof terms)[number]) => boolean) => {
		let [met, all] = [0, 0];
		terms.forEach((term, i) => {
			if (!which(term)) return;
			met += (strengths[i] ?? 0) * (weights[i] ?? 0);
			all += weights[i] ?? 0;
		});
		return all === 0 ? whenNone : met / all;
	};

	const least = (strengths: readonly number[], whenNone: number, which: (term: (typeof terms)[number]) => boolean) => {
		const found = terms.flatMap((term, i) => (which(term) ? [strengths[i] ?? 0] : []));
		return found.length === 0 ? whenNone : Math.min(...found);
	};

	return candidates.map(({ sentence, retrievalScore, inArticle }) => {
		const reading = readSentence(sentence);
		const matches = match(reading.terms);
		const said = strongestMatches(matches, terms.length);
		const places = [
			{ found: inNeighbour(sentence, -1), counts: refersBack(sentence.text) ? around.referred : around.before },
			{ found: inNeighbour(sentence, -2), counts: around.twoBefore },
			{ found: inNeighbour(sentence, 1), counts: around.after },
			{ found: inTitle(sentence), counts: around.title },
			{ found: inArticle, counts: around.article },
		];
		const near = said.map((own, i) => Math.max(own, ...places.map(({ found, counts }) => counts * (found[i] ?? 0))));
		const answer = findAnswerSpan({ analysis, text: sentence.text, reading, matches, weights });
		const coverageAround = share(near, 0, () => true);
		const evidence: Evidence = {
			coverage: share(said, 0, () => true),
			coverageAround,
			namesAround: share(near, coverageAround, isName),
			leastName: least(near, coverageAround, isName),
			nameAbsent: least(near, 1, isName) === 0 ? 1 : 0,
			predicateAbsent: share(near, 1, isPredicate) === 0 ? 1 : 0,
			predicateCovered: share(said, coverageAround, isPredicate),
			predicateAround: share(near, coverageAround, isPredicate),
			leastFocus: least(near, coverageAround, (term) => term.role === 'focus') ** 2,
			answerFit: answer?.fit ?? 0,
			kindMissing: asksForKind(analysis) && (answer?.fit ?? 0) < poorFit ? 1 : 0,
			pairsKept: pairsKept(matches, analysis),
			retrieval: retrievalScore / bestRetrieval,
		};
		return { sentence, evidence, answer };
	});
}

type Asked = QuestionAnalysis['terms'][number];

const isName = (term: Asked) => term.kind !== 'word' && term.role !== 'class';
const isPredicate = (term: Asked) => term.kind === 'word' && !term.light && term.role !== 'class';

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

/** Characters between two words of the question that count as neighbours: room for one short word. */
const widestGap = 6;

function pairsKept(matches: readonly Match[], { terms }: QuestionAnalysis): number {
	const pairs = terms.slice(1).flatMap((term, i) => (term.start - (terms[i]?.end ?? 0) <= widestGap ? [i] : []));
	if (pairs.length === 0) return 0;
	const kept = pairs.filter((first) =>
		matches.some(
			(a) => a.asked === first && matches.some((b) => b.asked === first + 1 && b.at > a.at && b.at - a.at <= 2),
		),
	);
	return kept.length / pairs.length;
}
