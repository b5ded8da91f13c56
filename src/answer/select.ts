import type { ArticleFilter } from '../corpus/article-filter.ts';
import { createMark } from '../marking/mark-answers.ts';
import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { Expansion } from '../question/expansion.ts';
import { isUnknown } from '../ranking/coverage.ts';
import { surelyMet } from '../ranking/match.ts';
import { type RankedCandidate, sureByWords } from '../ranking/rank.ts';
import { createScoreWithinArticle, type ScoreWithinArticle } from '../ranking/within-article.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { properNounClass } from '../text/lexicon.ts';
import { termsOf } from '../text/terms.ts';
import { agreementOf, furtherCandidates } from './agreement/agreement.ts';
import { readingsOf, type StatedReadings } from './agreement/readings.ts';
import type { AbstentionReason, Answer, Evidenced } from './answer.ts';
import { answerId } from './answer-id.ts';

/**
 * Probability from which a sentence is given as an answer: four of five answers are right to readers' questions over folders of news that the
 * models have not seen, even if chance was kind to those that were asked (docs/training.md, docs/abstention.md).
 */
export const answerThreshold = 0.55;

/** What sort of answer was looked for, in words that follow "I looked for". */
const lookedFor: Readonly<Record<AnswerType, string>> = {
	person: 'a person',
	place: 'a place',
	date: 'a date',
	duration: 'a length of time',
	quantity: 'a number',
	money: 'a sum of money',
	percentage: 'a percentage',
	reason: 'a reason',
	manner: 'a way of doing it',
	definition: 'a definition',
	'yes-no': 'a statement for or against',
	other: 'a statement',
};

/**
 * Decides between an answer and an abstention, and chooses the answering words of what is given.
 *
 * @param candidates As ranked, best first.
 * @param top How many sentences to give.
 */
export function selectAnswer(
	analysis: QuestionAnalysis,
	candidates: readonly RankedCandidate[],
	index: SentenceIndex,
	top: number,
	filter: ArticleFilter = {},
): Answer {
	const mark = createMark(analysis, index);
	const ranked = saysOfWhat(analysis)
		? candidates.map((candidate, place) => (place < top ? mark(candidate) : candidate))
		: [];
	const [best] = ranked;
	const within = createScoreWithinArticle(ranked, analysis.answerType);
	const score = best?.score ?? 0;
	const alone =
		best === undefined || score >= answerThreshold
			? score
			: sureByWords(within(best.sentence), mark(best).weighed?.worth ?? null, analysis.answerType);
	const stated =
		alone < answerThreshold ? null : readingsOf(analysis, ranked, index.corpus, within, answerThreshold, mark);
	const confidence = alone !== score && stated !== null && severalAnswer(stated, within) ? alone : score;
	const base = {
		answerId: answerId({ revision: index.corpus.revision, question: analysis.text, filters: { ...filter } }),
		question: analysis.question,
		...(analysis.corrected ? { readAs: analysis.text } : {}),
		...(analysis.others.length > 0 ? { otherQuestions: analysis.others } : {}),
		...(Object.keys(filter).length === 0 ? {} : { filter }),
		confidence: round(confidence),
	};
	const shown = falling(ranked.slice(0, top).map(toEvidenced));
	const [first, ...rest] = shown;
	if (first !== undefined && best !== undefined && confidence >= answerThreshold) {
		const further = stated === null ? [] : furtherCandidates(stated, ranked.slice(0, top));
		return {
			...base,
			kind: 'answered',
			quotations: [first, ...rest, ...falling(further.map(toEvidenced), shown.at(-1)?.score)],
			supportedBy: supportersOf(best, ranked),
			...(stated === null ? {} : { agreement: agreementOf(stated, [...ranked.slice(0, top), ...further]) }),
		};
	}
	const missing = missingWords(analysis, index);
	return {
		...base,
		kind: 'abstained',
		reason: reasonFor(analysis, best, missing),
		missing,
		lookedFor: lookedFor[analysis.answerType],
		nearest: shown,
	};
}

/** With scores that fall: no sentence is surer than one that stands above it. `most`: the score of the one above the first. */
function falling(quotations: readonly Evidenced[], most = 1): readonly Evidenced[] {
	let least = most;
	return quotations.map((quotation) => {
		least = Math.min(least, quotation.score);
		return { ...quotation, score: least };
	});
}

/**
 * Whether two articles that give different values each answer by themselves. There are several Barbara Smiths: that another
 * article answers for another one makes the first sentence's answer no less likely to be one, and both are shown.
 */
function severalAnswer({ readings }: StatedReadings, within: ScoreWithinArticle): boolean {
	const answering = readings.filter((statements) =>
		statements.some(({ candidate }) => within(candidate.sentence) >= answerThreshold),
	);
	return answering.length > 1;
}

/** A candidate as an answer gives it. */
export function toEvidenced({ sentence, answer, score }: RankedCandidate): Evidenced {
	return {
		sentence,
		answer: answer === null ? null : { start: sentence.start + answer.start, end: sentence.start + answer.end },
		score: round(score),
	};
}

// Four digits say all that the score knows, and keep the printed answer the same on every machine.
function round(score: number): number {
	return Math.round(score * 10_000) / 10_000;
}

function reasonFor(
	analysis: QuestionAnalysis,
	best: RankedCandidate | undefined,
	missing: readonly string[],
): AbstentionReason {
	if (!saysOfWhat(analysis)) return 'not-a-question';
	if (best === undefined) return 'nothing-shared';
	if (missing.length > 0) return 'focus-missing';
	if (best.evidence.kindMissing > 0) return 'no-answer-of-type';
	return 'weak-evidence';
}

/** Whether a question has a word that tells: "when did it happen?" asks of anything that did, and "what did he say?" of anybody. */
function saysOfWhat({ terms }: QuestionAnalysis): boolean {
	return terms.some(({ light }) => !light);
}

/** A word that is only near another does not mention it, nor is the Titanic mentioned where something is "colossal". */
function saysTheSame({ kind }: QuestionTerm, { bases, relation, strength }: Expansion): boolean {
	if (kind === 'name' && relation === 'synonym') return properNounClass(bases.join(' ')) !== null;
	return relation !== 'paraphrase' || strength > surelyMet;
}

function missingWords({ terms }: QuestionAnalysis, { vocabulary }: SentenceIndex): readonly string[] {
	return terms
		.filter(({ light, role }) => !light && role !== 'class')
		.filter((term) => {
			const expansions = term.expansions.filter((expansion) => saysTheSame(term, expansion));
			return isUnknown({ ...term, expansions }, vocabulary);
		})
		.map(({ text }) => text);
}

// Another sentence supports an answer when it has the answer's words and would have been given as an answer itself.
function supportersOf(best: RankedCandidate, ranked: readonly RankedCandidate[]): number {
	if (best.answer === null) return 0;
	const words = (candidate: RankedCandidate, from: number, to: number) =>
		new Set(
			termsOf(candidate.sentence.text.slice(from, to))
				.filter((term) => !term.stop)
				.flatMap((term) => term.bases),
		);
	const answer = words(best, best.answer.start, best.answer.end);
	return ranked.filter((other) => {
		if (other === best || other.score < answerThreshold) return false;
		const said = words(other, 0, other.sentence.text.length);
		return [...answer].every((base) => said.has(base));
	}).length;
}
