import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import { isTime } from '../ranking/described-spans.ts';
import { sameWord } from '../ranking/match.ts';
import { withoutCause } from '../ranking/model.ts';
import { type RankedCandidate, sureByWords } from '../ranking/rank.ts';
import type { Scene } from '../ranking/scene.ts';
import { behindPlaceWord } from '../ranking/span-fit.ts';
import { logistic, logit } from '../ranking/sure-by-words.ts';
import { createScenes, type Weighed, weigh } from '../ranking/weigh-words.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { ambiguous } from '../text/full-stops.ts';
import { isWithin, type Span, spansMatching } from '../text/span.ts';
import { withWholeNumbers } from '../text/whole-number.ts';
import { clearOfMarkup } from './clear-of-markup.ts';
import { meansAlone } from './means-alone.ts';
import { createMayAnswer, reportedClause } from './never-answers.ts';
import { createIsOfOtherYear } from './other-year.ts';
import { ownedBy } from './owned.ts';
import { partOf, wholeOf, withNumber } from './part-of.ts';
import { placePhrase } from './place-phrase.ts';
import { isSomebodySaid } from './somebody.ts';
import { createSpeaksOfOther, ofOther } from './speaks-of-other.ts';
import { toldByForm } from './told-by-form.ts';
import { tellsCause, wholeCause } from './told-cause.ts';
import { ofClassAsked } from './told-class.ts';
import { ofColumnAsked } from './told-column.ts';
import { ofKindAsked } from './told-kind.ts';
import { wholeAmount } from './whole-amount.ts';
import { wholeBody, wholeSomebody } from './whole-body.ts';
import { wholeDate } from './whole-date.ts';
import { wholeList } from './whole-list.ts';
import {
	momentBefore,
	placeAlone,
	titleAlone,
	wholeDoer,
	wholeName,
	wholePlace,
	wholeSubject,
	wholeTitle,
	wholeVerb,
} from './whole-marks.ts';
import { wholeReason } from './whole-reason.ts';
import { wholeWords } from './whole-words.ts';

/** A candidate whose answering words were chosen with care; its score takes into account what they are worth. */
export interface MarkedCandidate extends RankedCandidate {
	readonly marked: true;
}

/** Gives a candidate with its answering words chosen with care; the same candidate for one that it gave itself. */
export type Mark = (candidate: RankedCandidate) => RankedCandidate;

/**
 * Chooses the answering words of a candidate with more care than ranking takes for all of them: from every stretch of the
 * sentence, by what was learned from examples. Half a millisecond for each, so that it is for the few that are shown or read.
 */
export function createMark(
	analysis: QuestionAnalysis,
	index: SentenceIndex,
): (candidate: RankedCandidate) => MarkedCandidate {
	const sceneOf = createScenes(analysis, index);
	const behindFor = createSpeaksOfOther(analysis);
	const isOfOtherYear = createIsOfOtherYear(analysis);
	const marked = new Map<RankedCandidate, MarkedCandidate>();
	return (candidate) => {
		if (isMarked(candidate)) return candidate;
		const known = marked.get(candidate);
		if (known !== undefined) return known;
		const { article } = candidate.sentence;
		const scene = sceneOf(candidate.sentence);
		const own = markedOf(candidate, scene);
		// A reason that is told in words which were not learned costs nothing: of nine such first sentences of questions that are learned
		// from four are right, where two are expected.
		const toldAnew = own.evidence.causeMissing > 0 && tellsCause(scene);
		const told = { title: article.title, text: scene.text, before: textsBefore(candidate.sentence, index) };
		const behind = (isOfOtherYear(told) ? ofOther : behindFor(scene)) - (toldAnew ? withoutCause : 0);
		const chosen = behind === 0 ? own : { ...own, score: logistic(logit(own.score) - behind) };
		marked.set(candidate, chosen);
		return chosen;
	};
}

/** Sentences before one that may say of what year it is. Untuned. */
const readBefore = 2;

function textsBefore({ index: at, article }: Sentence, { corpus }: SentenceIndex): readonly string[] {
	const before = corpus.sentences.slice(Math.max(0, at - readBefore), at);
	return before.filter((other) => other.article === article).map(({ text }) => text);
}

function isMarked(candidate: RankedCandidate): candidate is MarkedCandidate {
	return 'marked' in candidate;
}

