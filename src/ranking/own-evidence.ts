import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import { inverseFrequency } from '../retrieval/inverse-frequency.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { maySpeakOfFuture } from '../text/tense.ts';
import { termsOf } from '../text/terms.ts';
import type { AnswerSpan } from './answer-span.ts';
import { createOpposites, denies, singlingWords } from './contradiction.ts';
import { isDeed, isName, isPredicate, isTelling, isUnknown, leastMet, shareMet, type Weighted } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import { createHolderNamed } from './holder-named.ts';
import { kindAsked, kindOf } from './kind-asked.ts';
import { sameWord } from './match.ts';
import type { Met, Strengths } from './met-around.ts';
import { createNameMissing } from './name-asked.ts';
import { newIn } from './new-in.ts';
import { longestRun, orderKept, pairsKept, tightness } from './proximity.ts';
import { readSentence } from './reading.ts';
import { notCompared } from './rivals.ts';
import { createUsedAlike } from './used-alike.ts';

/** Below this fit the words found are of another kind than the one asked for. Untuned. */
const poorFit = 0.2;
/** With so many words missing it hardly matters how many more are. */
const mostMissing = 3;
/** Few sentences have more. */
const mostOpposites = 2;
/** Words. Few sentences are longer. */
const longSentence = 60;
/** Words. Few questions are longer. */
const longQuestion = 12;
/** Of the retrieval score of a sentence that says the whole question, what its surroundings add at most, about. */
const wholeRetrieval = 3;

/**
 * Prepares a question for the evidence of its candidates, each by itself: that of the comparison is 0 in it.
 *
 * @param weights How much each of the question's terms tells.
 * @param saidBy What each of the candidates says of the question.
 */
