import type { Corpus } from '../../corpus/corpus.ts';
import type { Mark } from '../../marking/mark-answers.ts';
import type { QuestionAnalysis } from '../../question/analysis.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import type { ScoreWithinArticle } from '../../ranking/within-article.ts';
import { createMayStandBeside } from './beside.ts';
import { areSaidOtherwise, compareStatedValues } from './compare-stated-values.ts';
import { counterpartsOf } from './counterparts.ts';
import { isFormer } from './former.ts';
import { createHasOtherOffice } from './of-other.ts';
import { createNamesHolder } from './office-holder.ts';
import { createHasOfficeOfAnchor } from './office-title.ts';
import { createHasOppositeDegree } from './opposite-degree.ts';
import { readArticles } from './read-articles.ts';
import { createSayings } from './sayings.ts';
import { createIsOfSide } from './side-of-time.ts';
import { describedBy, type StatedValue, statedValueOf, withValue } from './stated-value.ts';
import { createIsOfSame, createSaysAll, createSaysAsMuch, createSaysOfIt, createSurelySaysOfIt } from './subject.ts';
import { createSaysThing } from './thing-asked.ts';
import type { ToldInStory } from './told-in-story.ts';

/** What the articles say in answer to a question: one or more values, each with the sentences that give it. */
export interface StatedReadings {
	/** `compatible`: more than one value, and all may be true. See docs/agreement.md. */
	readonly kind: 'agree' | 'compatible' | 'differ';
	/** The reading of the best sentence first. A reading's stated values are of different articles, best first. */
	readonly readings: readonly (readonly [StatedValue, ...StatedValue[]])[];
}

/** More values than these are no longer read side by side. */
const mostReadings = 5;
/** Articles that are shown for one value: enough to check it. */
const mostStated = 4;
/** Numbers below this coincide too easily to be taken for the same figure by their closeness. Untuned. */
const tellingFrom = 100;
/** Share by which two figures may be apart and still be taken for one that is counted at two times or rounded. Untuned. */
const closeShare = 0.1;

interface Reading {
	readonly values: [StatedValue, ...StatedValue[]];
	/** Whether its first stated value is proved to answer for the same thing, so that it can differ. */
	readonly proved: boolean;
}

/**
 * What the articles say in answer to a question that asks for a quantity, a date, a name or a place; null where fewer than
 * two articles say something that can be compared.
 *
 * One stated value of each article counts. It must answer by itself to differ from another; to agree, or to give the same
 * figure more closely, it is enough that it is on the subject and gives a number too telling to coincide; to stand beside the
 * others, that it is of the name asked about.
 *
 * @param ranked The candidates, best first.
 * @param corpus Where the candidates stand.
 * @param within The probability that each answers were its article the only one.
 * @param threshold Probability from which a sentence answers.
 * @param mark Chooses the answering words of a candidate with more care.
 * @param inStory What other reports of the best sentence's event say in answer. It may differ without more proof than that.
 */