function markedOf(candidate: RankedCandidate, scene: Scene): MarkedCandidate {
	const { answerType } = scene.analysis;
	if (answerType === 'yes-no') return { ...candidate, marked: true };
	const weighed = candidate.weighed ?? weigh(scene);
	// Asked who or where, "Monday" and "62 million euros" are no answer, whatever they are worth.
	const asksName = answerType === 'person' || answerType === 'place';
	const isOther = weighed !== null && asksName && isAmount(weighed.best, scene.reading);
	const chosen = weighed === null ? null : isOther ? candidate.answer : allowed(weighed, scene);
	const byForm = toldByForm(scene);
	const ofForm = byForm ?? ofKindAsked(chosen, scene) ?? chosen;
	const told = ofClassAsked(ofForm, scene) ?? ofForm;
	const column = ofColumnAsked(candidate.sentence, scene);
	const words =
		column !== null && !isWithin(byForm ?? undefined, column)
			? column
			: told === null
				? null
				: whole(wholeWords(withWholeNumbers(told, scene.text), scene), scene);
	const span = words === null ? null : clearOfMarkup(words, scene);
	return {
		...candidate,
		marked: true,
		weighed,
		score: sureByWords(candidate.score, weighed?.worth ?? null, answerType),
		answer:
			span === null || (asksName && isOnlyTimes(span, scene))
				? null
				: {
						...withoutPossessive(withoutStop(withWholeNumbers(span, scene.text), scene.text), scene),
						fit: candidate.answer?.fit ?? 0,
					},
	};
}