export function createOwnEvidence(
	analysis: QuestionAnalysis,
	weights: readonly number[],
	saidBy: readonly Strengths[],
	index: SentenceIndex,
): (met: Met, answer: AnswerSpan | null, retrievalShare: number) => Evidence {
	const { terms } = analysis;
	const weighted: Weighted = { terms, weights };
	const share = (strengths: Strengths, picks?: (term: QuestionTerm) => boolean) => shareMet(weighted, strengths, picks);
	const byRarity: Weighted = { terms, weights: weights.map((weight) => weight ** 2) };
	const among: Weighted = { terms, weights: weightsAmong(weights, saidBy) };
	const asked = termsOf(analysis.text);
	const countOpposites = createOpposites(analysis);
	const questionDenies = denies(analysis.text);
	const singling = singlingWords(analysis.text);
	const heaviest = weights.indexOf(Math.max(...weights));
	const nameMissing = createNameMissing(analysis);
	const holderNamed = createHolderNamed(analysis);
	const ofFuture = asksOfFuture(analysis.text);
	const usedAlike = createUsedAlike(asked);
	const question = {
		...kindAsked[kindOf(analysis.answerType)],
		typedAsSearch: /[?\p{Lu}]/u.test(analysis.question) ? 0 : 1,
		questionLength: Math.min(1, terms.length / longQuestion),
		questionUnknown: share(terms.map((term) => (isUnknown(term, index.vocabulary) ? 1 : 0))) ?? 0,
	};
	return (met, answer, retrievalShare) => {
		const { sentence, reading, matches, said, near, before, after, title, inParagraph, inArticle } = met;
		const { previous, refersBack, headline } = met;
		const ofSubject = (i: number) => !headline && (title[i] ?? 0) > 0;
		const beyondSubject: Weighted = { terms, weights: weights.map((weight, i) => (ofSubject(i) ? 0 : weight)) };
		const coverage = share(said) ?? 0;
		const coverageAround = share(near) ?? 0;
		return {
			exact: share(said.map((strength) => (strength >= sameWord ? 1 : 0))) ?? 0,
			coverage,
			coverageAround,
			coverageBefore: share(before) ?? 0,
			coverageAfter: share(after) ?? 0,
			coverageInTitle: share(title) ?? 0,
			coverageInParagraph: share(inParagraph) ?? 0,
			coverageInArticle: share(inArticle) ?? 0,
			coverageByRarity: shareMet(byRarity, said) ?? 0,
			coverageAmong: shareMet(among, said) ?? 0,
			coverageBeyondSubject: shareMet(beyondSubject, said) ?? coverage,
			classSaid: share(said, (term) => term.role === 'class') ?? coverage,
			exactInParagraph: share(inParagraph.map((strength) => (strength === 1 ? 1 : 0))) ?? 0,
			leastSaid: leastMet(weighted, said, isTelling) ?? coverage,
			leastInParagraph: leastMet(weighted, inParagraph, isTelling) ?? coverage,
			missingInParagraph: Math.min(
				1,
				terms.filter((term, i) => isTelling(term) && inParagraph[i] === 0).length / mostMissing,
			),
			leastNameInParagraph: leastMet(weighted, inParagraph, isName) ?? coverage,
			opposites: Math.min(1, countOpposites(reading.terms, matches) / mostOpposites),
			denialDiffers: questionDenies === denies(sentence.text) ? 0 : 1,
			singlingMissing: singling.every((word) => sentence.text.toLowerCase().includes(word)) ? 0 : 1,
			rarest: said[heaviest] ?? 0,
			rarestAround: near[heaviest] ?? 0,
			names: share(said, isName) ?? coverage,
			namesAround: share(near, isName) ?? coverageAround,
			leastName: leastMet(weighted, near, isName) ?? coverageAround,
			nameAbsent: leastMet(weighted, near, isName) === 0 ? 1 : 0,
			predicate: share(said, isPredicate) ?? coverage,
			predicateAround: share(near, isPredicate) ?? coverageAround,
			predicateAbsent: share(near, isPredicate) === 0 ? 1 : 0,
			leastWord: leastMet(weighted, near, (term) => isPredicate(term) && !term.verb) ?? coverageAround,
			wordsMissing: Math.min(1, terms.filter((term, i) => isPredicate(term) && near[i] === 0).length / mostMissing),
			verbs: share(said, isDeed) ?? coverage,
			leastFocus: (leastMet(weighted, near, (term) => term.role === 'focus') ?? coverageAround) ** 2,
			answerFit: answer?.fit ?? 0,
			kindMissing: asksForKind(analysis) && (answer?.fit ?? 0) < poorFit ? 1 : 0,
			causeMissing: analysis.answerType === 'reason' && (answer?.fit ?? 0) === 0 ? 1 : 0,
			nameMissing: nameMissing({ text: sentence.text, reading, matches, said }) ? 1 : 0,
			holderNamed: holderNamed({ text: sentence.text, reading, matches }) === true ? 1 : 0,
			futureMissing: ofFuture && !maySpeakOfFuture(sentence.text) ? 1 : 0,
			pairsKept: pairsKept(matches, terms),
			longestRun: longestRun(asked, reading.terms),
			orderKept: orderKept(matches),
			tightness: tightness(matches),
			usedAlike: usedAlike(reading.use, refersBack && previous !== null ? readSentence(previous).use : null),
			length: Math.min(1, reading.terms.length / longSentence),
			earliness: 1 / sentence.number,
			refersBack: refersBack ? 1 : 0,
			asks: /\?["”’']?$/u.test(sentence.text) ? 1 : 0,
			headline: headline ? 1 : 0,
			opensParagraph: previous?.paragraph === sentence.paragraph ? 0 : 1,
			retrievalShare: Math.min(1, retrievalShare / wholeRetrieval),
			// Last: before the others these would make the whole record some fifty times slower to build.
			...question,
			...newIn(reading, matches),
			...notCompared,
		};
	};
}

// A word tells the more the fewer of the candidates have it.
function weightsAmong(weights: readonly number[], said: readonly Strengths[]): readonly number[] {
	return weights.map((weight, i) => {
		const having = said.filter((strengths) => (strengths[i] ?? 0) > 0).length;
		return weight * inverseFrequency(said.length, having);
	});
}

/** Whether an answer must hold words of a kind that can be told by their form: a date, a number, a name. */
function asksForKind({ answerType }: QuestionAnalysis): boolean {
	return !['yes-no', 'other', 'definition', 'manner', 'reason'].includes(answerType);
}

// "When *will* it open?"; not "Will Smith's son".
function asksOfFuture(text: string): boolean {
	return /\b(?:will|shall|won['’]t|going to)\b|['’]ll\b|^(?:Will|Shall) (?!\p{Lu}\p{Ll}+['’]s)/u.test(text);
}
