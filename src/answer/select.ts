import type { ArticleFilter } from '../corpus/article-filter.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { createMark, type Mark } from '../marking/mark-answers.ts';
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
import { onlyAsks } from './asks.ts';
import { belowItsQuestion, type Section } from './below-its-question.ts';
import { rowAsked } from './cell-asked.ts';
import { labelAsked } from './label-asked.ts';
import { markedBelow } from './mark-below.ts';

/**
 * Probability from which a sentence is given as an answer: four of five answers are right to readers' questions over folders of news that the
 * models have not seen, even if chance was kind to those that were asked (docs/training.md, docs/abstention.md).
 */
export const answerThreshold = 0.55;

/** "~~The report comes on Friday.~~" */
const struckOut = /^\W*~~[^~]+~~\W*$/u;

/** How sure it is that what an article says below a question answers the same question. Untuned. */
const sureBelow = 0.9;

/** How sure it is that a cell answers whose row and head together say what is asked, or a line whose page and label do. Untuned. */
const sureByForm = 0.75;

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
	// A question of the article's own says nothing, however much of the reader's question it has; what is struck out is no longer said.
	const telling = candidates.filter(({ sentence: { text } }) => !onlyAsks(text) && !struckOut.test(text));
	const ranked = saysOfWhat(analysis)
		? telling.map((candidate, place) => (place < top ? mark(candidate) : candidate))
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
	const below = saysOfWhat(analysis) ? belowItsQuestion(analysis, index, filter) : { asked: [], named: [] };
	const tell = (section: Section) => toldBelow(section, ranked, analysis.answerType, mark);
	const given = (first: Evidenced, more: readonly Evidenced[]): Answer => {
		const isGiven = ({ sentence }: RankedCandidate) =>
			[first, ...more].some((one) => one.sentence === sentence || one.goesOn?.includes(sentence));
		const others = ranked.filter((candidate) => !isGiven(candidate)).slice(0, top);
		const further = [...more, ...others.map(mark).map(toEvidenced)].slice(0, top - 1);
		const quotations = [first, ...falling(further, first.score)] as const;
		return { ...base, kind: 'answered', confidence: first.score, quotations, supportedBy: 0 };
	};
	const [asked, ...alsoAsked] = below.asked.slice(0, top).map(tell);
	if (asked !== undefined) return given(asked, alsoAsked);
	// By their form a row or a line is surer than what is only likely.
	const isUnsure = confidence < sureByForm || (best?.answer === null && analysis.answerType !== 'yes-no');
	const byForm = saysOfWhat(analysis) && isUnsure ? toldByForm(analysis, ranked, index, filter) : null;
	if (byForm !== null && byForm.sentence !== best?.sentence) return given(markedOnce(byForm, ranked, mark), []);
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
	if (byForm !== null) return given(markedOnce(byForm, ranked, mark), []);
	const [named, ...alsoNamed] = below.named.slice(0, top).map(tell);
	// What the requirements are, all of them tell.
	if (named !== undefined) {
		const answer = named.goesOn?.length === 0 ? markedBelow(named.sentence, analysis.answerType, null) : null;
		return given({ ...named, answer, score: sureByForm }, alsoNamed);
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

type ByForm = Pick<Evidenced, 'sentence'> & { readonly answer?: Evidenced['answer'] };

/** The row of a table or the line of a page that has what is asked for, by where it stands. */
function toldByForm(
	analysis: QuestionAnalysis,
	ranked: readonly RankedCandidate[],
	index: SentenceIndex,
	filter: ArticleFilter,
): ByForm | null {
	const row = rowAsked(ranked, analysis);
	return row === null ? labelAsked(analysis, index, filter) : { sentence: row.sentence };
}

function markedOnce({ sentence, answer }: ByForm, ranked: readonly RankedCandidate[], mark: Mark): Evidenced {
	const candidate = ranked.find((one) => one.sentence === sentence);
	const own = candidate === undefined ? null : toEvidenced(mark(candidate)).answer;
	return { sentence, answer: answer ?? own, score: sureByForm };
}

/** Answered by a number or a date, so that a sentence without one only leads to it. */
const measured: ReadonlySet<AnswerType> = new Set<AnswerType>(['date', 'duration', 'quantity', 'money', 'percentage']);

/** What an article says below a question: from its first sentence on, or from the one that has the number or date asked for. */
function toldBelow(
	section: Section,
	ranked: readonly RankedCandidate[],
	answerType: AnswerType,
	mark: Mark,
): Evidenced {
	const candidateOf = (of: Sentence) => ranked.find(({ sentence }) => sentence === of);
	const withKind = section.find((sentence) => candidateOf(sentence)?.evidence.kindMissing === 0);
	const first = (measured.has(answerType) ? withKind : undefined) ?? section[0];
	const candidate = candidateOf(first);
	const goesOn = section.slice(section.indexOf(first) + 1);
	// How something is done, all of it tells.
	const isWhole = answerType === 'manner' && goesOn.length > 0;
	const marked = candidate === undefined || isWhole ? { sentence: first, answer: null } : toEvidenced(mark(candidate));
	const answer = isWhole ? null : markedBelow(first, answerType, marked.answer);
	return { ...marked, answer, score: sureBelow, goesOn };
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

function missingWords({ terms }: QuestionAnalysis, index: SentenceIndex): readonly string[] {
	const { vocabulary } = index;
	return terms
		.filter(({ light, role }) => !light && role !== 'class')
		.filter((term) => {
			const expansions = term.expansions.filter((expansion) => saysTheSame(term, expansion));
			const isTitle = term.bases.some((base) => index.articlesTitled(base).length > 0);
			return !isTitle && isUnknown({ ...term, expansions }, vocabulary) && !isHyphenated(term, index);
		})
		.map(({ text }) => text);
}

/** Sentences that are looked at for a word with a hyphen. Untuned. */
const mostLookedAt = 500;

/** Whether the articles have a word with a hyphen in it, which makes two words of it: asked about the wifi, "Wi-Fi" is mentioned. */
function isHyphenated({ normal }: QuestionTerm, { corpus, sentencesWith }: SentenceIndex): boolean {
	return Array.from(normal, (_, at) => at).some((at) => {
		const [head, tail] = [normal.slice(0, at), normal.slice(at)];
		if (head === '') return false;
		const found = sentencesWith(tail).subarray(0, mostLookedAt);
		return found.some((place) => corpus.sentences[place]?.text.toLowerCase().includes(`${head}-${tail}`) === true);
	});
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
