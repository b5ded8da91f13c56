import type { QuestionAnalysis } from '../../question/analysis.ts';
import { createMatcher } from '../../ranking/match.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import { readSentence } from '../../ranking/reading.ts';
import { type Day, dayOf, daysBetween } from '../../text/calendar.ts';
import type { Quantity } from '../../text/quantities.ts';
import { isWithin } from '../../text/span.ts';
import { isLightWord } from '../../text/stop-words.ts';
import { compareValues } from './compare-stated-values.ts';
import type { DateInArticle } from './date-in-article.ts';
import { clauseOf, wordsWith } from './own-clause.ts';
import type { StatedValue } from './stated-value.ts';
import { valuesOf } from './values-in.ts';

// Whether two reports of one event state one fact, in words of their own. The numbers were chosen on the folders of src/cli/train/reports, and
// so that over the folders that ranking learns from few are said to differ that do not: docs/agreement.md.

/** A value of a report as it is looked at beside another report's. */
export interface ReadInStory {
	readonly stated: StatedValue;
	/** Probability that its sentence answers, were its report the only one. */
	readonly score: number;
	/** By how much its sentence ranks above the next of the report. */
	readonly lead: number;
}

/** Two counts of one thing are seldom further apart than this, one through the other; of two things they mostly are. */
const farthestApart = 2.5;
/** Days: two dates of one event are seldom further apart. */
const mostDays = 100;
/** A name is met by many sentences of a report: to be the other one's answer, its sentence must be as sure, and rank so far above the next. */
const ofName = { score: 0.4, lead: 1, said: 0.7, shared: 0.3 };
/** How strongly the sentence of a date says what is asked at least. A figure's need not: "twelve lost their lives" says little of "died when". */
const leastSaid = 0.45;

/** "*Last year* it cut 300", "in 2019": words that put a figure at another time than the event. */
const otherTime =
	/\b(?:[Ll]ast (?:year|month|week|season|summer|winter|spring|autumn|time)|[Pp]revious(?:ly)?|[Ee]arlier|ago|(?:[Ii]n|[Ss]ince) (?:(?:early|late|mid) )?(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December)|[Bb]y then|[Aa]t the time|years? before|used to)\b/u;

/** "In the *second* round": stages of one event, each with a figure of its own. */
const stage = /\b(\p{L}+) (?:round|half|quarter|leg|stage|phase|wave|ballot|attempt|tranche)\b/giu;

export interface SameFact {
	/** Whether a value may answer for the anchor's fact by its form: a figure of its size, a date told as exactly and not far from it, a name. */
	mayBe(read: ReadInStory): boolean;
	/** Whether one that may be does. `ranked`: the candidates of its report. */
	is(read: ReadInStory, ranked: readonly RankedCandidate[]): boolean;
}

/**
 * Tells of the values of other reports whether they answer for the very fact that the anchor's answers for, so that the two cannot both be true.
 * A fact is at one time and of one stage of the event, and where either report has both values there are two facts. Of a name, the same must be said.
 *
 * @param own The candidates of the anchor's report, asked for only where they matter.
 */
export function createSameFact(
	analysis: QuestionAnalysis,
	anchor: StatedValue,
	own: () => readonly RankedCandidate[],
): SameFact {
	const saysAsked = createSaysAsked(analysis);
	const sayAlso = createSayAlso(analysis);
	const asksOfTime = otherTime.test(analysis.text) || otherTime.test(anchor.candidate.sentence.text);
	const isOfItsTime = (stated: StatedValue) =>
		asksOfTime || !otherTime.test(wordsWith(stated) || stated.candidate.sentence.text);
	const isSaidOfName = ({ stated, score, lead }: ReadInStory) =>
		score >= ofName.score &&
		lead >= ofName.lead &&
		saysAsked(stated).inClause >= ofName.said &&
		sharedWords(anchor, stated) + sharedWords(stated, anchor) >= ofName.shared;
	return {
		mayBe: ({ stated }) => {
			const [a, b] = [anchor.value, stated.value];
			if (a.kind === 'quantity' && b.kind === 'quantity') {
				return areOfOneSize(a.quantity, b.quantity) && isAge(anchor) === isAge(stated);
			}
			return a.kind === 'date' && b.kind === 'date'
				? areOfOneSort(a.date, b.date)
				: a.kind === 'name' && b.kind === 'name';
		},
		is: (read, ranked) => {
			const { stated } = read;
			if (anchor.value.kind === 'name') return isSaidOfName(read);
			const isOfIt = anchor.value.kind === 'date' ? saysAsked(stated).inSentence >= leastSaid : isOfItsTime(stated);
			return isOfIt && areOfOneStage(anchor, stated) && !sayAlso(own(), stated) && !sayAlso(ranked, anchor);
		},
	};
}