export function readingsOf(
	analysis: QuestionAnalysis,
	ranked: readonly RankedCandidate[],
	corpus: Corpus,
	within: ScoreWithinArticle,
	threshold: number,
	mark: Mark = (candidate) => candidate,
	inStory: readonly ToldInStory[] = [],
): StatedReadings | null {
	const [best] = ranked;
	if (best === undefined) return null;
	const sayings = createSayings(analysis, corpus);
	const valued = statedValueOf(best, analysis);
	const anchor = valued ?? describedBy(best);
	if (anchor === null) return null;
	const isOfSide = createIsOfSide(analysis, anchor);
	const hasOppositeDegree = createHasOppositeDegree(analysis);
	const reworded = counterpartsOf(anchor, analysis, ranked, corpus, sayings, within, threshold).filter(
		({ stated }) => isOfSide(stated) && !hasOppositeDegree(stated),
	);
	if (valued === null && reworded.length === 0) return null;
	const isOfSame = createIsOfSame(analysis, anchor);
	const saysAll = createSaysAll(analysis, sayings, anchor);
	const saysOfIt = createSaysOfIt(analysis, sayings);
	const surelySaysOfIt = createSurelySaysOfIt(analysis, sayings);
	const saysAsMuch = createSaysAsMuch(analysis, sayings, anchor);
	const isOfSameThing = (one: StatedValue) => (one.value.kind !== 'quantity' || isOfSame(one)) && saysAll(one);
	const hasOtherOffice = createHasOtherOffice(analysis);
	const hasOfficeOfAnchor = createHasOfficeOfAnchor(analysis, anchor);
	const namesHolder = createNamesHolder(analysis) ?? (() => true);
	const isProved = (one: StatedValue) =>
		namesHolder(anchor) &&
		namesHolder(one) &&
		isOfSame(one) &&
		saysAll(one) &&
		saysAsMuch(one) &&
		surelySaysOfIt(one) &&
		hasOfficeOfAnchor(one) &&
		!hasOtherOffice(one);
	const saysThing = createSaysThing(analysis, sayings, anchor);
	const isOfQuestion = createMayStandBeside(analysis, anchor, isProved);
	const mayStand = (one: StatedValue) => saysThing(one) && isOfQuestion(one);
	const readings: Reading[] = [{ values: [anchor], proved: true }];
	const allTold = [...inStory, ...reworded];
	const told = new Map(allTold.map((one) => [one.stated.candidate.sentence.article, one]));
	const tell = ({ stated, how }: ToldInStory): void => {
		const reading = how === 'agree' ? readings[0] : joining(readings, [stated], 'agree')?.reading;
		if (reading === undefined || reading === null) readings.push({ values: [stated], proved: false });
		else reading.values.push(stated);
	};
	for (const [article, all] of readArticles(analysis, anchor, ranked, sayings, within, threshold, mark)) {
		const toldThere = told.get(article);
		if (toldThere !== undefined) {
			tell(toldThere);
			told.delete(article);
			continue;
		}
		const read = all.filter(({ stated }) => isOfSide(stated));
		const answering = read.filter(({ answers }) => answers).map(({ stated }) => stated);
		const near = read
			.filter(
				({ stated, answers, onSubject }) =>
					onSubject &&
					!(answers && saysOfIt(stated) && (mayStand(stated) || !isCount(stated))) &&
					isTelling(stated, anchor),
			)
			.map(({ stated }) => stated);
		const ofName = read.filter((one) => one.ofName).map(({ stated }) => stated);
		const ofArticle = read
			.filter((one) => one.ofArticle && one.stated.value.kind === 'name')
			.map(({ stated }) => stated);
		const joined =
			joining(readings, answering, 'agree') ??
			joining(
				readings,
				answering.flatMap(alternatives).filter((one) => !hasOppositeDegree(one)),
				'agree',
			) ??
			joining(readings, near, 'agree') ??
			joining(readings, ofArticle, 'agree') ??
			firstStanding(
				readings,
				answering.filter((one) => saysOfIt(one) && mayStand(one)),
				near,
				isOfSameThing,
			);
		const found = joined ?? standingBeside(readings, ofName);
		// A figure that is close says the same less exactly, in whatever words; a month is close to many.
		const isNear = found?.stated.value.kind === 'quantity' && near.includes(found.stated);
		if (found === null || (found.reading === null && !isNear && !mayStand(found.stated))) continue;
		if (found.reading !== null) found.reading.values.push(found.stated);
		else readings.push({ values: [found.stated], proved: joined !== null && isProved(found.stated) });
	}
	for (const one of told.values()) tell(one);
	const shown = readings.slice(0, mostReadings);
	const stated = shown.map(({ values: [first, ...others] }) => [first, ...others.slice(0, mostStated - 1)] as const);
	if (shown.length === 1) return (stated[0]?.length ?? 0) < 2 ? null : { kind: 'agree', readings: stated };
	const isShown = ({ stated: one }: ToldInStory) => shown.some(({ values }) => values.includes(one));
	const differsInStory = allTold.some((one) => one.how === 'differ' && isShown(one));
	const firsts = shown.filter(({ proved }) => proved).map(({ values: [first] }) => first);
	const differs = firsts.some((a, i) =>
		firsts.slice(i + 1).some((b) => compareStatedValues(a, b) === 'differ' && !areSaidOtherwise(a, b)),
	);
	return { kind: differs || differsInStory ? 'differ' : 'compatible', readings: stated };
}

