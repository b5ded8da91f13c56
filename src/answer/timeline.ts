import type { ArticleFilter } from '../corpus/article-filter.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import { questionWordPattern } from '../question/question-words.ts';
import type { RankedCandidate } from '../ranking/rank.ts';
import { readSentence } from '../ranking/reading.ts';
import { createScoreWithinArticle } from '../ranking/within-article.ts';
import type { Day } from '../text/calendar.ts';
import type { Span } from '../text/span.ts';
import { tenseAt } from '../text/tense.ts';
import type { Tense } from '../text/verb-tense.ts';
import type { Evidenced } from './answer.ts';
import { type ClaimDate, claimDateOf, firstDateOf, isOfLaterClause, isOfWriting } from './claim-date.ts';
import { toEvidenced } from './evidenced.ts';
import { type Dated, type DatedFigure, figuresOf } from './figures.ts';
import { answerThreshold } from './select.ts';

/**
 * A sentence on the subject, and when what it says holds. It has answering words where a question asks for them and it answers: a
 * sentence that only touches a subject has none.
 */
export interface TimelineEntry extends Evidenced {
	/** The day by which it is put in order: the date it names, or the day of its article. */
	readonly day: Day;
	/** The words of the sentence that date it; null where its article alone does. */
	readonly claimDate: ClaimDate | null;
}

/** What the articles say on a subject by date. */
export interface Timeline {
	/** The subject as it was asked for, and as it was understood where that differs. */
	readonly about: string;
	readonly readAs?: string;
	readonly filter?: ArticleFilter;
	/** Oldest first; of one day, in the order of the corpus. */
	readonly entries: readonly TimelineEntry[];
	/** One figure at its dates, oldest first: of the entries that state it, what they give. Empty where there is none. */
	readonly figures: readonly DatedFigure[];
	/** How many further sentences on the subject have no date that could be told. */
	readonly undated: number;
}

/** What tells a question from a subject ("refugees sent back"), which asks for no words of a sentence. */
const asking = new RegExp(`\\b${questionWordPattern}\\b|\\?`, 'iu');

/** Share of the subject that a sentence says for itself, from which it touches the subject; and with what is around it. Untuned. */
const touching = { own: 0.25, around: 0.45 };
/** The same, from which a sentence without a date is missed. Untuned. */
const missed = 0.5;

/**
 * Puts the sentences that answer or touch a subject in the order of the dates they name. A sentence without a date of its own
 * is dated by its article where it answers. What has no date that can be told is left out and counted.
 *
 * @param ranked The candidates, best first.
 * @param most How many entries at most, the best of them.
 */
export function timelineOf(
	analysis: QuestionAnalysis,
	ranked: readonly RankedCandidate[],
	most: number,
	filter: ArticleFilter = {},
): Timeline {
	// Several articles may each say how it was on a day: that one answers makes another no less of an answer.
	const within = createScoreWithinArticle(ranked, analysis.answerType);
	const asksForWords = analysis.answerType !== 'other' && asking.test(analysis.text);
	const onSubject = ranked
		.map((candidate) => ({ candidate, answers: within(candidate.sentence) >= answerThreshold }))
		.filter(({ candidate: { evidence }, answers }) => {
			return answers || (evidence.coverage >= touching.own && evidence.coverageAround >= touching.around);
		})
		.map((one) => ({ ...one, entry: entryOf(one.candidate, one.answers, asksForWords) }));
	const dated = onSubject.flatMap(({ entry, ...one }): readonly Dated[] => (entry === null ? [] : [{ ...one, entry }]));
	const shown = dated
		.slice(0, most)
		.toSorted((a, b) => inOrder(a.entry.day, b.entry.day) || a.entry.sentence.index - b.entry.sentence.index);
	return {
		about: analysis.question,
		...(analysis.corrected ? { readAs: analysis.text } : {}),
		...(Object.keys(filter).length === 0 ? {} : { filter }),
		entries: shown.map(({ entry }) => entry),
		figures: figuresOf(shown, analysis),
		undated: onSubject.filter(
			({ candidate, answers, entry }) => (answers || candidate.evidence.coverage >= missed) && entry === null,
		).length,
	};
}

function entryOf(candidate: RankedCandidate, answers: boolean, asksForWords: boolean): TimelineEntry | null {
	const evidenced = toEvidenced(candidate);
	const shown = answers && asksForWords ? evidenced : { ...evidenced, answer: null };
	const { sentence } = evidenced;
	const published = sentence.article.date;
	const named = claimDateOf(asksForWords ? evidenced : { ...evidenced, answer: null }) ?? firstDateOf(sentence);
	const { answer } = evidenced;
	const isFigure = answers && named !== null && answer !== null && isNumber(sentence.article.body, answer);
	const claimDate = isFigure && isOfLaterClause(sentence, answer, named) ? null : named;
	if (claimDate?.period != null) {
		const [start, end] = [claimDate.start - sentence.start, claimDate.end - sentence.start];
		const tense = tenseAt(readSentence(sentence).annotation().tokens, { start, end });
		return { ...shown, day: dayOfClaim(claimDate, published, tense), claimDate };
	}
	// A date that cannot be told is none of the article's, and what was in "the 1988 landslide" was not so when it was written.
	if (claimDate !== null || published === undefined || !(answers || isOfWriting(sentence))) return null;
	if (isOfAnotherYear(sentence, published) || goesBack.test(sentence.text)) return null;
	return { ...shown, day: published, claimDate: null };
}

/** "*By then* the office had 300": a day that the sentences before tell, and no date of this one. */
const goesBack =
	/\b(?:(?:by|until|till|since|before) then|(?:at|by|until|since) (?:that|the) (?:time|point|date|stage))\b/iu;

/** Whether the answering words hold a number: a date of another clause is not that of a figure. */
function isNumber(body: string, { start, end }: Span): boolean {
	return /\d/u.test(body.slice(start, end));
}

/** Whether a year describes a thing: "the *1988* landslide", "the *2021* census"; not "the *1500* people". */
function isOfAnotherYear(sentence: Sentence, published: Day): boolean {
	const { mentions } = readSentence(sentence);
	const years = sentence.text.matchAll(
		/(?:\b(?:the|an?|its|their|his|her|that|this) |['’]s? )(?<year>1\d{3}|20\d{2})(?= \p{L})/dgiu,
	);
	return [...years].some(({ groups, indices }) => {
		const [start] = indices?.groups?.year ?? [];
		const isCount = mentions.some((mention) => mention.start === start && mention.kind === 'quantity');
		return !isCount && groups?.year !== published.slice(0, 4);
	});
}

/**
 * What has been so since a day was so when it was written. A figure of several days stands at their end, or at the day of
 * writing where that lies within them and it is not still to come: "closed this year", and "will open this year".
 */
function dayOfClaim({ relation, period }: ClaimDate, published: Day | undefined, tense: Tense): Day {
	const { from = '', to = '' } = period ?? {};
	const written = published !== undefined && from < published && published < to ? published : to;
	switch (relation) {
		case 'since':
			return published !== undefined && published > from ? published : from;
		case 'after':
			return from;
		case 'until':
			// What "is lent until 2029" is so now.
			if (published !== undefined && from > published && tense !== 'future') return published;
			return tense === 'future' || tense === 'present' ? to : written;
		case 'by':
		case 'before':
			// "Expects 5 percent by the end of the year".
			return tense === 'future' || tense === 'present' ? to : written;
		case 'at':
		case 'as-of':
		case 'range':
			return tense === 'future' ? to : written;
	}
}

function inOrder(a: Day, b: Day): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
