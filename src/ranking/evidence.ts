import type { Sentence } from '../corpus/sentence.ts';
import type { AnswerSpan } from './answer-span.ts';

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
	/** Share of the question that the paragraph says anywhere. */
	readonly coverageInParagraph: number;
	/** Share of the question that the article says anywhere. */
	readonly coverageInArticle: number;
	/** Share of the question that the sentence says, where a word that tells twice as much counts four times as much. */
	readonly coverageByRarity: number;
	/** Share of the question that the sentence says, where a word tells the more the fewer of the candidates have it. */
	readonly coverageAmong: number;
	/** Share of the question's words that are not in the title that the sentence says. */
	readonly coverageBeyondTitle: number;
	/** Share of the words for what the answer is one of ("which *hotel*") that the sentence says. */
	readonly classSaid: number;
	/** The same, words counting that are alike in use: "Marriott". */
	readonly classAlike: number;
	/** Share of the question that the paragraph says in the same words. */
	readonly exactInParagraph: number;
	/** How strongly the word of the question that is said least, words that say little apart, is said. */
	readonly leastSaid: number;
	/** How strongly the one that the paragraph says least is said there. */
	readonly leastInParagraph: number;
	/** Telling words, names and verbs included, that the paragraph does not say, of at most 3. */
	readonly missingInParagraph: number;
	/** How strongly the name or number that the paragraph says least is said there. */
	readonly leastNameInParagraph: number;
	/** Words of the question of which the sentence has the opposite, of at most 2. */
	readonly opposites: number;
	/** 1 where the question denies something and the sentence nothing, or the other way round, else 0. */
	readonly denialDiffers: number;
	/** 1 where the question singles out one of many ("first", "largest") by a word that the sentence has not, else 0. */
	readonly singlingMissing: number;
	/** How strongly the word that tells most is said. */
	readonly rarest: number;
	/** How strongly the word that tells most is said or stands around. */
	readonly rarestAround: number;
	/** Share of the question that the sentence says, words counting that are alike in use. */
	readonly meaning: number;
	/** How alike the question and the sentence are in use as wholes; 0 where they are not alike. */
	readonly likeness: number;
	/** How alike the question and the sentence before are. */
	readonly likenessBefore: number;
	/** Share of the sentence's telling words that the question has. */
	readonly saidOfSentence: number;
	/** Telling words of the sentence that the question has not, of at most 30. */
	readonly newWords: number;
	/** Names in the sentence that the question has not, of at most 4. */
	readonly newNames: number;
	/** Numbers, sums and shares in the sentence that the question has not, of at most 4. */
	readonly newNumbers: number;
	/** Dates and lengths of time in the sentence that the question has not, of at most 4. */
	readonly newDates: number;
	/** 1 where the sentence speaks of what the one before it names ("He said ..."), else 0. */
	readonly refersBack: number;
	/** 1 where the sentence asks, else 0. */
	readonly asks: number;
	/** 1 for the first sentence of a paragraph, else 0. */
	readonly opensParagraph: number;
	/** Retrieval score against that of a sentence that says the whole question, a third of it. */
	readonly retrievalShare: number;
	/** Words of the question, of at most 12. */
	readonly questionLength: number;
	/** 1 where it is typed as for a search engine, in lower case and without a question mark, else 0. */
	readonly typedAsSearch: number;
	/** Share of the question that no article has. */
	readonly questionUnknown: number;
	/** How far the sentence stays behind the candidate that covers most, is most alike, is covered most with its surroundings, or fits best. */
	readonly coverageBehind: number;
	readonly coverageAmongBehind: number;
	readonly coverageAroundBehind: number;
	readonly meaningBehind: number;
	readonly predicateBehind: number;
	readonly likenessBehind: number;
	readonly coverageInParagraphBehind: number;
	readonly answerFitBehind: number;
	/** 1 where the question asks for one of these, else 0. */
	readonly asksPerson: number;
	readonly asksPlace: number;
	readonly asksDate: number;
	readonly asksNumber: number;
	readonly asksReason: number;
	readonly asksDefinition: number;
	readonly asksYesNo: number;
	readonly asksOther: number;
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
	/** The same, words counting that are alike in use. */
	readonly verbsAlike: number;
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
	/** 1 for the candidate that retrieval puts first, 1/2 for the second ... */
	readonly retrievalPlace: number;
}

export interface EvidencedCandidate {
	readonly sentence: Sentence;
	readonly evidence: Evidence;
	readonly answer: AnswerSpan | null;
}
