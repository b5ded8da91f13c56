import type { ArticleFilter } from '../corpus/article-filter.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { Mark } from '../marking/mark-answers.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { RankedCandidate } from '../ranking/rank.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { saysOfWhat } from './abstention.ts';
import type { Evidenced } from './answer.ts';
import { belowItsQuestion } from './below-its-question.ts';
import { rowAsked } from './cell-asked.ts';
import { toEvidenced } from './evidenced.ts';
import { labelAsked } from './label-asked.ts';
import { markedBelow } from './mark-below.ts';
import type { Section } from './section.ts';

/** How sure it is that what an article says below a question answers the same question. Untuned. */
const sureBelow = 0.9;

/** How sure it is that a cell answers whose row and head together say what is asked, or a line whose page and label do. Untuned. */
export const sureByForm = 0.75;

/** A question, the candidates for it as ranked, and what they are chosen with. */
export interface Choice {
	readonly analysis: QuestionAnalysis;
	readonly ranked: readonly RankedCandidate[];
	readonly index: SentenceIndex;
	readonly filter: ArticleFilter;
	readonly mark: Mark;
	/** How many sentences to give. */
	readonly top: number;
}

/** What articles tell by their form, whatever the ranking makes of it: docs/abstention.md. */
export interface ByForm {
	/** Below lines that ask the same. */
	readonly asked: readonly Evidenced[];
	/** Below headings that name just the thing asked for. Told when called, as the next is. */
	readonly named: () => readonly Evidenced[];
	/** The cell of a table or the line of a page that has what is asked for; null where none has, or several. */
	readonly cellOrLine: () => Evidenced | null;
}

/** Looks for what articles tell by their form; nothing for a question that has no word that tells. */
export function tellByForm(choice: Choice): ByForm {
	const { analysis, index, filter, top } = choice;
	if (!saysOfWhat(analysis)) return { asked: [], named: () => [], cellOrLine: () => null };
	const below = belowItsQuestion(analysis, index, filter);
	const told = (sections: readonly Section[]) => sections.slice(0, top).map((section) => toldBelow(section, choice));
	return {
		asked: told(below.asked),
		named: () => told(below.named).map((section, i) => (i === 0 ? named(section, analysis.answerType) : section)),
		cellOrLine: () => cellOrLine(choice),
	};
}

/** What the requirements are, all of them tell. */
function named(section: Evidenced, answerType: AnswerType): Evidenced {
	const answer = section.goesOn?.length === 0 ? markedBelow(section.sentence, answerType, null) : null;
	return { ...section, answer, score: sureByForm };
}

function cellOrLine({ analysis, ranked, index, filter, mark }: Choice): Evidenced | null {
	const row = rowAsked(ranked, analysis);
	const line = row === null ? labelAsked(analysis, index, filter) : null;
	const sentence = row?.sentence ?? line?.sentence;
	if (sentence === undefined) return null;
	const candidate = candidateOf(sentence, ranked);
	const own = candidate === undefined ? null : toEvidenced(mark(candidate)).answer;
	return { sentence, answer: line?.answer ?? own, score: sureByForm };
}

/** Answered by a number or a date, so that a sentence without one only leads to it. */
const measured: ReadonlySet<AnswerType> = new Set<AnswerType>(['date', 'duration', 'quantity', 'money', 'percentage']);

/** What an article says below a question: from its first sentence on, or from the one that has the number or date asked for. */
function toldBelow(section: Section, { analysis: { answerType }, ranked, mark }: Choice): Evidenced {
	const withKind = section.find((sentence) => candidateOf(sentence, ranked)?.evidence.kindMissing === 0);
	const first = (measured.has(answerType) ? withKind : undefined) ?? section[0];
	const candidate = candidateOf(first, ranked);
	const goesOn = section.slice(section.indexOf(first) + 1);
	// How something is done, all of it tells.
	const isWhole = answerType === 'manner' && goesOn.length > 0;
	const marked = candidate === undefined || isWhole ? { sentence: first, answer: null } : toEvidenced(mark(candidate));
	const answer = isWhole ? null : markedBelow(first, answerType, marked.answer);
	return { ...marked, answer, score: sureBelow, goesOn };
}

function candidateOf(of: Sentence, ranked: readonly RankedCandidate[]): RankedCandidate | undefined {
	return ranked.find(({ sentence }) => sentence === of);
}
