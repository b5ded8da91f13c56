import type { Sentence } from '../corpus/sentence.ts';
import type { AnswerSpan } from './answer-span.ts';

/**
 * What speaks for and against a sentence as an answer: named numbers, each 0 to 1, and what each one is. Shares are weighted by
 * how much each word of the question tells (see `termWeights`). "Around" a sentence are its neighbours, its paragraph, its title
 * and its article, the nearer the more. A share of something that the question does not have is the share of the whole question
 * instead.
 */
export const evidenceMeanings = {
	exact: 'Share of the question that the sentence says in the same words, inflected or not.',
	coverage: 'Share of the question that the sentence says, in the same words or others.',
	coverageAround: 'Share of the question that the sentence says or that stands around it.',
	coverageBefore: 'Share of the question that the sentence before says.',
	coverageAfter: 'Share of the question that the sentence after says.',
	coverageInTitle: 'Share of the question that the title says.',
	coverageInParagraph: 'Share of the question that the paragraph says anywhere.',
	coverageInArticle: 'Share of the question that the article says anywhere.',
	coverageByRarity:
		'Share of the question that the sentence says, where a word that tells twice as much counts four times as much.',
	coverageAmong:
		'Share of the question that the sentence says, where a word tells the more the fewer of the candidates have it.',
	coverageBeyondSubject:
		"Share of the question's words that the sentence says, without those of a title that names what the article is about.",
	classSaid: 'Share of the words for what the answer is one of ("which *hotel*") that the sentence says.',
	exactInParagraph: 'Share of the question that the paragraph says in the same words.',
	leastSaid: 'How strongly the word of the question that is said least, words that say little apart, is said.',
	leastInParagraph: 'How strongly the one that the paragraph says least is said there.',
	missingInParagraph: 'Telling words, names and verbs included, that the paragraph does not say, of at most 3.',
	leastNameInParagraph: 'How strongly the name or number that the paragraph says least is said there.',
	opposites: 'Words of the question of which the sentence has the opposite, of at most 2.',
	denialDiffers: '1 where the question denies something and the sentence nothing, or the other way round, else 0.',
	singlingMissing:
		'1 where the question singles out one of many ("first", "largest") by a word that the sentence has not, else 0.',
	rarest: 'How strongly the word that tells most is said.',
	rarestAround: 'How strongly the word that tells most is said or stands around.',
	saidOfSentence: "Share of the sentence's telling words that the question has.",
	newWords: 'Telling words of the sentence that the question has not, of at most 30.',
	newNames: 'Names in the sentence that the question has not, of at most 4.',
	newNumbers: 'Numbers, sums and shares in the sentence that the question has not, of at most 4.',
	newDates: 'Dates and lengths of time in the sentence that the question has not, of at most 4.',
	refersBack: '1 where the sentence speaks of what the one before it names ("He said ..."), else 0.',
	asks: '1 where the sentence asks, else 0.',
	headline: '1 where the title tells what the article reports, and does not only name a subject; else 0.',
	opensParagraph: '1 for the first sentence of a paragraph, else 0.',
	retrievalShare: 'Retrieval score against that of a sentence that says the whole question, a third of it.',
	questionLength: 'Words of the question, of at most 12.',
	typedAsSearch: '1 where it is typed as for a search engine, in lower case and without a question mark, else 0.',
	questionUnknown: 'Share of the question that no article has.',
	coverageBehind:
		'How far `coverage` stays behind the most that a candidate has which has words of the kind asked for.',
	coverageAmongBehind: 'The same of `coverageAmong`.',
	coverageAroundBehind: 'The same of `coverageAround`.',
	predicateBehind: 'The same of `predicate`.',
	coverageInParagraphBehind: 'The same of `coverageInParagraph`.',
	answerFitBehind: 'The same of `answerFit`.',
	asksPerson: '1 where the question asks for a person, else 0.',
	asksPlace: 'The same for a place.',
	asksDate: 'The same for a date or a length of time.',
	asksNumber: 'The same for a number, a sum or a share.',
	asksReason: 'The same for a reason or a way of doing something.',
	asksDefinition: 'The same for what somebody or something is.',
	asksYesNo: 'The same for yes or no.',
	asksOther: 'The same for anything else.',
	names: "Share of the question's names and numbers that the sentence says.",
	namesAround: "Share of the question's names and numbers that the sentence says or that stand around it.",
	leastName: 'How strongly the name or number that is said least is said, or stands around.',
	nameAbsent:
		'1 where a name or number of the question is not in the article at all: it speaks of somebody else. Else 0.',
	predicate: "Share of the question's other telling words that the sentence says: what is asked of the names.",
	predicateAround: "Share of the question's other telling words that the sentence says or that stand around it.",
	predicateAbsent:
		"1 where none of the question's other telling words is said or stands around: something else is asked. Else 0.",
	leastWord: 'How strongly the telling word, verbs apart, that is said least is said, or stands around.',
	wordsMissing: 'Telling words, verbs included, that are neither said nor around, of at most 3.',
	verbs: "Share of the question's verbs that the sentence says.",
	leastFocus:
		'How strongly, squared, the word that is said least of what is counted or defined ("how many *refugees*", "the *phone number* of") is said, or stands around.',
	answerFit: "How well words of the sentence answer, by kind and by nearness to the question's words; 0 where none do.",
	kindMissing: '1 where a date, a number, a name ... is asked for and the sentence has none; else 0.',
	causeMissing: '1 where a reason is asked for and the sentence announces none; else 0.',
	nameMissing:
		'1 where a name is asked for ("the name of the judge", "which company") and the sentence has no new one, and no word for one; else 0.',
	holderNamed:
		'1 where whoever has the office, or whatever has the name, that is asked for is named beside the word for it ("*President Karl Weiss*"), else 0.',
	futureMissing:
		'1 where what is to come is asked for ("when will") and the sentence speaks of nothing to come; else 0.',
	pairsKept: 'See `pairsKept`.',
	longestRun: 'See `longestRun`.',
	orderKept: 'See `orderKept`.',
	tightness: 'See `tightness`.',
	usedAlike:
		'How alike the words of question and sentence are in use, with those of the sentence before where it refers back.',
	length: 'Words of the sentence, of at most 60.',
	earliness: '1 for the first sentence of an article, falling to 0 with the sentences before it.',
	retrieval: 'Retrieval score against the most that a candidate has which has words of the kind asked for.',
	retrievalPlace:
		'1 where no candidate with words of the kind asked for has a higher retrieval score, 1/2 where one has ...',
} as const;

export type EvidenceName = keyof typeof evidenceMeanings;

/** The names of all evidence, in the order of their rows. */
export const evidenceNames = Object.keys(evidenceMeanings) as readonly EvidenceName[];

export type Evidence = Readonly<Record<EvidenceName, number>>;

export interface EvidencedCandidate {
	readonly sentence: Sentence;
	readonly evidence: Evidence;
	readonly answer: AnswerSpan | null;
}