/** Asked who or where, "the *Front*’s capture of the town": the ending is no part of the name. */
function withoutPossessive({ start, end }: Span, { analysis, text }: Scene): Span {
	const asksName = analysis.answerType === 'person' || analysis.answerType === 'place';
	const ending = asksName && /^ \p{L}/u.test(text.slice(end)) ? /['’]s$/u.exec(text.slice(start, end)) : null;
	return { start, end: ending === null ? end : start + ending.index };
}

/** A mark that ends with its sentence, without the stop of that: "cranes that lower boats". */
function withoutStop({ start, end }: Span, text: string): Span {
	const word = end === text.length ? /(\p{L}{3,})[.!?]$/u.exec(text.slice(start))?.[1] : undefined;
	return { start, end: word === undefined || ambiguous.has(word.toLowerCase()) ? end : end - 1 };
}

/** Words that answer with what belongs to them. */
function whole(told: Span, scene: Scene): Span {
	switch (scene.analysis.answerType) {
		case 'date':
			return wholeDate(told, scene);
		case 'duration':
			return isDate(told, scene) ? wholeDate(told, scene) : wholeAmount(told, scene);
		case 'manner':
			return wholeAmount(meansAlone(told, scene), scene);
		case 'reason':
			return wholeReason(wholeAmount(told, scene), scene.text);
		case 'person':
			return withWholeName(wholeBody(told, scene) ?? ownedBy(told, scene) ?? wholeList(told, scene) ?? told, scene);
		case 'place':
			return wholeList(told, scene) ?? placePhrase(told, scene) ?? told;
		case 'other':
			return wholeList(told, scene) ?? wholeAmount(told, scene);
		default:
			return wholeAmount(told, scene);
	}
}

function withWholeName(told: Span, scene: Scene): Span {
	return wholeName(told, scene) ?? told;
}

function isDate(span: Span, { reading }: Scene): boolean {
	return reading.mentions.some(({ kind, ...date }) => kind === 'date' && isWithin(span, date));
}

/** The best stretch that may answer, or what somebody is said to say; null where nothing rather answers than not. */
function allowed(weighed: Weighed, scene: Scene): Span | null {
	const may = createMayAnswer(scene);
	const placed = scene.analysis.answerType === 'place' ? placeBehind(weighed, scene) : undefined;
	if (placed !== undefined) return chosenSpan(placed, scene);
	if (may(weighed.best)) return chosenSpan(weighed.best, scene);
	const { analysis } = scene;
	const asksPerson = analysis.answerType === 'person';
	const next = weighed.among((stretch) => may(stretch) && (!asksPerson || isSomebody(stretch, scene)));
	const clause = asksPerson ? null : reportedClause(scene);
	if (clause !== null && asksEvent.test(analysis.text)) return clause;
	return next === null || next.worth < 0 ? clause : chosenSpan(next.best, scene);
}

/** Where a sentence names only somebody before what is done there, the place behind that: "Karl Weiss, a shopkeeper in Marrow who hid in *a cellar*". */
function placeBehind(weighed: Weighed, { matches, reading, text, analysis }: Scene): Span | undefined {
	const { best } = weighed;
	const name = reading.names.find((one) => isWithin(one, best));
	if (name === undefined || name.nameClass === 'place') return undefined;
	const isPlaced = behindPlaceWord(best, text);
	// "A shopkeeper in Marrow *who hid*": Marrow is where the shop is.
	const isElsewhere = matches.some(({ asked, at, strength }) => {
		const [verb, said] = [analysis.terms[asked], reading.terms[at]];
		return (
			verb?.verb === true &&
			strength >= sameWord &&
			said !== undefined &&
			/^ (?:who|which|that) (?:\p{L}+ )?$/u.test(text.slice(best.end, said.start))
		);
	});
	if (!isElsewhere && (isPlaced || name.end !== best.end)) return undefined;
	const next = weighed.among(
		(stretch) => stretch.start > best.end && behindPlaceWord(stretch, text) && !isTime(stretch, reading),
	);
	return next === null || next.worth < 0 ? undefined : next.best;
}

const asksEvent = /^\W*what(?:['’]s| has| had| is| was)? happen(?:ed|ing|s)?\b/iu;

function isSomebody(words: Span, { reading, text }: Scene): boolean {
	const named = reading.names.find((name) => isWithin(name, words));
	if (named !== undefined) return named.nameClass !== 'place' && named.nameClass !== 'thing';
	return isSomebodySaid(text.slice(words.start, words.end));
}

/** "Saturday 12 July", which is read as a weekday and a day: asked who or where, it tells nothing. */
function isOnlyTimes({ start, end }: Span, { reading, text }: Scene): boolean {
	const times = reading.mentions.filter(({ kind }) => kind === 'date' || kind === 'duration');
	return spansMatching(/[\p{L}\p{N}]+/gu, text.slice(start, end)).every((word) =>
		times.some((time) => isWithin({ start: start + word.start, end: start + word.end }, time)),
	);
}

function isAmount(span: Span, reading: Scene['reading']): boolean {
	const isSum = reading.mentions.some(
		({ kind, ...sum }) => (kind === 'money' || kind === 'percentage') && isWithin(span, sum),
	);
	return isSum || isTime(span, reading);
}

/** The words of a sentence that answer the question, where no form tells them. */
function chosenSpan(best: Span, scene: Scene): Span {
	return betterThan(best, scene) ?? { start: best.start, end: best.end };
}

function betterThan(best: Span, scene: Scene): Span | undefined {
	switch (scene.analysis.answerType) {
		case 'person':
			return (
				officeHolder(best, scene) ?? memberOf(best, scene) ?? withNumber(best, scene) ?? wholeSomebody(best, scene)
			);
		case 'place':
			return wholePlace(best, scene) ?? placeAlone(best, scene);
		case 'date':
			return undefined;
		case 'reason':
			return wholeCause(best, scene) ?? wholeVerb(best, scene) ?? wholeSubject(best, scene);
		default:
			return (
				wholeDoer(best, scene) ??
				partOf(best, scene) ??
				wholeOf(best, scene) ??
				wholeTitle(best, scene) ??
				titleAlone(best, scene) ??
				momentBefore(best, scene) ??
				wholeVerb(best, scene)
			);
	}
}

// Asked who, the name is marked; the office beside it is not part of it.
function officeHolder({ start, end }: Span, { reading }: Scene): Span | undefined {
	const name = reading.names.find(
		({ role, ...own }) => role !== null && start < own.start && start <= role.end && own.end <= end,
	);
	return name === undefined ? undefined : { start: name.start, end: name.end };
}

// Asked who, "*Maria Quispe* of the University of Cuenca": whoever belongs to it, and not what they belong to.
function memberOf({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const body = reading.names.find((name) => name.start <= start && end <= name.end);
	if (body === undefined || body.nameClass === 'person') return undefined;
	const member = reading.names.find(
		(name) =>
			name.nameClass === 'person' &&
			name.end < start &&
			/^,? (?:of|from|at) (?:the )?(?:\p{Ll}+ )?$/u.test(text.slice(name.end, body.start)),
	);
	return member === undefined ? undefined : { start: member.start, end: member.end };
}
