import type { QuestionAnalysis } from '../question/analysis.ts';
import { inverseFrequency } from '../retrieval/inverse-frequency.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { rarenessOf } from '../text/terms.ts';

/** Factors on how much a word tells. Untuned. */
const factor = { light: 0.2, classNoun: 0.35 };
/** What a word tells that every sentence has, beside the rarest one's 1. Untuned. */
const least = 0.3;

/**
 * How much each of the question's terms tells, above 0: rare words of the corpus more than frequent ones, and words that are
 * rare in English more than common ones, since a small corpus says little about that.
 */
export function termWeights({ terms }: QuestionAnalysis, { corpus, vocabulary }: SentenceIndex): readonly number[] {
	const size = corpus.sentences.length;
	return terms.map((term) => {
		const having = Math.max(...term.bases.map((base) => vocabulary.frequency(base)));
		const rarity = inverseFrequency(size, having) / inverseFrequency(size, 0);
		const role = term.role === 'class' ? factor.classNoun : 1;
		return (least + rarity) * rarenessOf(term) * role * (term.light ? factor.light : 1);
	});
}
