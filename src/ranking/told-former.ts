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
/** Between what it is and what it was: "$1.15 *a share, up from* 95 cents". */
const upFrom = new RegExp(`^[^,;:.]{0,40},? (?:up|down) from ${hedge}$`, 'iu');

const steps =
	'rise|fall|drop|grow|climb|jump|increased?|decreased?|decline|go (?:up|down)|raised?|cut|lowered?|reduced?';
/** "What was it *before*?", but not "how many came before the war". */
const asksFormer = new RegExp(
	`\\b(?:used? to\\b|(?:before|previously|formerly|originally|until (?:now|then)|at first|(?:${steps}) from)\\W*$)`,
	'iu',
);
const asksNow = new RegExp(`\\b(?:(?:is|are|does|do|will|now)\\b|(?:${steps}) to\\W*$)`, 'iu');
/** "How much will it *rise*" asks for neither. */
const asksStep = new RegExp(`\\b(?:${steps})\\b(?! (?:to|from)\\W*$)`, 'iu');

/** What something was and what it came to, in one sentence. */
interface Step {
	readonly former: Mention;
	readonly now: Mention;
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
	if (!former && (!asksNow.test(question) || asksStep.test(question))) return null;
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
	return isOfIt ? spanOf(former ? step.former : step.now) : null;
}

/** Neighbouring amounts of which one is what something was and the other what it came to. */
export function stepsIn(mentions: readonly Mention[], text: string): readonly Step[] {
	const amounts = mentions.filter(({ kind }) => kind !== 'date' && kind !== 'ordinal' && kind !== 'duration');
	return amounts.flatMap((one, place) => {
		const other = amounts[place + 1];
		if (other === undefined) return [];
		const between = text.slice(one.end, other.start);
		if (upFrom.test(between)) return [{ former: other, now: one }];
		const isFrom = fromBefore.test(text.slice(0, one.start)) && toBetween.test(between);
		return isFrom ? [{ former: one, now: other }] : [];
	});
}
