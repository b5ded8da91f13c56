import { isTime } from '../ranking/described-spans.ts';
import type { RankedCandidate } from '../ranking/rank.ts';
import type { Scene } from '../ranking/scene.ts';
import type { Weighed } from '../ranking/weigh-words.ts';
import { ambiguous } from '../text/full-stops.ts';
import { isWithin, type Span, spansMatching } from '../text/span.ts';
import { withWholeNumbers } from '../text/whole-number.ts';
import { chosenStretch } from './chosen-stretch.ts';
import { clearOfMarkup } from './clear-of-markup.ts';
import { meansAlone } from './means-alone.ts';
import { ownedBy } from './owned.ts';
import { placePhrase } from './place-phrase.ts';
import { toldByForm } from './told-by-form.ts';
import { ofClassAsked } from './told-class.ts';
import { ofColumnAsked } from './told-column.ts';
import { ofKindAsked } from './told-kind.ts';
import { wholeAmount } from './whole-amount.ts';
import { wholeBody } from './whole-body.ts';
import { wholeDate } from './whole-date.ts';
import { wholeList } from './whole-list.ts';
import { wholeName } from './whole-marks.ts';
import { wholeReason } from './whole-reason.ts';
import { wholeWords } from './whole-words.ts';

/**
 * The answering words of a candidate: those that a form tells, else those that look most like an answer, made whole and clear of mark-up; null
 * where there are none.
 */
export function answeringWords(candidate: RankedCandidate, weighed: Weighed | null, scene: Scene): Span | null {
	const { answerType } = scene.analysis;
	// Asked who or where, "Monday" and "62 million euros" are no answer, whatever they are worth.
	const asksName = answerType === 'person' || answerType === 'place';
	const isOther = weighed !== null && asksName && isAmount(weighed.best, scene.reading);
	const chosen = weighed === null ? null : isOther ? candidate.answer : chosenStretch(weighed, scene);
	const byForm = toldByForm(scene);
	const ofForm = byForm ?? ofKindAsked(chosen, scene) ?? chosen;
	const told = ofClassAsked(ofForm, scene) ?? ofForm;
	const column = ofColumnAsked(candidate.sentence, scene);
	const isColumn = column !== null && !isWithin(byForm ?? undefined, column);
	const all = told === null ? null : whole(wholeWords(withWholeNumbers(told, scene.text), scene), scene);
	const words = isColumn ? column : all;
	const span = words === null ? null : clearOfMarkup(words, scene);
	if (span === null || (asksName && isOnlyTimes(span, scene))) return null;
	return withoutPossessive(withoutStop(withWholeNumbers(span, scene.text), scene.text), scene);
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