/** "The 34-year-old": how old somebody is, and not how long something lasts. */
function isAge({ candidate: { sentence }, value }: StatedValue): boolean {
	return /^(?:[- ]years?)?[- ]old\b/iu.test(sentence.text.slice(value.end));
}

function areOfOneStage(a: StatedValue, b: StatedValue): boolean {
	const [one, other] = [a, b].map(({ candidate }) =>
		[...candidate.sentence.text.matchAll(stage)].map(([words]) => words.toLowerCase()).join(),
	);
	return one === other || one === '' || other === '';
}

function areOfOneSize(a: Quantity, b: Quantity): boolean {
	const [one, other] = [sizeOf(a), sizeOf(b)];
	return Math.max(one, other) <= farthestApart * Math.min(one, other);
}

function sizeOf({ low, high }: Quantity): number {
	if (!Number.isFinite(low)) return Math.abs(high);
	return Number.isFinite(high) ? Math.abs(low + high) / 2 : Math.abs(low);
}

function areOfOneSort(a: DateInArticle, b: DateInArticle): boolean {
	const [one, other] = [exactnessOf(a), exactnessOf(b)];
	if (one === null || one !== other) return false;
	if (one === 'year') return true;
	const [from, to] =
		a.period === null || b.period === null ? [inAnyYear(a), inAnyYear(b)] : [a.period.from, b.period.from];
	return from !== null && to !== null && Math.abs(daysBetween(from, to)) <= mostDays;
}

/** A leap year, in which two dates are compared of which one could not be resolved. */
const anyYear = 2024;

function inAnyYear({ parts: { month, days } }: DateInArticle): Day | null {
	return month === null ? null : dayOf(anyYear, month, days?.[0] ?? 1);
}

/** How exactly a date is told. */
function exactnessOf({
	parts: { years, month, days, weekday, relative },
}: DateInArticle): 'day' | 'month' | 'year' | null {
	if (relative !== null) return null;
	if (days !== null || weekday !== null) return 'day';
	if (month !== null) return 'month';
	return years === null ? null : 'year';
}

/** Tells whether some other of the sentences says what a value says, or as good as: then its article has both. */
function createSayAlso(
	analysis: QuestionAnalysis,
): (among: readonly RankedCandidate[], stated: StatedValue) => boolean {
	return (among, { value }) =>
		among.some((candidate) =>
			valuesOf(candidate, analysis).some((other) => {
				const how = compareValues(value, other);
				return how === 'agree' || (how === 'compatible' && value.kind === 'quantity');
			}),
		);
}

/** How strongly the sentence of a value, and the clause that it stands in, say what is asked, besides names and what is counted. */
function createSaysAsked(
	analysis: QuestionAnalysis,
): (stated: StatedValue) => { readonly inSentence: number; readonly inClause: number } {
	const match = createMatcher(analysis);
	return (stated) => {
		const { terms } = readSentence(stated.candidate.sentence);
		const clause = clauseOf(stated);
		const said = match(terms).filter(({ asked }) => {
			const term = analysis.terms[asked];
			return term?.kind === 'word' && !term.light && term.role !== 'class' && term.role !== 'focus';
		});
		const strongest = (within: typeof said) => Math.max(0, ...within.map(({ strength }) => strength));
		return {
			inSentence: strongest(said),
			inClause: strongest(said.filter(({ at }) => clause === null || isWithin(terms[at], clause))),
		};
	};
}

/** The share of the telling words of one sentence, its value apart, that the other has. */
function sharedWords(of: StatedValue, by: StatedValue): number {
	const [own, other] = [of, by].map(({ candidate, value }) =>
		readSentence(candidate.sentence).terms.filter(
			(term) => !term.stop && !term.bases.some(isLightWord) && !isWithin(term, value),
		),
	);
	if (own === undefined || other === undefined || own.length === 0) return 0;
	const said = new Set(other.flatMap(({ bases }) => bases));
	return own.filter(({ bases }) => bases.some((base) => said.has(base))).length / own.length;
}
