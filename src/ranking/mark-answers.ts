import type { QuestionAnalysis } from '../question/analysis.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import type { Name } from '../text/names.ts';
import { isWithin, type Span } from '../text/span.ts';
import { withWholeNumbers } from '../text/whole-number.ts';
import { isTime } from './described-spans.ts';
import { withoutCause } from './model.ts';
import { partOf, withNumber } from './part-of.ts';
import { type RankedCandidate, sureByWords } from './rank.ts';
import type { Scene } from './scene.ts';
import { createSpeaksOfOther } from './speaks-of-other.ts';
import type { Stretch } from './stretches.ts';
import { logistic, logit } from './sure-by-words.ts';
import { toldByForm } from './told-by-form.ts';
import { tellsCause } from './told-cause.ts';
import { ofKindAsked } from './told-kind.ts';
import { createScenes, weigh } from './weigh-words.ts';
import { wholeDate } from './whole-date.ts';

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
	const marked = new Map<RankedCandidate, MarkedCandidate>();
	return (candidate) => {
		if (isMarked(candidate)) return candidate;
		const known = marked.get(candidate);
		if (known !== undefined) return known;
		const scene = sceneOf(candidate.sentence);
		const own = markedOf(candidate, scene);
		// A reason that is told in words which were not learned costs nothing: of nine such first sentences of questions that are learned
		// from four are right, where two are expected.
		const toldAnew = own.evidence.causeMissing > 0 && tellsCause(scene);
		const behind = behindFor(scene) - (toldAnew ? withoutCause : 0);
		const chosen = behind === 0 ? own : { ...own, score: logistic(logit(own.score) - behind) };
		marked.set(candidate, chosen);
		return chosen;
	};
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
	const chosen = weighed === null ? null : isOther ? candidate.answer : chosenSpan(weighed.best, scene);
	const told = toldByForm(scene) ?? ofKindAsked(chosen, scene) ?? chosen;
	const span = told !== null && answerType === 'date' ? wholeDate(told, scene) : told;
	return {
		...candidate,
		marked: true,
		weighed,
		score: sureByWords(candidate.score, weighed?.worth ?? null, answerType),
		answer: span === null ? null : { ...withWholeNumbers(span, scene.text), fit: candidate.answer?.fit ?? 0 },
	};
}

function isAmount(span: Span, reading: Scene['reading']): boolean {
	const isSum = reading.mentions.some(
		({ kind, ...sum }) => (kind === 'money' || kind === 'percentage') && isWithin(span, sum),
	);
	return isSum || isTime(span, reading);
}

/** The words of a sentence that answer the question, where no form tells them. */
function chosenSpan(best: Stretch, scene: Scene): Span {
	const { analysis } = scene;
	const better =
		analysis.answerType === 'person'
			? (officeHolder(best, scene) ?? memberOf(best, scene) ?? withNumber(best, scene))
			: analysis.answerType === 'place'
				? (wholePlace(best, scene) ?? placeAlone(best, scene))
				: analysis.answerType === 'date'
					? null
					: (partOf(best, scene) ?? wholeTitle(best, scene) ?? momentBefore(best, scene));
	return better ?? { start: best.start, end: best.end };
}

// "The *Summit of the Future*", and not the future alone.
function wholeTitle({ start, end }: Span, { text }: Scene): Span | undefined {
	const before = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}’']+ )+of (?:the )?)$/u.exec(text.slice(0, start))?.[1];
	return before === undefined || !/^\p{Lu}/u.test(text.slice(start))
		? undefined
		: { start: start - before.length, end };
}

// "*Barrie, Ontario*": what a town is in belongs to the answer; in "Alberta, Ontario and Quebec" each is one.
function wholePlace({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const own = reading.names.findIndex((name) => name.start === start && name.end === end);
	const isTown = (name: Name | undefined) =>
		name !== undefined && (name.nameClass !== 'person' || !text.slice(name.start, name.end).includes(' '));
	for (const place of [own - 1, own]) {
		const [town, around] = [reading.names[place], reading.names[place + 1]];
		if (own < 0 || town === undefined || around?.nameClass !== 'place' || !isTown(town)) continue;
		const isList = /^,? (?:and|or) |^, \p{Lu}/u.test(text.slice(around.end));
		if (text.slice(town.end, around.start) === ', ' && !isList) return { start: town.start, end: around.end };
	}
	return undefined;
}

// Asked for the best time, "*an hour before sunrise*".
function momentBefore({ start, end }: Span, { analysis, reading, text }: Scene): Span | undefined {
	const length = reading.mentions.find(
		(mention) =>
			mention.kind === 'duration' &&
			mention.start < start &&
			mention.end < end &&
			/^ (?:before|after) /u.test(text.slice(mention.end)) &&
			start <= mention.end + ' before '.length,
	);
	return length === undefined || analysis.answerType !== 'other' ? undefined : { start: length.start, end };
}

// Asked where, "*Turku* last week" is a place and a date.
function placeAlone({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const own = { start, end };
	const date = reading.mentions.findLast((mention) => mention.kind === 'date' && mention.end === end);
	if (date === undefined || !isWithin(date, own) || reading.names.some((name) => isWithin(date, name)))
		return undefined;
	if (!reading.names.some((name) => isWithin(name, { start, end: date.start }))) return undefined;
	const place = text.slice(start, date.start).replace(/(?:,? (?:on|in|at|by|since|until|early|late|the))*,? $/iu, '');
	return { start, end: start + place.length };
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
