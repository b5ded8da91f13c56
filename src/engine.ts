import type { Answer } from './answer/answer.ts';
import { type ClaimEvidence, findEvidence } from './answer/claim/find-evidence.ts';
import { selectAnswer } from './answer/select.ts';
import { speakerAnswer } from './answer/speaker.ts';
import { type Timeline, timelineOf } from './answer/timeline.ts';
import { turnOf } from './answer/turn.ts';
import type { Article } from './corpus/article.ts';
import { type ArticleFilter, articlesWithin } from './corpus/article-filter.ts';
import type { Corpus } from './corpus/corpus.ts';
import { analyzeQuestion } from './question/analysis.ts';
import { readConversation, readFollowUp } from './question/follow-up.ts';
import { withoutUnseen } from './question/limits.ts';
import type { Turn } from './question/salience.ts';
import { rank } from './ranking/rank.ts';
import { promising } from './retrieval/promising.ts';
import { restrict, restrictToArticle } from './retrieval/restrict.ts';
import { createRetrieve } from './retrieval/retrieve.ts';
import { indexBetweenOtherWork, indexSentences, type SentenceIndex } from './retrieval/sentence-index.ts';

export interface AnswerOptions {
	/** How many quotations at most, 1 or more. Default 5. */
	readonly top?: number;
	/** What was asked before in the same conversation, oldest first. What is not said to be answered is answered first. */
	readonly history?: readonly Turn[];
	/** Which articles the question is put to. Default: all. */
	readonly filter?: ArticleFilter;
}

/** The whole pipeline over one corpus. Pure: the same question gives the same answer, byte for byte. */
export interface Engine {
	readonly corpus: Corpus;
	answer(question: string, options?: AnswerOptions): Answer;
	/** What the articles say on a question or a subject, oldest first. `top`: entries at most; by default 10. */
	timeline(about: string, options?: Pick<AnswerOptions, 'top' | 'filter'>): Timeline;
	/** What the articles have on a statement. Pure as well. */
	findEvidence(claim: string): ClaimEvidence;
}

/** Five fit into one reply and its buttons. */
const defaultTop = 5;

/** Ten fit into one message. */
const defaultEntries = 10;

/** Indexes a corpus once; answers from then on. */
export const createEngine = (corpus: Corpus): Engine => engineOver(indexSentences(corpus));

/** The same engine, made without keeping the process from other work for longer than a few tenths of a second. */
export const createEngineBetweenOtherWork = async (corpus: Corpus): Promise<Engine> =>
	engineOver(await indexBetweenOtherWork(corpus));

function engineOver(index: SentenceIndex): Engine {
	const { corpus } = index;
	const retrieve = createRetrieve(index);
	const candidatesFor = (question: string, filter: ArticleFilter) => {
		const analysis = analyzeQuestion(question, index.vocabulary);
		const articles = articlesWithin(corpus, filter);
		return { analysis, articles, candidates: retrieve(analysis, restrict(index, articles)) };
	};
	const answerAlone = (question: string, top: number, filter: ArticleFilter): Answer => {
		const speaker = speakerAnswer(question, corpus, filter);
		if (speaker !== null) return speaker;
		const { analysis, articles, candidates } = candidatesFor(question, filter);
		const ranking = rank(analysis, candidates, index, promising(candidates, top));
		const rankWithin = (article: Article) =>
			articles.includes(article) ? rank(analysis, retrieve(analysis, restrictToArticle(index, article)), index) : [];
		return selectAnswer(analysis, ranking, index, { top, filter, rankWithin });
	};
	return {
		corpus,
		answer(written, { top = defaultTop, history = [], filter = {} } = {}) {
			const question = withoutUnseen(written);
			const before = readConversation(history, (earlier) => turnOf(answerAlone(earlier, 1, filter)).answer);
			const whole = readFollowUp(question, before);
			const answer = answerAlone(whole, top, filter);
			return whole === question ? answer : { readAs: whole, ...answer, question, followUp: true };
		},
		timeline(about, { top = defaultEntries, filter = {} } = {}) {
			const { analysis, candidates } = candidatesFor(withoutUnseen(about), filter);
			return timelineOf(analysis, rank(analysis, candidates, index), top, filter);
		},
		findEvidence: (claim) => findEvidence(claim, index, retrieve),
	};
}

/**
 * Answer sentence selection: how well each sentence of a corpus answers, in the corpus's order, by the same analysis and
 * ranking as {@link createEngine}'s answers. A sentence that shares nothing with the question is below 0, and the further
 * below the later it stands.
 */
export function scoreSentences(
	corpus: Corpus,
	question: string,
): { readonly scores: readonly number[]; readonly confidence: number } {
	const index = indexSentences(corpus);
	const analysis = analyzeQuestion(question, index.vocabulary);
	const ranking = rank(analysis, createRetrieve(index, corpus.sentences.length)(analysis), index);
	const scores = corpus.sentences.map((_, i) => -(i + 1) / (corpus.sentences.length + 1));
	for (const { sentence, ranking: worth } of ranking) scores[sentence.index] = 1 / (1 + Math.exp(-worth));
	return { scores, confidence: ranking[0]?.score ?? 0 };
}
