import type { Mention } from '../text/mentions.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';
import { surelyMet } from './match.ts';
import type { Scene } from './scene.ts';
import { isOfOther } from './told-apart.ts';

const hedge = '(?:about |around |some |nearly |almost |more than |over )?';
const changed =
	'(?:rise|rises|rose|risen|rising|grew|grown|growing|climb(?:ed)?|jump(?:ed)?|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|go(?:es)? (?:up|down)|went (?:up|down)|falls?|fell|fallen|falling|drop(?:s|ped)?|declin(?:e|es|ed)|shrank|cut|cuts|cutting|lower(?:ed|s)?|reduc(?:e|es|ed|ing))';
/** Before what it was: "*rose in May from* $12 to $14". */
const fromBefore = new RegExp(`\\b${changed} (?:\\p{L}+ ){0,8}?from ${hedge}$`, 'iu');
const toBetween = new RegExp(`^(?: [\\p{Ll}]+){0,3} to ${hedge}$`, 'u');
/** Before what it came to: "*fell to* 46 from 61". */
const toBefore = new RegExp(`\\b${changed} (?:\\p{L}+ ){0,3}?to ${hedge}$`, 'iu');
/** Between what it came to and what it was: "4 percent *of output next year, from* 5 percent". */
const fromBetween = new RegExp(`^(?: \\p{L}+){0,8}?,? from ${hedge}$`, 'iu');
/** Between what it is and what it was: "$1.15 *a share, up from* 95 cents". */
const upFrom = new RegExp(`^[^,;:.]{0,40},? (?:up|down) from ${hedge}$`, 'iu');
/** Between the two, where they were read as one: "rose from *12 to 15 years*". */
const rangeTo = new RegExp(` to ${hedge}`, 'iu');

const steps =
	'rise|fall|drop|grow|climb|jump|increased?|decreased?|decline|go (?:up|down)|raised?|cut|lowered?|reduced?';
/** "What was it *before*?", "*before 2023*", but not "how many came before the war". */
const asksFormer = new RegExp(
	`\\b(?:used? to\\b|(?:before|previously|formerly|originally|until (?:now|then)|at first|(?:${steps}) from|before (?:\\p{L}+ )?\\d{4})\\W*$)`,
	'iu',
);
const asksNow = new RegExp(`\\b(?:(?:is|are|does|do|will|now)\\b|(?:${steps}) to\\W*$)`, 'iu');
/** "How much will it *rise*" asks for neither. */
const asksStep = new RegExp(`\\b(?:${steps})\\b(?! (?:to|from)\\W*$)`, 'iu');

/** What something was and what it came to, in one sentence. */
interface Step {
	readonly former: Span;
	readonly now: Span;
}

/**
 * Asked what something was before, or what it is now, where a sentence says both: "rose from *$12* to *$14*", "carried 1.9 million, up
 * from *1.7 million*"; null where the question says neither, or several things changed.
 */
export function ofStep(scene: Scene): Span | null {
	const { analysis, matches, reading, text } = scene;
	const { answerType, text: question } = analysis;
	if (answerType !== 'quantity' && answerType !== 'money' && answerType !== 'percentage' && answerType !== 'other')
		return null;
	const former = asksFormer.test(question);
	const now = asksNow.test(question);
	if (!former && asksStep.test(question)) return null;
	const { mentions } = reading;
	const [step, ...more] = stepsIn(mentions, text);
	if (step === undefined || more.length > 0 || isOfOther(step.now, scene)) return null;
	const first = Math.min(step.former.start, step.now.start);
	const before = mentions.findLast(({ kind, end }) => kind !== 'date' && end <= first)?.end ?? 0;
	const stretch = { start: before, end: Math.max(step.former.end, step.now.end) };
	const isOfIt = matches.some(
		({ asked, at, strength }) =>
			strength > surelyMet && analysis.terms[asked]?.role !== 'class' && isWithin(reading.terms[at], stretch),
	);
	if (!isOfIt) return null;
	if (former) return spanOf(step.former);
	return atTime(step, scene) ?? (now ? spanOf(step.now) : null);
}

/** Asked for the value of a time, the one that it stands behind: "fell to 46 from *61 in 2023*"; null where it stands behind none. */
function atTime({ former, now }: Step, { analysis, reading, text }: Scene): Span | null {
	const isAsked = ({ start, end }: Span) => analysis.text.toLowerCase().includes(text.slice(start, end).toLowerCase());
	const value = [former, now].find(({ end }) =>
		reading.mentions.some(
			(date) => date.kind === 'date' && isAsked(date) && /^ (?:(?:in|on|at) )?$/u.test(text.slice(end, date.start)),
		),
	);
	return spanOf(value);
}

/** Amounts side by side of which one is what something was and the other what it came to. */
export function stepsIn(mentions: readonly Mention[], text: string): readonly Step[] {
	const isFrom = ({ start }: Span) => fromBefore.test(text.slice(0, start));
	const values = mentions.filter(({ kind }) => kind !== 'date' && kind !== 'ordinal');
	const amounts = values.filter(({ kind }) => kind !== 'duration');
	const apart = amounts.flatMap((one, place) => {
		const other = amounts[place + 1];
		if (other === undefined) return [];
		const between = text.slice(one.end, other.start);
		if (upFrom.test(between)) return [{ former: other, now: one }];
		return isFrom(one) && toBetween.test(between) ? [{ former: one, now: other }] : [];
	});
	const backward = values.flatMap((one, place) => {
		const other = values[place + 1];
		const isTo = other !== undefined && toBefore.test(text.slice(0, one.start));
		return isTo && fromBetween.test(text.slice(one.end, other.start)) ? [{ former: other, now: one }] : [];
	});
	const joined = values.flatMap((both) => {
		const to = rangeTo.exec(text.slice(both.start, both.end));
		if (to === null || !isFrom(both)) return [];
		const middle = both.start + to.index;
		return [{ former: { start: both.start, end: middle }, now: { start: middle + to[0].length, end: both.end } }];
	});
	return [...apart, ...backward, ...joined];
}