interface Joined {
	readonly stated: StatedValue;
	/** The reading whose value it gives; null where it gives a value of its own. */
	readonly reading: Reading | null;
}

/** The first stated value that stands so to a reading: with `agree` one that joins it, else one that stands beside it. */
function joining(
	readings: readonly Reading[],
	values: readonly StatedValue[],
	how: 'agree' | 'compatible' | 'differ',
): Joined | null {
	for (const stated of values) {
		const reading = readings.find(({ values: [first] }) => compareStatedValues(stated, first) === how);
		if (reading !== undefined) return { stated, reading: how === 'agree' ? reading : null };
	}
	return null;
}

/**
 * What an article says that agrees with no reading: its best stated value that can be compared, or a figure close to one of them
 * where there is one, since that says the same thing less exactly.
 */
function firstStanding(
	readings: readonly Reading[],
	answering: readonly StatedValue[],
	near: readonly StatedValue[],
	isOfSameThing: (stated: StatedValue) => boolean,
): Joined | null {
	const compatible = joining(readings, answering, 'compatible');
	const differing = joining(readings, answering.filter(isOfSameThing), 'differ');
	const isFirst =
		compatible !== null &&
		differing !== null &&
		differing.stated.value.kind === 'name' &&
		answering.indexOf(differing.stated) < answering.indexOf(compatible.stated);
	return (isFirst ? null : compatible) ?? joining(readings, near, 'compatible') ?? differing;
}

/** The first stated value with a value of the kind of the others. Nothing says that it is of the same thing: it never differs. */
function standingBeside(readings: readonly Reading[], values: readonly StatedValue[]): Joined | null {
	const [anchor] = readings;
	if (anchor === undefined) return null;
	const stated = values.find((one) => compareStatedValues(one, anchor.values[0]) !== 'unrelated');
	if (stated === undefined) return null;
	const reading = readings.find(({ values: [first] }) => compareStatedValues(stated, first) === 'agree');
	return { stated, reading: reading ?? null };
}

/** A sentence with several values, of which not the likeliest but another may be the answer. */
function alternatives(stated: StatedValue): readonly StatedValue[] {
	const { sentence } = stated.candidate;
	return stated.others.filter((value) => !isFormer(value, sentence)).map((value) => withValue(stated, value));
}

/** Things that are counted tell what a figure is of, as sums and shares do not. */
function isCount({ value }: StatedValue): boolean {
	return value.kind === 'quantity' && value.quantity.unit.kind === 'count';
}

/** Whether a value is so particular that, close to the anchor's, it is taken for the same figure. */
function isTelling({ value }: StatedValue, anchor: StatedValue): boolean {
	if (value.kind === 'date' && anchor.value.kind === 'date') {
		const [a, b] = [value.date.parts, anchor.value.date.parts];
		return a.month !== null && a.month === b.month;
	}
	if (value.kind !== 'quantity' || anchor.value.kind !== 'quantity') return false;
	const [a, b] = [value.quantity, anchor.value.quantity];
	if (a.unit.kind === 'count' && (a.counted.length === 0 || b.counted.length === 0)) return false;
	const [size, other] = [Math.max(a.low, a.high), Math.max(b.low, b.high)];
	return Math.min(size, other) >= tellingFrom && Math.abs(size - other) <= closeShare * Math.max(size, other);
}
