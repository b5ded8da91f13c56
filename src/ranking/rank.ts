import type { QuestionAnalysis } from '../question/analysis.ts';
import type { Candidate } from '../retrieval/retrieve.ts';
import { inverseFrequency } from '../retrieval/retrieve.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { commonness } from '../text/lexicon.ts';
import { type Evidence, type EvidencedCandidate, gatherEvidence } from './evidence.ts';

export interface RankedCandidate extends EvidencedCandidate {
	/** Probability that the sentence answers, 0 to 1. */
	readonly score: number;
}

/** What each piece of evidence adds to the log-odds of being the answer, per unit. Set by hand, untuned. */
const evidenceWeights: Partial<Readonly<Record<keyof Evidence, number>>> = {
	coverage: 0.8,
	coverageAround: 1.2,
	namesAround: 0.3,
	leastName: 2,
	nameAbsent: -3,
	predicate: 0.6,
	predicateAround: 2.3,
	predicateAbsent: -2,
	leastFocus: 0.9,
	answerFit: 2.5,
	kindMissing: -3.6,
	pairsKept: 0.8,
	retrieval: 1.7,
};
/** Log-odds with no evidence at all. Set by hand, untuned. */
const intercept = -7.2;

/** Ranks the candidates of a question by how well each one answers, best first; ties go to the earlier sentence. */
export function rank(
	analysis: QuestionAnalysis,
	candidates: readonly Candidate[],
	index: SentenceIndex,
): readonly RankedCandidate[] {
	const weights = termWeights(analysis, index);
	return gatherEvidence(analysis, candidates, weights, index.corpus)
		.map((candidate) => ({ ...candidate, score: probability(candidate.evidence) }))
		.sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
}

function probability(evidence: Evidence): number {
	let logOdds = intercept;
	for (const [name, weight] of Object.entries(evidenceWeights)) logOdds += weight * evidence[name as keyof Evidence];
	return 1 / (1 + Math.exp(-logOdds));
}

/** Factors on how much a word tells. Untuned. */
const factor = { light: 0.2, classNoun: 0.35, name: 1, common: 0.5 };

/**
 * How much each of the question's terms tells, above 0: rare words of the corpus more than frequent ones, words that are
 * rare in English more than common ones (a small corpus says little about that), names and numbers most.
 */
export function termWeights({ terms }: QuestionAnalysis, { corpus, vocabulary }: SentenceIndex): readonly number[] {
	const size = corpus.sentences.length;
	return terms.map((term) => {
		const having = Math.max(...term.bases.map((base) => vocabulary.frequency(base)));
		const rarity = inverseFrequency(size, having) / inverseFrequency(size, 0);
		const rareInEnglish = 1 - factor.common * commonness(term.normal);
		const kind = term.kind === 'word' ? 1 : factor.name;
		const role = term.role === 'class' ? factor.classNoun : 1;
		return (0.3 + rarity) * rareInEnglish * kind * role * (term.light ? factor.light : 1);
	});
}
